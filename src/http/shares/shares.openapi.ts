/** What share links answer, member by member, for OpenAPI. */
import type { HowMany } from '../../../projections/score/scorecard.js';
import { SHARED_FIGURES } from '../../ledger/kinds/share.js';
import type { SharedPart } from '../../ledger/share-events.js';
import type { BadgeAnswer, SharedAnswer, SharedPoint } from '../../query/shares/shared.js';
import type { ListedShare, SharesAnswer, ShownOpening } from '../../query/shares/shares.js';
import { MODEL } from '../models/model.openapi.js';
import { restricted } from '../models/restricted.openapi.js';
import { amount, estimate, NEXT, party, STAMP, withheld } from '../read/answers.openapi.js';
import { recommendation } from '../recommendations/recommendations.openapi.js';
import {
  type AnswerSchema,
  day,
  either,
  flag,
  list,
  object,
  oneOf,
  optional,
  orNull,
  text,
  whole,
} from '../read/schema.js';

const score = either(
  object<Extract<SharedAnswer['overall'], { status: 'ok' }>>({
    status: oneOf(['ok']),
    score: estimate,
  }),
  object<{ readonly status: 'insufficient' }>({ status: oneOf(['insufficient']) }),
  withheld,
);

type OfSides = Record<'payment' | 'deadline' | 'relation', unknown>;

const ofSides = (side: AnswerSchema): AnswerSchema =>
  object<OfSides>({ payment: side, deadline: side, relation: side });

const FIGURES = {
  ...MODEL,
  ...{ asOf: day('They are as of the end of this day.') },
  until: day('The last day on which the link opens, in UTC.'),
};

export const sharedAnswer = object<SharedAnswer>({
  ...{ professional: party, identifiers: list(text()), ...STAMP, ...FIGURES, restricted },
  shows: list(oneOf(SHARED_FIGURES), 'What was chosen; what was not is not there.'),
  badge: flag('Whether the link has a badge.'),
  overall: optional(score),
  sides: optional(ofSides(score)),
  promises: optional({
    ...ofSides(either(object<HowMany>({ promises: whole(), counterparties: whole() }), withheld)),
    description: 'On how much each side rests.',
  }),
  overdue: optional(
    ofSides(
      either(
        list(
          object<{ readonly promises: number; readonly amount: unknown }>({
            ...{ promises: whole(), amount: orNull(amount) },
          }),
        ),
        withheld,
      ),
    ),
  ),
  recommendations: optional(list(recommendation, 'Those that everybody may see.')),
  history: optional(
    list(
      object<SharedPoint>({ asOf: day(), overall: score }),
      'The overall month by month, a year back, oldest first.',
    ),
  ),
});

export const badgeAnswer = object<BadgeAnswer>({
  ...{ professional: party, knownAt: STAMP.knownAt, stale: STAMP.stale, ...FIGURES },
  restricted,
  score: orNull({
    ...estimate,
    description: 'Null: there is none, or the link does not show the overall.',
  }),
});

export const sharesAnswer = object<SharesAnswer>({
  ...STAMP,
  items: list(
    object<ListedShare>({
      share: text('Its id.'),
      shows: list(oneOf(SHARED_FIGURES)),
      badge: flag(),
      model: text(),
      asOf: orNull(day('Null: as of the last day that is over when it is opened.')),
      madeOn: day(),
      until: day('The last day on which it opens, in UTC.'),
      revokedOn: orNull(day()),
      opened: object<ListedShare['opened']>({
        statement: whole('How often in all, of each part.'),
        badge: whole(),
      }),
      openings: list(
        object<ShownOpening>({
          hour: text('In UTC, `2026-11-30T14`.'),
          part: oneOf<SharedPart>(['statement', 'badge']),
          times: whole(),
        }),
        'The latest first, at most 100. Nothing is known of who opened it.',
      ),
    }),
    'In the order made.',
  ),
  next: NEXT,
});
