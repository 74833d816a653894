import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conformance as schema } from '../../schemas/conformance.ts';
import type { Context } from '../../schemas/context.ts';
import { FIXTURE } from '../../testing/fixture.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED, WORLDS } from '../../testing/worlds.ts';
import { libraries } from '../../cli/libraries.ts';
import { classify } from '../classify.ts';
import { CHECKS } from './checks.ts';
import { conformanceOf, sectionUrl } from './conformance.ts';
import { extensionsOf } from './problem.ts';

const check = (paste: string, catalogue = FIXTURE.catalogue) => classify(paste, { catalogue, now: NOW, libraries }).conformance;
const told = (paste: string) => check(paste)?.map(({ section, severity, at }) => `${severity} ${section} ${at}`) ?? null;

const PROBLEM = 'application/problem+json';
const response = (body: unknown, { status = 404, type = PROBLEM, request = '' } = {}) => `${request}HTTP/1.1 ${status} X\ncontent-type: ${type}\n\n${typeof body === 'string' ? body : JSON.stringify(body)}`;
const GOOD = { type: 'https://errors.acme.example/no-tree', title: 'No such tree', status: 404, detail: 'There is no tree 7 in this orchard.', instance: 'urn:uuid:0a1b2c3d-0000-4000-8000-000000000007' };
const but = (changes: Record<string, unknown>, rest?: Parameters<typeof response>[1]) => response({ ...GOOD, ...changes }, rest);
const bodyOnly = (changes: Record<string, unknown>) => JSON.stringify({ ...GOOD, ...changes });
const CURL = 'GET /orchards/7 HTTP/1.1\nHost: api.acme.example\n\n';
const NS = 'xmlns="urn:ietf:rfc:7807"';
const xml = (inside: string, ns = NS) => response(`<?xml version="1.0"?><problem ${ns}><title>No such tree</title><type>https://errors.acme.example/no-tree</type>${inside}</problem>`, { type: 'application/problem+xml' });

