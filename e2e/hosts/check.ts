import { type Answer, each } from './ask.ts';

/** One kind of check under one host: how many were tried, and what was wrong, in words. */
export interface Checked {
  name: string;
  tried: number;
  wrong: string[];
}

/** What an answer was, in short. */
export const said = ({ status, headers }: Answer): string => `${status}${headers.location ? ` to ${headers.location}` : ''}`;

/** Tries each item, some `atOnce`; `wrong` says what is wrong with one, or null. */
export async function check<T>(name: string, items: readonly T[], wrong: (item: T) => Promise<string | null>, atOnce = 16): Promise<Checked> {
  const found = await each(items, wrong, atOnce);
  return { name, tried: items.length, wrong: found.filter((one) => one !== null) };
}
