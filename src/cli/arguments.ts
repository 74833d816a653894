import { parseArgs } from 'node:util';
import { type Context, context } from '../schemas/context.ts';

export const USAGE = 'usage: explain [FILE] [--json | --batch] [--api ID] [--method M] [--operation O] [--key sent|none] [--body same|changed] [--known ID]… [--response N] [--now ISO]';

export interface Arguments {
  file: string | null;
  json: boolean;
  batch: boolean;
  context: Context;
}

/** What the command was asked to do, or one line that says what is wrong with it. */
export function readArguments(args: readonly string[]): { ok: Arguments } | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false }, batch: { type: 'boolean', default: false },
        api: { type: 'string' }, method: { type: 'string' }, operation: { type: 'string' }, key: { type: 'string' }, body: { type: 'string' },
        known: { type: 'string', multiple: true }, response: { type: 'string' }, now: { type: 'string' },
      },
    });
    if (positionals.length > 1) return { wrong: `one file at the most, found ${positionals.length}` };
    const { json, batch, ...rest } = values;
    const read = context.safeParse(rest);
    if (!read.success) {
      const [issue] = read.error.issues;
      return { wrong: `--${issue?.path.join('.')}: ${issue?.message}` };
    }
    return { ok: { file: positionals[0] ?? null, json, batch, context: read.data } };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message.split('. ')[0] ?? error.message : String(error) };
  }
}
