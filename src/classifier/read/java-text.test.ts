import { describe, expect, test } from 'vitest';
import { readJavaText } from './java-text.ts';

/** As JSON has it, so that objects without prototypes compare. */
const readText = (text: string, start = 0): unknown => {
  const found = readJavaText(text, start);
  return found && JSON.parse(JSON.stringify(found.value));
};

describe('what toString() of Java prints', () => {
  const cases: [name: string, text: string, value: unknown][] = [
    ['a map', '{code=full, size=3}', { code: 'full', size: 3 }],
    ['an empty map', '{}', {}],
    ['a map in a map', '{error={code=full}}', { error: { code: 'full' } }],
    ['a record', 'Problem[code=full, title=Full]', { code: 'full', title: 'Full' }],
    ['a builder', 'Problem{code=full}', { code: 'full' }],
    ['a class with a blank', 'Problem [code=full]', { code: 'full' }],
    ['a class with a package', 'com.orchardly.Problem{code=full}', { code: 'full' }],
    ['a list of maps', '{errors=[{code=full}]}', { errors: [{ code: 'full' }] }],
    ['an empty list', '{errors=[]}', { errors: [] }],
    ['an optional', '{code=Optional[full]}', { code: 'full' }],
    ['numbers, booleans and null', '{a=-1.5, b=true, c=false, d=null}', { a: -1.5, b: true, c: false, d: null }],
    ['a number too long to be one', '{id=12345678901234567890}', { id: '12345678901234567890' }],
    ['quoted values', '{a=\'x\', b="y"}', { a: 'x', b: 'y' }],
    ['an empty value', '{a=, b=x}', { a: '', b: 'x' }],
    ['a sentence with a comma', '{message=Sorry, not today, code=full}', { message: 'Sorry, not today', code: 'full' }],
    ['a call in a value', '{message=pick(tree, 3), code=full}', { message: 'pick(tree, 3)', code: 'full' }],
    ['Dart’s objects', 'PickException(message: Tree 7: gone, code: PICK301, details: {tree: 7}, hint: null)', { message: 'Tree 7: gone', code: 'PICK301', details: { tree: 7 }, hint: null }],
    ['keys with dots and dashes', '{retry-after=3, a.b=4}', { 'retry-after': 3, 'a.b': 4 }],
  ];
  test.each(cases)('%s: %s', (_name, text, value) => { expect(readText(text)).toEqual(value); });

  test('the end is behind the bracket', () => { expect(readJavaText('x {a=1} y', 2)?.end).toBe(7); });
  test('no bracket, no value', () => { expect([readText('code=full'), readText(''), readText('{a=1}', 5)]).toEqual([null, null, null]); });
  test('a member called __proto__ is only a name', () => {
    const found = readJavaText('{__proto__={x=1}}', 0)?.value as object;
    expect([Object.getPrototypeOf(found), Object.keys(found)]).toEqual([null, ['__proto__']]);
  });
});
