import type { Conformance } from '../../schemas/conformance.ts';
import { isStatusType } from '../recognise/tokens.ts';
import { DEFINED, type Problem } from './problem.ts';
import { hostOf, isAbsolute, isUriReference, isWebAddress, sameOwner } from './uri.ts';

/** One demand of RFC 9457 on a problem body. `places` says where it is not met: the members' names, `''` for the whole body, or a header. */
interface Check extends Omit<Conformance, 'at'> {
  places: (problem: Problem) => readonly (string | { header: string })[];
  /** Asked also of a body that is no object. */
  ofAnyBody?: true;
}


const own = ({ members }: Problem, name: string): unknown => (Object.hasOwn(members, name) ? members[name] : undefined);

/** A defined member's value; undefined where it is absent, or of a type that has readers ignore it. */
const textOf = (problem: Problem, name: string): string | undefined => {
  const value = own(problem, name);
  return typeof value === 'string' ? value : undefined;
};

const inBody = (fails: (problem: Problem) => boolean): Check['places'] => (problem) => (fails(problem) ? [''] : []);

const inText = (name: string, fails: (text: string, problem: Problem) => boolean): Check['places'] => (problem) => {
  const text = textOf(problem, name);
  return text !== undefined && fails(text, problem) ? [name] : [];
};

const inDefined = (fails: (value: unknown, name: string, problem: Problem) => boolean): Check['places'] => (problem) =>
  DEFINED.filter((name) => own(problem, name) !== undefined && fails(own(problem, name), name, problem));

const inExtensions = (fails: (name: string) => boolean): Check['places'] => ({ extensions }) => extensions.filter(fails);

const hasDefinedType = (value: unknown, name: string, { form }: Problem): boolean =>
  name !== 'status' ? typeof value === 'string' : form === 'json' ? typeof value === 'number' : typeof value === 'string' && /^\s*\d+\s*$/.test(value);

/** Asks about the status that the body states, where it is of the defined type. */
const inStatus = (fails: (stated: number, problem: Problem) => boolean): Check['places'] => (problem) => {
  const value = own(problem, 'status');
  return hasDefinedType(value, 'status', problem) && fails(Number(value), problem) ? ['status'] : [];
};
const isStatusCode = (status: number): boolean => Number.isInteger(status) && status >= 100 && status <= 599;

/** Where another notation was read as JSON, a text and a number may have changed places. */
const keptTypes = ({ how }: Problem): boolean => how !== 'notation' && how !== 'broken';
const isWhole = ({ how }: Problem): boolean => how !== 'cut';

/** No type of its own: absent, ignored or said outright (section 4.2.1). */
const isBlank = (problem: Problem): boolean => (textOf(problem, 'type') ?? 'about:blank') === 'about:blank';
const hasNoType = (problem: Problem): boolean => isWhole(problem) && textOf(problem, 'type') === undefined;

/** Where APIs put a code of their own; the one that is there. */
const codeNames = (problem: Problem): string[] => ['code', 'errorCode', 'error_code'].filter((name) => textOf(problem, name)?.trim()).slice(0, 1);

/** Phrases that a status had before RFC 9110 renamed it; servers go on sending them. */
const FORMER_PHRASES = ['payload too large', 'request entity too large', 'request-uri too long', 'requested range not satisfiable', 'unprocessable entity'];
/** A phrase is compared without case; a title in another script is a translation. */
const isPhrase = (title: string, phrase: string): boolean => [phrase.toLowerCase(), ...FORMER_PHRASES].includes(title.trim().toLowerCase()) || /[^\0-\x7f]/.test(title);

