/** Tellings drawn together: whatever they were about, they now speak of the same few promises. */
import fc, { type Arbitrary } from 'fast-check';
import { openStream, streamOf } from '../../src/ledger/deciders.js';
import type { LedgerEvent } from '../../src/ledger/events.js';
import { isEntryEvent } from '../../src/ledger/stream/entries.js';
import type { StreamKind } from '../../src/ledger/stream-kind.js';
import { type Data, eventWith } from '../../src/ledger/upcast.js';
import { PARTIES } from '../ledger/arbitraries.js';
import { partiesOf } from '../ledger/given.js';
import { sideOf, type Telling, tellings } from '../ledger/histories.js';

const [A = '', B = ''] = PARTIES;
const NUMBER = 'INV-1';

/** Who stands where in every promise: A sells and supplies, B buys; documents have one number. */
const ROLES: Data = {
  ...{ seller: A, payee: A, supplier: A, to: A },
  ...{ buyer: B, payer: B, client: B, from: B },
  ...{ number: NUMBER, reference: NUMBER, toSeller: A, toNumber: 'INV-2' },
};

const PLAIN: Data = { typeCode: '380', purpose: 'supply', issuedOn: '2025-12-31' };

/** Tellings about few promises of one kind, by all who may speak of them. */
export const meetings: Arbitrary<readonly Telling[]> = fc
  .constantFrom<readonly StreamKind[]>(
    ['invoice', 'payment'],
    ['invoice', 'payment', 'credit', 'relation', 'professional', 'receivable'],
    ['delivery', 'relation', 'professional'],
  )
  .chain((kinds) => tellings(kinds))
  .map(meeting);

function meeting(told: readonly Telling[]): readonly Telling[] {
  return told.map((telling) => {
    const { event, by } = telling;
    if (isEntryEvent(event)) return { ...telling, stream: drawnStream(telling.stream) };
    if (openStream(telling.stream).kind === 'professional') return telling;
    const drawn = drawnTogether(event);
    if (isEntryEvent(drawn)) return telling;
    const party = event.type === 'FeedbackGiven' ? B : by.party;
    return {
      stream: streamOf(drawn, by.teller),
      event: drawn,
      by: { ...by, party, side: sideOf(drawn, { ...by, party }) },
      parties: partiesOf(drawn),
    };
  });
}

function drawnTogether(event: LedgerEvent): LedgerEvent {
  const facts: Data = { ...event.facts };
  const roles = Object.entries(ROLES).filter(([name]) => name in facts);
  const drawn: Data = { ...facts, ...Object.fromEntries(roles) };
  switch (event.type) {
    case 'InvoiceIssued':
    case 'InvoiceCorrected':
      // Mostly one plain invoice that is scored, so that what follows has something to bear upon.
      return eventWith(event.type, { ...drawn, ...PLAIN });
    case 'PaymentAnnounced':
    case 'PaymentFailed':
    case 'PaymentReceived':
    case 'PaymentAllocated': {
      // Each document once, so one of the allocations stays what it is about.
      const [first, ...rest] = event.facts.allocations ?? [];
      const others = rest.filter(({ seller, number }) => seller !== A || number !== NUMBER);
      const allocations = first ? [{ ...first, seller: A, number: NUMBER }, ...others] : [];
      return eventWith(event.type, { ...drawn, allocations });
    }
    case 'CreditNoteIssued': {
      const [first] = event.facts.allocations;
      const allocations = first ? [{ ...first, number: NUMBER }] : [];
      return eventWith(event.type, { ...drawn, allocations });
    }
    case 'FeedbackGiven':
      return eventWith(event.type, {
        ...drawn,
        about: { ...event.facts.about, owner: A, number: NUMBER },
      });
    default:
      return eventWith(event.type, drawn);
  }
}

function drawnStream(stream: string): string {
  if (stream.startsWith('invoice-')) return `invoice-${A}/${NUMBER}`;
  return stream.startsWith('delivery-') ? `delivery-${A}/${NUMBER}` : stream;
}
