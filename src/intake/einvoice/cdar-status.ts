/** One lifecycle status (CDAR), read: who says what of which invoice, and when. */
import { isCurrency } from '../../ledger/values/currencies.js';
import { type Day, isDay } from '../../ledger/values/day.js';
import { readAmount, units } from '../../ledger/values/money.js';
import { documentNumber } from '../../ledger/values/party.js';
import { broken, type Reader } from '../format.js';
import { oneLine } from '../one-line.js';
import { type ChosenParty, chooseParty } from '../parties.js';
import { XmlPaths } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';
import { firstIds } from './en16931-syntax.js';

const UNECE = 'urn:un:unece:uncefact:data:standard';
export const CDAR_ROOT = `${UNECE}:CrossDomainAcknowledgementAndResponse:100`;

export const cdar = new XmlPaths({
  rsm: CDAR_ROOT,
  ram: `${UNECE}:ReusableAggregateBusinessInformationEntity:100`,
  udt: `${UNECE}:UnqualifiedDataType:100`,
  qdt: `${UNECE}:QualifiedDataType:100`,
});

/** Types that the buyer writes: their issuer (MDT-129) is the buyer and not the seller. */
const SELF_BILLED: ReadonlySet<string> = new Set(['261', '389', '471', '500', '502']);

/** One status of one invoice, read. */
export interface Status {
  readonly reference: XmlElement;
  readonly code: string;
  readonly seller: ChosenParty;
  readonly buyer: ChosenParty | null;
  readonly factor: ChosenParty | null;
  /** Of the two sides, the one that says it; null for a platform. */
  readonly speaker: ChosenParty | null;
  readonly number: string;
  readonly typeCode: string;
  readonly issuedOn: Day;
  readonly on: Day;
  /** What the status has in common with its copies, without any identifier. */
  readonly key: string;
  readonly reason: string;
  readonly comment: string;
}

export function readStatus(reference: XmlElement, code: string, reader: Reader): Status {
  const acknowledgement = reference.parent;
  const document = cdar.one(acknowledgement?.parent ?? null, 'rsm:ExchangedDocument');
  const time =
    timeAt(acknowledgement, 'ram:IssueDateTime') || timeAt(document, 'ram:IssueDateTime');
  const on = dayOf(time, 'the status tells no day (MDT-78)');
  const issued = timeAt(reference, 'ram:FormattedIssueDateTime');
  const issuedOn = dayOf(issued, 'the invoice that is meant has no issue day (MDT-100)');
  const number = cdar.text(reference, 'ram:IssuerAssignedID');
  if (number === '') throw broken('The invoice that is meant has no number (MDT-87).');
  const typeCode = cdar.text(reference, 'ram:TypeCode');
  const party = (role: string): XmlElement | null => partyOf(document, role);
  const issuer = cdar.one(reference, 'ram:IssuerTradeParty');
  const sellerElement = SELF_BILLED.has(typeCode) ? party('SE') : (issuer ?? party('SE'));
  if (!sellerElement) throw broken('The seller is not named (MDT-129).');
  const seller = chosen(sellerElement, reader, 'the seller');
  const buyer = optional(party('BY'), reader);
  // The factor has its own role; some name it as the one to be paid.
  const factor = optional(party('DL') ?? party('PE'), reader);
  const role = cdar.text(document, 'ram:IssuerTradeParty/ram:RoleCode');
  const speaker = role === 'SE' ? seller : role === 'BY' ? buyer : null;
  const detail = cdar.one(reference, 'ram:SpecifiedDocumentStatus');
  return {
    ...{ reference, code, seller, buyer, factor, speaker },
    ...{ number, typeCode, issuedOn, on },
    key: `${reader.partyOf(seller.id)}/${documentNumber(number)}/${issuedOn} ${code} ${time}`,
    reason: cdar.text(detail, 'ram:ReasonCode'),
    comment: commentOf(reference),
  };
}

export interface Sum {
  /** In minor units; below zero where it went out. */
  readonly units: number;
  readonly currency: string;
}

