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

/** The promise whole. */
export function promiseOfRow(row: PromiseRow): FoldedPromise {
  return {
    ...stepsOfRow(row),
    number: row.number,
    startOn: row.start_on,
    size: row.size,
    currency: row.currency,
    grade: gradeOfText(row.grade),
    discrepancies: JSON.parse(row.discrepancies),
  };
}

function gradeOfText(text: string): Grade {
  return GRADES.find((grade) => grade === text) ?? 'declared';
}
