/** What a territory answers, member by member, for OpenAPI. */
import { DIRECTIONS } from '../../../projections/territory/circulation.js';
import { SECTORS } from '../../../projections/territory/sectors.js';
import type {
  ShownCirculation,
  ShownFlow,
  ShownPeriod,
  ShownSector,
  ShownVolume,
  TerritoryAnswer,
} from '../../query/territory/territory.js';
import { amount, STAMP } from '../read/answers.openapi.js';
import { day, list, number, object, oneOf, orNull, text, whole } from '../read/schema.js';

const sum = orNull({
  ...amount,
  description: 'Null: over too few professionals, or one has nearly all.',
});
const volume = object<ShownVolume>({ inside: sum, in: sum, out: sum });

const ENDS = [...SECTORS, 'rest', 'outside'] as const;

const circulation = object<ShownCirculation>({
  currency: text('ISO 4217. Currencies are never added.'),
  periods: list(
    object<ShownPeriod>({
      ...{ from: day(), to: day(), volume },
      overdue: orNull(
        object<NonNullable<ShownPeriod['overdue']>>({ amount: orNull(amount), promises: whole() }),
      ),
    }),
    'Months, oldest first; to others quarters where some month is over too few.',
  ),
  total: volume,
  keptInside: orNull(number('Percent of what those inside buy that they buy inside.')),
  velocity: orNull(number('Percent of what was received inside that was spent there in 90 days.')),
  flows: list(
    object<ShownFlow>({
      direction: oneOf(DIRECTIONS),
      from: oneOf<ShownFlow['from']>(ENDS, 'Who pays: a section of NACE.'),
      to: oneOf<ShownFlow['to']>(ENDS, 'Who is paid.'),
      amount,
    }),
    'The largest first; `rest`: those of too few, together.',
  ),
});

export const territoryAnswer = object<TerritoryAnswer>({
  ...STAMP,
  of: list(text(), 'The areas.'),
  asOf: day(),
  tells: oneOf<TerritoryAnswer['tells']>(
    ['all', 'enough'],
    '`enough`: what is over enough, rounded.',
  ),
  currencies: list(circulation),
  sectors: list(
    object<ShownSector>({
      sector: oneOf<ShownSector['sector']>([...SECTORS, 'rest']),
      onTime: number('Percent kept by its day of what fell due within the year.'),
      promises: whole(),
    }),
  ),
});
