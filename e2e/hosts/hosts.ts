import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { caddyfile } from '../../src/hosts/caddy.ts';
import { workersProject } from '../../src/hosts/cloudflare.ts';
import { nginxConfig } from '../../src/hosts/nginx.ts';
import type { Plan } from '../../src/hosts/plan.ts';
import { needs, run, type Running, serve } from './run.ts';

/** A host that the built site is tried under: how it comes to the machine, and how it is started with what was generated for it. */
export interface Host {
  name: string;
  install(): void;
  start(build: { plan: Plan; root: string; port: number }): Promise<Running>;
}

const scratch = (name: string): string => mkdtempSync(join(tmpdir(), `faultbook-${name}-`));
const written = (file: string, text: string): string => {
  writeFileSync(file, text);
  return file;
};

/** Starts nginx with a text inside of its `http` block. */
function startNginx(port: number, included: string): Promise<Running> {
  const folder = scratch('nginx');
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ');
  // The tests run as whoever runs them, root included, whose files another user may not read.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const http = `http { access_log off; sendfile on; tcp_nopush on; ${temp}\n${included}\n}`;
  const config = written(join(folder, 'nginx.conf'), `${user} daemon off; pid ${folder}/pid;\nevents { worker_connections 1024; }\n${http}\n`);
  return serve(port, 'nginx', ['-e', `${folder}/error.log`, '-c', config]);
}

/** nginx with nothing of ours: what the machine can do. */
export const plainNginx = ({ root, port }: { root: string; port: number }): Promise<Running> => startNginx(port, `server { listen 127.0.0.1:${port}; root "${root}"; }`);

export const nginx: Host = {
  name: 'nginx',
  install: () => needs('nginx', 'nginx'),
  start: ({ plan, root, port }) => startNginx(port, nginxConfig(plan, { root, listen: [`127.0.0.1:${port}`] })),
};

const caddy: Host = {
  name: 'Caddy',
  install: () => needs('caddy', 'caddy'),
  start({ plan, root, port }) {
    const folder = scratch('caddy');
    const config = written(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${caddyfile(plan, { root, site: `http://127.0.0.1:${port}, http://localhost:${port}` })}`);
    return serve(port, 'caddy', ['run', '--config', config, '--adapter', 'caddyfile'], { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder });
  },
};

/** Not among the project's dependencies: it weighs more than all of them, and only this test needs it. */
const WRANGLER = 'wrangler@4.164.0';
const WRANGLER_FOLDER = resolve('node_modules/.cache/faultbook-wrangler');

const workerd: Host = {
  name: 'workerd',
  install() {
    if (existsSync(join(WRANGLER_FOLDER, 'node_modules/.bin/wrangler'))) return;
    mkdirSync(WRANGLER_FOLDER, { recursive: true });
    writeFileSync(join(WRANGLER_FOLDER, 'package.json'), '{"private":true}\n');
    run('npm', ['install', '--no-audit', '--no-fund', '--no-save', WRANGLER], { cwd: WRANGLER_FOLDER });
  },
  start({ plan, root, port }) {
    const folder = scratch('workerd');
    for (const [name, text] of Object.entries(workersProject(plan, { name: 'faultbook', assets: root, worker: resolve('src/hosts/worker.ts') }))) writeFileSync(join(folder, name), text);
    const env = { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false', HOME: folder, XDG_CONFIG_HOME: folder };
    return serve(port, join(WRANGLER_FOLDER, 'node_modules/.bin/wrangler'), ['dev', '--local', '--ip', '127.0.0.1', '--port', String(port), '--show-interactive-dev-session=false', '--log-level', 'error'], env, folder);
  },
};

export const HOSTS: readonly Host[] = [nginx, caddy, workerd];
