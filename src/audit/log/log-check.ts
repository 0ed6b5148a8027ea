/**
 * The log of a ledger made anew from its events, beside the one that is kept: what differs, and
 * which roots each of the two has where a head was signed. Memory is some tiles and the right edge.
 */
import type { Position, StoredEvent } from '../../ledger/stored.js';
import { readSeen } from '../../store/seen.js';
import { Alignment, type Difference } from '../tree/alignment.js';
import { HashTree, rightEdge } from '../tree/growing.js';
import { HASH_SIZE } from '../tree/hashing.js';
import { FULL_WIDTH, TILE_HEIGHT, tilePath, tilesOf } from '../tree/tiles.js';
import { framedLeafHash } from './framed-leaf.js';
import type { LogTree } from './log-tree.js';
import { LoggedTiles } from './logged-tiles.js';

/** What was found of one kind: how much, and the first of it. */
export interface CountedFaults<Found> {
  readonly named: readonly Found[];
  readonly count: number;
}

/** A difference, with the position of its first event, 0 where there is none. */
export interface PlacedDifference {
  readonly difference: Difference;
  readonly position: Position;
}

export interface CheckedLog {
  /** Events of the ledger, with those before the check began. */
  readonly events: number;
  /** The root over all of them, base64. */
  readonly root: string;
  readonly differences: CountedFaults<PlacedDifference>;
  /** Paths of tiles above the leaves that are not what the events give. */
  readonly tiles: CountedFaults<string>;
  /** What else in the file is not what the events give: a sentence each. */
  readonly notes: readonly string[];
  /** The root over the first `size` events; null where there are fewer, or it was not asked for. */
  rootOfEvents(size: number): string | null;
  /** Likewise over the leaves as they lie in the file. */
  rootOfLeaves(size: number): string | null;
}

/** Of each kind so many are named. */
const NAMED = 20;

/** Positions that are remembered: more than `Alignment` may go back. */
const REMEMBERED = 512;

export class LogCheck {
  private readonly growing: HashTree;
  private readonly logged: LoggedTiles;
  private readonly alignment: Alignment;
  private readonly size: number;
  private readonly differences = new Counter<PlacedDifference>();
  private readonly tiles = new Counter<string>();
  private readonly bundles = new Counter<number>();
  private readonly roots = new Map<number, string>();
  private readonly positions = new Float64Array(REMEMBERED);
  private before: Position;
  private lastLogged: StoredEvent | null = null;

  /**
   * `tree`: null where none is kept. `sizes`: at which roots are asked for. `first`: leaves that
   * are trusted, of which the last event stands at the position `after`.
   */
  constructor(
    private readonly tree: LogTree | null,
    private readonly sizes: ReadonlySet<number>,
    private readonly first = 0,
    after: Position = 0,
  ) {
    this.size = tree?.size ?? 0;
    this.before = after;
    this.growing = new HashTree(first, tree ? rightEdge(first, tree.hashAt) : []);
    this.logged = new LoggedTiles(tree, this.size);
    const differ = (difference: Difference): void => {
      const entry = 'entry' in difference ? difference.entry : -1;
      const position = entry < 0 ? 0 : (this.positions[entry % REMEMBERED] ?? 0);
      this.differences.add({ difference, position });
    };
    this.alignment = new Alignment(this.logged, differ, first);
    this.noteRoot();
  }

  /**
   * Takes the next event; they come in the order of their positions. `leaf`: what the store hashes
   * of it, where that is at hand.
   */
  take(event: StoredEvent, leaf?: string): void {
    const index = this.growing.size;
    this.positions[index % REMEMBERED] = event.position;
    if (index < this.size) this.lookAround(index, event);
    this.before = event.position;
    const hash = framedLeafHash(event, leaf);
    this.alignment.take(hash);
    this.growing.append(hash, (level, at, node) => this.compareAbove(level, at, node));
    this.noteRoot();
  }

  /** There are no more events. */
  end(): CheckedLog {
    this.alignment.end();
    const ofLeaves = this.differences.count > 0 ? this.logged.roots(this.sizes, this.first) : null;
    return {
      events: this.growing.size,
      root: this.growing.root().toString('base64'),
      differences: this.differences,
      tiles: this.tiles,
      notes: this.differences.count > 0 ? [] : [...this.notes()],
      rootOfEvents: (size) => this.rootIn(this.roots, size),
      rootOfLeaves: (size) => this.rootIn(ofLeaves ?? this.roots, size),
    };
  }

  /** Of what is trusted it is the root that the log has. */
  private rootIn(roots: ReadonlyMap<number, string>, size: number): string | null {
    if (size < this.first) return this.tree?.rootAt(size).toString('base64') ?? null;
    return roots.get(size) ?? null;
  }

  private lookAround(index: number, event: StoredEvent): void {
    if (index === this.size - 1) this.lastLogged = event;
    if (index % FULL_WIDTH > 0 || !this.tree) return;
    const place = index / FULL_WIDTH;
    if (this.tree.bundle(place)?.after !== this.before) this.bundles.add(place);
  }

  private compareAbove(level: number, index: number, hash: Buffer): void {
    if (level === 0 || level % TILE_HEIGHT > 0) return;
    if ((index + 1) * 2 ** level > this.size) return;
    const tiles = level / TILE_HEIGHT;
    if (this.logged.holds(tiles, index, hash)) return;
    const place = Math.floor(index / FULL_WIDTH);
    this.tiles.add(
      `${tilePath({ level: tiles, index: place, width: FULL_WIDTH })}, ${index % FULL_WIDTH}`,
    );
  }

  private noteRoot(): void {
    const { size } = this.growing;
    if (this.sizes.has(size)) this.roots.set(size, this.growing.root().toString('base64'));
  }

  /** What lies in the file beside the hashes. */
  private *notes(): Iterable<string> {
    const { tree, size, lastLogged } = this;
    if (!tree) return;
    for (const place of this.bundles.named) {
      yield `The log notes another position before its bundle ${place} than the events have.`;
    }
    // A log that grew meanwhile has moved on from what was read.
    if (tree.size > size) return;
    const isNoted = size === 0 || tree.meta('size') === String(size);
    if (!isNoted || (lastLogged && !this.hasSeen(lastLogged))) {
      yield 'What the log notes of how far it has come is not what its events give.';
    }
    const { tiles, bundles } = tree.count();
    let expected = 0;
    let isLong = false;
    for (const place of tilesOf(size)) {
      expected += 1;
      if (place.level === 'entries' || place.width === FULL_WIDTH) continue;
      isLong ||= tree.tile(place.level, place.index).length !== place.width * HASH_SIZE;
    }
    if (isLong || tiles !== expected || bundles !== Math.ceil(size / FULL_WIDTH)) {
      yield `The log has tiles or bundles that ${size} leaves do not have.`;
    }
  }

  private hasSeen({ position, stream, revision, id }: StoredEvent): boolean {
    const { tree } = this;
    const text = tree?.meta('seen') ?? null;
    if (!tree || text === null || tree.meta('checkpoint') !== String(position)) return false;
    const seen = readSeen(text);
    const isSame = seen.position === position && seen.stream === stream;
    return isSame && seen.revision === revision && bare(seen.id) === bare(id);
  }
}

function bare(id: string): string {
  return id.replaceAll('-', '');
}

class Counter<Found> implements CountedFaults<Found> {
  readonly named: Found[] = [];
  count = 0;

  add(found: Found): void {
    this.count += 1;
    if (this.named.length < NAMED) this.named.push(found);
  }
}
