/**
 * Receipt advices (Peppol logistics): the client says what arrived, and what of it is refused. It
 * is the client's own word, which counts for more than the despatch advice of the supplier. It
 * answers that advice and does not say how much of the order came, so nothing is told of the order.
 */
import type { DeliveryRefused } from '../../ledger/events.js';
import type { Day } from '../../ledger/values/day.js';
import type { Message } from '../../messages/message.js';
import { UBL, ublDay, ublDayRequired, ublFormat, ublText } from '../einvoice/ubl-document.js';
import type { Format, Part, Reader } from '../format.js';
import { oneLine } from '../one-line.js';
import { placeOf } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';
import {
  DELIVERY_PARTY_ROWS,
  type DeliveryDocument,
  referenceOf,
  sayOf,
  sidesOf,
} from './peppol-delivery.js';

type Why = DeliveryRefused['facts']['why'];

const NUMBER = 'cbc:ID';
const ISSUED = 'cbc:IssueDate';
const STATUS = 'cbc:DocumentStatusCode';
const TYPE = 'cbc:ReceiptAdviceTypeCode';
const DESPATCH = 'cac:DespatchDocumentReference/cbc:ID';
const ARRIVED = 'cac:Shipment/cac:Delivery/cbc:ActualDeliveryDate';
const CONDITION = 'cac:Shipment/cac:Consignment/cac:Status/cbc:ConditionCode';
const CONDITION_REASON = 'cac:Shipment/cac:Consignment/cac:Status/cbc:StatusReasonCode';
const LINES = 'cac:ReceiptLine';
const RECEIVED = 'cbc:ReceivedQuantity';
const SHORT = 'cbc:ShortQuantity';
const REJECTED = 'cbc:RejectedQuantity';
const REASON = 'cbc:RejectReasonCode';

/** UNCL1225: the advice takes back one that was sent before. */
const CANCELLATION = '1';

/** OpenPeppol code list ReceiptAdviceTypeCode: D answers the advice, S the goods. */
const ON_THE_DOCUMENT = 'D';

/** OpenPeppol code list RejectReasonCode. Broken parts may be the carrier's or the supplier's. */
const REJECT_REASONS: Readonly<Record<string, readonly [Why, string]>> = {
  '1': ['other', 'parts broken'],
  '2': ['quality', 'quality problems'],
  '3': ['other', 'wrong items'],
  '4': ['other', 'wrong item version'],
  '5': ['quality', 'incorrectly labelled'],
  '6': ['other', 'incorrect price'],
  '7': ['quality', 'incorrect packaging'],
  '8': ['other', 'incorrect and damaged packaging'],
  '99': ['other', 'other'],
};

/** OpenPeppol code list ConsignmentStatusReason; all others are `other`. */
const CONSIGNMENT_REASONS: Readonly<Record<string, readonly [Why, string]>> = {
  '3': ['late', 'delivered too late'],
};

/** What of the delivery came and stayed, in parts per million. */
interface Shares {
  readonly kept: number;
  readonly refused: number;
}

const WHOLE = 1_000_000;

function partsOf(root: XmlElement, reader: Reader): readonly Part[] {
  const at = placeOf(root);
  if (UBL.text(root, TYPE) === ON_THE_DOCUMENT) {
    return [{ at, ignored: 'It answers the despatch advice as a document, and not the delivery.' }];
  }
  if (UBL.text(root, STATUS) === CANCELLATION) {
    return [{ at, ignored: 'It takes back an advice sent before: withdraw what that one told.' }];
  }
  const sides = sidesOf(root, reader);
  const number = referenceOf(ublText(root, NUMBER));
  const issuedOn = ublDayRequired(root, ISSUED);
  const lines = UBL.all(root, LINES);
  const despatch = referenceOf(ublText(root, DESPATCH));
  const receipt: Receipt = {
    ...sides,
    key: `${number}/${issuedOn}`,
    onBehalfOf: sides.client.id,
    issuedOn,
    despatch,
    arrivedOn: ublDay(root, ARRIVED),
    comment: commentOf(root, lines),
    why: whyOf(root, lines),
    condition: UBL.text(root, CONDITION),
    shares: sharesOf(lines),
  };
  const odd = oddities(receipt).map((anomaly) => ({ at, anomaly }));
  const messages = messagesOf(receipt, reader);
  if (messages.length > 0) return [...sides.parts, ...odd, { at, messages }];
  return [...sides.parts, ...odd, { at, ignored: 'It tells no day and nothing that is certain.' }];
}

interface Receipt extends DeliveryDocument {
  readonly issuedOn: Day;
  /** The number of the despatch advice. */
  readonly despatch: string;
  readonly arrivedOn: Day | null;
  readonly comment: string;
  readonly why: Why;
  /** UNCL4343 of the consignment: AP accepted, CA conditionally, RE rejected. */
  readonly condition: string;
  /** Null where quantities of several units do not add up. */
  readonly shares: Shares | null;
}

function messagesOf(receipt: Receipt, reader: Reader): readonly Message[] {
  const { despatch, issuedOn, comment, why, condition, shares } = receipt;
  const note = comment === '' ? {} : { comment };
  const refused = (part: string): Message =>
    sayOf(receipt, reader, ['DeliveryRefused', despatch, part], {
      refusedOn: issuedOn,
      why,
      ...note,
    });
  const made = deliveriesMade(receipt, reader);
  if (condition === 'RE' || shares?.kept === 0) return [...made, refused(despatch)];
  if (!shares) return made;
  if (shares.refused > 0) return [...made, refused(refusedPart(despatch))];
  if (condition === 'CA' || shares.kept < WHOLE) return made;
  const accepted = { acceptedOn: issuedOn, ...note };
  return [...made, sayOf(receipt, reader, ['DeliveryAccepted', despatch], accepted)];
}

