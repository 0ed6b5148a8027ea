/** The movements of an entry: itself, or each transaction of a batch, on its own side. */
import type { Instrument, ReversalCause } from '../../ledger/events.js';
import { type MinorUnits, units } from '../../ledger/values/money.js';
import { broken, codeIn } from '../format.js';
import type { XmlElement } from '../xml-tree.js';
import { INTEREST, NO_PROMISES, PASSED_OVER } from './bank.js';
import { AMOUNTS, BANKS_OWN, FAMILIES, RETURN_CAUSES, SWIFT_OWN } from './camt-codes.js';
import { iso, moneyIn, PAYROLL, writtenDay } from './iso20022.js';
import { type Narrative, narrativeOf } from './narrative.js';

/** One movement: an entry, or a transaction of an entry that is a batch. */
export interface Movement {
  readonly entry: XmlElement;
  readonly details: XmlElement | null;
  readonly index: number;
  /** Transactions of its entry. */
  readonly beside: number;
  readonly incoming: boolean;
  readonly amount: MinorUnits;
  readonly currency: string;
  readonly added: Added;
}

/** What the bank adds in words. */
export interface Added extends Omit<Narrative, 'text'> {
  readonly texts: readonly string[];
}

/** The movements of an entry, and what is odd about them. */
export interface EntryMovements {
  readonly movements: readonly Movement[];
  readonly anomaly: string | null;
}

/** The transactions of an entry, or the entry itself where it holds none. */
export function movementsOf(entry: XmlElement): EntryMovements {
  const element = iso.one(entry, 'Amt');
  if (!element) throw broken('The entry has no amount (Amt).');
  const whole = moneyIn(element);
  const incoming = isCredit(entry);
  const details = transactionsOf(entry);
  const beside = details.length;
  if (beside <= 1) {
    const [only = null] = details;
    const one = { entry, details: only, index: 0, beside, incoming, ...whole };
    const contrary = only !== null && sideOf(only, incoming) !== incoming;
    return {
      movements: [{ ...one, added: addedTo(entry, only) }],
      anomaly: contrary ? OTHER_SIDE : null,
    };
  }
  const movements = details.flatMap((each, index): Movement[] => {
    const told = AMOUNTS.map((path) => iso.one(each, path)).find((found) => found !== null);
    if (!told) return [];
    const one = { entry, details: each, index, beside, ...moneyIn(told) };
    return [{ ...one, incoming: sideOf(each, incoming), added: addedTo(null, each) }];
  });
  return onTheirSides(movements, { incoming, ...whole }, beside);
}

/** What a whole entry moved. */
type Whole = Pick<Movement, 'incoming' | 'amount' | 'currency'>;

/** What booked money counts: where its transactions all say the other side, the entry's holds. */
function onTheirSides(
  movements: readonly Movement[],
  { incoming, amount, currency }: Whole,
  all: number,
): EntryMovements {
  const contrary = movements.length > 0 && movements.every((each) => each.incoming !== incoming);
  const sided = contrary ? movements.map((each) => ({ ...each, incoming })) : movements;
  const sum = sided.reduce(
    (total, each) => total + (each.incoming === incoming ? 1 : -1) * units(each.amount),
    0,
  );
  const ties = sided.every((each) => each.currency === currency) && sum === units(amount);
  const odd = [...(contrary ? [OTHER_SIDE] : []), ...(ties ? [] : [anomalyOf(sided.length, all)])];
  return { movements: sided, anomaly: odd.length === 0 ? null : odd.join(' ') };
}

const OTHER_SIDE =
  'Its transactions say the other side (CdtDbtInd) than the entry does, which moved the balance: ' +
  "the entry's counts.";

function anomalyOf(told: number, all: number): string {
  return told === all
    ? 'Its transactions do not sum to its amount (charges, another currency); each counts as told.'
    : `Of its ${all} transactions ${all - told} tell no amount of their own; those are left out.`;
}

/** Version 1 has them right under the entry. */
function transactionsOf(entry: XmlElement): readonly XmlElement[] {
  return [...iso.all(entry, 'NtryDtls/TxDtls'), ...iso.all(entry, 'TxDtls')];
}

function isCredit(entry: XmlElement): boolean {
  const indicator = iso.text(entry, 'CdtDbtInd');
  if (indicator === 'CRDT') return true;
  if (indicator === 'DBIT') return false;
  throw broken('CdtDbtInd must be CRDT or DBIT.');
}

/** Older versions tell no side of a transaction; it is its entry's. */
function sideOf(details: XmlElement, incoming: boolean): boolean {
  return iso.one(details, 'CdtDbtInd') ? isCredit(details) : incoming;
}

