import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Catalog } from '../catalog/model.ts';
import { readCatalog } from '../catalog/read.ts';

interface Prose { id: string; file: string; body: string }

const content = (): string => resolve(process.env.CONTENT ?? './content');

/**
 * An Astro loader that stores the rendered prose of the catalogue and nothing else: facts come from {@link readCatalog} directly.
 * Ids are kept verbatim (Astro's `glob` would slugify them), and the Markdown source is not stored beside its HTML: the store is
 * compiled as one literal, in time that grows with its square.
 */
export function proseLoader(pick: (catalog: Catalog) => Prose[]): Loader {
  return {
    name: 'faultbook-prose',
    async load({ store, renderMarkdown, generateDigest, watcher, logger }) {
      const sync = async () => {
        const prose = pick(readCatalog(content()));
        const ids = new Set(prose.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        for (const { id, file, body } of prose) {
          const digest = generateDigest(body);
          if (store.get(id)?.digest === digest) continue;
          const { html, metadata } = await renderMarkdown(body, { fileURL: pathToFileURL(resolve(file)) });
          store.set({ id, data: {}, digest, rendered: { html, metadata: { headings: metadata?.headings ?? [] } } });
        }
      };
      await sync();

      watcher?.add(content());
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(content())) return;
        sync().catch((error: unknown) => { logger.error(error instanceof Error ? error.message : String(error)); });
      });
    },
  };
}
