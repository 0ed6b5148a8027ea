/**
 * Keeps the write-ahead log of a follower's file short. To write it back takes a tenth of a second
 * and more, for which a server that did it itself would answer nobody: a thread does it beside the
 * batches. What came meanwhile is written back between two of them, and then the log begins anew.
 */
import { statSync } from 'node:fs';
import { AskedThread } from './asked-thread.js';

/** What the thread is started with. */
export interface WriteBackTask {
  readonly file: string;
}

export type AskedOfWriteBack = 'write back' | 'begin anew';

/** The built file of the thread. */
export const WRITE_BACK = new URL('./write-back-thread.js', import.meta.url);

export class WriteBack {
  private thread: AskedThread<AskedOfWriteBack | null, 'done'> | null = null;
  private log: 'short' | 'being written back' | 'written back' = 'short';

  /** `longest`: how long the log grows before it is written back, in bytes. */
  constructor(
    private readonly file: string,
    private readonly longest: number,
    private readonly code: URL = WRITE_BACK,
  ) {}

  /** Called between two batches: resolves when the next may begin; null where it may at once. */
  between(): Promise<void> | null {
    return this.log === 'written back' ? this.ask('begin anew', 'short') : null;
  }

  /** Called after each batch. */
  after(): void {
    if (this.log !== 'short' || this.size() < this.longest) return;
    this.log = 'being written back';
    void this.ask('write back', 'written back');
  }

  /** Resolves once nothing is under way any more and the file is let go. */
  async close(): Promise<void> {
    await this.thread?.end();
  }

  private size(): number {
    return statSync(`${this.file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** Where the thread is gone the log grows on, until another one has been asked. */
  private async ask(what: AskedOfWriteBack, then: WriteBack['log']): Promise<void> {
    const workerData: WriteBackTask = { file: this.file };
    const does = `writes the log of ${this.file} back`;
    this.thread ??= new AskedThread(this.code, { workerData }, does, () => {
      this.thread = null;
      this.log = 'short';
    });
    await this.thread.ask(what).then(
      () => {
        this.log = then;
      },
      () => {},
    );
  }
}
