import { createInterface } from 'node:readline';
import { z } from 'zod';
import { classify, type Options } from '../classifier/classify.ts';
import { adviseOnStated } from '../classifier/stated.ts';
import { context, statedFailure } from '../schemas/context.ts';

const batchLine = z.union([
  z.object({ id: z.unknown(), failure: statedFailure }),
  z.object({ id: z.unknown(), paste: z.string(), context: context.optional() }),
]);

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
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    try {
      process.stdout.write(`${JSON.stringify(answer(line, options))}\n`);
    } catch (error) {
      whole = false;
      process.stdout.write(`${JSON.stringify({ id: null, error: error instanceof Error ? error.message.slice(0, 500) : String(error) })}\n`);
    }
  }
  return whole;
}
