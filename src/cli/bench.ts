import { matchingView } from '../catalog/matching.ts';
import { readCatalog } from '../catalog/read.ts';
import { classify } from '../classifier/classify.ts';
import { SIZES, textsOfSize } from './bench-texts.ts';
import { libraries } from './libraries.ts';

/** `npm run bench`: how long reading a paste takes, by form and size, beside `JSON.parse` of the same body. Reports, judges nothing. */
const catalogue = matchingView(readCatalog(process.env['CONTENT'] ?? './content'));
const now = new Date(0);

/** About as long as one line may take, all runs together. */
const BUDGET_MS = 1_000;
const WARM_MS = 500;
const [FEWEST, MOST] = [5, 5_000];

function times(run: () => unknown): { median: number; p99: number } {
  const taken: number[] = [];
  const timed = () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  };
  // What is timed is code that the engine has seen before, as it is when somebody types.
  for (const warmed = performance.now(); performance.now() - warmed < WARM_MS;) run();
  const first = timed();
  const runs = Math.max(FEWEST, Math.min(MOST, Math.floor(BUDGET_MS / first)));
  for (let i = 0; i < runs; i += 1) taken.push(timed());
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

const ms = (value: number) => value.toFixed(value < 10 ? 3 : 1).padStart(12);

console.log(`${'form'.padEnd(16)}${'size'.padStart(8)}${['median ms', 'p99 ms', 'JSON.parse', 'ratio'].map((head) => head.padStart(12)).join('')}`);
for (const { name, bytes } of SIZES) {
  for (const { form, text, body } of textsOfSize(bytes)) {
    const own = times(() => classify(text, { catalogue, now, libraries }));
    const parse = times(() => JSON.parse(body));
    console.log(`${form.padEnd(16)}${name.padStart(8)}${ms(own.median)}${ms(own.p99)}${ms(parse.median)}${(own.median / parse.median).toFixed(1).padStart(12)}`);
  }
}
