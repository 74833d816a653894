import { expect, test } from 'vitest';
import { growsLinearly } from '../testing/growth.ts';
import { libraries } from '../cli/libraries.ts';
import type { Finding } from '../schemas/finding.ts';
import { contextOf, examplesOf, NOW } from '../testing/world.ts';
import { WORLDS } from '../testing/worlds.ts';
import { classify } from './classify.ts';
import { shortened } from './shortened.ts';

/** Text of which nothing repeats, so that no compression makes it small. */
const NOISE = Array.from({ length: 1500 }, (_, i) => ((i * 2654435761) % 2 ** 32).toString(36)).join(' ');

/** What makes a paste long, around the response and inside it. */
const LONG: Record<string, (response: string) => string> = {
  'a log before it': (response) => `${NOISE.replaceAll(' 1', '\n1')}\n${response}`,
  'a header': (response) => response.replace('\n', () => `\nx-noise: ${NOISE}\n`),
  'many headers': (response) => response.replace('\n', () => `\n${NOISE.split(' ').map((word, i) => `x-noise-${i}: ${word}`).join('\n')}\n`),
  'a member of the body': (response) => response.replace('{', () => `{"noise":${JSON.stringify(NOISE)},`),
  'a list in the body': (response) => response.replace('{', () => `{"noise":${JSON.stringify(NOISE.split(' '))},`),
  'the request before it': (response) => `> POST /noise HTTP/1.1\n> Host: noise.example\n> x-noise: ${NOISE}\n>\n${response.replace(/^/gm, '< ')}`,
};

const told = ({ outcome, match, response, advice }: Finding) => ({
  outcome,
  page: match?.page,
  status: response.status,
  code: response.code,
  requestId: response.requestId,
  verdict: advice.verdict,
  safe: advice.safeToRepeat,
  wait: advice.waitSeconds,
});

test.each(WORLDS)('a long paste’s short form is small and says the same, in $name', (world) => {
  const ways = Object.entries(LONG);
  examplesOf(world).forEach(({ error, example }, i) => {
    const [way = '', lengthen] = ways[i % ways.length] ?? [];
    const paste = lengthen?.(example.response) ?? '';
    const options = { catalogue: world.catalogue, now: NOW, libraries, context: contextOf(error.api, example.given) };
    const short = shortened(paste, options);
    expect({ way, ...told(short) }).toEqual({ way, ...told(classify(paste, options)) });
    expect(short.redacted.length).toBeLessThan(3000);
    expect(short.redacted).not.toContain(NOISE.slice(0, 40));
  });
});

test.each([
  ['a log line', 'billing: upstream said {"statusCode":503,"message":"shedding load","error":"Service Unavailable"}', { status: 503 }],
  ['an exception', 'io.grpc.StatusRuntimeException: DEADLINE_EXCEEDED: deadline exceeded after 0.7s. [closed=[], open=[[x=1]]]', { code: 'DEADLINE_EXCEEDED' }],
  ['XML', '<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>', { code: 'SlowDown' }],
  ['a network failure', 'curl: (6) Could not resolve host: api.nowhere.example', { network: 'dns' }],
])('%s keeps what it says', (_, paste, response) => {
  const [{ catalogue }] = WORLDS.slice(-1) as [(typeof WORLDS)[number]];
  const options = { catalogue, now: NOW, libraries };
  expect(classify(paste, options).response).toMatchObject(response);
  expect(told(shortened(paste, options))).toEqual(told(classify(paste, options)));
});

test('of several responses it holds the one that was chosen', () => {
  const [{ catalogue }] = WORLDS.slice(-1) as [(typeof WORLDS)[number]];
  const paste = 'HTTP/1.1 404 Not Found\n\n{"message":"first"}\n\nHTTP/1.1 409 Conflict\n\n{"message":"second"}\n';
  const short = shortened(paste, { catalogue, now: NOW, libraries, context: { response: 0 } });
  expect(short.response).toMatchObject({ status: 404, message: 'first' });
  expect(short.redacted).not.toContain('second');
});

test('what reports no error is its own short form', () => {
  const [{ catalogue }] = WORLDS.slice(-1) as [(typeof WORLDS)[number]];
  expect(shortened('nothing to see here', { catalogue, now: NOW, libraries }).redacted).toBe('nothing to see here');
});

test('a body of many members and many mistakes is shortened in bounded time', () => {
  const [{ catalogue }] = WORLDS.slice(-1) as [(typeof WORLDS)[number]];
  const paste = (count: number): string => {
    const members = Object.fromEntries(Array.from({ length: count }, (_, i) => [`member-${i}`, `text ${i}`]));
    const errors = Array.from({ length: count / 4 }, (_, i) => ({ field: `field-${i}`, message: `mistake number ${i}` }));
    return `HTTP/1.1 422 Unprocessable Content\n\n${JSON.stringify({ message: 'invalid', errors, members })}`;
  };
  const options = { catalogue, now: NOW, libraries };
  expect(told(shortened(paste(40_000), options))).toEqual(told(classify(paste(40_000), options)));
  expect(growsLinearly((text) => shortened(text, options), paste, 40_000)).toBe(true);
});
