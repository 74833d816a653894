import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIXTURE } from '../../testing/fixture.ts';
import { contextOf, examplesOf, NOW } from '../../testing/world.ts';
import { PUBLISHED, WORLDS } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { findSecrets, MASK, mask } from './redact.ts';

const redacted = (text: string): string => mask(text, findSecrets(text, FIXTURE.catalogue));
const SECRET = 'q7Rt2Zk9Lm4Xw8Pv3Bn6';

describe('what is masked, and how much of the text stays readable', () => {
  const cases: [name: string, text: string, stays: string[]][] = [
    ['an Authorization header', `Authorization: Bearer ${SECRET}`, ['Authorization: ']],
    ['one in any letter case', `authorization: basic ${SECRET}`, ['authorization: ']],
    ['one of curl -v', `> Authorization: Bearer ${SECRET}\n> Accept: */*`, ['> Authorization: ', '> Accept: */*']],
    ['one of a command line', `curl -H 'Authorization: Bearer ${SECRET}' https://x.example`, ["' https://x.example"]],
    ['one in a JSON log', `{"headers":{"authorization":"Bearer ${SECRET}"},"ok":1}`, ['{"headers":{"authorization":"', '"},"ok":1}']],
    ['a proxy’s', `Proxy-Authorization: Basic ${SECRET}`, ['Proxy-Authorization: ']],
    ['a Cookie header', `Cookie: session=${SECRET}\nAccept: */*`, ['Cookie: ', 'Accept: */*']],
    ['a Set-Cookie header, and only its line', `set-cookie: sid=${SECRET}; Path=/\nx-request-id: r-1`, ['set-cookie: ', 'x-request-id: r-1']],
    ['a bearer token in prose', `sent bearer ${SECRET} to them`, ['sent bearer ', ' to them']],
    ['what follows a prefix of the catalogue; the prefix stays', `key orch_${SECRET} was refused`, ['key orch_', ' was refused']],
    ['each of several', `Cookie: a=${SECRET}\nkey orch_${SECRET}`, ['Cookie: ', 'orch_']],
  ];
  test.each(cases)('%s', (_name, text, stays) => {
    const shown = redacted(text);
    expect(shown).not.toContain(SECRET);
    expect(shown).toContain(MASK);
    for (const part of stays) expect(shown).toContain(part);
  });
});

describe('what is not', () => {
  const cases: [name: string, text: string][] = [
    ['a sentence about authorization', 'Authorization is required for this call'],
    ['a prefix inside a longer word', 'monorch_catalogue'],
    ['a prefix that no API of the catalogue uses', 'key tree_catalogue was refused'],
    ['what is masked already', `Authorization: ${MASK}`],
    ['a request id', 'x-request-id: 5d0c3f0e-5b0d-4b57-9e55-0c8a4a0b6f11'],
  ];
  test.each(cases)('%s', (_name, text) => { expect(redacted(text)).toBe(text); });
});

test('a finding says where each secret stands', () => {
  const paste = `HTTP/1.1 401 Unauthorized\nset-cookie: sid=${SECRET}\n\n{"errorCode":"fence_closed","message":"orch_${SECRET} opens nothing"}`;
  const { secrets } = classify(paste, { catalogue: FIXTURE.catalogue, now: NOW });
  expect(secrets).toHaveLength(2);
  for (const { kind, start, end } of secrets) expect([kind !== '', paste.slice(start, end).endsWith(SECRET)]).toEqual([true, true]);
});

const CREDENTIALS = PUBLISHED.catalogue.apis.flatMap(({ credentials }) => credentials.map(({ prefix }) => prefix));
const token = fc.stringMatching(/^[A-Za-z0-9]{16,40}$/);

/** Where people leave their secrets: in a header of the response, in the request above it, in the message. */
const PLACES: readonly ((response: string, secret: string, prefix: string) => string)[] = [
  (response, secret) => response.replace('\n', `\nset-cookie: sid=${secret}; HttpOnly\n`),
  (response, secret) => response.replace('\n', `\nauthorization: Bearer ${secret}\n`),
  (response, secret) => `> POST /x HTTP/1.1\n> Host: somewhere.example\n> Authorization: Bearer ${secret}\n>\n${response.replace(/^/gm, '< ')}`,
  (response, secret) => `$ curl -i -H 'Authorization: Bearer ${secret}' https://somewhere.example/x\n${response}`,
  (response, secret, prefix) => response.replace(/\.?"/, ` ${prefix}${secret}"`),
  (response, secret, prefix) => `key=${prefix}${secret}\n${response}`,
];

describe.each(WORLDS)('what is shared is made from the redacted text, in $name', (world) => {
  const { catalogue } = world;

  test('the finding of the redacted paste has the same match and the same verdict, and no secret', () => {
    const anyPaste = fc.tuple(fc.constantFrom(...examplesOf(world)), token, fc.constantFrom(...PLACES), fc.constantFrom('orch_', ...CREDENTIALS), fc.boolean());
    fc.assert(fc.property(anyPaste, ([{ error, example }, secret, place, prefix, chosen]) => {
      const known = catalogue.apis.some(({ credentials }) => credentials.some((one) => one.prefix === prefix));
      const paste = place(example.response, secret, known ? prefix : '');
      fc.pre(known || !paste.includes(`key=${secret}`) && place !== PLACES[4]);
      const context = chosen ? contextOf(error.api, example.given) : {};
      const before = classify(paste, { catalogue, now: NOW, context });
      const after = classify(before.redacted, { catalogue, now: NOW, context });
      expect(before.redacted).not.toContain(secret);
      expect([after.match?.page, after.advice.verdict, after.advice.safeToRepeat]).toEqual([before.match?.page, before.advice.verdict, before.advice.safeToRepeat]);
      expect(after.redacted).toBe(before.redacted);
    }), { numRuns: 300 });
  });

  test('so it is for every example as it stands', () => {
    const differ = examplesOf(world).filter(({ example }) => {
      const before = classify(example.response, { catalogue, now: NOW });
      const after = classify(before.redacted, { catalogue, now: NOW });
      return after.match?.page !== before.match?.page || after.advice.verdict !== before.advice.verdict;
    });
    expect(differ.map(({ error, example }) => `${error.api}/${error.slug}, ${example.title}`)).toEqual([]);
  });
});
