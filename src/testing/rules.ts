import type { Catalogue } from '../schemas/catalogue.ts';
import type { Condition } from '../schemas/condition.ts';
import type { Decision } from '../schemas/decision.ts';
import type { Rule } from '../schemas/rule.ts';
import { FIXTURE } from './fixture.ts';

/** The id of the invented API of the fixture content. */
export const FIXTURE_API = 'orchardly';

/** A rule in as few words as a test needs. */
export const rule = (id: string, when: Condition, then: Decision): Rule => ({ id, when, then, because: `Because of ${id}.`, sources: [{ url: 'https://docs.orchardly.example/errors', section: id }] });

/** The fixture catalogue with other rules for its API. */
export const withRules = (...rules: Rule[]): Catalogue => ({ ...FIXTURE.catalogue, apis: FIXTURE.catalogue.apis.map((api) => ({ ...api, rules })) });
