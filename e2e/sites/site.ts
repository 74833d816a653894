import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { rmSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { TYPES } from '../weigh/server.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Inside the project, so that the build finds its packages; beside the folders that the test runner empties. */
const SITES = join(ROOT, 'test-results/sites');

/** Builds a site besides the one under `dist`, and returns its folder. Throws with the build's own words where it fails. */
export async function buildSite(name: string, { site, content }: { site: string; content: string }): Promise<string> {
  const folder = join(SITES, name);
  rmSync(folder, { recursive: true, force: true });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'build.ts'), folder, join(SITES, `${name}-cache`)], { cwd: ROOT, env: { ...process.env, SITE: site, CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(said);
  return folder;
}

export interface Served {
  origin: string;
  close(): void;
}

/** Serves a built folder below `base` as the plainest static host does: the file itself, or with `.html`; else the 404 page. */
export async function serve(folder: string, base = ''): Promise<Served> {
  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname === base ? '/' : '/404');
    for (const candidate of path === '/' ? ['/index.html'] : [path, `${path}.html`]) {
      const body = await readFile(join(folder, normalize(candidate))).catch(() => null);
      if (body) {
        response.writeHead(path === '/404' ? 404 : 200, { 'content-type': TYPES[extname(candidate)] ?? 'application/octet-stream' }).end(body);
        return;
      }
    }
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(await readFile(join(folder, '404.html')));
  });
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  return { origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`, close: () => { server.close(); } };
}
