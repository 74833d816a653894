import { unescapeJson } from './embedded.ts';
import { type Libraries, type Message, textBody } from './message.ts';
import { statusBeside } from './status-words.ts';

/** How a string begins that holds a document; Go's JSON has `\u003c` for its first bracket. */
const RE_DOCUMENT = /(?:<|\\u003c)(?:\?xml|!doctype|html|[a-z-]{1,20}:Envelope)\b(?<=(?<string>(?:"|\bb?'|(?<!\w)')\s{0,20})(?:<|\\u003c)[?!a-z:-]{4,30})/i;
/** A string of JSON, or one of Python, of bytes too. */
const RE_STRING = /^"[^"\\]*(?:\\.[^"\\]*)*"|^b?'[^'\\]*(?:\\.[^'\\]*)*'/;

/** Python's string as one of JSON, which has double quotes and no other escapes than these. */
const asJson = (string: string): string =>
  (string.endsWith("'") ? `"${string.slice(string.indexOf("'") + 1, -1).replace(/\\([^nrt"\\])/g, '$1').replace(/(?<!\\)"/g, '\\"')}"` : string);
const MOST = 100_000;

/** The first document of HTML or XML that stands in a text as a string: of JSON, of a log, of source code, which may state its status before it. */
export function writtenDocument(text: string, { xml }: Libraries): Message['written'] {
  const found = RE_DOCUMENT.exec(text);
  const at = found ? found.index - (found.groups?.['string']?.length ?? 0) : -1;
  const string = at < 0 ? undefined : RE_STRING.exec(text.slice(at, at + MOST))?.[0];
  const said = string === undefined ? null : unescapeJson(asJson(string));
  return typeof said === 'string' && !said.startsWith('"') && said.includes('>') ? { status: statusBeside(text.slice(0, at), ''), body: textBody(said, xml) } : undefined;
}
