import { build, preview } from 'astro';

/** `npm start`: builds the site, serves it, and prints the address. */
const PORT = 4321;
const started = performance.now();

console.log('Building the site…');
try {
  await build({ logLevel: 'error' });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);

const server = await preview({ logLevel: 'error', server: { port: PORT } });
// A path in SITE is where everything stands, here too.
const { pathname } = new URL(process.env['SITE'] ?? 'http://localhost');
console.log(`Faultbook is served at http://localhost:${server.port}${pathname.replace(/\/$/, '')} (Ctrl+C stops it).`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
await server.closed();
