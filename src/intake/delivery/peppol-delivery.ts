/**
 * What the documents of Peppol on deliveries have in common: whose delivery it is, and under which
 * reference it is told.
 *
 * A despatch advice announces a promise under its own number. The receipt advice and the invoice
 * (BT-16) name that number, so the three meet. A seller who confirms an order makes a promise under
 * the number of the order. A despatch advice that completes the order is told of that promise, too,
 * as a part named by the advice.
 */
import { documentNumber } from '../../ledger/values/party.js';
import type { Message } from '../../messages/message.js';
import { UBL, ublParty } from '../einvoice/ubl-document.js';
import { broken, type Part, type Reader } from '../format.js';
import { oneLine } from '../one-line.js';
import { type ChosenParty, chooseParty, partsOfChoice, type SaidParty } from '../parties.js';
import { placeOf } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';

/** Where the supplier stands: who sold it, before who sent it off. */
const SUPPLIERS = ['cac:SellerSupplierParty/cac:Party', 'cac:DespatchSupplierParty/cac:Party'];
/** Where the client stands: who bought it, before where it goes. */
const CLIENTS = ['cac:BuyerCustomerParty/cac:Party', 'cac:DeliveryCustomerParty/cac:Party'];

export const DELIVERY_PARTY_ROWS = [
  { from: SUPPLIERS.join(', else '), to: 'supplier' },
  { from: CLIENTS.join(', else '), to: 'client' },
] as const;

/** The two sides of a delivery, as a document names them. */
export interface Sides {
  readonly supplier: ChosenParty;
  readonly client: ChosenParty;
  /** What is to be reported of how they were identified. */
  readonly parts: readonly Part[];
}

/** Throws document_must_follow_its_standard where a side is not named. */
export function sidesOf(root: XmlElement, reader: Reader): Sides {
  const suppliers = namedAt(root, SUPPLIERS).map((said) => chooseParty(said, reader, 'it'));
  const [client] = namedAt(root, CLIENTS).map((said) => chooseParty(said, reader, 'it'));
  if (!client) throw broken('It names no buyer and no party delivered to.');
  // Some software names the buyer as its own seller; who sent it off is right then.
  const supplier = suppliers.find(({ id }) => id !== client.id) ?? suppliers[0];
  if (!supplier) throw broken('It names no seller and no party that despatches.');
  const place = placeOf(root);
  return {
    supplier,
    client,
    parts: [
      ...partsOfChoice(supplier, `${place} (supplier)`),
      ...partsOfChoice(client, `${place} (client)`),
    ],
  };
}

function namedAt(root: XmlElement, places: readonly string[]): readonly SaidParty[] {
  return places
    .map((path) => ublParty(UBL.one(root, path)))
    .filter(({ name, legalId, ids, vat, endpoint }) =>
      Boolean(name || legalId || ids.length > 0 || vat || endpoint),
    );
}

/** A number as messages take it: the longest that a reference may be is 80 characters. */
export function referenceOf(written: string): string {
  return documentNumber(oneLine(written, 80));
}

/** The orders that the whole document or its lines name, each once. */
export function ordersNamed(root: XmlElement, lines: readonly XmlElement[]): readonly string[] {
  const named = [
    UBL.text(root, 'cac:OrderReference/cbc:ID'),
    ...lines.map((line) => UBL.text(line, 'cac:OrderLineReference/cac:OrderReference/cbc:ID')),
  ];
  const references = named.map(referenceOf).filter((order) => !/^(NA|N\/A|-)?$/.test(order));
  return [...new Set(references)];
}

/** One document on a delivery, of which messages are made. */
export interface DeliveryDocument extends Sides {
  /** Stable facts of the document: its number, its day, what it is. */
  readonly key: string;
  /** The party whose word it is, where that is not the supplier. */
  readonly onBehalfOf?: string;
}

/** A message about the delivery under a reference; `part` tells apart several of one type. */
export function sayOf(
  { supplier, client, key, onBehalfOf }: DeliveryDocument,
  reader: Reader,
  [type, reference, part]: readonly [Message['type'], string, string?],
  said: Readonly<Record<string, unknown>>,
): Message {
  const owner = reader.partyOf(supplier.id);
  return {
    type,
    id: [owner, reference, key, part].filter((each) => each !== undefined).join('/'),
    data: {
      supplier: supplier.input,
      reference,
      client: client.input,
      ...(part !== undefined && { part }),
      ...said,
    },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}
