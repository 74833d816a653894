import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { minify } from 'terser';
import { placeOf, readCatalog } from './src/catalog/read.ts';
import { sitemapFacts } from './src/catalog/sitemap.ts';
import { anyOf } from './src/classifier/any-of.ts';
import { hashOf } from './src/hosts/own-hashes.ts';
import { staticFiles } from './src/hosts/static-files.ts';

// The two settings. A path in SITE is Astro's `base`: SITE=https://example.org/faults serves everything below /faults.
const site = process.env.SITE ?? 'http://localhost:4321';
const { origin, pathname } = new URL(site);
const content = resolve(process.env.CONTENT ?? './content');

const [, themeScript = ''] = /<script is:inline>(.*?)<\/script>/s.exec(readFileSync(new URL('./src/components/starlight/ThemeProvider.astro', import.meta.url), 'utf8')) ?? [];
// Read when the sitemap is written, not before: a mistake in the content is told by the build, once.
let facts;
const sitemapOf = () => (facts ??= sitemapFacts(readCatalog(content, site), placeOf(site)));

const override = (name) => `./src/components/starlight/${name}.astro`;

/**
 * In the browser the explorer runs on Preact, which speaks what it uses of React's interface and weighs a tenth of it; React itself renders it at build
 * time. Not its compatibility layer: events are the browser's own, so a text field listens to `onInput`, never to `onChange`. What React's plugin adds
 * so that a component is exchanged in a running page is for React alone: under `npm run dev` the page is loaded anew instead.
 */
const LIGHTER = {
  react: resolve('src/explorer/runtime.ts'),
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
  // Astro builds it for islands of its own, and there are none.
  '@astrojs/react/client.js': 'data:text/javascript,export{}',
};
const lighterRuntime = {
  name: 'faultbook-lighter-runtime',
  enforce: 'pre',
  config: { order: 'post', handler: () => ({ oxc: { jsx: { refresh: false } } }) },
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId(id, importer) {
    return Object.hasOwn(LIGHTER, id) ? this.resolve(LIGHTER[id], importer, { skipSelf: true }) : null;
  },
};

/**
 * Vite wraps each `import()` in a helper that fetches the module's imports and styles early, and each page would carry it. What is loaded on demand
 * here is a small module or two whose styles it asks for itself (`styleSheet`).
 */
const plainImports = {
  name: 'faultbook-plain-imports',
  enforce: 'pre',
  apply: 'build',
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined), // Astro sets it for all, after the site's own setting
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

/**
 * Parts of Starlight that every page would carry, most of them for colours and components that are not used here. Asides and linked headings have
 * styles of their own where they are (`Sidebar`); the last remembers a sidebar of folding groups, which this site's is not.
 */
const OWN_PARTS = {
  '/style/props.css': resolve('src/styles/frame.css'),
  '/style/util.css': resolve('src/styles/frame.css'),
  '/style/asides.css': resolve('src/styles/frame.css'),
  '/style/anchor-links.css': resolve('src/styles/frame.css'),
  '/style/print.css?url&no-inline': resolve('src/styles/frame-print.css?url&no-inline'),
  '/components-internals/SidebarPersistState': 'data:text/javascript,',
};
const ownParts = {
  name: 'faultbook-own-parts',
  enforce: 'pre',
  resolveId(id, importer) {
    const part = Object.keys(OWN_PARTS).find((end) => id.endsWith(end));
    return part ? this.resolve(OWN_PARTS[part], importer, { skipSelf: true }) : null;
  },
};

/** Tables of phrases are written for reading, a theme on each line; in the browser's script stands the pattern that is made of them. */
const phrasesAsPatterns = {
  name: 'faultbook-phrases-as-patterns',
  apply: 'build',
  transform: {
    filter: { code: /\banyOf`/ },
    handler: (code) => ({ code: code.replace(/\banyOf`([^`]*)`/g, (_whole, text) => String(anyOf({ raw: [text] }))), map: null }),
  },
};

/** The classifier is most of what the explorer weighs, and terser makes it smaller than the bundler's own minifier, which still runs after it. */
const smaller = {
  name: 'faultbook-smaller',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  renderChunk: async (code) => ({ code: (await minify(code, { module: true, ecma: 2020, compress: { passes: 6, hoist_funs: true, unsafe: true, unsafe_arrows: true, unsafe_methods: true, pure_getters: true, keep_fargs: false, hoist_props: true } })).code ?? code, map: null }),
};

