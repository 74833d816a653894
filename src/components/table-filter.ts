/** What the filters of an API's table ask for. */
export interface Filter { verdict: string[]; status: string[]; q: string }

/** The words of a text, or the values of a list. */
export const words = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

/** A text as filters compare it: case, `_` and `-` make no difference. */
export const folded = (text: string): string => text.toLowerCase().replace(/[_-]+/g, ' ');

/** A fragment without `=` is an anchor of a row or section, and no filter. */
export function readFilter(fragment: string): Filter {
  const said = new URLSearchParams(fragment.includes('=') ? fragment.replace(/^#/, '') : '');
  return { verdict: words(said.get('verdict') ?? ''), status: words(said.get('status') ?? ''), q: said.get('q') ?? '' };
}

/** The fragment of a filter; empty where it asks for nothing. */
export function writeFilter({ verdict, status, q }: Filter): string {
  const said = [...(verdict.length ? [`verdict=${verdict.join(',')}`] : []), ...(status.length ? [`status=${status.join(',')}`] : []), ...(q ? [`q=${encodeURIComponent(q)}`] : [])];
  return said.length ? `#v=1&${said.join('&')}` : '';
}
