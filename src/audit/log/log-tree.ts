/**
 * log.db: the tree over all stored events, as the tiles that it is served in. All of it is derived:
 * a file that is deleted is built anew from the store, with the same roots.
 *
 * The store may have gaps between its positions (a cluster has), and the tree has none between its
 * leaves; so of each bundle of 256 it is kept after which position its events stand.
 */
import { join } from 'node:path';
import type { VerifierKey } from '../../../verify/note.js';
import { DerivedDatabase, type DerivedOptions } from '../../follow/derived-database.js';
import type { Position, StoredEvent } from '../../ledger/stored.js';
import { HashTree, rightEdge } from '../tree/growing.js';
import { OpenTiles } from '../tree/open-tiles.js';
import { type HashAt, rootOf } from '../tree/proofs.js';
import { FULL_WIDTH, hashAtInTiles, TILE_HEIGHT } from '../tree/tiles.js';
import { framedLeafHash } from './framed-leaf.js';
import { type CountsLine, keptWith, type WitnessedCheckpoint, witnessedOf } from './witnessed.js';

/** It goes up when what is kept changes; a file of another version is not read. */
const LOG_VERSION = 1;

const SCHEMA = `
-- Hashes of 32 bytes, one after the other: 256 in a full tile. place: its number at its level.
CREATE TABLE IF NOT EXISTS tile (
  level INTEGER NOT NULL, place INTEGER NOT NULL, hashes BLOB NOT NULL, PRIMARY KEY (level, place)
);
-- The position of the event before the first of each bundle of 256 leaves; 0 before all.
CREATE TABLE IF NOT EXISTS bundle (place INTEGER PRIMARY KEY, after INTEGER NOT NULL UNIQUE);
`;

const SIZE = 'size';
const PUBLISHED = 'published';
const WITNESSED = 'witnessed';

export function logFile(dir: string): string {
  return join(dir, `log-${LOG_VERSION}.db`);
}

/** The first leaf of a bundle, and where its events stand: after a position, up to another. */
export interface BundleSpan {
  readonly index: number;
  readonly after: Position;
  readonly upTo: Position;
  /** Leaves so far. */
  readonly width: number;
}

/** A head that a witness cosigned: its size, and when, in seconds since 1970-01-01 UTC. */
export interface WitnessedHead {
  readonly size: number;
  readonly time: number;
}

interface GrownLeaf {
  readonly position: Position;
  readonly hash: Buffer;
}

export class LogTree extends DerivedDatabase {
  /** What goes on growing, as the file holds it; null until it was read. */
  private growing: HashTree | null = null;

  constructor(file: string, options: DerivedOptions = {}) {
    super(file, SCHEMA, options);
  }

  /** Leaves so far. */
  get size(): number {
    return Number(this.meta(SIZE) ?? 0);
  }

  /** Leaves so far, and the root over them, however the tree grows meanwhile. */
  get head(): { readonly size: number; readonly root: Buffer } {
    return this.reading(() => {
      const { size } = this;
      return { size, root: this.rootAt(size) };
    });
  }

  /** The last checkpoint that was published, as it is served; null before the first. */
  get published(): string | null {
    return this.meta(PUBLISHED);
  }

  /**
   * Keeps a checkpoint that its log signed as the one that is served. Signed anew it keeps the
   * lines of witnesses.
   */
  publish(checkpoint: string): void {
    this.transaction(() => {
      const { published } = this;
      const lines = published === null ? [] : witnessLines(checkpoint, published);
      const note = checkpoint + lines.map((line) => `${line}\n`).join('');
      this.setMeta(PUBLISHED, note);
      // Those who know only a key that signs since then find it under what witnesses saw as well.
      if (lines.length > 0) this.keepWitnessed(note, () => true);
    });
  }

  /** Checkpoints that witnesses have seen: newest first, each seen by more than those before it. */
  get witnessed(): readonly WitnessedCheckpoint[] {
    return this.witnessedNotes().map((note) => witnessedOf(note));
  }

  /** Keeps a checkpoint with the lines of its witnesses, as far as it is newer or seen by more. */
  keepWitnessed(note: string, counts: CountsLine): void {
    this.transaction(() => {
      const kept = keptWith(this.witnessedNotes(), note, counts);
      this.setMeta(WITNESSED, JSON.stringify(kept.map((each) => each.note)));
    });
  }

  private witnessedNotes(): readonly string[] {
    const notes: readonly string[] = JSON.parse(this.meta(WITNESSED) ?? '[]');
    return notes;
  }

  /** Adds the line of a witness to the checkpoint that is served, if that still has this text. */
  cosign(text: string, line: string): void {
    this.transaction(() => {
      const { published } = this;
      if (published?.startsWith(`${text}\n`)) this.setMeta(PUBLISHED, `${published}${line}\n`);
    });
  }

