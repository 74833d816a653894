import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import type { Finding } from '../../schemas/finding.ts';
import { FIXTURE } from '../../testing/fixture.ts';
import { contextOf, examplesOf, NOW, type World } from '../../testing/world.ts';
import { PUBLISHED, WORLDS } from '../../testing/worlds.ts';
import type { Context } from '../../schemas/context.ts';
import { classify } from '../classify.ts';
import { equivalentProblem } from './equivalent.ts';

const SITE = 'https://errors.example';

/** What may be copied of a paste: the equivalent of the redacted text's finding. */
function equivalent(paste: string, { catalogue }: Pick<World, 'catalogue'> = FIXTURE, context: Context = {}) {
  const read = (text: string): Finding => classify(text, { catalogue, now: NOW, libraries, context });
  const finding = read(paste);
  const problem = equivalentProblem(finding.secrets.length ? read(finding.redacted) : finding, catalogue, SITE);
  return { finding, problem, json: problem && JSON.stringify(problem) };
}

/** The violations that the check finds where such a problem is sent. */
function violations(json: string): string[] {
  const { status } = JSON.parse(json) as { status?: number };
  const sent = `HTTP/1.1 ${status ?? 500} X\ncontent-type: application/problem+json\n\n${json}`;
  const found = classify(sent, { catalogue: FIXTURE.catalogue, now: NOW, libraries }).conformance;
  return found === null ? ['not read as a problem'] : found.filter(({ severity }) => severity === 'violation').map(({ at, found: what }) => `${at} ${what}`);
}

describe('the equivalent problem', () => {
  const CASES: [name: string, paste: string, problem: Record<string, unknown> | null][] = [
    ['of an error that nobody catalogued', 'HTTP/1.1 404 X\nx-request-id: r-7\n\n{"error":"no_tree","message":"There is no tree 7."}', { type: 'about:blank', title: 'Not Found', status: 404, detail: 'There is no tree 7.', code: 'no_tree', requestId: 'r-7' }],
    ['of an error without a status line', '{"error":"no_tree"}', { type: 'about:blank', code: 'no_tree' }],
    ['of fields to correct', 'HTTP/1.1 422 X\n\n{"message":"Not valid","errors":{"age":["must be positive"]}}', { type: 'about:blank', title: 'Unprocessable Content', status: 422, detail: 'Not valid', errors: [{ name: 'age', detail: 'must be positive' }] }],
    ['of a status that only one vendor has', 'HTTP/1.1 520 X\n\n', { type: 'about:blank', status: 520 }],
    ['of a problem: there is none', 'HTTP/1.1 404 X\ncontent-type: application/problem+json\n\n{"title":"Not Found","status":404}', null],
    ['of a failure without a response: there is none', 'curl: (6) Could not resolve host: api.acme.example', null],
    ['of no failure: there is none', 'HTTP/1.1 200 OK\n\n{"id":7}', null],
  ];
  test.each(CASES)('%s', (_name, paste, problem) => { expect(equivalent(paste, PUBLISHED).problem).toEqual(problem); });

  test.each(WORLDS)('has the type and the title of its entry, in $name', (world) => {
    for (const { error, example } of examplesOf(world)) {
      const { finding, problem } = equivalent(example.response, world, contextOf(error.api, example.given));
      if (!problem) continue;
      const api = world.catalog.apis.find(({ id }) => id === error.api);
      expect(problem.type).toBe(api?.typeUri?.replace('{slug}', error.slug) ?? `${SITE}/${error.api}/errors/${error.slug}`);
      expect(problem).toMatchObject({ title: error.title, ...(finding.response.status !== null && { status: finding.response.status }), ...(finding.response.message !== null && { detail: finding.response.message }) });
    }
  });

  test.each(WORLDS)('of every example keeps RFC 9457, in $name', (world) => {
    for (const { example } of examplesOf(world)) {
      const { json } = equivalent(example.response, world);
      if (json) expect(violations(json)).toEqual([]);
    }
  });
});

describe('the equivalent of anything', () => {
  const anyPaste = fc.oneof(
    fc.tuple(fc.integer({ min: 100, max: 999 }), fc.json()).map(([status, body]) => `HTTP/1.1 ${status} X\n\n${body}`),
    fc.tuple(fc.constantFrom('error', 'message', 'code', 'type', 'detail', 'reason', 'requestId'), fc.constantFrom('code', 'message', 'errors', 'status', 'type'), fc.jsonValue(), fc.string()).map(([one, other, value, text]) => `HTTP/1.1 400 X\n\n${JSON.stringify({ [one]: text, [other]: value })}`),
    fc.webUrl().map((url) => `${url}/errors/full`),
  );

  test('keeps RFC 9457', () => {
    fc.assert(fc.property(anyPaste, (paste) => {
      const { json } = equivalent(paste);
      if (json) expect(violations(json)).toEqual([]);
    }), { numRuns: 400 });
  });

  const token = fc.stringMatching(/^[A-Za-z][0-9A-Za-z]{24,40}$/);
  const LEAKS: readonly ((secret: string) => string)[] = [
    (secret) => `HTTP/1.1 401 X\nauthorization: Bearer ${secret}\n\n{"error":"denied","message":"Bearer ${secret} is not valid"}`,
    (secret) => `HTTP/1.1 400 X\n\n{"error":"bad","message":"refused","errors":[{"field":"token","message":"ghp_${secret} is revoked"}]}`,
    (secret) => `HTTP/1.1 400 X\n\n{"error":{"code":"bad","message":"Calling https://api.acme.example/x?access_token=${secret}&page=2 failed"}}`,
    (secret) => `HTTP/1.1 400 X\nx-request-id: sk_live_${secret}\n\n{"code":"bad","password":"${secret}","message":"password=${secret} was refused"}`,
    (secret) => `{"error":"glpat-${secret}","reason":"xoxb-${secret}"}`,
  ];
  test('holds none of the secrets that are masked', () => {
    fc.assert(fc.property(token, fc.constantFrom(...LEAKS), (secret, leak) => {
      const { finding, json } = equivalent(leak(secret));
      expect(finding.secrets.length).toBeGreaterThan(0);
      expect(finding.redacted).not.toContain(secret);
      expect(json).not.toBeNull();
      expect(json).not.toContain(secret);
    }), { numRuns: 200 });
  });
});
