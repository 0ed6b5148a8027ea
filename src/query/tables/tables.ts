/**
 * Statutory tables and aged balances of a professional, drawn up in one pass over its invoices: one
 * for each side and currency, each with the control that ties it to the ledger.
 */
import type { AgedPartner } from '../../../projections/tables/aged.js';
import type { Control } from '../../../projections/tables/control.js';
import type { TableLine } from '../../../projections/tables/lines.js';
import {
  type StatutoryTable,
  TABLE_SIDES,
  type TableName,
  type TableSide,
  TableTotals,
} from '../../../projections/tables/table.js';
import { isCurrency } from '../../ledger/values/currencies.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import { compareText } from '../../ledger/values/text-order.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import { type Page, type PageQuestion, pageOf } from '../page.js';
import type { Show, ShownParty } from '../people/people.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { Found, ReadSide, Stamp, When } from '../read-side.js';
import { type LineSight, lineSight, type MaybeLeavesOut } from '../restrictions/line-sight.js';
import { type Timing, whenOf } from '../time/when.js';
import { seesTables, type Viewer } from '../visibility.js';
import { bucketsIn, type PeriodAsked, periodOf, type TablePeriod, tableNamed } from './period.js';

/** What each table follows. A name, which no language translates. */
export const LAWS: Readonly<Record<TableName, string | null>> = {
  'd441-6': 'Code de commerce, art. L. 441-14 et D. 441-6, annexe 4-1',
  'uk-payment-practices': 'SI 2017/395, Schedule, paras 2, 3, 9, 10, 10A, 10B (SI 2024/444)',
  'fair-payment-code': 'Fair Payment Code, Small Business Commissioner, December 2024',
  'es-pmp':
    'Ley 15/2010, disp. ad. 3ª (Ley 18/2022, art. 9); Resolución ICAC de 29 de enero de 2016',
  aged: null,
};

/** Which laws ask for sales, too: the others ask how suppliers are paid. */
export const SIDES_ASKED: Readonly<Record<TableName, readonly TableSide[]>> = {
  ...{ 'd441-6': TABLE_SIDES, aged: TABLE_SIDES },
  ...{ 'uk-payment-practices': ['purchases'], 'fair-payment-code': ['purchases'] },
  'es-pmp': ['purchases'],
};

export interface TablesAsked extends Timing, PageQuestion, PeriodAsked {
  readonly viewer: Viewer;
  readonly id: string;
  /** Its name. */
  readonly table: string;
  /** ISO 4217; every currency of the invoices where it is not said. */
  readonly currency?: string;
  /** Every side that the law asks for, where it is not said. */
  readonly side?: TableSide;
  /** Of aged balances: `30,60,90`. */
  readonly buckets?: string;
}

/** A line of a table, as lines.ts says, its amount in the currency of the table. */
export interface ShownTableLine extends Omit<TableLine, 'amount'> {
  readonly amount: ShownAmount | null;
}

export interface ShownSection {
  readonly section: string;
  readonly lines: readonly ShownTableLine[];
}

export interface ShownTie {
  readonly field: string;
  readonly table: ShownAmount | null;
  readonly ledger: ShownAmount | null;
}

/** The ledger's own totals, as control.ts says. */
export interface ShownControl {
  readonly invoices: ShownTableLine;
  readonly parts: readonly ShownTableLine[];
  readonly difference: ShownAmount | null;
  readonly ties: readonly ShownTie[];
  readonly isTied: boolean;
}

export interface ShownTable {
  readonly side: TableSide;
  /** ISO 4217. */
  readonly currency: string;
  readonly sections: readonly ShownSection[];
  readonly control: ShownControl;
}

/** One counterparty of aged balances. */
export interface ShownAged {
  readonly side: TableSide;
  readonly currency: string;
  readonly partner: ShownParty;
  readonly lines: readonly ShownTableLine[];
}

/** `items`: the counterparties of aged balances, the largest of each table first. */
export interface TablesAnswer extends Page<ShownAged>, Stamp, MaybeLeavesOut {
  readonly professional: ShownParty;
  readonly table: TableName;
  /** What it follows; null where no law asks for it. */
  readonly law: string | null;
  /** The period as asked; `from` is null of a table as of a day. */
  readonly from: Day | null;
  readonly to: Day;
  /** The closing day: the last of the period, or `asOf` where it is not over by then. */
  readonly asOf: Day;
  /** By side, then currency. Empty where there is no invoice. */
  readonly tables: readonly ShownTable[];
}

/** A table with what it is of. */
interface Drawn extends StatutoryTable {
  readonly side: TableSide;
  readonly currency: string;
}

