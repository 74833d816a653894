import { z } from 'zod';
import { classify, type Options } from '../classifier/classify.ts';
import { adviseOnStated } from '../classifier/stated.ts';
import { context, statedFailure } from '../schemas/context.ts';
import { lines } from './lines.ts';

const batchLine = z.union([
  z.object({ id: z.unknown(), failure: statedFailure }),
  z.object({ id: z.unknown(), paste: z.string(), context: context.optional() }),
]);

/** One line of JSON for any reader: some end a line at U+2028 and U+2029 as well. */
const written = (value: unknown): string => `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;

const milliseconds = (since: number): number => Math.round((performance.now() - since) * 1000) / 1000;

function answer(line: string, options: Options): Record<string, unknown> {
  const started = performance.now();
  const read = batchLine.parse(JSON.parse(line));
  if ('failure' in read) return { id: read.id, advice: adviseOnStated(read.failure, options), ms: milliseconds(started) };
  const stated = read.context ?? {};
  const now = stated.now ? new Date(stated.now) : options.now;
  return { id: read.id, finding: classify(read.paste, { ...options, context: stated, now }), ms: milliseconds(started) };
}

/** Answers NDJSON on standard input, one line each and in order. A line that cannot be read is answered with `error`; then the result is false. */
export async function batch(options: Options): Promise<boolean> {
  let whole = true;
  for await (const line of lines(process.stdin.setEncoding('utf8'))) {
    if (line.trim() === '') continue;
    try {
      process.stdout.write(written(answer(line, options)));
    } catch (error) {
      whole = false;
      process.stdout.write(written({ id: null, error: error instanceof Error ? error.message.slice(0, 500) : String(error) }));
    }
  }
  return whole;
}
