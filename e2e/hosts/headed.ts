import { headersOf, type Kind } from '../../src/hosts/headers.ts';
import type { Plan } from '../../src/hosts/plan.ts';
import { type Answer, ask } from './ask.ts';
import { said } from './check.ts';

const headerOf = (answer: Answer, name: string): string | undefined => {
  const value = answer.headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(', ') : value;
};

/** The headers that an answer lacks, has with another value, or should not have. `Vary` may name more: compression adds to it. */
function wrongHeaders(plan: Plan, answer: Answer, kind: Kind): string[] {
  const wrong = headersOf(plan).filter(({ name, values }) => {
    const is = headerOf(answer, name);
    const should = values[kind];
    return name === 'Vary' ? should !== undefined && !(is ?? '').split(', ').includes(should) : is !== should;
  });
  return wrong.map(({ name, values }) => `${name} is ${headerOf(answer, name) ?? 'missing'}, expected ${values[kind] ?? 'none'}`);
}

/** What is wrong with the headers of a file. */
export async function headed(plan: Plan, port: number, path: string, kind: Kind): Promise<string | null> {
  const wrong = wrongHeaders(plan, await ask(port, path), kind);
  return wrong.length ? `${path} (${kind}): ${wrong.join('; ')}` : null;
}

/** An unknown address is answered with 404, a page, and the headers of a page. */
export async function missing(plan: Plan, port: number, path: string): Promise<string | null> {
  const answer = await ask(port, path);
  if (answer.status !== 404 || !answer.body.includes('<html')) return `${path}: ${said(answer)}, expected 404 with a page`;
  const wrong = wrongHeaders(plan, answer, 'page');
  return wrong.length ? `${path}: ${wrong.join('; ')}` : null;
}

/** A kept answer that has not changed costs a 304, compressed or not; one that has changed comes whole. */
export async function revalidated(port: number, path: string, encoding: string): Promise<string | null> {
  const accepted = { 'Accept-Encoding': encoding };
  const { etag } = (await ask(port, path, accepted)).headers;
  if (!etag) return `${path} (${encoding}) has no ETag`;
  const same = await ask(port, path, { ...accepted, 'If-None-Match': etag });
  const other = await ask(port, path, { ...accepted, 'If-None-Match': '"another"' });
  return same.status === 304 && other.status === 200 ? null : `${path} (${encoding}): ${same.status} where it is unchanged, ${other.status} where it is not`;
}

/** HEAD is answered as GET is, without the body. */
export async function asHead(port: number, path: string): Promise<string | null> {
  const [head, get] = [await ask(port, path, {}, 'HEAD'), await ask(port, path)];
  const same = head.status === get.status && head.headers['content-type'] === get.headers['content-type'] && head.headers.location === get.headers.location;
  return same && head.body === '' ? null : `HEAD ${path}: ${said(head)}, GET: ${said(get)}`;
}
