import { spawn } from 'node:child_process';

/**
 * Runs a command without showing its output; true when it ends well within the time limit.
 * It leads a process group of its own, so that what it starts is stopped with it.
 */
export function attempt(command: string, args: string[], seconds: number, env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
    const stop = () => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    const timer = setTimeout(stop, seconds * 1000);
    const interrupted = () => {
      stop();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    const end = (ok: boolean) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      resolve(ok);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}
