/**
 * A replay shared by worker processes. Each opens the store for itself and is told the outline;
 * their letters to one another go through this process, as bytes.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Position } from '../ledger/stored.js';
import type { Replayed } from './asking.js';
import type { Hear, Progress, Task } from './member.js';
import type { Outline } from './outline.js';
import type { ReplayPart } from './part.js';

/** What a worker is started with. */
export interface WorkerTask {
  readonly dir: string;
  readonly task: Task;
  readonly part: ReplayPart;
}

/** What one member tells another. */
export type Letter = Uint8Array<ArrayBuffer>;

/** From a worker: how far it got, what went wrong, or what comes of its next stage. */
export interface FromWorker {
  readonly failed?: Error;
  readonly progress?: Progress;
  readonly elsewhere?: readonly Position[];
  /** By the number of the worker to whom they go. */
  readonly letters?: readonly Letter[];
  readonly scores?: readonly Replayed[];
}

export interface ToWorker {
  readonly begin?: WorkerTask;
  readonly outlined?: Outline;
  /** By the number of the worker who wrote them. */
  readonly letters?: readonly Letter[];
}

/** Worker processes that survey as soon as they are started. */
export interface Team {
  /** The events that the outline is made of, in order. Throws what a worker throws. */
  surveyed(): Promise<readonly Position[]>;
  /** The scores of all professionals. Throws what a worker throws. */
  count(outlined: Outline): Promise<readonly Replayed[]>;
  end(): void;
}

/**
 * Workers keep every processor busy, so threads that collect garbage beside them only slow them.
 * Rows and facts die soon: the more of them are made between collections, the fewer are copied.
 */
const FLAGS = ['--single-threaded-gc', '--max-semi-space-size=64'];

export function startWorkers(of: number, dir: string, task: Task, hear: Hear): Team {
  const together = asOne(of, hear);
  const members = Array.from({ length: of }, (_, number) => {
    const begin: WorkerTask = { dir, task, part: { number, of } };
    return startWorker(begin, (progress) => together(number, progress));
  });
  const next = async (): Promise<readonly FromWorker[]> =>
    Promise.all(members.map((member) => member.next()));
  const passLetters = async (): Promise<void> => {
    const written = (await next()).map(({ letters }) => letters ?? []);
    for (const [to, member] of members.entries()) {
      member.tell({ letters: written.flatMap((from) => from[to] ?? []) });
    }
  };
  return {
    surveyed: async () => (await next()).flatMap(({ elsewhere }) => elsewhere ?? []),
    async count(outlined) {
      for (const member of members) member.tell({ outlined });
      // Of promises, of sums, of what is said for standing.
      for (let letters = 0; letters < 3; letters++) await passLetters();
      const scores = (await next()).flatMap((each) => each.scores ?? []);
      return scores.sort((a, b) => (a.party < b.party ? -1 : 1));
    },
    end() {
      for (const member of members) member.end();
    },
  };
}

/** Starts a worker process on its task. */
function startWorker(begin: WorkerTask, hear: Hear): ReplayWorker {
  const file = fileURLToPath(new URL('./worker.js', import.meta.url));
  const child = fork(file, { execArgv: FLAGS, serialization: 'advanced' });
  const worker = new ReplayWorker(child, hear);
  worker.tell({ begin });
  return worker;
}

/** Of a worker that told nothing of why it ended. */
export const WORKER_GONE =
  'A worker of the replay was ended by another, or for want of memory. Run it again, then with ' +
  'fewer workers.';

/** A worker that tells one thing after another, each once the one before was answered. */
class ReplayWorker {
  private told: FromWorker | null = null;
  private failed: Error | null = null;
  private wake: () => void = () => {};

  constructor(
    private readonly process: ChildProcess,
    hear: Hear,
  ) {
    process.on('message', (message: FromWorker) => {
      if (message.progress) hear(message.progress);
      else if (message.failed) this.fail(message.failed);
      else this.hear(message);
    });
    process.once('error', (error) => this.fail(error));
    process.once('disconnect', () => this.fail(new Error(WORKER_GONE)));
  }

  /** The next thing that it tells. */
  async next(): Promise<FromWorker> {
    if (!this.told && !this.failed) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const { told } = this;
    if (!told) throw this.failed ?? new Error('A worker woke for nothing.');
    this.told = null;
    return told;
  }

  tell(message: ToWorker): void {
    this.process.send(message, (error) => {
      if (error) this.fail(new Error(WORKER_GONE));
    });
  }

  end(): void {
    this.process.kill();
  }

  private hear(message: FromWorker): void {
    this.told = message;
    this.wake();
  }

  private fail(error: Error): void {
    this.failed ??= error;
    this.wake();
  }
}

/** Progress of all workers as one: folding begins when the last one has surveyed its stretch. */
function asOne(workers: number, hear: Hear): (worker: number, part: Progress) => void {
  const parts: Progress[] = [];
  return (worker, part) => {
    parts[worker] = part;
    const known = parts.filter((each) => each.phase === part.phase);
    if (part.phase === 'fold' && known.length < workers) return;
    const sum = (of: (part: Progress) => number): number =>
      known.reduce((total, each) => total + of(each), 0);
    hear({ phase: part.phase, done: sum((each) => each.done), of: sum((each) => each.of) });
  };
}
