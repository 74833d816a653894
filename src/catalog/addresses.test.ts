import { describe, expect, test } from 'vitest';
import { addresses, typeUriOf, typeUriPath } from './addresses.ts';

describe('addresses of pages: no trailing slash, no .html', () => {
  const cases: [name: string, address: string, expected: string][] = [
    ['home', addresses().home, '/'],
    ['an API', addresses().api('acme'), '/acme'],
    ['an error', addresses().error('acme', 'too_heavy'), '/acme/errors/too_heavy'],
    ['a case', addresses().error('acme', 'too_heavy', 'iron'), '/acme/errors/too_heavy#iron'],
    ['unknown codes', addresses().unknownCodes('acme'), '/acme#unknown-codes'],
    ['a status', addresses().status(429), '/status/429'],
    ['a card', addresses().embed('acme', 'too_heavy'), '/embed/acme/too_heavy'],
    ['a card of one case', addresses('/faults').embed('acme', 'too_heavy', 'iron'), '/faults/embed/acme/too_heavy#iron'],
    ['an oEmbed answer', addresses().oembed('acme', 'too_heavy'), '/embed/acme/too_heavy.oembed.json'],
    ['the picture of an error', addresses().picture('acme/too_heavy'), '/embed/acme/too_heavy.png'],
    ['the picture of all other pages', addresses().picture(), '/embed/index.png'],
    ['below a base, home keeps its slash', addresses('/faults').home, '/faults/'],
    ['below a base', addresses('/faults').error('acme', 'too_heavy'), '/faults/acme/errors/too_heavy'],
    ['below a base with a slash', addresses('/faults/').api('acme'), '/faults/acme'],
  ];
  test.each(cases)('%s', (_name, address, expected) => { expect(address).toBe(expected); });
});

describe('the path of a type URI', () => {
  const slug = { slug: 'too_heavy' };
  const cases: [name: string, typeUri: string | undefined, site: string, path: string | null][] = [
    ['on the site that has its host', 'https://acme.example/problems/{slug}', 'https://acme.example', '/problems/too_heavy'],
    ['on another site', 'https://acme.example/problems/{slug}', 'https://faults.example', null],
    ['on a host that is only like it', 'https://acme.example/problems/{slug}', 'https://www.acme.example', null],
    ['on another port', 'https://acme.example:8443/problems/{slug}', 'https://acme.example', null],
    ['with a fragment: a page cannot stand there', 'https://acme.example/problems#{slug}', 'https://acme.example', null],
    ['of an API that declares none', undefined, 'https://acme.example', null],
  ];
  test.each(cases)('%s', (_name, typeUri, site, path) => { expect(typeUriPath({ typeUri }, slug, site)).toBe(path); });

  test('is made of the slug as it is written', () => {
    expect(typeUriOf({ typeUri: 'https://acme.example/problems/{slug}' }, { slug: 'Too.Heavy-2' })).toBe('https://acme.example/problems/Too.Heavy-2');
  });
});