/**
 * The reader's script stands in the page's as a function whose text a worker is started with, not as a string: so both are minified as one, and no
 * backslash of its patterns is written twice.
 */
const RE_WORKER_TEXT = /const jsContent = ("(?:[^"\\]|\\.)*");/;
const readerAsFunction = {
  name: 'faultbook-reader-as-function',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /\?worker&inline/ },
    handler(code) {
      const text = RE_WORKER_TEXT.exec(code)?.[1];
      if (text === undefined) this.error('Vite writes inline workers in another way than before; see `readerAsFunction` in astro.config.mjs.');
      return { code: code.replace(RE_WORKER_TEXT, () => `const jsContent = '(' + function () {${JSON.parse(text)}} + ')()';`), map: null };
    },
  },
};

/** A script is called by its component; Astro's own name for it says how it was found, too, and stands in each page. */
const scriptNames = { entryFileNames: ({ name }) => `_astro/${name.split('.', 1)[0]}.[hash].js` };

/**
 * The explorer's script is one: what it shares with the other pages' small scripts stands in it once more, under an id of its own. Read beside the
 * rest it packs smaller than in files by itself, and no page loads both.
 */
const OWN_COPY = '?explorer';
const explorerInOne = {
  name: 'faultbook-explorer-in-one',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async resolveId(id, importer, options) {
    if (!importer?.endsWith(OWN_COPY) && !/ExplorerMount\.astro\?/.test(importer ?? '')) return null;
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    return found && /\/src\/[^?]*\.tsx?$/.test(found.id) ? { ...found, id: found.id + OWN_COPY } : found;
  },
};

export default defineConfig({
  vite: { environments: { client: { build: { rolldownOptions: { output: scriptNames } } } }, plugins: [explorerInOne, lighterRuntime, plainImports, ownParts, phrasesAsPatterns, readerAsFunction, smaller], worker: { format: 'es', plugins: () => [phrasesAsPatterns, smaller] } },
  site: origin,
  base: pathname,
  // Addresses have no `.html` and no trailing slash, and answer without a redirect (README, Deploying).
  trailingSlash: 'never',
  build: { format: 'preserve' },
  // A prefetch of a link in the explorer's answer would tell the server what was pasted.
  prefetch: false,
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "connect-src 'self'", "worker-src 'self' blob:", "object-src 'none'", "base-uri 'self'", "form-action 'self'"],
      // Pagefind compiles WebAssembly. Astro adds the hashes of the scripts it bundles; the theme's is inline, so that no page flashes.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [hashOf(themeScript)] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  integrations: [
    // Canonical addresses only, with the dates that the content states; Starlight would add its own, without them. A card is a part of other
    // people's pages: its error's own page is what should be found.
    sitemap({
      filter: (page) => !sitemapOf().omit.has(new URL(page).pathname) && !/\/embed\//.test(page),
      serialize: (item) => {
        const lastmod = sitemapOf().changed.get(new URL(item.url).pathname);
        return lastmod ? { ...item, lastmod } : item;
      },
    }),
    starlight({
      title: 'Faultbook',
      titleDelimiter: '·',
      favicon: '/favicon.svg',
      customCss: ['./src/styles/tokens.css', './src/styles/verdicts.css', './src/styles/site.css', './src/styles/print.css'],
      disable404Route: true,
      expressiveCode: false,
      tableOfContents: false,
      lastUpdated: false,
      // Made for each page in routeData.ts: one that listed every page would make the site's HTML grow with its square.
      sidebar: [],
      routeMiddleware: './src/routeData.ts',
      markdown: { processedDirs: [content] },
      components: Object.fromEntries(
        [
          'Banner', 'ContentPanel', 'Footer', 'Header', 'Hero', 'MarkdownContent', 'MobileMenuFooter', 'MobileMenuToggle', 'PageSidebar', 'PageTitle',
          'Search', 'Sidebar', 'SiteTitle', 'SkipLink', 'ThemeProvider', 'ThemeSelect', 'TwoColumnContent',
        ].map((name) => [name, override(name)]),
      ),
    }),
    react(),
    staticFiles(site, content),
  ],
});
