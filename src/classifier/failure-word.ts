/** A word that says only that something failed: it is no code and no sentence. */
export const isFailureWord = (text: string): boolean => /^(?:error|err|fail(?:ed|ure)?|fatal|not ?ok|nok|ko|false)$/i.test(text);
