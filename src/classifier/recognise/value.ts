import type { Shape } from '../../schemas/shape.ts';
import { isFailureWord } from '../failure-word.ts';
import { once } from '../memo.ts';
import { at, isObject, scalarText } from '../pointer.ts';
import type { Message } from '../read/message.ts';
import { statusInWords } from '../read/status-words.ts';
import { statusValue } from '../status-value.ts';
import { completed, homesOf, statusIn } from './completed.ts';
import { fieldsOf } from './fields.ts';
import { wordsSay } from '../vocabulary.ts';
import { isFailing, type Recognised, textFailure } from './recognised.ts';
import { requestIdInText, requestIdOf } from './request-id.ts';
import { type ShapeRow, STATUS } from './shape-table.ts';
import { isEmpty, mentionsError, reportsFailure, saysFailure, saysSuccess, UNDER_SUCCESS } from './success.ts';
import { codeText, isSentence, isStatusType, isToken } from './tokens.ts';

/** The first sentence that the pointers reach: a text, the first of a list, or the first message in a map of fields. */
export function messageAt(body: unknown, pointers: readonly string[]): string | null {
  for (const pointer of pointers) {
    const value = at(body, pointer);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string' && first.trim() !== '' && !isFailureWord(first)) return first;
  }
  return null;
}

function codeAt(body: unknown, pointers: readonly string[], status: number | null): string | null {
  const codes = pointers.map((pointer) => codeText(at(body, pointer), status)).filter((code) => code !== null && !isStatusType(code));
  // `{"id": "401", "name": "unauthorized"}`: a number that is a status says less than a word.
  return codes.find((code) => (statusValue(code) ?? 0) < 400) ?? codes[0] ?? null;
}

const shapeStatus = (body: unknown, row: ShapeRow): number | null => {
  for (const pointer of row.status ?? []) {
    const found = statusValue(at(body, pointer));
    // A small number in a code's place is a code: 124 is no status that an error body states.
    if (found !== null && (found >= 400 || found >= 200 && !pointer.endsWith('code'))) return found;
  }
  return null;
};

/** A status as a sentence begins with it, `404: Not Found`, or as one states it that tells of a request: `GET https://…: 429 …`. */
function statusInMessage(text: string | null): number | null {
  const begins = statusValue(/^([45]\d\d)(?=[: ] ?[A-Z])/.exec(text ?? '')?.[1]);
  const told = begins === null && text !== null ? statusInWords(text) : null;
  return begins ?? (isFailing(told) ? told : null);
}

/** Whether a shape is told by the member that holds the error: then an empty one reports none. */
const restsOnError = ({ all, some = [] }: ShapeRow): boolean => [...all, ...some].some((test) => /^\/errors?\b/.test(test.at));

/** The one sentence that a body consists of, where it says so clearly what went wrong that it would count against a status. */
function onlySentence(body: unknown): string | null {
  const [said, ...more] = isObject(body) ? Object.values(body) : [];
  return typeof said === 'string' && more.length === 0 && isSentence(said) && wordsSay({ code: null, message: said, status: null })?.row.overStatus.length ? said : null;
}

/** A structured body read through a row of the shape table; without one, `unknown` is its shape where it reports a failure at all. `raised`: an exception was raised with it, so it does. */
export function recogniseValue(message: Message, body: unknown, row: ShapeRow | null, unknown: Shape, raised = false): Recognised {
  const requestId = requestIdOf(body, message.headers, row?.requestId);
  const blank = textFailure(message, { body, requestId });
  if (!row) {
    const homes = homesOf(body);
    const status = message.status ?? STATUS.map((pointer) => statusValue(at(body, pointer))).find((found) => found !== null) ?? (saysSuccess(body) ? null : statusIn(homes));
    const only = onlySentence(body);
    const failing = raised || isFailing(status) || saysFailure(body) || mentionsError(body) && !saysSuccess(body) || message.status === null && only !== null;
    const { code, message: sentence } = failing ? completed(homes, status) : { code: null, message: null };
    return { failing, failure: { ...blank, status: failing ? status : message.status, shape: failing ? unknown : 'none', code, message: sentence ?? (failing ? only : null) } };
  }
  const { proves = true } = row;
  const homes = once(() => homesOf(body));
  const inBody = shapeStatus(body, row) ?? statusIn(homes());
  const stated = message.status ?? inBody;
  const status = stated ?? statusInMessage(messageAt(body, row.message ?? []));
  const own = codeAt(body, row.code ?? [], status);
  const rest = once(() => (row.code?.length === 0 ? null : completed(homes(), status)));
  const code = own ?? rest()?.code ?? null;
  const reason = (row.reason ?? []).map((pointer) => scalarText(at(body, pointer))).find((found) => found !== null) ?? null;
  const listed = messageAt(body, (row.message ?? []).filter((pointer) => at(body, pointer) !== own));
  const sentence = (own === null && code !== null && !proves ? rest()?.message : null) ?? listed ?? (row.fields?.some((pointer) => at(body, pointer)) ? null : rest()?.message ?? null);
  const text = sentence !== null && sentence === reason && !isSentence(sentence) ? null : sentence;
  const fields = fieldsOf(body, row.fields ?? [], text);
  const type = (row.type ?? []).map((pointer) => at(body, pointer)).find((found) => typeof found === 'string');
  const succeeded = status !== null && status < 400;
  // A shape that proves a failure does so but for a success that its protocol does not send errors with, and for an error that is empty.
  const proven = proves && (!succeeded || message.status !== null && UNDER_SUCCESS.has(row.shape)) && !(restsOnError(row) && isEmpty(at(body, '/error') ?? at(body, '/errors') ?? 1));
  // Of any other shape the words decide; under a success both a code and the sentence must say so.
  const told = !proves && isObject(body) && (status === null || succeeded && code !== null && wordsSay({ code: null, message: sentence, status: null }) !== null) && reportsFailure(body, own, at(body, '/code') === undefined ? listed : sentence);
  const failing = raised || isFailing(status) || isFailing(inBody) || saysFailure(body) || proven || told;
  return {
    failing,
    failure: {
      ...blank, status, shape: row.shape === 'flat-message' && code !== null ? 'flat-code-message' : row.shape, code, reason, type: typeof type === 'string' ? type : null, fields,
      listsMistakes: row.means === 'fix' || fields.some(({ name }) => name !== null),
      message: text ?? fields.find(({ message: said }) => said !== code || !isToken(said))?.message ?? rest()?.message ?? null,
      requestId: requestId ?? requestIdInText(`${text ?? ''}\n${message.around}`),
    },
  };
}
