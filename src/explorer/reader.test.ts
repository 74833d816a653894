import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CATALOGUE, FINDING } from './fixture.ts';
import { pack } from './packed.ts';
import { type Answered, type Asked, startReader, Stopped, Superseded } from './reader.ts';

/** A worker that answers only when it is told to. */
class FakeWorker extends EventTarget {
  static last: FakeWorker;
  readonly asked: Asked[] = [];
  constructor() {
    super();
    FakeWorker.last = this;
  }
  postMessage(message: Asked) {
    this.asked.push(message);
  }
  terminate() {}
  answer(data: Answered) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  get pastes() {
    return this.asked.flatMap((one) => ('paste' in one ? one.paste : []));
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function start() {
  const started = startReader(new Worker('reader.js'), CATALOGUE);
  const worker = FakeWorker.last;
  worker.answer({ ready: true });
  return { reader: await started, worker };
}

test('while one paste is read only the newest waits', async () => {
  const { reader, worker } = await start();
  const first = reader.read('first', {});
  const older = reader.read('older', {});
  const newest = reader.read('newest', {});
  await expect(older).rejects.toBeInstanceOf(Superseded);
  expect(worker.pastes).toEqual(['first']);

  worker.answer({ id: 0, packed: pack(FINDING) });
  await expect(first).resolves.toEqual(FINDING);
  expect(worker.pastes).toEqual(['first', 'newest']);

  worker.answer({ id: 2, packed: pack(FINDING) });
  await expect(newest).resolves.toEqual(FINDING);
});

test('what waits in line takes nobody’s place, and gives way to a newer text', async () => {
  const { reader, worker } = await start();
  const typed = [reader.read('first', {}), reader.read('second', {})];
  const aside = reader.read('aside', {}, { inLine: true });
  worker.answer({ id: 0, packed: pack(FINDING) });
  worker.answer({ id: 1, packed: pack(FINDING) });
  expect(worker.pastes).toEqual(['first', 'second', 'aside']);
  await expect(Promise.all(typed)).resolves.toEqual([FINDING, FINDING]);

  const later = reader.read('later', {}, { inLine: true });
  reader.read('newest', {});
  await expect(later).rejects.toBeInstanceOf(Superseded);
  worker.answer({ id: 2, packed: pack(FINDING) });
  await expect(aside).resolves.toEqual(FINDING);
  expect(worker.pastes.at(-1)).toBe('newest');
});

test('stopped, it rejects what is read and what waits', async () => {
  const { reader } = await start();
  const questions = [reader.read('first', {}), reader.read('newest', {})];
  reader.stop();
  for (const question of questions) await expect(question).rejects.toBeInstanceOf(Stopped);
});

test('after a failure the next paste is read', async () => {
  const { reader, worker } = await start();
  const failing = reader.read('first', {});
  worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  await expect(failing).rejects.toThrow('out of memory');
  const next = reader.read('next', {});
  worker.answer({ id: 1, packed: pack(FINDING) });
  await expect(next).resolves.toEqual(FINDING);
});
