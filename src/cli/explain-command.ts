import { readFileSync } from 'node:fs';
import { matchingView } from '../catalog/matching.ts';
import { ContentError } from '../catalog/mistake.ts';
import { readCatalog } from '../catalog/read.ts';
import { classify } from '../classifier/classify.ts';
import { libraries } from './libraries.ts';
import { readArguments, USAGE } from './arguments.ts';
import { batch } from './batch.ts';
import { printFinding } from './print.ts';

/** `npm run -s explain`: explains a failing response. Exit status 0: explained, 1: nothing or no error found, 2: bad usage. */
async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2));
  if ('wrong' in read) {
    console.error(`${read.wrong} (${USAGE})`);
    return 2;
  }
  const { file, json, batch: inBatch, context } = read.ok;
  const catalogue = matchingView(readCatalog(process.env['CONTENT'] ?? './content'));
  const options = { catalogue, context, libraries, now: context.now ? new Date(context.now) : new Date() };
  if (inBatch) return (await batch(options)) ? 0 : 1;
  const finding = classify(readFileSync(file ?? 0, 'utf8'), options);
  console.log(json ? JSON.stringify(finding, null, 2) : printFinding(finding));
  return finding.outcome === 'error' ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
  console.error(missing ? `${error.message} (${USAGE})` : error instanceof ContentError ? error.message : error);
  process.exitCode = missing ? 2 : 1;
}
