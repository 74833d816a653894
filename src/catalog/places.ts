import { addresses, type Place } from './addresses.ts';
import type { Catalog } from './model.ts';

/** A place that no type URI names: what stands there, stands on every build. */
export const NOWHERE: Place = { at: addresses(), origin: 'http://nowhere.invalid' };

/** The places at which something of the content stands differently: nowhere, and each host that a type URI or a former address names. */
export function placesOf({ apis }: Catalog): Place[] {
  const named = apis.flatMap(({ typeUri, aliases }) => [...(typeUri ? [typeUri] : []), ...aliases]).filter((written) => /^https?:/.test(written));
  return [NOWHERE, ...[...new Set(named.map((written) => new URL(written).origin))].map((origin) => ({ at: NOWHERE.at, origin }))];
}
