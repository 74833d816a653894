import { mentionsFailure } from '../failure-word.ts';
import { ERROR_PHRASES } from '../reason-phrases.ts';
import { wordsSay } from '../vocabulary.ts';
import { statusInWords } from '../read/status-words.ts';
import { isFailing } from './recognised.ts';
import { isReasonPhrase } from './tokens.ts';

/** Words that only say again that there was a status: without them, nothing is left of a line that is a status line in a tool's own words. */
const RE_NOISE = /https?:\/\/\S+|\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S+|\b(?:HTTP(?:\/\d(?:\.\d)?)?|response|status(?:text)?|reason|code|does|did|not|indicate|show|success|returned|with|headers|from|failed|request|error|client|server|for|url|was|is|the|null|an?|exception|curl|requested|all)\b|[\w.$]{1,100}(?:Error|Exception)(?:\$\w{1,60})?\b|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|GMT|UTC)\b/gi;
const RE_STATUS_PHRASE = /\b[1-5]\d\d\s*\(?([A-Z][A-Za-z' -]{2,40})\)?/g;

/** Whether a text says nothing besides a status: a status line in other words has no message. */
export function saysOnlyStatus(text: string): boolean {
  if (text.length > 4000) return false;
  const rest = text
    .replace(RE_STATUS_PHRASE, (whole, phrase: string) => (isReasonPhrase(phrase.trim()) ? ' ' : whole))
    .replace(RE_NOISE, ' ')
    .replace(/[^A-Za-z]+/g, ' ').trim();
  return rest === '' || isReasonPhrase(rest) || rest.length < 4;
}

/** Lines of a terminal that are no message: commands, what a tool says while it works, frames of a stack, hints where to read on. */
const DROPPED: readonly RegExp[] = [
  /^[ \t]*(?:[$>%#] |PS [^>]{0,80}>)\S/, // a prompt
  /^[ \t]*\* |^[<>] |^--\d{4}-\d\d-|^(?:Resolving|Connecting to|Connected to|HTTP request sent|Uploading|Downloading|Retrying|Closing connection)\b/, // curl, wget, twine
  /^[ \t]+(?:at|from|in) \S|^at [\w.$<>]+\([^)\n]*\)\s*$|^[ \t]*File "|^Traceback |^[ \t]*[\^~]+\s*$|^At line:\d|^[ \t]*\+ |^[ \t]*\.\.\.\s*(?:\d+ more)?$/, // frames
  /^[ \t]*│?\s*(?:with \S+[,:]?$|on \S+ line \d|\d+: )|^[╷╵│\s]*$/, // Terraform's box
  /^(?:npm (?:ERR!|error) |[ \t]+)?(?:code|errno|syscall|path):? \S+$|^npm (?:ERR!|error) (?:\d{3} |network )?(?:In most cases|If you are behind|'proxy' config|a package version|A complete log|This is a problem|$)/,
  /^[ \t]*(?:More details|For more information|See also|Learn more|Read more|What happened|Caused by:?$|If the problem persists)\b/i,
  /^[\w-]{3,40}-[\w-]{1,40}: \S+$|^[Xx]-[\w-]{1,60}: |^[ \t]*[\d.]+%|^HTTP response headers: |#\d{1,3}\s{2,9}\S/, // a header, a progress bar
  /Ray ID: \S+/,
  /^[ \t](?:.*[,{[]|\s*\w{1,40}:\s*|[\s\]}),;]+)$/, // a printed object
];

/** How client libraries and those who throw a status say that there was one: axios, httpx and requests, reqwest, .NET. What stands before it is the caller's. */
const LIBRARY = "Request failed with status code \\d|(?:Client|Server) error '\\d|\\d{3} (?:Client|Server) Error: |HTTP status (?:client|server) error \\(|Response status code does not indicate|Error: [45]\\d\\d$";
const RE_LIBRARY = new RegExp(`^(?:${LIBRARY})`);

/** What stands before a message: a log's time and level, a tool's name, an exception's. Taken off one after the other, as often as they come. */
const STRIPPED: readonly RegExp[] = [
  new RegExp(`^.{1,300}?(?=${LIBRARY})`),
  /^[[(]?(?:\d{1,4}[-/]\d{1,2}[-/]\d{1,4},?[T ]?|\d\d:\d\d:)[\d:.,+Z -]{0,30}(?:[AP]M\b)?[\])]?\s*(?:\[[A-Z][a-z]{1,30}\]\s+)?/,
  /^[\w-]{1,40}[.-]\d{1,3}\s+\|\s+/, // foreman, Heroku's local runner, Docker's composed services
  /^(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[\w.-]{1,80}:(?=\S)/, // Python's logging
  /^\[(?:[\dT:.Z-]{10,30} )?(?:TRACE|DEBUG|INFO|WARN|ERROR)\s+\w[\w:]{0,80}\]\s*/, // Rust's env_logger
  /^(?:[A-Z] )?[[(]? ?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|SEVERE|CRITICAL|ERR) ?[\])]?:?\s+/,
  /^##\[\w{1,20}\]|^\[[\w .-]{1,30}\]\s+(?=[A-Z]{4,8}\b|\d{4}[-/])/, // Azure Pipelines, a logger's name
  /^\[(?:error|warn|info|notice|crit|alert|emerg)\]\s*/, // nginx
  /^[EWIF]\d{4} [\d:.]+\s+\d+ [\w.-]+:\d+\] /, // klog
  /^[\w.-]{1,60}\.go:\d{1,6}:\s+|^\d+#\d+: (?:\*\d+ )?/,
  /^(?:npm (?:ERR!|error)\s+|(?:PHP \w{1,20} error|remote|fatal|err|error|gh|git|curl|wget|pip|cargo|docker|Invoke-\w{1,40} ?)\s?:\s+(?:\(\d{1,3}\)\s+)?)(?=\S)/i,
  /^network (?=[A-Z])|^[│╷]\s*|^(?:HTTP )?response (?:body|content|text): /i,
  /^\d{3} (?:\d{3} )?[A-Z][A-Za-z ]{2,30} - (?:GET|HEAD|POST|PUT|PATCH|DELETE) \S+ - /, // npm
  /^(?:\d{3} )?(?:GET|HEAD|POST|PUT|PATCH|DELETE) https?:\/\/\S+: (?:\d{3} (?:- |\(request "[\w-]{1,80}"\) )?)?|^HTTP \d{3} error: /, // Go's, Google's, Octokit's and Twilio's clients
  /^(?:Get|Head|Post|Put|Patch|Delete) "https?:\/\/[^"\s]{1,500}": (?=\S)/, // Go's url.Error
  /^(?:Uncaught |Unhandled |Caused by: |\[?cause\]?: )?(?:[\w$]{1,60}(?:\.|::|[:/\\]))*[\w$]{0,60}(?:Error|Exception| exception)(?:\$\w{1,60})?(?: ?[([][^)\]\n]{1,80}[)\]])? ?: (?=\S)/,
  /^(?:[\w$]{1,60}(?:\.|::))+[A-Z][\w$]{1,60}: (?=\S)/,
  /^the remote server responded with an error \([^)\n]{1,80}\): (?=\S)/,
  /^[A-Z]{4,8}\/[\w-]{1,60}\]\s+/, // Celery
  /^[VDIWEF]\/[\w.-]{1,60}\s?\(\s?\d{1,6}\):\s+|^\[(?:ERROR|FATAL):[^\]\n]{1,200}\]\s+/, // Android's log, Flutter's
  /^\(\w{1,40}\) \[[\w.]{1,100}\] (?=\S)|^\|\s*(?:error|warn|info|debug)\s*\|\s*(?:\(\d{1,9}\)\s*)?/, // Home Assistant, ioBroker
  /^[a-z]\w{0,60}(?:\.[\w$]{1,60}){2,12}\s+[:-]\s+(?=\S)|^\[https?:\/\/[^\]\s]{1,500}\]\s+/, // Logback's logger
  new RegExp(`^(?:\\d{3} )?(?:${ERROR_PHRASES.join('|')}): (?=\\S)`),
  /^\d{3} (?=[A-Z][a-z]+[ :])/,
  /^Error Domain=\w{1,80} Code=-?\d{1,6} "/, // Apple's NSError
];
const RE_SUFFIX = /\s*\(HTTP \d{3}\)$|" UserInfo=\{.*$|\s*\{(?: \w{1,40}:)?$/;
const RE_STATED = /\b[45]\d\d\b/;
/** A line that begins with the name of an error, or says that it is the body. */
const RE_NAMED = /^\s*(?:\[?cause\]?: |Caused by: |Uncaught |Unhandled )?(?:[\w$]+(?:\.|::))*[\w$]{0,60}(?:Error|Exception)(?: ?[([][^)\]\n]{1,80}[)\]])?: \S|^(?:HTTP )?response (?:body|content|text): \S/i;
const RE_STACK = /\n[ \t]+at [^\n]*[\s\S]*$|\nTraceback [\s\S]*$/;
const MOST_STRIPS = 8;
const MOST = 4000;

