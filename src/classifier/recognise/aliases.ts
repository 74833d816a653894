import { isFailureWord } from '../failure-word.ts';
import { isObject, scalarText } from '../pointer.ts';
import { statusValue } from '../status-value.ts';
import { isSentence } from './tokens.ts';

/**
 * Members that many APIs spell in their own way, by their folded name (lower case, no prefix, no separators), the most telling first. Tried only where a
 * body has no shape as it is written, and for what its shape leaves open.
 */
const SPELLINGS: Readonly<Record<string, string>> = {
  code: 'errorcode errcode errornum errno ecode errortag code errorkey messagekey tag serviceerrorcode legacycode reasoncode codigo cstat messageid typekey exctype errortype category identifier erroridentifier',
  message: 'message msg errormessage errmsg info errordetail errorsummary moreinformation defaultmessage mensagem mensaje mensajeerror motivo xmotivo messaggio nachricht',
  error_description: 'errordescription', errorMessages: 'errormessages', error: 'error err fault erro errore erreur fehler', errors: 'errors erros errores', detail: 'detail', details: 'details', title: 'title', type: 'type', reason: 'reason', description: 'description', text: 'text',
  status: 'httpstatus httpcode httpstatuscode status statuscode responsecode rawstatuscode downstreamstatus cod',
  requestId: 'requestid', traceId: 'traceid', hostId: 'hostid', correlationId: 'correlationid', errorId: 'errorid',
};

interface Usual {
  name: string;
  rank: number;
}

const USUAL: ReadonlyMap<string, Usual> = new Map(Object.entries(SPELLINGS).flatMap(([name, spellings]) => spellings.split(' ').map((spelling, rank) => [spelling, { name, rank }] as const)));

const MOST_DEPTH = 4;
const MOST_MEMBERS = 200;
const COMPOSED_RANK = 100;
/** Names made of two words that APIs put together as they like. */
const COMPOSED: readonly (Usual & { spelling: RegExp })[] = [
  { name: 'code', rank: COMPOSED_RANK, spelling: /^(?:error|err|res|ret|return|result|response|status|fault|exception|fail)(?:code|no|name|key|number)$/ },
  { name: 'message', rank: COMPOSED_RANK, spelling: /^(?:error|err|res|ret|return|result|response|status|fault|exception|fail|detail|localized|user|short|long)(?:message|msg|desc|description|string|info|te?xt)$|^cause$|^(?:developer|consumer|customer|application|server|client|internal|display|public|detailed|friendly)message$/ },
];
/** Behind every spelling that says something: a code where a status should stand, what is no status, a code that is only the status again; last what says nothing. */
const IN_A_STATUS = 998;
const NO_STATUS = 999;
const A_STATUS = 999;
const LAST = 1000;

const fold = (name: string): string => name.replace(/^[\w.-]+:/, '').toLowerCase().replace(/[^a-z0-9]/g, '');

const composed = (folded: string, value: unknown): Usual | undefined =>
  typeof value === 'string' && isFailureWord(value) || folded === 'cause' && typeof value !== 'string' ? undefined : COMPOSED.find(({ spelling }) => spelling.test(folded));

/** The usual name of a member; a member whose name ends in `error` and that holds an object is an error, and a small number in a status's place a code. */
function usualName(name: string, value: unknown): Usual | null {
  if (name.startsWith('$') || name === 'statusCode' && statusValue(value) !== null) return null;
  const folded = fold(name);
  const usual = USUAL.get(folded) ?? composed(folded, value);
  if (!usual) return isObject(value) && /(?:error|exception|fault)$/.test(folded) ? { name: 'error', rank: LAST } : null;
  const status = statusValue(value);
  const isCode = folded.endsWith('code') && value !== 0 && scalarText(value) !== null;
  if (usual.name === 'status' && status === null) return isCode ? { name: 'code', rank: IN_A_STATUS } : { ...usual, rank: NO_STATUS };
  if (value === 0 || value === '0' || value === '' || value === null || usual.name === 'code' && typeof value === 'string' && isSentence(value)) return { ...usual, rank: LAST };
  const isStatus = usual.name === 'code' && (typeof value === 'number' || folded === 'code') && status !== null && status >= 400;
  return isStatus ? { ...usual, rank: A_STATUS } : usual;
}

/** The members of an object under their usual names. Of several that have one name the most telling wins, of two alike the first. */
export function usualMembers(body: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const ranks: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const [name, value] of Object.entries(body).slice(0, MOST_MEMBERS)) {
    const usual = usualName(name, value) ?? { name, rank: 0 };
    if (usual.name === 'code' && usual.rank === A_STATUS) copy['httpStatus'] ??= value;
    if (copy[usual.name] !== undefined && (ranks[usual.name] ?? 0) <= usual.rank) continue;
    copy[usual.name] = value;
    ranks[usual.name] = usual.rank;
  }
  return copy;
}

/** A copy of a body with its members, and those deeper, under their usual names. */
export function withUsualNames(body: unknown, depth = 0): unknown {
  if (depth >= MOST_DEPTH) return body;
  if (Array.isArray(body)) return body.slice(0, MOST_MEMBERS).map((item: unknown) => withUsualNames(item, depth + 1));
  if (!isObject(body)) return body;
  const copy = usualMembers(body);
  for (const name of Object.keys(copy)) copy[name] = withUsualNames(copy[name], depth + 1);
  return copy;
}