/** An id, a long number, a date, an address: what differs each time. */
const RE_OCCURRENCE = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}|\d{5}|\d{4}-\d\d-\d\d|\w@\w/i;
const RE_STACK = /\n\s{0,20}at [\w$.<]|Traceback \(most recent|\.(?:java|kt|cs|go|py|rb|php|[jt]s):\d+|\bException in thread\b/;
const RE_INTERNALS = /^(?:stack_?trace|trace|stack|exceptions?|exceptionDetails|debug|sql)$/i;
const MOST_TEXT = 20_000;

const RE_NAME = /^[A-Za-z][A-Za-z\d_]{2,}$/;
/** The Name rule of XML, section 2.3, for what is likely to be met. */
const RE_XML_NAME = /^[A-Za-z_:\u00c0-\uffff][\w:.\-\u00b7-\uffff]*$/;

const isForeign = (type: string, { ownHosts }: Problem): boolean => {
  const host = isWebAddress(type) && !isStatusType(type) ? hostOf(type) : null;
  return host !== null && ownHosts.length > 0 && ![...ownHosts, REGISTRY].some((one) => sameOwner(one, host));
};
/** The host of the registered problem types (section 4.2). */
const REGISTRY = 'iana.org';

const pathOf = (path: string): string => path.replace(/[?#].*$/s, '');

/**
 * What RFC 9457 asks of a problem body and the response that carries it, with the section that says it. A violation breaks a MUST or what the format is
 * defined as, a recommendation a SHOULD, RECOMMENDED or "ought to"; a note is worth knowing. https://www.rfc-editor.org/rfc/rfc9457
 */
export const CHECKS: readonly Check[] = [
  { section: '3', severity: 'violation', ofAnyBody: true, places: ({ form, mediaType }) => (form === 'json' && mediaType !== null && mediaType !== 'application/problem+json' ? [{ header: 'content-type' }] : []),
    found: 'Readers know the format by the media type `application/problem+json`; this is another.', mend: 'Send that one.' },
  { section: 'B', severity: 'violation', ofAnyBody: true, places: ({ form, mediaType }) => (form === 'xml' && mediaType !== null && mediaType !== 'application/problem+xml' ? [{ header: 'content-type' }] : []),
    found: 'Readers know the format by the media type `application/problem+xml`; this is another.', mend: 'Send that one.' },
  { section: '3', severity: 'violation', ofAnyBody: true, places: inBody((problem) => !problem.isObject),
    found: 'The body is not one object.', mend: 'Send one object, for the most urgent problem.' },
  { section: 'B', severity: 'violation', places: inBody(({ form, namespaced }) => form === 'xml' && !namespaced),
    found: 'The elements are not in the namespace of the format.', mend: 'Write `<problem xmlns="urn:ietf:rfc:7807">`.' },
  { section: '3.1', severity: 'violation', places: inDefined((value, name, problem) => value !== null && keptTypes(problem) && !hasDefinedType(value, name, problem)),
    found: 'This member is not of its defined type, so readers must ignore it.', mend: 'Send `status` as a number, and `type`, `title`, `detail` and `instance` as strings.' },
  { section: '3.1', severity: 'note', places: inDefined((value) => value === null),
    found: 'This member is `null`, which readers take as absent.', mend: 'Leave it out.' },
  { section: '3.1', severity: 'note', places: inExtensions((name) => DEFINED.includes(name.toLowerCase())),
    found: 'Names are case-sensitive: readers take this for an extension.', mend: 'Write it in lower case.' },

  { section: '3.1.1', severity: 'violation', places: inText('type', (type) => !isUriReference(type)),
    found: 'This is no URI reference.', mend: 'Send an absolute URI.' },
  { section: '3.1.1', severity: 'recommendation', places: inText('type', (type) => isUriReference(type) && !isAbsolute(type) && !type.startsWith('/')),
    found: 'This is relative, without a full path: it resolves to another URI under each address.', mend: 'Send an absolute URI, or at least the full path.' },
  { section: '3.1.1', severity: 'recommendation', places: inText('type', (type) => isUriReference(type) && type.startsWith('/')),
    found: 'This is relative: what it identifies depends on the address of the request.', mend: 'Send an absolute URI.' },
  { section: '3.1.1', severity: 'note', places: inText('type', (type, { request }) => isUriReference(type) && !isAbsolute(type) && request.host === null),
    found: 'The paste shows no address to resolve this `type` against.', mend: 'Paste the address of the request too.' },
  { section: '3.1.1', severity: 'note', places: inText('type', (type) => isUriReference(type) && isAbsolute(type) && type !== 'about:blank' && !isWebAddress(type)),
    found: 'This `type` can’t be looked up.', mend: 'Prefer an `https` address that explains the problem.' },
  { section: '3.1.1', severity: 'note', places: inBody((problem) => hasNoType(problem) && codeNames(problem).length === 0),
    found: 'Without a `type` it is `about:blank`: it says no more than the status.', mend: 'Send a `type`, unless the status says it all.' },
  { section: '3.1.1', severity: 'note', places: (problem) => (isWhole(problem) && isBlank(problem) ? codeNames(problem) : []),
    found: 'Only this code tells which problem it is; readers go by `type`.', mend: 'Give each code a type URI; the code may stay.' },
  { section: '4.1', severity: 'note', places: inText('type', isForeign),
    found: 'This host is not known to be the API’s own; whoever has it decides what is read there.', mend: 'Use an address that is under your control, and stays.' },
  { section: '4', severity: 'note', places: inText('type', (type) => type !== 'about:blank' && isStatusType(type)),
    found: 'This explains the status, not the problem.', mend: 'Send `about:blank`, or a type that says more than the status.' },

  { section: '3.1.2', severity: 'violation', places: inStatus((stated) => !isStatusCode(stated)),
    found: 'This is no HTTP status code.', mend: 'Send the number that the status line has.' },
  { section: '3.1.2', severity: 'violation', places: inStatus((stated, { status }) => status !== null && stated !== status),
    found: 'This is not the status of the response.', mend: 'Send the same in both; a proxy may have changed the status line.' },
  { section: '1', severity: 'note', ofAnyBody: true, places: ({ status }) => (status !== null && status < 400 ? [''] : []),
    found: 'A problem came with a status that reports none.', mend: 'Send a 4xx or 5xx, which any software understands.' },

  { section: '4.2.1', severity: 'recommendation', places: inText('title', (title, problem) => isBlank(problem) && problem.phrase !== null && !isPhrase(title, problem.phrase)),
    found: 'The type is `about:blank`, but this is not the phrase of the status.', mend: 'Send the phrase, at most translated, or a type of the problem’s own.' },
  { section: '3.1.3', severity: 'recommendation', places: inText('title', (title, problem) => problem.others.some((other) => other.type === textOf(problem, 'type') && typeof other.type === 'string' && typeof other.title === 'string' && other.title !== title)),
    found: 'Another response in this paste has the same `type` under another `title`.', mend: 'Say what differs in `detail`.' },
  { section: '3.1.3', severity: 'note', places: inText('title', (title) => RE_OCCURRENCE.test(title.slice(0, MOST_TEXT))),
    found: 'This seems to tell of one occurrence; a title should be the same each time.', mend: 'Say what differs in `detail`.' },
  { section: '3.1.3', severity: 'note', places: inBody((problem) => isWhole(problem) && !textOf(problem, 'title')?.trim() && !textOf(problem, 'detail')?.trim()),
    found: 'Without `title` and `detail`, it tells a person nothing.', mend: 'Send a short `title`, and a `detail` of this occurrence.' },

  { section: '3.1.4', severity: 'note', places: inText('detail', (detail) => /^\s*(?:\{.*\}|\[.*\])\s*$/s.test(detail.slice(0, MOST_TEXT))),
    found: 'This holds data, which readers should not parse out of it.', mend: 'Send data as extension members.' },
  { section: '5', severity: 'recommendation', places: (problem) => [...inText('detail', (detail) => RE_STACK.test(detail.slice(0, MOST_TEXT)))(problem), ...inExtensions((name) => RE_INTERNALS.test(name))(problem)],
    found: 'This seems to show the inside of the server.', mend: 'Keep it in the server’s log, and send an id to find it by.' },

  { section: '3.1.5', severity: 'violation', places: inText('instance', (instance) => !isUriReference(instance)),
    found: 'This is no URI reference.', mend: 'Send an absolute URI.' },
  { section: '3.1.5', severity: 'recommendation', places: inText('instance', (instance) => isUriReference(instance) && !isAbsolute(instance) && !instance.startsWith('/')),
    found: 'This is relative, without a full path: it resolves to another URI under each address.', mend: 'Send an absolute URI, or at least the full path.' },
  { section: '3.1.5', severity: 'note', places: inText('instance', (instance, { request }) => request.path !== null && pathOf(instance) === pathOf(request.path)),
    found: 'This is the address of the request, the same at each occurrence.', mend: 'Send what identifies this occurrence, such as an id as a URN.' },

  { section: '3.2', severity: 'recommendation', places: inExtensions((name) => !RE_XML_NAME.test(name)),
    found: 'This name can’t be written in the XML form.', mend: 'Choose one of letters, digits and `_`, a letter first.' },
  { section: '4', severity: 'recommendation', places: inExtensions((name) => RE_XML_NAME.test(name) && !RE_NAME.test(name)),
    found: 'This name is not of three or more letters, digits and `_`, a letter first.', mend: 'Choose such a name, as `invalid_params` for `invalid-params`.' },
];
