import { commandLines } from './commands.ts';
import type { Line } from './lines.ts';

/** Whose words a line is: the response's, the request's, or a tool's remark that belongs to neither. */
export type Role = 'response' | 'request' | 'remark';
export interface RoledLine extends Line {
  role: Role;
}

const cut = (line: Line, length: number, role: Role): RoledLine => ({ text: line.text.slice(length), start: line.start + length, role });

/** The progress meter of curl: a title, then numbers. */
const RE_METER = /^\s*(% Total\s|Dload\s|\d{1,3}\s+[\d.]+[kMG]?\s+\d{1,3}\s+[\d.]+[kMG]?\s)/;

/**
 * `curl -v` marks what it received with `< `, what it sent with `> `, its own remarks with `* ` and data with `{ [88 bytes data]`.
 * https://everything.curl.dev/usingcurl/verbose/index.html
 */
function curlLine(line: Line): RoledLine {
  const { text } = line;
  const mark = /^[ \t]*([<>])(?: |$)/.exec(text);
  if (mark) return cut(line, mark[0].length, mark[1] === '<' ? 'response' : 'request');
  if (/^[ \t]*(?:\* |[{}] \[\d+ bytes data\])/.test(text)) return cut(line, 0, 'remark');
  const meter = /^\s*\d{1,3}\s+[\d.]+[kMG]?\s[^{<]{0,200}?((?:[{<]|curl: \().*)$/.exec(text);
  if (RE_METER.test(text)) return meter?.[1] ? cut(line, text.length - meter[1].length, 'response') : cut(line, 0, 'remark');
  return cut(line, 0, 'response');
}

/** Marks that stand before every line that is not blank: of an e-mail quote, a diff, a comment. Nested ones are taken off one by one. */
const MARKS: readonly RegExp[] = [
  /^\s?>\s?/, // e-mail quote, Markdown quote
  /^[+](?![+])\s?/, // added lines of a diff
  /^\s*(?:\|_?|[│╷╵])(?:\s|$)/, // a block in YAML or a table; what a script of nmap answers, of which the last line has `|_`; Terraform's boxes
  /^\s*(?:\/\/|#{1,2}>?)(?:\s|(?=[{}[\]])|$)/, // comments, the output of knitr and reprex
  /^\d{4}-\d\d-\d\dT[\d:.]{8,20}(?:Z|[+-]\d\d:?\d\d)(?:\s|$)/, // a time, as CI logs have it
  /^\d{1,3}\|[\w-]{1,40}\s*\|(?:\s|$)/, // pm2
];
const MOST_NESTED = 8;

function unmark(lines: readonly Line[]): readonly Line[] | null {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const mark = MARKS.find((re) => filled.length > 0 && filled.every(({ text }) => re.test(text)));
  if (!mark) return null;
  return lines.map((line) => {
    const length = mark.exec(line.text)?.[0].length ?? 0;
    return { text: line.text.slice(length), start: line.start + length };
  });
}

/** What stands before a status line also stands before the lines that belong to it: `> ` of a quote after a greeting, `web_1  | ` of a container. */
function withoutBlockPrefix(lines: readonly Line[]): readonly Line[] {
  let prefix = '';
  const shape = (text: string) => text.replace(/\d/g, '0');
  return lines.map((line) => {
    const at = line.text.search(/HTTP\/\d(?:\.\d)?\s+\**\d{3}\b/);
    if (at > 0 && /[>|:\])-]\s*$/.test(line.text.slice(0, at))) prefix = line.text.slice(0, at);
    if (prefix === '' || line.text.trim() === '') return line;
    const bare = prefix.trimEnd();
    if (shape(line.text.slice(0, prefix.length)) === shape(prefix)) return { text: line.text.slice(prefix.length), start: line.start + prefix.length };
    if (line.text.trimEnd() === bare || shape(line.text.trimEnd()) === shape(bare)) return { text: '', start: line.start + line.text.length };
    prefix = '';
    return line;
  });
}

/** Quotes in quotes after a line of prose: marks before some lines only are taken off again and again. */
function unmarkDeep(lines: readonly Line[]): readonly Line[] {
  let here = lines;
  for (let depth = 0; depth < MOST_NESTED; depth++) {
    const inner = unmarkRuns(here);
    if (inner.every(({ text }, i) => text === here[i]?.text)) break;
    here = inner;
  }
  return here;
}

/** Marks before some lines only: a quote or a diff after a line of prose. A run of marked lines that holds a bracket or what may be a status is taken out of its marks. */
function unmarkRuns(lines: readonly Line[]): readonly Line[] {
  const out = [...lines];
  for (const mark of MARKS) {
    for (let i = 0; i < out.length; i++) {
      let end = i;
      while (end < out.length && mark.test(out[end]?.text ?? '')) end++;
      const run = out.slice(i, end);
      if (run.length >= 2 && run.length < out.length && run.some(({ text }) => /[{}]|\b[45]\d\d\b/.test(text))) {
        run.forEach((line, k) => {
          const length = mark.exec(line.text)?.[0].length ?? 0;
          out[i + k] = { text: line.text.slice(length), start: line.start + length };
        });
      }
      i = Math.max(i, end - 1);
    }
  }
  return out;
}

export const isVerboseCurl = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => /^[ \t]*(?:< |> [A-Z]{3,8} \S+ )HTTP\/\d/.test(text) || RE_METER.test(text));

/** Takes off what tools put before lines, and says whose words each line is. Fences of Markdown are remarks. */
export function readDialect(lines: readonly Line[]): { lines: RoledLine[]; curl: boolean } {
  let plain = lines;
  for (let depth = 0; depth < MOST_NESTED && !isVerboseCurl(plain); depth++) {
    const inner = unmark(plain);
    if (!inner) break;
    plain = inner;
  }
  const commands = commandLines(plain);
  if (isVerboseCurl(plain)) return { lines: plain.map((line, i) => (commands.has(i) ? { ...line, role: 'request' } : curlLine(line))), curl: true };
  plain = withoutBlockPrefix(unmarkDeep(plain));
  return { lines: plain.map((line, i) => ({ ...line, role: commands.has(i) ? 'request' : /^\s*(```|~~~)\s*[\w-]*\s*$/.test(line.text) ? 'remark' : 'response' })), curl: false };
}
