import type { Advice } from '../schemas/finding.ts';
import { typeUriPath } from '../catalog/addresses.ts';
import type { Misleading } from '../catalog/misleading.ts';
import type { Api, ErrorEntry } from '../catalog/model.ts';
import type { ErrorRecord, ExampleRecord } from '../catalog/record.ts';
import { apiSidebar, neighbours } from './nav.ts';
import type { Masthead, SitePage } from './page.ts';
import { ownVerdicts, recordOf } from './records.ts';
import { plainReply, repliesOf } from './replies.ts';
import type { Site } from './site.ts';
import { safetyWords } from './words.ts';

export interface ErrorPage extends SitePage {
  record: ErrorRecord;
  /** The steps: one list, or one for each status where their verdicts differ; none where the cases say it all, one for each status. */
  todo: { status: number | null; advice: Advice }[];
  misleading: Misleading[];
  examples: (ExampleRecord & { known: string[] })[];
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

/**
 * The address that an error has from its type URI, where this site is the URI's host and serves that path. `param` is the route's: the path below
 * Astro's base.
 */
export function ownAddress(api: Api, error: ErrorEntry, { at, origin }: Site): { href: string; param: string } | null {
  const href = typeUriPath(api, error, origin);
  return href?.startsWith(at.home) ? { href, param: href.slice(at.home.length) } : null;
}

/** One error's page as a plain object; `path` is the address it is served at. */
export function errorPage(api: Api, error: ErrorEntry, site: Site): ErrorPage {
  const { at } = site;
  const record = recordOf(error);
  const here = at.error(api.id, error.slug);
  return {
    canonical: ownAddress(api, error, site)?.href ?? here,
    api: api.id,
    title: record.code && record.code !== record.title ? `${record.title} (${record.code})` : record.title,
    description: `${api.name} ${record.status.join('/')} ${record.code ?? ''}: ${record.fires}`.replaceAll('`', '').replace(/ +/g, ' '),
    sidebar: apiSidebar(api, site, here),
    ...neighbours(api.errors.map(({ slug }) => ({ label: slug, href: at.error(api.id, slug) })), here),
    masthead: mastheadOf(record, api),
    record,
    todo: casesCover(record) ? [] : ownVerdicts(record).map(({ status }) => {
      const { advice } = record.byStatus.find((entry) => entry.status === status) ?? record.byStatus[0] ?? record;
      return { status, advice };
    }),
    misleading: record.misleading,
    reply: { plain: plainReply(repliesOf(error, site)), address: at.replies(api.id, error.slug) },
    examples: record.examples.map((example) => ({ ...example, known: knownWords(api, example) })),
  };
}
