import { describe, expect, test } from 'vitest';
import type { Backoff } from '../schemas/finding.ts';
import { place, timeline } from './timeline.ts';

const backoff = (attempts: number): Backoff => ({ firstSeconds: 1, factor: 2, maxSeconds: 3, attempts, jitter: 'full' });

describe('the timeline', () => {
  test('shows nothing where no time is named', () => expect(timeline({ waitSeconds: null, backoff: null })).toBeNull());

  test('each repeat may come at once, or after all the longest delays so far', () =>
    expect(timeline({ waitSeconds: null, backoff: backoff(4) })).toEqual({
      wait: 0,
      attempts: [
        { earliest: 0, latest: 1 },
        { earliest: 0, latest: 3 },
        { earliest: 0, latest: 6 },
      ],
    }));

  test('the first repeat after a stated wait is due at its end, and counts as an attempt', () =>
    expect(timeline({ waitSeconds: 30, backoff: backoff(3) })).toEqual({
      wait: 30,
      attempts: [
        { earliest: 30, latest: 30 },
        { earliest: 30, latest: 31 },
      ],
    }));

  const cases = [
    { waitSeconds: null, backoff: backoff(4) },
    { waitSeconds: 30, backoff: backoff(4) },
    { waitSeconds: 86_400, backoff: backoff(2) },
    { waitSeconds: 5, backoff: null },
    { waitSeconds: 0, backoff: backoff(3) },
  ];
  test.each(cases)('%j: everything lies on the picture, in the order of time', (advice) => {
    const line = timeline(advice);
    if (!line) throw new Error('There is a time to show.');
    const moments = [0, line.wait, ...line.attempts.flatMap(({ earliest, latest }) => [earliest, latest])].sort((a, b) => a - b);
    const places = moments.map((moment) => place(line, moment));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const one of places) expect(one >= 0 && one <= 1).toBe(true);
    expect(place(line, 0)).toBe(0);
  });
});
