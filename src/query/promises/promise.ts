/** A promise: what was told of it, by whom, where tellers differ, and how it stands. */
import { addressOf } from '../../../projections/fact.js';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import { foldPromises } from '../../../projections/promise/promise.js';
import { type Grade, type Step, standingAt } from '../../../projections/step.js';
import type { PromiseKind } from '../../ledger/events.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import { documentNumber, type PartyId } from '../../ledger/values/party.js';
import { factsOf } from '../../projector/facts.js';
import { placesBeside } from '../../projector/projections/beside.js';
import { addressesAbout } from '../../projector/rows/joined-addresses.js';
import { percentOf, type ShownAmount, shownAmount } from '../figures.js';
import type { Show, ShownParty } from '../people/people.js';
import { partiesOfVoices, readVoice, type ShownVoice, shownVoice } from '../people/voice.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide, Stamp } from '../read-side.js';
import { type Timing, whenOf } from '../time/when.js';
import { mayRead, partiesToShow, type ShownEntry, shownEntries } from '../trail/shown-entry.js';
import { entriesAt } from '../trail/trail.js';
import { isConcerned, type Viewer } from '../visibility.js';
import { addressesBehind, addressIn } from './behind.js';
import {
  type CountsAsked,
  countsOf,
  countsOfAll,
  type PortionCounts,
  type PromiseCounts,
} from './counts.js';
import {
  partiesInDiscrepancies,
  type ShownDiscrepancy,
  shownDiscrepancies,
} from './discrepancy.js';
import { lateBy } from './listed.js';
import { type NotCounted, notCountedAt } from './not-counted.js';
import { type PromiseState, stateOf } from './relations.js';
import { type ShownWaiting, shownWaiting, waitingAt } from './waiting.js';

export interface PromiseAsked extends Timing {
  readonly viewer: Viewer;
  /**
   * An address (`invoice-<seller party>/<number>`, as other answers give it), the same with an
   * identifier in the party's place, or the name of any stream of promises' facts.
   */
  readonly promise: string;
}

/** A part of a promise in one state. */
interface ShownPart {
  readonly side: Step['side'];
  readonly of: Step['of'];
  readonly state: Step['state'];
  /** Percent of the promise. */
  readonly share: number;
  readonly amount: ShownAmount | null;
  readonly due: Day | null;
  readonly basis: Step['basis'];
  /** Raw days late, negative where early. */
  readonly late: number;
  readonly grade: Grade;
  /** Who told it. */
  readonly by: ShownVoice;
  readonly on: Day | null;
}

/** A part as it stands at the end of `asOf`; what is open is late by the days up to then. */
export interface ShownPortion extends ShownPart {
  readonly counts: PortionCounts;
}

/**
 * A part that enters a state (share above 0) or leaves it on a day; what is open is late by the
 * days that it carries over from an earlier due day.
 */
export interface ShownStep extends ShownPart {
  readonly day: Day;
}

export interface ShownPromise {
  readonly promise: string;
  readonly kind: PromiseKind;
  readonly number: string;
  readonly promisor: ShownParty;
  readonly promisee: ShownParty;
  readonly startOn: Day;
  readonly size: ShownAmount | null;
  readonly grade: Grade;
  readonly standing: PromiseState;
  /** Whether it counts for a score. */
  readonly counts: PromiseCounts;
  /** Where its portions stand at the end of `asOf`. */
  readonly portions: readonly ShownPortion[];
  readonly steps: readonly ShownStep[];
  readonly discrepancies: readonly ShownDiscrepancy[];
}

export interface PromiseAnswer extends Stamp {
  readonly asOf: Day;
  /** Usually one; several where a number was used again, or a stream tells of several. */
  readonly promises: readonly ShownPromise[];
  /** Money told to it that concerns the viewer, where nobody has told the invoice itself. */
  readonly waiting: readonly ShownWaiting[];
  /** Every entry behind them that concerns the viewer, in the order told. */
  readonly entries: readonly ShownEntry[];
  /** Those of them that count for nothing here, as far as the viewer told them. */
  readonly notCounted: readonly NotCounted[];
}

