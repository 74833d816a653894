import { ends } from '../ends.ts';

/** Hosts of URLs that a paste names, and the text they were taken from, in lower case. */
export interface Words {
  hosts: ReadonlySet<string>;
  text: string;
}

/** Whether a host is named without a URL around it: `Could not resolve host: api.acme.example`. */
export function mentions({ text }: Words, host: string): boolean {
  const at = text.indexOf(host);
  return at >= 0 && !/[\w.-]/.test(text.charAt(at - 1)) && !/[\w-]|\.\w/.test(text.slice(at + host.length, at + host.length + 2));
}

const RE_LETTER = /[a-z0-9]/;

/** Whether a word or a host's label stands somewhere; `_` and `-` separate words too, so that `acme-client` holds `acme`. */
export function holdsWord({ text }: Words, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!RE_LETTER.test(text.charAt(at - 1)) && !RE_LETTER.test(text.charAt(at + word.length))) return true;
  }
  return false;
}

const RE_URL_HOST = /\bhttps?:\/\/(?:[^\s/@"'<>]{1,200}@)?([a-z0-9.-]{1,253})/g;
const RE_HOST_HEADER = /^(?:> )?host:[ \t]*([a-z0-9.-]{1,253})/gm;
const MOST = 60_000;

/** Looks at the first and the last part of a large paste: a name that proves an API stands in a request, a log prefix or a URL. */
export function wordsOf(paste: string): Words {
  const text = ends(paste, MOST).toLowerCase();
  const hosts = [RE_URL_HOST, RE_HOST_HEADER].flatMap((pattern) => Array.from(text.matchAll(pattern), ([, host = '']) => host));
  return { hosts: new Set(hosts), text };
}
