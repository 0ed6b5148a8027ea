/** How a report is answered: as it grows, a line for each finding; or whole, and then bounded. */
import { Readable } from 'node:stream';
import type { DocumentReport, Finding } from '../../documents/finding.js';
import { Taking, type TakingOptions } from '../../documents/taking.js';
import { type Problem, problemOf } from '../../intake/format.js';
import { Rejection } from '../../ledger/rejection.js';
import type { Sent } from './sent-documents.js';

/** A report with its first findings of each kind. */
export interface DocumentAnswer extends DocumentReport {
  readonly findings: readonly Finding[];
  /** How many findings are not shown; `Accept: application/x-ndjson` shows all. */
  readonly more: number;
}

/** A file that did not come whole, or with the key of another request. */
export interface Missed {
  readonly file: string;
  readonly refused: Problem;
}

/** Findings of each kind that a bounded answer shows of a document. */
const SHOWN = 100;

type Document = Extract<Sent, { document: unknown }>;

export type OptionsFor = (sent: Document) => TakingOptions;

/** Takes all documents in, and answers once it is done. */
export async function wholeAnswer(
  documents: AsyncIterable<Sent>,
  optionsFor: OptionsFor,
): Promise<readonly (DocumentAnswer | Missed)[]> {
  const answers: (DocumentAnswer | Missed)[] = [];
  for await (const sent of documents) {
    if ('problem' in sent) {
      answers.push({ file: sent.file, refused: sent.problem });
      continue;
    }
    try {
      answers.push(await wholeReport(sent, optionsFor(sent)));
    } finally {
      await sent.document.close();
    }
  }
  return answers;
}

/** Takes a document in, and leaves it open. */
export async function wholeReport(
  { document }: Document,
  options: TakingOptions,
): Promise<DocumentAnswer | Missed> {
  const shown = new Map<Finding['status'], number>();
  const findings: Finding[] = [];
  let more = 0;
  try {
    const taking = new Taking(document, options);
    for await (const finding of taking.findings()) {
      const before = shown.get(finding.status) ?? 0;
      shown.set(finding.status, before + 1);
      if (before < SHOWN) findings.push(finding);
      else more += 1;
    }
    return { ...taking.report, findings, more };
  } catch (error) {
    return { file: document.name, refused: problemOf(error) };
  }
}

/** What a request with documents is answered with. */
export interface DocumentsAnswer {
  /** 200 where all was taken, 207 where it was in part, else that of the problem. */
  readonly status: number;
  readonly documents: readonly (DocumentAnswer | Missed)[];
}

/**
 * The answer by its status: whoever looks at nothing else loses nothing. Throws DocumentsRefused
 * where every document was refused whole.
 */
export function answerOf(documents: readonly (DocumentAnswer | Missed)[]): DocumentsAnswer {
  const problems = documents.flatMap(({ refused }) => refused ?? []);
  const [first] = problems;
  if (first && problems.length === documents.length) throw new DocumentsRefused(first, documents);
  const isWhole = documents.every((each) => !each.refused && !hasRejected(each));
  return { status: isWhole ? 200 : MULTI_STATUS, documents };
}

/** RFC 4918: the body says what became of each. */
const MULTI_STATUS = 207;

function hasRejected(answer: DocumentAnswer | Missed): boolean {
  return 'counts' in answer && answer.counts.rejected > 0;
}

/** All documents of a request were refused: the problem of the first, with their reports. */
export class DocumentsRefused extends Rejection {
  constructor(
    { code, pointer, detail }: Problem,
    readonly documents: readonly (DocumentAnswer | Missed)[],
  ) {
    super(code, pointer, detail);
  }
}

/** Lines that are held back until it shows whether anything is taken. */
const HELD_BACK = 1000;

/**
 * Takes all documents in and answers meanwhile: findings by line, after each file its report. What
 * is refused whole within its first lines is a problem, as thrown by `answerOf`; else the status is
 * 207, since it is sent before all is known.
 */
export async function answerLines(
  documents: AsyncIterable<Sent>,
  optionsFor: OptionsFor,
): Promise<{ readonly status: number; readonly lines: Readable }> {
  const lines = linesOf(documents, optionsFor);
  const held: Line[] = [];
  let isOver = false;
  while (held.length < HELD_BACK && !isTaken(held.at(-1))) {
    const next = await lines.next();
    if (next.done) isOver = true;
    else held.push(next.value);
    if (isOver) break;
  }
  if (isOver) answerOf(held.flatMap(documentIn));
  const all = (async function* () {
    for (const line of held) yield textOf(line);
    for await (const line of lines) yield textOf(line);
  })();
  return { status: MULTI_STATUS, lines: Readable.from(all, { objectMode: false }) };
}

/** A finding with the file that it is of, or the end of a file. */
type Line =
  | { readonly of: 'finding'; readonly finding: Finding & { readonly file: string } }
  | { readonly of: 'document'; readonly document: DocumentReport | Missed };

function isTaken(line: Line | undefined): boolean {
  if (line?.of !== 'finding') return false;
  return line.finding.status === 'accepted' || line.finding.status === 'duplicate';
}

function documentIn(line: Line): readonly (DocumentAnswer | Missed)[] {
  if (line.of !== 'document') return [];
  const { document } = line;
  return ['counts' in document ? { ...document, findings: [], more: 0 } : document];
}

async function* linesOf(
  documents: AsyncIterable<Sent>,
  optionsFor: OptionsFor,
): AsyncGenerator<Line> {
  for await (const sent of documents) {
    if ('problem' in sent) {
      yield { of: 'document', document: { file: sent.file, refused: sent.problem } };
      continue;
    }
    const { name: file } = sent.document;
    const taking = new Taking(sent.document, optionsFor(sent));
    try {
      for await (const finding of closing(sent, taking)) {
        yield { of: 'finding', finding: { file, ...finding } };
      }
      yield { of: 'document', document: taking.report };
    } catch (error) {
      yield { of: 'document', document: { file, refused: problemOf(error) } };
    }
  }
}

async function* closing({ document }: Document, taking: Taking): AsyncGenerator<Finding> {
  try {
    yield* taking.findings();
  } finally {
    await document.close();
  }
}

function textOf(line: Line): string {
  return `${JSON.stringify(line.of === 'finding' ? line.finding : line.document)}\n`;
}
