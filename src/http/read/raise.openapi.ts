/** What would raise a score, member by member, for OpenAPI. */
import type { MoveKind } from '../../../projections/raise/moves.js';
import { SIDES } from '../../../projections/score/model.js';
import type { Overall } from '../../../projections/score/scorecard.js';
import type {
  RaiseAnswer,
  ShownGain,
  ShownMove,
  ShownMovedPromise,
  SideNow,
} from '../../query/score/raise.js';
import { MODEL } from '../models/model.openapi.js';
import { restricted } from '../models/restricted.openapi.js';
import { amount, estimate, overall, party, STAMP, withheld } from './answers.openapi.js';
import {
  day,
  either,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  orNull,
  text,
  whole,
} from './schema.js';

const MOVES = ['keep_now', 'end_dispute', 'confirm', 'keep_all'] as const satisfies MoveKind[];

const sideNow = either(
  object<Extract<SideNow, { status: 'ok' }>>({ status: oneOf(['ok']), score: estimate }),
  object<Extract<SideNow, { status: 'insufficient' }>>({
    status: oneOf(['insufficient']),
    missing: object({ promises: whole(), counterparties: whole() }),
    reason: optional(text('Why promises that are there open no score.')),
  }),
  withheld,
);

const gain = object<ShownGain>({
  overall: orNull(number('Points of the overall; null where there was none before, or is none.')),
  side: oneOf(SIDES, 'The side that gains most.'),
  points: orNull(number('Points of that side; null where it had no score before.')),
});

const movedPromise = object<ShownMovedPromise>({
  promise: text('Its address, as for reading it.'),
  kind: oneOf(['invoice', 'delivery']),
  number: text(),
  partner: party,
  amount: orNull({ ...amount, description: 'What would be kept of it, or is confirmed.' }),
  due: orNull(day('The earliest due day of that.')),
});

const someOverall = object<Extract<Overall, { status: 'ok' }>>({
  status: oneOf(['ok']),
  score: estimate,
  weakest: oneOf(SIDES),
});

const move = object<ShownMove>({
  kind: oneOf(
    MOVES,
    '`keep_now`: this promise is kept today. `end_dispute`: every dispute about it ends today. ' +
      '`confirm`: the other side tells the same. `keep_all`: what is overdue is kept today, and ' +
      'what comes due in so many months on its day.',
  ),
  gain: orNull({ ...gain, description: 'Beside the score now; null where that would not rise.' }),
  later: optional({ ...gain, description: 'Of what is overdue: on the day of `idle`, beside it.' }),
  after: object<ShownMove['after']>({
    asOf: day('As of which day.'),
    overall: either(someOverall, object({ status: oneOf(['insufficient']) })),
    side: orNull(estimate),
  }),
  count: whole('How many promises it is about.'),
  promises: list(movedPromise, 'The first ten of them.'),
  months: optional(whole('Of `keep_all`.')),
  inFavourOf: optional(oneOf(['buyer', 'seller'], 'Of `end_dispute`: who would have been right.')),
  by: optional({ ...party, description: 'Of `confirm`: who would tell, by a key of its own.' }),
});

export const raiseAnswer = object<RaiseAnswer>({
  ...STAMP,
  restricted,
  professional: party,
  ...MODEL,
  asOf: day(),
  overall,
  sides: object<RaiseAnswer['sides']>({ payment: sideNow, deadline: sideNow, relation: sideNow }),
  months: whole('For how many months `keep_all` keeps promises.'),
  idle: {
    ...object<RaiseAnswer['idle']>({ asOf: day(), overall }),
    description: 'The overall so many months later, were nothing more told.',
  },
  moves: list(move, 'The largest first, three at most; none where nothing gains.'),
  cut: optional(flag('There, and true, where only the heaviest promises were looked at.')),
});
