import { mentionsFailure } from '../failure-word.ts';
import type { Message } from '../read/message.ts';
import { statusInWords } from '../read/status-words.ts';
import { decodeEntities } from '../read/xml.ts';
import { wordsSay } from '../vocabulary.ts';
import { errorInside } from './inside.ts';
import { failed, isFailing, type Recognised, textFailure } from './recognised.ts';
import { requestIdInText, requestIdOf } from './request-id.ts';
import { recogniseValue } from './value.ts';

const RE_TITLE = /<title[^<>]{0,200}>([^<]{0,500})/i;
const RE_HEADING = /<h1[^<>]{0,200}>([\s\S]{0,500}?)(?:<\/h1|$)/i;

/** An error page says little; an article with the same title says more. */
const MOST_OF_A_NOTICE = 600;
/** What an edge says to a client that it takes for no browser. */
const RE_CHALLENGE = /cookies to continue|checking your browser|you are (?:a )?human|have been blocked/i;
/** What an edge refuses has a number to ask after. https://docs.imperva.com/bundle/cloud-application-security/page/more/blocked.htm */
const RE_INCIDENT = /\b(?:incident|support|event|block|reference) (?:id|number)\b(?: is)?:? ?[\w-]{6}|\breference #[\d.]{4}/i;
/** Titles of pages that a host shows instead of the application. */
const RE_OUTAGE = /\b(?:application error|maintenance|unavailable|bad gateway|time-?out|access denied|forbidden)\b/i;

const squeeze = (text: string | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;

/** A page without its scripts and styles, in one pass. */
function withoutScripts(html: string): string {
  const lower = html.toLowerCase();
  let out = '';
  for (let at = 0; at < html.length;) {
    const open = /<(script|style)\b/g;
    open.lastIndex = at;
    const found = open.exec(lower);
    if (!found) return out + html.slice(at);
    out += html.slice(at, found.index);
    const close = lower.indexOf(`</${found[1]}`, found.index);
    if (close < 0) return out;
    at = close + 8;
  }
  return out;
}

/** The text that a page shows, a line for each element. */
export const textOfHtml = (html: string): string =>
  decodeEntities(withoutScripts(html.slice(0, 100_000)).replace(/<[^<>]{0,2000}>/g, '\n')).replace(/[ \t]+/g, ' ');

/** A page that a server, a proxy or an edge answers with: the status in its title, its heading or its words, the sentence that tells most. */
export function recognisePage(message: Message, text: string): Recognised {
  const heading = squeeze(RE_HEADING.exec(text)?.[1]?.replace(/<[^<>]{0,500}>/g, ' '));
  const title = squeeze(RE_TITLE.exec(text)?.[1])?.replace(/^\d+$/, heading ?? '$&') ?? heading;
  const stated = /\b([45]\d\d)\b/.exec(title ?? '')?.[1] ?? /\b([45]\d\d)\b/.exec(heading ?? '')?.[1];
  const shown = textOfHtml(text);
  const headed = message.status ?? (stated ? Number(stated) : null);
  const status = headed ?? statusInWords(shown);
  const inside = isFailing(headed) ? null : errorInside([decodeEntities(shown)]);
  if (inside) return recogniseValue({ ...message, status: isFailing(status) ? status : message.status }, inside.body, inside.row, 'unknown-json');
  const sentence = title?.replace(/\.\.\.$/, '') ?? null;
  const requestId = requestIdOf(undefined, message.headers) ?? requestIdInText(text);
  if (isFailing(status)) return failed(message, { status, body: text, requestId, shape: 'html-page', message: sentence });
  // A page without a status: what it shows, where that says that something failed.
  const words = shown.split('\n').map((line) => line.replace(/^[\s:–-]+/, '').trim()).filter((line) => line.length > 8 && line !== title);
  const telling = words.find((line) => wordsSay({ code: null, message: line, status: null }) !== null) ?? null;
  if (telling === null && sentence !== null && wordsSay({ code: null, message: sentence, status: null }) !== null && (RE_OUTAGE.test(sentence) || words.join('').length < MOST_OF_A_NOTICE)) {
    return failed(message, { status, body: text, requestId, shape: 'html-page', message: sentence });
  }
  const failing = /^error ?[:!–-]/i.test(title ?? '') || RE_INCIDENT.test(shown) && words.join('').length < MOST_OF_A_NOTICE || telling !== null && (mentionsFailure(shown) || title === null && words.length === 1 || RE_CHALLENGE.test(telling) || wordsSay({ code: null, message: title, status: null }) !== null);
  return { failing, failure: textFailure(message, { status, body: text, requestId, shape: failing ? 'html-page' : 'none', message: failing ? telling ?? sentence ?? words[0] ?? null : sentence }) };
}
