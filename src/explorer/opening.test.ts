import { describe, expect, test } from 'vitest';
import { NO_CHOICE } from './choice.ts';
import { CATALOGUE } from './fixture.ts';
import { openingText } from './opening.ts';

const text = (api: string | null, code: string | null, status: number | null, reason: string | null = null) =>
  openingText({ choice: { ...NO_CHOICE, api }, opening: { code, status, reason } }, CATALOGUE);

describe('openingText', () => {
  test('a code alone is a code', () => expect(text(null, 'dim', null)).toBe('dim'));
  test('a status alone is a status line', () => expect(text('lumen', null, 409)).toBe('HTTP/1.1 409\n'));
  test('a known API builds its body as it does', () => {
    const [head, body] = text('lumen', 'dim', 409, 'dusk').split('\n\n');
    expect(head).toBe('HTTP/1.1 409\ncontent-type: application/json');
    expect(JSON.parse(body ?? '')).toEqual({ status: 409, error: { code: 'dim', why: 'dusk' } });
  });
  test('without an API the usual names are used', () =>
    expect(JSON.parse(text(null, 'dim', 409).split('\n\n')[1] ?? '')).toEqual({ code: 'dim' }));
});