/** Throws professional_must_be_known, answer_must_be_yours_to_see, parameter_must_be_valid. */
export async function readTables(
  side: ReadSide,
  asked: TablesAsked,
  reached?: When,
): Promise<TablesAnswer> {
  const name = tableNamed(asked.table);
  const buckets = bucketsIn(asked.buckets, name);
  const sides = sidesOf(name, asked.side);
  if (asked.currency !== undefined && !isCurrency(asked.currency)) {
    throw wrongParameter('currency', 'A currency is a code of ISO 4217, such as EUR.');
  }
  const when = reached ?? (await whenOf(side.parts, asked));
  const days = periodOf(name, asked, when.asOf);
  const { viewer } = asked;
  const found = side.find(viewer, asked.id, when);
  const { party, moment, viewpoint } = found;
  if (!seesTables(viewpoint)) throw new ReadRefused('answer_must_be_yours_to_see');
  const make = (): TableTotals => new TableTotals(name, days.period, buckets);
  const sight = lineSight(side, viewer, viewpoint);
  const drawn = sides.flatMap((each) => {
    return drawnOf(found, each, asked.currency ?? null, { make, sees: sight.sees });
  });
  const page = pageOf(drawn.flatMap(partnersOf), asked, when);
  const parties = [party, ...page.items.map(({ partner }) => partner)];
  side.noteDealings(viewer, 'tables', party, parties, when);
  const show = await side.people.showing(viewer, moment, when.knownAt, parties);
  return {
    professional: show(party),
    ...{ table: name, law: LAWS[name] },
    ...daysOf(days),
    ...side.stamp(when),
    ...sight.leftOut(),
    tables: drawn.map(shownTable),
    items: page.items.map((each) => shownPartner(each, show)),
    next: page.next,
  };
}

function daysOf({ period, from, to }: TablePeriod): Pick<TablesAnswer, 'from' | 'to' | 'asOf'> {
  return { from: from === null ? null : dayOf(from), to: dayOf(to), asOf: dayOf(period.to) };
}

function sidesOf(name: TableName, side: TableSide | undefined): readonly TableSide[] {
  const sides = SIDES_ASKED[name];
  if (side === undefined) return sides;
  if (sides.includes(side)) return [side];
  throw wrongParameter('side', 'The law of this table asks for purchases only.');
}

interface Drawing {
  readonly make: () => TableTotals;
  readonly sees: LineSight['sees'];
}

/** The tables of a side, by currency. A currency that is asked for has one, were it empty. */
function drawnOf(
  { moment, party }: Found,
  side: TableSide,
  currency: string | null,
  { make, sees }: Drawing,
): readonly Drawn[] {
  const tables = new Map<string, TableTotals>();
  if (currency !== null) tables.set(currency, make());
  const role = side === 'purchases' ? 'promised' : 'received';
  for (const invoice of moment.outlinesOf(party, { role })) {
    if (invoice.kind !== 'invoice') continue;
    if (currency !== null && invoice.currency !== currency) continue;
    const promisor = moment.resolve(invoice.promisor);
    const promisee = moment.resolve(invoice.promisee);
    if (promisor === promisee) continue;
    const partner = side === 'purchases' ? promisee : promisor;
    if (!sees(partner, role)) continue;
    const table = tables.get(invoice.currency) ?? make();
    tables.set(invoice.currency, table);
    table.add(invoice, partner);
  }
  return [...tables]
    .sort(([a], [b]) => compareText(a, b))
    .map(([of, table]) => ({ side, currency: of, ...table.built() }))
    .filter(({ control }) => currency !== null || control.invoices.number !== 0);
}

type PartnerDrawn = AgedPartner & Pick<Drawn, 'side' | 'currency'>;

function partnersOf({ side, currency, partners }: Drawn): readonly PartnerDrawn[] {
  return partners.map((partner) => ({ ...partner, side, currency }));
}

function shownPartner({ side, currency, partner, lines }: PartnerDrawn, show: Show): ShownAged {
  return { side, currency, partner: show(partner), lines: linesIn(lines(), currency) };
}

function shownTable({ side, currency, sections, control }: Drawn): ShownTable {
  return {
    ...{ side, currency },
    sections: sections.map(({ section, lines }) => ({ section, lines: linesIn(lines, currency) })),
    control: shownControl(control, currency),
  };
}

function shownControl(control: Control, currency: string): ShownControl {
  const { difference, isTied } = control;
  return {
    invoices: lineIn(control.invoices, currency),
    parts: linesIn(control.parts, currency),
    difference: shownAmount(difference, currency),
    ties: control.ties.map(({ field, table, ledger }) => ({
      field,
      table: shownAmount(table, currency),
      ledger: shownAmount(ledger, currency),
    })),
    isTied,
  };
}

function linesIn(lines: readonly TableLine[], currency: string): readonly ShownTableLine[] {
  return lines.map((line) => lineIn(line, currency));
}

function lineIn(line: TableLine, currency: string): ShownTableLine {
  const { amount } = line;
  return { ...line, amount: amount === null ? null : shownAmount(amount, currency) };
}
