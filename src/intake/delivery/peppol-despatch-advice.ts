/**
 * Despatch advices: Peppol BIS Despatch Advice 3 and Advanced Despatch Advice (logistics), where
 * one may also be a delivery note of what has arrived already.
 */
import type { Message } from '../../messages/message.js';
import { UBL, ublDay, ublDayRequired, ublFormat, ublText } from '../einvoice/ubl-document.js';
import type { Format, Part, Reader } from '../format.js';
import { placeOf } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';
import {
  DELIVERY_PARTY_ROWS,
  type DeliveryDocument,
  ordersNamed,
  referenceOf,
  sayOf,
  sidesOf,
} from './peppol-delivery.js';

const NUMBER = 'cbc:ID';
const ISSUED = 'cbc:IssueDate';
const STATUS = 'cbc:DocumentStatusCode';
const LINES = 'cac:DespatchLine';
const OUTSTANDING = 'cbc:OutstandingQuantity';
const DELIVERY = 'cac:Shipment/cac:Delivery';
const DESPATCHED = `${DELIVERY}/cac:Despatch/cbc:ActualDespatchDate`;
const ARRIVED = `${DELIVERY}/cbc:ActualDeliveryDate`;
const EXPECTED = `${DELIVERY}/cac:EstimatedDeliveryPeriod/cbc:EndDate`;

/** UNCL1225: the advice takes back one that was sent before. */
const CANCELLATION = '1';

function partsOf(root: XmlElement, reader: Reader): readonly Part[] {
  const at = placeOf(root);
  if (UBL.text(root, STATUS) === CANCELLATION) {
    const ignored = 'It takes back an advice that was sent before: withdraw what that one told.';
    return [{ at, ignored }];
  }
  const number = referenceOf(ublText(root, NUMBER));
  const issuedOn = ublDayRequired(root, ISSUED);
  const sides = sidesOf(root, reader);
  const document: DeliveryDocument = { ...sides, key: `${number}/${issuedOn}` };
  const [handedOverOn, arrivedOn] = [ublDay(root, DESPATCHED), ublDay(root, ARRIVED)];
  const days = { ...(handedOverOn && { handedOverOn }), ...(arrivedOn && { arrivedOn }) };
  const dueOn = ublDay(root, EXPECTED);
  const promised =
    dueOn !== null && dueOn >= issuedOn
      ? [sayOf(document, reader, ['DeliveryPromised', number], { promisedOn: issuedOn, dueOn })]
      : [];
  const made =
    handedOverOn || arrivedOn
      ? [sayOf(document, reader, ['DeliveryMade', number, number], days)]
      : [];
  const ofOrder = made.length > 0 ? orderParts(root, document, reader, days) : NOTHING;
  const messages = [...promised, ...made, ...ofOrder.messages];
  if (messages.length === 0) {
    const ignored = 'It says neither by when it arrives nor when it was sent off or arrived.';
    return [...sides.parts, { at, ignored }];
  }
  const early = dueOn !== null && dueOn < issuedOn ? [{ at, anomaly: DUE_BEFORE }] : [];
  return [...sides.parts, ...early, ...ofOrder.parts, { at, messages }];
}

const DUE_BEFORE =
  'The day by which it arrives lies before the day of the advice. It promises nothing, and was ' +
  'left out.';
const SEVERAL_ORDERS =
  'It is of several orders. It was told under its own number only, and of none of them.';
const REST_OUTSTANDING =
  'A part of the order is outstanding, and how large this part is cannot be told. It was told ' +
  'under its own number only; the advice of the rest completes the order.';

interface OfOrder {
  readonly messages: readonly Message[];
  readonly parts: readonly Part[];
}

const NOTHING: OfOrder = { messages: [], parts: [] };

/** What the advice says of the order that it names. */
function orderParts(
  root: XmlElement,
  document: DeliveryDocument,
  reader: Reader,
  days: Readonly<Record<string, string>>,
): OfOrder {
  const at = placeOf(root);
  const lines = UBL.all(root, LINES);
  const [order, ...others] = ordersNamed(root, lines);
  if (order === undefined) return NOTHING;
  if (others.length > 0) return { messages: [], parts: [{ at, anomaly: SEVERAL_ORDERS }] };
  const outstanding = lines.some((line) => Number(UBL.text(line, OUTSTANDING)) > 0);
  if (outstanding) return { messages: [], parts: [{ at, anomaly: REST_OUTSTANDING }] };
  const part = referenceOf(UBL.text(root, NUMBER));
  // An order may have the number of its despatch advice: then it was told already.
  if (order === part) return NOTHING;
  return { messages: [sayOf(document, reader, ['DeliveryMade', order, part], days)], parts: [] };
}

export const peppolDespatchAdvice: Format = ublFormat({
  name: 'peppol-despatch-advice',
  title: 'Despatch advice (Peppol BIS 3, Advanced Despatch Advice)',
  version: 1,
  roots: ['DespatchAdvice'],
  parts: partsOf,
  mapping: [
    ...DELIVERY_PARTY_ROWS,
    { from: NUMBER, to: 'reference of DeliveryPromised and DeliveryMade; part' },
    { from: ISSUED, to: 'promisedOn' },
    { from: EXPECTED, to: 'DeliveryPromised, dueOn', note: 'where not before the day of issue' },
    { from: DESPATCHED, to: 'DeliveryMade, handedOverOn' },
    { from: ARRIVED, to: 'DeliveryMade, arrivedOn' },
    {
      from: 'cac:OrderReference/cbc:ID, or of the lines',
      to: 'reference of a second DeliveryMade, of the order',
      note: `where it is one order and no line has ${OUTSTANDING}`,
    },
    { from: `${STATUS} = ${CANCELLATION}`, to: 'ignored' },
  ],
});