/** Throws promise_must_be_known where there is none that concerns the viewer. */
export async function readPromise(side: ReadSide, asked: PromiseAsked): Promise<PromiseAnswer> {
  const { viewer, promise: written } = asked;
  const when = await whenOf(side.parts, asked);
  const { today, views } = side;
  const { knownAt, asOf } = when;
  const then = side.scores.momentOf(views, knownAt);
  const groups = addressesIn(side, written).map((address) => {
    const addresses = addressesBehind(then, address, knownAt);
    const facts = factsOf(views, addresses, knownAt);
    const places = [...facts, ...placesBeside(views, addresses, knownAt)];
    const promises = foldPromises(addresses, facts, then.who, then.coverage);
    const isUntold = promises.length === 0 && addressIn(written) === written;
    const waiting = isUntold
      ? addresses.flatMap((each) => waitingAt(each, facts, viewer, today.who))
      : [];
    return { places, promises, waiting };
  });
  const waiting = groups.flatMap((group) => group.waiting);
  const named = groups
    .flatMap(({ promises }) => promises)
    .filter((each) => isNamed(each, written))
    .filter((each) => isConcerned(viewer, [each.promisor, each.promisee], today.who));
  if (named.length + waiting.length === 0) {
    throw new ReadRefused('promise_must_be_known', undefined, 'promise');
  }
  const dealing = named.flatMap(({ promisor, promisee }) => [promisor, promisee]);
  side.noteDealings(viewer, 'promise', null, dealing, when);
  const places = new Map(groups.flatMap((group) => group.places).map((at) => [at.position, at]));
  const inOrder = [...places.values()].sort((a, b) => a.position - b.position);
  const raw = (await entriesAt(side, inOrder)).filter((each) => mayRead(viewer, each, today.who));
  const show = await side.people.showing(viewer, then, knownAt, [
    ...named.flatMap(partiesInPromise),
    ...waiting.flatMap(({ payer }) => payer ?? []),
    ...partiesOfVoices(waiting.map(({ voice }) => voice)),
    ...raw.flatMap(partiesToShow),
  ]);
  const counting = { moment: then, knownAt, asOf, model: side.model(undefined, { asOf, knownAt }) };
  const eyes = { viewer, show, who: today.who, knownAt };
  return {
    asOf: dayOf(asOf),
    ...side.stamp(when),
    promises: named.map((each) => shownPromise(each, counting, show)),
    waiting: shownWaiting(waiting, asOf, show),
    entries: await shownEntries(side.people, views, raw, eyes),
    notCounted: addressesIn(side, written).flatMap((at) => notCountedAt(then, at, knownAt, eyes)),
  };
}

/** Everybody whom showing a promise names. */
function partiesInPromise(promise: FoldedPromise): readonly PartyId[] {
  const { promisor, promisee, steps, discrepancies } = promise;
  const tellers = partiesOfVoices(steps.map(({ voice }) => voice));
  return [promisor, promisee, ...tellers, ...partiesInDiscrepancies(discrepancies)];
}

/** Where a number was used again, `~2` names the second promise under it; without it, all. */
function isNamed({ promise }: FoldedPromise, written: string): boolean {
  return addressIn(written) === written || promise === written;
}

/** The addresses that a caller may mean. */
function addressesIn(side: ReadSide, written: string): readonly string[] {
  const address = addressIn(written);
  const own = /^(invoice|delivery)-([^/]+)\/(.+)$/u.exec(address);
  if (own?.[1] && own[2] && own[3]) {
    const kind = own[1] === 'invoice' ? 'invoice' : 'delivery';
    const owner: PartyId = side.party(own[2], 'promise');
    return [addressOf(kind, owner, documentNumber(own[3]))];
  }
  return addressesAbout(side.views, address).slice(0, 100);
}

function shownPromise(promise: FoldedPromise, asked: CountsAsked, show: Show): ShownPromise {
  const { kind, number, startOn, size, currency, grade, steps } = promise;
  const { asOf } = asked;
  const standing = standingAt(steps, asOf);
  const portions = standing.map((portion): ShownPortion => {
    const { key, count, amount } = portion;
    const late = lateBy(key, asOf);
    return {
      ...shownPart({ ...key, count, amount, late }, show),
      counts: countsOf(promise, portion, asked),
    };
  });
  return {
    promise: promise.promise,
    ...{ kind, number },
    promisor: show(promise.promisor),
    promisee: show(promise.promisee),
    startOn: dayOf(startOn),
    size: shownAmount(size, currency),
    grade,
    standing: stateOf(standing),
    counts: countsOfAll(
      portions.map(({ counts }) => counts),
      startOn <= asOf,
    ),
    portions,
    steps: [...steps]
      .sort((a, b) => a.day - b.day)
      .map((step) => ({ day: dayOf(step.day), ...shownPart(step, show) })),
    discrepancies: shownDiscrepancies(promise, show),
  };
}

function shownPart(step: Step, show: Show): ShownPart {
  const { side, of, state, count, amount, currency, due, basis, late, grade, voice, on } = step;
  return {
    ...{ side, of, state },
    share: percentOf(count),
    amount: shownAmount(amount, currency),
    due: due === null ? null : dayOf(due),
    ...{ basis, late, grade, by: shownVoice(readVoice(voice), show) },
    on: on === null ? null : dayOf(on),
  };
}
