import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Mistake } from './mistake.ts';
import { describeIssue } from './issue.ts';

/** A content file after reading: its data and body, and a way from a place in the data to a line. */
export interface Document<T> {
  file: string;
  data: T;
  body: string;
  /** The line (from 1) of the value at `path`, or of the nearest one above it. */
  lineAt(path: readonly PropertyKey[]): number;
}

const RE_FRONTMATTER = /^---\r?\n([\s\S]*?\r?\n)---\r?\n?/;

/**
 * Reads YAML, or Markdown with YAML frontmatter, against a schema. Every mistake of the file is reported, with its line;
 * Astro's own validation would stop at the first entry and say line 0.
 */
export function readDocument<S extends z.ZodType>(file: string, text: string, schema: S, mistakes: Mistake[]): Document<z.output<S>> | null {
  const markdown = file.endsWith('.md');
  const frontmatter = markdown ? RE_FRONTMATTER.exec(text) : null;
  if (markdown && !frontmatter) {
    mistakes.push({ file, line: 1, expected: 'frontmatter between two lines of `---`', found: text.slice(0, 40).trim() || 'an empty file', mend: 'begin the file with `---`, the facts, `---`, then the prose' });
    return null;
  }
  const lines = new LineCounter();
  const yaml = parseDocument(frontmatter?.[1] ?? text, { lineCounter: lines });
  const above = markdown ? 1 : 0;
  const lineOf = (offset: number) => lines.linePos(offset).line + above;
  for (const error of yaml.errors) {
    mistakes.push({ file, line: lineOf(error.pos[0]), expected: 'valid YAML', found: error.message.split('\n')[0] ?? '', mend: 'check quotes, colons and indentation on this line' });
  }
  if (yaml.errors.length) return null;

  const lineAt = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = yaml.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lineOf(node.range[0]);
    }
    return above + 1;
  };

  const raw: unknown = yaml.toJS() ?? {};
  const read = schema.safeParse(raw);
  if (!read.success) {
    for (const issue of read.error.issues) mistakes.push(...describeIssue(issue, raw).map(({ path, ...told }) => ({ file, line: lineAt(path), ...told })));
    return null;
  }
  return { file, data: read.data, body: frontmatter ? text.slice(frontmatter[0].length) : '', lineAt };
}
