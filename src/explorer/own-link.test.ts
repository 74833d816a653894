import { expect, test } from 'vitest';
import { ownPath, sourceParts } from './own-link.ts';

test.each([
  ['/lumen/errors/dim#dusk', true],
  ['//evil.example/x', false],
  ['https://evil.example', false],
  ['javascript:alert(1)', false],
  ['/\\evil.example', false],
])('%s', (path, own) => expect(ownPath(path) !== null).toBe(own));

test.each([
  [
    'https://docs.lumen.example/errors § Dim § dusk',
    { text: 'https://docs.lumen.example/errors', href: 'https://docs.lumen.example/errors', section: 'Dim § dusk' },
  ],
  ['javascript:alert(1) § x', { text: 'javascript:alert(1)', href: null, section: 'x' }],
  ['RFC 9110', { text: 'RFC 9110', href: null, section: null }],
])('%s', (source, parts) => expect(sourceParts(source)).toEqual(parts));
