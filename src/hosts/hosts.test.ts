import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { typeUriOf } from '../catalog/addresses.ts';
import { readCatalog } from '../catalog/read.ts';
import { caddyfile } from './caddy.ts';
import { workersProject } from './cloudflare.ts';
import { headersOf } from './headers.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { nginxConfig } from './nginx.ts';
import { type Plan, planOf } from './plan.ts';
import { siteWorker } from './worker.ts';

const POLICY = "default-src 'self'; script-src 'self';";
const catalog = readCatalog('./content');
const plan = planOf(catalog, 'https://errors.example/faults', POLICY);
const root = mkdtempSync(join(tmpdir(), 'faultbook built here '));

const CONFIGURATIONS = (of: Plan): [name: string, text: string][] => [
  ['nginx', nginxConfig(of, { root, listen: ['80'], name: 'errors.example' })],
  ['Caddy', caddyfile(of, { root, site: 'errors.example' })],
  ['Netlify and Cloudflare Pages', headersFile(of)],
];

describe('every header of the table is in every configuration', () => {
  test.each(CONFIGURATIONS(plan))('%s', (name, text) => {
    const negotiates = name === 'nginx' || name === 'Caddy';
    const missing = headersOf(plan).filter(({ negotiated }) => negotiates || !negotiated).filter((header) => !text.includes(header.name) || !text.includes(header.values.page ?? header.values.machine ?? ''));
    expect(missing.map((header) => header.name)).toEqual([]);
  });
});

test('a site without TLS asks nobody to use it for ever', () => {
  for (const [, text] of CONFIGURATIONS(planOf(catalog, 'http://localhost:4321', POLICY))) expect(text).not.toContain('Strict-Transport-Security');
});

test('every redirect leads to a path of this site, below its base', () => {
  const targets = [...plan.spellings.map(({ to }) => to), ...plan.moved.map(({ to }) => to), ...redirectsFile(plan).trim().split('\n').map((line) => line.split(' ')[1] ?? '')];
  expect(targets.filter((to) => !/^\/faults\/(?!\/)[\w./-]*$/.test(to))).toEqual([]);
});

test('rules of `_headers` give no path the same header twice', () => {
  const rules = headersFile(plan).split(/\n(?=\/)/).map((rule) => {
    const [path = '', ...lines] = rule.split('\n');
    return { re: new RegExp(`^${path.replace(/[.+?()[\]{}|^$\\]/g, '\\$&').replaceAll('*', '.*')}$`), names: lines.flatMap((line) => line.trim().split(': ')[0] || []) };
  });
  for (const { to } of plan.spellings) {
    const names = rules.filter(({ re }) => re.test(to)).flatMap((rule) => rule.names);
    expect(names, to).toEqual([...new Set(names)]);
  }
});

describe('the Worker', () => {
  const FILES: Readonly<Record<string, string>> = { '/index.html': 'home', '/404.html': 'missing', '/explorer.html': 'explorer' };
  const assets = { fetch: async ({ url, headers }: Request) => {
    const body = FILES[new URL(url).pathname];
    if (body !== undefined && headers.has('if-none-match')) return new Response(null, { status: 304 });
    return new Response(body ?? null, { status: body === undefined ? 404 : 200 });
  } };
  const ask = (path: string, headers: Record<string, string> = {}) => siteWorker(plan).fetch(new Request(`https://errors.example${path}`, { headers }), { ASSETS: assets });

  test.each([
    ['/faults/', 200, 'home', null],
    ['/faults', 200, 'home', null],
    ['/faults/explorer', 200, 'explorer', null],
    ['/faults/EXPLORER%22', 301, '', '/faults/explorer'],
    ['/faults//evil.example/explorer', 404, 'missing', null],
    ['/explorer', 404, 'missing', null],
    ['/faults/%zz', 404, 'missing', null],
  ])('%s is answered with %i', async (path, status, body, location) => {
    const answer = await ask(path);
    expect([answer.status, await answer.text(), answer.headers.get('Location')]).toEqual([status, body, location]);
  });

  test('a missing page is whole, though one was kept', async () => {
    expect((await ask('/faults/no', { 'If-None-Match': '"kept"' })).status).toBe(404);
  });
});

test('a Worker’s project names the site’s files and the plan', () => {
  const files = workersProject(plan, { name: 'errors', assets: '../../dist', worker: '../../src/hosts/worker.ts' });
  expect(JSON.parse(files['wrangler.jsonc'] ?? '')).toMatchObject({ name: 'errors', assets: { directory: '../../dist' } });
  expect(JSON.parse(files['plan.json'] ?? '')).toEqual(plan);
});

test('on a provider’s own host the facts of a type URI stand beside the shared address', () => {
  const own = catalog.apis.flatMap((api) => api.errors.slice(0, 1).flatMap((error) => ({ api, error, uri: typeUriOf(api, error) }))).find(({ uri }) => uri && !uri.includes('#'));
  if (!own?.uri) return;
  const { origin, pathname } = new URL(own.uri);
  expect(planOf(catalog, origin, POLICY).beside).toContainEqual({ page: pathname, facts: `/${own.api.id}/errors/${own.error.slug}` });
});