/** What is pasted, and what the check says of it; a violation first. */
const CASES: [name: string, paste: string, told: string[] | null][] = [
  ['a good problem', response(GOOD), []],
  ['a good problem without a head: nothing is claimed of what is not shown', bodyOnly({}), []],
  ['a good problem whose media type has a parameter', response(GOOD, { type: 'Application/Problem+JSON; charset=utf-8' }), []],
  ['a good one without a type of its own', response({ type: 'about:blank', title: 'Not Found', status: 404, detail: 'No tree 7.' }), []],
  ['a good one in XML', xml('<status>404</status>'), []],
  ['another shape', response({ error: 'no_tree' }, { type: 'application/json' }), null],
  ['a success', response({ id: 7 }, { status: 200, type: 'application/json' }), null],
  ['only a head', `HTTP/1.1 404 X\ncontent-type: ${PROBLEM}\n\n`, null],

  ['another media type', response(GOOD, { type: 'application/json' }), ['violation 3 header:content-type']],
  ['a list', response([GOOD]), ['violation 3 body:']],
  ['a text', response('no tree'), ['violation 3 body:']],
  ['a status as a text', but({ status: '404' }), ['violation 3.1 body:/status']],
  ['a detail that is a list', but({ detail: ['a', 'b'] }), ['violation 3.1 body:/detail']],
  ['a title that is a number', but({ title: 7 }), ['violation 3.1 body:/title']],
  ['an instance that is null', but({ instance: null }), ['note 3.1 body:/instance']],
  ['a name in capitals', but({ Instance: 'urn:x:1', instance: undefined }), ['note 3.1 body:/Instance']],
  ['a type with a blank', but({ type: 'https://errors.acme.example/no tree' }), ['violation 3.1.1 body:/type']],
  ['a relative type', but({ type: '/problems/no-tree' }, { request: CURL }), ['recommendation 3.1.1 body:/type']],
  ['a relative type in a paste without an address', but({ type: '/problems/no-tree' }), ['recommendation 3.1.1 body:/type', 'note 3.1.1 body:/type']],
  ['a bare name as type', but({ type: 'no-tree' }, { request: CURL }), ['recommendation 3.1.1 body:/type']],
  ['a type that cannot be looked up', but({ type: 'urn:acme:no-tree' }), ['note 3.1.1 body:/type']],
  ['no type', but({ type: undefined, title: 'Not Found' }), ['note 3.1.1 body:']],
  ['a code and no type', but({ type: undefined, title: 'Not Found', code: 'no_tree' }), ['note 3.1.1 body:/code']],
  ['a code under about:blank', but({ type: 'about:blank', title: 'Not Found', code: 'no_tree' }), ['note 3.1.1 body:/code']],
  ['nothing but a code', response({ code: 'no_tree' }), ['note 3.1.1 body:/code', 'note 3.1.3 body:']],
  ['a type at another’s host', but({ type: 'https://errors.elsewhere.example.net/no-tree' }, { request: CURL }), ['note 4.1 body:/type']],
  ['a type at another host of the same owner', but({}, { request: CURL }), []],
  ['a registered type', but({ type: 'https://iana.org/assignments/http-problem-types#quota-exceeded' }, { request: CURL }), []],
  ['a type that is a section on the status', but({ type: 'https://tools.ietf.org/html/rfc9110#section-15.5.5' }, { request: CURL }), ['note 4 body:/type']],
  ['another status than the status line', but({ status: 409 }), ['violation 3.1.2 body:/status']],
  ['a status that is none', bodyOnly({ status: 4040 }), ['violation 3.1.2 body:/status']],
  ['a problem under a success', but({}, { status: 200 }), ['violation 3.1.2 body:/status', 'note 1 body:']],
  ['a title of its own under about:blank', but({ type: 'about:blank' }), ['recommendation 4.2.1 body:/title']],
  ['the phrase that a status had before', response({ type: 'about:blank', title: 'Unprocessable Entity', status: 422 }, { status: 422 }), []],
  ['a phrase in another language', response({ type: 'about:blank', title: 'Не найдено', status: 404 }), []],
  ['a title with an id', but({ title: 'No tree 0a1b2c3d-0000-4000-8000-000000000007' }), ['note 3.1.3 body:/title']],
  ['a title that changes', `${but({ title: 'No such bush' })}\n\n${response(GOOD)}`, ['recommendation 3.1.3 body:/title']],
  ['data in the detail', but({ detail: '{"tree":7}' }), ['note 3.1.4 body:/detail']],
  ['a stack in the detail', but({ detail: 'TypeError: x\n    at Orchard.find (/srv/orchard.js:7:1)' }), ['recommendation 5 body:/detail']],
  ['a stack as an extension', but({ stackTrace: ['x'] }), ['recommendation 5 body:/stackTrace']],
  ['an instance with a blank', but({ instance: 'tree 7' }), ['violation 3.1.5 body:/instance']],
  ['an instance that is a bare id', but({ instance: '4711' }), ['recommendation 3.1.5 body:/instance']],
  ['an instance that is the request', but({ instance: '/orchards/7' }, { request: CURL }), ['note 3.1.5 body:/instance']],
  ['an instance with a path of its own', but({ instance: '/failures/4711' }, { request: CURL }), []],
  ['extension names', but({ 'invalid-params': [], id: 1, $ref: 2, tree_7: 3 }), ['recommendation 3.2 body:/$ref', 'recommendation 4 body:/invalid-params', 'recommendation 4 body:/id']],
  ['an extension name with a slash', but({ 'a/b~c': 1 }), ['recommendation 3.2 body:/a~1b~0c']],
  ['XML without the namespace', xml('<status>404</status>', ''), ['violation B body:/problem']],
  ['XML under the media type of JSON', xml('').replace('problem+xml', 'problem+json'), ['violation B header:content-type']],
  ['XML with a status that is no number', xml('<status>none</status>'), ['violation 3.1 body:/problem/status']],
];

