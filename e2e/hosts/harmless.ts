import { ask } from './ask.ts';
import { said } from './check.ts';

/** Paths that try to be sent to another host, out of the folder, or round in circles. */
export const HOSTILE: readonly string[] = [
  '//evil.example', '//evil.example/', '///evil.example/%2e%2e', '//evil.example/explorer', '/%2F%2Fevil.example', '/%5C%5Cevil.example', '/\\evil.example', '/https://evil.example',
  '/..%2f..%2f..%2fetc/passwd', '/explorer/%2e%2e/%2e%2e/etc/passwd', '/.git/config', '/no-such-page', '/no-such-page/', '/no-such-page.html', '/%', '/%zz', '/%00',
  '/no%0d%0aSet-Cookie:a=b', '/explorer%0d%0aSet-Cookie:a=b', '/explorer?next=//evil.example', '/explorer%22?next=//evil.example', `/${'a'.repeat(3000)}`, `/${'-_'.repeat(1500)}`, `/explorer${'"\\n'.repeat(900)}`,
];

/** What a server may answer to them: a page, a redirect, or a refusal. */
const FAIR: ReadonlySet<number> = new Set([200, 301, 400, 403, 404, 414]);

const HERE = 'here.invalid';
const offSite = (location: string): boolean => new URL(location, `http://${HERE}`).host !== HERE;

/** What harm a path does. A redirect has to end where it leads. */
export async function harmless(port: number, path: string): Promise<string | null> {
  const answer = await ask(port, path);
  const { location } = answer.headers;
  if (answer.headers['set-cookie']) return `${path} sets a cookie`;
  if (location !== undefined && offSite(location)) return `${path} leads off the site: ${location}`;
  if (answer.status === 200 && /root:|\[core\]/.test(answer.body)) return `${path} shows a file from outside`;
  if (location !== undefined && (await ask(port, location)).status !== 200) return `${path} → ${location} does not end there`;
  return FAIR.has(answer.status) ? null : `${path}: ${said(answer)}`;
}
