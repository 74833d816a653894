import type { Plan } from './plan.ts';

/** The kinds of files that are answered with headers of their own, told by their path; the first that fits counts. */
export const KINDS = [
  { kind: 'hashed', pattern: '^/_astro/' },
  { kind: 'machine', pattern: String.raw`\.(json|md|atom|xml|txt)$` },
  { kind: 'picture', pattern: String.raw`\.(png|svg|ico|webp)$` },
  { kind: 'card', pattern: '^/embed/' },
  { kind: 'page', pattern: '^/' },
] as const;
export type Kind = (typeof KINDS)[number]['kind'];

/** One header, and its value for each kind of file; a kind that is not named goes without. */
export interface Header {
  name: string;
  values: Partial<Record<Kind, string>>;
  /** Why, and where that is written: printed into the configurations. */
  because: string;
  /** Whether it is true only of a host that answers in the form that is asked for. */
  negotiated?: true;
}

const onAll = (value: string): Header['values'] => Object.fromEntries(KINDS.map(({ kind }) => [kind, value]));

/** A year: nobody changes a file whose name has a hash of its content in it. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Kept, but asked about each time: with its ETag an unchanged page costs a 304. */
const REVALIDATE = 'no-cache';

const FRAMED_BY_NOBODY = "frame-ancestors 'none'";
const NO_DEVICES = 'camera=(), geolocation=(), microphone=(), payment=()';

/** Every header that the site is served with, wherever that is; `policy` is the Content-Security-Policy of its pages, ending in a semicolon. */
export const headersOf = ({ policy, https }: Pick<Plan, 'policy' | 'https'>): Header[] => [
  {
    name: 'Content-Security-Policy',
    values: { page: `${policy} ${FRAMED_BY_NOBODY}`, machine: FRAMED_BY_NOBODY, picture: FRAMED_BY_NOBODY, card: `${policy} frame-ancestors *` },
    because: 'Nobody may frame the site except its cards; a page’s own policy cannot say so (https://www.w3.org/TR/CSP3/#directive-frame-ancestors).',
  },
  { name: 'X-Frame-Options', values: { page: 'DENY', machine: 'DENY', picture: 'DENY' }, because: 'The same for browsers that do not know frame-ancestors (RFC 7034).' },
  { name: 'X-Content-Type-Options', values: onAll('nosniff'), because: 'A file is what its type says (https://fetch.spec.whatwg.org/#x-content-type-options-header).' },
  { name: 'Referrer-Policy', values: onAll('strict-origin-when-cross-origin'), because: 'Other sites hear from which site somebody came, not from which error (https://www.w3.org/TR/referrer-policy/).' },
  { name: 'Permissions-Policy', values: { page: NO_DEVICES, card: NO_DEVICES }, because: 'Nothing here needs them (https://www.w3.org/TR/permissions-policy/).' },
  ...(https ? [{ name: 'Strict-Transport-Security', values: onAll('max-age=31536000'), because: 'RFC 6797. Only over TLS; without subdomains, which are not ours to speak for.' }] : []),
  { name: 'Access-Control-Allow-Origin', values: { machine: '*' }, because: 'Programs in any page may read the machine files, and nothing else (https://fetch.spec.whatwg.org/#http-access-control-allow-origin).' },
  { name: 'Vary', values: { page: 'Accept', machine: 'Accept' }, because: 'An error’s address answers in the form that is asked for (RFC 9110, section 12.5.5).', negotiated: true },
  { name: 'Cache-Control', values: { ...onAll(REVALIDATE), hashed: FOR_EVER }, because: 'Hashed files for a year; all others are asked about each time (RFC 9111, section 5.2.2).' },
];

/** The types of the files that a build holds, by their extension, where a host may not know them. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json', md: 'text/markdown', txt: 'text/plain',
  xml: 'application/xml', atom: 'application/atom+xml', svg: 'image/svg+xml', png: 'image/png', webp: 'image/webp', ico: 'image/x-icon', wasm: 'application/wasm',
};

/** A type as a header names it: texts are UTF-8. */
export const contentType = (type: string): string => (/^text\/|json|xml/.test(type) ? `${type}; charset=utf-8` : type);

/** `Accept` names a type if it stands there whole; a pattern for regular expressions, without regard to case. */
const named = (type: string): string => `(^|[, ])${type} *($|[,;])`;

/** What asks for HTML, whatever else it names: browsers, and whoever would rather have that. */
export const ASKS_HTML = named('text/html');

/** What an error's address answers besides HTML: the first that `Accept` names, unless it {@link ASKS_HTML asks for HTML} too. No preference is HTML. */
export const FORMS: readonly { asked: string; extension: string }[] = [
  { asked: named('application/json'), extension: '.json' },
  { asked: named('text/markdown'), extension: '.md' },
];
