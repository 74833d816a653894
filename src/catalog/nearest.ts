import { distance } from 'fastest-levenshtein';

/** The known names nearest to a mistyped one, nearest first; none where nothing is near. */
export function nearest(name: string, known: readonly string[], most = 3): string[] {
  const far = Math.max(2, Math.floor(name.length / 2));
  return known
    .map((candidate) => ({ candidate, away: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ away }) => away <= far)
    .sort((a, b) => a.away - b.away || a.candidate.localeCompare(b.candidate))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** "did you mean …?" or the whole list, as the last words of a mistake. */
export const suggest = (name: string, known: readonly string[]): string => {
  const [best] = nearest(name, known, 1);
  if (best) return `did you mean \`${best}\`?`;
  return known.length ? `one of: ${known.map((k) => `\`${k}\``).join(', ')}` : 'there is none to choose from';
};
