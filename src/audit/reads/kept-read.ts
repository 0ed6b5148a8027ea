/**
 * A read of somebody by somebody else, as the log of reads keeps it, and the bytes of its leaf.
 * Pure; docs/how-to/see-who-looked.md tells other programs how to make a leaf.
 */
import type { Role } from '../../ledger/events.js';
import type { Position } from '../../ledger/stored.js';
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';

/** What was read. `statement` and `badge` are what a share link shows. */
export const READ_OF = [
  ...(['score', 'history', 'raise', 'change', 'figures', 'tables'] as const),
  ...(['trail', 'entry', 'original', 'contests', 'relations', 'promises', 'promise'] as const),
  ...(['contacts', 'paths'] as const),
  ...(['prediction', 'question', 'scores', 'diff', 'backtest', 'live', 'unmatched'] as const),
  ...(['statement', 'badge', 'reads', 'recommendations', 'skills', 'watch'] as const),
] as const;
export type ReadOf = (typeof READ_OF)[number];

/** Who read: a key, or somebody with a share link, of whom nothing is known. */
export interface ReadBy {
  /** The key's id, or `share <id>`; empty for a command on the data folder. */
  readonly key: string;
  /** The name under which the key was granted. */
  readonly teller: string;
  readonly role: Role | 'link';
  /** On whose behalf; null where the key speaks for nobody, or for several. */
  readonly party: PartyId | null;
}

export interface KeptRead {
  /** When, in ms since 1970-01-01 UTC. */
  readonly at: number;
  /** Of whom. */
  readonly whose: PartyId;
  readonly of: ReadOf;
  /** As of which day; null for what is of no day. */
  readonly asOf: Day | null;
  /** Knowing what, up to this position. */
  readonly knownAt: Position;
  readonly by: ReadBy;
  /** Why, as the caller said. */
  readonly purpose: string | null;
}

const FORM = 'kept-read/1\n';

/**
 * The leaf of a read: a line with its form, then a JSON array. `salt` is random, so that nobody
 * finds out by guessing what a leaf was whose entry is gone.
 */
export function readLeaf(read: KeptRead, salt: string): string {
  const { at, whose, of, asOf, knownAt, by, purpose } = read;
  const { key, teller, role, party } = by;
  const members = [salt, at, whose, of, asOf, knownAt, key, teller, role, party, purpose];
  return FORM + JSON.stringify(members);
}

type Members = readonly [
  salt: string,
  ...[at: number, whose: PartyId, of: ReadOf, asOf: Day | null, knownAt: Position],
  ...[key: string, teller: string, role: ReadBy['role'], party: PartyId | null],
  purpose: string | null,
];

/** The read of a leaf that `readLeaf` made. */
export function readInLeaf(leaf: string): KeptRead {
  const members: Members = JSON.parse(leaf.slice(FORM.length));
  const [, at, whose, of, asOf, knownAt, key, teller, role, party, purpose] = members;
  return { at, whose, of, asOf, knownAt, by: { key, teller, role, party }, purpose };
}