function stripped(line: string): string {
  let here = line.trim();
  for (let i = 0; i < MOST_STRIPS; i++) {
    const strip = STRIPPED.find((re) => re.test(here) && here.replace(re, '').trim() !== '');
    if (!strip) break;
    here = here.replace(strip, '').trim();
  }
  return here.replace(RE_SUFFIX, '');
}

/** The sentence in the body of a response: as it stands, but for the stack and the ellipsis of a cut terminal. */
export function bodySentence(text: string): string | null {
  const bare = text.slice(0, 5 * MOST).replace(RE_STACK, '').replace(/^[ \t]*\.\.\.\s*\n/, '').trim();
  return bare === '' || bare.length > MOST ? null : bare;
}

/** The sentence for humans in what a tool printed: of its lines the first that says what failed, without what stands before it; `evidence` tells it best. */
export function sentenceOf(text: string, evidence?: string): string | null {
  const all = text.slice(0, 5 * MOST).split('\n').filter((line) => line.trim() !== '');
  // The last line of a Python traceback says what was raised; above it stands code.
  const raised = /^Traceback \(most recent/m.test(text) ? all.filter((line) => /^\S/.test(line) && !line.startsWith('Traceback')).slice(-1) : [];
  const lines = raised.length ? raised : all;
  const kept = lines.filter((line) => !DROPPED.some((re) => re.test(line)));
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
