import type { Verdict } from '../../schemas/verdict.ts';

/** What is said where no rule and no status says it better: one sentence and first steps for each verdict. */
export const BY_VERDICT: Record<Verdict, { summary: string; steps: readonly string[] }> = {
  retry: { summary: 'Send the same request again after a short wait.', steps: [] },
  wait: { summary: 'Wait, then send the same request again.', steps: [] },
  fix: { summary: 'Change the request before you send it again; the same one will fail the same way.', steps: ['Read the message and the fields it names, correct them, then send the corrected request.'] },
  auth: { summary: 'Use credentials that are valid and allowed to do this; the same ones will be refused again.', steps: ['Check that the credentials are sent, have not expired and were not revoked.', 'Check that their scope or role covers this request.'] },
  stop: { summary: 'Do not send this request again; nothing you change in it helps.', steps: [] },
  unknown: { summary: 'Do not repeat the request yet: we can’t tell whether that is safe.', steps: [] },
};

/** A length of time in words: `1.5 seconds`, `2 minutes`, `2 days`. Seconds in, never rounded down. */
export function duration(seconds: number): string {
  const units: readonly [number, string][] = [[86400, 'day'], [3600, 'hour'], [60, 'minute']];
  for (const [size, name] of units) {
    if (seconds >= size * 2 || seconds >= size && seconds % size === 0) {
      const count = Math.ceil(seconds / size * 10) / 10;
      return `${count} ${name}${count === 1 ? '' : 's'}`;
    }
  }
  const count = Math.ceil(seconds * 1000) / 1000;
  return `${count} second${count === 1 ? '' : 's'}`;
}

export const lowerFirst = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;

/** `a`, `a and b`, `a, b and c`. */
export const joined = (items: readonly string[], word = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
