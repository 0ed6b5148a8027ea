/**
 * Tables as rows of cells, for spreadsheets. The United Kingdom's has the columns of the official
 * export; aged balances have a row for each counterparty; the others a row for each line.
 */
import { agedFields } from '../../../projections/tables/aged.js';
import type { ShownAmount } from '../figures.js';
import type { ShownParty } from '../people/people.js';
import { bucketsIn, tableNamed } from './period.js';
import type { ShownTable, ShownTableLine, TablesAnswer, TablesAsked } from './tables.js';

export type FlatCell = string | number | null;
export type FlatRow = readonly FlatCell[];

const LINES = [
  ...['table', 'side', 'currency', 'from', 'to', 'as_of', 'section', 'field'],
  ...['number', 'amount', 'percent', 'percent_of_number', 'days'],
];

/** Those of the official export (check-payment-practices.service.gov.uk) that a ledger can fill. */
const PRACTICES = [
  ...['Start date', 'End date', 'Company', 'Company number', 'Average time to pay'],
  'Total value invoices paid within 30 days',
  'Total value invoices paid between 31 and 60 days',
  'Total value invoices paid later than 60 days',
  '% Invoices paid within 30 days',
  '% Invoices paid between 31 and 60 days',
  '% Invoices paid later than 60 days',
  'Total value invoices paid later than agreed terms',
  '% Invoices not paid within agreed terms',
  '% Invoices not paid due to dispute',
  'Shortest (or only) standard payment period',
  'Longest standard payment period',
  'Maximum contractual payment period',
  ...['Currency', 'Tied to the ledger'],
];

/** The titles of the rows that answer a question. Throws parameter_must_be_valid. */
export function titlesOf({ table, buckets }: Pick<TablesAsked, 'table' | 'buckets'>): string[] {
  const name = tableNamed(table);
  const days = bucketsIn(buckets, name);
  if (name === 'uk-payment-practices') return [...PRACTICES];
  if (name !== 'aged') return [...LINES];
  const fields = agedFields(days).map((field) => field.replace('-', '_to_').replace('+', '_up'));
  return ['side', 'currency', 'as_of', 'partner', 'partner_name', 'invoices', ...fields];
}

/** The rows of a page; what ends a list of counterparties is on its last page. */
export function rowsOf(answer: TablesAnswer): readonly FlatRow[] {
  switch (answer.table) {
    case 'uk-payment-practices':
      return answer.tables.map((table) => practicesRow(answer, table));
    case 'aged':
      return agedRows(answer);
    case 'd441-6':
    case 'fair-payment-code':
    case 'es-pmp':
      return answer.tables.flatMap((table) => lineRows(answer, table));
    default:
      return answer.table satisfies never;
  }
}

function lineRows(answer: TablesAnswer, { side, currency, ...table }: ShownTable): FlatRow[] {
  const { sections, control } = table;
  const of = [answer.table, side, currency, answer.from, answer.to, answer.asOf];
  const rows = sections.flatMap(({ section, lines }) => lines.map((line) => ({ section, line })));
  const parts = [control.invoices, ...control.parts].map((line) => ({ section: 'control', line }));
  return [
    ...[...rows, ...parts].map(({ section, line }) => [
      ...of,
      ...[section, line.field, line.number, amountIn(line.amount)],
      ...[line.percent, line.percentOfNumber, line.days],
    ]),
    [...of, 'control', 'difference', null, amountIn(control.difference), null, null, null],
    [...of, 'control', 'tied', Number(control.isTied), null, null, null, null],
  ];
}

function agedRows({ items, next, tables, asOf }: TablesAnswer): readonly FlatRow[] {
  const row = (
    { side, currency }: Pick<ShownTable, 'side' | 'currency'>,
    { id, name }: Pick<ShownParty, 'id' | 'name'>,
    lines: readonly ShownTableLine[],
  ): FlatRow => {
    const invoices = lines.at(-1)?.number ?? null;
    return [...[side, currency, asOf, id, name, invoices], ...lines.map((l) => amountIn(l.amount))];
  };
  const rows = items.map((each) => row(each, each.partner, each.lines));
  if (next !== null) return rows;
  const totals = tables.map((table) => {
    const tied = table.control.isTied ? 'tied to the ledger' : 'differs from the ledger';
    return row(table, { id: 'total', name: tied }, table.sections[0]?.lines ?? []);
  });
  return [...rows, ...totals];
}

function practicesRow({ professional, from, to }: TablesAnswer, table: ShownTable): FlatRow {
  const line = (section: string, field: string): ShownTableLine | undefined =>
    table.sections
      .find((each) => each.section === section)
      ?.lines.find((each) => each.field === field);
  const made = ['up_to_30', '31_to_60', 'over_60'].map((field) => line('payments_made', field));
  const late = line('payments_due', 'beyond_terms');
  const terms = (field: string): FlatCell => line('agreed_terms', field)?.days ?? null;
  return [
    ...[from, to, professional.name, professional.id],
    line('payments_made', 'average_days')?.days ?? null,
    ...made.map((each) => amountIn(each?.amount ?? null)),
    ...made.map((each) => each?.percentOfNumber ?? null),
    amountIn(late?.amount ?? null),
    late?.percentOfNumber ?? null,
    line('payments_due', 'in_dispute')?.percentOfNumber ?? null,
    ...[terms('shortest'), terms('longest'), terms('longest')],
    ...[table.currency, table.control.isTied ? 'Yes' : 'No'],
  ];
}

/** A number; its decimal text where no double holds it to the last digit. */
function amountIn(shown: ShownAmount | null): FlatCell {
  if (shown === null) return null;
  const { amount } = shown;
  const number = Number(amount);
  const written = amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
  return String(number) === written ? number : amount;
}