  /** The last head that a witness cosigned; null where none is known here. */
  seenBy(witness: VerifierKey): WitnessedHead | null {
    const text = this.meta(witnessMeta(witness));
    if (text === null) return null;
    const head: WitnessedHead = JSON.parse(text);
    return head;
  }

  /** Keeps the last head that a witness cosigned. */
  noteSeenBy(witness: VerifierKey, head: WitnessedHead): void {
    this.setMeta(witnessMeta(witness), JSON.stringify(head));
  }

  /** The root over the first `size` leaves, which must be there. */
  rootAt(size: number): Buffer {
    return rootOf(size, this.hashAt);
  }

  /** The hash of a complete subtree, of a tree that has grown at least over it. */
  readonly hashAt: HashAt = (level, index) => this.hashes(level, index);

  /**
   * The hashes of a tile as far as they are there; empty for one that is not. A tile that was
   * partial is the beginning of what it is now.
   */
  tile(level: number, place: number): Buffer {
    const row = this.one<{ hashes: Buffer }>(
      'SELECT hashes FROM tile WHERE level = ? AND place = ?',
      ...[level, place],
    );
    return row?.hashes ?? Buffer.alloc(0);
  }

  /** Puts a tile in the place of what it was. */
  put(level: number, place: number, hashes: Buffer): void {
    this.run('INSERT OR REPLACE INTO tile VALUES (?, ?, ?)', level, place, hashes);
  }

  /** The bundle in which the event at a position stands; null where there is none yet. */
  bundleOf(position: Position): BundleSpan | null {
    const sql = 'SELECT place FROM bundle WHERE after < ? ORDER BY after DESC LIMIT 1';
    const row = this.one<{ place: number }>(sql, position);
    const bundle = row && this.bundle(row.place);
    return bundle && position <= bundle.upTo ? bundle : null;
  }

  /** A bundle; null where it is not there yet. */
  bundle(place: number): BundleSpan | null {
    return this.reading(() => this.readBundle(place));
  }

  private readBundle(place: number): BundleSpan | null {
    const row = this.one<{ after: Position; next: Position | null }>(
      `SELECT after, (SELECT after FROM bundle WHERE place = ? + 1) AS next
        FROM bundle WHERE place = ?`,
      ...[place, place],
    );
    if (!row) return null;
    const { after, next } = row;
    const index = place * FULL_WIDTH;
    if (next !== null) return { index, after, upTo: next, width: FULL_WIDTH };
    return { index, after, upTo: this.checkpoint, width: this.size - index };
  }

  /** How many tiles and bundles there are. */
  count(): { readonly tiles: number; readonly bundles: number } {
    const rows = (table: string) => this.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
    return { tiles: rows('tile')?.n ?? 0, bundles: rows('bundle')?.n ?? 0 };
  }

  /**
   * Takes in events that follow the checkpoint, all of them or, where it throws, none. `leaves`:
   * what the store hashes of each, where that is at hand.
   */
  take(events: readonly StoredEvent[], leaves: readonly string[] = []): void {
    // Before the transaction, for which whoever signs may have to wait.
    const grown = events.map((event, i) => {
      return { position: event.position, hash: framedLeafHash(event, leaves[i]) };
    });
    const growing = this.growing ?? this.read();
    // What it has of a batch that fails is not in the file: then it is read anew.
    this.growing = null;
    this.transaction(() => {
      this.grow(growing, grown);
      const last = events.at(-1);
      if (last) this.noteSeen(last);
    });
    this.growing = growing;
  }

  private read(): HashTree {
    return new HashTree(this.size, rightEdge(this.size, this.hashAt));
  }

  private grow(growing: HashTree, leaves: readonly GrownLeaf[]): void {
    const tiles = new OpenTiles(this);
    let after = this.checkpoint;
    for (const { position, hash } of leaves) {
      if (growing.size % FULL_WIDTH === 0) {
        this.run('INSERT INTO bundle VALUES (?, ?)', growing.size / FULL_WIDTH, after);
      }
      after = position;
      growing.append(hash, (level, index, node) => {
        if (level % TILE_HEIGHT === 0) tiles.add(level / TILE_HEIGHT, index, node);
      });
    }
    tiles.write();
    this.setMeta(SIZE, String(growing.size));
  }

  private hashes(level: number, index: number): Buffer {
    return hashAtInTiles(this.size, (tile) => {
      return this.tile(tile.level === 'entries' ? 0 : tile.level, tile.index);
    })(level, index);
  }
}

function witnessMeta({ name, id }: VerifierKey): string {
  return `witness ${name}+${id}`;
}

/** The lines of others than the log under a note, where that has the same text as another note. */
function witnessLines(note: string, earlier: string): readonly string[] {
  const end = note.lastIndexOf('\n\n') + 2;
  if (!earlier.startsWith(note.slice(0, end))) return [];
  const origin = note.slice(0, note.indexOf('\n'));
  const lines = earlier.slice(end).split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith(`\u2014 ${origin} `));
}
