import { z } from 'zod';
import { apiFile } from './api.ts';
import { condition } from './condition.ts';
import { rule } from './rule.ts';
import { source } from './source.ts';
import { statusFile, networkFile } from './status.ts';
import { anchor, text } from './text.ts';

/**
 * The catalogue as the classifier needs it: identity, matching and rules, no prose and no examples.
 * Plain JSON, made from `content/` by `catalog/matching.ts`.
 */

const matchingCase = z.strictObject({ id: anchor, title: text, when: condition });

const matchingRule = rule.omit({ id: true });
export type MatchingRule = z.output<typeof matchingRule>;

export const matchingError = z.strictObject({
  slug: text,
  aliases: z.array(text).optional().describe('former slugs, which old type URIs still have'),
  title: text,
  code: text.nullable(),
  status: z.array(z.int()),
  anyCode: z.boolean(),
  operation: anchor.optional(),
  cases: z.array(matchingCase),
});
export type MatchingError = z.output<typeof matchingError>;

export const matchingApi = z.strictObject({
  id: anchor,
  name: text,
  page: z.string(),
  errorPage: z.string().describe("an error's page, with `{slug}` for its slug"),
  ...apiFile.pick({ typeUri: true, hosts: true, names: true, headers: true, methods: true, facts: true }).shape,
  credentials: z.array(z.strictObject({ prefix: z.string(), kind: text })),
  envelope: apiFile.shape.envelope.omit({ source: true, summary: true, mediaType: true }).extend({ sources: z.array(source) }),
  unknownCode: apiFile.shape.unknownCode.pick({ treatAs: true }),
  operations: z.array(apiFile.shape.operations.unwrap().element.omit({ source: true, operatorOnly: true })),
  idempotency: apiFile.shape.idempotency.omit({ source: true }).extend({ sources: z.array(source) }),
  support: apiFile.shape.support.pick({ quote: true }),
  rules: z.array(matchingRule),
  errors: z.array(matchingError),
});
export type MatchingApi = z.output<typeof matchingApi>;

export const matchingStatus = statusFile.extend({ id: z.string() }).partial({ retryAfterOpens: true, retryAfterOnly: true, throttled: true, invites: true });
export type MatchingStatus = z.output<typeof matchingStatus>;
export type MatchingNetwork = z.output<typeof networkFile>[number];

export const catalogue = z.strictObject({
  version: z.literal(1),
  apis: z.array(matchingApi),
  statusPage: z.string().describe('the page of a status from 400 up, with `{status}` for its number'),
  statuses: z.array(matchingStatus),
  network: networkFile,
});
export type Catalogue = z.output<typeof catalogue>;

/** The catalogue as it is sent: without a code that is the error's slug, and without a second verdict that is the first again. */
export const sentCatalogue = catalogue.extend({
  apis: z.array(matchingApi.extend({ errors: z.array(matchingError.partial({ code: true })) })),
  statuses: z.array(matchingStatus.partial({ nonIdempotent: true })),
});
export type SentCatalogue = z.output<typeof sentCatalogue>;
