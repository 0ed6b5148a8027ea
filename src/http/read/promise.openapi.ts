/** What reading a promise answers, member by member, for OpenAPI. */

import { SIDES } from '../../../projections/score/model.js';
import { GRADES } from '../../../projections/step.js';
import {
  type PortionCounts,
  type PromiseCounts,
  WHY_NO_SCORE,
} from '../../query/promises/counts.js';
import type {
  ShownDiscrepancy,
  ShownTold,
  ToldInstalment,
} from '../../query/promises/discrepancy.js';
import type { NotCounted } from '../../query/promises/not-counted.js';
import type {
  PromiseAnswer,
  ShownPortion,
  ShownPromise,
  ShownStep,
} from '../../query/promises/promise.js';
import type { ShownWaiting } from '../../query/promises/waiting.js';
import { amount, entry, NOT_COUNTED, party, STAMP, voice } from './answers.openapi.js';
import {
  day,
  list,
  number,
  object,
  oneOf,
  optional,
  orNull,
  type SchemaMembers,
  text,
  whole,
} from './schema.js';

const PART: Omit<SchemaMembers<ShownPortion>, 'counts' | 'late'> = {
  side: oneOf(SIDES),
  of: oneOf<ShownPortion['of']>(['promisor', 'promisee'], 'Whose conduct it tells of.'),
  state: text('`open`, `kept`, `apart`, `lost`, `void`, `outside`; or a mark of the relation.'),
  share: number('Percent of the promise.'),
  amount: orNull(amount),
  due: orNull(day()),
  basis: oneOf<ShownPortion['basis']>(['stated', 'derived', 'legal', 'unknown']),
  grade: oneOf(GRADES),
  by: voice,
  on: orNull(day('The day of the outcome.')),
};

const told = object<ShownTold>({
  amount: optional(amount),
  on: optional(day()),
  share: optional(number('Percent of the promise.')),
  party: optional(party),
  instalments: optional(
    list(object<ToldInstalment>({ amount: orNull(amount), due: orNull(day()) })),
  ),
  value: optional(text('A code or words, where it is none of the others.')),
});

export const promiseAnswer = object<PromiseAnswer>({
  ...STAMP,
  asOf: day(),
  promises: list(
    object<ShownPromise>({
      promise: text('Its address.'),
      kind: oneOf<ShownPromise['kind']>(['invoice', 'delivery']),
      number: text(),
      promisor: party,
      promisee: party,
      startOn: day(),
      size: orNull(amount),
      grade: oneOf(GRADES),
      standing: oneOf<ShownPromise['standing']>(['open', 'broken', 'kept', 'void']),
      counts: object<PromiseCounts>({
        status: oneOf(['yes', 'partly', 'no'], 'Whether it counts for a score by `triangle-1`.'),
        why: list(oneOf(WHY_NO_SCORE), 'Why what does not count does not.'),
      }),
      portions: list(
        object<ShownPortion>({
          ...PART,
          late: whole('Raw days late, negative where early; of what is open, up to `asOf`.'),
          counts: object<PortionCounts>({
            status: oneOf(['yes', 'no']),
            why: orNull(oneOf(WHY_NO_SCORE)),
            late: orNull(
              whole('Days late that count: of what is open, up to what its teller has told.'),
            ),
          }),
        }),
        'Where its parts stand at the end of `asOf`.',
      ),
      steps: list(
        object<ShownStep>({
          ...{ ...PART, day: day() },
          late: whole('Raw days late; of what is open, carried over from an earlier due day.'),
        }),
        'What entered or left a state.',
      ),
      discrepancies: list(
        object<ShownDiscrepancy>({
          about: text('Which member differs, or which event counts for nothing.'),
          by: voice,
          told,
          taken: orNull({ ...told, description: 'What the promise goes by instead.' }),
        }),
      ),
    }),
  ),
  waiting: list(
    object<ShownWaiting>({
      promise: text('Address of the invoice that it waits for.'),
      entry: text('`stream@revision`'),
      by: voice,
      payer: orNull(party),
      amount: orNull({ ...amount, description: 'What stands at the end of `asOf`.' }),
      on: day('The day on which the creditor was credited.'),
    }),
    'Money told to an invoice that nobody has told of: it waits for it, and scores nothing.',
  ),
  entries: list(entry, 'Every entry behind them that concerns you.'),
  notCounted: list(
    object<NotCounted>(NOT_COUNTED),
    'What you told of them and does not count; for operators, what anybody told.',
  ),
});
