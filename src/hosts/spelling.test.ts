import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../catalog/read.ts';
import { filled, growsLinearly } from '../testing/growth.ts';
import { planOf } from './plan.ts';
import { literally, patternOf, SPELLINGS } from './spelling.ts';

const plan = planOf(readCatalog('./content'), 'https://errors.example/faults', '');
const matchers = plan.spellings.map(({ pattern, to }) => ({ re: new RegExp(pattern, 'i'), to }));
/** Where a host leads a decoded path below the base, if no file answers there. */
const led = (path: string): string | undefined => matchers.find(({ re }) => re.test(path))?.to;
const below = (address: string): string => address.slice(plan.base.length);

const published = [...new Set(plan.spellings.map(({ to }) => to))];
const anyAddress = fc.constantFrom(...published);

/** What trails a link that was copied from somewhere. */
const tail = fc.array(fc.constantFrom('/', '"', "'", ')', ']', '}', '>', ',', '.', ';', ':', '!', '?', '`', '\\', '\\n', '\n', ' ', '”', '’'), { maxLength: 6 }).map((parts) => parts.join(''));
const respelt = (address: string, flips: readonly boolean[]): string =>
  [...address].map((one, i) => (flips[i % flips.length] ? one.replace(/[-_]/, (dash) => (dash === '-' ? '_' : '-')).toUpperCase() : one)).join('');

describe('Law 7: any spelling of an address leads to it', () => {
  test('every kind of spelling of every address leads to exactly this address', () => {
    const wrong = published.flatMap((to) => SPELLINGS.flatMap(({ name, of }) => {
      const path = of(below(to));
      const answer = path === null ? to : led(decodeURIComponent(path));
      // A page's address with another extension may be an address of its own.
      return answer === to || (path !== null && published.includes(`${plan.base}${path}`)) ? [] : [`${name}: ${path} → ${answer}`];
    }));
    expect(wrong).toEqual([]);
  });

  test('case, dashes and tail together do too', () => {
    fc.assert(fc.property(anyAddress, fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), tail, (to, flips, behind) => {
      expect(led(`${respelt(below(to), flips)}${behind}`)).toBe(to);
    }));
  });

  test('with a letter or a digit more, an address leads nowhere, or to the address that this is', () => {
    fc.assert(fc.property(anyAddress, fc.stringMatching(/^[a-z0-9]{1,8}$/), tail, (to, more, behind) => {
      const path = `${below(to)}${more}`;
      const answer = led(`${path}${behind}`);
      expect(answer === undefined || literally(below(answer)).toLowerCase() === literally(path).toLowerCase()).toBe(true);
    }));
  });

  test('whatever is asked for, nobody is led off the site', () => {
    const begin = fc.constantFrom('', '/', '//', '/\\', ...published.map(below));
    fc.assert(fc.property(begin, fc.string({ unit: 'binary', maxLength: 300 }), (start, rest) => {
      const answer = led(start + rest);
      expect(answer === undefined || published.includes(answer)).toBe(true);
    }));
  });

  test('however long a path is, the time it takes grows with it and no faster', () => {
    const ends = ['\\n', '"\\', '.html', '-_', '/', '.'];
    const start = below(published[0] ?? '');
    expect(ends.filter((unit) => !growsLinearly((text) => { led(text); }, (size) => `${start}${filled(unit)(size)}x`, 20_000))).toEqual([]);
  });
});

describe('patterns', () => {
  test('use only what PCRE, RE2 and JavaScript read alike', () => {
    // No lookaround, back reference, possessive or lazy quantifier, named group, or class that one of them has for itself.
    const foreign = /\(\?(?!:)|(?<!\\)(?:\\\\)*\\(?:[1-9bBdDwWpPkAzZGQEKRXuc])|[*+?}][+]|\[\[:/;
    const RE_FREE_TEXT = /^[\x20-\x7e’”»]*$/;
    for (const { pattern } of plan.spellings) {
      expect(pattern).toMatch(RE_FREE_TEXT);
      expect(pattern).not.toMatch(foreign);
      expect(pattern.startsWith('^') && pattern.endsWith('$')).toBe(true);
    }
  });

  test('a character that regular expressions read otherwise stands for itself', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'a.b*+?()[]{}|^$\\c') }), (text) => {
      expect(new RegExp(`^${literally(text)}$`).exec(text)?.[0]).toBe(text);
    }));
    expect(new RegExp(patternOf('/a/errors/v1.2'), 'i').test('/a/errors/v1x2')).toBe(false);
  });
});
