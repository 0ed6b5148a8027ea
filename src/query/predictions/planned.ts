/** Invoices about to be issued, as people write them. */
import type { Planned } from '../../../projections/prediction/history.js';
import { isCurrency } from '../../ledger/values/currencies.js';
import { toDayNumber } from '../../ledger/values/day.js';
import { readAmount, units } from '../../ledger/values/money.js';
import { wrongParameter } from '../read-refused.js';
import type { Found, ReadSide } from '../read-side.js';
import { todayOf } from '../time/now.js';
import { dayIn } from '../time/when.js';

/** Its members as texts. */
export interface PlannedInvoice {
  readonly payer: string;
  /** Decimal text: `1200.00`. */
  readonly amount: string;
  readonly currency: string;
  /** Today where it is not said. */
  readonly issued?: string;
  readonly due: string;
}

/**
 * An invoice as it is reckoned with. `at`: where it was asked. Throws parameter_must_be_valid, of
 * the member at fault, for what no invoice can be.
 */
export function plannedOf(
  side: ReadSide,
  { moment, party }: Found,
  { payer, amount, currency, ...days }: PlannedInvoice,
  at: string,
): Planned {
  const due = dayIn(days.due, `${at}/due`);
  const issued = dayIn(days.issued, `${at}/issued`);
  if (!isCurrency(currency)) {
    const expected = 'A currency is written by its ISO 4217 code, such as EUR.';
    throw wrongParameter(`${at}/currency`, expected);
  }
  const minor = readAmount(amount, currency);
  if (due === null) throw wrongParameter(`${at}/due`, 'An invoice has a due day.');
  if (minor === null || units(minor) <= 0) {
    const expected = 'An amount is more than nothing, with no more decimals than its currency has.';
    throw wrongParameter(`${at}/amount`, expected);
  }
  const day = issued === null ? todayOf(side.parts) : toDayNumber(issued);
  if (toDayNumber(due) < day) {
    throw wrongParameter(`${at}/due`, 'No invoice is due before it is issued.');
  }
  const of = moment.resolve(side.party(payer, `${at}/payer`));
  if (of === party) throw wrongParameter(`${at}/payer`, 'Nobody is its own payer.');
  return { payer: of, issued: day, due: toDayNumber(due), currency, amount: units(minor) };
}
