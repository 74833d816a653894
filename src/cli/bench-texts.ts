/** The sizes of a body that are tried. */
export const SIZES = [
  { name: '1 KB', bytes: 1_000 },
  { name: '10 KB', bytes: 10_000 },
  { name: '100 KB', bytes: 100_000 },
  { name: '1 MB', bytes: 1_000_000 },
  { name: '5 MB', bytes: 5_000_000 },
];

/** A text to read, with the JSON body that it carries. */
export interface BenchText {
  form: string;
  text: string;
  body: string;
}

const RE_LINE_START = /^/gm;
const HEAD = 'HTTP/1.1 422 Unprocessable Content\ncontent-type: application/problem+json\nx-request-id: 7f0c2d1e\n\n';

/** A problem document with as many field errors as the size asks for: that is what large error bodies consist of. */
function problem(bytes: number): object {
  const errors = [];
  for (let size = 150; size < bytes; size += 90) errors.push({ pointer: `/items/${errors.length}/name`, code: 'too_long', detail: 'Use at most 64 characters.' });
  return { type: 'https://errors.example/unprocessable', title: 'Unprocessable', status: 422, code: 'unprocessable', detail: 'Some fields cannot be used.', errors };
}

/** The same problem in each form that people paste. */
export function textsOfSize(bytes: number): BenchText[] {
  const body = JSON.stringify(problem(bytes));
  const pretty = JSON.stringify(problem(bytes), null, 2);
  const forms: Record<string, string> = {
    'json': body,
    'json, pretty': pretty,
    'http': HEAD + body,
    'curl -v': `> POST /items HTTP/1.1\n> Host: api.example\n>\n${HEAD.trimEnd().replace(RE_LINE_START, '< ')}\n<\n${body}`,
    'log line': `2026-01-01T00:00:00Z ERROR client: request failed with 422: ${body}`,
    'quoted': pretty.replace(RE_LINE_START, '> '),
    'fenced': `It failed with this:\n\n\`\`\`json\n${pretty}\n\`\`\`\n`,
    'escaped string': JSON.stringify(body),
    'broken': `{'status': 422, ${body.slice(1).replaceAll('"code"', "'code'")}`,
    'cut off': body.slice(0, -Math.floor(body.length / 50)),
    'prose': 'The request failed and nobody knows why. '.repeat(Math.ceil(bytes / 41)),
  };
  return Object.entries(forms).map(([form, text]) => ({ form, text, body }));
}
