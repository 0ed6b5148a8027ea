/** A report as a file to hand on: drawn by the same parts as the page that shows it. */
import { writeFileSync } from 'node:fs';
import type { BacktestAnswer } from '../query/backtests/backtest-answer.js';
import { CliError } from './exit-codes.js';
import { words } from './language.js';

/** Writes one HTML file that needs nothing else. Throws a CliError where it cannot be written. */
export async function writeBacktest(path: string, report: BacktestAnswer): Promise<void> {
  const { backtestFile } = await import('../../web/pages/backtest/backtest-file.js');
  const html = backtestFile(report, words().language);
  try {
    writeFileSync(path, html);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(`The report cannot be written: ${why}`);
  }
}
