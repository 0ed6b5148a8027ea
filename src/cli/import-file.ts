/**
 * One file told to a ledger, a portion at a time, so that memory stays flat however large it is.
 * What a line says is told under ids that follow from the line alone: told again, it adds nothing.
 */
import type { Ledger } from '../command/ledger.js';
import type { Message, Refused, TellResult } from '../command/message.js';
import type { Access } from '../command/speaker.js';

/** A line read: what it says, or why it says nothing. */
export type ReadLine =
  | { readonly line: number; readonly messages: readonly Message[] }
  | { readonly line: number; readonly problem: Omit<Refused, 'status'> };

/** A line that was not taken in. */
export interface Rejected extends Omit<Refused, 'status'> {
  readonly file: string;
  readonly line: number;
}

/** What became of the lines of a file. */
export interface FileReport {
  readonly file: string;
  read: number;
  accepted: number;
  duplicates: number;
  rejected: number;
  /** False where it was stopped before the end. */
  finished: boolean;
}

export interface ImportOptions {
  readonly access: Access;
  readonly dryRun: boolean;
  /** Asks for an end after the portion at hand. */
  readonly signal: AbortSignal;
  /** After each portion. */
  readonly progress: () => void;
  readonly rejected: (rejected: Rejected) => void;
}

/** Messages told at a time. */
const PORTION = 1000;

export async function importLines(
  ledger: Ledger,
  file: string,
  lines: AsyncIterable<ReadLine>,
  options: ImportOptions,
): Promise<FileReport> {
  const teller = new LineTeller(ledger, file, options);
  for await (const line of lines) {
    teller.take(line);
    if (!teller.isFull) continue;
    await teller.flush();
    options.progress();
    if (options.signal.aborted) return teller.report;
  }
  await teller.flush();
  return { ...teller.report, finished: true };
}

/** A line whose messages wait to be told. */
interface Waiting {
  readonly line: number;
  readonly count: number;
}

class LineTeller {
  readonly report: FileReport;
  private messages: Message[] = [];
  private waiting: Waiting[] = [];

  constructor(
    private readonly ledger: Ledger,
    private readonly file: string,
    private readonly options: ImportOptions,
  ) {
    this.report = { file, read: 0, accepted: 0, duplicates: 0, rejected: 0, finished: false };
  }

  get isFull(): boolean {
    return this.messages.length >= PORTION;
  }

  take(read: ReadLine): void {
    this.report.read += 1;
    if ('problem' in read) {
      this.refuse(read.line, read.problem);
      return;
    }
    this.messages.push(...read.messages);
    this.waiting.push({ line: read.line, count: read.messages.length });
  }

  async flush(): Promise<void> {
    const { access, dryRun } = this.options;
    const results = await this.ledger.tellEach(this.messages, access, { dryRun });
    let from = 0;
    for (const { line, count } of this.waiting) {
      this.note(line, results.slice(from, from + count));
      from += count;
    }
    this.messages = [];
    this.waiting = [];
  }

  /** A line is rejected where any of its messages is, and a duplicate where all of them are. */
  private note(line: number, results: readonly TellResult[]): void {
    const refused = results.find((result) => result.status === 'rejected');
    if (refused) this.refuse(line, refused);
    else if (results.some(({ status }) => status === 'accepted')) this.report.accepted += 1;
    else this.report.duplicates += 1;
  }

  private refuse(line: number, { code, pointer, detail }: Omit<Refused, 'status'>): void {
    this.report.rejected += 1;
    this.options.rejected({ file: this.file, line, code, pointer, detail });
  }
}
