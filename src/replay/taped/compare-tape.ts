/**
 * Whether the tape is what the events give: each promise on it beside the same promise folded anew.
 * What it holds in memory is a number for each promise compared.
 */
import { createHash } from 'node:crypto';
import { normalNumberIn } from '../../../projections/fact.js';
import type { Vouched } from '../../../projections/standing/vouching.js';
import type { Position } from '../../ledger/stored.js';
import type { History } from '../../store/sqlite/history.js';
import { openTape } from '../../tape/open-tape.js';
import { type KnownVersion, newestVersions } from '../../tape/versions.js';
import { contextOf } from '../context.js';
import { foldRound } from '../counter.js';
import { roundsOf } from '../member.js';
import { outline } from '../outline.js';
import { partOf, stretchOf, WHOLE_HISTORY } from '../part.js';
import { survey } from '../survey.js';

export interface ComparedTape {
  /** Promises that were compared. */
  readonly promises: number;
  /** The names of those that differ, or that only one of the two has, in order. */
  readonly different: readonly string[];
  /** The position up to which both were read. */
  readonly upTo: Position;
}

export interface Comparing {
  /** One in so many numbers is compared; 1: all. */
  readonly every: number;
  /** Hears how many groups of addresses were folded, of how many. */
  readonly hear?: (done: number, of: number) => void;
}

/** Throws TapeUnreadable where the tape cannot be read. */
export function compareTape(
  dir: string,
  history: History,
  { every, hear = () => {} }: Comparing,
): ComparedTape {
  const { tape, views, close } = openTape(dir);
  try {
    const upTo = views.checkpoint;
    const isAsked: Asked = (address) => partOf(normalNumberIn(address), every) === 0;
    const onTape = new Map<string, string>();
    for (const known of newestVersions(tape, upTo)) {
      if (isAsked(addressIn(known))) onTape.set(...keyed(known));
    }
    const promises = onTape.size;
    const different = new Set<string>();
    for (const { promise, vouching } of foldedIn(history, upTo, isAsked, hear)) {
      if (!isAsked(addressIn({ known: promise }))) continue;
      const [key, hash] = keyed({ known: promise, vouching });
      if (onTape.get(key) !== hash) different.add(promise.promise);
      onTape.delete(key);
    }
    // What is left the events do not give.
    for (const key of onTape.keys()) different.add(key.split(' ')[0] ?? key);
    return { promises, different: [...different].sort(), upTo };
  } finally {
    close();
  }
}

type Asked = (address: string) => boolean;

function addressIn({ known: { promise } }: Pick<KnownVersion, 'known'>): string {
  return promise.split('~')[0] ?? '';
}

/** What tells a promise from the others, and a hash of all that the tape has of it. */
function keyed({ known, vouching }: KnownVersion): readonly [string, string] {
  const { promise, kind, promisor, promisee, startOn, size, currency, grade, steps } = known;
  const written = steps.map((step) => Object.entries(step).sort());
  const all = [kind, startOn, size, currency, grade, vouching.kept, vouching.seeds, written];
  const hash = createHash('sha256').update(JSON.stringify(all)).digest('base64');
  return [`${promise} ${promisor} ${promisee}`, hash];
}

/** The promises of groups of which an address is asked for, folded from the events. */
function* foldedIn(
  history: History,
  upTo: Position,
  isAsked: Asked,
  hear: NonNullable<Comparing['hear']>,
): IterableIterator<Vouched> {
  const { groups, elsewhere } = survey(history, stretchOf(history, upTo, WHOLE_HISTORY));
  const outlined = outline(history, elsewhere);
  for (const [address, position] of outlined.strays) groups.addFact(address, position);
  const context = contextOf(outlined.context, 0);
  const of = groups.size;
  let done = 0;
  for (const round of roundsOf(groups, outlined)) {
    const asked = round.filter(({ addresses }) => addresses.some(isAsked));
    yield* foldRound(asked, history, upTo, context);
    done += round.length;
    hear(done, of);
  }
}
