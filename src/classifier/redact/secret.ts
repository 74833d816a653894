/** A stretch of a text that must not be shown. */
export interface Secret {
  kind: string;
  start: number;
  end: number;
}

/** What a secret is replaced with: no quote, no backslash, no line end, so that the text around it still reads as before. */
export const MASK = '[redacted]';
