import { describe, expect, test } from 'vitest';
import { fieldsOf } from './fields.ts';

describe('per-field errors', () => {
  const cases: [name: string, value: unknown, fields: { name: string | null; message: string }[]][] = [
    ['a map of lists', { size: ['is odd', 'is late'], name: ['is taken'] }, [{ name: 'size', message: 'is odd' }, { name: 'size', message: 'is late' }, { name: 'name', message: 'is taken' }]],
    ['a map of texts', { size: 'is odd' }, [{ name: 'size', message: 'is odd' }]],
    ['a map of objects', { size: { message: 'is odd', code: 'odd' } }, [{ name: 'size', message: 'is odd' }]],
    ['a list of objects', [{ field: 'size', message: 'is odd' }, { param: 'name', msg: 'is taken' }], [{ name: 'size', message: 'is odd' }, { name: 'name', message: 'is taken' }]],
    ['a list with paths', [{ loc: ['body', 'crates', 0, 'size'], msg: 'is odd' }], [{ name: 'body.crates.0.size', message: 'is odd' }]],
    ['a list with sources', [{ source: { pointer: '/data/size' }, detail: 'is odd' }, { source: { parameter: 'page' }, title: 'Bad page' }], [{ name: '/data/size', message: 'is odd' }, { name: 'page', message: 'Bad page' }]],
    ['a list of texts', ['is odd', ''], [{ name: null, message: 'is odd' }]],
    ['a list of codes', [{ field: 'size', code: 'odd' }], [{ name: 'size', message: 'odd' }]],
    ['one object that names its field', { field: 'size', message: 'is odd' }, [{ name: 'size', message: 'is odd' }]],
    ['a field that is only named', [{ field: 'size' }], [{ name: 'size', message: 'the sentence' }]],
    ['lists of nothing', [null, 1, [], {}], [{ name: null, message: 'the sentence' }]],
    ['an empty list', [], []], ['an empty map', {}, []], ['text', 'is odd', []], ['nothing', undefined, []],
  ];
  test.each(cases)('%s', (_name, errors, fields) => { expect(fieldsOf({ errors }, ['/nowhere', '/errors'], 'the sentence')).toEqual(fields); });

  test('of several places the first that holds any', () => { expect(fieldsOf({ a: [], b: { size: ['odd'] }, c: { name: ['taken'] } }, ['/a', '/b', '/c'], null)).toEqual([{ name: 'size', message: 'odd' }]); });
  test('at most a hundred', () => {
    expect(fieldsOf({ errors: Array.from({ length: 5000 }, () => ({ field: 'size', message: 'odd' })) }, ['/errors'], null)).toHaveLength(100);
    expect(fieldsOf({ errors: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}`, Array.from({ length: 300 }, () => 'odd')])) }, ['/errors'], null)).toHaveLength(100);
  });
});
