import type { Catalogue, MatchingNetwork, MatchingStatus } from '../../schemas/catalogue.ts';
import type { Facts } from './facts.ts';

const known = new WeakMap<Catalogue, ReadonlyMap<string, MatchingStatus>>();

/**
 * What a status means for any API: its own entry, else its class (RFC 9110, section 15: an unrecognised status is treated as the x00 of its
 * class), else the entry `invalid` (outside 100–599, processed as a 5xx).
 */
export function statusDefault(catalogue: Catalogue, status: number): MatchingStatus | null {
  const statuses = known.get(catalogue) ?? new Map(catalogue.statuses.map((entry) => [entry.id, entry]));
  known.set(catalogue, statuses);
  return statuses.get(String(status)) ?? statuses.get(status >= 100 && status <= 599 ? `${Math.floor(status / 100)}xx` : 'invalid') ?? null;
}

/** The default entry of a failure: by its network kind where there was no response, else by its status. */
export function defaultOf({ failure, status, catalogue }: Pick<Facts, 'failure' | 'status' | 'catalogue'>): MatchingStatus | MatchingNetwork | null {
  if (failure.network !== null) return catalogue.network.find(({ kind }) => kind === failure.network) ?? null;
  return status === null ? null : statusDefault(catalogue, status);
}

export const isStatusDefault = (entry: MatchingStatus | MatchingNetwork | null): entry is MatchingStatus => entry !== null && 'id' in entry;