/** What arrived, the part that is refused apart; nothing where no day is told. */
function deliveriesMade(receipt: Receipt, reader: Reader): readonly Message[] {
  const { despatch, arrivedOn, shares, condition } = receipt;
  if (arrivedOn === null || !shares) return [];
  const say = (part: string, share: number): Message =>
    sayOf(receipt, reader, ['DeliveryMade', despatch, part], {
      ...(share < WHOLE && { share }),
      arrivedOn,
    });
  if (condition === 'RE' || shares.kept === 0) {
    const came = shares.kept + shares.refused;
    return came > 0 ? [say(despatch, came)] : [];
  }
  const back = shares.refused > 0 ? [say(refusedPart(despatch), shares.refused)] : [];
  return [say(despatch, shares.kept), ...back];
}

function refusedPart(despatch: string): string {
  return `${despatch.slice(0, 70)} REFUSED`;
}

/** Received quantities include the rejected ones, and leave out those that are short. */
function sharesOf(lines: readonly XmlElement[]): Shares | null {
  const told = lines.filter((line) => UBL.one(line, RECEIVED) ?? UBL.one(line, SHORT));
  const units = new Set(
    told.flatMap((line) =>
      [RECEIVED, SHORT, REJECTED].flatMap((path) => {
        const quantity = UBL.one(line, path);
        return quantity ? [quantity.attributes.get('unitCode')] : [];
      }),
    ),
  );
  const [received, short, rejected] = [RECEIVED, SHORT, REJECTED].map((path) => sum(told, path));
  const whole = (received ?? 0) + (short ?? 0);
  if ((short ?? 0) === 0 && (rejected ?? 0) === 0) return { kept: WHOLE, refused: 0 };
  // Lines without quantities are whole, and of an amount that nobody tells.
  if (units.size > 1 || told.length < lines.length || !(whole > 0)) return null;
  const kept = Math.floor((WHOLE * Math.max(0, (received ?? 0) - (rejected ?? 0))) / whole);
  const refused = Math.floor((WHOLE * Math.min(rejected ?? 0, received ?? 0)) / whole);
  return { kept, refused };
}

function sum(lines: readonly XmlElement[], path: string): number {
  const quantities = lines.map((line) => Number(UBL.text(line, path)));
  return quantities.filter((quantity) => quantity > 0).reduce((a, b) => a + b, 0);
}

/**
 * Why it is refused: the consignment's reason where all of it is, else the first refused line's.
 */
function whyOf(root: XmlElement, lines: readonly XmlElement[]): Why {
  const code = UBL.text(root, CONDITION_REASON);
  if (UBL.text(root, CONDITION) === 'RE') return reasonOf(CONSIGNMENT_REASONS, code);
  const line = lines.find((each) => Number(UBL.text(each, REJECTED)) > 0);
  return reasonOf(REJECT_REASONS, UBL.text(line ?? null, REASON));
}

function reasonOf(table: Readonly<Record<string, readonly [Why, string]>>, code: string): Why {
  const known = Object.hasOwn(table, code) ? table[code] : undefined;
  return known?.[0] ?? 'other';
}

function commentOf(root: XmlElement, lines: readonly XmlElement[]): string {
  const texts = [
    UBL.text(root, 'cbc:Note'),
    UBL.text(root, 'cac:Shipment/cac:Consignment/cac:Status/cbc:StatusReason'),
    ...lines.map((line) => UBL.text(line, 'cbc:RejectReason')),
  ];
  return oneLine([...new Set(texts)].filter((text) => text !== '').join('; '), 4000);
}

function oddities({ arrivedOn, shares, condition }: Receipt): readonly string[] {
  return [
    ...(arrivedOn === null ? [`It tells no day on which it arrived (${ARRIVED}).`] : []),
    ...(shares ? [] : ['Quantities of several units do not add up: no share of it was told.']),
    ...(condition === 'CA' ? ['The consignment is accepted conditionally; that is not told.'] : []),
  ];
}

export const peppolReceiptAdvice: Format = ublFormat({
  name: 'peppol-receipt-advice',
  title: 'Receipt advice (Peppol logistics)',
  version: 1,
  roots: ['ReceiptAdvice'],
  parts: partsOf,
  mapping: [
    ...DELIVERY_PARTY_ROWS,
    { from: DESPATCH, to: 'reference; part' },
    { from: ARRIVED, to: 'DeliveryMade, arrivedOn' },
    { from: ISSUED, to: 'DeliveryAccepted, acceptedOn; DeliveryRefused, refusedOn' },
    {
      from: `${RECEIVED}, ${SHORT}, ${REJECTED}`,
      to: 'share of DeliveryMade; DeliveryRefused of the part rejected',
      note: 'where all lines are of one unit',
    },
    { from: `${CONDITION} = RE`, to: 'DeliveryRefused of all' },
    { from: `${CONDITION} = CA`, to: 'anomaly', note: 'neither accepted nor refused is told' },
    { from: `${TYPE} = ${ON_THE_DOCUMENT}`, to: 'ignored' },
    { from: `${STATUS} = ${CANCELLATION}`, to: 'ignored' },
    ...Object.entries(REJECT_REASONS).map(([code, [why, note]]) => ({
      from: `${REASON} = ${code}`,
      to: `why: ${why}`,
      note,
    })),
    ...Object.entries(CONSIGNMENT_REASONS).map(([code, [why, note]]) => ({
      from: `${CONDITION_REASON} = ${code}`,
      to: `why: ${why}`,
      note,
    })),
  ],
});
