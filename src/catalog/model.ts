import type { ApiFile } from '../schemas/api.ts';
import type { ErrorCase, ErrorFile } from '../schemas/error.ts';
import type { Rule } from '../schemas/rule.ts';
import type { Source } from '../schemas/source.ts';
import type { NetworkFile, StatusFile } from '../schemas/status.ts';

/** The whole catalogue: everything `content/` says, cross-checked. What a page shows is made from it. */
export interface Catalog {
  apis: Api[];
  statuses: StatusPage[];
  network: NetworkFile;
  /** The ids of the prose pages under `docs`, which are their addresses: `guides/using`. */
  docs: string[];
}

export interface Api extends ApiFile {
  id: string;
  file: string;
  errors: ErrorEntry[];
  /** All rules of the API: its own, its errors' and their cases'. */
  allRules: Rule[];
}

export interface CaseEntry extends ErrorCase {
  sources: Source[];
}

export interface ErrorEntry extends Omit<ErrorFile, 'code' | 'cases'> {
  api: string;
  slug: string;
  file: string;
  code: string | null;
  cases: CaseEntry[];
  sources: Source[];
  /** The prose below the frontmatter, Markdown. */
  body: string;
}

export interface StatusPage extends StatusFile {
  /** `404`, `4xx` or `invalid`. */
  id: string;
  file: string;
  body: string;
}
