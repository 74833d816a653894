/** Whom a reply is for. */
export const TONES = { customer: 'To the customer', colleague: 'To a colleague' } as const;
export type Tone = keyof typeof TONES;

/** How much it says. */
export const LENGTHS = { line: 'One line', short: 'Short', full: 'Full' } as const;
export type Length = keyof typeof LENGTHS;
