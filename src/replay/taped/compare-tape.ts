/**
 * Whether tape and views are what the events give: each promise in them beside the same promise
 * folded anew. What it holds in memory is some 40 bytes for each promise compared, beside what any
 * replay holds.
 */
import { normalNumberIn } from '../../../projections/fact.js';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import type { Vouched } from '../../../projections/standing/vouching.js';
import type { Step } from '../../../projections/step.js';
import type { Position } from '../../ledger/stored.js';
import { type PromiseRow, promisesAfter } from '../../projector/rows/read-promises.js';
import { readSteps } from '../../projector/rows/written-steps.js';
import type { Views } from '../../projector/views/views.js';
import type { History } from '../../store/sqlite/history.js';
import { codeOfStep } from '../../tape/codes.js';
import { openTape } from '../../tape/open-tape.js';
import type { Tape } from '../../tape/tape.js';
import { type KnownVersion, newestVersions } from '../../tape/versions.js';
import { contextOf } from '../context.js';
import { foldRound } from '../counter.js';
import { roundsOf } from '../member.js';
import { outline } from '../outline.js';
import { partOf, stretchOf, WHOLE_HISTORY } from '../part.js';
import { survey } from '../survey.js';
import { PromiseDigests } from './promise-digests.js';

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
    const digests = new PromiseDigests();
    for (const [key, text] of onTape(tape, upTo, isAsked)) digests.put('tape', key, text);
    const promises = digests.left('tape');
    for (const [key, text] of inViews(views, isAsked)) digests.put('views', key, text);
    const different = new Set<string>();
    const differentInViews = new Set<string>();
    for (const { promise, vouching } of foldedIn(history, upTo, isAsked, hear)) {
      if (!isAsked(addressIn(promise))) continue;
      const key = keyOf(promise);
      const taped = textOnTape({ known: promise, vouching });
      if (!digests.meet('tape', key, taped)) different.add(promise.promise);
      if (!digests.meet('views', key, textInViews(promise))) differentInViews.add(promise.promise);
    }
    // What is left the events do not give.
    if (digests.left('tape') > 0) {
      addLeft(different, onTape(tape, upTo, isAsked), (key) => digests.has('tape', key));
    }
    if (digests.left('views') > 0) {
      addLeft(differentInViews, inViews(views, isAsked), (key) => digests.has('views', key));
    }
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

function addressIn({ promise }: Pick<FoldedPromise, 'promise'>): string {
  return promise.split('~')[0] ?? '';
}

/** A promise by its key, with all that a place has of it. */
type Keyed = readonly [key: string, text: string];

type Named = Pick<FoldedPromise, 'promise' | 'promisor' | 'promisee'>;

/** What tells a promise from the others. */
function keyOf({ promise, promisor, promisee }: Named): string {
  return `${promise} ${promisor} ${promisee}`;
}

function addLeft(names: Set<string>, all: Iterable<Keyed>, isLeft: (key: string) => boolean): void {
  for (const [key] of all) if (isLeft(key)) names.add(key.split(' ')[0] ?? key);
}

function* onTape(tape: Tape, upTo: Position, isAsked: Asked): Iterable<Keyed> {
  for (const version of newestVersions(tape, upTo)) {
    if (isAsked(addressIn(version.known))) yield [keyOf(version.known), textOnTape(version)];
  }
}

function textOnTape({ known, vouching }: KnownVersion): string {
  const { kind, startOn, size, currency, grade, steps } = known;
  const { kept, seeds } = vouching;
  return JSON.stringify([kind, startOn, size, currency, grade, kept, seeds]) + textOf(steps);
}

/** What views have of a promise, without its key. */
type InViews = Omit<FoldedPromise, keyof Named | 'kind' | 'grade'> & {
  readonly kind: string;
  readonly grade: string;
};

function textInViews(promise: InViews): string {
  const { kind, number, startOn, size, currency, grade, discrepancies, steps } = promise;
  const all = [kind, number, startOn, size, currency, grade, discrepancies];
  return JSON.stringify(all) + textOf(steps);
}

/** Each member of each step, whatever the order in which they were put together. */
function textOf(steps: readonly Step[]): string {
  let text = '';
  for (const step of steps) {
    const { due, late, on, day, count, amount, days, currency, voice } = step;
    text += `\n${codeOfStep(step)} ${due} ${late} ${on} ${day} ${count} ${amount} ${days} `;
    text += `${currency} ${voice.length} ${voice}`;
  }
  return text;
}

/** Promises of the views that are read at a time. */
const PAGE = 1000;

/** Each promise of the views that is asked for. */
function* inViews(views: Views, isAsked: Asked): Iterable<Keyed> {
  for (let last: number | undefined = 0; last !== undefined; ) {
    const page: readonly PromiseRow[] = promisesAfter(views, last, PAGE);
    for (const row of page) {
      const [, , , promise, kind, promisor, promisee, written, ...rest] = row;
      if (!isAsked(addressIn({ promise }))) continue;
      const [number, startOn, size, currency, grade, told] = rest;
      const steps = readSteps(written, promisor, promisee);
      const discrepancies = JSON.parse(told);
      const has = { kind, number, startOn, size, currency, grade, discrepancies, steps };
      yield [keyOf({ promise, promisor, promisee }), textInViews(has)];
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
