import bash from 'shiki/langs/bash.mjs';
import go from 'shiki/langs/go.mjs';
import python from 'shiki/langs/python.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import { createCssVariablesTheme, createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

/** A piece of code; `kind` is its class in the markup, none for plain text. */
export interface Token {
  text: string;
  kind: string | null;
}

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--' });
const highlighter = createHighlighterCoreSync({ themes: [theme], langs: [typescript, python, go, bash], engine: createJavaScriptRegexEngine() });

/** Which class a token of the theme gets; all the rest stays plain, so that a page is not twice its text. */
const KINDS: Readonly<Record<string, string>> = {
  'var(--token-keyword)': 't-word',
  'var(--token-string)': 't-string',
  'var(--token-string-expression)': 't-string',
  'var(--token-comment)': 't-comment',
  'var(--token-function)': 't-name',
};

/** Operators count as keywords in most grammars; they need no colour. */
const RE_OPERATOR = /^[^\w"'`#/]+$/;

/**
 * Code as tokens with classes, worked out at build time. The theme's colours are only names: they become classes, because the
 * Content-Security-Policy refuses Shiki's inline styles.
 */
export function highlighted(code: string, lang: string): Token[] {
  const tokens: Token[] = [];
  const add = (text: string, kind: string | null): void => {
    const last = tokens.at(-1);
    // Space takes no colour, so it joins whatever stands before it.
    if (last && (last.kind === kind || text.trim() === '')) last.text += text;
    else tokens.push({ text, kind });
  };
  // Without a time limit: on a busy machine it would leave the rest of a line plain, and the site would differ from build to build.
  for (const [i, line] of highlighter.codeToTokensBase(code, { lang, theme: 'classes', tokenizeTimeLimit: 0 }).entries()) {
    if (i > 0) add('\n', null);
    for (const { content, color } of line) add(content, RE_OPERATOR.test(content) ? null : KINDS[color ?? ''] ?? null);
  }
  return tokens;
}
