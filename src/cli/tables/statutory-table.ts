/** Statutory tables and aged balances, as people read them on a terminal. */
import type { ShownAmount } from '../../query/figures.js';
import type {
  ShownAged,
  ShownControl,
  ShownTable,
  ShownTableLine,
  TablesAnswer,
} from '../../query/tables/tables.js';
import { TableLabels } from '../../words/table-labels.js';
import { words } from '../language.js';
import { partyText } from './score-table.js';
import { type Column, table } from './table.js';

/** Every table with its sections and its control, then the counterparties of a page. */
export function tablesText(answer: TablesAnswer): string {
  const labels = new TableLabels(words());
  const { professional, law, tables, items, next } = answer;
  return [
    words().say('Statutory tables of {who}', { who: partyText(professional) }),
    labels.title(answer.table),
    daysText(answer),
    ...(law === null ? [] : [words().say('It follows: {law}', { law })]),
    ...(tables.length === 0 ? ['', words().say('There is no invoice on this side.')] : []),
    ...tables.flatMap((each) => ['', ...tableText(each, items, labels)]),
    ...(next === null ? [] : ['', words().say('More: --cursor {cursor}', { cursor: next })]),
  ].join('\n');
}

function daysText({ from, to, asOf, knownAt }: TablesAnswer): string {
  const { figures } = words();
  const of = { day: figures.day(asOf), position: String(knownAt) };
  if (from === null) return words().say('as of {day}, known at position {position}', of);
  return words().say('from {from} to {to}, as of {day}, known at position {position}', {
    ...{ from: figures.day(from), to: figures.day(to) },
    ...of,
  });
}

function tableText(
  { side, currency, sections, control }: ShownTable,
  items: readonly ShownAged[],
  labels: TableLabels,
): readonly string[] {
  // What is nothing adds nothing to the sum; --json has it all.
  const parts = control.parts.filter(({ number }) => number !== 0);
  const partners = items.filter((each) => each.side === side && each.currency === currency);
  return [
    `${labels.side(side)} (${currency})`,
    ...sections.flatMap((each) => [
      '',
      labels.section(each.section),
      linesText(each.lines, labels),
    ]),
    ...(partners.length === 0 ? [] : ['', partnersText(partners, labels)]),
    '',
    labels.section('control'),
    linesText([...parts, control.invoices], labels),
    tiedText(control),
  ];
}

/** Whether it ties to the ledger, in a sentence. */
function tiedText({ isTied, difference, ties }: ShownControl): string {
  if (isTied) return words().say('Tied to the ledger: nothing differs.');
  const off = ties.find((tie) => tie.table?.amount !== tie.ledger?.amount)?.table ?? difference;
  return words().say(
    'It differs from the ledger by {amount}: do not use it, and tell the operator.',
    {
      amount: moneyText(off),
    },
  );
}

/** Columns that nothing is in are left out. */
function linesText(lines: readonly ShownTableLine[], labels: TableLabels): string {
  const columns: readonly (Column<ShownTableLine> & { readonly has: keyof ShownTableLine })[] = [
    { has: 'field', title: 'figure', cell: ({ field }) => labels.field(field) },
    { has: 'number', title: 'number', align: 'right', cell: ({ number }) => numberText(number, 0) },
    { has: 'amount', title: 'amount', align: 'right', cell: ({ amount }) => moneyText(amount) },
    {
      ...{ has: 'percent', title: '% of amount', align: 'right' },
      cell: ({ percent }) => numberText(percent, 1),
    },
    {
      ...{ has: 'percentOfNumber', title: '% of number', align: 'right' },
      cell: ({ percentOfNumber }) => numberText(percentOfNumber, 1),
    },
    { has: 'days', title: 'days', align: 'right', cell: ({ days }) => numberText(days, 1) },
  ];
  const used = columns.filter(({ has }) => lines.some((line) => line[has] !== null));
  return table(used, lines).trimEnd();
}

function partnersText(partners: readonly ShownAged[], labels: TableLabels): string {
  const fields = partners[0]?.lines.map(({ field }) => field) ?? [];
  const columns: readonly Column<ShownAged, string>[] = [
    { title: 'partner', cell: ({ partner }) => partyText(partner) },
    ...fields.map((field, i): Column<ShownAged, string> => {
      const cell = ({ lines }: ShownAged): string => moneyText(lines[i]?.amount ?? null);
      return { title: labels.field(field), align: 'right', cell };
    }),
  ];
  return table(columns, partners).trimEnd();
}

function moneyText(amount: ShownAmount | null): string {
  return amount === null ? '' : words().figures.money(amount);
}

function numberText(value: number | null, digits: number): string {
  return value === null ? '' : words().figures.number(value, digits);
}
