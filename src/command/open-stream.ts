import { canonical } from '../ledger/canonical.js';
import type { Recorded } from '../ledger/decider.js';
import { openStream, type StreamSession } from '../ledger/deciders.js';
import { isEntryEvent, keyOf } from '../ledger/entries.js';
import type { LedgerEvent, PaymentAfter } from '../ledger/events.js';
import type { PartyId } from '../ledger/party.js';
import { Rejection } from '../ledger/rejection.js';
import type { Position, Revision, StoredEvent } from '../ledger/stored.js';
import { eventWith, readStored } from '../ledger/upcast.js';
import type { ExpectedRevision } from '../store/event-store.js';
import { changedMessage, eventId } from './event-id.js';
import type { Withdrawal } from './take-back.js';
import type { Command } from './translate.js';

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
  readonly command: Command;
}

/** An event to be appended, and the message id under which it is told. */
export interface DecidedEvent {
  readonly event: LedgerEvent;
  readonly message: string;
}

/** What becomes of a telling in its stream. */
export type Decided =
  | { readonly status: 'new'; readonly told: readonly DecidedEvent[] }
  | { readonly status: 'duplicate'; readonly revision: Revision };

/**
 * A stream during one round: what is stored, then what the round adds. So a telling is decided
 * against all that was told before it, in the store or in the same round.
 */
export class OpenStream {
  readonly entries: Entry[] = [];
  /** Taken for new, without having been read. */
  private readonly guessed: boolean;
  /** An append met a conflict, so that what was decided after it is without ground. */
  lost = false;
  private readonly session: StreamSession;
  /** Entries that the session has not taken in: most streams get one a round, and are done. */
  private readonly ahead: Recorded[] = [];

  constructor(
    readonly stream: string,
    stored: readonly StoredEvent[] | 'guessed',
  ) {
    this.session = openStream(stream);
    this.guessed = stored === 'guessed';
    for (const event of stored === 'guessed' ? [] : stored) {
      const recorded = readStored(event);
      const { id, position } = event;
      this.entries.push({ id, position, repeated: true, parties: recorded?.parties ?? [] });
      if (recorded) this.session.advance(recorded);
    }
  }

  /** Throws a Rejection that names the rule broken; changes nothing. */
  decide(command: Command): Decided {
    const { event, speaker, restates, takesBack } = command;
    this.takeAheadIn();
    if (takesBack) return this.decideTakenBack(command, takesBack);
    const parties = this.concerned(command);
    const { decision, message } = restates
      ? this.session.decideChanged(event, speaker, parties, this.changedMessage(command))
      : {
          decision: this.session.decide(event, speaker, parties),
          message: speaker.message,
        };
    if (decision.status === 'duplicate') return decision;
    return { status: 'new', told: decision.events.map((each) => ({ event: each, message })) };
  }

  private takeAheadIn(): void {
    for (const recorded of this.ahead) this.session.advance(recorded);
    this.ahead.length = 0;
  }

  private changedMessage({ event, speaker }: Command): string {
    return changedMessage(speaker.message, canonical(event.facts));
  }

  /** A withdrawal of each version that stands, under an id that follows from its revision. */
  private decideTakenBack({ event, speaker, parties }: Command, takesBack: Withdrawal): Decided {
    const { type, message } = takesBack;
    const made = this.session.toldUnder(type, { teller: speaker.teller, message });
    const [first] = made;
    if (!first) {
      const detail = 'Nothing was told under this id in this stream.';
      throw new Rejection('entry_must_exist', '/takesBack/id', detail);
    }
    const standing = made.filter(({ withdrawn }) => !withdrawn);
    if (standing.length === 0) return { status: 'duplicate', revision: first.revision };
    const told = standing.flatMap(({ revision: entry }) => {
      const withdrawal = eventWith(event.type, { ...event.facts, entry }, event.personal);
      const by = { ...speaker, message: `${speaker.message}@${entry}` };
      const decision = this.session.decide(withdrawal, by, parties);
      if (decision.status === 'duplicate') return [];
      return decision.events.map((each) => ({ event: each, message: by.message }));
    });
    return { status: 'new', told };
  }

  /** Takes an event of a decision in, as the stream's next entry. */
  stage({ event, message }: DecidedEvent, told: Command): Staged {
    const isAsTold = message === told.speaker.message;
    const command = isAsTold ? told : { ...told, speaker: { ...told.speaker, message }, event };
    const after = 'after' in event ? event.after : undefined;
    const { speaker } = command;
    const parties = after
      ? union(this.concerned(command), partiesOf(after))
      : this.concerned(command);
    const { expected } = this;
    const revision = this.entries.length;
    const facts = canonical(event.facts);
    const id = eventId(this.stream, keyOf(speaker, event.type), facts);
    const entry: Entry = { id, position: null, repeated: false, parties };
    this.entries.push(entry);
    this.ahead.push({ event, revision, by: speaker, parties });
    return { open: this, entry, expected, event, facts, command: command };
  }

  /** Whether it was read, or taken for new and found to be so by the store. */
  get known(): boolean {
    const [first] = this.entries;
    return !this.guessed || (first !== undefined && first.position !== null && !first.repeated);
  }

  /** At what the store must find the stream, for what is decided now to hold. */
  get expected(): ExpectedRevision {
    return this.entries.length === 0 ? 'none' : this.entries.length - 1;
  }

  /** Whether a conflict kept out of the store what the round decided. */
  get conflicted(): boolean {
    return this.entries.some(({ position }) => position === null);
  }

  /** What is said of an entry concerns whom the entry concerns. */
  private concerned({ event, parties }: Pick<Command, 'event' | 'parties'>): readonly PartyId[] {
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
