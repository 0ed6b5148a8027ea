/** A backtest as it is reckoned beside the service: what is asked, and what comes of it. */
import { setPriority } from 'node:os';
import { BacktestRefused } from '../../../projections/prediction/report/judging.js';
import type { BacktestReport } from '../../../projections/prediction/report/report.js';
import type { Position } from '../../ledger/stored.js';
import { backtestOf, type LedgerBacktest } from '../../prediction/backtest-of.js';
import { pastOf } from '../../replay/past.js';
import { type History, openSqliteHistory } from '../../store/sqlite/history.js';

export interface BacktestTask {
  readonly knownAt: Position;
  readonly asked: LedgerBacktest;
}

/** To the process: a task, and the data folder of its ledger. */
export interface BacktestCall extends BacktestTask {
  readonly dir: string;
}

export type BacktestOutcome =
  | { readonly what: 'report'; readonly report: BacktestReport }
  | { readonly what: 'refused'; readonly code: BacktestRefused['code'] }
  /** It took more time or memory than it may. */
  | { readonly what: 'too_much' }
  | { readonly what: 'fault'; readonly message: string };

/** Reckons a backtest, wherever that is done; it never rejects. */
export interface Reckoner {
  reckon(task: BacktestTask): Promise<BacktestOutcome>;
}

/** Reckons in this process: it is busy until then. */
export async function reckonHere({ dir, knownAt, asked }: BacktestCall): Promise<BacktestOutcome> {
  let history: History | null = null;
  try {
    history = openSqliteHistory(dir);
    const { report } = await backtestOf(pastOf(dir, history), knownAt, asked);
    return { what: 'report', report };
  } catch (error) {
    if (error instanceof BacktestRefused) return { what: 'refused', code: error.code };
    return { what: 'fault', message: faultOf(error) };
  } finally {
    history?.close();
  }
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
