import type { APIRoute } from 'astro';
import { recordOf } from '../site/records.ts';
import { currentSite } from '../site/site.ts';

/** The whole catalogue for programs: every API with the very records that its pages print. Where files lie on the builder's disk is nobody's business. */
export const GET: APIRoute = () => {
  const { catalog: { apis, statuses, network }, at } = currentSite();
  const published = {
    version: 1,
    apis: apis.map(({ file: _, errors, allRules, ...api }) => ({
      ...api,
      page: at.api(api.id),
      rules: allRules,
      errors: errors.map((error) => ({ ...recordOf(error), prose: error.body })),
    })),
    statuses: statuses.map(({ file: _, ...status }) => status),
    network,
  };
  return new Response(JSON.stringify(published), { headers: { 'content-type': 'application/json' } });
};
