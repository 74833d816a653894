import { isObject } from '../pointer.ts';

/**
 * Members that many APIs spell in their own way, by their folded name (lower case, no separators). Tried only where a body has no shape as it is
 * written.
 */
const ALIASES: Readonly<Record<string, string>> = {
  code: 'code', retcode: 'code', resultcode: 'code', errcode: 'code', errorcode: 'code', errorno: 'code', errno: 'code', ecode: 'code', serviceerrorcode: 'code', errortype: 'code', faultcode: 'code', exceptioncode: 'code', legacycode: 'code', tag: 'code',
  category: 'code',
  message: 'message', retmsg: 'message', resultmsg: 'message', msg: 'message', info: 'message', errmsg: 'message', errormessage: 'message', errormsg: 'message', errordescription: 'error_description', errorsummary: 'message', faultstring: 'message', errormessages: 'errorMessages', statusmessage: 'message', detailmessage: 'message', errortext: 'message', exceptiontext: 'message', exceptionmessage: 'message', resultmessage: 'message', localizedmessage: 'message',
  error: 'error', err: 'error', errors: 'errors', fault: 'error', detail: 'detail', details: 'details', title: 'title', type: 'type', reason: 'reason',
  status: 'status', statuscode: 'statusCode', httpstatus: 'status', httpcode: 'status', httpstatuscode: 'status',
  requestid: 'requestId', traceid: 'traceId', hostid: 'hostId', correlationid: 'correlationId', errorid: 'errorId',
};

const MOST_DEPTH = 4;
const MOST_MEMBERS = 200;

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A copy of a body with its members under their usual names. The first of two that fold to one name wins. */
export function withUsualNames(body: unknown, depth = 0): unknown {
  if (depth >= MOST_DEPTH) return body;
  if (Array.isArray(body)) return body.slice(0, MOST_MEMBERS).map((item: unknown) => withUsualNames(item, depth + 1));
  if (!isObject(body)) return body;
  const copy: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(body).slice(0, MOST_MEMBERS)) {
    const folded = fold(name);
    const usual = !name.startsWith('$') && Object.hasOwn(ALIASES, folded) ? ALIASES[folded] ?? name : name;
    if (copy[usual] === undefined) copy[usual] = withUsualNames(value, depth + 1);
  }
  return copy;
}
