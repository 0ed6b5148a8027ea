/**
 * What a bank message says of what a payment is for (`RmtInf`). An invoice that the payer names
 * with its amount is an allocation; everything else is kept, sealed, for the matching to read.
 */
import { type Day, isDay } from '../../ledger/values/day.js';
import { type MinorUnits, minorUnits, units } from '../../ledger/values/money.js';
import { documentNumber } from '../../ledger/values/party.js';
import type { PartyInput } from '../../messages/message.js';
import type { MappingRow } from '../format.js';
import { oneLine } from '../one-line.js';
import type { XmlElement } from '../xml-tree.js';
import { iso, moneyIn } from './iso20022.js';

export const REMITTANCE_ROWS: readonly MappingRow[] = [
  { from: 'Refs/EndToEndId', to: 'endToEndId, sealed', note: 'NOTPROVIDED is none' },
  {
    from: 'RmtInf/Ustrd',
    to: 'remittance, sealed',
    note: 'pieces of 35 or 140 characters are joined',
  },
  { from: 'RmtInf/Strd/AddtlRmtInf', to: 'remittance, sealed', note: 'behind the rest' },
  { from: 'RmtInf/Strd/CdtrRefInf/Ref', to: 'creditorReference, sealed' },
  { from: 'RmtInf/Strd/RfrdDocInf[CINV]/Nb', to: 'documentNumbers, sealed' },
  {
    from: 'RmtInf/Strd/RfrdDocInf[CINV]/Nb with RfrdDocAmt/RmtdAmt',
    to: 'allocations',
    note: 'where they fit into the payment and no credit note is netted',
  },
  { from: 'RmtInf/Strd/RfrdDocInf[CINV]/RltdDt', to: 'allocations, issuedOn' },
];

/** Sealed texts of a payment by their member; those that the bank did not tell are absent. */
export interface RemittanceTexts {
  readonly remittance?: string;
  readonly endToEndId?: string;
  readonly creditorReference?: string;
  /** One a line. */
  readonly documentNumbers?: string;
}

/** The payment that the remittance came with. */
interface Paid {
  readonly seller: PartyInput;
  readonly amount: MinorUnits;
  readonly currency: string;
}

export interface Remittance {
  readonly allocations: readonly {
    readonly seller: PartyInput;
    readonly number: string;
    /** When the invoice was issued, where the payer says it. */
    readonly issuedOn?: Day;
    readonly amount: MinorUnits;
  }[];
  readonly texts: RemittanceTexts;
}

/** Longest text that a message may carry. */
const TEXT = 2000;

/** What the bank adds in words of its own. */
export interface AddedTexts {
  readonly endToEndId: string;
  readonly texts: readonly string[];
}

/** Reads what a transaction (`TxDtls`) says of its purpose; allocations only of a payment. */
export function remittanceOf(
  details: XmlElement | null,
  paid: Paid | null,
  added: AddedTexts = { endToEndId: '', texts: [] },
): Remittance {
  const endToEnd = iso.text(details, 'Refs/EndToEndId');
  const references = textsAt(details, 'RmtInf/Strd/CdtrRefInf/Ref');
  const documents = iso.all(details, 'RmtInf/Strd/RfrdDocInf').filter((each) => !isCredit(each));
  const numbers = documents.map((each) => iso.text(each, 'Nb')).filter((number) => number !== '');
  const free = joined(iso.all(details, 'RmtInf/Ustrd'));
  const written = [free, ...textsAt(details, 'RmtInf/Strd/AddtlRmtInf'), ...added.texts];
  return {
    allocations: paid ? stated(details, paid) : [],
    texts: {
      ...textOf('remittance', together(written)),
      ...textOf('endToEndId', isTold(endToEnd) ? endToEnd : added.endToEndId),
      ...textOf('creditorReference', references.join('\n')),
      ...textOf('documentNumbers', [...new Set(numbers)].join('\n')),
    },
  };
}

/** The allocation that the payer states, where it names the amount of each invoice. */
function stated(
  details: XmlElement | null,
  { seller, amount, currency }: Paid,
): Remittance['allocations'] {
  const structured = iso.all(details, 'RmtInf/Strd');
  const netted = structured.some((each) => iso.all(each, 'RfrdDocInf').some(isCredit));
  if (netted) return [];
  const shares = new Map<string, Remittance['allocations'][number]>();
  let sum = 0;
  for (const each of structured) {
    const numbers = textsAt(each, 'RfrdDocInf/Nb');
    const remitted = iso.one(each, 'RfrdDocAmt/RmtdAmt');
    const [number] = numbers;
    if (number === undefined || numbers.length > 1 || !remitted) continue;
    const share = moneyIn(remitted);
    if (share.currency !== currency || units(share.amount) <= 0) return [];
    const day = issueDayIn(each);
    const name = { seller, number: documentNumber(number), ...(day && { issuedOn: day }) };
    const key = `${name.number} ${day ?? ''}`;
    const before = units(shares.get(key)?.amount ?? '0');
    shares.set(key, { ...name, amount: minorUnits(before + units(share.amount)) });
    sum += units(share.amount);
  }
  if (sum > units(amount)) return [];
  return [...shares.values()];
}

/** The day of the invoice that a remittance names; newer versions wrap it. */
function issueDayIn(remittance: XmlElement): Day | null {
  const said =
    iso.text(remittance, 'RfrdDocInf/RltdDt/Dt') || iso.text(remittance, 'RfrdDocInf/RltdDt');
  return isDay(said) ? said : null;
}

/** Banks cut a text into pieces of 35 or 140 characters, wherever that falls: full ones go on. */
function joined(pieces: readonly XmlElement[]): string {
  let all = '';
  let before = 0;
  for (const { text } of pieces) {
    const full = before === 35 || before === 140;
    all += all === '' || full ? text : ` ${text}`;
    before = text.length;
  }
  return oneLine(all, TEXT);
}

/** Texts as one; what one of them says already is not said again. */
function together(texts: readonly string[]): string {
  let all = '';
  for (const text of texts) {
    if (all.length < TEXT && !all.includes(text)) all += all === '' ? text : ` ${text}`;
  }
  return oneLine(all, TEXT);
}

function isTold(endToEndId: string): boolean {
  return endToEndId !== '' && endToEndId !== 'NOTPROVIDED';
}

/** A credit note (CREN) that the payer subtracts. */
function isCredit(document: XmlElement): boolean {
  return iso.text(document, 'Tp/CdOrPrtry/Cd') === 'CREN';
}

function textsAt(from: XmlElement | null, path: string): readonly string[] {
  return iso
    .all(from, path)
    .map(({ text }) => oneLine(text, TEXT))
    .filter((text) => text !== '');
}

function textOf(name: keyof RemittanceTexts, text: string): RemittanceTexts {
  return text === '' ? {} : { [name]: text };
}
