import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURE } from '../testing/fixture.ts';
import { ROOT } from '../testing/world.ts';
import { PUBLISHED } from '../testing/worlds.ts';

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.startsWith('testing/');
const src = join(ROOT, 'src');
const files = readdirSync(src, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(src.length + 1));

/** An id as a word of its own, also as a part of `dnsThing` or `dns_thing`. */
const naming = (id: string): RegExp => new RegExp(`(?<![a-z])${id}(?![a-z])`, 'i');

test.each(PUBLISHED.catalog.apis.map(({ id }) => id))('Law 3: no code names %s', (id) => {
  const named = files.filter((file) => !isTest(file)).filter((file) => naming(id).test(readFileSync(join(src, file), 'utf8')) || naming(id).test(file));
  expect(named).toEqual([]);
});

test('Law 3: no code names a host of an API', () => {
  const hosts = PUBLISHED.catalog.apis.flatMap((api) => [...api.hosts, new URL(api.documentation).host]);
  const named = files.filter((file) => !isTest(file)).flatMap((file) => hosts.filter((host) => readFileSync(join(src, file), 'utf8').includes(host)).map((host) => `${file}: ${host}`));
  expect(named).toEqual([]);
});

test('Law 3: the fixture content holds none of the published APIs, and shares no host, code or shape with them', () => {
  const published = PUBLISHED.catalog.apis;
  for (const api of FIXTURE.catalog.apis) {
    expect(published.map(({ id }) => id)).not.toContain(api.id);
    expect(published.flatMap(({ hosts }) => hosts)).not.toEqual(expect.arrayContaining(api.hosts));
    expect(published.map(({ envelope }) => envelope.shape)).not.toContain(api.envelope.shape);
    const codes = published.flatMap(({ errors }) => errors.map(({ code }) => code)).filter((code) => code !== null);
    expect(codes.filter((code) => api.errors.some((error) => error.code === code))).toEqual([]);
  }
});
