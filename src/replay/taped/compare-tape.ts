/**
 * Whether tape and views are what the events give: each promise in them beside the same promise
 * folded anew. What it holds in memory is two hashes for each promise compared.
 */
import { createHash } from 'node:crypto';
import { normalNumberIn } from '../../../projections/fact.js';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import type { Vouched } from '../../../projections/standing/vouching.js';
import type { Step } from '../../../projections/step.js';
import type { Position } from '../../ledger/stored.js';
import { type PromiseRow, promisesAfter } from '../../projector/rows/read-promises.js';
import { readSteps } from '../../projector/rows/written-steps.js';
import type { Views } from '../../projector/views/views.js';
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
  /** Likewise those of which the views have something else. */
  readonly differentInViews: readonly string[];
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
    const inViews = new Map(keyedInViews(views, isAsked));
    const different = new Set<string>();
    const differentInViews = new Set<string>();
    for (const { promise, vouching } of foldedIn(history, upTo, isAsked, hear)) {
      if (!isAsked(addressIn({ known: promise }))) continue;
      const [key, hash] = keyed({ known: promise, vouching });
      if (onTape.get(key) !== hash) different.add(promise.promise);
      onTape.delete(key);
      if (inViews.get(key) !== hashInViews(promise)) differentInViews.add(promise.promise);
      inViews.delete(key);
    }
    // What is left the events do not give.
    for (const key of onTape.keys()) different.add(promiseIn(key));
    for (const key of inViews.keys()) differentInViews.add(promiseIn(key));
    const named = {
      different: [...different].sort(),
      differentInViews: [...differentInViews].sort(),
    };
    return { promises, ...named, upTo };
  } finally {
    close();
  }
}

type Asked = (address: string) => boolean;

function addressIn({ known }: { readonly known: Pick<FoldedPromise, 'promise'> }): string {
  return known.promise.split('~')[0] ?? '';
}

/** What tells a promise from the others, and a hash of all that the tape has of it. */
function keyed({ known, vouching }: KnownVersion): readonly [string, string] {
  const { kind, startOn, size, currency, grade, steps } = known;
  const { kept, seeds } = vouching;
  return [keyOf(known), hashOf([kind, startOn, size, currency, grade, kept, seeds], steps)];
}

type Named = Pick<FoldedPromise, 'promise' | 'promisor' | 'promisee'>;

function keyOf({ promise, promisor, promisee }: Named): string {
  return `${promise} ${promisor} ${promisee}`;
}

function promiseIn(key: string): string {
  return key.split(' ')[0] ?? key;
}

/** What views have of a promise, without its key. */
type InViews = Omit<FoldedPromise, keyof Named | 'kind' | 'grade'> & {
  readonly kind: string;
  readonly grade: string;
};

function hashInViews(promise: InViews): string {
  const { kind, number, startOn, size, currency, grade, discrepancies, steps } = promise;
  return hashOf([kind, number, startOn, size, currency, grade, discrepancies], steps);
}

function hashOf(all: readonly unknown[], steps: readonly Step[]): string {
  const written = steps.map((step) => Object.entries(step).sort());
  return createHash('sha256')
    .update(JSON.stringify([...all, written]))
    .digest('base64');
}

/** Promises of the views that are read at a time. */
const PAGE = 1000;

/** Each promise of the views that is asked for, by its key, with a hash of what they have of it. */
function* keyedInViews(views: Views, isAsked: Asked): Iterable<readonly [string, string]> {
  for (let last: number | undefined = 0; last !== undefined; ) {
    const page: readonly PromiseRow[] = promisesAfter(views, last, PAGE);
    for (const row of page) {
      const [, , , promise, kind, promisor, promisee, written, ...rest] = row;
      if (!isAsked(addressIn({ known: { promise } }))) continue;
      const [number, startOn, size, currency, grade, told] = rest;
      const steps = readSteps(written, promisor, promisee);
      const discrepancies = JSON.parse(told);
      const has = { kind, number, startOn, size, currency, grade, discrepancies, steps };
      yield [keyOf({ promise, promisor, promisee }), hashInViews(has)];
    }
    last = page.at(-1)?.[0];
  }
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
