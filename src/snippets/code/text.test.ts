import { compileFunction } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run, runs } from '../../testing/running/process.ts';
import { comment, quoted, shellQuoted } from './text.ts';

/** What content might hold: quotes, substitutions, ends of lines and comments, marks that turn the direction, halves of pairs. */
const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^["'\\$`(){}*/#\r\n\u2028\u202e;a%!]{0,12}$/), fc.constantFrom(`\${x}`, '`id`', '$(id)', '*/', "'; id; '", '\u202e', '\ud800', '"""', '\\'));

/** The text as it can come out at all: well formed, and without what a shell's word cannot show. */
const seen = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');

test('whatever content holds, a string literal is that text and nothing else', () => {
  fc.assert(fc.property(hostile, (text) => {
    const literal = quoted(text);
    expect(literal).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    const read: unknown = compileFunction(`return ${literal};`)();
    expect(read).toBe(text.toWellFormed().replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (char) => (char.length === 1 ? char : '')));
  }));
});

test.runIf(runs('python3', '--version'))('Python reads a string literal as the same text', async () => {
  const texts = fc.sample(hostile, 200);
  const { stdout } = await run('python3', ['-c', `import json\nprint(json.dumps([${texts.map(quoted).join(', ')}]))`]);
  const read: unknown = JSON.parse(stdout);
  expect(read).toEqual(texts.map((text): unknown => compileFunction(`return ${quoted(text)};`)()));
});

test('a shell reads a quoted text as one word and carries out nothing of it', async () => {
  const texts = fc.sample(hostile, 200);
  const { stdout, stderr } = await run('bash', ['-c', `printf '%s\\n' ${texts.map(shellQuoted).join(' ')}`]);
  expect(stderr).toBe('');
  expect(stdout).toBe(texts.map((text) => `${seen(text)}\n`).join(''));
});

test('a comment never ends before its last line', () => {
  fc.assert(fc.property(hostile, (text) => {
    for (const line of comment(text, '//')) expect(line).toMatch(/^\/\/ [^\p{C}\p{Zl}\p{Zp}]*$/u);
  }));
});
