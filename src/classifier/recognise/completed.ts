import { isFailureWord } from '../failure-word.ts';
import { at, isObject } from '../pointer.ts';
import { statusValue } from '../status-value.ts';
import { usualMembers } from './aliases.ts';
import { codeText, isSentence, isToken } from './tokens.ts';

type Home = Record<string, unknown>;

/** Members that hold what a body says of its failure. */
const HOLDERS = ['error', 'errors', 'errorMessages', 'meta', 'header', 'status', 'messages', 'message', 'detail', 'details', 'reason', 'result', 'data', 'value', '$metadata'];
/** Where such a holder has its sentence, by the usual names. */
const SENTENCES = ['/message', '/messages/0', '/messages', '/error_description', '/description', '/text', '/detail', '/details', '/reason', '/title', '/status', '/result'];
/** Members that may hold a code where one stands in them that is made of several words. */
const TOKENS = ['status', 'label', 'message', 'error', 'key'];
const MOST_DEPTH = 4;

/** The body and what it holds, from the top down, under usual names: of a list, the first item. */
export function homesOf(body: unknown): Home[] {
  const homes: Home[] = [];
  let here = [body];
  for (let depth = 0; depth < MOST_DEPTH; depth++) {
    const found = here.map((one) => (Array.isArray(one) ? (one as unknown[])[0] : one)).filter(isObject).map(usualMembers);
    homes.push(...found);
    here = found.flatMap((one) => HOLDERS.map((name) => (Object.hasOwn(one, name) && !(name === 'details' && Array.isArray(one[name])) ? one[name] : undefined)));
  }
  return homes;
}

const firstOf = <T>(homes: readonly Home[], read: (home: Home) => T | null): T | null => {
  for (const home of homes) {
    const found = read(home);
    if (found !== null) return found;
  }
  return null;
};

const own = (home: Home, name: string): unknown => (Object.hasOwn(home, name) ? home[name] : undefined);

/** The status that a body states somewhere; only a 4xx or 5xx is believed there, because any other number may be a code. */
export const statusIn = (homes: readonly Home[]): number | null => firstOf(homes, (home) =>
  ['status', 'statusCode', 'httpStatus', 'error', 'response'].map((name) => statusValue(own(home, name))).find((found) => found !== null && found >= 400) ?? null);

/** What a body says under names that its shape does not list: its code, and the sentence beside that. */
export function completed(homes: readonly Home[], status: number | null): { code: string | null; message: string | null } {
  const token = (value: unknown) => (typeof value === 'string' && isToken(value) && statusValue(value) === null ? codeText(value, status) : null);
  const number = (value: unknown) => (typeof value === 'number' && statusValue(value) === null ? codeText(value, status) : null);
  const sentence = (home: Home) => SENTENCES.map((pointer) => at(home, pointer)).find((value): value is string => typeof value === 'string' && isSentence(value) && !isFailureWord(value)) ?? null;
  const coded = homes.find((home) => codeText(own(home, 'code'), status) !== null);
  return {
    code: (coded ? codeText(own(coded, 'code'), status) : null) ?? firstOf(homes, (home) => TOKENS.map((name) => token(own(home, name))).find((found) => found !== null) ?? number(own(home, 'error')) ?? codeText(own(home, 'exception'), status) ?? codeText(own(home, 'reason'), status)),
    message: (coded ? sentence(coded) : null) ?? firstOf(homes, sentence),
  };
}
