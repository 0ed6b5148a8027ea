/**
 * Where a command speaks: results on stdout, progress and notes on stderr, so that output can be
 * piped.
 */
import { type Options, SingleBar } from 'cli-progress';
import { words } from './language.js';

/** A progress bar, or nothing where stderr is no terminal. */
export interface Bar {
  update(done: number): void;
  stop(): void;
}

export interface BarOptions {
  readonly label: string;
  readonly total: number;
  /** How a number is shown: bytes as MB, say. */
  readonly show?: (value: number) => string;
}

const QUIET: Bar = { update: () => {}, stop: () => {} };

export function startBar({
  label,
  total,
  show = (n) => words().figures.number(n),
}: BarOptions): Bar {
  if (!process.stderr.isTTY || total <= 0) return QUIET;
  const options: Options = {
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 50,
    format: words().say('{label} {bar} {percentage}% | {value} of {total} | {eta} left', {
      ...{ label: words().of(label), bar: '{bar}', percentage: '{percentage}' },
      ...{ value: '{value}', total: '{total}', eta: '{eta_formatted}' },
    }),
    barCompleteChar: '█',
    barIncompleteChar: '░',
    formatValue: (value, _options, type) =>
      type === 'value' || type === 'total' ? show(value) : String(value),
  };
  const bar = new SingleBar(options);
  bar.start(total, 0);
  return {
    update: (done) => bar.update(Math.min(done, total)),
    stop: () => {
      // Without this the last part of the bar stays empty where the end came between two updates.
      bar.update(total);
      bar.stop();
    },
  };
}

/** `1234567` as `1,234,567`, in English sentences. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function megabytes(bytes: number): string {
  return words().figures.megabytes(bytes);
}

/** A result, for people or for programs. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** A result for programs. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

/** Beside the result: for who watches. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
