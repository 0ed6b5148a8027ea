import { openStream, type StreamSession } from '../../ledger/deciders.js';
import type { LedgerEvent, PaymentAfter } from '../../ledger/events.js';
import { Rejection } from '../../ledger/rejection.js';
import type { Position, Revision, StoredEvent } from '../../ledger/stored.js';
import type { Recorded } from '../../ledger/stream/decider.js';
import { isEntryEvent, keyOf } from '../../ledger/stream/entries.js';
import { eventWith, readStored } from '../../ledger/upcast.js';
import { canonical } from '../../ledger/values/canonical.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Appended, Conflict, ExpectedRevision } from '../../store/event-store.js';
import { isWordOnTerms, type WordOnTerms } from '../notices/word-on-terms.js';
import type { Command } from '../translate.js';
import type { WithdrawnStatements } from '../withdrawal.js';
import { changedMessage, eventId } from './event-id.js';

/** An entry of the stream, as far as answers need it. */
interface Entry {
  readonly revision: Revision;
  /** The event's id. */
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

/** What a stream makes of a command. */
export interface Decided {
  readonly open: OpenStream;
  /** Where the fact is, or will be once what is staged is appended. */
  readonly entry: Entry;
  /** True where the stream held the fact before; nothing is staged then. */
  readonly repeated: boolean;
  readonly staged: readonly Staged[];
}

/** An event of a decision, and the message id under which it is told. */
interface DecidedEvent {
  readonly event: LedgerEvent;
  readonly message: string;
}

/**
 * A stream during one round: what is stored, then what the round adds. So a command is decided
 * against all that came before it, in the store or in the same round. Of what the round adds it
 * keeps no personal text, since it may be remembered for longer.
 */
export class OpenStream {
  private readonly entries: Entry[] = [];
  /** Taken for new, without having been read. */
  private readonly guessed: boolean;
  /** An append met a conflict, so that what was decided after it is without ground. */
  lost = false;
  private readonly session: StreamSession;
  /** What the round has heard of the terms of the stream's promise, and for whom. */
  private readonly heard: Pick<Recorded<WordOnTerms>, 'event' | 'by'>[] = [];
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
      const revision = this.entries.length;
      this.entries.push({
        revision,
        id,
        position,
        repeated: true,
        parties: recorded?.parties ?? [],
      });
      if (!recorded) continue;
      this.session.advance(recorded);
      this.hear(recorded);
    }
  }

  /**
   * Decides a command and takes in what it adds. Throws a Rejection that names the rule broken, and
   * adds nothing then.
   */
  decide(command: Command): Decided {
    const { event, speaker, restates, takesBack } = command;
    this.takeAheadIn();
    if (takesBack) return this.decideWithdrawal(command, takesBack);
    const parties = this.concerned(command);
    const { decision, message } = restates
      ? this.session.decideChanged(event, speaker, parties, changedMessageOf(command))
      : { decision: this.session.decide(event, speaker, parties), message: speaker.message };
    if (decision.status === 'duplicate') return this.repeatOf(decision.revision);
    return this.added(
      decision.events.map((each) => ({ event: each, message })),
      command,
    );
  }

  private takeAheadIn(): void {
    for (const recorded of this.ahead) this.session.advance(recorded);
    this.ahead.length = 0;
  }

  /** A withdrawal of each version that stands, under an id that follows from its revision. */
  private decideWithdrawal(command: Command, { type, messages }: WithdrawnStatements): Decided {
    const { event, speaker, parties } = command;
    const made = [...new Set(messages)].flatMap((message) => {
      return this.session.toldUnder(type, { ...speaker, message });
    });
    const [first] = made;
    if (!first) {
      const detail = 'Nothing was told under this id in this stream.';
      throw new Rejection('entry_must_exist', '/takesBack/id', detail);
    }
    const standing = made.filter(({ withdrawn }) => !withdrawn);
    if (standing.length === 0) return this.repeatOf(first.revision);
    const events = standing.flatMap(({ revision: entry }) => {
      const withdrawal = eventWith(event.type, { ...event.facts, entry }, event.personal);
      const by = { ...speaker, message: `${speaker.message}@${entry}` };
      const decision = this.session.decide(withdrawal, by, parties);
      if (decision.status === 'duplicate') return [];
      return decision.events.map((each) => ({ event: each, message: by.message }));
    });
    return this.added(events, command);
  }

  private repeatOf(revision: Revision): Decided {
    return { open: this, entry: this.entryAt(revision), repeated: true, staged: [] };
  }

  private added(events: readonly DecidedEvent[], command: Command): Decided {
    const staged = events.map((event) => this.stage(event, command));
    const entry = this.entryAt(this.entries.length - 1);
    return { open: this, entry, repeated: false, staged };
  }

  private entryAt(revision: Revision): Entry {
    const entry = this.entries[revision];
    if (!entry) throw new Error(`${this.stream} was decided to hold entry ${revision}.`);
    return entry;
  }

  /** Takes an event of a decision in, as the stream's next entry. */
  private stage({ event, message }: DecidedEvent, given: Command): Staged {
    const isAsGiven = message === given.speaker.message;
    const command = isAsGiven ? given : { ...given, speaker: { ...given.speaker, message }, event };
    const after = 'after' in event ? event.after : undefined;
    const { speaker } = command;
    const parties = after
      ? union(this.concerned(command), partiesOf(after))
      : this.concerned(command);
    const { expected } = this;
    const revision = this.entries.length;
    const facts = canonical(event.facts);
    const id = eventId(this.stream, keyOf(speaker, event.type), facts);
    const entry: Entry = { revision, id, position: null, repeated: false, parties };
    this.entries.push(entry);
    const remembered = event.personal
      ? eventWith(event.type, { ...event.facts }, undefined, after)
      : event;
    this.ahead.push({ event: remembered, revision, by: speaker, parties });
    this.hear({ event: remembered, by: speaker });
    return { open: this, entry, expected, event, facts, command };
  }

  /** Takes in what the store answered to the append of an entry. */
  settle(entry: Entry, answer: Appended | Conflict | undefined): void {
    if (!answer || answer.status === 'conflict') {
      this.lost = true;
      return;
    }
    entry.position = answer.position;
    entry.repeated = answer.status === 'duplicate';
  }

  /** Whether it was read, or taken for new and found to be so by the store. */
  get known(): boolean {
    const [first] = this.entries;
    return !this.guessed || (first !== undefined && first.position !== null && !first.repeated);
  }

  private hear(told: Pick<Recorded, 'event' | 'by'>): void {
    if (isWordOnTerms(told)) this.heard.push(told);
  }

  /** What is told of the terms of its promise, and by whom; null where it was not read. */
  get words(): readonly Pick<Recorded<WordOnTerms>, 'event' | 'by'>[] | null {
    return this.known ? this.heard : null;
  }

  get length(): number {
    return this.entries.length;
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
    const entry = entrySpokenOf(event);
    return entry === null ? parties : union(parties, this.entries[entry]?.parties ?? []);
  }
}

/** The entry of its stream that an event says something of; null where it is about none. */
function entrySpokenOf(event: LedgerEvent): Revision | null {
  switch (event.type) {
    case 'FeedbackAnswered':
    case 'LinkConfirmed':
    case 'RecommendationChanged':
    case 'RecommendationAnswered':
    case 'RecommendationShown':
      return event.facts.entry;
    default:
      return isEntryEvent(event) ? event.facts.entry : null;
  }
}

/** The message id under which a changed version of a document is told. */
function changedMessageOf({ event, speaker }: Command): string {
  return changedMessage(speaker.message, canonical(event.facts));
}

/** Later events of a payment do not name its parties; what the stream restates does. */
function partiesOf({ payer, payee, shares }: PaymentAfter): readonly PartyId[] {
  const named = [payer, payee].filter((party) => party !== undefined);
  return [...named, ...shares.map(({ seller }) => seller)];
}

function union(some: readonly PartyId[], others: readonly PartyId[]): readonly PartyId[] {
  return others.every((party) => some.includes(party)) ? some : [...new Set([...some, ...others])];
}
