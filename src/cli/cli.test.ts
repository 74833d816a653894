import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { finding } from '../schemas/finding.ts';
import { FIXTURE } from '../testing/fixture.ts';
import { ROOT } from '../testing/world.ts';

const RESPONSE = 'HTTP/1.1 409 Conflict\ncontent-type: application/json\nx-orchardly-trace: t-1\n\n{"errorCode":"crate_full","subcode":"too_heavy","message":"Full"}\n';

interface Run { status: number | null; out: string; err: string }

/** Runs a command of the project as a shell would, over the fixture content. */
function run(command: 'explain' | 'check' | 'ledger', args: string[], { input = '', content = FIXTURE.folder }: { input?: string; content?: string } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, `src/cli/${command}.ts`), ...args], { input, encoding: 'utf8', cwd: ROOT, env: { ...process.env, CONTENT: content } });
  return { status, out: stdout, err: stderr };
}
const explain = (args: string[], input?: string): Run => run('explain', args, { ...(input !== undefined && { input }) });

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('explain, for a person', () => {
  const { status, out, err } = explain([], RESPONSE);
  test('says the verdict first, then what to do, which error it is and why', () => {
    const [first = ''] = out.split('\n');
    expect(first).toBe('FIX  Take another crate, then pick again.');
    for (const part of ['409 crate_full too_heavy', '/orchardly/errors/crate_full#weight', 'What to do', 'https://docs.orchardly.example/errors']) expect(out).toContain(part);
    expect([status, err]).toEqual([0, '']);
  });
  test('says where a problem body breaks RFC 9457, with the section, and nothing of what is only worth knowing', () => {
    const { out } = explain([], 'HTTP/1.1 404 Not Found\ncontent-type: application/problem+json\n\n{"type":"no-tree","title":"No tree","status":409}');
    expect(out).toMatch(/body:\/status .*rfc9457#section-3\.1\.2/);
    expect(out).not.toMatch(/body:\/type .*rfc9457/);
    expect(explain([], RESPONSE).out).not.toContain('RFC 9457');
  });
  test('sends nothing to the terminal that could move its cursor', () => {
    const { out } = explain([], '{"errorCode":"crate_full","message":"\\u001b[2J\\u0007evil"}');
    expect([out.includes('evil'), out.includes('\u001b'), out.includes('\u0007')]).toEqual([true, false, false]);
  });
});

describe('explain, exit status', () => {
  const file = join(folder, 'response.txt');
  writeFileSync(file, RESPONSE);
  const cases: [name: string, args: string[], input: string, status: number][] = [
    ['0 for a file with an error', [file], '', 0],
    ['1 where nothing was found', [], 'all is well', 1],
    ['2 for an unknown option', ['--colour'], RESPONSE, 2],
    ['2 for a file that is not there', [join(folder, 'nowhere.txt')], '', 2],
    ['2 for a folder', [folder], '', 2],
  ];
  test.each(cases)('%s', (_name, args, input, expected) => {
    const { status, err } = explain(args, input);
    expect(status).toBe(expected);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err === '').toBe(expected !== 2);
  });
});

describe('explain --json', () => {
  const json = (args: string[], input = RESPONSE) => finding.parse(JSON.parse(explain(['--json', ...args], input).out));
  test('prints the finding', () => { expect(json([]).match?.page).toBe('/orchardly/errors/crate_full#weight'); });
  test('takes what the reader knows, and the clock', () => {
    const told = json(['--api', 'orchardly', '--method', 'post', '--operation', 'Pick fruit', '--key', 'sent', '--known', 'tree-felled', '--now', '2026-03-01T12:00:00Z'], 'HTTP/1.1 409 X\nRetry-After: Sun, 01 Mar 2026 12:00:30 GMT\n\n{"errorCode":"tree_dormant","message":"x"}');
    expect(told).toMatchObject({ request: { method: 'POST', operation: 'pick-fruit', idempotencyKey: 'sent' }, match: { page: '/orchardly/errors/tree_dormant#felled' }, response: { retryAfterSeconds: 30 } });
  });
});

