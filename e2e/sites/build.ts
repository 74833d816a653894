import { build } from 'astro';

/** Builds the site that SITE and CONTENT name into the folder given, with a cache of its own: run by `site.ts`, in a process of its own. */
const [, , outDir = '', cacheDir = ''] = process.argv;
await build({ outDir, cacheDir, logLevel: 'error' });
