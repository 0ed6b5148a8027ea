/**
 * The entries of one stream: by revision, by the key under which each was told, and by the entry
 * that each speaks of. They never change: see stream-index.ts.
 */
import type { EntryEvent, EventType, EventTypes, LedgerEvent } from '../events.js';
import { type Revision, type Teller, voiceOf } from '../stored.js';
import type { PartyId } from '../values/party.js';
import type { Recorded } from './decider.js';
import { StreamIndex } from './stream-index.js';

/** The events that every kind of stream takes. */
export const ENTRY_EVENTS = {
  EntryWithdrawn: { kind: 'any', version: 1, day: null },
  EntryContested: { kind: 'any', version: 1, day: ({ on }) => on },
  EntryAnswered: { kind: 'any', version: 1, day: ({ on }) => on },
  ContestResolved: { kind: 'any', version: 1, day: ({ on }) => on },
} as const satisfies { readonly [Type in EntryEvent['type']]: EventTypes[Type] };

export class Entries {
  private constructor(
    /** The revision that the next entry gets. */
    readonly next: Revision,
    private readonly byRevision: StreamIndex<Revision, Recorded>,
    private readonly byKey: StreamIndex<string, Recorded>,
    private readonly byEntry: StreamIndex<Revision, Recorded<EntryEvent>>,
  ) {}

  static none(): Entries {
    const { empty } = StreamIndex;
    return new Entries(0, empty(), empty(), empty());
  }

  /** The entries with the next one. Pass each in the order of its revision. */
  with(recorded: Recorded): Entries {
    const { event, by, revision } = recorded;
    return new Entries(
      // By revision and not by count: a store may hold events in between that are not ours.
      revision + 1,
      this.byRevision.with(revision, recorded),
      this.byKey.with(keyOf(by, event.type), recorded),
      isAboutEntry(recorded)
        ? this.byEntry.with(recorded.event.facts.entry, recorded)
        : this.byEntry,
    );
  }

  at(revision: Revision): Recorded | undefined {
    return this.byRevision.under(revision)[0];
  }

  /** The newest entry told under a key (see keyOf). */
  under(key: string): Recorded | undefined {
    return this.byKey.under(key).at(-1);
  }

  /** In the order of their revisions. */
  all(): readonly Recorded[] {
    return this.byRevision.all();
  }

  /** Whether an entry was withdrawn, or contested with success. */
  isTakenOut(entry: Revision): boolean {
    return this.byEntry.under(entry).some(({ event }) => takenOut(event) !== null);
  }

  /** The parties whose contest of an entry is open. */
  contestedBy(entry: Revision): readonly PartyId[] {
    let open: readonly PartyId[] = [];
    for (const { event } of this.byEntry.under(entry)) {
      if (event.type === 'EntryContested') open = [...open, event.facts.by];
      else if (event.type === 'ContestResolved') open = [];
    }
    return open;
  }
}

/**
 * The key of an event: (voice, its own message id, kind), unique within its stream. Clients of one
 * platform share its name as a teller, and each has ids of its own. What the ledger notes by itself
 * of what a teller sends is noted once a teller, whomever it spoke for.
 */
export function keyOf(by: Pick<Teller, 'teller' | 'party' | 'message'>, type: EventType): string {
  const { teller, party, message } = by;
  const voice = party === null || message.startsWith(NOTED) ? teller : voiceOf(by);
  return `${voice} ${message} ${type}`;
}

/** With what the ids begin of messages that the ledger makes itself; no id that is sent does. */
const NOTED = ' ';

export function isEntryEvent(event: LedgerEvent): event is EntryEvent {
  return Object.hasOwn(ENTRY_EVENTS, event.type);
}

function isAboutEntry(recorded: Recorded): recorded is Recorded<EntryEvent> {
  return isEntryEvent(recorded.event);
}

/** The entry that the event takes out of every fold: withdrawn, or contested and upheld. */
export function takenOut(event: LedgerEvent): Revision | null {
  if (event.type === 'EntryWithdrawn') return event.facts.entry;
  return event.type === 'ContestResolved' && event.facts.upheld ? event.facts.entry : null;
}
