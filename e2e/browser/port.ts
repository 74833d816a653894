import { createServer } from 'node:net';

const KEPT = 'FAULTBOOK_TEST_PORT';

/** A port that nobody uses now. */
export const openPort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer();
  server.once('error', reject);
  server.listen(0, () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
});

/** A port that nobody uses, the same for the main process and the workers, which read the configuration again. */
export async function freePort(): Promise<number> {
  const known = Number(process.env[KEPT]);
  if (known) return known;
  const port = await openPort();
  process.env[KEPT] = String(port);
  return port;
}
