/** A copy of the log of a cluster, made when it is first asked for, which goes with the command. */
import type { BulkEvents } from '../../replay/past.js';
import type { EventStore } from '../../store/event-store.js';
import { openSqliteHistory } from '../../store/sqlite/history.js';
import { copyLog } from '../../store/sqlite/log-copy.js';
import { startBar } from '../terminal.js';
import { makeScratch, type Scratch } from './scratch.js';

export class CopiedLog {
  private scratch: Scratch | null = null;
  private made: BulkEvents | null = null;

  /** `isShared`: other processes are to open it, too, by its folder. */
  constructor(
    private readonly log: Pick<EventStore, 'readAll' | 'head'>,
    private readonly isShared: boolean,
  ) {}

  async events(): Promise<BulkEvents> {
    this.made ??= await this.copy();
    return this.made;
  }

  close(): void {
    this.made?.history.close();
    this.scratch?.remove();
  }

  private async copy(): Promise<BulkEvents> {
    const bar = startBar({ label: 'Copying', total: await this.log.head() });
    this.scratch = makeScratch();
    const { dir } = this.scratch;
    try {
      await copyLog(this.log, dir, bar.update);
    } finally {
      bar.stop();
    }
    const history = openSqliteHistory(dir);
    // Open it needs no name. So nothing is left whatever ends the command, and nothing has to be
    // tidied up first, which would wait while this thread folds. Windows keeps names of open files.
    if (!this.isShared && process.platform !== 'win32') this.scratch.remove();
    return { dir, history };
  }
}
