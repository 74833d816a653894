import { ends } from '../ends.ts';
import { parseUrl } from '../parse-url.ts';
import type { RequestHints } from './message.ts';

const METHODS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|QUERY';

/** How a request shows in a paste: each pattern names the groups it fills. Sources: curl's and HTTPie's command line, RFC 9112's request line, common log lines. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`^(?:> )?(?<method>${METHODS}) (?<path>/\\S*) HTTP/\\d`, 'm'), // a request line
  new RegExp(`\\bcurl\\b[^\\n]{0,2000}?(?:-X|--request)[ =]?["']?(?<method>${METHODS})\\b`),
  new RegExp(`\\b(?<method>${METHODS}) (?<url>https?://[^\\s"'<>]+)`),
  /\b(?<method>Get|Head|Post|Put|Patch|Delete|Options) "(?<url>https?:\/\/[^\s"<>]+)"/, // Go's url.Error
  new RegExp(`\\b(?<method>${METHODS})\\]?(?: request for| to)? ["\\[](?<url>https?://[^\\s"'<>\\]]+)`), // Spring, ofetch, Feign
  new RegExp(`\\b(?:https?|xh) (?:-\\S+ ){0,10}(?<method>${METHODS}) (?:https?://)?(?<host>[\\w.-]+)`), // HTTPie
  /\s-Method\s+["']?(?<method>get|head|post|put|patch|delete)\b/i, // PowerShell
  /\bxh (?:-\S+ ){0,10}(?<method>get|head|post|put|patch|delete) /i,
  /\b(?<method>Get|Post|Put|Patch|Delete)Async\b/, // .NET
  /\b(?:httpMethod|verb|request_method)["']?\s*[:=]\s*["']?(?<method>get|head|post|put|patch|delete)\b/i,
  new RegExp(`\\bStarted (?<method>${METHODS}) "(?<path>/[^\\s"]*)"`), // Rails
  /\b(?:requests|httpx|session|client|axios|http|got|ky|api|fetcher|conn|faraday)\.(?<method>get|head|post|put|patch|delete)\(/i, // a line of code in a stack trace
  new RegExp(`\\b(?<method>${METHODS})\\s{1,10}["']?(?<path>/[^\\s"'<>]*)`), // also in columns, as Gin logs it
  new RegExp(`\\bmethod["']?\\s*[:=]\\s*["']?(?<method>${METHODS})\\b`, 'i'),
  /\bcurl\b[^\n]{0,2000}?["'\s](?<url>https?:\/\/[^\s"'<>]+)/,
  /\bfor url:?\s*["']?(?<url>https?:\/\/[^\s"'<>]+)/, // requests
  /^(?:> )?host:[ \t]*(?<host>[\w.-]+)/im,
  /\burl["']?\s*[:=]\s*["']?(?<url>https?:\/\/[^\s"'<>]+)/i,
];

/** Without one of these no pattern finds anything: most bodies are asked only this. */
const RE_REQUEST = /\b(?:get|head|post|put|patch|delete|options|trace|query)|curl|url|host|method|mutation|gh api/i;
/** Commands and documents that mean a POST without saying so. */
const RE_IMPLIED_POST = /\bwget\b[^\n]{0,2000}?--post-(?:data|file)|\bgh api\b[^\n]{0,2000}?\s(?:-f|-F|--field|--raw-field|--input)\b|^[ \t]*mutation\b/m;
const RE_KEY = /\bidempotency[-_]key["']?\s*[:=]/i;
const RE_CURL_DATA = /\bcurl\b[^\n]{0,4000}?\s(?:-d|--data(?:-raw|-binary|-urlencode)?|--json|-F|--form)[ =]/;

/** What the text tells of the request, the most explicit statement first. Only the first and last 20,000 characters are looked at. */
export function requestHints(paste: string): RequestHints {
  const text = ends(paste, 40_000);
  const joined = text.replace(/\\\r?\n\s*/g, ' '); // a command over several lines
  const hints: RequestHints = { method: null, host: null, path: null, idempotencyKey: RE_KEY.test(text) && /^(?:> )|\bcurl\b|\brequest\b/im.test(text) ? 'sent' : null };
  if (!RE_REQUEST.test(joined)) return hints;
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(joined)?.groups;
    if (!groups) continue;
    const url = groups['url'] ? parseUrl(groups['url']) : null;
    hints.method ??= groups['method']?.toUpperCase() ?? null;
    hints.host ??= groups['host']?.toLowerCase() ?? url?.hostname ?? null;
    hints.path ??= groups['path'] ?? (url ? url.pathname : null);
  }
  if (hints.method === null && RE_IMPLIED_POST.test(joined)) hints.method = 'POST';
  if (hints.method === null && /\bcurl\s/.test(joined) && hints.host) hints.method = RE_CURL_DATA.test(joined) ? 'POST' : /\s(?:-I|--head)\b/.test(joined) ? 'HEAD' : 'GET';
  return hints;
}
