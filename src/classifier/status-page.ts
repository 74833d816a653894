import type { SentCatalogue } from '../schemas/catalogue.ts';

/** Whether a status has a page: numbers from 400 up, and no classes. */
export const hasPage = (id: string): boolean => /^[4-9]\d\d$/.test(id);

/** The page of a status, where the site has one. */
export const statusPage = ({ statuses, statusPage: template }: Pick<SentCatalogue, 'statuses' | 'statusPage'>, id: string): string | null =>
  hasPage(id) && statuses.some((status) => status.id === id) ? template.replace('{status}', id) : null;
