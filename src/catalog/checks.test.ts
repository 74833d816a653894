import type { Document } from 'yaml';
import { describe, expect, test } from 'vitest';
import { changed, readFiles, WHOLE } from '../testing/content.ts';
import type { Mistake } from './mistake.ts';
import { formatMistakes } from './mistake.ts';

const API = 'apis/acme/api.yaml';
const ERROR = 'apis/acme/errors/too_heavy.md';
const OTHER = 'apis/acme/errors/landed.md';
const STATUS = 'statuses/422.md';

const mistakes = (files: Readonly<Record<string, string>>): Mistake[] => readFiles(files).mistakes;

/** The line of a file on which a text first stands. */
const lineOf = (files: Readonly<Record<string, string>>, file: string, text: string): number => (files[file] ?? '').split('\n').findIndex((line) => line.includes(text)) + 1;

interface Told {
  file: string;
  /** A text that stands on the line, or on the one below it where \`above\` is set. */
  at: string;
  above?: boolean;
  expected: string;
  found: string;
  mend: string;
}

/** The folder with one change has exactly this mistake. */
function expectMistake(name: string, change: (data: Document) => void, { file, at, above = false, expected, found, mend }: Told): void {
  const files = changed(name, change);
  const [first, ...more] = mistakes(files);
  expect(more).toEqual([]);
  expect({ file: first?.file, line: first?.line }).toEqual({ file, line: lineOf(files, file, at) - (above ? 1 : 0) });
  expect(first?.expected).toContain(expected);
  expect(first?.found).toContain(found);
  expect(first?.mend).toContain(mend);
}

test('content without a mistake has none', () => { expect(mistakes(WHOLE)).toEqual([]); });

describe('a mistake names file and line, what was expected, what was found and how to mend it', () => {
  const cases: [name: string, file: string, change: (data: Document) => void, told: Told][] = [
    ['a member that is missing', ERROR, (d) => d.delete('title'), { file: ERROR, at: 'status: 422', expected: '`title`', found: 'nothing', mend: 'add `title`' }],
    ['a member that is misspelt', ERROR, (d) => d.set('sumary', 'x'), { file: ERROR, at: 'sumary', expected: 'a known member', found: '`sumary`', mend: 'spelling' }],
    ['a value that is none of the allowed', ERROR, (d) => d.set('verdict', 'rety'), { file: ERROR, at: 'rety', expected: 'retry', found: '"rety"', mend: 'change `verdict`' }],
    ['a value inside a list', API, (d) => d.setIn(['operations', 0, 'path'], 'anvils'), { file: API, at: 'path: anvils', expected: '`operations.0.path`', found: '"anvils"', mend: 'change' }],
    ['a source without an address', ERROR, (d) => d.set('source', { section: 'Weights' }), { file: ERROR, at: 'section: Weights', expected: 'url', found: 'nothing', mend: 'add `source.url`' }],
    ['a source that is missing', API, (d) => d.deleteIn(['envelope', 'source']), { file: API, at: 'shape:', expected: 'source', found: 'nothing', mend: 'add' }],
    ['an operation that does not exist', ERROR, (d) => d.setIn(['cases', 1, 'when'], { operation: 'send-anvl' }), { file: ERROR, at: 'send-anvl', expected: 'an operation of api.yaml', found: '`send-anvl`', mend: 'did you mean `send-anvil`?' }],
    ['a fact that does not exist', ERROR, (d) => d.setIn(['cases', 1, 'when'], { known: 'anvil-landet' }), { file: ERROR, at: 'anvil-landet', expected: 'a fact of api.yaml', found: '`anvil-landet`', mend: 'did you mean `anvil-landed`?' }],
    ['an example of an operation that does not exist', ERROR, (d) => d.setIn(['examples', 0, 'given'], { operation: 'fly' }), { file: ERROR, at: 'operation: fly', expected: 'an operation of api.yaml', found: '`fly`', mend: 'one of: `send-anvil`' }],
    ['a rule on an operation that does not exist', API, (d) => d.set('rules', [{ when: { operation: 'fly' }, verdict: 'fix', because: 'It flies.', source: 'Calls' }]), { file: API, at: 'operation: fly', expected: 'an operation of api.yaml', found: '`fly`', mend: 'one of' }],
    ['an example of a case that does not exist', ERROR, (d) => d.setIn(['examples', 0, 'case'], 'irn'), { file: ERROR, at: 'case: irn', expected: 'a case of this error', found: '`irn`', mend: 'did you mean `iron`?' }],
    ['a related slug that does not exist', OTHER, (d) => d.set('related', ['too_hevy']), { file: OTHER, at: 'too_hevy', expected: 'the slug of an error', found: '`too_hevy`', mend: 'did you mean `acme/too_heavy`?' }],
    ['a successor that does not exist', OTHER, (d) => d.set('retired', { on: '2026-01-31', successor: 'too_hevy', note: 'It is one with the other.' }), { file: OTHER, at: 'successor: too_hevy', expected: 'the slug of an error', found: '`too_hevy`', mend: 'did you mean `acme/too_heavy`?' }],
    ['two cases with one id', ERROR, (d) => d.setIn(['cases', 1, 'id'], 'iron'), { file: ERROR, at: 'title: It is of lead', above: true, expected: 'case ids that differ', found: '`iron` twice', mend: 'rename the newer one' }],
    ['a case that decides without a condition', ERROR, (d) => { d.setIn(['cases', 1, 'verdict'], 'stop'); d.setIn(['cases', 1, 'because'], 'Lead.'); }, { file: ERROR, at: 'id: lead', expected: '`when`', found: 'a decision without `when`', mend: 'say what tells this case' }],
    ['a case that decides without a reason', ERROR, (d) => d.setIn(['cases', 0, 'verdict'], 'stop'), { file: ERROR, at: 'id: iron', expected: '`because`', found: 'nothing', mend: 'add one sentence' }],
    ['an error that decides without a reason', ERROR, (d) => d.delete('because'), { file: ERROR, at: 'title: Too heavy', expected: '`because`', found: 'nothing', mend: 'add one sentence' }],
    ['a summary without a verdict', ERROR, (d) => d.delete('verdict'), { file: ERROR, at: 'summary:', expected: 'a summary only beside a verdict', found: 'a summary alone', mend: 'add `verdict`' }],
    ['a case’s summary without a verdict', ERROR, (d) => { d.setIn(['cases', 0, 'summary'], 'Melt it.'); d.setIn(['cases', 0, 'because'], 'Iron.'); }, { file: ERROR, at: 'Melt it.', expected: 'a summary only beside a verdict', found: 'a summary alone', mend: 'add `verdict`' }],
    ['a case for any code without a status', ERROR, (d) => d.setIn(['cases', 0, 'anyCode'], true), { file: ERROR, at: 'anyCode', expected: '`when.status` beside `anyCode`', found: 'no status', mend: 'say for which status' }],
    ['two errors with one code', OTHER, (d) => d.set('code', 'too_heavy'), { file: ERROR, at: 'title: Too heavy', expected: 'one page for each code', found: '`too_heavy`', mend: 'make them cases of one error' }],
    ['a status that is not whole', STATUS, (d) => d.set('applied', 'perhaps'), { file: STATUS, at: 'perhaps', expected: 'maybe', found: '"perhaps"', mend: 'change `applied`' }],
  ];
  test.each(cases)('%s', (_name, file, change, told) => { expectMistake(file, change, told); });
});

