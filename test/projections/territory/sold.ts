/** Promises made up for sums of a territory. */
import type { PromiseSteps, Step } from '../../../projections/step.js';
import { WHOLE } from '../../../projections/step.js';
import { Circulation, type TerritoryTold } from '../../../projections/territory/circulation.js';
import type { Located } from '../../../projections/territory/places.js';
import { figuresOf, type TerritoryFigure } from '../../../projections/territory/told-figures.js';
import { dayNumberOf } from '../../../src/ledger/values/day.js';

export const AS_OF = dayNumberOf(2026, 9, 30);

const step = (changes: Partial<Step>): Step => ({
  ...{ side: 'payment', of: 'promisor', state: 'open', currency: 'EUR', due: 0, basis: 'stated' },
  ...{ late: 0, grade: 'documented', voice: 't/x', on: null, day: 0, count: WHOLE, amount: 0 },
  ...{ days: 0, ...changes },
});

export interface Sold {
  readonly by: string;
  readonly to: string;
  readonly amount: number;
  readonly on: number;
  readonly paid?: number;
}

/** An invoice due 30 days after issue, paid whole on a day or not at all. */
export function invoice({
  by,
  to,
  amount,
  on,
  paid,
}: Sold): PromiseSteps & { readonly startOn: number } {
  const due = on + 30;
  const open = step({ due, day: on, amount });
  const steps = [open];
  if (paid !== undefined) {
    steps.push({ ...open, day: paid, count: -WHOLE, amount: -amount });
    steps.push(step({ state: 'kept', due, late: paid - due, on: paid, day: paid, amount }));
  }
  return { promise: `${by}${on}`, kind: 'invoice', promisor: to, promisee: by, steps, startOn: on };
}

/** Small letters are inside, great ones are not; `a` to `c` make things, the others build. */
export const locate = (party: string): Located => ({
  ...{
    party,
    isInside: party === party.toLowerCase(),
    isConsumer: false,
    counts: true,
    isOwn: false,
    isHidden: false,
  },
  sector: 'abc'.includes(party.toLowerCase()) ? 'C' : 'F',
});

export function told(
  sold: readonly Sold[],
  tells: TerritoryTold = 'all',
  asked: Partial<{ readonly asOf: number; readonly locate: (party: string) => Located }> = {},
): TerritoryFigure {
  const coverage = () => AS_OF + 400;
  const circulation = new Circulation({ asOf: AS_OF, tells, locate, coverage, ...asked });
  for (const each of sold) circulation.add(invoice(each));
  return figuresOf(circulation);
}
