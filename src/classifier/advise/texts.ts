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

export { duration } from '../../schemas/duration.ts';

export const lowerFirst = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;

/** On what a repeat is allowed that may have been carried out already: what the check said, or a key by which the API knows a repeat. */
export const proviso = (keyed: boolean): string => (keyed ? 'only if nothing was done, or with the same idempotency key,' : 'only if nothing was done,');

const RE_PROVIDED = /^(?:Only if|If|With)\b/;

/** What to do after a check, as the rest of a sentence: a text that opens with its own proviso keeps it, any other gets ours. */
export const provided = (sentence: string, keyed: boolean): string => (RE_PROVIDED.test(sentence) ? lowerFirst(sentence) : `${proviso(keyed)} ${lowerFirst(sentence)}`);

/** `a`, `a and b`, `a, b and c`. */
export const joined = (items: readonly string[], word = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
