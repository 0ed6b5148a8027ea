/**
 * What a stream decides, as a sentence:
 * `given(invoiceIssued()).when(says(invoiceReceived(), { teller: 'bank' })).thenRejects('...')`.
 * The history is told by the same teller as the telling unless `says` names another; each telling
 * has a message id of its own (`m0`, `m1` ...) unless told.
 */

import { type OwnEvent, openStream, streamOf } from '../../src/ledger/deciders.js';
import type { LedgerEvent } from '../../src/ledger/events.js';
import { Rejection, type RejectionCode } from '../../src/ledger/rejection.js';
import type { Revision, Speaker } from '../../src/ledger/stored.js';
import type { Decision } from '../../src/ledger/stream/decider.js';
import { isEntryEvent } from '../../src/ledger/stream/entries.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { SELLER } from './samples.js';

export interface Said {
  readonly event: LedgerEvent;
  readonly by: Partial<Speaker>;
}

/** The event as told by another than the seller's own books, or under a message id of its own. */
export function says(event: LedgerEvent, by: Partial<Speaker>): Said {
  return { event, by };
}

/** The seller's own books, an emitter through the plain API. */
export function speaker(over: Partial<Speaker> = {}): Speaker {
  return {
    teller: 'books',
    party: SELLER,
    side: 'promisee',
    source: 'api',
    role: 'emitter',
    message: 'm',
    ...over,
  };
}

const PARTY_ID = /[0-9a-f]{32,}/g;

/** Every party id in the facts, once each. */
export function partiesOf(event: LedgerEvent): readonly PartyId[] {
  const found = JSON.stringify(event.facts).match(PARTY_ID) ?? [];
  return [...new Set(found.filter((id) => id.length === 32))];
}

export interface Outcome {
  thenTold(...events: LedgerEvent[]): void;
  thenDuplicate(of: Revision): void;
  thenRejects(code: RejectionCode, pointer?: string): void;
}

export function given(...history: (LedgerEvent | Said)[]): {
  when(telling: LedgerEvent | Said): Outcome;
} {
  return { when: (telling) => outcome(() => decideAfter(history, telling)) };
}

function decideAfter(
  history: readonly (LedgerEvent | Said)[],
  telling: LedgerEvent | Said,
): Decision<LedgerEvent> {
  const told = [...history, telling].map(said);
  const first = told.map(({ event }) => event).find(isOwn);
  if (!first) throw new Error('Give the stream at least one event of its own kind.');
  const session = openStream(streamOf(first, 'books'));
  for (const [revision, { event, by }] of told.slice(0, -1).entries()) {
    const teller = speaker({ message: `m${revision}`, ...by });
    session.advance({ event, revision, by: teller, parties: partiesOf(event) });
  }
  const { event, by } = said(telling);
  const next = speaker({ message: `m${history.length}`, ...by });
  return session.decide(event, next, partiesOf(event));
}

function said(telling: LedgerEvent | Said): Said {
  return 'event' in telling ? telling : { event: telling, by: {} };
}

function isOwn(event: LedgerEvent): event is OwnEvent {
  return !isEntryEvent(event);
}

function outcome(decide: () => Decision<LedgerEvent>): Outcome {
  return {
    thenTold: (...events) => expect(decide()).toEqual({ status: 'new', events }),
    thenDuplicate: (revision) => expect(decide()).toEqual({ status: 'duplicate', revision }),
    thenRejects: (code, pointer) => {
      const rejection = rejectionOf(decide);
      expect(rejection.code).toBe(code);
      if (pointer !== undefined) expect(rejection.pointer).toBe(pointer);
    },
  };
}

/** The rejection that the decision throws; fails where it throws none, or anything else. */
export function rejectionOf(decide: () => unknown): Rejection {
  try {
    const decision = decide();
    throw new Error(`Nothing was rejected: ${JSON.stringify(decision)}`);
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}
