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
