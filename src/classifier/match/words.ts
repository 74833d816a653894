import { ends } from '../ends.ts';
/** Hosts of URLs and words that a paste holds, once each and in lower case, with what they were written as. */
export interface Words {
  hosts: ReadonlySet<string>;
  /** Words and host labels; `_` and `-` separate words too, so that `acme-client` holds `acme`. */
  words: ReadonlySet<string>;
  /** The text they were taken from, in lower case. */
  text: string;
}

/** Whether a host is named without a URL around it: `Could not resolve host: api.acme.example`. */
export function mentions({ text }: Words, host: string): boolean {
  const at = text.indexOf(host);
  return at >= 0 && !/[\w.-]/.test(text.charAt(at - 1)) && !/[\w-]|\.\w/.test(text.slice(at + host.length, at + host.length + 2));
}

const RE_URL_HOST = /\bhttps?:\/\/(?:[^\s/@"'<>]{1,200}@)?([a-z0-9.-]{1,253})/gi;
const RE_HOST_HEADER = /^(?:> )?host:[ \t]*([a-z0-9.-]{1,253})/gim;
const MOST = 60_000;

/** Looks at the first and the last part of a large paste: a name that proves an API stands in a request, a log prefix or a URL. */
export function wordsOf(paste: string): Words {
  const text = ends(paste, MOST);
  const hosts = new Set<string>();
  for (const found of [...text.matchAll(RE_URL_HOST), ...text.matchAll(RE_HOST_HEADER)]) if (found[1]) hosts.add(found[1].toLowerCase());
  const lower = text.toLowerCase();
  return { hosts, words: new Set(lower.split(/[^a-z0-9]+/)), text: lower };
}