describe('the check of a problem body', () => {
  test.each(CASES)('%s', (_name, paste, expected) => { expect(told(paste)).toEqual(expected); });

  test('each demand of the table is missed by one of these bodies', () => {
    const key = ({ section, found }: { section: string; found: string }) => `${section} ${found}`;
    const missed = new Set(CASES.flatMap(([, paste]) => check(paste) ?? []).map(key));
    expect(CHECKS.map(key).filter((one) => !missed.has(one))).toEqual([]);
  });

  test('an API’s own declaration makes the host of its types its own', () => {
    const declared = WORLDS.flatMap(({ catalogue }) => catalogue.apis.flatMap(({ id, typeUri }) => (typeUri ? [{ id, typeUri, catalogue }] : [])));
    expect(declared.length).toBeGreaterThan(0);
    for (const { id, typeUri, catalogue } of declared) {
      const paste = but({ type: typeUri.replace('{slug}', 'no-tree') }, { request: CURL });
      const sections = (context: Context) => classify(paste, { catalogue, now: NOW, context }).conformance?.map(({ section }) => section);
      expect(sections({ api: id })).not.toContain('4.1');
    }
  });

  test('what was written in another notation is not blamed for its types', () => {
    expect(told(`{'type': 'https://errors.acme.example/no-tree', 'title': 'No such tree', 'status': '404', 'instance': None}`)?.filter((one) => one.startsWith('violation'))).toEqual([]);
  });

  test('every section is in RFC 9457', () => {
    for (const { section } of CHECKS) expect(sectionUrl(section)).toMatch(/^https:\/\/www\.rfc-editor\.org\/rfc\/rfc9457#(section-[1-6](\.\d){0,2}|appendix-[A-D])$/);
  });
});

describe('a hostile problem body', () => {
  const anyMember = fc.tuple(fc.oneof(fc.constantFrom('type', 'title', 'status', 'detail', 'instance', '__proto__', 'constructor', 'toString', ''), fc.string()), fc.jsonValue());
  const anyBody = fc.oneof(fc.jsonValue(), fc.array(anyMember, { maxLength: 12 }).map((members) => Object.fromEntries(members)));

  test('is answered from the table, in few places of each kind, and whatever is in it stays out of the sentences', () => {
    const sentences = new Set(CHECKS.flatMap(({ found, mend }) => [found, mend]));
    fc.assert(fc.property(anyBody, fc.integer({ min: 100, max: 999 }), (body, status) => {
      const found = check(response(body, { status })) ?? [];
      for (const one of found) {
        expect(schema.safeParse(one).success).toBe(true);
        expect(sentences.has(one.found) && sentences.has(one.mend)).toBe(true);
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    }), { numRuns: 300 });
  });

  test('with very many, very long names is answered in few lines and little time', () => {
    const names = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`${i}-${'x'.repeat(20)}`, i]));
    const members = { ['-'.repeat(100_000)]: 1, ...names, detail: '\n'.repeat(200_000), title: '-'.repeat(200_000), type: `#${'%'.repeat(200_000)}`, instance: '#'.padEnd(200_000, 'a') };
    const started = performance.now();
    const found = conformanceOf({ isObject: true, members, extensions: extensionsOf(members), form: 'json', namespaced: false, mediaType: PROBLEM, status: 404, phrase: 'Not Found', request: { host: null, path: null }, ownHosts: [], others: [], how: null });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(found.length).toBeLessThan(40);
    for (const { at } of found) expect(at.length).toBeLessThan(300);
  });
});

test('the examples of APIs that speak it don’t break it', () => {
  const examples = PUBLISHED.catalog.apis.filter(({ envelope }) => envelope.shape === 'rfc9457').flatMap(({ errors }) => errors.flatMap((error) => error.examples));
  expect(examples.length).toBeGreaterThan(0);
  const violations = examples.flatMap(({ response: text }) => check(text, PUBLISHED.catalogue)?.filter(({ severity }) => severity === 'violation') ?? []);
  expect(violations).toEqual([]);
});
