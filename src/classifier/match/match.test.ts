import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../schemas/catalogue.ts';
import type { Context } from '../../schemas/context.ts';
import type { Finding } from '../../schemas/finding.ts';
import { FIXTURE } from '../../testing/fixture.ts';
import { NOW } from '../../testing/world.ts';
import { classify } from '../classify.ts';
import { operationId } from './match.ts';

const [own] = FIXTURE.catalogue.apis;
if (!own) throw new Error('The fixture content has no API.');

/** A second API that sends the same bodies, under another name and at another host. */
const twin: typeof own = {
  ...own, id: 'meadowline', name: 'Meadow Line', page: '/meadowline', errorPage: '/meadowline/errors/{slug}', typeUri: 'https://meadowline.example/problems/{slug}', hosts: ['api.meadowline.example'], names: [], headers: ['x-meadow-trace'], operations: [], facts: [],
};
const ALONE = FIXTURE.catalogue;
const BOTH: Catalogue = { ...ALONE, apis: [own, twin] };

const BODY = '{"errorCode":"crate_full","message":"Full"}';
const OTHER_BODY = '{"error":{"message":"Full","type":"x"}}';
const http = (status: number, body: string, ...headers: string[]): string => [`HTTP/1.1 ${status} X`, 'content-type: application/json', ...headers, '', body].join('\n');

const explain = (paste: string, catalogue = BOTH, context: Context = {}): Finding => classify(paste, { catalogue, now: NOW, context });
const settled = ({ match }: Finding): [string, string] | null => match && [match.api, match.confidence];
const listed = ({ candidates }: Finding): string[] => candidates.map(({ api, confidence }) => `${api} ${confidence}`);

describe('what settles a match', () => {
  const cases: [name: string, finding: Finding, match: [string, string] | null][] = [
    ['a type URI', explain('https://orchardly.example/problems/crate_full'), ['orchardly', 'certain']],
    ['a type URI that ends in an anchor', explain('https://orchardly.example/problems/crate_full#weight'), ['orchardly', 'certain']],
    ['a listed host in a URL', explain(`curl -i https://api.meadowline.example/v2/x\n${http(409, BODY)}`), ['meadowline', 'certain']],
    ['a listed host in a header of the request', explain(`> GET /v2 HTTP/1.1\n> Host: api.orchardly.example\n>\n< HTTP/1.1 409 Conflict\n< \n${BODY}`), ['orchardly', 'certain']],
    ['a listed host, whatever the body', explain(`curl https://api.orchardly.example/x\n${http(409, OTHER_BODY)}`), ['orchardly', 'certain']],
    ['the reader’s choice', explain(BODY, BOTH, { api: 'meadowline' }), ['meadowline', 'certain']],
    ['the reader’s choice over a host', explain(`curl https://api.orchardly.example/x\n${http(409, BODY)}`, BOTH, { api: 'meadowline' }), ['meadowline', 'certain']],
    ['a header of its own', explain(http(409, BODY, 'X-Orchardly-Trace: t-1')), ['orchardly', 'certain']],
    ['a documented code in its own envelope, when no other API has it', explain(BODY, ALONE), ['orchardly', 'certain']],
    ['a word equal to its id', explain(`orchardly ERROR ${BODY}`), ['orchardly', 'likely']],
    ['a word equal to one of its names', explain(`orchardctl: ${BODY}`), ['orchardly', 'likely']],
    ['the words of its name', explain(`Meadow Line said ${BODY}`), ['meadowline', 'likely']],
    ['a host label equal to its id', explain(`POST https://orchardly.sandbox.internal/v2/x -> 409\n${BODY}`), ['orchardly', 'likely']],
    ['a word joined to others', explain(`orchardly-client/2.1 ${BODY}`), ['orchardly', 'likely']],
  ];
  test.each(cases)('%s', (_name, finding, match) => { expect(settled(finding)).toEqual(match); });
});

