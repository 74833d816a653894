import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filled, growsLinearly } from '../testing/growth.ts';
import { libraries } from '../cli/libraries.ts';
import { PUBLISHED } from '../testing/worlds.ts';
import { wordsSay } from './vocabulary.ts';
import { isSourceCode } from './read/code.ts';
import { readDialect } from './read/dialects.ts';
import { withoutPrefix } from './read/interleaved.ts';
import { readJavaText } from './read/java-text.ts';
import { splitLines } from './read/lines.ts';
import { rewriteNotation } from './read/notations.ts';
import { readPayloads } from './read/payload.ts';
import { unwrap } from './read/wrappers.ts';
import { decodeEntities, xmlValue } from './read/xml.ts';
import { withUsualNames } from './recognise/aliases.ts';
import { challengeOf } from './recognise/challenge.ts';
import { fieldsOf } from './recognise/fields.ts';
import { errorInside } from './recognise/inside.ts';
import { networkIn } from './recognise/network.ts';
import { saysMore } from './recognise/plain.ts';
import { requestIdInText } from './recognise/request-id.ts';
import { saysOnlyStatus } from './recognise/only-status.ts';
import { bodySentence, sentenceOf } from './recognise/sentence.ts';

const parse = libraries.xml ?? expect.fail('no XML library');

/** Everything that reads text nobody checked. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  readJavaText: (text) => readJavaText(text, 0),
  rewriteNotation,
  withoutPrefix,
  isSourceCode,
  readDialect: (text) => readDialect(splitLines(text)),
  readPayloads: (text) => readPayloads(text, libraries),
  xmlValue: (text) => xmlValue(text, parse),
  decodeEntities,
  sentenceOf,
  bodySentence,
  saysOnlyStatus,
  saysMore,
  requestIdInText,
  networkIn: (text) => networkIn(text, PUBLISHED.catalogue.network),
  challengeOf: (text) => challengeOf([['www-authenticate', text]]),
  wordsSay: (text) => wordsSay({ code: text, message: text, status: null }),
};
const NAMES = Object.keys(READERS);
const reader = (name: string): ((text: string) => unknown) => READERS[name] ?? expect.fail(name);

const FACTOR = Number(process.env['FUZZ'] ?? 1);
const anyPiece = fc.constantFrom('{', '}', '[', ']', '{a=', 'map[', 'a:', '[x=', '[a] => ', '=>', ':a=>', 'nil', '["a"]=>', 'string(1) ', 'array:1 [', 'Optional[', '<a>', '</a>', '<a b="c"/>', '<![CDATA[', '&#65;', '&amp;', '"', "'", '\\', ', ', '=', ' ', '\n', '\t', 'Error: ', 'status ', '404', 'Foo {', '[Object]', '[cause]', 'null prototype', "u'", '<ref *1>', 'JSON.stringify(', '│ ', '> ', '+', '| ', '\u0000', '\ud800', '__proto__', 'request id: ', 'throw new X(', 'SELECT ', 'error="x"');
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.oneof(anyPiece, fc.string({ maxLength: 6 })), { maxLength: 60 }).map((parts) => parts.join('')));

describe('any text', () => {
  test.each(NAMES)('%s answers, and the same each time', (name) => {
    const run = reader(name);
    fc.assert(fc.property(anyText, (text) => { expect(run(text)).toEqual(run(text)); }), { numRuns: 150 * FACTOR });
  });

  test('Java’s notation never ends outside of the text, and never begins where none was asked', () => {
    fc.assert(fc.property(anyText, fc.nat(20), (text, start) => {
      const found = readJavaText(text, start);
      if (found) expect([found.end > start, found.end <= text.length]).toEqual([true, true]);
    }), { numRuns: 300 * FACTOR });
  });

  test('a text that is rewritten changes, and is bounded', () => {
    fc.assert(fc.property(anyText, (text) => {
      const rewritten = rewriteNotation(text);
      expect(rewritten).not.toBe(text);
      expect((rewritten ?? '').length).toBeLessThan(20 * text.length + 100);
    }), { numRuns: 300 * FACTOR });
  });
});

describe('any JSON value', () => {
  const anyValue = fc.json({ maxDepth: 6 }).map((text) => JSON.parse(text) as unknown);
  const READ: readonly [name: string, run: (value: unknown) => unknown][] = [['unwrap', unwrap], ['withUsualNames', (value) => withUsualNames(value)], ['errorInside', (value) => errorInside(value)], ['fieldsOf', (value) => fieldsOf(value, ['', '/errors'], 'x')]];
  test.each(READ)('%s answers', (_name, run) => { fc.assert(fc.property(anyValue, (value) => { expect(() => run(value)).not.toThrow(); }), { numRuns: 200 * FACTOR }); });

  test('usual names keep what was there: no member more, no text lost but of members that fold to the same name', () => {
    fc.assert(fc.property(fc.dictionary(fc.string({ maxLength: 12 }), fc.oneof(fc.string(), fc.integer())), (body) => {
      const usual = withUsualNames(body) as Record<string, unknown>;
      expect(Object.keys(usual).length).toBeLessThanOrEqual(Object.keys(body).length);
      expect(Object.values(usual).every((value) => Object.values(body).includes(value as string | number))).toBe(true);
    }));
  });
});

describe('100 KB of the same', () => {
  const UNITS = ['{', '[', '{a=', '{a={', 'map[', 'map[a:', '[x=', '[x=[', '[a] => ', '[a] => Array\n', '["a"]=> ', 'array:1 [', 'a=>', '{a=b, ', 'A {', 'A[a=', '[Object', 'Optional[', '<a>', '<a><', '</a>', '<a b="', '<![CDATA[', '&', '&#', '"', '"\\', "'", "'\\", '\\', '=', ', a=', ' ', '\n', '\t', 'a', 'a.', 'a::', 'Error', 'Error: ', 'x.yError', '(a', '{a: "', '"a": ', "u'", 'SELECT ', 'if (', 'request id ', 'error=', '+ ', '> ', '│ ', '404 ', 'GET /', ' status', 'a (Service: ', '2026-01-01 ', 'null prototype ', '[cause', 'JSON.stringify(', '<ref *1> ', '$a=', 'not ', 'token is ', 'invalid '];
  const SIZE = 100_000;
  /** The library that mends JSON is not linear; what it is given is bounded instead. */
  const FLOOR = 2;

  test.each(NAMES)('%s takes time that grows with its text and no faster', (name) => {
    expect(UNITS.filter((unit) => !growsLinearly(reader(name), filled(unit), SIZE, FLOOR))).toEqual([]);
  }, 120_000);
});
