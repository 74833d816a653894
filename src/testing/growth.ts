/** How much more text the second measurement has. */
const TIMES = 8;
/** Three times what linear work takes, and a third of what quadratic work does: noise stays below, growth does not. */
const MOST = 3 * TIMES;
/** Seconds below which the clock is too coarse to compare. */
const FLOOR = 0.25;
const ATTEMPTS = 4;

/** Seconds of the processor, so that a busy machine hardly counts. */
function seconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/**
 * Whether work grows with its text and no faster: what takes eight times the text may not take more than three times eight times the time. It is
 * measured again where it seems to, since a garbage collection may fall into one measurement and not into the other. `size` is that of the larger text;
 * less than `floor` seconds for that are not compared.
 */
export function growsLinearly(work: (text: string) => void, fill: (size: number) => string, size: number, floor = FLOOR): boolean {
  const [less, more] = [fill(size / TIMES), fill(size)];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const once = seconds(() => work(less));
    if (seconds(() => work(more)) <= Math.max(once * MOST, floor)) return true;
  }
  return false;
}

/** A text of one unit, over and over. */
export const filled = (unit: string) => (size: number): string => unit.repeat(Math.ceil(size / unit.length));
