import { apart, clean } from './clean.ts';

/** A reply before it has a format: a small tree, which each format prints and escapes for itself. */
export type Document = readonly Block[];

export type Block =
  | { readonly kind: 'paragraph'; readonly phrase: Phrase }
  /** A reply in one line: it is never broken. */
  | { readonly kind: 'line'; readonly phrase: Phrase }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Phrase[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly term: string; readonly value: Phrase }[] }
  /** Words of somebody else: what the response says. */
  | { readonly kind: 'quote'; readonly text: string };

/**
 * Words in a row, and the link that they may lead to. A link only ever ends a phrase: so nothing can stand behind it that a terminal or a mail
 * client would take for a part of it.
 */
export interface Phrase {
  readonly inlines: readonly Inline[];
  readonly link: Link | null;
}

export interface Inline {
  readonly kind: 'text' | 'strong' | 'code';
  readonly text: string;
}

export interface Link {
  readonly text: string;
  /** Absolute. */
  readonly href: string;
  /** Whether the text says what the words before it do not: a format that writes the address bare then writes both. */
  readonly tells: boolean;
}

const shown = (text: string): string => apart(clean(text));

export const strong = (text: string): Inline => ({ kind: 'strong', text: shown(text) });
export const code = (text: string): Inline => ({ kind: 'code', text: shown(text) });
export const quote = (text: string): Block => ({ kind: 'quote', text: shown(text) });

const RE_CODE = /`((?:[^`]|``)+)`/;

/** The parts of a text in which backticks mark code, and nothing else; two in a row are text. */
const marked = (text: string): Inline[] =>
  shown(text).split(RE_CODE).flatMap((part, index): Inline[] => (part === '' ? [] : [{ kind: index % 2 === 1 ? 'code' : 'text', text: part }]));

/** Texts, in which backticks mark code, and inlines in a row. */
export const phrase = (...parts: readonly (string | Inline)[]): Phrase => ({ inlines: parts.flatMap((part) => (typeof part === 'string' ? marked(part) : [part])), link: null });

/** The phrase with a link at its end; without one where there is nowhere to lead. */
export const leading = (to: Link | null, ...parts: readonly (string | Inline)[]): Phrase => ({ ...phrase(...parts), link: to });

export const paragraph = (...parts: readonly (string | Inline)[]): Block => ({ kind: 'paragraph', phrase: phrase(...parts) });
export const list = (ordered: boolean, items: readonly string[]): Block[] => (items.length > 0 ? [{ kind: 'list', ordered, items: items.map((item) => phrase(item)) }] : []);
