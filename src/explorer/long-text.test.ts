import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beforeEdit, type Box, edited, pasted, show, SHOWN_WHOLE, textOf } from './long-text.ts';

/** A text area as far as it matters: a text, and a selection that a new text puts at its end. */
function box(): Box {
  let value = '';
  let [start, end] = [0, 0];
  return {
    autocomplete: '',
    get value() { return value; },
    set value(text) { value = text; start = end = text.length; },
    get selectionStart() { return start; },
    get selectionEnd() { return end; },
    setSelectionRange: (from: number | null, to: number | null) => { [start, end] = [from ?? 0, to ?? 0]; },
  };
}

/** Somebody selects a part and types over it. */
function type(into: Box, text: string, from = into.value.length, to = from): string {
  into.setSelectionRange(from, to);
  beforeEdit(into);
  into.value = into.value.slice(0, from) + text + into.value.slice(to);
  into.setSelectionRange(from + text.length, from + text.length);
  return edited(into);
}

const LONG = 'a line of ordinary length\n'.repeat(SHOWN_WHOLE / 10);

describe('a text that is too long for a text area', () => {
  test('stands there with its beginning, whole lines of it, and counts as a whole', () => {
    const own = box();
    show(own, LONG);
    expect(own.value.length).toBeLessThan(SHOWN_WHOLE);
    expect(own.value.endsWith('\n')).toBe(true);
    expect(textOf(own)).toBe(LONG);
  });

  test('is not put back by a browser as if its beginning were all', () => {
    const own = box();
    show(own, LONG);
    expect(own.autocomplete).toBe('off');
    show(own, 'short');
    expect(own.autocomplete).toBe('');
  });

  test('is edited where it is shown', () => {
    const own = box();
    show(own, LONG);
    expect(type(own, 'x', 0)).toBe(`x${LONG}`);
    expect(own.selectionStart).toBe(1);
  });

  test('goes as a whole when all that is shown is replaced or removed', () => {
    for (const text of ['y', '']) {
      const own = box();
      show(own, LONG);
      expect(type(own, text, 0, own.value.length)).toBe(text);
      expect(textOf(own)).toBe(text);
    }
  });

  test('is shown whole again once it is short enough', () => {
    const own = box();
    const text = 'z'.repeat(SHOWN_WHOLE + 1);
    show(own, text);
    expect(type(own, '', 10, 20)).toBe(text.slice(10));
    expect(own.value).toBe(text.slice(10));
  });

  test('is cut also where a browser put it in', () => {
    const own = box();
    expect(type(own, LONG)).toBe(LONG);
    expect(own.value.length).toBeLessThan(SHOWN_WHOLE);
  });
});

describe('a paste', () => {
  test('that is short is left to the browser, which can undo it', () => expect(pasted(box(), 'HTTP/1.1 404 Not Found')).toBeNull());

  test('that is long takes the place of the selection, of all the text where all that is shown is selected', () => {
    const own = box();
    show(own, 'before after');
    own.setSelectionRange(7, 7);
    expect(pasted(own, LONG)).toBe(`before ${LONG}after`);
    own.setSelectionRange(0, own.value.length);
    expect(pasted(own, LONG)).toBe(LONG);
  });
});

test('no character is cut in two, and nothing is lost, wherever the beginning ends', () => {
  fc.assert(fc.property(fc.constantFrom('😀', '\r\n', 'x', 'a\n'), fc.nat(3), (unit, shift) => {
    const own = box();
    const text = 'x'.repeat(shift) + unit.repeat(SHOWN_WHOLE);
    show(own, text);
    expect(textOf(own)).toBe(text);
    expect(own.value).toBe(own.value.toWellFormed());
    expect(own.value.endsWith('\r')).toBe(false);
  }), { numRuns: 20 });
});
