import { z } from 'zod';
import { method } from './condition.ts';
import { ruleInput } from './rule.ts';
import { shape } from './shape.ts';
import { sources } from './source.ts';
import { anchor, fieldName, formerNames, oneOrMore, pointer, text } from './text.ts';

const bodyOrHeader = z.string().regex(/^(header:[a-z0-9-]+|(\/[^/]+)+)$/, '`header:x-name` or a JSON Pointer');

/** How the API's error bodies are built, and where each fact sits in them. */
const envelope = z.strictObject({
  shape,
  mediaType: text.optional(),
  summary: text.describe('one sentence: how an error body looks and what to branch on'),
  branchOn: z.enum(['code', 'status']),
  required: oneOrMore(pointer).describe('members that every error body has'),
  optional: oneOrMore(pointer).default([]).describe('members that it may have besides'),
  code: pointer.optional(),
  codePattern: z.string().optional().describe('a regular expression; a value that does not match it is no code'),
  reason: pointer.optional(),
  message: pointer.optional(),
  status: pointer.optional(),
  fields: pointer.optional(),
  requestId: oneOrMore(bodyOrHeader).default([]).describe('where the request id sits, first hit wins'),
  retryAfter: oneOrMore(bodyOrHeader).default([]).describe('body members that hold a delay in seconds'),
  source: sources,
});

const operation = z.strictObject({
  id: anchor,
  label: text.describe('as a person would say it: `create a zone`'),
  method: method.optional(),
  path: z.string().startsWith('/').optional().describe('with {parameters}'),
  operatorOnly: z.boolean().default(false),
  source: sources,
});

const idempotency = z.strictObject({
  key: z.union([z.literal('none'), z.string().regex(/^(header:[A-Za-z0-9-]+|body:\/.+)$/, '`none`, `header:Name` or `body:/pointer`')]),
  everywhere: z.boolean().default(true).describe('false: only some calls honour the key, and rules say which'),
  summary: text,
  source: sources,
});

const support = z.strictObject({
  to: z.enum(['provider', 'operator']),
  quote: z.array(text).describe('what to tell support: `the X-Request-ID response header`'),
  note: text.optional(),
  source: sources,
});

/** A former id (`acme`), a former path on this site (`/docs/errors`), or a former address on the provider's own host; the last two may end in `{slug}`. */
const apiAlias = z.union([anchor, z.string().regex(/^(https?:\/)?\/[^{}?#\s]*(\{slug\})?$/, 'a former id, or an address, which may end in `{slug}`')]);

/** `content/apis/<api>/api.yaml`: everything about one API that is not one error. */
export const apiFile = z.strictObject({
  name: text,
  aliases: formerNames(apiAlias).describe('former ids and addresses of this API, which lead to it'),
  documentation: z.url().describe('the API’s own page of errors; a source that is only a section title stands on it'),
  description: text,
  typeUri: z.string().regex(/^https?:\/\/[^{}]+\{slug\}$/, 'an address that ends in `{slug}`').optional(),
  typeUriSource: sources.optional(),
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).default([]).describe('host names that are this API’s alone'),
  names: z.array(text).default([]).describe('further words that name it in logs'),
  headers: z.array(fieldName).default([]).describe('response headers that only this API sends'),
  credentials: z.array(z.strictObject({ prefix: z.string().min(3).regex(/^\w/, 'a beginning of at least three characters, the first a letter, a digit or `_`'), kind: text, source: sources })).default([]).describe('prefixes of its secrets, masked wherever they are pasted'),
  envelope,
  methods: oneOrMore(method).optional().describe('where every call uses the same methods'),
  unknownCode: z.strictObject({ treatAs: z.enum(['status', 'unknown']), summary: text, source: sources }),
  operations: z.array(operation).default([]),
  idempotency,
  facts: z.array(z.strictObject({ id: anchor, question: text, yes: text, no: text })).default([]).describe('facts a reader may know that change the advice'),
  support,
  notes: z.array(z.strictObject({ id: anchor, aliases: formerNames(anchor).describe('former ids of this note; their anchors stay'), title: text, text: text.describe('Markdown'), source: sources })).default([]),
  rules: z.array(ruleInput).default([]),
});
export type ApiFile = z.output<typeof apiFile>;
export type Envelope = ApiFile['envelope'];
export type Operation = ApiFile['operations'][number];
