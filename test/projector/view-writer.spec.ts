import fc from 'fast-check';
import type { EventOf } from '../../src/ledger/events.js';
import type { Position, StoredEvent } from '../../src/ledger/stored.js';
import { canonical } from '../../src/ledger/values/canonical.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { TODAY } from '../../src/projector/rows/joined-addresses.js';
import { Views } from '../../src/projector/views/views.js';
import { Moment } from '../../src/query/time/moment.js';
import { presentOf } from '../../src/query/time/present.js';
import { PARTIES } from '../ledger/arbitraries.js';
import { type History, histories, stored, type Telling, tellAll } from '../ledger/histories.js';
import { dumpOf, viewsOf } from './views.js';

const [A = '', B = '', C = '', D = ''] = PARTIES;

function eventsOf({ entries }: History): readonly StoredEvent[] {
  return entries.map(stored);
}

/** What is known of a party at a moment, as text: its class, its promises, its attributes. */
function knownOf(views: Views, party: PartyId, knownAt: Position): string {
  const moment = new Moment(views, knownAt);
  const promises = [...moment.promisesOf(party)].map(canonical).sort();
  return JSON.stringify([moment.classOf(party), moment.attributesOf(party, 30_000), promises]);
}

describe('views', () => {
  it('are the same in whatever batches the events came', () => {
    fc.assert(
      fc.property(
        histories(),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (h, sizes) => {
          const events = eventsOf(h);
          const whole = dumpOf(viewsOf(events));
          expect(dumpOf(viewsOf(events, 1))).toEqual(whole);
          expect(dumpOf(viewsOf(events, ...sizes))).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('know at a position what views that end there know', () => {
    fc.assert(
      fc.property(histories(), fc.nat(), (h, nth) => {
        const events = eventsOf(h);
        const position = events.length === 0 ? 0 : nth % (events.length + 1);
        const [whole, then] = [viewsOf(events), viewsOf(events.slice(0, position), 1)];
        for (const party of PARTIES) {
          const known = knownOf(whole, party, position);
          expect(known).toBe(knownOf(then, party, position));
          expect(known).toBe(knownOf(then, party, TODAY));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('say when a party changed last: since then it is known as it is today', () => {
    fc.assert(
      fc.property(histories(), fc.integer({ min: 1, max: 40 }), (h, size) => {
        const events = eventsOf(h);
        const views = viewsOf(events, size);
        const shared = Math.max(...['context', 'coverage'].map((name) => Number(views.meta(name))));
        for (const party of PARTIES) {
          const own = new Moment(views).classOf(party).map((id) => presentOf(views).changedAt(id));
          const since = Math.max(shared, ...own);
          const today = knownOf(views, party, TODAY);
          for (let at = since; at < events.length; at++) {
            expect(knownOf(views, party, at)).toBe(today);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

const by = { teller: 'ops', party: null, side: 'none', source: 'api', role: 'operator' } as const;

function invoice(seller: PartyId, buyer: PartyId, number: string): Telling {
  const facts: EventOf<'InvoiceIssued'>['facts'] = {
    ...{ seller, buyer, number, typeCode: '380', total: '100', prepaid: '0', payable: '100' },
    ...{ currency: 'EUR', issuedOn: '2026-01-05' },
    instalments: [{ kind: 'ordinary', amount: '100', due: '2026-02-05', basis: 'stated' }],
  };
  return {
    stream: `invoice-${seller}/${number}`,
    event: { type: 'InvoiceIssued', facts },
    by: { ...by, party: seller, side: 'promisee', message: `i ${seller} ${number}` },
    parties: [seller, buyer],
  };
}

const payment: Telling = {
  stream: 'payment-bank/P1',
  event: {
    type: 'PaymentReceived',
    facts: {
      ...{ payment: 'P1', payer: C, payee: A, amount: '100', currency: 'EUR' },
      ...{ creditedOn: '2026-02-01', instrument: 'credit_transfer' },
      allocations: [{ seller: B, number: 'F1', amount: '100' }],
    },
  },
  by: { ...by, teller: 'bank', source: 'bank', side: 'bank', message: 'P1' },
  parties: [C, A, B],
};

/** The supplier alone tells of a delivery that its client refused under a name of its own. */
const deliveries: readonly Telling[] = [
  {
    stream: `delivery-${B}/L1`,
    event: {
      type: 'DeliveryRefused',
      facts: { supplier: B, reference: 'L1', refusedOn: '2026-01-09', why: 'quality' },
    },
    by: { ...by, party: A, side: 'promisee', message: 'refused' },
    parties: [B, A],
  },
  {
    stream: `delivery-${C}/L1`,
    event: {
      type: 'DeliveryPromised',
      facts: {
        ...{ supplier: C, client: A, reference: 'L1' },
        ...{ promisedOn: '2026-01-05', dueOn: '2026-01-08' },
      },
    },
    by: { ...by, party: C, side: 'promisor', message: 'promised' },
    parties: [C, A],
  },
];

function link(
  type: 'IdentifierLinked' | 'IdentifierUnlinked',
  party: PartyId,
  to: PartyId,
): Telling {
  const parties = [party, to];
  const stream = `professional-${party}`;
  const said = { stream, by: { ...by, message: `${type} ${party}` }, parties };
  return type === 'IdentifierLinked'
    ? { ...said, event: { type, facts: { party, to, kind: 'same' } } }
    : { ...said, event: { type, facts: { party, to } } };
}

function namesIn(views: Views): readonly string[] {
  return views
    .all<{ promise: string }>('SELECT promise FROM promise ORDER BY promise')
    .map(({ promise }) => promise);
}

describe('as known at a position', () => {
  it('a promise counts once, though it gets a fact under another address later', () => {
    const told = [invoice(A, C, 'F1'), link('IdentifierLinked', B, A), payment];
    const views = viewsOf(eventsOf(tellAll(told)));
    const then = [...new Moment(views, 2).promisesOf(A)];
    expect(then.map(({ promise }) => promise)).toEqual([`invoice-${A}/F1`]);
  });
});

describe('a link', () => {
  const told = [invoice(A, C, 'F-1'), invoice(B, C, 'F1'), invoice(D, C, 'F2')];

  it.each([1, 100])(
    'told last joins two promises, and taken back parts them (batches of %d)',
    (n) => {
      const apart = [`invoice-${A}/F1`, `invoice-${B}/F1`, `invoice-${D}/F2`].sort();
      const joined = [...told, link('IdentifierLinked', B, A)];
      const parted = [...joined, link('IdentifierUnlinked', B, A)];
      const lead = [A, B].sort()[0];
      expect(namesIn(viewsOf(eventsOf(tellAll(told)), n))).toEqual(apart);
      expect(namesIn(viewsOf(eventsOf(tellAll(joined)), n))).toEqual(
        [`invoice-${lead}/F1`, `invoice-${D}/F2`].sort(),
      );
      expect(namesIn(viewsOf(eventsOf(tellAll(parted)), n))).toEqual(apart);
    },
  );

  it.each([1, 100])('taken back may leave a name to either part (batches of %d)', (n) => {
    const joined = [link('IdentifierLinked', C, B), ...deliveries];
    const parted = [...joined, link('IdentifierUnlinked', C, B)];
    expect(namesIn(viewsOf(eventsOf(tellAll(parted)), n))).toEqual([`delivery-${C}/L1`]);
  });

  it('of two invoices joins them under one name, until it is withdrawn', () => {
    const both: Telling = {
      ...invoice(A, C, 'F-1'),
      event: {
        type: 'InvoiceLinked',
        facts: { seller: A, number: 'F-1', toSeller: D, toNumber: 'F2' },
      },
      by: { ...by, message: 'link' },
      parties: [A, D],
    };
    const back: Telling = {
      ...both,
      event: { type: 'EntryWithdrawn', facts: { entry: 1, why: 'wrong_document' } },
      by: { ...by, message: 'back' },
    };
    const names = (tellings: readonly Telling[]) =>
      namesIn(viewsOf(eventsOf(tellAll(tellings)), 1));
    const lead = [`invoice-${A}/F1`, `invoice-${D}/F2`].sort()[0];
    expect(names([...told, both])).toEqual([lead, `invoice-${B}/F1`].sort());
    expect(names([...told, both, back])).toEqual(names(told));
  });
});
