import { join } from 'node:path';
import { FIXTURE } from './fixture.ts';
import { ROOT, type World, worldOf } from './world.ts';

/** The content that is published. */
export const PUBLISHED: World = worldOf('the content', join(ROOT, 'content'));

/** All that the laws are held against. */
export const WORLDS: readonly World[] = [PUBLISHED, FIXTURE];
