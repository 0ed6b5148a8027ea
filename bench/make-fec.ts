/**
 * `node dist/bench/make-fec.js <rows> > 000901108FEC20251231.txt`: a FEC of any size, the same
 * bytes each time. A wholesaler's year as programs export it, journal by journal: so every lettered
 * invoice waits for the bank, which is the most that a reader can have to remember. Nine invoices
 * in ten are settled if the year has days left for it, one of eleven of them in two payments.
 */
import { pathToFileURL } from 'node:url';
import { drawsOf } from '../examples/network/prng.js';
import { type Day, dayOf, toDayNumber } from '../src/ledger/values/day.js';

/** Whose books they are, as an identifier; the SIREN is of nobody. */
export const FEC_OWNER = '0002:000901108';

/** Its legal name, which says the owner. */
export const FEC_NAME = '000901108FEC20251231.txt';

const COLUMNS = [
  ...['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib'],
  ...['CompAuxNum', 'CompAuxLib', 'PieceRef', 'PieceDate', 'EcritureLib', 'Debit', 'Credit'],
  ...['EcritureLet', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise'],
];

const FIRST_DAY = toDayNumber('2025-01-01');
const DAYS = 365;

/** Rows of an invoice and its payment, on average. */
const ROWS_EACH = 4.5;

const INVOICES_EACH = 40;

interface Deal {
  readonly name: string;
  readonly sold: boolean;
  readonly party: string;
  readonly cents: number;
  readonly day: number;
  /** Null where it is left open. */
  readonly paidOn: number | null;
  readonly inTwo: boolean;
}

/** Lines of a FEC of about so many rows, the header first, without their ends. */
export function* fecFile(rows: number): Generator<string, void, undefined> {
  yield COLUMNS.join('\t');
  const count = Math.ceil(rows / ROWS_EACH);
  for (const sold of [true, false]) {
    for (let i = 0; i < count; i++) {
      const deal = dealOf(i, count);
      if (deal.sold === sold) yield* invoiceRows(deal);
    }
  }
  for (let i = 0; i < count; i++) yield* paymentRows(dealOf(i, count));
}

function dealOf(i: number, count: number): Deal {
  const draw = drawsOf(`deal ${i}`);
  const sold = draw(1, 100) <= 60;
  const party = draw(1, Math.max(1, Math.round(count / INVOICES_EACH)));
  const day = FIRST_DAY + Math.floor((i * DAYS) / count);
  const paidOn = day + draw(10, 60);
  const isPaid = draw(1, 100) <= 90 && paidOn < FIRST_DAY + DAYS;
  return {
    name: String(i).padStart(7, '0'),
    sold,
    party: `${sold ? 'C' : 'F'}${String(party).padStart(5, '0')}`,
    cents: 1200 * draw(1, 5000),
    day,
    paidOn: isPaid ? paidOn : null,
    inTwo: draw(1, 11) === 1,
  };
}

function* invoiceRows({ name, sold, party, cents, day, paidOn }: Deal): Generator<string> {
  const journal = sold ? 'VE\tVentes' : 'AC\tAchats';
  const number = `${sold ? 'FA' : 'A'}2025-${name}`;
  const entry = [journal, name, written(day)];
  const piece = [number, written(day), `Facture ${number}`];
  const net = Math.round(cents / 1.2);
  const letter = paidOn === null ? '' : `L${name}`;
  const [tier, turnover, tax] = sold
    ? ['411000\tClients', '707000\tVentes de marchandises', '445710\tTVA collectée']
    : ['401000\tFournisseurs', '607000\tAchats de marchandises', '445660\tTVA déductible'];
  yield row(entry, `${tier}\t${party}\tTiers ${party}`, piece, sold ? cents : -cents, letter);
  yield row(entry, `${turnover}\t\t`, piece, sold ? -net : net, '');
  yield row(entry, `${tax}\t\t`, piece, sold ? net - cents : cents - net, '');
}

function* paymentRows({ name, sold, party, cents, paidOn, inTwo }: Deal): Generator<string> {
  if (paidOn === null) return;
  const parts = inTwo ? [Math.floor(cents / 3), cents - Math.floor(cents / 3)] : [cents];
  const tier = sold ? '411000\tClients' : '401000\tFournisseurs';
  for (const [i, part] of parts.entries()) {
    const entry = ['BQ\tBanque', `${name}-${i}`, written(paidOn)];
    const piece = [`VIR${name}`, written(paidOn), `Virement ${party}`];
    const amount = sold ? -part : part;
    yield row(entry, `${tier}\t${party}\tTiers ${party}`, piece, amount, `L${name}`);
    yield row(entry, '512000\tBanque\t\t', piece, -amount, '');
  }
}

function row(
  entry: readonly string[],
  account: string,
  piece: readonly string[],
  cents: number,
  letter: string,
): string {
  const debit = amount(Math.max(cents, 0));
  const credit = amount(Math.max(-cents, 0));
  const day = entry.at(-1);
  const end = [letter, letter === '' ? '' : day, day, '', ''];
  return [...entry, account, ...piece, debit, credit, ...end].join('\t');
}

function written(day: number): Day {
  return dayOf(day).replaceAll('-', '');
}

function amount(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const rows = Number(process.argv[2]);
  if (!Number.isInteger(rows) || rows < 1) {
    console.error('Say how many rows: node dist/bench/make-fec.js 1000000 > file.txt');
    process.exit(2);
  }
  let portion: string[] = [];
  for (const line of fecFile(rows)) {
    portion.push(line);
    if (portion.length < 5000) continue;
    await write(portion);
    portion = [];
  }
  await write(portion);
}

async function write(lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const text = `${lines.join('\r\n')}\r\n`;
  if (!process.stdout.write(text)) await new Promise((go) => process.stdout.once('drain', go));
}
