import type { Masthead } from '../site/page.ts';

/** What a picture shows; all of it as the page's masthead has it. */
export interface Picture {
  /** Whose error it is. */
  where: string;
  statuses: readonly number[];
  code: string | null;
  title: string;
  sentence: string;
  verdicts: Masthead['verdicts'];
}

/** Pixels: the size that every unfurler takes. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
