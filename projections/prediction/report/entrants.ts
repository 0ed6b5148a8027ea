/** Who takes part in a backtest: models with their heads, and the rules of thumb to be beaten. */
import { nextBusinessDay } from '../../score/calendar.js';
import type { Model } from '../../score/model.js';
import type { Head } from '../head.js';
import type { SteppedReceivable } from '../receivable-of.js';
import type { Target } from '../target.js';
import { BASELINES, baselines } from '../walk/baselines.js';
import { comesTrue } from '../walk/comes.js';
import type { Contender } from '../walk/contender.js';
import { headContender, LearningHead } from '../walk/head-contender.js';
import type { Surroundings } from '../walk/model-contender.js';
import { ModelContender } from '../walk/model-contender.js';
import type { BacktestQuestion, Entrant, ModelEntrant } from './judging.js';

/** What of a model is looked at closely: its head for an invoice where it has one. */
export function mainOf({ model, head }: ModelEntrant): string {
  return head ? `${model.name}:invoice` : cardOf(model);
}

/** What the chances of a model's card are called: some models have the name of a rule of thumb. */
export function cardOf({ name }: Model): string {
  return BASELINES.some((thumb) => thumb === name) ? `${name}:model` : name;
}

export function entrantsOf(question: BacktestQuestion): readonly Entrant[] {
  const { judged, against, others } = question;
  return [
    ...entrantsOfModel(judged, question),
    ...(against ? entrantsOfModel(against, question) : []),
    ...others,
    ...thumbs(question),
  ];
}

function entrantsOfModel(
  { model, head }: ModelEntrant,
  { target, scope, surroundings }: BacktestQuestion,
): readonly Entrant[] {
  const name = cardOf(model);
  const make = (): Contender => new ModelContender({ name, model, target, scope, surroundings });
  const own: Entrant = { name, kind: 'model', make };
  if (!head) return [own];
  // Both learn the same in one walk, so once: it is by the history that a walk is of.
  const learning = new WeakMap<readonly SteppedReceivable[], LearningHead>();
  const heads = (['payer', 'invoice'] as const).map((aspect): Entrant => {
    const named = `${model.name}:${aspect}`;
    return {
      ...{ name: named, kind: `${aspect}_head` },
      make: (receivables) => {
        const shared =
          learning.get(receivables) ?? learningOf(receivables, head, target, surroundings);
        // A second walk over the same history begins anew.
        if (learning.has(receivables)) learning.delete(receivables);
        else learning.set(receivables, shared);
        return headContender({ name: named, learning: shared, aspect, target });
      },
    };
  });
  return [own, ...heads];
}

function learningOf(
  [first]: readonly SteppedReceivable[],
  head: Head,
  target: Target,
  { countryOf }: Surroundings,
): LearningHead {
  const country = first ? countryOf(first.creditor) : null;
  return new LearningHead(head, (due) => nextBusinessDay(due, country), target);
}

function thumbs({ judged, target, surroundings }: BacktestQuestion): readonly Entrant[] {
  const { rates, index } = judged.model;
  const rules = {
    comes: comesTrue(target, surroundings.countryOf),
    key: index,
    worthOf: (amount: number, currency: string): number | null => {
      const rate = rates.get(currency);
      return rate === undefined ? null : (amount * rate) / 1_000_000;
    },
  };
  return baselines(rules).map(({ name }, i): Entrant => {
    return { name, kind: 'baseline', make: () => at(i, baselines(rules)) };
  });
}

function at(place: number, all: readonly Contender[]): Contender {
  const found = all[place];
  if (!found) throw new RangeError(`There is no baseline ${place}.`);
  return found;
}
