import type { Catalogue } from '../schemas/catalogue.ts';
import type { Context } from '../schemas/context.ts';
import type { Finding } from '../schemas/finding.ts';
import { type Packed, unpack } from './packed.ts';

/** A paste to be read: as of `context.now`, or the reader's own clock. `short`: what is asked for is the finding of its shortened form. */
interface Paste {
  id: number;
  paste: string;
  context: Context;
  short?: boolean;
}

/** What the page sends to a reader, and what comes back. */
export type Asked = { catalogue: Catalogue } | Paste;
export type Answered = { ready: true } | { id: number; packed: Packed };

/** Thrown where the reader was stopped before it answered. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Thrown where a newer question took the place of one that still waited. */
export class Superseded extends Error {
  override name = 'Superseded';
}

/** How a paste is read: `inLine`, behind what waits already; otherwise in the place of all that waits. `short`, in its shortened form. */
interface How {
  readonly inLine?: boolean;
  readonly short?: boolean;
}

/** One worker that reads pastes, one at a time: what the reader types last never waits for what was typed before. */
export interface Reader {
  read(paste: string, context: Context, how?: How): Promise<Finding>;
  /** Ends the worker at once; what it was reading, and what waited, is rejected with {@link Stopped}. */
  stop(): void;
}

interface Question {
  readonly asked: Paste;
  readonly resolve: (finding: Finding) => void;
  readonly reject: (reason: Error) => void;
}

/** Hands a worker the catalogue; resolves once it can read. */
export function startReader(worker: Worker, catalogue: Catalogue): Promise<Reader> {
  return new Promise((resolve, reject) => {
    let running: Question | null = null;
    let waiting: Question[] = [];
    let asked = 0;
    const send = (question: Question | null) => {
      running = question;
      if (question) worker.postMessage(question.asked satisfies Asked);
    };
    const fail = (reason: Error) => {
      const failed = [running, ...waiting];
      [running, waiting] = [null, []];
      reject(reason);
      for (const question of failed) question?.reject(reason);
    };
    const ask = (question: Question, inLine: boolean) => {
      if (!running) return send(question);
      const left = inLine ? [] : waiting.splice(0);
      waiting.push(question);
      for (const one of left) one.reject(new Superseded('A newer text is read instead.'));
    };
    const reader: Reader = {
      read: (paste, context, { inLine = false, short = false } = {}) =>
        new Promise((done, failed) => ask({ asked: { id: asked++, paste, context, short }, resolve: done, reject: failed }, inLine)),
      stop: () => {
        worker.terminate();
        fail(new Stopped('The reading was cancelled.'));
      },
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      if ('ready' in data) return resolve(reader);
      if (running?.asked.id !== data.id) return;
      running.resolve(unpack(data.packed));
      send(waiting.shift() ?? null);
    });
    worker.addEventListener('error', (event) => fail(new Error(event.message || 'The reader could not be started.')));
    worker.postMessage({ catalogue } satisfies Asked);
  });
}
