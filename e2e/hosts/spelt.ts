import { ask, type Answer } from './ask.ts';
import { said } from './check.ts';

/** What a page says is its address; a machine file says none. */
const canonicalOf = ({ body }: Answer): string | null => /<link rel="canonical" href="([^"]+)"/.exec(body)?.[1] ?? null;

const RE_EXTENSION = /\.(html|json|md|atom|txt|xml)$/;
const withoutExtension = (path: string): string => path.replace(/\.(html|json|md)$/, '');

/** The type that an address has by its extension; pages have none. */
const TYPES: Readonly<Record<string, string>> = { json: 'application/json', md: 'text/markdown', atom: 'application/atom+xml', txt: 'text/plain', xml: 'application/xml' };
const typeOf = (path: string): string => TYPES[RE_EXTENSION.exec(path)?.[1] ?? ''] ?? 'text/html';

/** What is wrong with a 200: another page than the one that was meant, or another form of it. */
function wrongPage(path: string, answer: string, got: Answer): string | null {
  const canonical = canonicalOf(got);
  const right = path === answer || withoutExtension(path) === withoutExtension(answer) || (canonical !== null && new URL(canonical).pathname === answer);
  if (!right) return `${path} answers 200 with another page`;
  const type = got.headers['content-type'] ?? 'nothing';
  return canonical !== null || type.startsWith(typeOf(path)) || type.startsWith('image/') ? null : `${path} is ${type}, expected ${typeOf(path)}`;
}

/**
 * Says what is wrong with the answer to an address in some spelling, under the host at a port: it has to be what is meant, or one permanent redirect to
 * exactly the right address. Where redirects lead is asked once for each address.
 */
export function speltAt(port: number): (path: string, answer: string) => Promise<string | null> {
  const ends = new Map<string, Promise<Answer>>();
  const endAt = (address: string): Promise<Answer> => {
    const end = ends.get(address) ?? ask(port, address);
    ends.set(address, end);
    return end;
  };
  return async (path, answer) => {
    const first = await ask(port, path);
    if (first.status === 200) return wrongPage(path, answer, first);
    if (first.status !== 301 || first.headers.location !== answer) return `${path}: ${said(first)}, expected ${answer}`;
    const second = await endAt(answer);
    return second.status === 200 ? null : `${path} → ${answer}: ${said(second)}`;
  };
}
