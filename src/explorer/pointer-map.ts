import { nextToken, type Span, type Token } from './json-tokens.ts';

/** A pointer that is looked for, as its unescaped names. */
interface Wanted {
  readonly pointer: string;
  readonly names: readonly string[];
}

/** An object or array that is being read. */
interface Frame {
  readonly object: boolean;
  readonly start: number;
  /** Pointers that lead to this value or into it. */
  readonly wanted: readonly Wanted[];
  key: string | null;
  index: number;
}

/** Characters looked at in all, over every attempt: keeps hostile texts from taking long. */
const BUDGET = 500_000;
const DEEPEST = 200;

/**
 * Where the values of JSON Pointers stand in a text: for strings the part between the quotes, for all else the whole value.
 * It reads what people paste, not only JSON: text before and after, single and smart quotes, bare words, escaped JSON,
 * `> ` in front of lines, and texts that end in the middle. Of several values the first that holds most pointers counts.
 */
export function pointerMap(text: string, pointers: readonly string[], within: Span = { start: 0, end: text.length }): Map<string, Span> {
  const wanted = [...new Set(pointers)].map((pointer): Wanted => ({ pointer, names: pointer.split('/').slice(1).map(unescapeName) }));
  const end = Math.min(within.end, text.length);
  let best = new Map<string, Span>();
  let left = BUDGET;
  for (let start = within.start; start < end && left > 0 && best.size < wanted.length; start++, left--) {
    if (text[start] !== '{' && text[start] !== '[') continue;
    const scan = new Scan(text, wanted);
    left -= scan.run(start, Math.min(end, start + left)) - start;
    if (scan.found.size > best.size) best = scan.found;
  }
  return best;
}

const unescapeName = (name: string) => name.replaceAll('~1', '/').replaceAll('~0', '~');

/** One reading of one object or array. */
class Scan {
  readonly found = new Map<string, Span>();
  private readonly text: string;
  private readonly wanted: readonly Wanted[];
  private readonly stack: Frame[] = [];

  constructor(text: string, wanted: readonly Wanted[]) {
    this.text = text;
    this.wanted = wanted;
  }

  /** Reads from an opening bracket to its end, to `end`, or to where it is nested too deep; answers where it stopped. */
  run(from: number, end: number): number {
    let at = from;
    do {
      const token = nextToken(this.text, at, end);
      at = token?.next ?? end;
      if (token) this.take(token);
    } while (at < end && this.stack.length > 0 && this.stack.length <= DEEPEST);
    // Cut off in the middle: what is open ends where the text does.
    while (this.stack.length > 0) this.close(at);
    return at;
  }

  private take({ kind, span }: Token): void {
    if (kind === 'open')
      this.stack.push({ object: this.text[span.start] === '{', start: span.start, wanted: this.wantedNext(), key: null, index: 0 });
    else if (kind === 'close') this.close(span.end);
    else if (kind === 'comma') this.nameless();
    else this.scalar(span);
  }

  /** The pointers that lead to the value which comes next, or into it. */
  private wantedNext(): readonly Wanted[] {
    const frame = this.stack.at(-1);
    if (!frame) return this.wanted;
    const name = frame.object ? frame.key : String(frame.index);
    return frame.wanted.filter(({ names }) => names[this.stack.length - 1] === name);
  }

  private scalar(span: Span): void {
    const frame = this.stack.at(-1);
    if (frame?.object && frame.key === null) {
      frame.key = decodedKey(this.text.slice(span.start, span.end));
      return;
    }
    this.record(this.wantedNext(), span);
  }

  private close(end: number): void {
    const frame = this.stack.pop();
    if (frame) this.record(frame.wanted, { start: frame.start, end });
  }

  /** A value is complete: keeps its place, of equal names the last one, and goes on to the next. */
  private record(wanted: readonly Wanted[], span: Span): void {
    for (const { pointer, names } of wanted) if (names.length === this.stack.length) this.found.set(pointer, span);
    const frame = this.stack.at(-1);
    if (!frame) return;
    frame.key = null;
    frame.index++;
  }

  /** A comma: a name whose value never came is forgotten. */
  private nameless(): void {
    const frame = this.stack.at(-1);
    if (frame) frame.key = null;
  }
}

function decodedKey(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}
