import type { Document } from '../document.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';
import { slack } from './slack.ts';
import { wiki } from './wiki.ts';

/** A format that a reply can be copied in. */
interface Format {
  readonly label: string;
  readonly print: (document: Document) => string;
  /** How the receiver sees it: laid out, or as the very text. */
  readonly seen: 'laid-out' | 'as-text';
}

export const FORMATS = {
  markdown: { label: 'Markdown', print: markdown, seen: 'laid-out' },
  html: { label: 'E-mail (HTML)', print: html, seen: 'laid-out' },
  slack: { label: 'Slack', print: slack, seen: 'laid-out' },
  wiki: { label: 'Jira, Zendesk (wiki)', print: wiki, seen: 'laid-out' },
  plain: { label: 'Plain text', print: plain, seen: 'as-text' },
} as const satisfies Record<string, Format>;
export type FormatId = keyof typeof FORMATS;
