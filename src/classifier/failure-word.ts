/** A word that says only that something failed: it is no code and no sentence. */
export const isFailureWord = (text: string): boolean => /^(?:error|err|fail(?:ed|ure)?|fatal|not ?ok|nok|ko|false)$/i.test(text);

/** Whether a text says of itself that it reports a failure; without one of these words, and without a status, it is prose. */
export const mentionsFailure = (text: string): boolean => /\b(?:errors?|exception|failed|failure|fatal|panic|severe)\b/i.test(text);
