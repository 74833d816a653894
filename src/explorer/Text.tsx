interface Part {
  readonly text: string;
  readonly start: number;
}

/** The parts between backticks, each with its place, which tells equal ones apart. */
function parts(text: string): Part[] {
  let start = 0;
  return text.split('`').map((part) => {
    const here = { text: part, start };
    start += part.length + 1;
    return here;
  });
}

/** A plain text in which backticks mark code, and nothing else. */
export function Text({ children }: { children: string }) {
  return parts(children).map(({ text, start }, index) => (index % 2 === 1 ? <code key={start}>{text}</code> : text));
}