describe('names and addresses', () => {
  const rename = (from: string, to: string): Record<string, string> => {
    const { [from]: text = '', ...rest } = WHOLE;
    return { ...rest, [to]: text };
  };

  test.each(['status', 'explorer', 'guides', 'embed', 'schema', 'pagefind', '_astro', '404'])('an API may not be called %s', (id) => {
    const [mistake] = mistakes(Object.fromEntries(Object.entries(WHOLE).map(([name, text]) => [name.replace('acme', id), text])));
    expect(mistake).toMatchObject({ file: `apis/${id}/api.yaml`, found: `\`${id}\``, mend: 'rename the folder' });
  });

  test.each(['too heavy.md', '-too_heavy.md', 'zu_schwer_ü.md', 'too_heavy.json.md', 'too_heavy.html.md', 'too_heavy.md.md'])('a slug may not be %s', (name) => {
    const found = mistakes({ ...rename(ERROR, `apis/acme/errors/${name}`), [OTHER]: WHOLE[OTHER]?.replace('related: [too_heavy]', '') ?? '' });
    expect(found).toMatchObject([{ file: `apis/acme/errors/${name}`, found: `\`${name.replace(/\.md$/, '')}\``, mend: 'rename the file' }]);
  });

  test.each(['Too_Heavy.md', 'too-heavy.md'])('%s beside too_heavy.md is too much alike', (name) => {
    const files = { ...WHOLE, [`apis/acme/errors/${name}`]: WHOLE[ERROR] ?? '' };
    expect(mistakes(files)).toMatchObject([{ expected: 'slugs that differ in more than case, `_` and `-`' }]);
  });

  test('a folder without an api.yaml', () => {
    expect(mistakes({ ...WHOLE, 'apis/empty/errors/x.md': WHOLE[ERROR] ?? '' })).toMatchObject([{ file: 'apis/empty/api.yaml', line: 1, found: 'no such file' }]);
  });
});

test('a mistake in one file is no mistake of those that name it', () => {
  expect(mistakes({ ...WHOLE, [ERROR]: (WHOLE[ERROR] ?? '').replace('verdict: fix', 'verdict: mend') }).map(({ file }) => file)).toEqual([ERROR]);
});

