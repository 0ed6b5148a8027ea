/** The scoring models that ship with Kept, each from its data file. */
import { type Model, readModel } from '../score/model.js';
import betaJson from './beta.json' with { type: 'json' };
import fairPaymentCodeJson from './fair-payment-code.json' with { type: 'json' };
import lateRatioJson from './late-ratio.json' with { type: 'json' };
import paydexJson from './paydex.json' with { type: 'json' };
import { triangle1 } from './triangle-1.js';
import ukPaymentPracticesJson from './uk-payment-practices.json' with { type: 'json' };

/** The first one answers where none is named and none was chosen. */
export const SHIPPED: readonly [Model, ...Model[]] = [
  triangle1,
  readModel(paydexJson),
  readModel(betaJson),
  readModel(ukPaymentPracticesJson),
  readModel(fairPaymentCodeJson),
  readModel(lateRatioJson),
];

/** The shipped model with which others are compared: it is hard to beat. */
export const BASELINE = 'late-ratio';

/** With which model another is compared where none is named: the baseline itself with the first. */
export function comparedWith({ name }: Pick<Model, 'name'>): string {
  return name === BASELINE ? SHIPPED[0].name : BASELINE;
}