describe('what does not', () => {
  const cases: [name: string, finding: Finding, candidates: string[]][] = [
    ['a code that two APIs have', explain(BODY), ['orchardly possible', 'meadowline possible']],
    ['shape and status', explain(http(409, '{"errorCode":"never_heard_of","message":"x"}')), ['orchardly possible', 'meadowline possible']],
    ['shape and status, even if only one API has them', explain(http(409, '{"errorCode":"never_heard_of","message":"x"}'), ALONE), ['orchardly possible']],
    ['a status alone', explain('HTTP/1.1 409 Conflict', ALONE), ['orchardly possible']],
    ['a name beside a body of another shape', explain(`orchardly ERROR ${OTHER_BODY}`, ALONE), []],
    ['the hosts of two APIs', explain(`curl https://api.orchardly.example/x https://api.meadowline.example/x\n${http(409, BODY)}`), ['orchardly certain', 'meadowline certain']],
    ['the names of two APIs', explain(`orchardly behind meadowline ${BODY}`), ['orchardly likely', 'meadowline likely']],
    ['part of its name', explain(`in the meadow ${BODY}`), ['orchardly possible', 'meadowline possible']],
    ['a longer word that begins like it', explain(`orchardlyish ${BODY}`), ['orchardly possible', 'meadowline possible']],
    ['a host that only ends like a listed one', explain(`curl https://xapi.orchardly.example.evil.test/x\n${http(418, OTHER_BODY)}`, ALONE), []],
    ['a type URI below another host', explain('https://other.example/problems/crate_full', ALONE), []],
    ['a reader’s choice of an API that is not in the catalogue', explain(BODY, BOTH, { api: 'nobody' }), ['orchardly possible', 'meadowline possible']],
  ];
  test.each(cases)('%s', (_name, finding, candidates) => {
    expect(finding.match).toBeNull();
    expect(listed(finding).toSorted()).toEqual(candidates.toSorted());
  });
});

describe('candidates', () => {
  test('the match comes first, runners-up follow', () => {
    const finding = explain(http(409, BODY, 'x-meadow-trace: m-1'));
    expect(listed(finding)).toEqual(['meadowline certain', 'orchardly possible']);
    expect(finding.candidates[0]).toEqual(finding.match);
  });

  test('each says what speaks for it, and where that stands', () => {
    const finding = explain(http(409, '{"errorCode":"crate_full","subcode":"too_heavy","message":"Full"}', 'x-orchardly-trace: t-1'), ALONE);
    expect(finding.match?.evidence).toEqual(expect.arrayContaining([
      { signal: 'header', at: 'header:x-orchardly-trace', value: 't-1' },
      { signal: 'code', at: 'body:/errorCode', value: 'crate_full' },
      { signal: 'shape', at: 'body:', value: 'flat-code-message' },
      { signal: 'status', at: 'status', value: '409' },
    ]));
  });

  test('the reader’s choice is said to be one', () => {
    expect(explain(BODY, ALONE, { api: 'orchardly' }).match?.evidence[0]).toEqual({ signal: 'chosen', at: 'context', value: 'Orchardly' });
  });
});

describe('which entry of the API', () => {
  const ORCHARDLY = { api: 'orchardly' };
  const page = (paste: string, context: Context = {}): string | undefined => explain(paste, ALONE, { ...ORCHARDLY, ...context }).match?.page;
  const cases: [name: string, page: string | undefined, expected: string][] = [
    ['by its code', page(BODY), '/orchardly/errors/crate_full'],
    ['by its code, whatever the status', page(http(418, BODY)), '/orchardly/errors/crate_full'],
    ['by its type URI', page('https://orchardly.example/problems/crate_full'), '/orchardly/errors/crate_full'],
    ['by its status, where the body carries no code', page(http(404, '{"errorCode":"Not Found","message":"x"}')), '/orchardly/errors/not-found'],
    ['by its status, where the code is not listed and the API says so', page(http(404, '{"errorCode":"no_such_thing","message":"x"}')), '/orchardly/errors/not-found'],
    ['by its status, under a body of another shape', page(http(502, '<html><title>502 Bad Gateway</title></html>')), '/orchardly/errors/bad-gateway'],
    ['none for a code that is not listed, and a status that has no page', page(http(451, '{"errorCode":"no_such_thing","message":"x"}')), '/orchardly#unknown-codes'],
    ['the case that the reason tells', page('{"errorCode":"crate_full","subcode":"too_heavy","message":"x"}'), '/orchardly/errors/crate_full#weight'],
    ['the case that one of several reasons tells', page('{"errorCode":"crate_full","subcode":"rolling","message":"x"}'), '/orchardly/errors/crate_full#volume'],
    ['no case for a reason that is not listed', page('{"errorCode":"crate_full","subcode":"sticky","message":"x"}'), '/orchardly/errors/crate_full'],
    ['the case that a member tells', page('{"errorCode":"fence_closed","message":"x","zone":"north"}'), '/orchardly/errors/fence_closed#north'],
    ['the case that the status tells', page(http(422, '{"errorCode":"juice_spilled","message":"x"}')), '/orchardly/errors/juice_spilled#small-bottle'],
    ['the case that the operation tells', page(http(404, '{"errorCode":"Not Found","message":"x"}'), { operation: 'fell-tree' }), '/orchardly/errors/not-found#felled-already'],
    ['the case that a fact tells', page('{"errorCode":"tree_dormant","message":"x"}', { known: ['tree-felled'] }), '/orchardly/errors/tree_dormant#felled'],
    ['the case that a changed body tells', page('{"errorCode":"key_reused","message":"x"}', { body: 'changed' }), '/orchardly/errors/key_reused#changed'],
    ['no case for an unchanged one', page('{"errorCode":"key_reused","message":"x"}', { body: 'same' }), '/orchardly/errors/key_reused'],
    ['what the wire tells over what was stated', page('{"errorCode":"fence_closed","message":"x","zone":"north"}', { operation: 'inspect' }), '/orchardly/errors/fence_closed#north'],
    ['a case that two things tell needs both', page('{"errorCode":"key_reused","message":"x"}', { key: 'none' }), '/orchardly/errors/key_reused'],
    ['and is found by both', page('{"errorCode":"key_reused","message":"x"}', { key: 'none', method: 'post' }), '/orchardly/errors/key_reused#missing'],
  ];
  test.each(cases)('%s', (_name, found, expected) => { expect(found).toBe(expected); });

  test('the reason is given where the case has one', () => {
    expect(explain('{"errorCode":"crate_full","subcode":"rolling","message":"x"}', ALONE).match?.reason).toBe('rolling');
    expect(explain('{"errorCode":"crate_full","subcode":"sticky","message":"x"}', ALONE).match?.reason).toBeNull();
  });
  test('an unlisted error of a known API has no slug', () => {
    expect(explain(http(451, '{"errorCode":"no_such_thing","message":"x"}'), ALONE, ORCHARDLY).match).toMatchObject({ slug: null, page: '/orchardly#unknown-codes' });
  });
});

