import type { MatchingApi } from '../../schemas/catalogue.ts';
import { type Failure, headerValue } from '../failure.ts';
import { at, isObject, scalarText } from '../pointer.ts';
import { messageAt } from '../recognise/value.ts';
import { fieldsOf } from '../recognise/fields.ts';
import { codeText, isSentence, isStatusType } from '../recognise/tokens.ts';
import { statusValue } from '../status-value.ts';

/** The slug in a problem type URI that is built as the API builds its own; a former slug is read as the one that replaced it. */
export function slugOfType(api: Pick<MatchingApi, 'typeUri'> & Partial<Pick<MatchingApi, 'errors'>>, type: string | null): string | null {
  if (!api.typeUri || !type) return null;
  const [before = '', after = ''] = api.typeUri.split('{slug}');
  if (!type.startsWith(before) || !type.endsWith(after)) return null;
  const slug = type.slice(before.length, type.length - after.length).replace(/[#/?].*$/, '');
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(slug)) return null;
  return api.errors?.find(({ aliases }) => aliases?.includes(slug))?.slug ?? slug;
}

/** The code as the API writes it: at its own place, of its own pattern, else the slug of its type URI. */
export function ownCode(api: MatchingApi, { body, status, type }: Failure): string | null {
  const { code, codePattern } = api.envelope;
  const found = code ? codeText(at(body, code), status) : null;
  if (found !== null) return codePattern && !new RegExp(codePattern).test(found) ? null : found;
  return slugOfType(api, type);
}

const MOST_MEMBERS = 60;

/** The pointers of a body's members, two levels deep: enough to compare with an envelope. */
function* members(body: Record<string, unknown>): Generator<string> {
  for (const key of Object.keys(body).slice(0, MOST_MEMBERS)) {
    const value = body[key];
    if (isObject(value)) yield* Object.keys(value).slice(0, MOST_MEMBERS).map((inner) => `/${key}/${inner}`);
    else yield `/${key}`;
  }
}

const under = (pointer: string, place: string) => pointer === place || pointer.startsWith(`${place}/`);

const hostOf = (uri: string): string | undefined => /^https?:\/\/([^/?#]+)/.exec(uri)?.[1];

/** A problem type at another host than the API's own: the API never sends it. */
const isForeign = (typeUri: string | undefined, type: string | null): boolean =>
  typeUri !== undefined && type !== null && !isStatusType(type) && hostOf(type) !== undefined && hostOf(type) !== hostOf(typeUri);

/**
 * Whether a body could be the API's: `whole` has its shape and every member that its errors have; `part` has no member that its errors do not have,
 * as when somebody pasted only the interesting line.
 */
export function fits({ envelope, typeUri }: Pick<MatchingApi, 'envelope' | 'typeUri'>, { body, shape, type }: Failure): 'whole' | 'part' | null {
  if (!isObject(body) || isForeign(typeUri, type)) return null;
  if (shape === envelope.shape && envelope.required.every((pointer) => at(body, pointer) !== undefined)) return 'whole';
  const places = [...envelope.required, ...envelope.optional];
  let any = false;
  for (const pointer of members(body)) {
    if (!places.some((place) => under(pointer, place))) return null;
    any = true;
  }
  return any ? 'part' : null;
}

/** The failure in the words of its API: code, reason, message, request id and fields from where its envelope has them. */
export function inTheWordsOf(api: MatchingApi, failure: Failure): Failure {
  const { envelope } = api;
  const { body, headers } = failure;
  const fromBody = isObject(body) || Array.isArray(body);
  const status = failure.status ?? (envelope.status && fromBody ? statusValue(at(body, envelope.status)) : null);
  const code = ownCode(api, { ...failure, status });
  const reason = envelope.reason ? scalarText(at(body, envelope.reason)) : failure.reason;
  const sentence = envelope.message ? messageAt(body, [envelope.message]) : null;
  const message = sentence ?? (reason !== null && isSentence(reason) ? reason : failure.message);
  const requestId = envelope.requestId.map((place) => (place.startsWith('header:') ? headerValue(headers, place.slice(7)) : scalarText(at(body, place)))).find((found) => found !== null);
  return {
    ...failure, status, reason, message,
    code: code ?? (envelope.code && fromBody && fits(api, failure) === 'whole' ? null : slugOfType(api, failure.type) ?? failure.code),
    requestId: requestId ?? failure.requestId,
    fields: envelope.fields ? fieldsOf(body, [envelope.fields], message) : failure.fields,
  };
}
