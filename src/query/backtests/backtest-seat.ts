/** A place for the one process that reckons backtests: begun for each, and ended after it. */
import { AskedProcess, ProcessLost } from '../../processes/asked-process.js';
import {
  type BacktestCall,
  type BacktestOutcome,
  type BacktestTask,
  faultOf,
  type JudgedLedger,
  type Reckoner,
} from './reckoning.js';

/** The built file that the process runs. */
const PROCESS = new URL('./backtest-process.js', import.meta.url);

/** Of the heap so many MiB: three times what the most invoices take. */
const HEAP_MIB = 1536;

/** What collects garbage takes no other processor from whoever answers meanwhile. */
const FLAGS = [`--max-old-space-size=${HEAP_MIB}`, '--single-threaded-gc'];

/** Longest that one may take, in ms; the most invoices take some twenty seconds. */
const LONGEST_MS = 300_000;

type Process = AskedProcess<BacktestCall, BacktestOutcome>;

export class BacktestSeat implements Reckoner {
  private process: Process | null = null;

  constructor(
    private readonly ledger: JudgedLedger,
    private readonly code = PROCESS,
    private readonly longest = LONGEST_MS,
  ) {}

  /** One at a time: call it again once it has resolved. */
  async reckon(task: BacktestTask): Promise<BacktestOutcome> {
    const ran: Process = new AskedProcess(this.code, FLAGS, 'reckons backtests', () => {});
    this.process = ran;
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      void ran.kill();
    }, this.longest);
    try {
      return await ran.ask({ ...task, ...this.ledger });
    } catch (error) {
      // The engine ends a process that needs more memory than it may have, and so may the system.
      const isOut = error instanceof ProcessLost && error.signal !== null;
      return isLate || isOut ? { what: 'too_much' } : { what: 'fault', message: faultOf(error) };
    } finally {
      clearTimeout(late);
      await ran.kill();
      this.process = null;
    }
  }

  /** Ends the process, whatever it is doing. */
  async close(): Promise<void> {
    await this.process?.kill();
  }
}
