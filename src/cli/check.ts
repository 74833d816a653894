import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unlisted } from '../catalog/ledger.ts';
import { formatMistakes } from '../catalog/mistake.ts';
import { readContent } from '../catalog/read.ts';
import { authoredSchemas } from '../schemas/json-schema.ts';

/** Where editors find the schemas that complete content files; see the first line of each `api.yaml`. */
const SCHEMAS = '.schema';

/** `npm run check`: reads the content and lists every mistake; renews the schemas for editors. Exit status 1 where there is a mistake. */
const started = performance.now();
const content = process.env['CONTENT'] ?? './content';
const { catalog, mistakes, ledger } = readContent(content, process.env['SITE']);
mkdirSync(SCHEMAS, { recursive: true });
for (const [name, schema] of authoredSchemas()) writeFileSync(join(SCHEMAS, `${name}.json`), JSON.stringify(schema));
if (mistakes.length) {
  console.error(formatMistakes(mistakes));
  process.exitCode = 1;
} else {
  const errors = catalog.apis.reduce((sum, api) => sum + api.errors.length, 0);
  const fresh = unlisted(catalog, ledger).length;
  if (fresh) console.log(`${fresh} addresses are not in the ledger yet; \`npm run ledger\` adds them once they are to stay.`);
  console.log(`${content}: ${catalog.apis.length} APIs, ${errors} errors, ${catalog.statuses.length} statuses, ${catalog.network.length} network failures, no mistakes (${Math.round(performance.now() - started)} ms).`);
}
