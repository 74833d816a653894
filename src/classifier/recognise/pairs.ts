import type { Failure } from '../failure.ts';
import type { Message } from '../read/message.ts';
import { statusInWords } from '../read/status-words.ts';
import { scalarText } from '../pointer.ts';
import { usualMembers } from './aliases.ts';
import { completed, statusIn } from './completed.ts';
import { isFailing, textFailure } from './recognised.ts';
import { requestIdInText, requestIdOf } from './request-id.ts';
import { sentenceOf } from './sentence.ts';
import { codeText, isToken } from './tokens.ts';

/**
 * A pair in a text: `name=value`, `name="a value"`, `Name: value`, `error code 7`. A bare value is a number in a code's place, a word that ends where
 * the next pair may begin, or all up to the next pair or the end of the line. https://brandur.org/logfmt
 */
const RE_PAIR = /(?<![\w.-])((?:error |status |request )?[\w.-]{0,30}?(?:code|type|message|msg|desc|detail|err|error|status|level|lvl|id))(?:=>?|(?<!err|error):\s?|(?<=error): (?=[a-z]+(?:_[a-z]+)+\s*$)|(?<=error code) )(?:"((?:[^"\\\n]|\\.){0,4000})"|'([^'\n]{0,2000})'|((?<=code(?:: ?|[= ]))(?![45]\d\d\b)(?:-?\d{1,10}(?=[:.]? )|[a-z]+(?:_[a-z]+)+(?=\. ))|[^\s"',;()=\]]{1,200}(?=[,;)\]]|\s+[\w.-]{1,40}=|\s*$)|[a-z][^\n=]{0,1000}?(?=[,;]? [\w.-]{1,40}=|, \w{1,40}: | error code:|$)))/gim;
/** What stands behind a code says what it is of: `error code 7: the press stands`, `(error code: "full") No room`. */
const RE_BEHIND = /^["']?(?:[)\]]:?|[:.]| -)[ \t]+((?!https?:|\/)\S[^\n]{8,})/;
/** A level that reports a failure: `level=error`, or before the line as logrus writes it on a terminal, `WARN[0017]`. */
const RE_LEVEL = /^(?:err|fata|warn|crit)\w{0,6}(?:\[|$)/i;
/** A line of a record that is written with one pair on each: `error-code: "9008"`. */
const RE_MEMBER = /^\s*(?:[\w-]{1,60}: \S|$)/;
const MOST_LINES = 200;
const MOST = 20_000;

/** What a stretch of text says in pairs, where at least two of these tell of a failure: a code, a sentence, and a level or a status that fails. */
function inStretch(message: Message, text: string): Failure | null {
  const pairs: Record<string, string> = Object.create(null) as Record<string, string>;
  let behind: string | null = null;
  for (const pair of text.matchAll(RE_PAIR)) {
    pairs[pair[1] ?? ''] ??= (pair[2] ?? pair[3] ?? pair[4]?.replace(/^[45]\d\d\/|:$/g, '') ?? '').replace(/\\(["\\])/g, '$1');
    behind ??= RE_BEHIND.exec(text.slice(pair.index + pair[0].length))?.[1] ?? null;
  }
  const own = usualMembers(pairs);
  const status = message.status ?? statusIn([own]) ?? statusInWords(text);
  const { code: named, message: sentence } = completed([own], status);
  const code = named ?? (isToken(scalarText(own['type']) ?? '') ? codeText(own['type'], status) : null);
  const said = [sentence, behind, own['message'], own['desc'], own['error']].map(scalarText).find((one) => one !== null && one !== code) ?? null;
  const stated = pairs['level'] ?? pairs['lvl'];
  const fails = isFailing(status) || status === null && RE_LEVEL.test(stated ?? text);
  const known = [code !== null, said !== null, fails].filter(Boolean).length;
  if (known < 2 || !fails && (status !== null || stated !== undefined)) return null;
  return textFailure(message, { status, shape: 'plain-text', code, message: said, requestId: requestIdOf(own, message.headers) ?? requestIdInText(text) });
}

/** A failure that a text writes as pairs of a name and a value: in one of its lines, that with a code before others, else in several. */
export function inPairs(message: Message, text: string): Failure | null {
  const near = text.slice(0, MOST);
  const lines = near.split('\n', MOST_LINES);
  const isRecord = lines.every((line) => RE_MEMBER.test(line));
  const stretches = /\w[=:]|error code/i.test(near) ? isRecord ? [near] : [...lines, near] : [];
  let found: Failure | null = null;
  for (const stretch of stretches) {
    const here = inStretch(message, stretch);
    if (!found || here?.code) found = here;
    if (found?.code) break;
  }
  return found ? { ...found, status: found.status ?? statusInWords(near), body: text, message: found.message ?? sentenceOf(text) } : null;
}
