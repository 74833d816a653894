import type { Catalogue } from '../../schemas/catalogue.ts';

/** The status codes to which HTTP gives a phrase. https://www.iana.org/assignments/http-status-codes */
const RE_REGISTERED = /^(?:[123]\d\d|40\d|41[0-7]|42[1-689]|431|451|50[0-8]|51[01])$/;

/** The phrase that HTTP recommends for a status, as the catalogue has it; null for a status that is nobody's, or only one vendor's. */
export function statusPhrase({ statuses }: Pick<Catalogue, 'statuses'>, status: number | null): string | null {
  const id = String(status);
  return RE_REGISTERED.test(id) ? statuses.find((one) => one.id === id)?.phrase ?? null : null;
}
