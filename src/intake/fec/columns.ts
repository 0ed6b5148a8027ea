/**
 * The columns of a FEC (art. A47 A-1 of the French Livre des procédures fiscales), what each
 * becomes, and how its cells are written. Names are compared without case, accents and signs, since
 * programs differ: `CompteLIB`, `EcrtureLet`.
 */
import { type Day, type DayNumber, isDay, toDayNumber } from '../../ledger/values/day.js';
import { readAmount, units } from '../../ledger/values/money.js';
import { broken, type MappingRow } from '../format.js';

/** Each column, other names it goes by, and what becomes of it. */
export const FEC_COLUMNS = {
  JournalCode: { also: ['CodeJournal'], to: 'the message id; opening journals (AN, RAN ...)' },
  JournalLib: { also: [], to: 'opening journals (À nouveaux ...)' },
  EcritureNum: { also: [], to: 'the message id' },
  EcritureDate: { also: [], to: 'the day of a payment; the message id' },
  CompteNum: { also: [], to: 'what the row is: 411 sold, 401 bought, class 5 money' },
  CompteLib: { also: [], to: 'the name of a party without an auxiliary account' },
  CompAuxNum: { also: ['CompteAuxNum'], to: 'the party: the party map, else a local code' },
  CompAuxLib: { also: ['CompteAuxLib'], to: 'the name of the party' },
  PieceRef: { also: [], to: 'number, where it looks like one' },
  PieceDate: { also: [], to: 'issuedOn' },
  EcritureLib: { also: [], to: 'number where PieceRef is none; remittance of what is unlettered' },
  Debit: { also: [], to: 'total, amount' },
  Credit: { also: [], to: 'total, amount' },
  Montant: { also: [], to: 'total, amount: instead of Debit and Credit' },
  Sens: { also: [], to: 'D, C, +1 or -1: the side of Montant' },
  EcritureLet: { also: ['EcrtureLet', 'Lettrage'], to: 'which rows settle each other' },
  DateLet: { also: [], to: 'nothing: the day on which somebody lettered, not that of the payment' },
  ValidDate: { also: [], to: 'nothing' },
  Montantdevise: { also: [], to: 'nothing: amounts are those of the books, in euros' },
  Idevise: { also: [], to: 'nothing' },
  DateRglt: { also: [], to: 'nothing' },
  ModeRglt: { also: [], to: 'nothing: programs fill it with one value for all rows' },
  NatOp: { also: [], to: 'nothing' },
  IdClient: { also: [], to: 'nothing' },
} as const satisfies Readonly<
  Record<string, { readonly also: readonly string[]; readonly to: string }>
>;

export type FecColumn = keyof typeof FEC_COLUMNS;

/** FEC amounts are in the currency of the books, which the law says are kept in euros. */
export const FEC_CURRENCY = 'EUR';

export const FEC_MAPPING: readonly MappingRow[] = Object.entries(FEC_COLUMNS).map(
  ([from, { also, to }]) => ({
    from,
    to,
    ...(also.length > 0 && { note: `also named ${also.join(', ')}` }),
  }),
);

const NAMED: ReadonlyMap<string, FecColumn> = new Map(
  columns().flatMap((column) =>
    [column, ...FEC_COLUMNS[column].also].map((name) => [bareName(name), column] as const),
  ),
);

const NEEDED = ['JournalCode', 'EcritureNum', 'EcritureDate', 'CompteNum'] as const;

/** Where the columns of a file stand. */
export interface FecLayout {
  readonly delimiter: string;
  /** Cells that a row should have. */
  readonly width: number;
  /** Cells that a row must have: all up to the last column that every row needs. */
  readonly least: number;
  /** Positions of the columns that the file has. */
  readonly at: ReadonlyMap<FecColumn, number>;
}

/** Reads the header. Throws document_must_follow_its_standard where a column is missing. */
export function layoutOf(header: string): FecLayout {
  const delimiter = header.includes('\t') ? '\t' : '|';
  return layoutFor(header.split(delimiter), delimiter);
}

/** The layout of columns by name, in their order. Throws as layoutOf. */
export function layoutFor(names: readonly string[], delimiter: string): FecLayout {
  const known = names.map((name) => NAMED.get(bareName(name)));
  const position = (column: FecColumn): number => known.indexOf(column);
  const signed = position('Montant') >= 0 && position('Sens') >= 0;
  const amounts = signed ? (['Montant', 'Sens'] as const) : (['Debit', 'Credit'] as const);
  const needed = [...NEEDED, ...amounts];
  const missing = needed.filter((column) => position(column) < 0);
  if (missing.length > 0) {
    throw broken(
      `The first line must name the columns of a FEC, set apart by tabs or by "|"; it lacks ` +
        `${missing.join(', ')}. Export the file again with its header.`,
    );
  }
  return {
    delimiter,
    // A last column without a name is a delimiter at the end of each line.
    width: known.length - (names.at(-1)?.trim() === '' ? 1 : 0),
    least: Math.max(...needed.map(position)) + 1,
    at: new Map(known.flatMap((column, i) => (column ? [[column, i] as const] : []))),
  };
}

function columns(): readonly FecColumn[] {
  const names = Object.keys(FEC_COLUMNS);
  return names.filter((name): name is FecColumn => Object.hasOwn(FEC_COLUMNS, name));
}

/** A name without what programs write differently. */
function bareName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}

/** How a FEC should write days, and how files are found to write them. */
const DAY_FORMS = [
  { form: /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/, legal: true },
  { form: /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?:T.*)?$/, legal: false },
  { form: /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})$/, legal: false },
] as const;

export interface FecDay {
  readonly number: DayNumber;
  /** Whether it is written AAAAMMJJ. */
  readonly legal: boolean;
}

/** Reads a day; null where the text is none. */
export function fecDay(text: string): FecDay | null {
  for (const { form, legal } of DAY_FORMS) {
    const { y, m, d } = form.exec(text)?.groups ?? {};
    if (y === undefined || m === undefined || d === undefined) continue;
    const day: Day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
    return isDay(day) ? { number: toDayNumber(day), legal } : null;
  }
  return null;
}

/**
 * Reads an amount into cents: a decimal comma or point, a sign, leading zeros and spaces are
 * found in files; nothing written is nothing owed. Null where the text is no amount.
 */
export function fecCents(text: string): number | null {
  if (text === '' || text === '0,00' || text === '0') return 0;
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (plain === '') return 0;
  const amount = readAmount(plain.startsWith('+') ? plain.slice(1) : plain, FEC_CURRENCY);
  return amount === null ? null : units(amount);
}
