/**
 * The lines of a stream of NDJSON: what stands between line feeds, and nothing else ends one. `node:readline` ends a line at U+2028 and U+2029 too, which
 * JSON allows inside a string. https://github.com/nodejs/node/issues/62785
 */
export async function* lines(stream: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = []; // joined once: a line may come in thousands of pieces
  for await (const chunk of stream) {
    const [first = '', ...rest] = chunk.split('\n');
    begun.push(first);
    for (const next of rest) {
      yield begun.join('');
      begun = [next];
    }
  }
  yield begun.join('');
}
