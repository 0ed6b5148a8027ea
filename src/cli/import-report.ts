/** What `kept import` says: of each file what became of it, and at the end of all by format. */
import type { DocumentReport, Finding } from '../documents/finding.js';
import type { Problem } from '../intake/format.js';
import type { Wording } from '../words/wording.js';
import { words } from './language.js';
import { type Column, table } from './tables/table.js';
import { note, print, printJson } from './terminal.js';

export interface ReportOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** Findings of a file that people are shown of each kind, but for its figures. */
const SHOWN = 20;

const say: Wording['say'] = (...said) => words().say(...said);

const DAY = /\d{4}-\d\d-\d\d/g;
const PERIOD = /^(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)$/;
const PART = /^(\d+) of (\d+)$/;
const MONEY = /(-?[\d,]*\d(?:\.\d+)?) ([A-Z]{3})\b/g;

/** A figure: counts, days and amounts of money, written as English writes them. */
function valueText(value: string): string {
  const { figures, language } = words();
  if (language === 'en') return value;
  const [, from, to] = PERIOD.exec(value) ?? [];
  if (from && to) return say('{from} to {to}', { from: figures.day(from), to: figures.day(to) });
  const [, n, all] = PART.exec(value) ?? [];
  if (n && all) return say('{n} of {all}', { n: Number(n), all: Number(all) });
  return words()
    .of(value)
    .replace(MONEY, (_, amount: string, currency: string) =>
      figures.money({ amount: amount.replaceAll(',', ''), currency }),
    )
    .replace(DAY, (day) => figures.day(day));
}

/** By its code in English, as the docs list it; in another language by its words. */
function problemText({ code, pointer, detail }: Problem): string {
  const shown = { code: words().language === 'en' ? code : words().code('rejection', code) };
  const said = { ...shown, pointer, detail: words().of(detail) };
  return pointer === ''
    ? say('{code}: {detail}', said)
    : say('{code} at {pointer}: {detail}', said);
}

/** A finding as people read it; null for what they need not be told one by one. */
function sentenceOf(finding: Finding): string | null {
  switch (finding.status) {
    case 'accepted':
    case 'duplicate':
      return finding.notice
        ? say('does not count: {why}', { why: words().of(finding.notice.detail) })
        : null;
    case 'rejected':
      return problemText(finding);
    case 'ignored':
      return say('passed over: {why}', { why: words().of(finding.why) });
    case 'anomaly':
      return say('odd: {what}', { what: words().of(finding.what) });
    case 'unmapped': {
      const { code, name } = finding;
      return say('nothing identifies {code} ({name}); map it with --parties', { code, name });
    }
    case 'figure': {
      const [name, value] = [words().of(finding.name), valueText(finding.value)];
      return say('{name}: {value}', { name, value });
    }
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
    const at = finding.at === '' ? [] : [words().of(finding.at)];
    this.#lines.push([this.file, ...at, sentence].join(': '));
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
    if (more > 0) {
      print(say('... and {n} more such {n|finding|findings}; --json tells them all.', { n: more }));
    }
    print(`${this.file}: ${countsOf(report, dryRun ?? false)}.`);
    if (!report.finished) {
      note(say('Stopped before the end. Run the same command again to go on.'));
    }
  }
}

function countsOf({ format, parts, counts, refused }: DocumentReport, dryRun: boolean): string {
  const name = format ?? say('no known format');
  if (refused) return say('{format}, refused', { format: name });
  const optional = [
    [counts.ignored, '{n} passed over'],
    [counts.anomaly, '{n} odd'],
    [counts.unmapped, '{n} {n|party|parties} unmapped'],
  ] as const;
  const made = dryRun ? '{n} {n|entry|entries} would be made' : '{n} {n|entry|entries} made';
  return [
    say('{format}, {n} {n|part|parts} read', { format: name, n: parts }),
    say(made, { n: counts.accepted }),
    say('{n} in the ledger before', { n: counts.duplicate }),
    say('{n} rejected', { n: counts.rejected }),
    ...optional.filter(([n]) => n > 0).map(([n, what]) => say(what, { n })),
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
  { title: 'files', cell: ({ files }) => words().figures.number(files), align: 'right' },
  {
    title: 'read',
    cell: ({ files, refused }) => words().figures.number(files - refused),
    align: 'right',
  },
  { title: 'refused', cell: ({ refused }) => words().figures.number(refused), align: 'right' },
  { title: 'entries', cell: ({ accepted }) => words().figures.number(accepted), align: 'right' },
  {
    title: 'known before',
    cell: ({ duplicates }) => words().figures.number(duplicates),
    align: 'right',
  },
  { title: 'problems', cell: ({ problems }) => words().figures.number(problems), align: 'right' },
];

/** Sums over files, by format. */
export class FormatSums {
  readonly #sums = new Map<string, FormatSum>();

  add({ format, counts, refused }: DocumentReport): void {
    const name = format ?? say('(none known)');
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
