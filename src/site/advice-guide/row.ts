import type { Source } from '../../schemas/source.ts';
import type { Verdict } from '../../schemas/verdict.ts';
import type { StatusVerdicts } from '../status-verdicts.ts';

/** A row of one of the guide's tables: something that decides, what it says, why, and where that is written. */
export interface GuideRow {
  /** As on the wire. */
  names: readonly string[];
  /** What it is called, beside or instead of its name on the wire. */
  title: string | null;
  /** Its own page. */
  href: string | null;
  says: StatusVerdicts | null;
  text: string;
  notes: readonly string[];
  /** What most readers skip: a pattern, which search skips too, or how logs write it. */
  fold: { summary: string; items: readonly string[]; pattern: boolean } | null;
  sources: readonly Source[];
}

const EMPTY: GuideRow = { names: [], title: null, href: null, says: null, text: '', notes: [], fold: null, sources: [] };

/** A row of what is given and nothing else. */
export const guideRow = (given: Partial<GuideRow>): GuideRow => ({ ...EMPTY, ...given });

/** A verdict that is the same after every method. */
export const whatever = (verdict: Verdict): StatusVerdicts => ({ idempotent: { verdict, careful: false }, nonIdempotent: { verdict, careful: false } });