/** What is said of a transaction, and of the entry where that is of it alone. */
function addedTo(entry: XmlElement | null, details: XmlElement | null): Added {
  const ofEntry = narrativeOf(iso.text(entry, 'AddtlNtryInf'));
  const ofDetails = narrativeOf(iso.text(details, 'AddtlTxInf'));
  return {
    name: ofDetails.name || ofEntry.name,
    account: ofDetails.account || ofEntry.account,
    endToEndId: ofDetails.endToEndId || ofEntry.endToEndId,
    texts: [ofDetails.text, ofEntry.text].filter((text) => text !== ''),
    transactions: ofEntry.transactions,
  };
}

/** Why a booked movement is nobody's promise here; null where it may be somebody's. */
export function ignoredBecause({ entry, details, beside, added }: Movement): string | null {
  const purposes = [details, entry].map((each) => iso.text(each, 'Purp/Cd'));
  const kinds = [details, entry].map((each) => iso.text(each, 'BkTxCd/Domn/Fmly/SubFmlyCd'));
  if ([...purposes, ...kinds].some((code) => PAYROLL.has(code)))
    return 'Payroll: nobody else has a say in it.';
  const swift = [details, entry].map((each) => iso.text(each, 'BkTxCd/Prtry/Cd'));
  if ([...purposes, ...kinds].some((code) => BANKS_OWN.has(code))) return PASSED_OVER.fees;
  if (swift.some((code) => SWIFT_OWN.test(code))) return PASSED_OVER.fees;
  const transactions = Math.max(
    Number(iso.text(entry, 'NtryDtls/Btch/NbOfTxs') || iso.text(entry, 'Btch/NbOfTxs') || '1'),
    added.transactions,
  );
  if (beside < transactions && transactions > 1) {
    return 'A batch without its transactions: they come in a notification (camt.054).';
  }
  const { texts, name, endToEndId } = added;
  if (!details && [...texts, name, endToEndId].every((text) => text === ''))
    return 'It tells neither who nor what for (it has no TxDtls and no AddtlNtryInf).';
  return null;
}

/** Why a movement is passed over for what its texts begin with; null where it is not. */
export function passedOverByText(texts: readonly string[], isNamed: boolean): string | null {
  const why = NO_PROMISES.find(({ text }) => texts.some((each) => text.test(each)))?.why;
  if (why === undefined) return null;
  // Whoever is named may be paid for fees or costs; interest is never what an invoice asks.
  return isNamed && !texts.some((each) => INTEREST.test(each)) ? null : PASSED_OVER[why];
}

export function isReturn({ entry, details }: Movement): boolean {
  return iso.text(entry, 'RvslInd') === 'true' || iso.one(details, 'RtrInf') !== null;
}

export function causeOf(details: XmlElement | null): ReversalCause {
  return codeIn(RETURN_CAUSES, iso.text(details, 'RtrInf/Rsn/Cd')) ?? 'unknown';
}

export function instrumentOf(entry: XmlElement, details: XmlElement | null): Instrument {
  const family = iso.text(details, 'BkTxCd/Domn/Fmly/Cd') || iso.text(entry, 'BkTxCd/Domn/Fmly/Cd');
  return codeIn(FAMILIES, family) ?? 'credit_transfer';
}

/** Where a list says which day is its own, best first; the message's own day comes last. */
const LIST_DAYS = ['FrToDt/ToDt', 'FrToDt/ToDtTm', 'CreDtTm'] as const;

/** The day of a movement, and a sentence where its entry does not tell it. */
export function dayOf({ entry, details }: Movement): { day: string; anomaly: string | null } {
  const told = writtenDay(iso.one(entry, 'ValDt')) ?? writtenDay(iso.one(entry, 'BookgDt'));
  if (told) return { day: told, anomaly: null };
  const without = 'The entry has neither ValDt nor BookgDt';
  const settled = writtenDay(iso.one(details, 'RltdDts/IntrBkSttlmDt'));
  if (settled) {
    return { day: settled, anomaly: `${without}: ${settled}, when it was settled, is its day.` };
  }
  const list = entry.parent;
  const days = LIST_DAYS.map((path) => [path, writtenDay(iso.one(list, path))] as const);
  const message = writtenDay(iso.one(list?.parent ?? null, 'GrpHdr/CreDtTm'));
  for (const [path, day] of [...days, ['GrpHdr/CreDtTm', message] as const]) {
    if (day) {
      return { day, anomaly: `${without}: the day of its statement is its day, ${day} (${path}).` };
    }
  }
  throw broken(`${without}, and its statement tells no day either.`);
}

/** The party on the other side of a movement, and its account. */
export function counterpartyOf({ details, incoming }: Pick<Movement, 'details' | 'incoming'>): {
  readonly party: XmlElement | null;
  readonly account: XmlElement | null;
} {
  const parties = iso.one(details, 'RltdPties');
  const party = (name: string): XmlElement | null =>
    iso.one(parties, name) ?? iso.one(parties, `Ultmt${name}`);
  return incoming
    ? { party: party('Dbtr'), account: iso.one(parties, 'DbtrAcct') }
    : { party: party('Cdtr'), account: iso.one(parties, 'CdtrAcct') };
}
