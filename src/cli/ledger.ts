import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { unlisted } from '../catalog/ledger.ts';
import { formatMistakes } from '../catalog/mistake.ts';
import { LEDGER, readContent } from '../catalog/read.ts';

const REMARK = '# Every address ever published, oldest first; `npm run ledger` adds what is new. No line is ever changed or removed.\n';

/** `npm run ledger`: adds the addresses that are new to the content's ledger. It takes none away: one that would not answer is a mistake, and exit status 1. */
const content = process.env['CONTENT'] ?? './content';
const { catalog, mistakes, ledger } = readContent(content);
if (mistakes.length) {
  console.error(`${formatMistakes(mistakes)}\n\nNothing was added to the ledger.`);
  process.exitCode = 1;
} else {
  const added = unlisted(catalog, ledger);
  const file = join(content, LEDGER);
  if (added.length) appendFileSync(file, `${existsSync(file) ? '' : REMARK}${added.join('\n')}\n`);
  for (const address of added) console.log(`+ ${address}`);
  console.log(`${file}: ${added.length} added, ${ledger.lines.length + added.length} in all.`);
}
