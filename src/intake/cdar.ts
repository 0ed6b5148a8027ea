/**
 * The life of an invoice by the platforms of the French reform: UN/CEFACT CDAR (Cross Domain
 * Acknowledgement and Response, D22B) as AFNOR XP Z12-012 profiles it. One status of one invoice a
 * reference; statuses come at any time and in any order, so each is a fact by itself.
 *
 * A status goes out in several copies (to the other party, to the tax portal) with document ids of
 * their own. What makes it one is the invoice, the code and the time of the status (MDT-78).
 */
import type { Message, PartyInput } from '../command/message.js';
import { type Day, isDay } from '../ledger/day.js';
import { minorUnits, readAmount, units } from '../ledger/money.js';
import { documentNumber } from '../ledger/party.js';
import { CDAR_STATUSES, DISPUTE_REASONS, type Fate, STATUS_ROWS } from './cdar-codes.js';
import { broken, type Format, type Part, problemOf, type Reader } from './format.js';
import { type ChosenParty, chooseParty, partsOfChoice } from './parties.js';
import { placeOf, readXml, type XmlElement, XmlPaths } from './xml.js';

const UNECE = 'urn:un:unece:uncefact:data:standard';
const ROOT = `${UNECE}:CrossDomainAcknowledgementAndResponse:100`;

const cdar = new XmlPaths({
  rsm: ROOT,
  ram: `${UNECE}:ReusableAggregateBusinessInformationEntity:100`,
  udt: `${UNECE}:UnqualifiedDataType:100`,
  qdt: `${UNECE}:QualifiedDataType:100`,
});

/** Types of credit notes (BR-FR-04): what is cashed on one is netted by the credit note itself. */
const CREDIT_NOTES: ReadonlySet<string> = new Set(['261', '262', '381', '396', '502', '503']);

/** Types that the buyer writes: their issuer (MDT-129) is the buyer and not the seller. */
const SELF_BILLED: ReadonlySet<string> = new Set(['261', '389', '471', '500', '502']);

export const cdarStatus: Format = {
  name: 'cdar',
  title: 'Lifecycle status of an invoice (CDAR, XP Z12-012)',
  version: 1,
  recognises: ({ root }) => root?.namespace === ROOT,
  read: readStatuses,
  mapping: STATUS_ROWS,
};

async function* readStatuses(
  bytes: AsyncIterable<Uint8Array>,
  reader: Reader,
): AsyncGenerator<Part> {
  const root = await readXml(bytes);
  if (root.namespace !== ROOT) throw broken(`The root element is not of ${ROOT}.`);
  const references = cdar.all(root, 'rsm:AcknowledgementDocument/ram:ReferenceReferencedDocument');
  if (references.length === 0) {
    throw broken('It references no document (ReferenceReferencedDocument).');
  }
  for (const reference of references) {
    const at = `${placeOf(reference)} (line ${reference.line})`;
    try {
      yield* partsOf(reference, at, reader);
    } catch (error) {
      yield { at, problem: problemOf(error) };
    }
  }
}

