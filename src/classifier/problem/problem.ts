import type { Catalogue, MatchingApi } from '../../schemas/catalogue.ts';
import { headerValue, type RequestFacts } from '../failure.ts';
import { at, isObject } from '../pointer.ts';
import type { Mending } from '../read/embedded.ts';
import type { Reading } from '../read/message.ts';
import type { Recognised } from '../recognise/recognised.ts';
import { statusValue } from '../status-value.ts';
import { statusPhrase } from './phrase.ts';
import { hostOf } from './uri.ts';

/** A body that is a problem, or should be one by its media type, with what the checks ask of the response around it. */
export interface Problem {
  /** Whether the body is an object, or in XML a `problem` element. */
  isObject: boolean;
  /** None where it is no object. */
  members: Readonly<Record<string, unknown>>;
  /** The names of those that the format does not define. */
  extensions: readonly string[];
  form: 'json' | 'xml';
  /** Whether an XML body names the namespace of the format. */
  namespaced: boolean;
  /** Without parameters, in lower case; null where the paste does not show it. */
  mediaType: string | null;
  /** Of the status line, not of the body; null where the paste does not show it. */
  status: number | null;
  /** The phrase that HTTP has for the status, or for the body's where there is no status line. */
  phrase: string | null;
  request: Pick<RequestFacts, 'host' | 'path'>;
  /** Hosts known to be the API's own; empty where nothing is known of it. */
  ownHosts: readonly string[];
  /** What other problems in the same paste say, by their type and title. */
  others: readonly { type: unknown; title: unknown }[];
  how: Mending | null;
}

const NAMESPACE = 'urn:ietf:rfc:7807';
/** Of a document or a paste, as much as is looked at for the namespace and for other problems. */
const MOST_HEAD = 4000;
const MOST_OTHERS = 100;
const MOST_NAMES = 500;

/** The members that the format defines (section 3.1), each a text but the status. */
export const DEFINED: readonly string[] = ['type', 'title', 'status', 'detail', 'instance'];

const member = (body: unknown, name: string): unknown => at(body, `/${name}`);

function othersOf(recognised: readonly Recognised[]): Problem['others'] {
  return recognised.slice(0, MOST_OTHERS).filter(({ failure }) => failure.shape === 'rfc9457').map(({ failure: { body } }) => ({ type: member(body, 'type'), title: member(body, 'title') }));
}

/** The names of extension members (section 3.2), as many as are looked at. */
export const extensionsOf = (members: Problem['members']): string[] => Object.keys(members).slice(0, MOST_NAMES).filter((name) => !DEFINED.includes(name));

/** The problem that the chosen response carries; null where it has no body, or neither shape nor media type say that it is one. */
export function problemIn(
  { reading, recognised, chosen }: { reading: Reading; recognised: readonly Recognised[]; chosen: number },
  { request, api, catalogue }: { request: Problem['request']; api: Pick<MatchingApi, 'hosts' | 'typeUri'> | null; catalogue: Catalogue },
): Problem | null {
  const message = reading.messages[chosen];
  const failure = recognised[chosen]?.failure;
  if (!message || !failure || message.body.kind === 'none') return null;
  const mediaType = headerValue(failure.headers, 'content-type')?.split(';')[0]?.trim().toLowerCase() || null;
  const isDeclared = mediaType?.startsWith('application/problem+') ?? false;
  if (failure.shape !== 'rfc9457' && !isDeclared) return null;
  const isXml = message.body.kind === 'xml';
  // By its media type it is the whole body; by its shape alone it may stand in something else, such as a line of a log.
  const body = isDeclared && message.body.kind === 'json' ? message.body.value : failure.body;
  const problem = isXml ? member(body, 'problem') : body;
  const members = isObject(problem) ? problem : {};
  return {
    isObject: isObject(problem),
    members,
    extensions: extensionsOf(members),
    form: isXml ? 'xml' : 'json',
    namespaced: message.body.kind === 'xml' && message.body.text.slice(0, MOST_HEAD).includes(NAMESPACE),
    mediaType,
    status: message.status,
    phrase: statusPhrase(catalogue, message.status ?? statusValue(member(problem, 'status'))),
    request,
    ownHosts: [request.host, ...(api?.hosts ?? []), api?.typeUri ? hostOf(api.typeUri) : null].filter((host) => host !== null),
    others: othersOf(recognised),
    how: message.how ?? null,
  };
}
