import type { Plan } from './plan.ts';

/** The files of a Cloudflare Workers project for one build, by name. `assets` is the built folder and `worker` this repository's worker, as seen from where they are written. */
export function workersProject(plan: Plan, { name, assets, worker }: { name: string; assets: string; worker: string }): Record<string, string> {
  const config = {
    $schema: 'https://unpkg.com/wrangler/config-schema.json',
    name,
    main: 'worker.js',
    compatibility_date: '2026-01-01',
    // Addresses without `.html`, redirects and headers are the worker's own affair; hashed files need none of it.
    assets: { directory: assets, binding: 'ASSETS', html_handling: 'none', not_found_handling: 'none', run_worker_first: true },
  };
  return {
    'wrangler.jsonc': `${JSON.stringify(config, null, 2)}\n`,
    'worker.js': `import { siteWorker } from '${worker}';\nimport plan from './plan.json';\n\nexport default siteWorker(plan);\n`,
    'plan.json': `${JSON.stringify(plan)}\n`,
  };
}