describe('the failure in the words of its API', () => {
  const response = (body: string, context: Context = { api: 'orchardly' }): Finding['response'] => explain(body, ALONE, context).response;
  test('code, reason, message, request id and status from where its envelope has them', () => {
    expect(response('{"errorCode":"too_fast","subcode":"per_key","message":"Slow down.","status":429,"requestId":"r-9","pauseSeconds":4}')).toMatchObject({ code: 'too_fast', reason: 'per_key', message: 'Slow down.', status: 429, requestId: 'r-9', retryAfterSeconds: 4, shape: 'flat-code-message' });
  });
  test('a request id in its own header', () => { expect(response(http(409, BODY, 'x-orchardly-trace: t-7'))).toMatchObject({ requestId: 't-7' }); });
  test('a reason phrase in the place of a code is no code', () => { expect(response('{"errorCode":"Conflict","message":"x"}').code).toBeNull(); });
  test('what does not look like its codes is none', () => { expect(response('{"errorCode":"E-17","message":"x"}').code).toBeNull(); });
  test('fields with their messages', () => { expect(response('{"errorCode":"juice_spilled","message":"x","fields":{"bottle":"too small"}}').fields).toEqual([{ name: 'bottle', message: 'too small' }]); });
  test('the status line counts, and a body that differs is said', () => {
    const finding = explain(http(409, '{"errorCode":"crate_full","message":"x","status":422}'), ALONE);
    expect(finding.response.status).toBe(409);
    expect(finding.reading.notes.join(' ')).toMatch(/422.*409/);
  });
  test('a status is never guessed from the code', () => { expect(response(BODY).status).toBeNull(); });
});

describe('an operation, as people call it', () => {
  const found = (stated: string | null, request: { method?: string; path?: string } = {}): string | null => operationId(own, stated, { method: request.method ?? null, path: request.path ?? null });
  const cases: [name: string, found: string | null, expected: string | null][] = [
    ['by its id', found('press-juice'), 'press-juice'],
    ['by its id in another spelling', found('Press_Juice'), 'press-juice'],
    ['by its label', found('press juice'), 'press-juice'],
    ['by its label in capitals', found('PICK FRUIT'), 'pick-fruit'],
    ['one that is not listed keeps its label', found('Water the trees'), 'Water the trees'],
    ['by its path', found(null, { method: 'POST', path: '/v2/juice' }), 'press-juice'],
    ['by its path with a parameter', found(null, { method: 'POST', path: '/v2/trees/7/fruit' }), 'pick-fruit'],
    ['by its path behind a gateway’s prefix', found(null, { method: 'POST', path: '/eu/orchard/v2/juice' }), 'press-juice'],
    ['by its path with a query', found(null, { method: 'GET', path: '/v2/trees?page=2' }), 'list-trees'],
    ['not by a path with another method', found(null, { method: 'PUT', path: '/v2/trees' }), null],
    ['not by a longer path', found(null, { method: 'POST', path: '/v2/juice/7' }), null],
    ['nothing was said', found(null), null],
    ['what was said wins over the path', found('press-juice', { method: 'GET', path: '/v2/trees' }), 'press-juice'],
  ];
  test.each(cases)('%s', (_name, operation, expected) => { expect(operation).toBe(expected); });
});
