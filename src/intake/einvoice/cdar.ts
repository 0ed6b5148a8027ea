/**
 * The life of an invoice by the platforms of the French reform: UN/CEFACT CDAR (Cross Domain
 * Acknowledgement and Response, D22B) as AFNOR XP Z12-012 profiles it. Each reference holds one
 * status of one invoice. Statuses come at any time and in any order, so each is a fact by itself.
 *
 * A status goes out in several copies (to the other party, to the tax portal) with document ids of
 * their own. The invoice, the code and the time of the status (MDT-78) make them one.
 */
import { minorUnits } from '../../ledger/values/money.js';
import type { Message, PartyInput } from '../../messages/message.js';
import { broken, codeIn, type Format, type Part, problemOf, type Reader } from '../format.js';
import { partsOfChoice } from '../parties.js';
import { readXml } from '../xml.js';
import { placeOf } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';
import { CDAR_STATUSES, DISPUTE_REASONS, type Fate, STATUS_ROWS } from './cdar-codes.js';
import { CDAR_ROOT, cdar, readStatus, type Status, sumOf, valueDay } from './cdar-status.js';

/** Types of credit notes (BR-FR-04). A credit note itself nets what is cashed on it. */
const CREDIT_NOTES: ReadonlySet<string> = new Set(['261', '262', '381', '396', '502', '503']);

export const cdarStatus: Format = {
  name: 'cdar',
  title: 'Lifecycle status of an invoice (CDAR, XP Z12-012)',
  version: 1,
  exchanged: true,
  recognises: ({ root }) => root?.namespace === CDAR_ROOT,
  read: readStatuses,
  mapping: STATUS_ROWS,
};

async function* readStatuses(
  bytes: AsyncIterable<Uint8Array>,
  reader: Reader,
): AsyncGenerator<Part> {
  const root = await readXml(bytes);
  if (root.namespace !== CDAR_ROOT) throw broken(`The root element is not of ${CDAR_ROOT}.`);
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

function* partsOf(reference: XmlElement, at: string, reader: Reader): IterableIterator<Part> {
  const code = cdar.text(reference, 'ram:ProcessConditionCode');
  const known = codeIn(CDAR_STATUSES, code);
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
      reason: codeIn(DISPUTE_REASONS, reason) ?? 'other',
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
 * The amount cashed is the sum of its parts, one per VAT rate, with tax. A sum below zero went out
 * again: it takes as much off what this seller told as cashed.
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
