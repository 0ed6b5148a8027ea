/**
 * What somebody invoiced in the year before and after a day, beside similar professionals whose
 * score did not change about that day. For itself, analysts and operators. Peers are told as one
 * sum over several, never by name; to the professional itself over more of them, rounded, and as of
 * the end of the last day: of two moments the difference would tell of one of them (ADR 28).
 */
import {
  meanOf,
  type PeersResampled,
  similarTo,
  type Trader,
  type Turnover,
  yearBefore,
} from '../../../projections/displaced/displaced.js';
import type { Model } from '../../../projections/score/model.js';
import { standingAt } from '../../../projections/step.js';
import { type Sector, sectorOf } from '../../../projections/territory/sectors.js';
import { isCurrency } from '../../ledger/values/currencies.js';
import {
  type Day,
  type DayNumber,
  dayOf,
  monthsAfter,
  toDayNumber,
} from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { type ModelStamp, modelStamp } from '../../models/model-hash.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import type { ShownParty } from '../people/people.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import { forEachPromise, momentAt, type UnnamedPromise } from '../territory/everyone.js';
import { isMonthEnd } from '../time/editions.js';
import type { Moment } from '../time/moment.js';
import { dayIn, type Timing, whenOf } from '../time/when.js';
import { lastDayOver, mustNotChooseKnownAt } from '../time/when-of-figures.js';
import { FEWEST_OTHERS, seesEveryLine, type Viewer, type Viewpoint } from '../visibility.js';

export interface DisplacedAsked extends Timing {
  readonly viewer: Viewer;
  readonly id: string;
  /** The end of a month; the last one that is a year before `asOf`, where it is not said. */
  readonly on?: string;
  /** ISO 4217; that in which most was invoiced, where it is not said. */
  readonly currency?: string;
  readonly model?: string;
}

export interface ShownDisplaced {
  /** What would have been invoiced, had it gone as with peers. */
  readonly expected: ShownAmount | null;
  /** Invoiced less expected, with its 95 % interval. */
  readonly displaced: ShownAmount | null;
  readonly low: ShownAmount | null;
  readonly high: ShownAmount | null;
}

export interface DisplacedAnswer extends ModelStamp, Stamp {
  readonly professional: ShownParty;
  readonly on: Day;
  readonly asOf: Day;
  readonly currency: string | null;
  readonly sector: Sector;
  /** Overall three months before the day and three after; null where there was none. */
  readonly score: { readonly before: number | null; readonly after: number | null };
  readonly turnover: { readonly before: ShownAmount | null; readonly after: ShownAmount | null };
  readonly status: 'ok' | 'insufficient';
  /** How many peers there are, and how many are needed. */
  readonly peers: number;
  readonly needed: number;
  /** Null where there are too few. */
  readonly beside: ShownDisplaced | null;
}

/** Points by which an overall may differ and still count as not changed. */
const UNCHANGED = 5;
/** Of more candidates the first by party id are looked at. */
const MOST_CANDIDATES = 200;
/** Peers whose mean is told to the professional itself: it may know some of them. */
const FEWEST_FOR_ITSELF = 5;

/** Throws answer_must_be_yours_to_see, parameter_must_be_valid, scores_must_be_weighed. */
export async function readDisplaced(
  side: ReadSide,
  asked: DisplacedAsked,
  reached?: When,
): Promise<DisplacedAnswer> {
  const { viewer } = asked;
  const when = reached ?? (await whenOf(side.parts, asked));
  const { party, viewpoint } = side.find(viewer, asked.id, when);
  if (!seesEveryLine(viewpoint)) throw new ReadRefused('answer_must_be_yours_to_see');
  const isItself = viewpoint === 'self';
  if (isItself) mustNotChooseKnownAt(asked);
  const ofPeers = isItself ? await lastDayOver(side.parts) : when;
  const on = dayAsked(asked.on, Math.min(when.asOf, ofPeers.asOf), viewpoint);
  const model = side.model(asked.model, when);
  const moment = momentAt(side, when.knownAt);
  const own = ownTurnovers(moment, party, { on, asOf: when.asOf });
  const currency = currencyOf(asked.currency, own);
  const sector = sectorIn(moment, party, on);
  const turnover = own.get(currency ?? '')?.get(party) ?? NOTHING;
  const candidates = await tradersIn(side, currency, { on, when: ofPeers });
  const peers = similarTo({ party, sector, turnover }, candidates)
    .slice(0, MOST_CANDIDATES)
    .filter(({ party: other }) => {
      const asked = { party: other, on, model, when: ofPeers };
      return !side.hides(viewer, other) && isUnchanged(scoresAbout(side, asked));
    });
  side.noteRead(viewer, 'history', [party], when);
  const show = await side.people.showing(viewer, moment, when.knownAt, [party]);
  const needed = isItself ? FEWEST_FOR_ITSELF : FEWEST_OTHERS;
  // Nobody else is shown a score that is restricted, nor what stands beside its change.
  const isHidden = side.hides(viewer, party);
  const isEnough = !isHidden && sector !== 'none' && peers.length >= needed;
  return {
    professional: show(party),
    ...{ on: dayOf(on), asOf: dayOf(when.asOf), currency, sector, ...modelStamp(model) },
    ...side.stamp({ knownAt: when.knownAt }),
    score: isHidden ? { before: null, after: null } : scoresAbout(side, { party, on, model, when }),
    turnover: {
      before: shownAmount(yearBefore(turnover), currency ?? ''),
      after: shownAmount(turnover.after, currency ?? ''),
    },
    ...{ status: isEnough ? 'ok' : 'insufficient', peers: peers.length, needed },
    beside: isEnough ? beside(turnover, meanOf(peers), currency ?? '', isItself) : null,
  };
}

