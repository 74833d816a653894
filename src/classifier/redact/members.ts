import type { Holds } from '../keywords.ts';
import { FLAGS, type Lead, type LeadSet, namedIn, nextLead, QUOTES } from './leads.ts';
import { isPlain, looksSecret } from './not-secret.ts';
import type { MemberRow } from './secret-table.ts';
import { endOfUnquoted, isBareSecret } from './unquoted.ts';
import { endOfQuoted } from './value-end.ts';

/** A value beside a name: where it stands, and which row's name it was. */
export interface FoundMember {
  row: MemberRow;
  start: number;
  end: number;
}

/** The scheme of an `Authorization` value stays: it tells how, not what. */
const RE_SCHEME = /(?:bearer|basic|digest|(?:[a-z]{1,20}-)?(?:token|key|oauthtoken)|apikey|negotiate|ntlm|oauth|hawk|aws4-hmac-sha256|aws|ssws|dpop|signature|jwt|bot|splunk)[ \t]+(?=\S)/iy;
const RE_NEXT = new RegExp(String.raw`\s{0,60},\s{0,60}(?<open>${QUOTES})`, 'y');
/** A value of this length is not searched again, secret or not, so that no stretch is read over and over. */
const LONG = 200;

/** Behind a name without quotes, what looks like an opening quote may have ended a string: then this follows it. */
const RE_STRUCTURE = /^[,:}\]]/;

function isSecret(text: string, lead: Lead, end: number): boolean {
  const { row, from, sep, open, close } = lead;
  const value = text.slice(from, end).trim();
  if (value === '' || isPlain(value) || (open !== undefined && close === undefined && RE_STRUCTURE.test(value))) return false;
  const odd = row.as === 'odd' || (sep === undefined && !row.each && text.charAt(from - 1) !== ' ');
  if (odd && !looksSecret(value)) return false;
  return open !== undefined || isBareSecret(text, lead, value, end);
}

/** The next value of a list that the lead began. */
function nextOfList(text: string, lead: Lead, end: number): Lead | null {
  if (!lead.list || lead.open === undefined) return null;
  RE_NEXT.lastIndex = end + lead.open.length;
  const open = RE_NEXT.exec(text)?.groups?.['open'];
  return open === undefined ? null : { ...lead, open, from: RE_NEXT.lastIndex };
}

function withoutScheme(text: string, lead: Lead): Lead {
  if (lead.row.as !== 'line' || lead.row.each) return lead;
  RE_SCHEME.lastIndex = lead.from;
  return RE_SCHEME.test(text) ? { ...lead, from: RE_SCHEME.lastIndex } : lead;
}

function* search(text: string, set: LeadSet): Generator<FoundMember> {
  set.pattern.lastIndex = 0;
  for (let first = nextLead(text, set); first; first = nextLead(text, set)) {
    let lead: Lead | null = first;
    while (lead) {
      const here = withoutScheme(text, lead);
      const end: number = here.open === undefined ? endOfUnquoted(text, here) : endOfQuoted(text, here.from, here.open);
      const secret = isSecret(text, here, end);
      if (secret) yield { row: here.row, start: here.from, end };
      if (secret || end - here.from > LONG) set.pattern.lastIndex = Math.max(end, here.from);
      lead = nextOfList(text, here, end);
    }
  }
}

/** Values that stand beside the name of a secret, in whatever notation. */
export function findMembers(text: string, holds: Holds): FoundMember[] {
  const named = namedIn(holds);
  return [...(named ? search(text, named) : []), ...search(text, FLAGS)];
}
