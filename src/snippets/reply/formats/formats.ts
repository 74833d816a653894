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
  /** How the receiver sees it: laid out; laid out, with links as their addresses; or as the very text. */
  readonly seen: 'laid-out' | 'bare-links' | 'as-text';
}

export const FORMATS = {
  markdown: { label: 'Markdown', print: markdown, seen: 'bare-links' },
  html: { label: 'E-mail (HTML)', print: html, seen: 'laid-out' },
  slack: { label: 'Slack', print: slack, seen: 'bare-links' },
  wiki: { label: 'Jira, Zendesk (wiki)', print: wiki, seen: 'bare-links' },
  plain: { label: 'Plain text', print: plain, seen: 'as-text' },
} as const satisfies Record<string, Format>;
export type FormatId = keyof typeof FORMATS;
