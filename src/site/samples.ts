import { classify } from '../classifier/classify.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Catalog } from '../catalog/model.ts';

/** A response to try the explorer with. */
export interface Sample {
  title: string;
  text: string;
}

const MOST_CLEAN = 2;

const NOW = new Date(0);

const statusOf = (response: string): string => /^HTTP\/[\d.]+ (\d{3})/.exec(response)?.[1] ?? '';

/** The way most pastes really look: the body escaped into one field of a log line, the status in another. */
function asLogLine(response: string): string {
  const [head = '', ...rest] = response.split(/\r?\n\r?\n/);
  const body = rest.join('\n').trim().replace(/\s*\n\s*/g, '');
  return `2026-03-14T09:26:53.589Z ERROR worker-3 upstream call failed method=POST status=${statusOf(head)} attempt=1 body=${JSON.stringify(body)}`;
}

/**
 * The samples of a catalogue: examples marked as such, one from each API so that they differ; the last one as a log line, messy on purpose. Only those
 * that the explorer finds the error of without being told anything else: a sample shows what it can do.
 */
export function samplesOf({ apis }: Catalog, matching: Catalogue): Sample[] {
  const finds = (text: string, { api, slug }: { api: string; slug: string }): boolean => {
    const { match } = classify(text, { catalogue: matching, now: NOW });
    return match?.api === api && match.slug === slug;
  };
  const found = apis.flatMap((api) => {
    const marked = api.errors.flatMap(({ slug, examples }) => {
      const of = { api: api.id, slug };
      return examples.filter(({ sample, response }) => sample && finds(response, of)).map(({ response }) => ({ title: `${api.name} ${statusOf(response)}`.trim(), text: response, of }));
    });
    return marked.slice(0, 1);
  });
  const clean = found.slice(0, MOST_CLEAN).map(({ title, text }) => ({ title, text }));
  const messy = found.slice(MOST_CLEAN).map(({ text, of }) => ({ text: asLogLine(text), of })).findLast(({ text, of }) => finds(text, of));
  return messy ? [...clean, { title: 'A log line', text: messy.text }] : clean;
}
