/**
 * What a rule makes of what a watcher could see before and after. Pure and total: it has no clock,
 * and knows nothing but what was shown, so that no notice can tell more than a read would.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import type { WatchedSide, WatchRule } from '../../src/ledger/watch-events.js';
import type { NoticeName } from './rules.js';

/** A promise of the watcher's own, open at a moment. */
export interface OpenPromise {
  /** Its address. */
  readonly promise: string;
  readonly due: DayNumber;
}

/** What a watcher could see of somebody at a moment; null for each figure that was not shown. */
export interface Sighting {
  readonly asOf: DayNumber;
  readonly overall: number | null;
  readonly sides: Readonly<Record<WatchedSide, number | null>>;
  /** Promises overdue. */
  readonly overdue: number | null;
  /** The newest day of which there is evidence. */
  readonly newest: DayNumber | null;
  readonly mine: readonly OpenPromise[];
}

/**
 * Two moments set side by side, and, for what falls within days, some earlier ones. A moment that
 * is over takes long to work out: it is read only where the later one could be a finding.
 */
export interface Sightings {
  readonly before: Sighting;
  readonly after: Sighting;
  /** So many days before the later one, but never before the watch was made. */
  readonly earlier: (days: number) => Sighting;
}

/** What a rule found. */
export interface RuleFinding {
  readonly rule: NoticeName;
  readonly side?: WatchedSide;
  readonly was?: number;
  readonly is?: number;
  readonly count?: number;
  readonly address?: string;
  readonly due?: DayNumber;
}

/** Nothing is shown of somebody. */
export function unseen(asOf: DayNumber): Sighting {
  const sides = { payment: null, deadline: null, relation: null };
  return { asOf, overall: null, sides, overdue: null, newest: null, mine: [] };
}

/** What a rule finds between two moments; none for a rule that looks at entries or reads. */
export function findingsOf(rule: WatchRule, seen: Sightings): readonly RuleFinding[] {
  switch (rule.rule) {
    case 'overall_below':
      return below(rule, seen, ({ overall }) => overall);
    case 'side_below':
      return below(rule, seen, sideIn(rule));
    case 'overall_fell':
      return fell(rule, seen, ({ overall }) => overall);
    case 'side_fell':
      return fell(rule, seen, sideIn(rule));
    case 'first_overdue':
      return firstOverdue(seen);
    case 'evidence_old':
      return evidenceOld(rule, seen);
    case 'due_soon':
      return dueSoon(rule, seen);
    default:
      return [];
  }
}

type FigureIn = (sighting: Sighting) => number | null;

function sideIn({ side = 'payment' }: WatchRule): FigureIn {
  return ({ sides }) => sides[side];
}

/** It comes under the threshold, from above or from where no figure was. */
function below(rule: WatchRule, seen: Sightings, figure: FigureIn) {
  const is = figure(seen.after);
  const { below: under = 0 } = rule;
  if (is === null || is >= under) return [];
  const was = figure(seen.before);
  return was !== null && was < under ? [] : [finding(rule, was, is)];
}

/**
 * It is lower by so many points than it was within so many days, and was not by that many the time
 * before: else each day would tell it again.
 */
function fell(rule: WatchRule, seen: Sightings, figure: FigureIn) {
  const { points = 1, days = 1 } = rule;
  const is = figure(seen.after);
  const from = is === null ? null : figure(seen.earlier(days));
  if (from === null || is === null || from - is < points) return [];
  const last = figure(seen.before);
  if (last !== null && from - last >= points) return [];
  return [finding(rule, from, is)];
}

function finding({ rule, side }: WatchRule, was: number | null, is: number): RuleFinding {
  return { rule: nameOf(rule), ...(side && { side }), ...(was !== null && { was }), is };
}

function nameOf(rule: string): NoticeName {
  switch (rule) {
    case 'overall_below':
    case 'side_below':
    case 'overall_fell':
    case 'side_fell':
      return rule;
    default:
      throw new RangeError(`${rule} is no rule of figures.`);
  }
}

function firstOverdue(seen: Sightings): readonly RuleFinding[] {
  const { overdue } = seen.after;
  if (overdue === null || overdue === 0 || seen.before.overdue !== 0) return [];
  return [{ rule: 'first_overdue', count: overdue }];
}

/** Told once: on the day on which the newest evidence is older than so many days. */
function evidenceOld({ days = 1 }: WatchRule, seen: Sightings): readonly RuleFinding[] {
  const isOld = ({ newest, asOf }: Sighting): boolean => newest !== null && asOf - newest > days;
  if (!isOld(seen.after) || isOld(seen.before)) return [];
  return [{ rule: 'evidence_old', count: days }];
}

function dueSoon({ days = 1 }: WatchRule, seen: Sightings): readonly RuleFinding[] {
  const soon = ({ asOf, mine }: Sighting) =>
    mine.filter(({ due }) => asOf <= due && due <= asOf + days);
  const found = soon(seen.after);
  if (found.length === 0) return [];
  const known = new Set(soon(seen.before).map(({ promise, due }) => `${promise} ${due}`));
  return found
    .filter(({ promise, due }) => !known.has(`${promise} ${due}`))
    .map(({ promise, due }) => ({ rule: 'due_soon' as const, address: promise, due }));
}

/** What a notice is about, besides whom: two findings of which this is equal are the same one. */
export function findingKey({ rule, side, address, due }: RuleFinding, asOf: DayNumber): string {
  return [rule, side ?? '', address ?? '', due ?? '', asOf].join(' ');
}

/** The text from which the id of a notice follows, whichever process gives it. */
export function noticeKey(watch: string, party: PartyId, rule: WatchRule, what: string): string {
  const { rule: name, side = '', below: under = '', points = '', days = '' } = rule;
  return ['notice', watch, party, name, side, under, points, days, what].join('\n');
}
