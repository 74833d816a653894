/** A text area lays out all of its text at each key stroke: of a text longer than this only the beginning stands in it. */
export const SHOWN_WHOLE = 120_000;
const SHOWN = 100_000;
/** A longer paste is put in by the page, in a moment; browsers take seconds for one of megabytes, but can undo it. */
const LEFT_TO_BROWSER = 20_000;

/** What a text area is used for here. */
export type Box = Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd' | 'setSelectionRange' | 'autocomplete'>;

/** The rest of what a box shows the beginning of. */
const rests = new WeakMap<Box, string>();

/** Where the beginning ends: at the end of a line, if one ends in its second half; never inside of a character. */
function beginning(text: string): number {
  const line = text.lastIndexOf('\n', SHOWN - 1) + 1;
  if (line > SHOWN / 2) return line;
  return /[\r\uD800-\uDBFF]/.test(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
}

/** Puts a text into the box, of a long one the beginning. The caret goes to `caret`, or to the end. */
export function show(box: Box, text: string, caret = text.length): void {
  const end = text.length > SHOWN_WHOLE ? beginning(text) : text.length;
  box.value = text.slice(0, end);
  rests.set(box, text.slice(end));
  // After a reload a browser puts back what stood in the box: of a beginning it must not make the whole.
  box.autocomplete = end < text.length ? 'off' : '';
  const at = Math.min(caret, box.value.length);
  box.setSelectionRange(at, at);
}

/** The whole text that the box stands for. */
export const textOf = (box: Box): string => box.value + (rests.get(box) ?? '');

/** To be called before the box changes: what replaces all that is shown replaces the rest, too. */
export function beforeEdit(box: Box): void {
  if (box.selectionStart === 0 && box.selectionEnd === box.value.length) rests.delete(box);
}

/** To be called after the box changed: the whole text, of which the box shows what it should. */
export function edited(box: Box): string {
  if (box.value === '') rests.delete(box);
  const text = textOf(box);
  const isCut = text.length > box.value.length;
  if (isCut ? text.length <= SHOWN_WHOLE : text.length > SHOWN_WHOLE) show(box, text, box.selectionStart);
  return text;
}

/** Puts a long pasted text where the selection is. Returns the whole text, or null where the paste is left to the browser. */
export function pasted(box: Box, clip: string): string | null {
  if (clip.length <= LEFT_TO_BROWSER) return null;
  beforeEdit(box);
  const text = textOf(box);
  const next = text.slice(0, box.selectionStart) + clip + text.slice(box.selectionEnd);
  show(box, next, box.selectionStart + clip.length);
  return next;
}
