/** What differs between a ledger's events and its log, as sentences that name where. */
import type { CheckedLog, PlacedDifference } from '../../audit/log/log-check.js';
import { FULL_WIDTH, tilePath } from '../../audit/tree/tiles.js';

/** A head of the log that was signed. */
export interface SignedRoot {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** The witness that saw it; none where the log signed it. */
  readonly by?: string;
  /** The log that is looked at has it as its own checkpoint. */
  readonly isOwn?: boolean;
}

/** Which of the two has what was signed. */
type Right = 'events' | 'leaves' | 'neither';

export interface Beside {
  readonly heads: readonly SignedRoot[];
  /** Null where none is kept. */
  readonly tree: { readonly size: number } | null;
  /** Others keep logs of the same ledger, which sign, too: this one may be behind them. */
  readonly isShared: boolean;
}

/** A sentence for each thing that is wrong, of each kind so many, then how many more. */
export function judge(found: CheckedLog, beside: Beside): readonly string[] {
  const { heads } = beside;
  const right = whatIsRight(found, heads);
  const { differences, tiles, notes } = found;
  return [
    ...heads.flatMap((head) => [...aboutHead(found, head, beside)]),
    ...differences.named.map((each) => sentenceOf(each, right)),
    ...more(differences),
    // Above leaves that were changed other hashes differ as well.
    ...(differences.count > 0 ? [] : tiles.named.map(aboutTile)),
    ...(differences.count > 0 ? [] : more(tiles)),
    ...notes,
  ];
}

function whatIsRight(found: CheckedLog, heads: readonly SignedRoot[]): Right {
  const last = [...heads].sort((a, b) => b.size - a.size)[0];
  if (last && found.rootOfEvents(last.size) === last.root) return 'events';
  if (last && found.rootOfLeaves(last.size) === last.root) return 'leaves';
  return 'neither';
}

function* aboutHead(found: CheckedLog, head: SignedRoot, { tree, isShared }: Beside) {
  const { size, root, by, isOwn = false } = head;
  const behind = tree && (isOwn || !isShared) && tree.size < size ? tree.size : null;
  if (by !== undefined) return yield* aboutSeen(found, { size, root, by }, behind);
  if (size > found.events) {
    yield `${size} events were signed, and ${found.events} are there: the end was cut off, or an ` +
      'older copy of the ledger was put back.';
  } else if (found.rootOfEvents(size) !== root) {
    yield `The first ${size} events do not have the root that was signed, ${root}.`;
  }
  if (behind !== null) {
    yield `The log has ${behind} leaves, and ${size} were signed: an older copy of it was put ` +
      'back.';
  }
}

type SeenRoot = Pick<SignedRoot, 'size' | 'root'> & { readonly by: string };

function* aboutSeen(found: CheckedLog, { size, root, by }: SeenRoot, behind: number | null) {
  if (size > found.events) {
    yield `The witness ${by} saw ${size} events, and ${found.events} are there: the end was cut ` +
      'off, or an older copy of the ledger was put back.';
  } else if (found.rootOfEvents(size) !== root) {
    yield `The first ${size} events do not have the root that the witness ${by} saw, ${root}.`;
  }
  if (behind !== null) {
    yield `The log has ${behind} leaves, and the witness ${by} saw ${size}: an older copy of ` +
      'it was put back.';
  }
}

function sentenceOf({ difference, position }: PlacedDifference, right: Right): string {
  const { kind, count } = difference;
  switch (kind) {
    case 'changed':
      return right === 'events'
        ? aboutLeaves(difference.leaf, position, count)
        : aboutEvents(position, count, right);
    case 'put-in':
      return count === 1
        ? `The event at position ${position} was put in: the log does not have it.`
        : `From position ${position} on ${count} events were put in: the log does not have them.`;
    case 'gone':
      return count === 1
        ? `The event of leaf ${difference.leaf} of the log is gone.`
        : `From leaf ${difference.leaf} of the log on ${count} events are gone.`;
    default: {
      const never: never = kind;
      throw new Error(`There is no such difference: ${String(never)}.`);
    }
  }
}

function aboutEvents(position: number, count: number, right: Right): string {
  if (right === 'neither') {
    return (
      `From position ${position} on ${count} events are not those of the log, and neither gives ` +
      'a root that was signed.'
    );
  }
  if (count === 1) return `The event at position ${position} was changed.`;
  return `From position ${position} on ${count} events were changed.`;
}

function aboutLeaves(leaf: number, position: number, count: number): string {
  const index = Math.floor(leaf / FULL_WIDTH);
  const path = tilePath({ level: 0, index, width: FULL_WIDTH });
  const hash = leaf % FULL_WIDTH;
  return (
    `The log was changed in ${path}, from its hash ${hash} on: ${count} are not of the ` +
    `events from position ${position} on.`
  );
}

function aboutTile(place: string): string {
  const [path = '', hash = ''] = place.split(', ');
  return `The log was changed in ${path}: its hash ${hash} is not that of the leaves below.`;
}

function* more({ named, count }: { readonly named: readonly unknown[]; readonly count: number }) {
  if (count > named.length) yield `There are ${count - named.length} more of these.`;
}
