import { whole } from '../catalog/brief.ts';
import type { Catalogue, SentCatalogue } from '../schemas/catalogue.ts';
import type { Context } from '../schemas/context.ts';
import type { Finding } from '../schemas/finding.ts';
import { type Reader, startReader } from './reader.ts';
import ReaderWorker from './reader.worker.ts?worker&inline';

/** The one function that turns a paste into its answer. Where it runs, and with which libraries, is its own affair. */
type Explain = (paste: string, context: Context) => Promise<Finding>;

/** An explainer that has everything it will ever need: from here on nothing is fetched. */
export interface Explainer {
  readonly catalogue: Catalogue;
  readonly explain: Explain;
  /** Explains in the place of whatever still waits to be: for the text that is being typed. */
  readonly explainNewest: Explain;
  /** The finding of the paste's shortened form, which is its `redacted`: a response that holds only what the finding of the paste names. */
  readonly explainShort: Explain;
  /** Gives up whatever is being read. The spare reader takes over, and another spare is started from the script that is here. */
  readonly cancel: () => void;
}

/**
 * Fetches the matching view, and starts a reader and a spare. All that is ever loaded is loaded here, before a paste is read, so that no request can
 * depend on one: the reader's script came inside the page's, where both pack smaller than apart, and later spares are started from it.
 */
export async function openExplainer(matchingUrl: string): Promise<Explainer> {
  const catalogue = await fetchCatalogue(matchingUrl);
  const start = () => startReader(new ReaderWorker(), catalogue);
  let [reader, spare]: [Promise<Reader>, Promise<Reader>] = [start(), start()];
  await Promise.all([reader, spare]);
  return {
    catalogue,
    explain: async (paste, context) => (await reader).read(paste, context, { inLine: true }),
    explainNewest: async (paste, context) => (await reader).read(paste, context),
    explainShort: async (paste, context) => (await reader).read(paste, context, { inLine: true, short: true }),
    cancel: () => {
      const ended = reader;
      reader = spare;
      spare = start();
      ended.then((one) => one.stop(), () => undefined);
    },
  };
}

async function fetchCatalogue(url: string): Promise<Catalogue> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}; expected the catalogue.`);
  const catalogue: SentCatalogue = await response.json();
  if (catalogue.version !== 1) throw new Error(`${url} holds version ${catalogue.version} of the catalogue; expected 1.`);
  return whole(catalogue);
}
