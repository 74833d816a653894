import type { Recognised } from './recognise/recognised.ts';

/** Which response is described: the reader's choice, else the last failing one, else the last. -1 where there is none. */
export function choose(recognised: readonly Recognised[], stated: number | undefined): number {
  if (stated !== undefined && stated < recognised.length) return stated;
  for (let i = recognised.length - 1; i >= 0; i--) if (recognised[i]?.failing) return i;
  return recognised.length - 1;
}
