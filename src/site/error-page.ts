import type { Advice } from '../schemas/finding.ts';
import { handled } from '../catalog/handling.ts';
import { ownAddress } from '../catalog/addresses.ts';
import type { Misleading } from '../schemas/record.ts';
import type { Api, ErrorEntry } from '../catalog/model.ts';
import type { ErrorRecord, ExampleRecord } from '../catalog/record.ts';
import { inCode, type Snippet } from '../snippets/code/in-code.ts';
import { type Frame, frameOf } from './card-frame.ts';
import { type Card, cardOf } from './card.ts';
import { apiSidebar, neighbours } from './nav.ts';
import type { Masthead, SitePage } from './page.ts';
import { type PagePicture, pictureOf } from './picture.ts';
import { ownAdvice, ownVerdicts, recordOf } from './records.ts';
import { plainReply, repliesOf } from './replies.ts';
import type { Site } from './site.ts';
import { safetyWords } from './words.ts';

/** An error wherever it is shown: on its page, as a card in somebody else's, beside a link in a chat. */
export interface ShownError extends Pick<SitePage, 'title' | 'description' | 'masthead'> {
  canonical: string;
  record: ErrorRecord;
  card: Card;
  frame: Frame;
  picture: PagePicture;
}

export interface ErrorPage extends ShownError, Omit<SitePage, keyof ShownError> {
  /** The steps: one list, or one for each status where their verdicts differ; none where the cases say it all, one for each status. */
  todo: { status: number | null; advice: Advice }[];
  misleading: Misleading[];
  examples: (ExampleRecord & { known: string[] })[];
  /** How to handle the error in each language, from its advice. */
  code: Snippet[];
  /** The reply that the page shows, and where those are fetched that it does not. */
  reply: { plain: string; address: string };
}

const GIVEN_KEY = { sent: 'with an idempotency key', none: 'without an idempotency key' };

/** What is known besides an example's response, in words: `POST`, `create a zone`, … */
function knownWords(api: Api, { given }: ExampleRecord): string[] {
  return [
    ...(given.method ? [`\`${given.method}\``] : []),
    ...(given.operation ? [api.operations.find(({ id }) => id === given.operation)?.label ?? given.operation] : []),
    ...(given.idempotencyKey ? [GIVEN_KEY[given.idempotencyKey]] : []),
    ...(given.bodyChanged === undefined ? [] : [given.bodyChanged ? 'the body was changed' : 'the body was not changed']),
    ...(given.known ?? []).map((id) => api.facts.find((fact) => fact.id === id)?.yes ?? id),
  ];
}

function mastheadOf(record: ErrorRecord, api: Api): Masthead {
  const verdicts = ownVerdicts(record);
  const { advice } = record.byStatus[0] ?? record;
  const one = verdicts.length === 1;
  return {
    trail: [{ label: record.api.name, href: record.api.page }, { label: 'Errors', href: `${record.api.page}#errors` }],
    title: record.title,
    statuses: record.status,
    code: record.code ?? undefined,
    verdicts: verdicts.map(({ verdict, careful, status }) => ({
      verdict, careful,
      for: status === null ? undefined : String(status),
      summary: status === null ? undefined : record.byStatus.find((entry) => entry.status === status)?.advice.summary,
    })),
    lead: one ? advice.summary : undefined,
    facts: [
      { term: 'Safe to repeat', text: one ? safetyWords(advice.safeToRepeat) : record.byStatus.map((entry) => `${entry.status}: ${safetyWords(entry.advice.safeToRepeat, true)}`).join(' · ') },
      { term: api.support.to === 'provider' ? 'Tell support' : 'Tell the operator', text: api.support.quote.join('; ') },
    ],
    spellings: [...new Set([record.slug, record.code ?? '', ...record.cases.map(({ reason }) => reason ?? '')])].filter(Boolean).map((name) => `${name} ${name.replace(/[._,-]+/g, ' ')}`).join(' '),
  };
}

/** Whether the statuses differ in verdict and each has a case of its own: then the cases are the steps. */
const casesCover = (record: ErrorRecord): boolean =>
  ownVerdicts(record).length > 1 && record.status.every((status) => record.cases.some((one) => one.status === status));

/** What is shown of an error, wherever that is. */
export function shownError(api: Api, error: ErrorEntry, site: Site): ShownError {
  const { at, origin } = site;
  const record = recordOf(error);
  const canonical = ownAddress(api, error, site) ?? at.error(api.id, error.slug);
  const masthead = mastheadOf(record, api);
  const card = cardOf(record, new URL(canonical, origin).href);
  return {
    canonical,
    title: record.code && record.code !== record.title ? `${record.title} (${record.code})` : record.title,
    description: `${api.name} ${record.status.join('/')} ${record.code ?? ''}: ${record.fires}`.replaceAll('`', '').replace(/ +/g, ' '),
    masthead, record, card,
    frame: frameOf(card, new URL(at.embed(api.id, error.slug), origin).href),
    picture: pictureOf(`${api.id}/${error.slug}`, api.name, masthead, record.fires),
  };
}

/** One error's page as a plain object. */
export function errorPage(api: Api, error: ErrorEntry, site: Site): ErrorPage {
  const { at } = site;
  const here = at.error(api.id, error.slug);
  const known = shownError(api, error, site);
  const { record } = known;
  return {
    ...known,
    api: api.id,
    alternates: [
      { type: 'application/json', href: at.errorJson(api.id, error.slug), label: 'JSON' },
      { type: 'text/markdown', href: at.errorMarkdown(api.id, error.slug), label: 'Markdown' },
    ],
    oembed: at.oembed(api.id, error.slug),
    sidebar: apiSidebar(api, site, here),
    ...neighbours(api.errors.map(({ slug }) => ({ label: slug, href: at.error(api.id, slug) })), here),
    todo: casesCover(record) ? [] : ownAdvice(record),
    misleading: record.misleading,
    examples: record.examples.map((example) => ({ ...example, known: knownWords(api, example) })),
    code: inCode(handled(site.matching, api, error)),
    reply: { plain: plainReply(repliesOf(error, site)), address: at.replies(api.id, error.slug) },
  };
}
