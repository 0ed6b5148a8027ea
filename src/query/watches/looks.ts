/**
 * Looks of watches: what each of their rules finds between two moments. A moment that is over is
 * worked out again from what was recorded by then, so that nothing has to be remembered of it, and
 * every process finds the same.
 */
import { createHash } from 'node:crypto';
import {
  type RuleFinding,
  findingKey,
  findingsOf,
  noticeKey,
  type Sighting,
  type Sightings,
} from '../../../projections/watches/notices.js';
import type { NewNotice } from '../../command/watches/watches.js';
import { type DayNumber, dayNumberAt, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { WatchRule } from '../../ledger/watch-events.js';
import type { ReadSide, When } from '../read-side.js';
import { presentOf } from '../time/present.js';
import { endOfDay } from '../time/when-of-figures.js';
import type { KnownWatch } from './watch-rows.js';
import { type LookMoment, needsOf, sightingOf, standpointOf } from './sightings.js';

/** Of one watch and one whom it watches. */
export interface LookAsked {
  readonly watch: KnownWatch;
  readonly party: PartyId;
  readonly today: DayNumber;
  /**
   * The day of the look before; null for a look at once, at what is the watcher's own, since the
   * end of the day before.
   */
  readonly last: DayNumber | null;
  /** Of a look at once: the first day on which something was told; today unless said. */
  readonly since?: DayNumber;
}

/** What the rules of a watch find of somebody. */
export async function look(side: ReadSide, asked: LookAsked): Promise<readonly NewNotice[]> {
  const { watch, party, today, last, since = today } = asked;
  const madeOn = dayNumberAt(watch.recorded);
  const before = Math.max(last ?? since - 1, madeOn);
  const withOthers = last !== null;
  // Made today: what it could read then is where it begins, and of others no edition came since.
  if (withOthers && before >= today) return [];
  const needs = needsOf(watch.rules);
  const days = { watch, today, withOthers };
  const [from, to] = [await momentThen(side, days, before), await momentNow(side, days)];
  const earlier = new Map<number, LookMoment>();
  for (const rule of watch.rules) {
    if (rule.points === undefined || rule.days === undefined) continue;
    const day = Math.max(today - rule.days, madeOn);
    earlier.set(rule.days, await momentThen(side, days, day));
  }
  // All that was waited for is here: what is read now is of one state of the views.
  if (!withOthers && standpointOf(side, watch, party) === 'other') return [];
  const sight = (moment: LookMoment) => sightingOf(side, watch, party, moment, needs);
  const seen = sightingsOf(sight, { from, to, earlier });
  const isSelf = standpointOf(side, watch, party) === 'self';
  return watch.rules.flatMap((rule) =>
    findingsOf(rule, seen).map((found) => {
      // To all but itself a figure is that of an edition, and of its day.
      const ofEdition = found.is !== undefined && !isSelf ? to.others : null;
      return noticeOf(watch, rule, { party, found, on: ofEdition?.asOf ?? seen.after.asOf });
    }),
  );
}

interface LookMoments {
  readonly from: LookMoment;
  readonly to: LookMoment;
  /** By how many days before. */
  readonly earlier: ReadonlyMap<number, LookMoment>;
}

/** Each moment is seen once, and only where a rule asks for it. */
function sightingsOf(
  sight: (moment: LookMoment) => Sighting,
  { from, to, earlier }: LookMoments,
): Sightings {
  const known = new Map<LookMoment, Sighting>();
  const at = (moment: LookMoment): Sighting => {
    const seen = known.get(moment) ?? sight(moment);
    known.set(moment, seen);
    return seen;
  };
  return {
    get before() {
      return at(from);
    },
    after: at(to),
    earlier: (within) => at(earlier.get(within) ?? from),
  };
}

interface LookDays {
  readonly watch: KnownWatch;
  readonly today: DayNumber;
  readonly withOthers: boolean;
}

/** What is the watcher's own as it is, and the edition of the day before. */
async function momentNow(
  { parts }: ReadSide,
  { today, withOthers }: LookDays,
): Promise<LookMoment> {
  const { checkpoint } = presentOf(parts.live.current);
  return {
    own: { asOf: today, knownAt: checkpoint },
    others: withOthers ? await editionBefore(parts, today) : null,
  };
}

/** What a look on that day, at its end, saw; on the day on which it was made, when it was. */
async function momentThen(
  { parts }: ReadSide,
  { watch, today, withOthers }: LookDays,
  day: DayNumber,
): Promise<LookMoment> {
  return {
    own: day === today ? { asOf: day, knownAt: watch.position } : await endOfDay(parts, day),
    others: withOthers ? await editionBefore(parts, day) : null,
  };
}

async function editionBefore(parts: ReadSide['parts'], day: DayNumber): Promise<When> {
  return { ...(await endOfDay(parts, day - 1)), edition: 'daily' };
}

interface Found {
  readonly party: PartyId;
  readonly found: RuleFinding;
  readonly on: DayNumber;
}

/** The same finding has the same id, whichever process makes it, and however often. */
export function noticeOf(
  watch: Pick<KnownWatch, 'watch'>,
  rule: WatchRule,
  found: Found,
): NewNotice {
  const { party, on } = found;
  const { due, ...more } = found.found;
  const key = noticeKey(watch.watch, party, rule, findingKey(found.found, on));
  return {
    id: noticeId(key),
    facts: {
      ...{ watch: watch.watch, party, on: dayOf(on) },
      ...{ ...more, ...(due !== undefined && { due: dayOf(due) }) },
    },
  };
}

/** The id of what is not found between two moments but told, by what it is about. */
export function noticeId(key: string): string {
  return `msg_${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;
}
