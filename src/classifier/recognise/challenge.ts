import { type HeaderList, headerValues } from '../failure.ts';

/** What a bearer challenge says of the failure. https://www.rfc-editor.org/rfc/rfc6750#section-3 */
export function challengeOf(headers: HeaderList): { code: string; message: string | null } | null {
  for (const value of headerValues(headers, 'www-authenticate')) {
    const code = /\berror="([\w.:-]{1,80})"/.exec(value.slice(0, 4000))?.[1];
    if (code) return { code, message: /\berror_description="([^"]{1,1000})"/.exec(value.slice(0, 4000))?.[1] ?? null };
  }
  return null;
}
