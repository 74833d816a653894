import type { Catalogue } from '../schemas/catalogue.ts';
import type { Context } from '../schemas/context.ts';
import type { Finding } from '../schemas/finding.ts';
import { type Packed, unpack } from './packed.ts';

/** What the page sends to a reader, and what comes back. */
export type Asked = { catalogue: Catalogue } | { id: number; paste: string; context: Context };
export type Answered = { ready: true } | { id: number; packed: Packed };

/** Thrown where the reader was stopped before it answered. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Thrown where a newer question took the place of one that still waited. */
export class Superseded extends Error {
  override name = 'Superseded';
}

/** One worker that reads pastes, one at a time: while it reads one, only the newest question waits. */
export interface Reader {
  read(paste: string, context: Context): Promise<Finding>;
  /** Ends the worker at once; what it was reading, and what waited, is rejected with {@link Stopped}. */
  stop(): void;
}

interface Question {
  readonly asked: { id: number; paste: string; context: Context };
  readonly resolve: (finding: Finding) => void;
  readonly reject: (reason: Error) => void;
}

/** Starts a worker from a script that is already here and hands it the catalogue; resolves once it can read. */
export function startReader(script: string, catalogue: Catalogue): Promise<Reader> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { type: 'module' });
    let running: Question | null = null;
    let waiting: Question | null = null;
    let asked = 0;
    const send = (question: Question | null) => {
      running = question;
      waiting = null;
      if (question) worker.postMessage(question.asked satisfies Asked);
    };
    const fail = (reason: Error) => {
      const failed = [running, waiting];
      [running, waiting] = [null, null];
      reject(reason);
      for (const question of failed) question?.reject(reason);
    };
    const ask = (question: Question) => {
      if (!running) return send(question);
      waiting?.reject(new Superseded('A newer text is read instead.'));
      waiting = question;
    };
    const reader: Reader = {
      read: (paste, context) => new Promise((done, failed) => ask({ asked: { id: asked++, paste, context }, resolve: done, reject: failed })),
      stop: () => {
        worker.terminate();
        fail(new Stopped('The reading was cancelled.'));
      },
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      if ('ready' in data) return resolve(reader);
      if (running?.asked.id !== data.id) return;
      running.resolve(unpack(data.packed));
      send(waiting);
    });
    worker.addEventListener('error', (event) => fail(new Error(event.message || 'The reader could not be started.')));
    worker.postMessage({ catalogue } satisfies Asked);
  });
}