const NOTHING: Turnover = { first: 0, second: 0, after: 0 };

/** The end of a month with a year after it; for the professional itself that of a quarter. */
function dayAsked(written: string | undefined, asOf: DayNumber, viewpoint: Viewpoint): DayNumber {
  const months = viewpoint === 'self' ? 3 : 1;
  const isEnd = (day: DayNumber): boolean =>
    isMonthEnd(day) && Number(dayOf(day).slice(5, 7)) % months === 0;
  const last = monthsAfter(asOf, -12);
  const day = dayIn(written, 'on');
  if (day === null) {
    let end = last;
    while (!isEnd(end) || monthsAfter(end + 1, 12) - 1 > asOf) end -= 1;
    return end;
  }
  const on = toDayNumber(day);
  if (isEnd(on) && monthsAfter(on + 1, 12) - 1 <= asOf) return on;
  throw wrongParameter(
    'on',
    months === 3
      ? 'It is the end of a quarter with a whole year after it by `asOf`.'
      : 'It is the end of a month with a whole year after it by `asOf`.',
  );
}

type Turnovers = Map<string, Map<PartyId, { first: number; second: number; after: number }>>;

/** The day in question, and as of which day what was invoiced stands. */
interface About {
  readonly on: DayNumber;
  readonly asOf: DayNumber;
}

/** Of everybody who invoiced in a currency: one pass over the promises. */
async function tradersIn(
  side: ReadSide,
  currency: string | null,
  { on, when }: { readonly on: DayNumber; readonly when: When },
): Promise<readonly Trader[]> {
  const moment = momentAt(side, when.knownAt);
  const sums: Turnovers = new Map();
  const about = { on, asOf: when.asOf };
  await forEachPromise(side, when.knownAt, (promise) => addTurnover(sums, moment, promise, about));
  return [...(sums.get(currency ?? '') ?? [])].map(([party, turnover]): Trader => {
    return { party, sector: sectorIn(moment, party, on), turnover };
  });
}

function ownTurnovers(moment: Moment, party: PartyId, about: About): Turnovers {
  const sums: Turnovers = new Map();
  for (const promise of moment.outlinesOf(party, { role: 'received' })) {
    addTurnover(sums, moment, promise, about);
  }
  return sums;
}

/** By currency, for who is owed an invoice. */
function addTurnover(
  sums: Turnovers,
  { resolve }: Moment,
  { kind, promisor, promisee, startOn, steps }: UnnamedPromise,
  { on, asOf }: About,
): void {
  const [begin, half] = [monthsAfter(on + 1, -12), monthsAfter(on + 1, -6)];
  const end = monthsAfter(on + 1, 12) - 1;
  if (kind !== 'invoice' || startOn < begin || startOn > end) return;
  const seller = resolve(promisee);
  if (seller === resolve(promisor)) return;
  const part = startOn > on ? 'after' : startOn >= half ? 'second' : 'first';
  for (const { key, amount } of standingAt(steps, asOf)) {
    if (key.side !== 'payment' || key.state === 'void' || key.currency === '') continue;
    const own = sums.get(key.currency) ?? new Map();
    sums.set(key.currency, own);
    const sum = own.get(seller) ?? { ...NOTHING };
    own.set(seller, sum);
    sum[part] += amount;
  }
}

/** That in which it invoiced most before, or at all; null where it invoiced nothing. */
function currencyOf(asked: string | undefined, own: Turnovers): string | null {
  if (asked !== undefined) {
    if (isCurrency(asked)) return asked;
    throw wrongParameter('currency', 'A currency is a code of ISO 4217, such as EUR.');
  }
  let most: { readonly currency: string; readonly size: number } | null = null;
  for (const [currency, of] of [...own].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [turnover = NOTHING] = of.values();
    const size = yearBefore(turnover) + turnover.after;
    if (size > (most?.size ?? 0)) most = { currency, size };
  }
  return most?.currency ?? null;
}

function sectorIn(moment: Moment, party: PartyId, on: DayNumber): Sector {
  return sectorOf(moment.attributesOf(party, on).activity);
}

interface ScoredAsked {
  readonly party: PartyId;
  readonly on: DayNumber;
  readonly model: Model;
  readonly when: When;
}

/** The overall three months before and after, as known now. */
function scoresAbout(
  side: ReadSide,
  { party, on, model, when }: ScoredAsked,
): DisplacedAnswer['score'] {
  const { knownAt } = momentAt(side, when.knownAt);
  const valueAt = (asOf: DayNumber): number | null => {
    const question = { party, with: null, model, asOf, knownAt };
    const { overall } = side.scores.card(side.views, question);
    return overall.status === 'ok' ? overall.score.value : null;
  };
  return { before: valueAt(monthsAfter(on, -3)), after: valueAt(monthsAfter(on, 3)) };
}

function isUnchanged({ before, after }: DisplacedAnswer['score']): boolean {
  return before !== null && after !== null && Math.abs(after - before) <= UNCHANGED;
}

function beside(
  turnover: Turnover,
  { mean, low, high }: PeersResampled,
  currency: string,
  isItself: boolean,
): ShownDisplaced {
  const before = yearBefore(turnover);
  // In whole percent for itself, so that no peer is reckoned from two answers.
  const share = (ratio: number): number => (isItself ? Math.round(ratio * 100) / 100 : ratio);
  const expectedBy = (ratio: number): number => Math.round(before * share(ratio));
  const less = (ratio: number): ShownAmount | null =>
    shownAmount(turnover.after - expectedBy(ratio), currency);
  return {
    expected: shownAmount(expectedBy(mean), currency),
    ...{ displaced: less(mean), low: less(high), high: less(low) },
  };
}
