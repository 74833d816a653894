import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

export const TYPES: Record<string, string> = {
  '.atom': 'application/atom+xml',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
/** Compressed already. */
const PACKED = new Set(['.png', '.webp', '.woff2']);

const compress = promisify(brotliCompress);
const pack = (body: Buffer) => compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });

/** The file behind an address, as static hosts look it up: the path itself, with `.html`, or the folder's index. */
async function lookUp(folder: string, path: string): Promise<{ body: Buffer; extension: string } | null> {
  for (const candidate of [path, `${path}.html`, `${path}/index.html`]) {
    const file = join(folder, normalize(candidate));
    const body = await readFile(file).catch(() => null);
    if (body) return { body, extension: extname(file) };
  }
  return null;
}

/** Serves a built site as a good static host would: brotli 11, addresses without `.html`. */
export function serveBrotli(folder: string): Promise<{ origin: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const found = await lookUp(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    const { body, extension } = found;
    const type = { 'content-type': TYPES[extension] ?? 'application/octet-stream' };
    const sent = PACKED.has(extension) ? body : await pack(body);
    const encoding = sent === body ? {} : { 'content-encoding': 'br' };
    response.writeHead(200, { ...type, ...encoding, 'content-length': sent.length }).end(sent);
  });
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      resolve({ server, origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}` });
    });
  });
}
