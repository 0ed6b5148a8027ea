import { canonical } from '../ledger/canonical.js';
import { openStream, type StreamSession } from '../ledger/deciders.js';
import type { LedgerEvent, PaymentAfter } from '../ledger/events.js';
import type { PartyId } from '../ledger/party.js';
import type { Position, StoredEvent } from '../ledger/stored.js';
import { type Decision, isEntryEvent, keyOf } from '../ledger/stream.js';
import { readStored } from '../ledger/upcast.js';
import type { ExpectedRevision } from '../store/event-store.js';
import { eventId } from './event-id.js';
import type { Telling } from './translate.js';

interface Entry {
  readonly id: string;
  /** Null until the entry is durable. */
  position: Position | null;
  /** True where the store answered that it had the event already. */
  repeated: boolean;
  readonly parties: readonly PartyId[];
}

/** An event decided and not yet appended, with all that its metadata say. */
export interface Staged {
  readonly open: OpenStream;
  readonly entry: Entry;
  /** What the stream must be at when it is appended. */
  readonly expected: ExpectedRevision;
  readonly event: LedgerEvent;
  /** Its facts in canonical form. */
  readonly facts: string;
  readonly telling: Telling;
}

/**
 * A stream during one round: what is stored, then what the round adds. So a telling is decided
 * against all that was told before it, in the store or in the same round.
 */
export class OpenStream {
  readonly entries: Entry[] = [];
  private readonly session: StreamSession;

  constructor(
    readonly stream: string,
    stored: readonly StoredEvent[],
  ) {
    this.session = openStream(stream);
    for (const event of stored) {
      const recorded = readStored(event);
      const { id, position } = event;
      this.entries.push({ id, position, repeated: true, parties: recorded?.parties ?? [] });
      if (recorded) this.session.advance(recorded);
    }
  }

  /** Throws a Rejection that names the rule broken; changes nothing. */
  decide(telling: Telling): Decision<LedgerEvent> {
    return this.session.decide(telling.event, telling.speaker, this.concerned(telling));
  }

  /** Takes an event of a decision in, as the stream's next entry. */
  stage(event: LedgerEvent, telling: Telling): Staged {
    const after = 'after' in event ? event.after : undefined;
    const { speaker } = telling;
    const parties = after
      ? union(this.concerned(telling), partiesOf(after))
      : this.concerned(telling);
    const revision = this.entries.length;
    const facts = canonical(event.facts);
    const id = eventId(this.stream, keyOf(speaker, event.type), facts);
    const entry: Entry = { id, position: null, repeated: false, parties };
    this.entries.push(entry);
    this.session.advance({ event, revision, by: speaker, parties });
    const expected = revision === 0 ? 'none' : revision - 1;
    return { open: this, entry, expected, event, facts, telling };
  }

  /** Whether a conflict kept out of the store what the round decided. */
  get conflicted(): boolean {
    return this.entries.some(({ position }) => position === null);
  }

  /** What is said of an entry concerns whom the entry concerns. */
  private concerned({ event, parties }: Telling): readonly PartyId[] {
    if (!isEntryEvent(event) && event.type !== 'FeedbackAnswered') return parties;
    return union(parties, this.entries[event.facts.entry]?.parties ?? []);
  }
}

/** Later events of a payment do not name its parties; what the stream restates does. */
function partiesOf({ payer, payee, shares }: PaymentAfter): readonly PartyId[] {
  const named = [payer, payee].filter((party) => party !== undefined);
  return [...named, ...shares.map(({ seller }) => seller)];
}

function union(some: readonly PartyId[], others: readonly PartyId[]): readonly PartyId[] {
  return others.every((party) => some.includes(party)) ? some : [...new Set([...some, ...others])];
}
