import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addresses } from '../../catalog/addresses.ts';
import { errorRecord } from '../../catalog/record.ts';
import { FIXTURE } from '../../testing/fixture.ts';
import { diagnosisOfPaste, ORIGIN, SETTINGS, type Subject } from '../../testing/replies.ts';
import { contextOf } from '../../testing/world.ts';
import { LENGTHS, TONES } from './choices.ts';
import { FORMATS } from './formats/formats.ts';
import { diagnosisOfRecord } from './of-record.ts';
import { replyOf } from './reply.ts';

const FOLDER = join(import.meta.dirname, 'golden');
const DIFFERS = 'The replies differ from the golden file. If you meant them to: run `npm run golden`, read the changed files as whoever gets the reply, and commit them with your change.';

const errors = FIXTURE.catalog.apis.flatMap((api) => api.errors.map((error) => ({ api, error })));
const record = (error: (typeof errors)[number]['error']) => errorRecord(FIXTURE.catalog, FIXTURE.catalogue, error, addresses());

/** Each error as its page tells it. */
const PAGES: Subject[] = errors.map(({ error }) => ({ name: `page-${error.slug}`, diagnosis: diagnosisOfRecord(record(error)) }));

/** The last example of each error, pasted: with its message, its request id, what is known besides. */
const PASTES: Subject[] = errors.flatMap(({ api, error }) =>
  error.examples.slice(-1).map((example) => ({ name: `paste-${error.slug}`, diagnosis: diagnosisOfPaste(example.response, FIXTURE, contextOf(api.id, example.given)) })));

/** Markup of every format, mentions and addresses, in one message. */
const HOSTILE_WORDS = 'See https://evil.example/a. <b onclick="x">bold</b> *b* _i_ ~s~ `c` [x](https://evil.example) @here <!channel> {color:red}r{color} [~admin] :skull: (!) -- at 11:59:00 & www.evil.example';

/** What no entry of the catalogue is: other people's APIs, no response at all, an entry that was withdrawn, a case by itself. */
const OTHERS: Subject[] = [
  { name: 'unknown-api-conflict', paste: 'HTTP/1.1 409 Conflict\nx-request-id: req-12\n\n{"message":"It exists already."}' },
  { name: 'unknown-api-server-error-after-post', paste: '> POST /orders HTTP/1.1\n> Host: api.shop.example\n>\n< HTTP/1.1 500 Internal Server Error\n< date: Sun, 01 Mar 2026 11:59:00 GMT\n< x-request-id: req-13\n<\n< {"error":"boom"}' },
  { name: 'unknown-api-throttled', paste: 'HTTP/1.1 429 Too Many Requests\nretry-after: 90\nx-request-id: req-14\n\n{"code":"slow_down","message":"Too many calls."}' },
  { name: 'unknown-api-unavailable-after-post', paste: '> POST /orders HTTP/1.1\n> Host: api.shop.example\n>\n< HTTP/1.1 503 Service Unavailable\n< retry-after: 90\n<\n< {"message":"Busy."}' },
  { name: 'unknown-api-without-status', paste: '{"message":"It exists already."}' },
  { name: 'accepted', paste: 'HTTP/1.1 202 Accepted\nretry-after: 30\nlocation: /jobs/7\nx-request-id: req-15\n\n{"error":"not finished"}' },
  { name: 'hostile', paste: `HTTP/1.1 409 Conflict\nx-request-id: *req*_16_<!here>\n\n${JSON.stringify({ code: '{code}|x|', message: HOSTILE_WORDS })}` },
  { name: 'no-response', paste: 'curl: (6) Could not resolve host: api.shop.example' },
  { name: 'no-answer-in-time', paste: 'POST https://api.shop.example/orders failed: read ECONNRESET' },
].map(({ name, paste }) => ({ name, diagnosis: diagnosisOfPaste(paste, FIXTURE) }));

const [withCases] = errors.filter(({ error }) => error.cases.length > 1);
const GONE: Subject[] = withCases ? [withCases.error].flatMap((error) => {
  const successor = errors.find((other) => other.error !== error)?.error.slug;
  const gone = record({ ...error, retired: { on: '2026-01-31', note: 'No gate sends it any more.', successor } });
  return [{ name: 'retired', diagnosis: diagnosisOfRecord(gone) }, { name: 'one-case', diagnosis: diagnosisOfRecord(record(error), record(error).cases[0]) }];
}) : [];

const SUBJECTS = [...PAGES, ...PASTES, ...OTHERS, ...GONE];

const rule = (title: string) => `${'='.repeat(8)} ${title} ${'='.repeat(Math.max(8, 70 - title.length))}`;

describe('golden replies', () => {
  test('there are at least twelve errors of each verdict’s kind', () => {
    expect(SUBJECTS.length).toBeGreaterThanOrEqual(12);
    expect(new Set(SUBJECTS.map(({ diagnosis }) => diagnosis.advice.verdict)).size).toBe(6);
  });
  test.each(SUBJECTS)('$name, in every format, tone and length', async ({ name, diagnosis }) => {
    const sections = SETTINGS.flatMap(({ tone, length }) => {
      const reply = replyOf(diagnosis, length, { tone, origin: ORIGIN });
      return Object.values(FORMATS).map(({ label, print }) => `${rule(`${TONES[tone]} · ${LENGTHS[length]} · ${label}`)}\n\n${print(reply)}\n`);
    });
    await expect(sections.join('\n'), DIFFERS).toMatchFileSnapshot(join(FOLDER, `${name}.txt`));
  });
});
