import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { once } from 'node:events';

export interface Reply {
  status: number;
  headers: readonly (readonly [string, string])[];
  body: string;
}

export interface Received {
  method: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** An API that says what it is told: each address answers its replies in order, the last of them for ever. */
export interface Stub {
  /** A new address with these replies, and what has arrived there so far. */
  at: (replies: readonly Reply[]) => { url: string; received: Received[] };
  close: () => Promise<void>;
}

export const OK: Reply = { status: 200, headers: [['content-type', 'application/json']], body: '{"ok":true}' };

/** Framing is the server's own affair. */
const FRAMING = ['content-length', 'transfer-encoding', 'connection', 'keep-alive'];

/** The reply that a whole HTTP response, given as text, stands for. */
export function replyOf(response: string): Reply {
  const [head = '', ...rest] = response.replaceAll('\r\n', '\n').split('\n\n');
  const [line = '', ...fields] = head.split('\n');
  const headers = fields.map((field) => [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 1).trim()] as const);
  return { status: Number(/ (\d{3})/.exec(line)?.[1]), headers: headers.filter(([name]) => !FRAMING.includes(name.toLowerCase())), body: rest.join('\n\n').trimEnd() };
}

export async function serve(): Promise<Stub> {
  const places: { replies: readonly Reply[]; received: Received[] }[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const place = places[Number(request.url?.slice(1))];
      const reply = place?.replies[Math.min(place.received.length, place.replies.length - 1)];
      place?.received.push({ method: request.method ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.statusCode = reply?.status ?? 404;
      for (const [name, value] of reply?.headers ?? []) response.appendHeader(name, value);
      response.end(reply?.body ?? '');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    at: (replies) => {
      const place = { replies, received: [] };
      return { url: `http://127.0.0.1:${port}/${places.push(place) - 1}`, received: place.received };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
