import { whole } from './machine-files.ts';
import { statusPages } from './nav.ts';
import type { Site } from './site.ts';

const plain = (text: string): string => text.replaceAll('`', '');

/** An index of the site for language models: each error by its Markdown file, in the form of llmstxt.org. */
export function llmsText(site: Site): string {
  const { catalog, at } = site;
  const line = (name: string, path: string, about: string) => `- [${name}](${whole(site, path)}): ${plain(about)}`;
  return `${[
    '# Faultbook',
    '> A reference of API errors: what each one means, whether the same request may be sent again, when, and what to change.',
    'Each error has a page at a permanent address; with `.md` or `.json` behind it the same address gives the same facts as Markdown or JSON.',
    ...catalog.apis.flatMap((api) => [
      `## ${api.name}`,
      [line('All errors as JSON', at.errors(api.id), api.description), ...api.errors.map((error) => line(`${error.status.join('/')} ${error.slug}`, at.errorMarkdown(api.id, error.slug), error.fires))].join('\n'),
    ]),
    '## Optional',
    [
      line('Catalogue', at.catalogue, 'everything as one JSON file'),
      ...statusPages(site).map(({ id, phrase }) => line(`${id} ${phrase}`, at.status(id), 'what the status means for any API')),
    ].join('\n'),
  ].join('\n\n')}\n`;
}
