/** What `kept import` says: of each file what became of it, and at the end of all by format. */
import type { DocumentReport, Finding } from '../documents/finding.js';
import { type Column, table } from './tables/table.js';
import { grouped, note, print, printJson } from './terminal.js';

export interface ReportOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** Findings of a file that people are shown of each kind, but for its figures. */
const SHOWN = 20;

/** A finding as people read it; null for what they need not be told one by one. */
function sentenceOf(finding: Finding): string | null {
  switch (finding.status) {
    case 'accepted':
    case 'duplicate':
      return finding.notice ? `does not count: ${finding.notice.detail}` : null;
    case 'rejected': {
      const { code, pointer, detail } = finding;
      return `${code}${pointer === '' ? '' : ` at ${pointer}`}: ${detail}`;
    }
    case 'ignored':
      return `passed over: ${finding.why}`;
    case 'anomaly':
      return `odd: ${finding.what}`;
    case 'unmapped':
      return `nothing identifies ${finding.code} (${finding.name}); map it with --parties`;
    case 'figure':
      return `${finding.name}: ${finding.value}`;
    default:
      return finding satisfies never;
  }
}

/** The findings of one file as they come, and then what they come to. */
export class FileReporter {
  readonly #lines: string[] = [];
  readonly #kept = new Map<Finding['status'], number>();

  constructor(
    private readonly file: string,
    private readonly options: ReportOptions,
  ) {}

  /** Writes for programs at once, and for people after the progress bar, which this would tear. */
  add(finding: Finding): void {
    if (this.options.json) {
      printJson({ file: this.file, ...finding });
      return;
    }
    const sentence = sentenceOf(finding);
    if (sentence === null) return;
    const before = this.#kept.get(finding.status) ?? 0;
    if (before >= SHOWN && finding.status !== 'figure') return;
    this.#kept.set(finding.status, before + 1);
    const at = finding.at === '' ? '' : `${finding.at}: `;
    this.#lines.push(`${this.file}: ${at}${sentence}`);
  }

  end(report: DocumentReport): void {
    const { json, dryRun } = this.options;
    if (json) {
      printJson({ ...report, ...(dryRun && { dryRun }) });
      return;
    }
    for (const line of this.#lines) print(line);
    const { rejected, ignored, anomaly, unmapped } = report.counts;
    const more = [rejected, ignored, anomaly, unmapped]
      .map((count) => Math.max(0, count - SHOWN))
      .reduce((sum, count) => sum + count, 0);
    if (more > 0) print(`... and ${grouped(more)} more such findings; --json tells them all.`);
    print(`${this.file}: ${countsOf(report, dryRun ?? false)}.`);
    if (!report.finished) note('Stopped before the end. Run the same command again to go on.');
  }
}

function countsOf({ format, parts, counts, refused }: DocumentReport, dryRun: boolean): string {
  if (refused) return `${format ?? 'no known format'}, refused`;
  const optional = [
    [counts.ignored, 'passed over'],
    [counts.anomaly, 'odd'],
    [counts.unmapped, 'parties unmapped'],
  ] as const;
  return [
    `${format ?? 'no known format'}, ${grouped(parts)} parts read`,
    `${grouped(counts.accepted)} entries ${dryRun ? 'would be made' : 'made'}`,
    `${grouped(counts.duplicate)} in the ledger before`,
    `${grouped(counts.rejected)} rejected`,
    ...optional.filter(([count]) => count > 0).map(([count, what]) => `${grouped(count)} ${what}`),
  ].join(', ');
}

/** What became of all files of one format. */
interface FormatSum {
  readonly format: string;
  files: number;
  refused: number;
  accepted: number;
  duplicates: number;
  problems: number;
}

const COLUMNS: readonly Column<FormatSum>[] = [
  { title: 'format', cell: ({ format }) => format },
  { title: 'files', cell: ({ files }) => grouped(files), align: 'right' },
  { title: 'read', cell: ({ files, refused }) => grouped(files - refused), align: 'right' },
  { title: 'refused', cell: ({ refused }) => grouped(refused), align: 'right' },
  { title: 'entries', cell: ({ accepted }) => grouped(accepted), align: 'right' },
  { title: 'known before', cell: ({ duplicates }) => grouped(duplicates), align: 'right' },
  { title: 'problems', cell: ({ problems }) => grouped(problems), align: 'right' },
];

/** Sums over files, by format. */
export class FormatSums {
  readonly #sums = new Map<string, FormatSum>();

  add({ format, counts, refused }: DocumentReport): void {
    const name = format ?? '(none known)';
    const sum = this.#sums.get(name) ?? emptySum(name);
    sum.files += 1;
    sum.refused += refused ? 1 : 0;
    sum.accepted += counts.accepted;
    sum.duplicates += counts.duplicate;
    sum.problems += counts.rejected;
    this.#sums.set(name, sum);
  }

  table(): string {
    return table(
      COLUMNS,
      [...this.#sums.values()].sort((a, b) => (a.format < b.format ? -1 : 1)),
    );
  }
}

function emptySum(format: string): FormatSum {
  return { format, files: 0, refused: 0, accepted: 0, duplicates: 0, problems: 0 };
}
