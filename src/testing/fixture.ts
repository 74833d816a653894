import { join } from 'node:path';
import { ROOT, type World, worldOf } from './world.ts';

/** One invented API and none of the published ones: what must hold for it holds for any API. */
export const FIXTURE: World = worldOf('the fixture content', join(ROOT, 'e2e/fixture-content'));
