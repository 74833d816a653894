import { mentionsFailure } from '../failure-word.ts';
import { wordsSay } from '../vocabulary.ts';
import { statusInWords } from '../read/status-words.ts';
import { DROPPED, RE_LIBRARY, STRIPPED } from './line-table.ts';
import { saysOnlyStatus } from './only-status.ts';
import { isFailing } from './recognised.ts';

const RE_SUFFIX = /\s*\(HTTP \d{3}\)$|\s{4,}\w{1,40}=\S.*$| in (?:\/|[A-Z]:\\)\S+:\d+(?: Stack trace:.*)?$|" UserInfo=\{.*$|\s*\{(?: \w{1,40}:)?$/;
const RE_STATED = /\b[45]\d\d\b/;
/** A line that begins with the name of an error, or says that it is the body. */
const RE_NAMED = /^\s*(?:\[?cause\]?: |Caused by: |Uncaught |Unhandled )?(?:[\w$]+(?:\.|::))*[\w$]{0,60}(?:Error|Exception)(?: ?[([][^)\]\n]{1,80}[)\]])?: \S|^(?:HTTP )?response (?:body|content|text): \S/i;
const RE_STACK = /\n[ \t]+at [^\n]*[\s\S]*$|\nTraceback [\s\S]*$/;
const MOST_STRIPS = 8;
const MOST = 4000;

/** What a line of logfmt says, its error before its message. https://brandur.org/logfmt */
const TOLD = [/\serr(?:or)?="((?:[^"\\]|\\.){1,4000})"/, /\smsg="((?:[^"\\]|\\.){1,4000})"/];
const ofLogfmt = (line: string): string =>
  (/\blevel=\w/.test(line) ? TOLD.map((told) => told.exec(line)?.[1]).find(Boolean) : undefined)?.replace(/\\(["\\])/g, '$1') ?? line;

function stripped(line: string): string {
  let here = ofLogfmt(line.trim());
  for (let i = 0; i < MOST_STRIPS; i++) {
    const strip = STRIPPED.find((re) => re.test(here) && here.replace(re, '').trim() !== '');
    if (!strip) break;
    here = here.replace(strip, '').trim();
  }
  return here.replace(RE_SUFFIX, '');
}

/** The sentence in the body of a response: as it stands, but for the stack and the ellipsis of a cut terminal. */
export function bodySentence(text: string): string | null {
  const bare = text.slice(0, 5 * MOST).replace(RE_STACK, '').replace(/^[ \t]*\.\.\.\s*\n|^(?:\*\*[^*\n]{1,80}\*\*|```\w*)\s*$/gm, '').trim();
  return bare === '' || bare.length > MOST ? null : bare;
}

/** The sentence for humans in what a tool printed: of its lines the first that says what failed, without what stands before it; `evidence` tells it best. */
export function sentenceOf(text: string, evidence?: string): string | null {
  const all = text.slice(0, 5 * MOST).split('\n').filter((line) => line.trim() !== '');
  // The last line of a Python traceback says what was raised; above it stands code.
  const told = (line: string): boolean => !DROPPED.some((re) => re.test(line));
  const raised = /^(?:Traceback \(most recent|\s{0,9}File "[^"\n]{1,500}", line \d)/m.test(text) ? all.filter((line) => /^\S/.test(line) && told(line)).slice(-1) : [];
  const lines = raised.length ? raised : all;
  const kept = lines.filter(told);
  const plain = (kept.length ? kept : lines).map(stripped).filter((line) => line !== '');
  const named = kept.filter((line) => RE_NAMED.test(line)).map(stripped);
  const says = (sure: boolean) => (line: string): boolean => {
    const said = wordsSay({ code: null, message: line, status: null });
    return said !== null && (!sure || !said.row.weak) && !saysOnlyStatus(line);
  };
  const onlyStatus = RE_STATED.test(text) && plain.some(saysOnlyStatus);
  const preferred: ((line: string) => boolean)[] = [
    (line) => evidence !== undefined && line !== evidence && line.includes(evidence),
    says(true),
    says(false),
    (line) => RE_LIBRARY.test(line),
    (line) => RE_STATED.test(line) && isFailing(statusInWords(line)) && !saysOnlyStatus(line),
    (line) => named.includes(line) && !saysOnlyStatus(line),
    (line) => !saysOnlyStatus(line) && (!onlyStatus || mentionsFailure(line)), // beside a line that says only the status, one that tells of no failure is somebody's talk
  ];
  const found = plain.length === 1 ? plain[0] : preferred.map((is) => plain.find(is)).find((line) => line !== undefined) ?? plain.find(saysOnlyStatus) ?? plain[0];
  return found === undefined || found.length > MOST || RE_STATED.test(text) && saysOnlyStatus(found) ? null : found;
}
