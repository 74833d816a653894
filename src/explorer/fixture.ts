import { MASK } from '../classifier/redact/secret.ts';
import type { Catalogue, MatchingApi } from '../schemas/catalogue.ts';
import type { Finding } from '../schemas/finding.ts';

/** An invented API and findings of its errors, for the tests of the explorer. */
const URL_OF_DOCS = 'https://docs.lumen.example/errors';

export const API: MatchingApi = {
  id: 'lumen',
  name: 'Lumen',
  page: '/lumen',
  errorPage: '/lumen/errors/{slug}',
  typeUri: undefined,
  hosts: ['api.lumen.example'],
  names: [],
  headers: [],
  methods: undefined,
  facts: [{ id: 'lamp-gone', question: 'Was the lamp removed?', yes: 'The lamp was removed', no: 'The lamp is still there' }],
  credentials: [],
  envelope: {
    shape: 'nested-error-object',
    branchOn: 'code',
    required: ['/error/code'],
    optional: [],
    code: '/error/code',
    reason: '/error/why',
    status: '/status',
    requestId: [],
    retryAfter: [], sources: [],
  },
  unknownCode: { treatAs: 'status' },
  operations: [{ id: 'light', label: 'light a lamp', method: 'POST' }],
  idempotency: { key: 'none', everywhere: false, summary: 'There is none.', sources: [{ url: URL_OF_DOCS }] },
  support: { quote: ['the request id'] },
  rules: [],
  errors: [
    {
      slug: 'dim',
      title: 'Too dim',
      code: 'dim',
      status: [409],
      anyCode: false,
      cases: [{ id: 'dusk', title: 'Dim at dusk', when: { operation: ['dim'] } }],
    },
  ],
};

export const CATALOGUE: Catalogue = {
  version: 1,
  apis: [API],
  statusPage: '/status/{status}',
  statuses: [
    {
      id: '409',
      phrase: 'Conflict',
      idempotent: 'fix',
      nonIdempotent: 'fix',
      applied: 'no',
      because: 'A conflict.',
      summary: undefined,
      steps: undefined,
      waitFor: undefined,
      poll: undefined,
      source: [{ url: URL_OF_DOCS }],
      retryAfterOpens: false,
      retryAfterOnly: false,
      throttled: false,
      invites: false,
    },
  ],
  network: [],
};

export const PASTE = 'HTTP/1.1 409 Conflict\nx-request-id: r-1\nauthorization: Bearer abc\n\n{"error":{"code":"dim"},"status":409}';
/** The moment it is read at. */
export const NOW = '2026-03-01T12:00:00Z';
const REDACTED = PASTE.replace('abc', MASK);

export const FINDING: Finding = {
  version: 1,
  outcome: 'error',
  reading: {
    form: 'http',
    repaired: false,
    responses: 1,
    found: [{ status: 409, shape: 'nested-error-object', start: 0, end: PASTE.length }],
    chosen: 0,
    notes: ['cut off in `detail`'],
  },
  request: { method: null, host: null, path: null, operation: null, idempotencyKey: null },
  response: {
    status: 409,
    network: null,
    shape: 'nested-error-object',
    code: 'dim',
    reason: null,
    type: null,
    message: null,
    requestId: 'r-1',
    fields: [],
    retryAfterSeconds: null,
    date: null,
  },
  match: {
    api: 'lumen',
    slug: 'dim',
    reason: null,
    page: '/lumen/errors/dim',
    confidence: 'certain',
    evidence: [
      { signal: 'code', at: 'body:/error/code', value: 'dim' },
      { signal: 'header', at: 'header:x-request-id', value: 'x-request-id' },
      { signal: 'status', at: 'status', value: '409' },
    ],
  },
  candidates: [],
  advice: {
    verdict: 'retry',
    safeToRepeat: 'unknown',
    summary: 'Check first whether the lamp is lit; only if nothing was done, send the same request again.',
    steps: ['Look at the lamp.', 'Send `light` again.'],
    waitSeconds: 30,
    waitFor: [],
    poll: null,
    idempotencyKey: null,
    backoff: { firstSeconds: 1, factor: 2, maxSeconds: 3, attempts: 4, jitter: 'full' },
    questions: [
      {
        about: 'method',
        id: null,
        text: 'Which method did the request use?',
        answers: [
          { value: 'GET', text: 'GET' },
          { value: 'POST', text: 'POST' },
        ],
      },
      {
        about: 'known',
        id: 'lamp-gone',
        text: 'Was the lamp removed?',
        answers: [
          { value: 'lamp-gone', text: 'The lamp was removed' },
          { value: '', text: 'The lamp is still there' },
        ],
      },
    ],
    because: [{ text: 'The document says so.', source: `${URL_OF_DOCS} § Dim` }],
    quote: ['Request id: `r-1`'],
  },
  conformance: null,
  secrets: [{ kind: 'bearer token', start: PASTE.indexOf('abc'), end: PASTE.indexOf('abc') + 3 }],
  redacted: REDACTED,
};

/** The finding with other advice. */
export const withAdvice = (advice: Partial<Finding['advice']>, finding: Finding = FINDING): Finding => ({
  ...finding,
  advice: { ...finding.advice, ...advice },
});
