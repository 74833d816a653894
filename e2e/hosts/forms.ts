import { ask } from './ask.ts';
import { said } from './check.ts';

/** What an error's address is asked for, and the type that it then has. */
export const ACCEPTED: readonly { accept: string; type: string }[] = [
  { accept: '*/*', type: 'text/html' },
  { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', type: 'text/html' },
  { accept: 'application/json', type: 'application/json' },
  { accept: 'Application/JSON', type: 'application/json' },
  { accept: 'application/json, text/plain, */*', type: 'application/json' },
  { accept: 'text/markdown', type: 'text/markdown' },
  { accept: 'text/markdown;q=0.9, application/json', type: 'application/json' },
  { accept: 'text/markdown, text/html;q=0.5', type: 'text/html' },
  { accept: 'application/jsonish', type: 'text/html' },
];

/** What is wrong with the form in which a page answers. */
export async function negotiated(port: number, page: string, { accept, type }: { accept: string; type: string }): Promise<string | null> {
  const answer = await ask(port, page, { Accept: accept });
  const is = answer.headers['content-type'] ?? 'nothing';
  if (answer.status !== 200 || !is.startsWith(type)) return `${page} for ${accept}: ${said(answer)}, ${is}, expected ${type}`;
  const open = answer.headers['access-control-allow-origin'] === '*';
  if (open === (type === 'text/html')) return `${page} for ${accept}: it is ${open ? '' : 'not '}open to other sites`;
  return /\bAccept\b(?!-)/i.test(answer.headers.vary ?? '') ? null : `${page} for ${accept}: no Vary: Accept`;
}
