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
    } catch (error) {
      answers.push({ file: sent.document.name, refused: problemOf(error) });
    }
  }
  return answers;
}

async function wholeReport(sent: Document, options: TakingOptions): Promise<DocumentAnswer> {
  const shown = new Map<Finding['status'], number>();
  const findings: Finding[] = [];
  let more = 0;
  const taking = new Taking(sent.document, options);
  for await (const finding of closing(sent, taking)) {
    const before = shown.get(finding.status) ?? 0;
    shown.set(finding.status, before + 1);
    if (before < SHOWN) findings.push(finding);
    else more += 1;
  }
  return { ...taking.report, findings, more };
}

/** A body that was one document and was refused whole is a problem like any other. */
export function mustBeTaken(answers: readonly (DocumentAnswer | Missed)[]): void {
  const [only] = answers;
  if (answers.length !== 1 || !only?.refused) return;
  const { code, pointer, detail } = only.refused;
  throw new Rejection(code, pointer, detail);
}

/** Takes all documents in and answers meanwhile: findings by line, after each file its report. */
export function answerLines(documents: AsyncIterable<Sent>, optionsFor: OptionsFor): Readable {
  return Readable.from(linesOf(documents, optionsFor), { objectMode: false });
}

async function* linesOf(
  documents: AsyncIterable<Sent>,
  optionsFor: OptionsFor,
): AsyncGenerator<string> {
  for await (const sent of documents) {
    if ('problem' in sent) {
      yield lineOf({ file: sent.file, refused: sent.problem });
      continue;
    }
    const { name: file } = sent.document;
    const taking = new Taking(sent.document, optionsFor(sent));
    try {
      for await (const finding of closing(sent, taking)) yield lineOf({ file, ...finding });
      yield lineOf(taking.report);
    } catch (error) {
      yield lineOf({ file, refused: problemOf(error) });
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

function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
