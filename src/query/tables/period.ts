/** Which days a statutory table reports on, from what a caller says. */
import { BUCKETS, MOST_BUCKETS } from '../../../projections/tables/aged.js';
import type { Period } from '../../../projections/tables/lines.js';
import { TABLE_NAMES, type TableName, upTo } from '../../../projections/tables/table.js';
import {
  civilOf,
  type Day,
  type DayNumber,
  dayNumberOf,
  monthsAfter,
  toDayNumber,
} from '../../ledger/values/day.js';
import { wrongParameter } from '../read-refused.js';
import { dayIn } from '../time/when.js';

export interface PeriodAsked {
  /** The first day; a period before the day after `to`, where it is not said. */
  readonly from?: string;
  /** The last day; that of the last calendar year, or half, that is over as of `asOf`. */
  readonly to?: string;
}

/** The period of a table, and what it says of itself. */
export interface TablePeriod {
  /** It ends on the closing day, which is `asOf` where the period is not over by then. */
  readonly period: Period;
  /** As asked; null of a table that is as of a day. */
  readonly from: DayNumber | null;
  readonly to: DayNumber;
}

/** Months of a period, where the table has one. Of the United Kingdom reports are half-yearly. */
const MONTHS: Readonly<Record<TableName, 6 | 12 | null>> = {
  ...{ 'd441-6': 12, 'uk-payment-practices': 6, 'fair-payment-code': 6, 'es-pmp': 12, aged: null },
};

/** Longer periods are nobody's financial year: these have eighteen months at most. */
const LONGEST_MONTHS = 24;

/** The table of a name. Throws parameter_must_be_valid. */
export function tableNamed(written: string): TableName {
  const name = TABLE_NAMES.find((each) => each === written);
  if (name) return name;
  throw wrongParameter('table', `A table is one of: ${TABLE_NAMES.join(', ')}.`);
}

/** Throws parameter_must_be_valid where days run backwards, or the table has no period. */
export function periodOf(name: TableName, asked: PeriodAsked, asOf: DayNumber): TablePeriod {
  const months = MONTHS[name];
  if (months === null) {
    for (const parameter of ['from', 'to'] as const) {
      if (asked[parameter] === undefined) continue;
      throw wrongParameter(parameter, 'Aged balances are as of a day: say `asOf` in its place.');
    }
    return { period: upTo(asOf), from: null, to: asOf };
  }
  const to = numberOf(dayIn(asked.to, 'to')) ?? lastEnd(months, asOf);
  const from = numberOf(dayIn(asked.from, 'from')) ?? monthsAfter(to + 1, -months);
  if (from > to) throw wrongParameter('from', '`from` is not after `to`.');
  if (to >= monthsAfter(from, LONGEST_MONTHS)) {
    throw wrongParameter('from', `A period has at most ${LONGEST_MONTHS} months.`);
  }
  if (from > asOf) throw wrongParameter('from', 'The period has not begun as of `asOf`.');
  return { period: { from, to: Math.min(to, asOf) }, from, to };
}

function numberOf(day: Day | null): DayNumber | null {
  return day === null ? null : toDayNumber(day);
}

/** The last day of the last calendar year or half that is over at the end of a day. */
function lastEnd(months: 6 | 12, asOf: DayNumber): DayNumber {
  const [year, month] = civilOf(asOf + 1);
  const begun = months === 6 && month > 6 ? dayNumberOf(year, 7, 1) : dayNumberOf(year, 1, 1);
  return begun - 1;
}

/** Ends of ranges of days overdue, as `30,60,90`. Throws parameter_must_be_valid. */
export function bucketsIn(written: string | undefined, name: TableName): readonly number[] {
  if (written === undefined) return BUCKETS;
  if (name !== 'aged') throw wrongParameter('buckets', 'Only aged balances have ranges to choose.');
  const days = written.split(',').map(Number);
  const isRising = days.every((each, i) => each > (days[i - 1] ?? 0));
  if (/^\d{1,4}(,\d{1,4})*$/.test(written) && isRising && days.length <= MOST_BUCKETS) return days;
  throw wrongParameter(
    'buckets',
    `Ranges are 1 to ${MOST_BUCKETS} rising numbers of days: 30,60,90.`,
  );
}
