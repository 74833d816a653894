/** A length of time in words: `1.5 seconds`, `2 minutes`, `2 days`. Seconds in, never rounded down. */
export function duration(seconds: number): string {
  const units: readonly [number, string][] = [[86400, 'day'], [3600, 'hour'], [60, 'minute']];
  for (const [size, name] of units) {
    if (seconds >= size * 2 || seconds >= size && seconds % size === 0) {
      const count = Math.ceil(seconds / size * 10) / 10;
      return `${count} ${name}${count === 1 ? '' : 's'}`;
    }
  }
  const count = Math.ceil(seconds * 1000) / 1000;
  return `${count} second${count === 1 ? '' : 's'}`;
}
