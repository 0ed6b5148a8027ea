/** From rows of the views to what the folds and models read. */
import type { FoldedPromise } from '../../projections/promise/folded.js';
import { GRADES, type Grade, type PromiseSteps } from '../../projections/step.js';
import type { OutlineRow, PromiseRow, StepsRow } from '../projector/rows/read-promises.js';
import { readSteps } from '../projector/rows/written-steps.js';

/** The promise with its steps, which is all that a model needs. */
export function stepsOfRow(row: StepsRow): PromiseSteps {
  const [promisor, promisee] = [row[5], row[6]];
  const steps = readSteps(row[7], promisor, promisee);
  return { promise: row[3], kind: row[4], promisor, promisee, steps };
}

/** A promise as lists and sums need it, of which there may be very many. */
export type PromiseOutline = Omit<FoldedPromise, 'discrepancies'>;

export function outlineOfRow(row: OutlineRow | PromiseRow): PromiseOutline {
  const [promise, kind, promisor, promisee] = [row[3], row[4], row[5], row[6]];
  const steps = readSteps(row[7], promisor, promisee);
  const [number, startOn, size, currency] = [row[8], row[9], row[10], row[11]];
  const grade = gradeOfText(row[12]);
  return { promise, kind, promisor, promisee, steps, number, startOn, size, currency, grade };
}

/** The promise whole. */
export function promiseOfRow(row: PromiseRow): FoldedPromise {
  return { ...outlineOfRow(row), discrepancies: JSON.parse(row[13]) };
}

function gradeOfText(text: string): Grade {
  return GRADES.find((grade) => grade === text) ?? 'declared';
}
