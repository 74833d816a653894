import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { decodeEntities, xmlValue } from './xml.ts';

const parse = libraries.xml ?? expect.fail('no XML library');
/** As JSON has it, so that objects without prototypes compare. */
const readText = (text: string): unknown => JSON.parse(JSON.stringify(xmlValue(text, parse)));

describe('XML as an object', () => {
  const cases: [name: string, text: string, value: unknown][] = [
    ['elements', '<a><b>x</b><c>y</c></a>', { a: { b: 'x', c: 'y' } }],
    ['prefixes are dropped', '<n:a xmlns:n="urn:x"><n:b>x</n:b></n:a>', { a: { b: 'x' } }],
    ['repeated elements are a list', '<a><b>x</b><b>y</b><b>z</b></a>', { a: { b: ['x', 'y', 'z'] } }],
    ['a value in an attribute', '<a><b value="x"/></a>', { a: { b: 'x' } }],
    ['several attributes', '<a><b code="x" size="3"/></a>', { a: { b: { code: 'x', size: '3' } } }],
    ['a code in an attribute, beside children', '<a><b exceptionCode="x" size="3"><c>y</c></b></a>', { a: { b: { code: 'x', c: 'y' } } }],
    ['a number in an attribute of an error', '<a><Error Number="7">y</Error></a>', { a: { Error: { code: '7', message: 'y' } } }],
    ['an element that says of itself that it failed', '<a status="error" code="7"><b>y</b></a>', { a: { status: 'error', code: '7', b: 'y' } }],
    ['an element that says that it did not', '<a status="ok" code="7"><b>y</b></a>', { a: { b: 'y' } }],
    ['elements that HTML has without children', '<a><meta><b>x</b></meta><link>y</link></a>', { a: { meta: { b: 'x' }, link: 'y' } }],
    ['a code in an attribute, beside a sentence', '<a><err code="7">y</err></a>', { a: { err: { code: '7', message: 'y' } } }],
    ['a value that its attribute names', '<a><Value Name="BackOff">3000</Value><int name="code">7</int></a>', { a: { BackOff: '3000', code: '7' } }],
    ['several documents in a row: the last', '<a><b>x</b></a><a><b>y</b></a>', { a: { b: 'y' } }],
    ['a message at a level that fails', '<a><msg type="FATAL">y</msg></a>', { a: { msg: { status: 'error', message: 'y' } } }],
    ['a code of something else', '<a><tree code="7">y</tree></a>', { a: { tree: 'y' } }],
    ['declarations are passed over', '<?xml version="1.0"?><!-- no --><a><b>x</b></a>', { a: { b: 'x' } }],
    ['entities', '<a>&lt;b&gt; &amp; &#65;&#x42;</a>', { a: '<b> & AB' }],
    ['CDATA', '<a><![CDATA[x < y]]></a>', { a: 'x < y' }],
    ['an empty element', '<a><b/></a>', { a: { b: '' } }],
    ['cut off', '<a><b>x</b><c>the re', { a: { b: 'x', c: 'the re' } }],
  ];
  test.each(cases)('%s', (_name, text, value) => { expect(readText(text)).toEqual(value); });

  test('text is no document', () => { expect([xmlValue('just text', parse), xmlValue('', parse)]).toEqual([null, null]); });
  test('a library that throws leaves it text', () => { expect(xmlValue('<a/>', () => { throw new RangeError('stack'); })).toBeNull(); });
  test('an element called __proto__ is only a name', () => {
    xmlValue('<a><__proto__><polluted>yes</polluted></__proto__></a>', parse);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('entities', () => {
  const cases: [text: string, decoded: string][] = [
    ['&quot;a&quot; &apos;b&apos;', '"a" \'b\''], ['&#39;', "'"], ['&nbsp;', ' '], ['&xxe;', '&xxe;'], ['&constructor;', '&constructor;'], ['&toString;', '&toString;'],
    ['&#0;', '&#0;'], ['&#x110000;', '&#x110000;'], ['&#1114111;', '\u{10ffff}'], ['&amp;lt;', '&lt;'], ['&', '&'], ['AT&T', 'AT&T'],
  ];
  test.each(cases)('%j is %j', (text, decoded) => { expect(decodeEntities(text)).toBe(decoded); });

  test('what a document declares is never resolved', () => {
    const text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "boom">]><a><Code>&x;&y;</Code></a>';
    expect(JSON.stringify(xmlValue(text, parse))).not.toMatch(/boom(?!")/);
    expect(readText(text)).toMatchObject({ a: { Code: '&x;&y;' } });
  });
});
