import type { Source } from '../schemas/source.ts';
import { resolveSources } from '../schemas/source.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { VERDICTS } from '../schemas/verdict.ts';
import { ownPage } from '../catalog/addresses.ts';
import type { Api } from '../catalog/model.ts';
import { apiSidebar } from './nav.ts';
import type { SitePage } from './page.ts';
import { recordOf, type Shown, verdictsOf } from './records.ts';
import type { Site } from './site.ts';

export interface ApiRow {
  slug: string;
  /** Former slugs, whose anchors stay. */
  aliases: string[];
  href: string;
  status: number[];
  code: string | null;
  title: string;
  fires: string;
  verdicts: Shown[];
  retired: boolean;
}

export interface Fact {
  id?: string;
  term: string;
  text: string;
  /** Values as on the wire, shown in mono. */
  wire?: string[];
  sources: Source[];
}

export interface ApiPage extends SitePage {
  rows: ApiRow[];
  /** The filters of the table, each with how many rows it leaves. */
  verdicts: { value: Verdict; count: number }[];
  classes: { value: string; count: number }[];
  model: Fact[];
  operations: { label: string; method: string | null; path: string | null; operatorOnly: boolean }[];
  notes: { id: string; aliases: string[]; title: string; text: string; sources: Source[] }[];
}

export const statusClass = (status: number): string => `${Math.floor(status / 100)}xx`;

function rowsOf(api: Api, { at }: Site): ApiRow[] {
  return api.errors.map((error) => ({
    slug: error.slug, aliases: error.aliases, href: at.error(api.id, error.slug), status: error.status, code: error.code, title: error.title, fires: error.fires,
    verdicts: verdictsOf(recordOf(error)), retired: error.retired !== undefined,
  }));
}

const place = (where: string): string => (where.startsWith('header:') ? where.slice('header:'.length) : where);

function modelOf(api: Api): Fact[] {
  const { envelope, unknownCode, idempotency, support, documentation, credentials, methods } = api;
  const from = (written: Parameters<typeof resolveSources>[0]) => resolveSources(written, documentation);
  return [
    { id: 'error-body', term: 'Error body', text: envelope.summary, wire: [envelope.shape, ...(envelope.mediaType ? [envelope.mediaType] : [])], sources: from(envelope.source) },
    { term: 'Branch on', text: envelope.branchOn === 'code' ? 'The code, not the message.' : 'The status; there is no code to branch on.', wire: envelope.branchOn === 'code' && envelope.code ? [envelope.code] : [], sources: [] },
    ...(envelope.reason ? [{ term: 'Reason', text: 'Narrows the code down.', wire: [envelope.reason], sources: [] }] : []),
    ...(envelope.requestId.length ? [{ term: 'Request id', text: 'Quote it to support.', wire: envelope.requestId.map(place), sources: [] }] : []),
    { id: 'unknown-codes', term: 'Unknown codes', text: unknownCode.summary, sources: from(unknownCode.source) },
    { id: 'idempotency', term: 'Idempotency', text: idempotency.summary, wire: idempotency.key === 'none' ? [] : [place(idempotency.key.replace(/^body:/, ''))], sources: from(idempotency.source) },
    ...(methods ? [{ term: 'Methods', text: 'Every call uses', wire: methods, sources: [] }] : []),
    ...(credentials.length ? [{ term: 'Secrets', text: 'Never share these; they begin with', wire: credentials.map(({ prefix }) => `${prefix}…`), sources: from(credentials.flatMap(({ source }) => source)) }] : []),
    { id: 'support', term: support.to === 'provider' ? 'Tell support' : 'Tell the operator', text: [support.quote.join('; '), support.note].filter(Boolean).join('. '), sources: from(support.source) },
  ];
}

/** One API's page as a plain object. */
export function apiPage(api: Api, site: Site): ApiPage {
  const here = site.at.api(api.id);
  const rows = rowsOf(api, site);
  const classes = [...new Set(rows.flatMap((row) => row.status.map(statusClass)))].sort();
  return {
    canonical: ownPage(api, site) ?? here,
    api: api.id,
    alternates: [
      { type: 'application/json', href: site.at.errors(api.id), label: 'JSON' },
      { type: 'application/atom+xml', href: site.at.changes(api.id), label: 'Changes as a feed' },
    ],
    title: `${api.name} errors`,
    description: `Every error of ${api.name}: what it means, whether to send the request again, and what to change.`,
    sidebar: apiSidebar(api, site, here),
    masthead: { trail: [], title: api.name, statuses: [], verdicts: [], lead: api.description, facts: [], spellings: [api.id, ...api.names].join(' ') },
    rows,
    verdicts: VERDICTS.map((value) => ({ value, count: rows.filter((row) => row.verdicts.some(({ verdict }) => verdict === value)).length })).filter(({ count }) => count > 0),
    classes: classes.map((value) => ({ value, count: rows.filter((row) => row.status.some((status) => statusClass(status) === value)).length })),
    model: modelOf(api),
    operations: api.operations.map(({ label, method, path, operatorOnly }) => ({ label, method: method ?? null, path: path ?? null, operatorOnly })),
    notes: api.notes.map((note) => ({ ...note, sources: resolveSources(note.source, api.documentation) })),
  };
}
