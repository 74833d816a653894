import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { ask } from './ask.ts';

/** Runs a command to its end; throws with what it printed where it fails. */
export function run(command: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): void {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`\`${command} ${args.join(' ')}\` failed: ${error?.message ?? `${stdout}${stderr}`.trim()}`);
}

export const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Installs a Debian package where its command is missing. */
export function needs(command: string, name: string): void {
  if (has(command)) return;
  if (process.getuid?.() !== 0) throw new Error(`\`${command}\` is not installed, and only root may install it. Run: apt-get install ${name}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], { env });
  // No service is to be started: the tests start their own.
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env: { ...env, RUNLEVEL: '1' } });
}

/** A server that was started; `stop` ends it and all that it started. */
export interface Running {
  port: number;
  stop(): Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => { if (child.exitCode !== null || child.signalCode !== null) resolve(); else child.once('exit', () => resolve()); });

/** Starts a server in the foreground and waits until it answers. */
export async function serve(port: number, command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env, cwd?: string): Promise<Running> {
  const child = spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => { said = `${said}${part}`.slice(-4000); });
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', end);
  const stop = async () => {
    end();
    process.off('exit', end);
    await ended(child);
  };
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`\`${command}\` ended at once: ${said.trim()}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`\`${command}\` did not answer on port ${port} within a minute: ${said.trim()}`);
    }
    try {
      await ask(port, '/');
      return { port, stop };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
