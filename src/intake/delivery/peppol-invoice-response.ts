/**
 * Invoice responses (Peppol BIS Invoice Response 3, transaction T111): the buyer says what becomes
 * of an invoice. It says no amounts. A message level response, which has the same root, says only
 * whether a document could be read.
 */
import type { Day } from '../../ledger/values/day.js';
import { documentNumber } from '../../ledger/values/party.js';
import type { Message } from '../../messages/message.js';
import { TYPE_CODES } from '../einvoice/en16931-terms.js';
import {
  UBL,
  ublDay,
  ublDayRequired,
  ublFormat,
  ublParty,
  ublText,
} from '../einvoice/ubl-document.js';
import { broken, type Format, type Part, problemOf, type Reader } from '../format.js';
import { oneLine } from '../one-line.js';
import { type ChosenParty, chooseParty, partsOfChoice, type SaidParty } from '../parties.js';
import { placeOf } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';

const ISSUED = 'cbc:IssueDate';
const PROFILE = 'cbc:ProfileID';
const CUSTOMIZATION = 'cbc:CustomizationID';
const RESPONSES = 'cac:DocumentResponse';
const CODE = 'cac:Response/cbc:ResponseCode';
const EFFECTIVE = 'cac:Response/cbc:EffectiveDate';
const STATUSES = 'cac:Response/cac:Status';
const REASON = 'cbc:StatusReasonCode';
const INVOICE = 'cac:DocumentReference/cbc:ID';
const INVOICE_ISSUED = 'cac:DocumentReference/cbc:IssueDate';
const INVOICE_TYPE = 'cac:DocumentReference/cbc:DocumentTypeCode';
/** Where each side stands. A third party may send or get it for a side, so the side comes first. */
const BUYERS = ['cac:RecipientParty', '/cac:SenderParty'];
const SELLERS = ['cac:IssuerParty', '/cac:ReceiverParty'];

/** UNCL4343 as T111 restricts it: what the buyer says, and what is told of it. */
const CODES = {
  AB: { says: 'message acknowledged', told: 'received' },
  AP: { says: 'accepted', told: 'approved' },
  CA: { says: 'conditionally accepted', told: 'approved' },
  IP: { says: 'in process', told: 'nothing' },
  PD: { says: 'payment initiated', told: 'payment announced' },
  RE: { says: 'rejected', told: 'refused' },
  UQ: { says: 'under query', told: 'suspended' },
} as const;

type Fate = (typeof CODES)[keyof typeof CODES]['told'];

function fateOf(code: string): Fate | null {
  return Object.entries(CODES).find(([known]) => known === code)?.[1].told ?? null;
}

/** What a response says of one invoice. */
interface Response {
  readonly seller: ChosenParty;
  readonly buyer: ChosenParty;
  readonly number: string;
  readonly issuedOn: Day | null;
  readonly code: string;
  readonly on: Day;
  /** Codes of OPStatusReason and OPStatusAction, as `REF NOA`. */
  readonly reasonCode: string;
  readonly comment: string;
  readonly key: string;
}

function partsOf(root: XmlElement, reader: Reader): readonly Part[] {
  const at = placeOf(root);
  const kind = `${UBL.text(root, PROFILE)} ${UBL.text(root, CUSTOMIZATION)}`;
  if (/:(mlr|mls):/.test(kind)) {
    const ignored = 'A message level response says whether a document was readable, and no more.';
    return [{ at, ignored }];
  }
  const responses = UBL.all(root, RESPONSES);
  if (responses.length === 0) throw broken(`It lacks ${RESPONSES}.`);
  return responses.flatMap((response) => partsOfResponse(root, response, reader));
}

function partsOfResponse(root: XmlElement, response: XmlElement, reader: Reader): readonly Part[] {
  const at = `${placeOf(response)} (line ${response.line})`;
  try {
    const code = ublText(response, CODE).toUpperCase();
    const fate = fateOf(code);
    if (fate === null) return [{ at, ignored: `Its code (${CODE}) is none that T111 has.` }];
    if (fate === 'nothing') return [{ at, ignored: 'An invoice in process is where it was.' }];
    const type = TYPE_CODES[UBL.text(response, INVOICE_TYPE)];
    if (type?.kind === 'credit note') {
      return [{ at, ignored: 'It is of a credit note, which nobody promises to pay.' }];
    }
    const read = readResponse(root, response, code, reader);
    const odd = code === 'CA' ? [{ at, anomaly: CONDITIONAL }] : [];
    return [
      ...partsOfChoice(read.seller, `${at} (seller)`),
      ...partsOfChoice(read.buyer, `${at} (buyer)`),
      ...odd,
      { at, messages: [messageOf(read, fate)] },
    ];
  } catch (error) {
    return [{ at, problem: problemOf(error) }];
  }
}

