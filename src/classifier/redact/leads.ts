import { type Holds, keyword } from '../keywords.ts';
import { MEMBERS, type MemberRow } from './secret-table.ts';
import { backslashesBefore } from './value-end.ts';

/** What leads to a value: the name of a secret and what stands between the two. */
export interface Lead {
  row: MemberRow;
  /** Where the name was found, where the value begins. */
  name: number;
  from: number;
  /** The quotes after the name and before the value, with the backslashes before them. */
  close: string | undefined;
  open: string | undefined;
  /** `: `, `=`, `","value":"` and the like; nothing where name and value are the neighbours of a list. */
  sep: string | undefined;
  /** The value is the first of a list. */
  list: boolean;
}

export const QUOTES = String.raw`\\{0,15}["'\x60“‘]|&quot;|&#3[49];|%22`;
const CLOSE = String.raw`(?<close>\\{0,15}["'\x60”’]|&quot;|&#3[49];|%22)?(?:\]|%5D)?`;
/** `password2`, `token_value`, `secretString`, `api_key_prod` */
const SUFFIX = String.raw`(?:[-_]?(?:\d{1,2}|confirm(?:ation)?|base|value|hash|string|prod|data|test|live))?`;
/** `:` `=` `=>` `:=`, `>` of XML, a `value` beside a `name` (HAR, YAML, configuration files), or the blank line below a part's name in a form. */
const SEP = String.raw`[ \t]{0,30}(?:=>|:=|[:=](?![:=>?])|%3[ad])(?:[ \t]{1,30}|\s{1,60}(?=\\{0,15}["']|string\())?|(?<=\w)(?:\s[\w:]{1,60}=\\{0,15}(?:["']|&quot;)[^<>"'\\,]{0,100}?\\{0,15}["']?){0,5}(?:&gt;|>)(?!\\{0,15}["'\x60])|\s{0,30}(?:,\s{0,60})?(?:type="\w{1,20}" )?\\{0,15}["']?value\\{0,15}["']?[ \t]{0,9}[:=][ \t]{0,9}|(?<=form-data; name="[\w.-]{1,60}")(?:\r?\n){2}`;
const FLAG_SEP = String.raw`=|[ \t]{1,9}|\\{0,15}["'],\s{0,9}(?=\\{0,15}["'])|(?<=-\w)(?!\\{0,15}["'])`;
const OPEN = String.raw`(?<list>\[(?!redacted\])\s{0,60})?(?:[bruf]|string\(\d{1,6}\) |(?:some|secret\w{0,20})\()?(?<open>${QUOTES})|(?<bareList>\[(?!redacted\])\s{0,60})?`;

/** Names of one kind of lead, and the pattern that finds any of them. */
export interface LeadSet {
  rows: readonly MemberRow[];
  pattern: RegExp;
}

const isFlag = ({ as }: MemberRow): boolean => as === 'flag';
const leadSet = (rows: readonly MemberRow[], between: string, flags: string): LeadSet => ({
  rows, pattern: new RegExp(`(?<name>${rows.map(({ names }) => names).join('|')})${between}(?:${OPEN})`, flags),
});

const NAMED = MEMBERS.filter((row) => !isFlag(row)).map((row) => ({ row, keywords: row.keywords?.map(keyword) ?? [] }));
const namedSets = new Map<string, LeadSet>();

/** The names of which a text may hold one; `null` where it may hold none. */
export function namedIn(holds: Holds): LeadSet | null {
  const rows = NAMED.filter(({ keywords }) => holds(keywords)).map(({ row }) => row);
  if (!rows.length) return null;
  const names = rows.map((row) => row.names).join();
  const set = namedSets.get(names) ?? leadSet(rows, String.raw`${SUFFIX}${CLOSE}(?:(?<sep>${SEP})|\s{0,9},\s{0,60}(?=${QUOTES}))`, 'gi');
  namedSets.set(names, set);
  return set;
}

export const FLAGS: LeadSet = leadSet(MEMBERS.filter(isFlag), `(?<sep>${FLAG_SEP})`, 'g');

const exact = new Map(MEMBERS.map((row) => [row, new RegExp(`(?:${row.names})$`, 'i')]));

/** Where the whole name begins (`X-Api-Key`, of which `Api-Key` was found). */
export function beginOfName(text: string, at: number): number {
  let place = at;
  while (place > 0 && at - place < 60 && /[\w.-]/.test(text.charAt(place - 1))) place--;
  return place;
}

/** The quote that a header and its name stand in together (`-H "X-Api-Key: …"`), with the backslashes before it. */
export function wrapperOf(text: string, name: number): string | undefined {
  const place = beginOfName(text, name);
  const char = text.charAt(place - 1);
  return /["'`]/.test(char) ? '\\'.repeat(backslashesBefore(text, place - 1)) + char : undefined;
}

/** `invalid_token: …`, `ExpiredToken: …` name an error, not a secret. */
const RE_CODE = /(?:invalid|expired|missing|revoked|malformed|incorrect|unknown)[-_]?(?:\w{1,12}[-_])?$/i;

/** The next lead in a text, from where the pattern stands. */
export function nextLead(text: string, { rows, pattern }: LeadSet): Lead | null {
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { 0: whole, index: name, groups = {} } = found;
    const { close, open, sep } = groups;
    const before = text.slice(Math.max(0, name - 30), name);
    const row = rows.find((one) => exact.get(one)?.test(before + groups['name']));
    const list = (groups['list'] ?? groups['bareList']) !== undefined;
    // `"password:"` opens nothing, and below `"password": [` stands what is wrong with it.
    const empty = open !== undefined && close === undefined && !/["']/.test(sep ?? '') && wrapperOf(text, name) === open;
    if (row && !empty && !(list && row.as !== 'line') && !RE_CODE.test(before)) return { row, name, from: name + whole.length, close, open, sep: sep?.trimStart(), list };
  }
  return null;
}
