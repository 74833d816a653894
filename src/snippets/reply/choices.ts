import type { FormatId } from './formats/formats.ts';

/** Whom a reply is for. */
export const TONES = { customer: 'To the customer', colleague: 'To a colleague' } as const;
export type Tone = keyof typeof TONES;

/** How much it says. */
export const LENGTHS = { line: 'One line', short: 'Short', full: 'Full' } as const;
export type Length = keyof typeof LENGTHS;

/** How a reply is to be written. */
export interface ReplyChoice {
  readonly tone: Tone;
  readonly length: Length;
  readonly format: FormatId;
}

/** What is chosen before anybody chooses. */
export const FIRST_CHOICE: ReplyChoice = { tone: 'customer', length: 'short', format: 'markdown' };