const CONDITIONAL =
  'It is accepted on conditions, which stand in text. It was taken as approved, with the text.';

function readResponse(
  root: XmlElement,
  response: XmlElement,
  code: string,
  reader: Reader,
): Response {
  const issued = ublDayRequired(root, ISSUED);
  const on = ublDay(response, EFFECTIVE) ?? issued;
  const number = documentNumber(oneLine(ublText(response, INVOICE), 80));
  const seller = chooseParty(partyAt(root, response, SELLERS), reader, 'the seller');
  const buyer = chooseParty(partyAt(root, response, BUYERS), reader, 'the buyer');
  const statuses = UBL.all(response, STATUSES);
  const reasons = statuses.map((status) => UBL.text(status, REASON)).filter(Boolean);
  const texts = statuses.flatMap((status) => [
    UBL.text(status, 'cbc:StatusReason'),
    ...UBL.all(status, 'cac:Condition').map((condition) =>
      ['cbc:AttributeID', 'cbc:Description'].map((path) => UBL.text(condition, path)).join(' '),
    ),
  ]);
  return {
    ...{ seller, buyer, number, code, on },
    issuedOn: ublDay(response, INVOICE_ISSUED),
    reasonCode: oneLine(reasons.join(' '), 40),
    comment: oneLine(texts.filter((text) => text.trim() !== '').join('; '), 4000),
    // It names a payment too, whose name has 120 characters at most.
    key: `${reader.partyOf(seller.id)}/${number.slice(0, 70)}/${code}/${on}`,
  };
}

/** The first of the places that names a party; those with a slash are the root's. */
function partyAt(root: XmlElement, response: XmlElement, places: readonly string[]): SaidParty {
  const elements = places.map((place) =>
    place.startsWith('/') ? UBL.one(root, place.slice(1)) : UBL.one(response, place),
  );
  return ublParty(elements.find((element) => element !== null) ?? null);
}

function messageOf(response: Response, fate: Exclude<Fate, 'nothing'>): Message {
  const { on, reasonCode, comment } = response;
  const reason = { ...(reasonCode !== '' && { reasonCode }) };
  const text = { ...(comment !== '' && { comment }) };
  switch (fate) {
    case 'received':
      return tell(response, 'InvoiceReceived', { receivedOn: on });
    case 'approved':
      return tell(response, 'InvoiceApproved', { approvedOn: on, ...text });
    case 'refused':
      return tell(response, 'InvoiceRefused', { refusedOn: on, ...reason, ...text });
    case 'suspended':
      return tell(response, 'InvoiceSuspended', { suspendedOn: on, ...reason, ...text });
    case 'payment announced':
      return announced(response);
    default:
      return fate satisfies never;
  }
}

function tell(
  { seller, buyer, number, issuedOn, key }: Response,
  type: Message['type'],
  said: Readonly<Record<string, unknown>>,
): Message {
  const invoice = {
    seller: seller.input,
    number,
    buyer: buyer.input,
    ...(issuedOn !== null && { issuedOn }),
  };
  return { type, id: key, data: { ...invoice, ...said }, onBehalfOf: buyer.id };
}

/** The response says neither an amount nor a reference; matching finds the payment it means. */
function announced({ seller, buyer, number, on, comment, key }: Response): Message {
  return {
    type: 'PaymentAnnounced',
    id: key,
    data: {
      payment: key,
      payer: buyer.input,
      payee: seller.input,
      on,
      allocations: [],
      documentNumbers: number,
      ...(comment !== '' && { note: comment }),
    },
    onBehalfOf: buyer.id,
  };
}

export const peppolInvoiceResponse: Format = ublFormat({
  name: 'peppol-invoice-response',
  title: 'Invoice response, message level response (Peppol BIS 3)',
  version: 1,
  roots: ['ApplicationResponse'],
  parts: partsOf,
  mapping: [
    { from: SELLERS.join(', else '), to: 'seller' },
    { from: BUYERS.join(', else '), to: 'buyer, who says it' },
    { from: INVOICE, to: 'number' },
    { from: INVOICE_ISSUED, to: 'issuedOn' },
    { from: INVOICE_TYPE, to: 'ignored where it is of a credit note' },
    { from: `${EFFECTIVE}, else ${ISSUED}`, to: 'the day' },
    { from: `${STATUSES}/${REASON}`, to: 'reasonCode' },
    { from: `${STATUSES}/cbc:StatusReason, cac:Condition`, to: 'comment' },
    ...Object.entries(CODES).map(([code, { says, told }]) => ({
      from: `${CODE} = ${code}`,
      to: told,
      note: says,
    })),
    { from: `${PROFILE} of a message level response`, to: 'ignored' },
  ],
});