/** One status of one invoice, read. */
interface Status {
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

function* partsOf(reference: XmlElement, at: string, reader: Reader): IterableIterator<Part> {
  const code = cdar.text(reference, 'ram:ProcessConditionCode');
  const known = Object.hasOwn(CDAR_STATUSES, code) ? CDAR_STATUSES[code] : null;
  if (!known) {
    const which = code === '' ? 'It tells no status (MDT-105).' : `Status ${code} is not known.`;
    yield { at, ignored: `${which} It says nothing that is kept here.` };
    return;
  }
  if (known.fate === 'log') {
    yield { at, ignored: `Status ${code} (${known.label}): ${known.why}` };
    return;
  }
  const status = readStatus(reference, code, reader);
  const parties = [status.seller, status.buyer, status.factor];
  for (const party of parties) if (party) yield* partsOfChoice(party, at);
  if (CREDIT_NOTES.has(status.typeCode)) {
    const ignored = 'It is of a credit note, which nobody promises to pay.';
    yield { at, ignored: `Status ${code} (${known.label}): ${ignored}` };
    return;
  }
  const messages = messagesOf(status, known.fate);
  if (messages.length > 0) yield { at, messages };
  else yield { at, ignored: `Status ${code} (${known.label}) tells an amount of zero.` };
}

function readStatus(reference: XmlElement, code: string, reader: Reader): Status {
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

/** What each fate of an invoice is told as. */
function messagesOf(status: Status, fate: Exclude<Fate, 'log'>): readonly Message[] {
  const { on, reason } = status;
  const reasonCode = reason === '' ? {} : { reasonCode: reason.slice(0, 40) };
  switch (fate) {
    case 'received':
      return [tell(status, 'InvoiceReceived', { receivedOn: on })];
    case 'approved':
      return [tell(status, 'InvoiceApproved', { approvedOn: on }, status.comment)];
    case 'approved_partly':
      return approvedPartly(status);
    case 'disputed':
      return [disputed(status, undefined)];
    case 'suspended':
      return [tell(status, 'InvoiceSuspended', { suspendedOn: on, ...reasonCode }, status.comment)];
    case 'resumed':
      return [tell(status, 'InvoiceResumed', { resumedOn: on, ...reasonCode }, status.comment)];
    case 'refused':
      return [tell(status, 'InvoiceRefused', { refusedOn: on, ...reasonCode }, status.comment)];
    case 'rejected':
      return [tell(status, 'InvoiceRejected', { rejectedOn: on, ...reasonCode }, status.comment)];
    case 'cancelled':
      return [tell(status, 'InvoiceCancelled', { cancelledOn: on }, status.comment)];
    case 'payment_sent':
      return announced(status);
    case 'cashed':
      return cashed(status);
    case 'assigned':
    case 'assigned_confidentially':
    case 'released':
      return assigned(status, fate);
    case 'account_changed':
      return [tell(status, 'PayeeAccountChanged', { on }, status.comment)];
    default:
      return fate satisfies never;
  }
}

/** A message about the invoice. */
function tell(
  status: Status,
  type: Message['type'],
  said: Readonly<Record<string, unknown>>,
  comment = '',
): Message {
  const { seller, buyer, number, issuedOn } = status;
  return {
    type,
    id: status.key,
    data: {
      seller: seller.input,
      number,
      ...(buyer && { buyer: buyer.input }),
      issuedOn,
      ...said,
      ...(comment !== '' && { comment }),
    },
    ...spokenBy(status),
  };
}

function spokenBy({ speaker }: Status): Pick<Message, 'onBehalfOf'> {
  return speaker ? { onBehalfOf: speaker.id } : {};
}

function disputed(status: Status, amount: string | undefined): Message {
  const { reason, on, comment } = status;
  return tell(
    status,
    'InvoiceDisputed',
    {
      dispute: `${status.code} ${on}`,
      reason: Object.hasOwn(DISPUTE_REASONS, reason) ? DISPUTE_REASONS[reason] : 'other',
      raisedOn: on,
      ...(amount !== undefined && { amount }),
    },
    comment,
  );
}

/** What is approved of it, and what is not. */
function approvedPartly(status: Status): readonly Message[] {
  const approved = sumOf(status, 'MAPTTC') ?? sumOf(status, 'MAP');
  const kept = sumOf(status, 'MNATTC') ?? sumOf(status, 'MNA');
  const amount = approved && approved.units > 0 ? { amount: minorUnits(approved.units) } : {};
  const { comment } = status;
  const approval = tell(status, 'InvoiceApproved', { approvedOn: status.on, ...amount }, comment);
  return kept && kept.units > 0 ? [approval, disputed(status, minorUnits(kept.units))] : [approval];
}

function announced(status: Status): readonly Message[] {
  const { seller, buyer, number } = status;
  const paid = sumOf(status, 'MPA') ?? sumOf(status, 'MEN');
  const on = valueDay(status, 'MPA') ?? status.on;
  const money =
    paid && paid.units > 0 ? { amount: minorUnits(paid.units), currency: paid.currency } : {};
  return [
    {
      type: 'PaymentAnnounced',
      id: status.key,
      data: {
        payment: status.key,
        ...(buyer && { payer: buyer.input }),
        payee: seller.input,
        ...money,
        on,
        allocations: money.amount ? [{ seller: seller.input, number, amount: money.amount }] : [],
      },
      ...spokenBy(status),
    },
  ];
}

/**
 * What was cashed is the sum of its parts, one per VAT rate, with tax. Below zero it went out
 * again, so that so much of what this seller told as cashed is cashed no more.
 */
function cashed(status: Status): readonly Message[] {
  const { seller, buyer, number } = status;
  const sum = sumOf(status, 'MEN');
  if (!sum) throw broken('A status 212 tells what was cashed (MDT-207 = MEN, MDT-215).');
  if (sum.units === 0) return [];
  const on = valueDay(status, 'MEN') ?? status.on;
  const amount = minorUnits(Math.abs(sum.units));
  const allocations = [{ seller: seller.input, number, amount }];
  const spoken = spokenBy(status).onBehalfOf ?? seller.id;
  if (sum.units < 0) {
    return [
      {
        type: 'PaymentRefunded',
        id: status.key,
        data: { payment: status.key, on, amount, allocations },
        onBehalfOf: spoken,
      },
    ];
  }
  return [
    {
      type: 'PaymentReceived',
      // A copy that names the payer says more than one that does not.
      id: buyer ? status.key : `${status.key} without payer`,
      data: {
        payment: status.key,
        ...(buyer && { payer: buyer.input }),
        payee: seller.input,
        amount,
        currency: sum.currency,
        creditedOn: on,
        instrument: 'other',
        allocations,
      },
      onBehalfOf: spoken,
    },
  ];
}

function assigned(
  status: Status,
  fate: 'assigned' | 'assigned_confidentially' | 'released',
): readonly Message[] {
  const { seller, buyer, factor, number, on } = status;
  if (!factor) throw broken('The factor is not named (a party of role DL or PE).');
  const confidential = fate === 'assigned_confidentially';
  const told: PartyInput | null = confidential || !buyer ? null : buyer.input;
  return [
    {
      type: fate === 'released' ? 'ReceivableReleased' : 'ReceivableAssigned',
      id: status.key,
      data: {
        seller: seller.input,
        number,
        ...(told && { buyer: told }),
        factor: factor.input,
        on,
        confidential,
      },
      onBehalfOf: seller.id,
    },
  ];
}

interface Sum {
  /** In minor units; below zero where it went out. */
  readonly units: number;
  readonly currency: string;
}

/** The amounts of one kind (MDT-207) summed; null where there is none. */
function sumOf(status: Status, kind: string): Sum | null {
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
  if (amount === null) throw broken(`${value.text.trim()} is no amount in ${currency} (MDT-215).`);
  return { units: units(amount), currency };
}

function valueDay(status: Status, kind: string): Day | null {
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
  return texts
    .filter((text) => text !== '')
    .join('. ')
    .slice(0, 2000);
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

/** The party of a role: who issues the status, or one of those whom it is for. */
function partyOf(document: XmlElement | null, role: string): XmlElement | null {
  const parties = [
    ...cdar.all(document, 'ram:IssuerTradeParty'),
    ...cdar.all(document, 'ram:RecipientTradeParty'),
    ...cdar.all(document, 'ram:SenderTradeParty'),
  ];
  return (
    parties.find(
      (party) =>
        cdar.text(party, 'ram:RoleCode') === role && cdar.text(party, 'ram:GlobalID') !== '',
    ) ?? null
  );
}

function optional(party: XmlElement | null, reader: Reader): ChosenParty | null {
  return party ? chosen(party, reader, 'a party') : null;
}

function chosen(party: XmlElement, reader: Reader, who: string): ChosenParty {
  const ids = cdar.all(party, 'ram:GlobalID').map((id) => ({
    scheme: id.attributes.get('schemeID') ?? '',
    value: id.text.trim(),
  }));
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
