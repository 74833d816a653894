const asked = new Map<string, Promise<void>>();

/** Loads a style sheet, once, for something that is opened on demand; settled when it counts, or when it could not be had. */
export function styleSheet(href: string): Promise<void> {
  const known = asked.get(href);
  if (known) return known;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const loaded = new Promise<void>((done) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => {
      asked.delete(href); // it is asked for anew the next time
      done();
    });
  });
  asked.set(href, loaded);
  document.head.append(link);
  return loaded;
}
