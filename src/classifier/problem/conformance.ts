import type { Conformance } from '../../schemas/conformance.ts';
import { CHECKS } from './checks.ts';
import type { Problem } from './problem.ts';

const GRAVEST_FIRST: readonly Conformance['severity'][] = ['violation', 'recommendation', 'note'];
const MOST_PLACES = 10;
const MOST_NAME = 100;

/** A member's name as a token of a JSON Pointer; absurdly long ones are cut. */
const token = (name: string): string => name.slice(0, MOST_NAME).replaceAll('~', '~0').replaceAll('/', '~1');

/** Where RFC 9457 is not kept, and what is worth knowing; the gravest first, each kind in the order of the table, few places of each. */
export function conformanceOf(problem: Problem): Conformance[] {
  const root = problem.form === 'xml' && problem.isObject ? '/problem' : '';
  const at = (place: string | { header: string }) => (typeof place === 'string' ? `body:${root}${place && `/${token(place)}`}` : `header:${place.header}`);
  const found = CHECKS.filter(({ ofAnyBody }) => problem.isObject || ofAnyBody).flatMap(({ section, severity, found, mend, places }) =>
    places(problem).slice(0, MOST_PLACES).map((place): Conformance => ({ section, severity, at: at(place), found, mend })));
  return GRAVEST_FIRST.flatMap((severity) => found.filter((one) => one.severity === severity));
}

/** Where a section of RFC 9457 is read. */
export const sectionUrl = (section: string): string => `https://www.rfc-editor.org/rfc/rfc9457#${/^\d/.test(section) ? 'section' : 'appendix'}-${section}`;
