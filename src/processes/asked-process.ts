import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(why: Error): void;
}

/** A process is gone that was asked, or is about to be. */
export class ProcessLost extends Error {
  override readonly name = 'ProcessLost';

  constructor(
    what: string,
    /** By which it was ended, where it did not end by itself: SIGABRT for want of memory. */
    readonly signal: NodeJS.Signals | null,
  ) {
    super(`The process that ${what} is gone: ${signal === null ? 'it ended' : `by ${signal}`}.`);
  }
}

/**
 * A process that is asked one thing at a time, answers each, and ends with this one. It keeps this
 * one alive only while it owes an answer.
 */
export class AskedProcess<Question extends object, Answer> {
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private waiting: Waiting<Answer> | null = null;
  private lost: ProcessLost | null = null;

  /**
   * Runs a built file with flags of Node. `hearLost` hears why nothing can be asked any more,
   * unless the process was ended here.
   */
  constructor(
    code: URL,
    flags: readonly string[],
    private readonly what: string,
    private hearLost: (why: Error) => void,
  ) {
    const stdio: ['ignore', 'inherit', 'inherit', 'ipc'] = ['ignore', 'inherit', 'inherit', 'ipc'];
    const options = { execArgv: [...flags], serialization: 'advanced' as const, stdio };
    this.child = fork(fileURLToPath(code), options);
    this.ended = new Promise((resolve) => {
      this.child.once('exit', (_, signal) => {
        this.lose(signal);
        resolve();
      });
      this.child.on('error', () => {
        this.lose(null);
        // What never began does not end.
        if (this.child.pid === undefined) resolve();
      });
    });
    this.child.on('message', (answer: Answer) => {
      this.child.channel?.unref();
      this.waiting?.resolve(answer);
      this.waiting = null;
    });
    this.child.unref();
    this.child.channel?.unref();
  }

  /** Throws ProcessLost where the process is gone. */
  ask(question: Question): Promise<Answer> {
    // What could not begin, for want of files, has no channel and has yet to say so.
    if (!this.child.connected) this.lose(null);
    return new Promise((resolve, reject) => {
      if (this.lost) return reject(this.lost);
      this.child.channel?.ref();
      this.waiting = { resolve, reject };
      this.child.send(question, (error) => {
        if (error) this.lose(null);
      });
    });
  }

  /** Ends the process, whatever it is doing, so that what was asked of it fails. */
  async kill(): Promise<void> {
    this.hearLost = () => {};
    this.child.ref();
    this.child.kill('SIGKILL');
    await this.ended;
  }

  private lose(signal: NodeJS.Signals | null): void {
    if (this.lost) return;
    this.lost = new ProcessLost(this.what, signal);
    this.waiting?.reject(this.lost);
    this.waiting = null;
    this.hearLost(this.lost);
  }
}
