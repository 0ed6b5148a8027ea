/** What statutory tables answer, member by member, for OpenAPI. */
import { TABLE_NAMES, TABLE_SIDES } from '../../../projections/tables/table.js';
import type {
  ShownAged,
  ShownControl,
  ShownSection,
  ShownTable,
  ShownTableLine,
  ShownTie,
  TablesAnswer,
} from '../../query/tables/tables.js';
import { withoutRestricted } from '../models/restricted.openapi.js';
import { amount, NEXT, party, STAMP } from '../read/answers.openapi.js';
import { day, flag, list, number, object, oneOf, orNull, text, whole } from '../read/schema.js';

const line = object<ShownTableLine>({
  field: text('What it tells of; days as `1-30` or `91+`.'),
  number: orNull(whole('Invoices; of payments made or due, payments.')),
  amount: orNull({ ...amount, description: 'With tax, as it was payable.' }),
  percent: orNull(number('Of the amount that the section names.')),
  percentOfNumber: orNull(number('Of the number that the section names.')),
  days: orNull(number()),
});

const tie = object<ShownTie>({
  field: text(),
  table: orNull({ ...amount, description: 'As the table has it.' }),
  ledger: orNull({ ...amount, description: 'As the ledger has it.' }),
});

const control = object<ShownControl>({
  invoices: { ...line, description: 'Every invoice issued by the closing day.' },
  parts: list(line, 'What became of them; these sum to the invoices.'),
  difference: orNull({ ...amount, description: 'Invoices less their parts: nothing.' }),
  ties: list(tie, 'Figures of the table beside the ledger of its own.'),
  isTied: flag('Whether nothing differs.'),
});

const table = object<ShownTable>({
  side: oneOf(TABLE_SIDES),
  currency: text('ISO 4217. Currencies are never added.'),
  sections: list(object<ShownSection>({ section: text(), lines: list(line) })),
  control,
});

export const tablesAnswer = object<TablesAnswer>({
  ...STAMP,
  withoutRestricted,
  professional: party,
  table: oneOf(TABLE_NAMES),
  law: orNull(text('What it follows; null of aged balances.')),
  from: orNull(day('The first day of the period; null of aged balances.')),
  to: day('Its last day.'),
  asOf: day('The closing day: the last, or that asked for where the period is not over by then.'),
  tables: list(table, 'By side, then currency; none where there is no invoice.'),
  items: list(
    object<ShownAged>({
      side: oneOf(TABLE_SIDES),
      currency: text(),
      partner: party,
      lines: list(line, 'As those of the table.'),
    }),
    'Counterparties of aged balances, those of the largest sums first.',
  ),
  next: NEXT,
});
