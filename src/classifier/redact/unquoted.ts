import { beginOfName, type Lead, wrapperOf } from './leads.ts';
import { isFiller, looksSecret } from './not-secret.ts';
import { endOfQuoted } from './value-end.ts';

const RE_BARE = /[^\s"'`<>&,;(){}[\]|\\]{1,8000}/y;
const RE_ELEMENT = /[^<&"'\r\n]{1,8000}/y;
/** A header's value to the end of its line: credentials, and cookies, which may have quotes. */
const RE_LINE = /[^\r\n"'`\\]{1,8000}/y;
const RE_COOKIES = /[^\r\n'`\\]{1,8000}/y;
/** The same inside other text: to what ends one of several headers there. */
const RE_CREDENTIALS_INSIDE = /(?:[a-z][\w-]{1,30}[ \t]+(?=\S))?[^\s"'`<>&,;(){}[\]|\\]{1,8000}/iy;
const RE_COOKIES_INSIDE = /[^\r\n"'`\\,(){}[\]]{1,8000}/y;

/** A name that begins its line, but for the marks that tools put there (`> `, `* `, `| `). */
const RE_LINE_START = /(?:^|[\r\n])[ \t>*<|+#-]{0,12}$/;
/** Nothing more, or what ends a value: then it is no word of a sentence. */
const RE_AFTER = /^[ \t]*(?:$|[\r\n"'`,;)}\]\\&<])/;
const RE_NUMBER = /^-?[\d.]{1,40}(?:e[+-]?\d{1,5})?$/i;

const isElement = (sep: string | undefined): boolean => /(?<!=)(?:>|&gt;)$/.test(sep ?? '');

function formOf(text: string, { row, name, sep }: Lead): RegExp {
  if (isElement(sep)) return RE_ELEMENT;
  if (row.as !== 'line') return RE_BARE;
  const place = beginOfName(text, name);
  const inLine = place > 13 ? RE_LINE_START.test(text.slice(place - 13, place)) : RE_LINE_START.test(text.slice(0, place));
  if (inLine) return row.each ? RE_COOKIES : RE_LINE;
  return row.each ? RE_COOKIES_INSIDE : RE_CREDENTIALS_INSIDE;
}

/** Where a value ends that no quote opened. */
export function endOfUnquoted(text: string, lead: Lead): number {
  const { name, from, sep, close } = lead;
  const wrapper = close === undefined && sep?.includes(':') ? wrapperOf(text, name) : undefined;
  if (wrapper) {
    const end = endOfQuoted(text, from, wrapper);
    const escaped = text.slice(from, end).indexOf('\\');
    return escaped < 0 ? end : from + escaped;
  }
  const form = formOf(text, lead);
  form.lastIndex = from;
  return from + (form.exec(text)?.[0].length ?? 0);
}

/** Whether a bare value is the member's, and not the next word of a sentence (`token: the one that …`) or a number of JSON, which a mask would break. */
export function isBareSecret(text: string, { row, sep = '', close, name }: Lead, value: string, end: number): boolean {
  if (close !== undefined && RE_NUMBER.test(value)) return false;
  if (isElement(sep)) return end === text.length || /^(?:<|&lt;)\//.test(text.slice(end, end + 5));
  if (row.as === 'line' || /^(?:=|%3d)$/i.test(sep)) return true;
  if (isFiller(value)) return false;
  if (row.as === 'flag') return true;
  const isPassword = row.kind === 'password' && text.charAt(name - 1) !== ' ';
  if (/^\d{1,5}$/.test(value) || (sep === ':' && !/[A-Z\d]/.test(value) && !isPassword)) return false;
  return isPassword || looksSecret(value) || RE_AFTER.test(text.slice(end, end + 40));
}
