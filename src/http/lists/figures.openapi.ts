/** What the figures of a professional answer, member by member, for OpenAPI. */
import type {
  DirectionFigures,
  FiguresAnswer,
  ShownAge,
  ShownMonth,
  ShownOpen,
} from '../../query/promises/figures.js';
import { AGES } from '../../query/promises/sums.js';
import { restricted, withoutRestricted } from '../models/restricted.openapi.js';
import { amount, party, STAMP, withheld } from '../read/answers.openapi.js';
import {
  day,
  either,
  list,
  number,
  object,
  oneOf,
  optional,
  orNull,
  text,
  whole,
} from '../read/schema.js';

const direction = either(
  object<DirectionFigures>({
    status: oneOf(['ok']),
    open: list(
      object<ShownOpen>({
        currency: text('ISO 4217.'),
        total: orNull(amount),
        ages: list(
          object<ShownAge>({
            age: oneOf(AGES, 'Days since the due day; `undated` where none is known.'),
            promises: whole(),
            amount: orNull(amount),
          }),
          'Every age, the youngest first.',
        ),
      }),
      'What is open, by currency.',
    ),
    months: list(
      object<ShownMonth>({
        month: text('YYYY-MM.'),
        levels: list(whole(), 'Payments: on time, 1-30, 31-60, 61-90, 91 and more days late.'),
        undated: whole('Payments whose due day is unknown.'),
        daysToPay: orNull(number('Mean days from issue to payment.')),
      }),
      'Months in which something was paid, of the last 24, the first one first. Raw: no grace.',
    ),
  }),
  withheld,
);

export const figuresAnswer = object<FiguresAnswer>({
  ...STAMP,
  ...{ restricted, withoutRestricted },
  professional: party,
  with: optional({ ...party, description: 'The one counterparty.' }),
  asOf: day(),
  promised: { ...direction, description: 'What it owes, and how it pays.' },
  received: { ...direction, description: 'What is owed to it, and how that is paid.' },
});
