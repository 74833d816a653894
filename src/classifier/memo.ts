/** A value that is worked out when it is first asked for, and again only if it is `null`. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** A function of a text that works each out once. For names of tables and content only, which are few: nothing pasted is kept. */
export function memo<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** A function of a text that keeps what it made of the last one: what is asked of the same text twice in a row costs once. */
export function last<T>(make: (text: string) => T): (text: string) => T {
  let before: { text: string; made: T } | undefined;
  return (text) => {
    if (before?.text !== text) before = { text, made: make(text) };
    return before.made;
  };
}
