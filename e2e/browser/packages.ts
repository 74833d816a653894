import { attempt } from './attempt.ts';

const QUIET = { DEBIAN_FRONTEND: 'noninteractive' };

/** Root itself, or `sudo` where it asks for no password; null where neither may install. */
async function asRoot(): Promise<string[] | null> {
  if (process.getuid?.() === 0) return [];
  return (await attempt('sudo', ['-n', 'true'], 10)) ? ['sudo', '-n'] : null;
}

/** Installs the system's package of Chromium, where this is a Debian and we may. */
export async function installPackage(): Promise<boolean> {
  const root = await asRoot();
  if (!root || !(await attempt('apt-get', ['--version'], 10))) return false;
  console.log('Installing the system’s package: apt-get install chromium…');
  const apt = (args: string[], seconds: number) => {
    const [command = 'apt-get', ...rest] = [...root, 'apt-get', ...args];
    return attempt(command, rest, seconds, QUIET);
  };
  // A failing update may concern a repository that we don't need; the installation decides.
  await apt(['update'], 180);
  return apt(['install', '-y', '--no-install-recommends', 'chromium'], 600);
}
