/** A refused authorisation comes back in an address, or as a form. https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 */
const RE_QUERY = /(?:[?#&]|^\s*)((?:[\w.~-]{1,60}=[^\s&"'<>]{0,2000}&){0,20}error=[A-Za-z_]{3,60}(?:&[\w.~-]{1,60}=(?:[^\s&"'<>]|'(?=[\w+%])){0,2000}){0,20})(?=["'\s<>).,]|$)/;
const MOST = 20_000;

/** The parameters of the first such answer in a text, and where they stand; `null` where there is none. */
export function queryError(text: string): { value: Record<string, string>; start: number; end: number } | null {
  const found = RE_QUERY.exec(text.slice(0, MOST));
  const query = found?.[1];
  if (!found || query === undefined) return null;
  const own = Object.fromEntries(new URLSearchParams(query));
  const inAddress = /^[?#&]/.test(found[0]);
  if (!inAddress && own['error_description'] === undefined) return null;
  const start = found.index + found[0].length - query.length;
  return { value: own, start, end: start + query.length };
}
