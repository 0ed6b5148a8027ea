/**
 * Whom watches watch, by whose they are: what is told names its parties, and of each of them the
 * watches on the others are found here. It is made from the views when first asked for.
 */
import type { Links } from '../../projections/classes.js';
import type { Metadata } from '../ledger/stored.js';
import type { PartyId } from '../ledger/values/party.js';
import type { ReadSide } from '../query/read-side.js';
import { canFindAtOnce } from '../query/watches/sightings.js';
import { type KnownWatch, liveWatchesOf } from '../query/watches/watch-rows.js';
import { touchKey } from './watch-book.js';

/** One whom a watch watches. */
export interface WatchedPair {
  readonly watch: KnownWatch;
  /** The id under which it watches. */
  readonly party: PartyId;
}

/** The watches of one professional on another. */
export interface WatchesOn {
  readonly pairs: WatchedPair[];
  /** Of the two: see WatchBook. */
  readonly key: string;
  readonly owner: PartyId;
  readonly other: PartyId;
  /** Those of which a look at once may find something: see canFindAtOnce. */
  readonly atOnce: WatchedPair[];
}

/** Of an owner: its watches by whom they watch, of today. */
type OwnerIndex = ReadonlyMap<PartyId, WatchesOn>;

/** Pairs held. */
const MOST_HELD = 1_000_000;

export class WatchIndex {
  private readonly indexes = new Map<PartyId, OwnerIndex>();
  /** By the parties to an entry, as its metadata has them: the same deal again and again. */
  private readonly among = new Map<string, readonly WatchesOn[]>();
  private held = 0;
  private watches: string | null = null;
  private links: Links | null = null;

  constructor(private readonly side: ReadSide) {}

  /** Sees whether other watches or links are there: called before each batch. */
  refresh(): void {
    const { views, today } = this.side;
    const watches = views.meta('watches');
    const isSame = watches === this.watches && today.links === this.links;
    if (isSame && this.held < MOST_HELD) return;
    this.indexes.clear();
    this.among.clear();
    this.held = 0;
    this.watches = watches;
    this.links = today.links;
  }

  /** The watches of a professional on another, each by any of its ids; null where it has none. */
  on(owner: PartyId, other: PartyId): WatchesOn | null {
    const { resolve } = this.side.today;
    return this.of(resolve(owner)).get(resolve(other)) ?? null;
  }

  /**
   * Of an entry's metadata, the watches of each party to it on each party to it of which a look at
   * once may find something.
   */
  atOnceIn(metadata: string): readonly WatchesOn[] {
    const written = partiesIn(metadata);
    const known = this.among.get(written);
    if (known) return known;
    const parties = [...new Set(written.split(',').map(this.side.today.resolve))];
    const found = parties.flatMap((owner) => {
      const index = this.of(owner);
      return parties.flatMap((other) => index.get(other) ?? []);
    });
    const atOnce = found.filter((each) => each.atOnce.length > 0);
    this.among.set(written, atOnce);
    this.held += 1;
    return atOnce;
  }

  private of(owner: PartyId): OwnerIndex {
    const known = this.indexes.get(owner);
    if (known) return known;
    const index = indexOf(this.side, owner);
    this.indexes.set(owner, index);
    this.held += index.size + 1;
    return index;
  }
}

const MARK = '"parties":"';

/** All that is needed is cut out of a text of the ledger's own: to parse it whole takes longer. */
function partiesIn(metadata: string): string {
  const at = metadata.indexOf(MARK);
  const from = at + MARK.length;
  return at < 0 ? parsed(metadata) : metadata.slice(from, metadata.indexOf('"', from));
}

function parsed(metadata: string): string {
  const { parties = '' }: Partial<Metadata> = JSON.parse(metadata);
  return parties;
}

function indexOf(side: ReadSide, owner: PartyId): OwnerIndex {
  const { classOf, resolve } = side.today;
  const index = new Map<PartyId, WatchesOn>();
  for (const [watch, watched] of liveWatchesOf(side.views, classOf(owner))) {
    const isAtOnce = canFindAtOnce(side, watch);
    for (const party of watched) {
      const other = resolve(party);
      const known = index.get(other);
      const on = known ?? { pairs: [], atOnce: [], owner, other, key: touchKey({ owner, other }) };
      if (!known) index.set(other, on);
      on.pairs.push({ watch, party });
      if (isAtOnce(party)) on.atOnce.push({ watch, party });
    }
  }
  return index;
}
