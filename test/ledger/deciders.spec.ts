import fc from 'fast-check';
import { openStream, streamOf } from '../../src/ledger/deciders.js';
import { EVENT_TYPES, isEventType } from '../../src/ledger/event-types.js';
import type { LedgerEvent } from '../../src/ledger/events.js';
import { Rejection } from '../../src/ledger/rejection.js';
import type { Decision } from '../../src/ledger/stream/decider.js';
import { keyOf } from '../../src/ledger/stream/entries.js';
import { kindOfStream } from '../../src/ledger/stream-kind.js';
import { readForFolds, readStored } from '../../src/ledger/upcast.js';
import { canonical } from '../../src/ledger/values/canonical.js';
import { rejectionOf, speaker } from './given.js';
import { decided, type History, histories, stored, tellAll, tellings } from './histories.js';
import * as samples from './samples.js';
import { BUYER, SELLER } from './samples.js';

/** The streams of a history, read from what a store would hold. */
function reopened({ entries }: History, name: string) {
  const session = openStream(name);
  for (const entry of entries.filter(({ stream }) => stream === name)) {
    const recorded = readStored(stored(entry));
    if (recorded) session.advance(recorded);
  }
  return session;
}

function outcomeOf(decision: Decision<LedgerEvent> | Rejection): string {
  return decision instanceof Rejection ? decision.code : decision.status;
}

describe('every stream', () => {
  it('is named after what its events are about', () => {
    const name = (event: Parameters<typeof streamOf>[0]) => streamOf(event, 'bank');
    expect(name(samples.professionalRegistered())).toBe(`professional-${SELLER}`);
    expect(name(samples.invoiceReceived({ number: ' inv/7 ' }))).toBe(`invoice-${SELLER}/INV/7`);
    expect(name(samples.receivableAssigned({ number: 'inv-1' }))).toBe(
      `receivable-bank/open/${SELLER}/INV-1`,
    );
    expect(name(samples.receivableAssigned({ confidential: true }))).toBe(
      `receivable-bank/confidential/${SELLER}/INV-1`,
    );
    expect(name(samples.paymentAllocated({ teller: 'bank-b' }))).toBe('payment-bank-b/P-1');
    expect(name(samples.creditNoteIssued())).toBe(`credit-${SELLER}/CN-1`);
    expect(name(samples.paymentReversed({ payment: 'pAy ' }))).toBe('payment-bank/pAy');
    expect(name(samples.deliveryMade({ reference: 'ord-1' }))).toBe(`delivery-${SELLER}/ORD-1`);
    expect(name(samples.feedbackGiven())).toBe(`relation-${BUYER}/${SELLER}`);
    expect(name(samples.sourceCovered())).toBe('source-books');
    expect(name(samples.accessRevoked())).toBe('access-k1');
    expect(name(samples.shareRevoked())).toBe('share-s1');
    expect(name(samples.shareOpened())).toBe('share-s1/2026-06-02');
  });

  it('has the kind that its name begins with', () => {
    expect(kindOfStream('invoice-a/1-2')).toBe('invoice');
    expect(kindOfStream('source-a')).toBe('source');
    expect(kindOfStream('any-a')).toBeNull();
    expect(kindOfStream('$settings-a')).toBeNull();
    expect(kindOfStream('invoice')).toBeNull();
    expect(rejectionOf(() => openStream('ledger-a')).code).toBe('entry_must_exist');
  });

  it('takes no event of another kind', () => {
    const event = samples.paymentReceived();
    const session = openStream('invoice-a/1');
    const by = speaker();
    expect(() => session.decide(event, by, [])).toThrow('does not belong to the stream');
    expect(() => session.advance({ event, revision: 0, by, parties: [] })).toThrow(
      'does not belong to the stream',
    );
  });

  it('keeps its revisions where a store holds foreign events in between', () => {
    const session = openStream(`invoice-${SELLER}/INV-1`);
    const by = speaker({ message: 'm4' });
    session.advance({ event: samples.invoiceReceived(), revision: 4, by, parties: [] });
    expect(session.decide(samples.invoiceReceived(), by, [])).toEqual({
      status: 'duplicate',
      revision: 4,
    });
    const withdrawal: LedgerEvent = samples.entryWithdrawn({ entry: 4 });
    expect(session.decide(withdrawal, by, []).status).toBe('new');
  });
});

describe('laws of all streams', () => {
  it('answer any sequence of valid tellings, and refuse only by a rule', () => {
    // tellAll throws whatever is no Rejection.
    fc.assert(fc.property(tellings(), (told) => tellAll(told).answers.length === told.length));
  });

  it('accept most valid tellings', () => {
    const seen = fc
      .sample(histories(), { numRuns: 2400, seed: 1 })
      .flatMap(({ answers }) => answers);
    const refused = seen.filter(({ decision }) => decision instanceof Rejection);
    expect(refused.length).toBeLessThan(seen.length / 3);
    const types = new Set(
      seen.flatMap(({ decision }) =>
        !(decision instanceof Rejection) && decision.status === 'new'
          ? decision.events.map(({ type }) => type)
          : [],
      ),
    );
    const missed = Object.keys(EVENT_TYPES).filter(
      (type) => !(isEventType(type) && types.has(type)),
    );
    expect(missed).toEqual([]);
  });

  it('answer a telling told twice as a duplicate of the first', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        for (const { stream, event, by, parties, revision } of history.entries) {
          const again = { stream, event, by: { ...by, role: 'emitter' as const }, parties };
          const answer = decided(reopened(history, stream), again);
          expect(answer).toEqual({ status: 'duplicate', revision });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('refuse a key that comes back with other facts', () => {
    fc.assert(
      fc.property(histories(), ({ answers }) => {
        const accepted = new Map<string, string>();
        for (const { telling, decision } of answers) {
          const key = `${telling.stream} ${keyOf(telling.by, telling.event.type)}`;
          const facts = canonical(telling.event.facts);
          const known = accepted.get(key);
          if (known === undefined && outcomeOf(decision) === 'new') accepted.set(key, facts);
          if (known === undefined) continue;
          expect(outcomeOf(decision)).toBe(
            known === facts ? 'duplicate' : 'idempotency_key_reused',
          );
        }
      }),
    );
  });

  it('decide the same when read back from a store, and change nothing by it', () => {
    fc.assert(
      fc.property(histories(), tellings(), (history, more) => {
        const streams = new Set(history.entries.map(({ stream }) => stream));
        for (const telling of more.filter(({ stream }) => streams.has(stream))) {
          const session = reopened(history, telling.stream);
          const first = decided(session, telling);
          expect(decided(session, telling)).toEqual(first);
          const live = tellAll([...history.answers.map((answer) => answer.telling), telling]);
          expect(live.answers.at(-1)?.decision).toEqual(first);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are read back from a store as they were told', () => {
    fc.assert(
      fc.property(histories(), ({ entries }) => {
        for (const entry of entries) {
          const { event, revision, by, parties } = entry;
          const { role: _, ...teller } = { role: undefined, ...by };
          expect(readStored(stored(entry))).toEqual({ event, revision, by: teller, parties });
          const { type, facts, after } = readForFolds(stored(entry))?.event ?? {};
          expect({ type, facts, after }).toEqual({
            type: event.type,
            facts: event.facts,
            after: event.after,
          });
        }
      }),
    );
  });
});