describe('files that cannot be read', () => {
  test('YAML that is none', () => {
    const files = { ...WHOLE, [API]: `${WHOLE[API]}rules: [unclosed\n` };
    const [first] = mistakes(files);
    expect(first).toMatchObject({ file: API, expected: 'valid YAML' });
    expect(Math.abs((first?.line ?? 0) - lineOf(files, API, 'unclosed'))).toBeLessThanOrEqual(1);
  });
  test('a page without frontmatter', () => {
    expect(mistakes({ ...WHOLE, [OTHER]: 'It has landed.\n' })).toMatchObject([{ file: OTHER, line: 1, expected: 'frontmatter between two lines of `---`', found: 'It has landed.' }]);
  });
  test('an empty page', () => { expect(mistakes({ ...WHOLE, [OTHER]: '' })[0]).toMatchObject({ file: OTHER, line: 1, found: 'an empty file' }); });
  test('line ends of Windows are no mistake', () => {
    expect(mistakes(Object.fromEntries(Object.entries(WHOLE).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')])))).toEqual([]);
  });
});

describe('rules that contradict each other', () => {
  const RULE = (when: unknown, more: Record<string, unknown>) => ({ when, because: 'So it is.', source: 'Codes', ...more });
  const withRules = (...rules: unknown[]): Mistake[] => mistakes(changed(API, (data) => data.set('rules', rules)));

  test('of equal rank, on the same failure', () => {
    expect(withRules(RULE({ status: 409 }, { verdict: 'fix' }), RULE({ status: [409, 410] }, { verdict: 'stop' }))).toMatchObject([{ file: API, expected: expect.stringContaining('`verdict`'), found: expect.stringMatching(/"fix".*"stop"/), mend: expect.stringContaining('more specific') }]);
  });
  test('of equal rank, on a class and a class', () => { expect(withRules(RULE({ status: '4xx' }, { safeToRepeat: 'yes' }), RULE({ status: '4xx' }, { safeToRepeat: 'no' }))).toHaveLength(1); });

  test('is reported where the later of the two stands', () => {
    const files = changed(ERROR, (data) => data.set('rules', [RULE({ method: 'POST' }, { attempts: 2 }), RULE({ method: ['POST', 'PATCH'] }, { attempts: 3 })]));
    expect(mistakes(files)).toMatchObject([{ file: ERROR, line: lineOf(files, ERROR, 'attempts: 2') + 1 }]);
  });

  const fine: [name: string, rules: unknown[]][] = [
    ['one is more specific', [RULE({ status: '4xx' }, { verdict: 'fix' }), RULE({ status: 409 }, { verdict: 'stop' })]],
    ['they agree', [RULE({ status: 409 }, { verdict: 'fix' }), RULE({ status: [409, 410] }, { verdict: 'fix' })]],
    ['they set different fields', [RULE({ status: 409 }, { verdict: 'fix' }), RULE({ status: 409 }, { safeToRepeat: 'yes' })]],
    ['no failure satisfies both', [RULE({ status: 409 }, { verdict: 'fix' }), RULE({ status: 410 }, { verdict: 'stop' })]],
    ['one is about a response, the other about none', [RULE({ network: 'dns', status: 500 }, { verdict: 'fix' }), RULE({ network: 'reset' }, { verdict: 'stop' })]],
    ['their steps add up', [RULE({ status: 409 }, { steps: 'One.' }), RULE({ status: 409 }, { steps: 'Two.' })]],
  ];
  test.each(fine)('no mistake: %s', (_name, rules) => { expect(withRules(...rules)).toEqual([]); });
});

describe('all mistakes at once', () => {
  const broken = {
    ...WHOLE,
    [API]: (WHOLE[API] ?? '').replace('name: Acme\n', '').replace('branchOn: code', 'branchOn: mood'),
    [ERROR]: (WHOLE[ERROR] ?? '').replace('verdict: fix', 'verdict: mend').replace('title: Too heavy\n', ''),
    [STATUS]: (WHOLE[STATUS] ?? '').replace('phrase: Unprocessable Content\n', ''),
  };

  test('of every file, each with its line', () => {
    const found = mistakes(broken);
    expect(found.map(({ file }) => file).toSorted()).toEqual([API, API, ERROR, ERROR, STATUS].toSorted());
    for (const { line, mend } of found) expect([line >= 1, mend !== '']).toEqual([true, true]);
  });

  test('are printed in the order of the files, with their number', () => {
    const text = formatMistakes(mistakes(broken));
    expect(text.indexOf(API)).toBeLessThan(text.indexOf(STATUS));
    expect(text.endsWith('5 content mistakes.')).toBe(true);
    expect(text).toMatch(/api\.yaml:\d+\n {2}expected {2}.+\n {2}found {5}.+\n {2}to mend {3}.+/);
  });
});
