import { Worker, type WorkerOptions } from 'node:worker_threads';

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(why: Error): void;
}

/**
 * A worker thread that is asked one thing at a time, answers each, and ends when it hears null.
 * It keeps no process alive but while it owes an answer.
 */
export class AskedThread<Question, Answer> {
  private readonly worker: Worker;
  private readonly ended: Promise<void>;
  private waiting: Waiting<Answer> | null = null;
  private lost: Error | null = null;
  private isEnding = false;

  /** `hearLost` hears why nothing can be asked any more, unless the thread was told to end. */
  constructor(
    code: URL,
    options: WorkerOptions,
    private readonly what: string,
    private hearLost: (why: Error) => void,
  ) {
    this.worker = new Worker(code, options);
    this.ended = new Promise((resolve) => {
      this.worker.once('exit', () => {
        this.lose('it ended');
        resolve();
      });
    });
    this.worker.on('error', ({ message }) => this.lose(message));
    this.worker.on('message', (answer: Answer) => {
      this.waiting?.resolve(answer);
      this.waiting = null;
      // Whoever waits for its end must not be left without anything that runs.
      if (!this.isEnding) this.worker.unref();
    });
    this.worker.unref();
  }

  /** Throws where the thread is gone. */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.lost) return reject(this.lost);
      this.worker.ref();
      this.waiting = { resolve, reject };
      this.worker.postMessage(question);
    });
  }

  /** Resolves once the thread has ended. */
  async end(): Promise<void> {
    this.hearLost = () => {};
    if (this.lost) return;
    this.isEnding = true;
    this.worker.ref();
    this.worker.postMessage(null);
    await this.ended;
  }

  /** Ends it at once, whatever it is doing; what it was asked is answered no more. */
  terminate(): void {
    this.hearLost = () => {};
    this.waiting = null;
    void this.worker.terminate();
  }

  private lose(why: string): void {
    if (this.lost) return;
    this.lost = new Error(`The thread that ${this.what} is gone: ${why}.`);
    this.waiting?.reject(this.lost);
    this.waiting = null;
    this.hearLost(this.lost);
  }
}
