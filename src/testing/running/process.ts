import { spawn, spawnSync } from 'node:child_process';

export interface Output {
  stdout: string;
  stderr: string;
  status: number | null;
}

/** Runs a program to its end. Not synchronously: the server that it talks to lives in this process. */
export function run(command: string, args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Output> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    child.on('error', reject);
    child.on('close', (status) => resolve({ stdout, stderr, status }));
    child.stdin.end(input);
  });
}

/** Whether a program is on this machine and does what is asked of it. */
export const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
