/**
 * A pattern of many phrases, of which each stands between the ends of words: those of one theme on a line, lines and phrases set apart alike. The build
 * writes the pattern itself in the place of each (`phrasesAsPatterns` in astro.config.mjs).
 */
export const anyOf = ({ raw: [text = ''] }: Pick<TemplateStringsArray, 'raw'>): RegExp => new RegExp(String.raw`\b(?:${text.trim().replace(/\s*\n\s*/g, '|')})\b`);
