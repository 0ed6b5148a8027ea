/** A backtest as it is reckoned beside the service: what is asked, and what comes of it. */
import { setPriority } from 'node:os';
import { BacktestRefused } from '../../../projections/prediction/report/judging.js';
import type { BacktestReport } from '../../../projections/prediction/report/report.js';
import type { Position } from '../../ledger/stored.js';
import { backtestOf, type LedgerBacktest } from '../../prediction/backtest-of.js';
import { type Past, pastOf } from '../../replay/past.js';
import { type History, openSqliteHistory } from '../../store/sqlite/history.js';
import { TapeUnreadable } from '../../tape/tape.js';

export interface BacktestTask {
  readonly knownAt: Position;
  readonly asked: LedgerBacktest;
}

/** Where the ledger is that is judged. */
export interface JudgedLedger {
  /** The data folder, with views and their tape. */
  readonly dir: string;
  /** Whether its events lie elsewhere, as on a cluster: then the tape alone is read. */
  readonly isRemote: boolean;
}

/** To the process: a task, and its ledger. */
export interface BacktestCall extends BacktestTask, JudgedLedger {}

export type BacktestOutcome =
  | { readonly what: 'report'; readonly report: BacktestReport }
  | { readonly what: 'refused'; readonly code: BacktestRefused['code'] }
  /** The tape cannot be read, and the events lie elsewhere. */
  | { readonly what: 'tapeless' }
  /** It took more time or memory than it may. */
  | { readonly what: 'too_much' }
  | { readonly what: 'fault'; readonly message: string };

/** Reckons a backtest, wherever that is done; it never rejects. */
export interface Reckoner {
  reckon(task: BacktestTask): Promise<BacktestOutcome>;
}

/** Reckons in this process: it is busy until then. */
export async function reckonHere(call: BacktestCall): Promise<BacktestOutcome> {
  const { dir, isRemote, knownAt, asked } = call;
  let history: History | null = null;
  try {
    history = isRemote ? null : openSqliteHistory(dir);
    const past = history ? pastOf(dir, history) : tapeAlone(dir);
    const { report } = await backtestOf(past, knownAt, asked);
    return { what: 'report', report };
  } catch (error) {
    if (error instanceof BacktestRefused) return { what: 'refused', code: error.code };
    if (error instanceof TapeUnreadable) return { what: 'tapeless' };
    return { what: 'fault', message: faultOf(error) };
  } finally {
    history?.close();
  }
}

/** A past whose events are not asked for: a copy of a whole log is a command's to make. */
function tapeAlone(dir: string): Pick<Past, 'dir' | 'events'> {
  const events = (): Promise<never> =>
    Promise.reject(new TapeUnreadable(`The tape in ${dir} is all that is read here.`));
  return { dir, events };
}

/** What is said of an error that is nobody's to expect. */
export function faultOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Of 0 to 19: whoever answers a request goes first. */
const NICE = 10;

/** Serves until the server is gone. Call it in a process of its own, once. */
export function serveBacktests(): void {
  setPriority(NICE);
  process.on('message', async (call: BacktestCall) => {
    process.send?.(await reckonHere(call));
  });
  process.once('disconnect', () => process.exit());
  // A terminal tells all processes of a group to end; the server ends this one itself.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
}
