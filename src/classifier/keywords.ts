/**
 * Three characters of a text as a number of 15 bits: letters whatever their case, then digits, and the signs that the beginnings of keys have; all
 * other characters are one. Two texts that differ may share a number: it tells that something is not there, never that it is.
 */
const CLASS = new Uint8Array(128);
const BITS = 5;
const THREE = (1 << 3 * BITS) - 1;
for (let letter = 0; letter < 26; letter++) CLASS[65 + letter] = CLASS[97 + letter] = letter + 1;
for (const [kind, signs] of [[27, '0123456789'], [28, '_'], [29, '-'], [30, '.:/'], [31, '=']] as const) {
  for (const sign of signs) CLASS[sign.charCodeAt(0)] = kind;
}

const next = (three: number, code: number): number => (three << BITS | (CLASS[code & 127] ?? 0)) & THREE;

/** A word without which a row of a table finds nothing, prepared to be asked for; one shorter than three characters is in every text. */
export type Keyword = readonly number[];

export function keyword(text: string): Keyword {
  const threes: number[] = [];
  let three = 0;
  for (let i = 0; i < text.length; i++) {
    three = next(three, text.charCodeAt(i));
    if (i >= 2) threes.push(three);
  }
  return threes;
}

/** Whether one of several keywords may stand in a text. Where there are none, what is sought may stand anywhere. */
export type Holds = (keywords: readonly Keyword[]) => boolean;

/** In which turn three characters were last seen: clearing it, or a new one, would cost more than a short text does. What a later turn saw, an earlier one may have. */
const seen = new Float64Array(THREE + 1);
let turns = 0;

/**
 * One pass over a text, so that rows which can find nothing in it are not searched for: most texts hold few of the words that lead to secrets, or tell of a network that failed.
 * https://github.com/gitleaks/gitleaks#configuration has `keywords` for the same purpose.
 */
export function keywordsIn(text: string): Holds {
  const turn = ++turns;
  let three = 0;
  for (let i = 0; i < text.length; i++) {
    three = next(three, text.charCodeAt(i));
    seen[three] = turn;
  }
  const isSeen = (one: number): boolean => (seen[one] ?? 0) >= turn;
  const mayStand = (threes: Keyword): boolean => threes.every(isSeen);
  return (keywords) => keywords.length === 0 || keywords.some(mayStand);
}
