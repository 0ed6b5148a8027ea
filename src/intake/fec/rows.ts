/**
 * The rows of a FEC: cells by column, with what every row needs already read. An odd cell is read
 * and remarked on; one that cannot be read is a problem of its line and of no other.
 */
import type { DayNumber } from '../../ledger/values/day.js';
import { broken } from '../format.js';
import {
  FEC_CURRENCY,
  type FecColumn,
  type FecDay,
  type FecLayout,
  fecCents,
  fecDay,
  layoutOf,
} from './columns.js';
import { fecLines } from './lines.js';

/** One row that was read. */
export interface FecRow {
  /** 1-based; the header is line 1. */
  readonly line: number;
  /** EcritureDate. */
  readonly date: DayNumber;
  /** Cents; of both, one is 0 in a file that keeps to its standard. */
  readonly debit: number;
  readonly credit: number;
  /** CompteNum. */
  readonly account: string;
  /** The cell of a column, trimmed; '' where the file has no such column. */
  readonly cell: (column: FecColumn) => string;
  /** What is odd of the row, in sentences. */
  readonly oddities: readonly string[];
}

export type FecLine = FecRow | { readonly line: number; readonly problem: string };

/** Every row of a file. Throws as fecLines and layoutOf do. */
export async function* fecRows(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly FecLine[]> {
  let reader: RowReader | null = null;
  for await (const { first, lines } of fecLines(bytes)) {
    const rows: FecLine[] = [];
    for (const [i, text] of lines.entries()) {
      if (text === '' || text === '\x1a') continue;
      if (reader) rows.push(reader.read(text, first + i));
      else reader = new RowReader(layoutOf(text));
    }
    yield rows;
  }
  if (!reader) throw broken('The file is empty: a FEC begins with a line that names its columns.');
}

/** Columns of free text, in which a delimiter may stand that should not. */
const FREE_TEXT = ['JournalLib', 'CompteLib', 'CompAuxLib', 'PieceRef', 'EcritureLib'] as const;

export class RowReader {
  readonly #days = new Map<string, FecDay | null>();

  constructor(private readonly layout: FecLayout) {}

  read(text: string, line: number): FecLine {
    const { width, least, delimiter } = this.layout;
    let cells: readonly string[] = text.split(delimiter);
    const oddities: string[] = [];
    if (cells.length > width) {
      const repaired = this.#narrowed(cells);
      if (!repaired) {
        return { line, problem: `It has ${cells.length} cells, the header has ${width}.` };
      }
      if (repaired.some((cell) => cell.includes(delimiter))) {
        oddities.push(`A text holds the delimiter "${delimiter}"; its parts were joined.`);
      }
      cells = repaired;
    } else if (cells.length < width) {
      if (cells.length < least) {
        return { line, problem: `It has ${cells.length} cells of ${width}: too few to be read.` };
      }
      oddities.push(`It has ${cells.length} cells of ${width}; those missing count as empty.`);
    }
    return this.readCells(cells, line, oddities);
  }

  /** A row of cells in the order of the layout. */
  readCells(cells: readonly string[], line: number, oddities: string[] = []): FecLine {
    const { at } = this.layout;
    const cell = (column: FecColumn): string => cells[at.get(column) ?? -1]?.trim() ?? '';
    const account = cell('CompteNum');
    if (!/^\d/.test(account)) return { line, problem: 'CompteNum is no account number.' };
    const day = this.#dayOf(cell('EcritureDate'));
    if (!day) return { line, problem: 'EcritureDate is no day; it is written AAAAMMJJ.' };
    if (!day.legal)
      oddities.push('EcritureDate is not written AAAAMMJJ; it was read all the same.');
    const amounts = at.has('Sens') && !at.has('Debit') ? signedAmounts(cell) : twoAmounts(cell);
    if (typeof amounts === 'string') return { line, problem: amounts };
    const [debit, credit] = amounts;
    if (debit !== 0 && credit !== 0) oddities.push('It has a debit and a credit; both count.');
    return { line, date: day.number, debit, credit, account, cell, oddities };
  }

  #dayOf(text: string): FecDay | null {
    const known = this.#days.get(text);
    if (known !== undefined) return known;
    const day = fecDay(text);
    // The days of a year are few; a file that has more of them is not worth remembering.
    if (this.#days.size > 1000) this.#days.clear();
    this.#days.set(text, day);
    return day;
  }

  /**
   * Mends a row of too many cells: drops empty ones at its end, or joins the parts of a text that
   * holds the delimiter, if the row then reads in one way only.
   */
  #narrowed(cells: readonly string[]): readonly string[] | null {
    const { width, at, delimiter } = this.layout;
    const cut = cells.slice(0, width);
    const hasEmptyEnd = cells.slice(width).every((cell) => cell.trim() === '');
    if (hasEmptyEnd && this.#isPlausible(cut)) return cut;
    const extra = cells.length - width;
    const ways = FREE_TEXT.flatMap((column) => {
      const position = at.get(column);
      if (position === undefined) return [];
      const text = cells.slice(position, position + extra + 1).join(delimiter);
      const joined = [...cells.slice(0, position), text, ...cells.slice(position + extra + 1)];
      return this.#isPlausible(joined) ? [joined] : [];
    });
    return ways.length === 1 ? (ways[0] ?? null) : null;
  }

  #isPlausible(cells: readonly string[]): boolean {
    const read = this.readCells(cells, 0);
    if ('problem' in read || (read.debit !== 0 && read.credit !== 0)) return false;
    if (/^\d+[.,]\d\d$/.test(read.cell('EcritureLet'))) return false;
    const dated = (['PieceDate', 'DateLet', 'ValidDate'] as const).every((column) => {
      const text = read.cell(column);
      return text === '' || fecDay(text) !== null;
    });
    const currency = read.cell('Idevise');
    return dated && (currency === '' || /^[A-Za-z]{3}$/.test(currency));
  }
}

type Cell = (column: FecColumn) => string;

function twoAmounts(cell: Cell): readonly [number, number] | string {
  const debit = fecCents(cell('Debit'));
  const credit = fecCents(cell('Credit'));
  if (debit === null) return `Debit is no amount in ${FEC_CURRENCY} with two decimals.`;
  if (credit === null) return `Credit is no amount in ${FEC_CURRENCY} with two decimals.`;
  return [debit, credit];
}

/** The law's other way: Montant with Sens, which is D or C, +1 for a debit, -1 for a credit. */
function signedAmounts(cell: Cell): readonly [number, number] | string {
  const amount = fecCents(cell('Montant'));
  if (amount === null) return `Montant is no amount in ${FEC_CURRENCY} with two decimals.`;
  switch (cell('Sens').toUpperCase()) {
    case 'D':
    case '+1':
    case '1':
      return [amount, 0];
    case 'C':
    case '-1':
      return [0, amount];
    default:
      return 'Sens is neither D nor C, +1 nor -1.';
  }
}
