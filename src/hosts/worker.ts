import { ASKS_HTML, FORMS, headersOf, KINDS } from './headers.ts';
import type { Plan } from './plan.ts';

/** What Cloudflare binds: the files of the build, answered with 404 where there is none. */
interface Env {
  ASSETS: { fetch(request: Request): Promise<Response> };
}

/** A path decoded once, as nginx and Caddy see it; as it came where it cannot be. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The site as a Worker: the same answers as nginx and Caddy give, over static assets. It uses the platform's Request, Response and URL only.
 * https://developers.cloudflare.com/workers/static-assets/
 */
export function siteWorker(plan: Plan): { fetch(request: Request, env: Env): Promise<Response> } {
  const moved = new Map(plan.moved.map(({ from, to }) => [from, to]));
  const beside = new Map(plan.beside.map(({ page, facts }) => [page, facts]));
  const spellings = plan.spellings.map(({ pattern, to }) => ({ pattern: new RegExp(pattern, 'i'), to }));
  const kinds = KINDS.map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern) }));
  const forms = FORMS.map(({ asked, extension }) => ({ asked: new RegExp(asked, 'i'), extension }));
  const html = new RegExp(ASKS_HTML, 'i');
  const headers = headersOf(plan);

  const extensionFor = (accept: string): string => (html.test(accept) ? undefined : forms.find(({ asked }) => asked.test(accept)))?.extension ?? '';

  /** The files that may answer a path, best first. */
  function files(path: string, accept: string): string[] {
    if (path === '/') return ['/index.html'];
    if (path.endsWith('/')) return [];
    const extension = extensionFor(accept);
    return [...(extension ? [`${beside.get(path) ?? path}${extension}`] : []), path, `${path}.html`];
  }

  function withHeaders(response: Response, file: string): Response {
    const kind = kinds.find(({ pattern }) => pattern.test(file))?.kind;
    const answer = new Response(response.body, { status: response.status, headers: response.headers });
    for (const { name, values } of headers) {
      const value = kind && values[kind];
      // The files' own headers come from `_headers`, which knows less of kinds.
      if (value) answer.headers.set(name, value);
      else answer.headers.delete(name);
    }
    return answer;
  }

  /** A file's address on the host that was asked: set as a path, it can name no other. */
  function addressOf(file: string, asked: string): URL {
    const url = new URL(asked);
    url.pathname = encodeURI(file);
    url.search = '';
    return url;
  }

  const redirect = (to: string): Response => new Response(null, { status: 301, headers: { Location: to } });

  /** Without the request's conditions: what was kept of a missing page says nothing about this one. */
  async function missing({ url, method }: Request, { ASSETS }: Env): Promise<Response> {
    const page = await ASSETS.fetch(new Request(addressOf('/404.html', url), { method: method === 'HEAD' ? method : 'GET' }));
    return withHeaders(new Response(page.body, { status: 404, headers: { 'Content-Type': page.headers.get('Content-Type') ?? 'text/plain' } }), '/404.html');
  }

  return {
    async fetch(request, env) {
      const whole = decoded(new URL(request.url).pathname);
      if (whole !== plan.base && !whole.startsWith(`${plan.base}/`)) return missing(request, env);
      const path = whole.slice(plan.base.length) || '/';

      const now = moved.get(path);
      if (now !== undefined && now !== whole) return redirect(now);
      for (const file of files(path, request.headers.get('accept') ?? '')) {
        const response = await env.ASSETS.fetch(new Request(addressOf(file, request.url), request));
        if (response.status !== 404) return withHeaders(response, file);
      }
      const meant = spellings.find(({ pattern }) => pattern.test(path))?.to;
      return meant !== undefined && meant !== whole ? redirect(meant) : missing(request, env);
    },
  };
}
