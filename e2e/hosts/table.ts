import type { Checked } from './check.ts';

/** What was checked of one build under one host. */
export interface Tried {
  site: string;
  host: string;
  checked: readonly Checked[];
}

const cell = ({ tried, wrong }: Checked): string => (wrong.length ? `${tried - wrong.length} of ${tried} ✗` : `${tried}`);

/** One table of everything: a row for each kind of check, a column for each host, a part for each build. A number alone is how many were tried, all right. */
export function table(all: readonly Tried[]): string {
  const hosts = [...new Set(all.map(({ host }) => host))];
  const names = [...new Set(all.flatMap(({ checked }) => checked.map(({ name }) => name)))];
  const first = Math.max(...names.map((name) => name.length)) + 4;
  const line = (head: string, cells: readonly string[]): string => `${head.padEnd(first)}${cells.map((text) => text.padStart(14)).join('')}`;
  return [...new Set(all.map(({ site }) => site))].flatMap((site) => [
    '',
    line(site, hosts),
    ...names.map((name) => line(`  ${name}`, hosts.map((host) => {
      const found = all.find((one) => one.site === site && one.host === host)?.checked.find((one) => one.name === name);
      return found ? cell(found) : 'not run';
    }))),
  ]).join('\n');
}
