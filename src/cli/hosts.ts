import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readCatalog } from '../catalog/read.ts';
import { caddyfile } from '../hosts/caddy.ts';
import { workersProject } from '../hosts/cloudflare.ts';
import { nginxConfig } from '../hosts/nginx.ts';
import { planOf } from '../hosts/plan.ts';
import { builtPolicy } from '../hosts/policy.ts';

/** Where the configurations are written, and the built site that they are for. */
const FOLDER = 'hosts';
const DIST = resolve('dist');
const HOME = join(DIST, 'index.html');

/**
 * `npm run hosts [-- FOLDER]`: writes what nginx, Caddy and Cloudflare Workers need to serve the site that was built, at the address that it was built
 * for. FOLDER is where nginx and Caddy will find the built site, if not in `dist/`.
 */
const root = resolve(process.argv[2] ?? DIST);
const site = existsSync(HOME) ? /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(HOME, 'utf8'))?.[1] : undefined;
if (site === undefined) {
  console.error('There is no built site in dist/. Run `npm run build` first.');
  process.exit(1);
}

const plan = planOf(readCatalog(process.env['CONTENT'] ?? './content', site), site, builtPolicy(DIST));
const { hostname } = new URL(site);
const local = hostname === 'localhost';
const cloudflare = join(FOLDER, 'cloudflare');
const project = workersProject(plan, { name: 'faultbook', assets: relative(cloudflare, DIST), worker: relative(cloudflare, resolve('src/hosts/worker.ts')) });

const files: Record<string, string> = {
  [join(FOLDER, 'nginx.conf')]: nginxConfig(plan, { root, ...(local ? { listen: ['8080'] } : { listen: ['80', '[::]:80'], name: hostname }) }),
  [join(FOLDER, 'Caddyfile')]: caddyfile(plan, { root, site: local ? ':8080' : hostname }),
  ...Object.fromEntries(Object.entries(project).map(([name, text]) => [join(cloudflare, name), text])),
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}
console.log(`For ${site}, served from ${root}.`);
