/** From rows of the views to what the folds and models read. */
import type { FoldedPromise } from '../../projections/promise/folded.js';
import { GRADES, type Grade, type PromiseSteps } from '../../projections/step.js';
import { type PromiseRow, readSteps } from '../projector/rows/promise-rows.js';

/** What a model needs of a row. */
export type StepsRow = Pick<PromiseRow, 'promise' | 'kind' | 'promisor' | 'promisee' | 'steps'>;

/** The promise with its steps, which is all that a model needs. */
export function stepsOfRow(row: StepsRow): PromiseSteps {
  const { promise, kind, promisor, promisee } = row;
  return { promise, kind, promisor, promisee, steps: readSteps(row.steps) };
}

/** A promise as lists and sums need it, of which there may be very many. */
export type PromiseOutline = Omit<FoldedPromise, 'discrepancies'>;
export type OutlineRow = Omit<PromiseRow, 'discrepancies'>;

export function outlineOfRow(row: OutlineRow): PromiseOutline {
  const { promise, kind, promisor, promisee, number, size, currency } = row;
  const [steps, startOn, grade] = [readSteps(row.steps), row.start_on, gradeOfText(row.grade)];
  return { promise, kind, promisor, promisee, steps, number, startOn, size, currency, grade };
}

/** The promise whole. */
export function promiseOfRow(row: PromiseRow): FoldedPromise {
  return { ...outlineOfRow(row), discrepancies: JSON.parse(row.discrepancies) };
}

function gradeOfText(text: string): Grade {
  return GRADES.find((grade) => grade === text) ?? 'declared';
}
