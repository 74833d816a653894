import { describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

describe('what the command was asked to do', () => {
  const cases: [name: string, args: string[], asked: object][] = [
    ['nothing: standard input, for a person', [], { file: null, json: false, batch: false, context: {} }],
    ['a file', ['response.txt'], { file: 'response.txt' }],
    ['a file that is named like an option', ['--', '--json'], { file: '--json', json: false }],
    ['options before and after the file', ['--json', 'response.txt', '--method', 'POST'], { file: 'response.txt', json: true, context: { method: 'POST' } }],
    ['options with an equals sign', ['--api=acme', '--key=sent'], { context: { api: 'acme', key: 'sent' } }],
    ['everything a reader can know', ['--api', 'acme', '--method', 'PUT', '--operation', 'send an anvil', '--key', 'none', '--body', 'changed', '--known', 'a', '--known', 'b', '--response', '2', '--now', '2026-03-01T12:00:00Z'],
      { context: { api: 'acme', method: 'PUT', operation: 'send an anvil', key: 'none', body: 'changed', known: ['a', 'b'], response: 2, now: '2026-03-01T12:00:00Z' } }],
    ['a clock with an offset', ['--now', '2026-03-01T13:00:00+01:00'], { context: { now: '2026-03-01T13:00:00+01:00' } }],
    ['a batch', ['--batch'], { batch: true }],
  ];
  test.each(cases)('%s', (_name, args, asked) => { expect(readArguments(args)).toMatchObject({ ok: asked }); });
});

describe('one line says what is wrong', () => {
  const cases: [name: string, args: string[], named: string][] = [
    ['an unknown option', ['--colour'], '--colour'],
    ['an option without its value', ['--api'], '--api'],
    ['a key that is neither sent nor none', ['--key', 'perhaps'], '--key'],
    ['a body that is neither the same nor changed', ['--body', 'larger'], '--body'],
    ['a response that is no number', ['--response', 'last'], '--response'],
    ['a response before the first', ['--response=-1'], '--response'],
    ['half a response', ['--response', '1.5'], '--response'],
    ['a clock that cannot be read', ['--now', 'yesterday'], '--now'],
    ['a clock without a zone', ['--now', '2026-03-01T12:00:00'], '--now'],
    ['two files', ['a', 'b'], 'one file'],
    ['a value for a switch', ['--json=yes'], '--json'],
  ];
  test.each(cases)('%s', (_name, args, named) => {
    const read = readArguments(args);
    const wrong = 'wrong' in read ? read.wrong : '';
    expect(wrong).toContain(named);
    expect(wrong).not.toContain('\n');
  });
});