/** The amounts of one kind (MDT-207) summed; null where there is none. */
export function sumOf(status: Status, kind: string): Sum | null {
  const amounts = characteristics(status, kind).flatMap((block) => {
    const value = cdar.one(block, 'ram:ValueAmount');
    return value ? [amountOf(value)] : [];
  });
  return amounts.reduce<Sum | null>((sum, each) => {
    if (sum && sum.currency !== each.currency) throw broken(`${kind} is told in two currencies.`);
    return { units: (sum?.units ?? 0) + each.units, currency: each.currency };
  }, null);
}

function amountOf(value: XmlElement): Sum {
  const currency = value.attributes.get('currencyID') ?? 'EUR';
  const amount = readAmount(value.text, currency);
  if (!isCurrency(currency)) throw broken(`${currency} is no currency of ISO 4217 (MDT-215).`);
  if (amount === null)
    throw broken(`${value.text.slice(0, 80).trim()} is no amount in ${currency} (MDT-215).`);
  return { units: units(amount), currency };
}

export function valueDay(status: Status, kind: string): Day | null {
  const [first = null] = characteristics(status, kind);
  const written = timeAt(first, 'ram:ValueDateTime').slice(0, 8);
  const day = written.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isDay(day) ? day : null;
}

function characteristics({ reference }: Status, kind: string): readonly XmlElement[] {
  return cdar
    .all(reference, 'ram:SpecifiedDocumentStatus/ram:SpecifiedDocumentCharacteristic')
    .filter((block) => cdar.text(block, 'ram:TypeCode') === kind);
}

/** Reasons and notes as texts; they concern whoever speaks and are kept sealed. */
function commentOf(reference: XmlElement): string {
  const texts = ['ram:Reason', 'ram:IncludedNote/ram:Content', 'ram:RequestedAction'].flatMap(
    (at) => cdar.all(reference, `ram:SpecifiedDocumentStatus/${at}`).map(({ text }) => text.trim()),
  );
  return oneLine(texts.filter((text) => text !== '').join('. '), 2000);
}

/** The digits of a date-time, `YYYYMMDD` or `YYYYMMDDhhmmss`; '' without. */
function timeAt(from: XmlElement | null, path: string): string {
  const element = cdar.one(from, path);
  return cdar.text(element, 'udt:DateTimeString') || cdar.text(element, 'qdt:DateTimeString');
}

function dayOf(time: string, missing: string): Day {
  const day = time.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
  if (!isDay(day)) throw broken(`It cannot be used: ${missing}.`);
  return day;
}

/** Parties of each document by role: every one of its references asks for them. */
const PARTIES = new WeakMap<XmlElement, ReadonlyMap<string, XmlElement>>();

/** The party of a role: who issues the status, or one of those whom it is for. */
function partyOf(document: XmlElement | null, role: string): XmlElement | null {
  if (!document) return null;
  const known = PARTIES.get(document) ?? partiesOf(document);
  PARTIES.set(document, known);
  return known.get(role) ?? null;
}

/** The first of each role that has an identifier. */
function partiesOf(document: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const path of ['ram:IssuerTradeParty', 'ram:RecipientTradeParty', 'ram:SenderTradeParty']) {
    for (const party of cdar.all(document, path)) {
      const role = cdar.text(party, 'ram:RoleCode');
      if (!found.has(role) && cdar.text(party, 'ram:GlobalID') !== '') found.set(role, party);
    }
  }
  return found;
}

function optional(party: XmlElement | null, reader: Reader): ChosenParty | null {
  return party ? chosen(party, reader, 'a party') : null;
}

function chosen(party: XmlElement, reader: Reader, who: string): ChosenParty {
  const ids = firstIds(cdar.all(party, 'ram:GlobalID'));
  const [first = null] = ids;
  return chooseParty(
    {
      name: cdar.text(party, 'ram:Name'),
      country: 'FR',
      // Without a scheme it is a SIREN: that is what the profile asks for.
      legalId: first?.scheme === '' ? first : null,
      ids: ids.filter(({ scheme }) => scheme !== ''),
      vat: '',
      endpoint: null,
    },
    reader,
    who,
  );
}
