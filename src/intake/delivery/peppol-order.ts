/**
 * Orders, their changes, responses and cancellations (Peppol BIS Ordering and Advanced Ordering).
 * An order asks; what counts is the day that the seller confirms.
 */
import type { Day } from '../../ledger/values/day.js';
import { UBL, ublDay, ublDayRequired, ublFormat, ublText } from '../einvoice/ubl-document.js';
import { broken, type Format, type Part, type Reader } from '../format.js';
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

const NUMBER = 'cbc:ID';
const ISSUED = 'cbc:IssueDate';
const RESPONSE = 'cbc:OrderResponseCode';
const ORDER = 'cac:OrderReference/cbc:ID';
const CHANGE = 'cac:OrderChangeDocumentReference/cbc:ID';
const PROMISED = 'cac:Delivery/cac:PromisedDeliveryPeriod/cbc:EndDate';
const LINES = 'cac:OrderLine/cac:LineItem';
const LINE_STATUS = 'cbc:LineStatusCode';
const PROFILE = 'cbc:ProfileID';
const CUSTOMIZATION = 'cbc:CustomizationID';

/** UNCL4343 of an order response, and whether the seller promises to deliver by it. */
const RESPONSES: Readonly<Record<string, 'promises' | 'refuses' | 'says nothing'>> = {
  AB: 'says nothing',
  AP: 'promises',
  CA: 'promises',
  RE: 'refuses',
};

/** UNCL1229: the line is not accepted. */
const LINE_REFUSED = '7';

/** Roots that ask and promise nothing. */
const ASKING: Readonly<Record<string, string>> = {
  Order: 'An order asks; what the seller promises stands in its response.',
  OrderChange: 'A change of an order asks; what the seller promises stands in its response.',
};

function partsOf(root: XmlElement, reader: Reader): readonly Part[] {
  const ignored = ASKING[root.name];
  if (ignored !== undefined) return [{ at: placeOf(root), ignored }];
  return root.name === 'OrderCancellation'
    ? cancellationParts(root, reader)
    : responseParts(root, reader);
}

/** The buyer calls the order off. */
function cancellationParts(root: XmlElement, reader: Reader): readonly Part[] {
  const document = documentOf(root, reader);
  const comment = oneLine(UBL.text(root, 'cbc:CancellationNote'), 4000);
  const message = sayOf(
    { ...document, onBehalfOf: document.client.id },
    reader,
    ['DeliveryCancelled', referenceOf(ublText(root, ORDER))],
    { cancelledOn: document.issuedOn, by: 'client', ...(comment !== '' && { comment }) },
  );
  return [...document.parts, { at: placeOf(root), messages: [message] }];
}

function responseParts(root: XmlElement, reader: Reader): readonly Part[] {
  const at = placeOf(root);
  const code = UBL.text(root, RESPONSE);
  const isAgreement = UBL.text(root, CUSTOMIZATION).includes('order_agreement');
  const said = Object.hasOwn(RESPONSES, code) ? RESPONSES[code] : undefined;
  const meaning = said ?? (isAgreement && code === '' ? 'promises' : undefined);
  if (!meaning) throw broken(`${RESPONSE} must be one of ${Object.keys(RESPONSES).join(', ')}.`);
  if (meaning === 'says nothing')
    return [{ at, ignored: 'The seller has only received the order.' }];
  if (meaning === 'refuses') return refusalParts(root, reader);
  const days = promisedDays(root);
  const dueOn = days.at(-1);
  if (dueOn === undefined) {
    return [{ at, ignored: 'The seller accepts and confirms no day: the order has one, if any.' }];
  }
  const document = documentOf(root, reader);
  const { issuedOn } = document;
  const order = referenceOf(isAgreement ? agreementNumber(root) : ublText(root, ORDER));
  const message =
    UBL.text(root, CHANGE) === ''
      ? sayOf(document, reader, ['DeliveryPromised', order], { promisedOn: issuedOn, dueOn })
      : // The buyer asked for the change that the seller now confirms.
        sayOf(document, reader, ['DeliveryRescheduled', order], {
          dueOn,
          agreedOn: issuedOn,
          cause: 'client',
        });
  const odd = days.length > 1 ? [{ at, anomaly: SEVERAL_DAYS }] : [];
  return [...document.parts, ...odd, { at, messages: [message] }];
}

const SEVERAL_DAYS =
  'Its lines are promised for several days. The last one was taken, by which all has to be there.';

/**
 * A refusal at the outset promised nothing. In Advanced Ordering the seller uses the same code to
 * cancel an order that it had accepted. Cancelling one that it had not accepted changes nothing.
 */
function refusalParts(root: XmlElement, reader: Reader): readonly Part[] {
  const at = placeOf(root);
  if (!UBL.text(root, PROFILE).includes('advanced_ordering')) {
    return [{ at, ignored: 'The seller refuses the order, so nothing was promised.' }];
  }
  const document = documentOf(root, reader);
  const comment = oneLine(UBL.text(root, 'cbc:Note'), 4000);
  const message = sayOf(
    document,
    reader,
    ['DeliveryCancelled', referenceOf(ublText(root, ORDER))],
    { cancelledOn: document.issuedOn, by: 'supplier', ...(comment !== '' && { comment }) },
  );
  return [...document.parts, { at, messages: [message] }];
}

/** The days confirmed for all, or for the lines that are accepted; each once, in order. */
function promisedDays(root: XmlElement): readonly Day[] {
  const whole = ublDay(root, PROMISED);
  if (whole !== null) return [whole];
  const lines = UBL.all(root, LINES).filter((line) => UBL.text(line, LINE_STATUS) !== LINE_REFUSED);
  const days = lines.map((line) => ublDay(line, PROMISED)).filter((day) => day !== null);
  return [...new Set(days)].toSorted();
}

/** An agreement may come without an order: then its own number is the order's. */
function agreementNumber(root: XmlElement): string {
  return UBL.text(root, ORDER) || UBL.text(root, 'cbc:SalesOrderID') || ublText(root, NUMBER);
}

function documentOf(root: XmlElement, reader: Reader): DeliveryDocument & { issuedOn: Day } {
  const issuedOn = ublDayRequired(root, ISSUED);
  const number = referenceOf(ublText(root, NUMBER));
  return { ...sidesOf(root, reader), issuedOn, key: `${number}/${issuedOn}` };
}

export const peppolOrder: Format = ublFormat({
  name: 'peppol-order',
  title: 'Order, order change, order response, order cancellation (Peppol BIS 3)',
  version: 1,
  roots: ['Order', 'OrderChange', 'OrderResponse', 'OrderCancellation'],
  parts: partsOf,
  mapping: [
    ...DELIVERY_PARTY_ROWS,
    ...Object.entries(ASKING).map(([root, note]) => ({ from: root, to: 'ignored', note })),
    { from: 'OrderCancellation', to: 'DeliveryCancelled by the client' },
    { from: `OrderResponse/${ORDER}`, to: 'reference' },
    { from: `OrderResponse/${ISSUED}`, to: 'promisedOn' },
    {
      from: `OrderResponse/${PROMISED}, else the last of ${LINES}`,
      to: 'DeliveryPromised, dueOn',
      note: `DeliveryRescheduled where it answers a change (${CHANGE})`,
    },
    ...Object.entries(RESPONSES).map(([code, to]) => ({ from: `${RESPONSE} = ${code}`, to })),
    { from: `${RESPONSE} = RE in Advanced Ordering`, to: 'DeliveryCancelled by the supplier' },
  ],
});
