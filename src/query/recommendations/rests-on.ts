/** What a recommendation rests on: the promises that its two kept to one another. */
import {
  countKept,
  type KeptCount,
  type KeptWhole,
  keptWhole,
} from '../../../projections/recommendations/kept.js';
import type { PromiseKind } from '../../ledger/events.js';
import { type Day, type DayNumber, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { compareText } from '../../ledger/values/text-order.js';
import type { Moment } from '../time/moment.js';

/** Promises that were kept between two. */
export interface KeptPromises {
  /** Those that the one recommended kept to the giver. */
  readonly byReceiver: KeptCount;
  readonly byGiver: KeptCount;
  /** The first and the last day on which one was kept. */
  readonly firstOn: Day;
  readonly lastOn: Day;
  /** The last ones, at most five. */
  readonly last: readonly KeptLine[];
}

export interface KeptLine {
  /** Its address, as for reading it. */
  readonly promise: string;
  readonly kind: PromiseKind;
  readonly by: 'receiver' | 'giver';
  readonly keptOn: Day;
  readonly onTime: boolean;
}

/** What others are told of it: about how many, and since when. */
export interface KeptBand {
  readonly promises: (typeof KEPT_BANDS)[number];
  readonly sinceYear: number;
}

export const KEPT_BANDS = ['1-4', '5-19', '20+'] as const;

/** Promises of two that are looked at, each way: more of them say no more. */
const MOST = 1000;
const SHOWN = 5;

interface Kept extends KeptWhole {
  readonly promise: string;
  readonly kind: PromiseKind;
  readonly by: KeptLine['by'];
}

/** Null where no promise between the two was kept by the end of the day. */
export function keptBetween(
  moment: Moment,
  { giver, receiver }: { readonly giver: PartyId; readonly receiver: PartyId },
  asOf: DayNumber,
): KeptPromises | null {
  const by = (promisor: PartyId, promisee: PartyId, who: Kept['by']): readonly Kept[] => {
    const { classOf } = moment;
    const promises = moment.promisesBetween(classOf(promisor), classOf(promisee), MOST);
    return [...promises].flatMap((promise) => {
      const kept = keptWhole(promise, asOf);
      return kept ? [{ ...kept, promise: promise.promise, kind: promise.kind, by: who }] : [];
    });
  };
  const byReceiver = by(receiver, giver, 'receiver');
  const byGiver = by(giver, receiver, 'giver');
  const all = [...byReceiver, ...byGiver].sort(
    (a, b) => b.on - a.on || compareText(a.promise, b.promise),
  );
  const [last, first] = [all.at(0), all.at(-1)];
  if (!last || !first) return null;
  return {
    byReceiver: countKept(byReceiver),
    byGiver: countKept(byGiver),
    ...{ firstOn: dayOf(first.on), lastOn: dayOf(last.on) },
    last: all.slice(0, SHOWN).map(({ promise, kind, by: who, on, onTime }) => {
      return { promise, kind, by: who, keptOn: dayOf(on), onTime };
    }),
  };
}

export function bandOf({ byReceiver, byGiver, firstOn }: KeptPromises): KeptBand {
  const promises = byReceiver.promises + byGiver.promises;
  const sinceYear = Number(firstOn.slice(0, 'YYYY'.length));
  if (promises < 5) return { promises: '1-4', sinceYear };
  return { promises: promises < 20 ? '5-19' : '20+', sinceYear };
}