describe('explain --batch', () => {
  const batch = (...lines: unknown[]) => explain(['--batch'], lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const answers = ({ out }: Run): Record<string, unknown>[] => out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

  test('answers each line, in order, under its id', () => {
    const told = batch({ id: 'b', paste: RESPONSE }, { id: 7, paste: 'all is well' }, '', { id: { any: 'value' }, failure: { status: 429, headers: { 'Retry-After': '5' } } });
    expect(told.status).toBe(0);
    expect(answers(told).map(({ id }) => id)).toEqual(['b', 7, { any: 'value' }]);
    expect(answers(told)).toMatchObject([{ finding: { outcome: 'error' }, ms: expect.any(Number) }, { finding: { outcome: 'nothing' } }, { advice: { verdict: 'wait', waitSeconds: 5 } }]);
    for (const answer of answers(told).slice(0, 2)) expect(finding.safeParse(answer['finding']).success).toBe(true);
  });

  test('a line has its own context and clock', () => {
    const line = (context: unknown) => ({ id: 1, paste: '{"errorCode":"tree_dormant","message":"x"}', context });
    const told = answers(batch(line({ known: ['tree-felled'] }), line({}), { id: 3, paste: 'HTTP/1.1 503 X\nRetry-After: Sun, 01 Mar 2026 12:00:30 GMT\n\n', context: { now: '2026-03-01T12:00:00Z' } }));
    expect(told).toMatchObject([{ finding: { advice: { verdict: 'stop' } } }, { finding: { advice: { verdict: 'wait' } } }, { finding: { advice: { waitSeconds: 30 } } }]);
  });

  test('a stated failure may name its API, operation and facts', () => {
    const told = answers(batch({ id: 1, failure: { status: 404, headers: {}, api: 'orchardly', operation: 'fell-tree' } }, { id: 2, failure: { network: 'dns', method: 'POST' } }, { id: 3, failure: { status: 0, network: 'reset', method: 'POST' } }));
    expect(told).toMatchObject([{ advice: { verdict: 'stop' } }, { advice: { verdict: 'retry', safeToRepeat: 'yes' } }, { advice: { verdict: 'unknown', safeToRepeat: 'no' } }]);
  });

  test('a line ends at a line feed only, in both directions: U+2028 and U+2029 may stand in a string of JSON', () => {
    const [head, body] = RESPONSE.split('\n\n');
    const told = batch({ id: 'a\u2028b', paste: `${head}\n\n${body?.replace('Full', 'Full\u2029up')}` }, { id: 2, paste: RESPONSE });
    expect(told.out).not.toMatch(/[\u2028\u2029]/);
    expect(answers(told)).toMatchObject([{ id: 'a\u2028b', finding: { response: { code: 'crate_full', message: 'Full\u2029up' } } }, { id: 2, finding: { outcome: 'error' } }]);
  });

  test('a line that cannot be read is answered with what is wrong, the others go on, and the exit status says so', () => {
    const told = batch({ id: 1, paste: RESPONSE }, 'no json', { id: 2 }, { id: 3, paste: RESPONSE });
    expect(told.status).not.toBe(0);
    expect(answers(told).map(({ error }) => typeof error)).toEqual(['undefined', 'string', 'string', 'undefined']);
  });
});

describe('content with a mistake', () => {
  const broken = join(folder, 'content');
  test('check names file and line and ends with 1', () => {
    spawnSync('cp', ['-r', FIXTURE.folder, broken]);
    writeFileSync(join(broken, 'apis/orchardly/errors/too_fast.md'), '---\ntitle: Too fast\n---\n');
    const { status, err } = run('check', [], { content: broken });
    expect(status).toBe(1);
    expect(err).toMatch(/apis\/orchardly\/errors\/too_fast\.md:\d+/);
    expect(run('explain', [], { input: RESPONSE, content: broken }).status).not.toBe(0);
  });
  test('check of whole content ends with 0 and counts', () => { expect(run('check', [])).toMatchObject({ status: 0, out: expect.stringMatching(/1 APIs?, 10 errors/) }); });
});

describe('Law 7: ledger', () => {
  const content = join(folder, 'ledger-content');
  const ledger = join(content, 'ledger.txt');
  const RENAMED = join(content, 'apis/orchardly/errors/too_fast.md');
  spawnSync('cp', ['-r', FIXTURE.folder, content]);

  test('lists everything that is published, and the next time only what is new', () => {
    expect(run('ledger', [], { content }).status).toBe(0);
    const first = readFileSync(ledger, 'utf8');
    expect(first.split('\n')).toContain('/orchardly/errors/too_fast');
    expect(run('ledger', [], { content }).out).toContain(' 0 added');
    const page = readFileSync(RENAMED, 'utf8');
    writeFileSync(join(content, 'apis/orchardly/errors/newcomer.md'), page.replace('---\n', '---\ncode: newcomer\n'));
    run('ledger', [], { content });
    const second = readFileSync(ledger, 'utf8');
    expect(second.startsWith(first)).toBe(true);
    expect(second.slice(first.length).trim().split('\n').every((address) => address.includes('newcomer'))).toBe(true);
  });

  test('refuses to take anything away', () => {
    const before = readFileSync(ledger, 'utf8');
    rmSync(RENAMED);
    const { status, err } = run('ledger', [], { content });
    expect([status, readFileSync(ledger, 'utf8')]).toEqual([1, before]);
    expect(err).toMatch(/ledger\.txt:\d+\n {2}expected {2}.*\/orchardly\/errors\/too_fast/);
  });
});
