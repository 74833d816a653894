import { ends } from '../ends.ts';
import { ERROR_PHRASES } from '../reason-phrases.ts';

/** Any reason phrase, its words together or apart. */
const PHRASE = [...ERROR_PHRASES, 'Unprocessable'].join('|').replaceAll(' ', ' ?');

/** How tools, libraries and people write a status into a sentence. Each group 1 is the status. Numbers alone prove nothing ("404 ms"). */
const PHRASES: readonly RegExp[] = [
  /(?<!\bexpected )\bstatus(?:[ _-]?code)?["']?(?:\s+(?:was|is|of|error))?\s*(?:=>|[:=])?\s*[["'(]{0,2}(?:Optional\[)?([1-5]\d\d)\b/i, // axios, Faraday, logs: "status code 404", "status=401", "status was 500"
  /\bHTTP(?:[\s_]{0,4}(?:error|status|code|response)){0,4}\s*[:=/]?\s*["']?([1-5]\d\d)\b/i, // "HTTP 502", "HTTP Error 503", "httpStatusCode: 429"
  /\bHTTP\/\d(?:\.\d)?["']?\s+([1-5]\d\d)\b/, // an access log: "GET / HTTP/1.1" 502
  /\b([1-5]\d\d) (?:Client|Server) Error\b/, // requests: "429 Client Error: Too Many Requests for url"
  /(?:Error|Exception|Status|exceptions\.\w{1,60}): \(?([1-5]\d\d)\b/, // "HTTPError: 409 for url", "ApiException: (400)"
  /(?:: code|(?:\b|response_?|error_?)code(?:\s+is:?|\s?[:=]\*{0,2}))\s*([45]\d\d)\b/i, // oVirt: "HTTP response code is 409", "ResponseCode=429"
  /\bresponse(?:(?: with)? code)?:? ([1-5]\d\d)\b/i, // got
  /\b(?:return(?:ed|s)|answer(?:ed|s)|respond(?:ed|s)(?: with)?|receive[ds]|got|gets?|getting|gives|failed|(?:failed|replied|rejected) with|indicate success)(?: an?)?(?: error| code)?(?:=|:? )\(?([45]\d\d)\b/i, // curl -f, .NET, wget, "Got=400"
  /\b(?:error \w{2,20}ing|(?:failed|unable) to|could not|cannot)\b[^\n]{0,200}: ([45]\d\d)\s*$/im, // "Failed to fetch crates: 503"
  /\b([45]\d\d), message='|\btoo many ([45]\d\d) error resp/, // aiohttp, urllib3
  /(?:error|exception|fail\w{0,4})\b[^\n]{0,300}[: ]\(([45]\d\d)\)(?=\s*$|\s[A-Z][a-z])/im, // "Error querying the store: (401)"
  /\b(?:error|exception|fail\w{0,4})\b[^\n]{0,300}: ([45]\d\d) (?=[A-Z])/i, // "Error getting trees: 429 The press …"
  /\(([45]\d\d) [A-Z_]{4,40}\)/, // "(429 RESOURCE_EXHAUSTED)"
  /err(?:or)?:?\s*\(?([45]\d\d)\b/i, // Google's Python client: <HttpError 403 when requesting
  /\b(?:request|response|failed)\b[^\n]{0,30}? \(([45]\d\d)\)/i, // "Failed request: (409) Conflict"
  /(?:->|<--)\s*(?:all\s+)?([45]\d\d)\b/, // OkHttp's log
  /\[(?:Errno )?([45]\d\d)(?:\]|:? ?[A-Z])/, // "Http status error [400]", "PUT https://… [429]", feign's "[502 Bad Gateway]"
  /(?:\bhttps?:\/|\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) )\/[^\s"']{0,500}["']?(?::| -| [=-]>)? ([45]\d\d)(?=[\s(:,]|$)/, // go-github: "POST https://…: 422 …"; a browser's console: "POST https://… 500 ()"; morgan: "GET /x 404 3 ms"
  /\b([45]\d\d)(?= (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/)|\|\s*([45]\d\d)\s*\||\bTCP_\w+\/([45]\d\d)\b/, // Tornado, gin, Squid
  /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S{1,500} \S{1,500} \d{2,5} \S{1,100} [\d.:a-f]{3,45} [^\n]{0,300}?\b([45]\d\d) \d{1,3} \d{1,10} \d{1,8}\s*$/m, // IIS
  new RegExp(`(?:^|[\\s\`*"'(:]|(?<!\\d),)([45]\\d\\d)[*\`)]{0,2}(?:\\s+|,\\s?)(?:Error: |- )?[*("]{0,2}(?:${PHRASE})`, 'i'), // "429 Too Many Requests", "429 (Too Many Requests)"
  new RegExp(`\\b(?:${PHRASE}) (?:\\(([45]\\d\\d)\\)|(?:- )?([45]\\d\\d)\\b)`, 'i'), // Cosmos: "TooManyRequests (429)", RubyGems: "Forbidden 403", pnpm: "Not Found - 404"
  /^[ \t]*(?:\w{0,60}Error: )?([45]\d\d)(?= (?:"?[A-Z][a-z]|ERROR$|page|\{))|(?:^|[\],):] )([45]\d\d): /m, // "429 You exceeded…", "Error: 429 {…}", Go's "404 page not found"
];

/** A status that stands right before a body, on its line: `acme: 409 {…}`, `ApiError(409): {…}`, `(409, b'{…}')`; or alone behind it, as `curl -w '\n%{http_code}'` writes it. */
const RE_BEFORE_BODY = /(?:^|[\s(=>,']|(?:status|code|error):)([45]\d\d)\)?(?: Message)?[ :;,"'–%-]{0,4}(?:b')?$/;
const RE_AFTER_BODY = /^\s*([45]\d\d)\s*$/;
export const statusBeside = (before: string, after: string): number | null => Number((RE_BEFORE_BODY.exec(before.slice(-30)) ?? RE_AFTER_BODY.exec(after.slice(0, 20)))?.[1] ?? 0) || null;

/** A number before a noun in the plural counts it, and one before `of` a part: "got 500 results". */
const RE_COUNTED = /^\s?(?:(?!(?:is|as|was|has|this|errors|responses)\b)[a-z]{0,20}(?<!s)s|of)(?=[\s.,;)]|$)/;

const RE_STATUS = /[1-5]\d\d/;
const EACH = PHRASES.map(({ source, flags }) => new RegExp(source, `g${flags}`));

/** The status that a text states, by the first kind of phrase that states one that fails; where none does, the first; `null` where there is none. */
export function statusInWords(text: string): number | null {
  const near = ends(text, 20_000);
  if (!RE_STATUS.test(near)) return null;
  let first: number | null = null;
  for (const phrase of EACH) {
    for (const match of near.matchAll(phrase)) {
      const found = Number(match[1] ?? match[2] ?? match[3]);
      if (RE_COUNTED.test(near.slice(match.index + match[0].length))) continue;
      if (found >= 400) return found;
      first ??= found;
    }
  }
  return first;
}
