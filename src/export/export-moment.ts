/** What a table is asked by: the views held still, the day, what is known, and who may be named. */
import { LRUCache } from 'lru-cache';
import type { Model } from '../../projections/score/model.js';
import { atMost } from '../at-most.js';
import type { PartyId } from '../ledger/values/party.js';
import { TODAY } from '../projector/rows/joined-addresses.js';
import { Views } from '../projector/views/views.js';
import type { EventStore } from '../store/event-store.js';
import { addressFor } from '../query/promises/behind.js';
import { ReadSide, type When } from '../query/read-side.js';
import { Moment } from '../query/time/moment.js';
import { type Timing, whenOf } from '../query/time/when.js';
import type { Viewer } from '../query/visibility.js';

export interface ExportAsked extends Timing {
  /** Who asks for names, identifiers and numbers; null where they are left out. */
  readonly names: Viewer | null;
  readonly model?: string;
  /** Ends of months in a history of scores. */
  readonly months: number;
}

/** A professional in a table. */
export interface ExportParty {
  readonly party: PartyId;
  /** Null where it may not be named, was erased, or is a consumer. */
  readonly identifier: string | null;
  readonly name: string | null;
}

/** Names the parties that it was asked to open. */
export type NamedParty = (party: PartyId) => ExportParty;

const OPENED = 50_000;

/** Where tables are made from. */
export interface ExportFrom {
  readonly side: ReadSide;
  readonly log: Pick<EventStore, 'readAll'>;
}

export class ExportMoment {
  readonly side: ReadSide;
  readonly log: ExportFrom['log'];
  readonly moment: Moment;
  private readonly opened = new LRUCache<PartyId, ExportParty>(atMost(OPENED));

  constructor(
    { side, log }: ExportFrom,
    readonly when: When,
    readonly model: Model,
    private readonly asked: Pick<ExportAsked, 'names' | 'months'>,
  ) {
    this.side = side;
    this.log = log;
    const { views } = side;
    const known = when.knownAt >= views.checkpoint ? TODAY : when.knownAt;
    this.moment = side.scores.momentOf(views, known);
  }

  get views(): Views {
    return this.side.views;
  }

  get personal(): boolean {
    return this.asked.names !== null;
  }

  get months(): number {
    return this.asked.months;
  }

  /** The address of a promise: a keyed hash takes the place of a number that is left out. */
  addressOf(promise: string): string {
    const viewer = this.asked.names ?? NOBODY;
    return addressFor(viewer, promise, this.side.parts.partyIds);
  }

  /** Opens the names of a batch. */
  async naming(parties: Iterable<PartyId>): Promise<NamedParty> {
    const { names } = this.asked;
    if (names === null) return (party) => ({ party, identifier: null, name: null });
    const { side, moment, when, opened } = this;
    const known = new Map<PartyId, ExportParty>();
    const missing = new Set<PartyId>();
    for (const party of parties) {
      const found = opened.get(party);
      if (found) known.set(party, found);
      else missing.add(party);
    }
    const show = await side.people.showing(names, moment, when.knownAt, missing);
    for (const party of missing) {
      const { id, name, consumer } = show(party);
      const identifier = id === party || consumer ? null : id;
      const shown = { party, identifier, name: consumer ? null : name };
      opened.set(party, shown);
      known.set(party, shown);
    }
    return (party) => known.get(party) ?? { party, identifier: null, name: null };
  }
}

/** Sees no number of any document. */
const NOBODY: Viewer = { role: 'analyst', teller: '', parties: new Set() };

/**
 * Runs with the views held as they are now, on a connection of its own: whatever a server writes
 * meanwhile, every row is of one moment. Throws as `whenOf` does.
 */
export async function withHeldViews<Result>(
  { side, log }: ExportFrom,
  asked: ExportAsked,
  run: (of: ExportMoment) => Promise<Result>,
): Promise<Result> {
  const when = await whenOf(side.parts, asked);
  const current = new Views(side.views.file, { readOnly: true });
  const release = current.hold();
  try {
    const { live } = side.parts;
    const held = new ReadSide({
      ...side.parts,
      live: { current, stale: live.stale, projector: live.projector },
    });
    // What came between the two looks at the views is known here, too.
    const knownAt = asked.knownAt === undefined ? current.checkpoint : when.knownAt;
    const model = held.model(asked.model, { ...when, knownAt });
    return await run(new ExportMoment({ side: held, log }, { ...when, knownAt }, model, asked));
  } finally {
    release();
    current.close();
  }
}
