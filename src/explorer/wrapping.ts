/** Breaking a longer text into lines anew at each key would make typing stutter. */
const WRAPPED_UP_TO = 100_000;

/** Turns wrapping off for a long text. To be called before the browser lays the text out, so that it does so once. */
export function wrapFor(box: HTMLTextAreaElement, text: string): void {
  const wrap = text.length > WRAPPED_UP_TO ? 'off' : 'soft';
  if (box.wrap !== wrap) box.wrap = wrap;
}
