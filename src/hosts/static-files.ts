import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readCatalog } from '../catalog/read.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { narrowPolicies } from './own-hashes.ts';
import { planOf } from './plan.ts';
import { builtPolicy } from './policy.ts';

/** Finishes each build: every page's own policy, and what hosts that read it from there need, `_headers` and `_redirects`. `site` and `content` are the two settings. */
export const staticFiles = (site: string, content: string): AstroIntegration => ({
  name: 'faultbook-static-files',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      narrowPolicies(folder);
      const plan = planOf(readCatalog(content, site), site, builtPolicy(folder));
      writeFileSync(join(folder, '_headers'), headersFile(plan));
      writeFileSync(join(folder, '_redirects'), redirectsFile(plan));
    },
  },
});
