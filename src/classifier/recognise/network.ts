import { ends } from '../ends.ts';
import type { MatchingNetwork } from '../../schemas/catalogue.ts';
import type { NetworkKind } from '../../schemas/network-kind.ts';
import { keyword, keywordsIn } from '../keywords.ts';
import { memo } from '../memo.ts';
import { at, isObject, scalarText } from '../pointer.ts';
import type { Message } from '../read/message.ts';
import { usualMembers } from './aliases.ts';
import { statusIn } from './completed.ts';
import { hasFrames } from './frames.ts';
import { isFailing } from './recognised.ts';
import { shapeOf } from './shape-of.ts';

const MOST = 20_000;

const prepared = memo(keyword);

/** Names of errno and the like are written in capitals: `ENOTFOUND` is no part of `ResourceNotFound`. */
const RE_ERRNO = /^[A-Z][A-Z0-9_]+$/;

/** Whether words stand in a text by themselves, not inside a longer word. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const inside = /[A-Za-z_]/.test(text.charAt(at - 1)) && /^\w/.test(words) || /\w/.test(text.charAt(at + words.length)) && /[A-Za-z0-9]$/.test(words);
    if (!inside) return true;
  }
  return false;
}

/** The longest evidence says most; but one that hides the cause says less than any that names it. */
const saysMoreThan = (kind: NetworkKind, words: string, best: { kind: NetworkKind; evidence: string } | null): boolean =>
  best === null || (kind === 'opaque') === (best.kind === 'opaque') ? words.length > (best?.evidence.length ?? 0) : best.kind === 'opaque';

/** The kind of network failure whose evidence stands in a text; of several, the longest says most. */
export function networkIn(text: string, table: readonly MatchingNetwork[]): { kind: NetworkKind; evidence: string } | null {
  const near = ends(text, 2 * MOST);
  const lower = near.toLowerCase();
  const holds = keywordsIn(lower);
  let best: { kind: NetworkKind; evidence: string } | null = null;
  for (const { kind, evidence } of table) {
    for (const words of evidence) if (saysMoreThan(kind, words, best) && holds([prepared(words)]) && (RE_ERRNO.test(words) ? standsIn(near, words) : standsIn(lower, words.toLowerCase()))) best = { kind, evidence: words };
  }
  return best;
}

const MOST_MEMBERS = 60;
/** A structured log's record has a level; its sentence may have any name. */
const isLogRecord = (own: Record<string, unknown>): boolean => Object.keys(own).slice(0, MOST_MEMBERS).some((name) => /^(?:level|lvl|severity|loglevel)$/i.test(name));

/**
 * What tells that there was no response: a text without any status, or the error object of a runtime. A body of an API is never asked, because the
 * message of a 500 often quotes the network failure of somebody else.
 */
export function networkText({ status, headers, body, around }: Message): string | null {
  if (status !== null || headers.length > 0) return null;
  if (body.kind === 'text') return body.text;
  if (body.kind === 'xml' && body.value === null) return around; // what only looked like a document: a request in a stack's frame
  if (body.kind !== 'json' || !isObject(body.value)) return null;
  const own = body.value;
  if (isFailing(statusIn([usualMembers(own)]))) return null; // it was answered
  const known = shapeOf(own);
  if (!known) return [around, ...(isLogRecord(own) ? Object.values(own) : [at(own, '/code'), at(own, '/cause/code'), at(own, '/message')]).slice(0, MOST_MEMBERS).map(scalarText)].filter((part) => part !== null).join('\n');
  const isRuntimeError = ['errno', 'syscall', 'isAxiosError', 'cause'].some((key) => Object.hasOwn(own, key));
  // A runtime prints its own error object below the stack; what an API answered has no errno for a code.
  const printed = hasFrames(around) && at(own, '/message') === undefined ? scalarText(at(own, '/code')) : null;
  if (printed !== null && !isRuntimeError) return RE_ERRNO.test(printed) ? `${around}\n${printed}` : null;
  const told = isRuntimeError ? [scalarText(at(own, '/message')) ?? scalarText(at(own, '/stack')), around, scalarText(at(own, '/code')), scalarText(at(own, '/cause/code'))] : [];
  return told.length ? told.filter((part) => part !== null).join('\n') : null;
}
