import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_CHOICE } from './choice.ts';
import { NOW } from './fixture.ts';
import { encodeFragment, NO_OPENING } from './fragment.ts';
import { openLink } from './open-link.ts';
import { pack } from './packed-text.ts';

const linked = async (text: string, choice = NO_CHOICE) =>
  `#${encodeFragment({ choice, opening: NO_OPENING, shared: { packed: (await pack(text)) ?? '', now: NOW } })}`;

describe('a shared link', () => {
  const word = fc.option(fc.stringMatching(/^[a-z][a-z0-9._&=#% -]{0,20}[a-z]$/), { nil: null });
  const anyChoice = fc.record({
    api: word,
    method: fc.constantFrom(null, 'GET', 'POST'),
    operation: word,
    key: fc.constantFrom(null, 'sent' as const, 'none' as const),
    body: fc.constantFrom(null, 'same' as const, 'changed' as const),
    known: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,20}$/), { maxLength: 4 }),
    response: fc.option(fc.nat(99), { nil: null }),
  });
  test('brings any text, all that was said with it, and the moment', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), anyChoice, async (text, choice) => {
        fc.pre(text.trim() !== '');
        expect(await openLink(await linked(text, choice))).toMatchObject({
          kind: 'shared',
          text: text.toWellFormed(),
          fragment: { choice, opening: NO_OPENING },
          shared: { now: NOW },
        });
      }),
    ));
});

describe('a link without a paste', () => {
  test.each([
    ['#v=1&api=lumen&code=dim&status=409', { code: 'dim', status: 409, reason: null }],
    ['#v=1&status=503', { code: null, status: 503, reason: null }],
    ['#v=1&code=dim&reason=dusk&now=whenever&new=name', { code: 'dim', status: null, reason: 'dusk' }],
  ])('%s opens as ever', async (hash, opening) => expect(await openLink(hash)).toMatchObject({ kind: 'said', fragment: { opening } }));
  test.each(['', '#', '#unknown-codes', '#:~:text=a', '#a=b'])('%j is none of ours', async (hash) =>
    expect(await openLink(hash)).toEqual({ kind: 'none' }));
});

const good = await linked('{"code":"dim"}');
const bomb = async () => {
  const stream = new Blob(['\0'.repeat(5_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `#v=1&now=${NOW}&paste=${Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url')}`;
};
const blank = await linked(' \n ');
const zeros = await bomb();

describe('is refused in one line that says what to do', () => {
  test.each([
    ['a version that is not known', '#v=2&api=lumen'],
    ['no version', '#v=&api=lumen'],
    ['one that is too long', `${good}&api=${'x'.repeat(9000)}`],
    ['one of a megabyte', `#v=1&paste=${'A'.repeat(1_000_000)}`],
    ['a paste that is empty', '#v=1&now=2026-03-01T12:00:00Z&paste='],
    ['a paste of nothing but blanks', blank],
    ['a paste that is no such thing', '#v=1&now=2026-03-01T12:00:00Z&paste=%3Cscript%3E'],
    ['a paste that is cut off', good.slice(0, -3)],
    ['a paste without its moment', good.replace(/now=[^&]+&/, '')],
    ['a moment that is none', good.replace(/now=[^&]+/, 'now=yesterday')],
    ['a moment that no calendar has', good.replace(/now=[^&]+/, 'now=2026-13-41T25:61:00Z')],
    ['a bomb', zeros],
  ])('%s', async (_, hash) => {
    const link = await openLink(hash);
    expect(link.kind).toBe('refused');
    expect(link.kind === 'refused' && link.line).toMatch(/^This link [^\n]+ (?:Reload the page|Ask for)[^\n]+\.$/);
  });
  test('and nothing else happens, whatever the fragment holds', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom('', '#v=1&', '#v=1&now=2026-03-01T12:00:00Z&paste=', `${good}&`), fc.string({ unit: 'binary' }), async (start, rest) => {
        expect(['none', 'said', 'shared', 'refused']).toContain((await openLink(start + rest)).kind);
      }),
    ));
});
