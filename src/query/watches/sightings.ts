/**
 * What a watch could see of somebody at a moment: by the rules of every read, of itself and its own
 * dealings as they are, of others what an edition shows. No notice rests on anything else.
 */
import { type OpenPromise, type Sighting, unseen } from '../../../projections/watches/notices.js';
import { type PromiseSteps, standingAt } from '../../../projections/step.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { WatchRule } from '../../ledger/watch-events.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide, When } from '../read-side.js';
import { weigh } from '../score/score.js';
import { type ShownCard, type ShownSide, shownCard } from '../score/score-card.js';
import { FEWEST_OTHERS } from '../visibility.js';
import { viewerOf } from './watcher.js';
import type { KnownWatch } from './watch-rows.js';

/** The moments of one look: of what is the watcher's own, and of what others are shown. */
export interface LookMoment {
  readonly own: When;
  /** Always of an edition; null where nothing of others is looked at. */
  readonly others: When | null;
}

/** What the rules of a watch have to be shown. */
export interface RuleNeeds {
  readonly score: boolean;
  readonly newest: boolean;
  readonly mine: boolean;
}

export function needsOf(rules: readonly WatchRule[]): RuleNeeds {
  const names = new Set(rules.map(({ rule }) => rule));
  const has = (...wanted: readonly string[]): boolean => wanted.some((name) => names.has(name));
  return {
    score: has('overall_below', 'side_below', 'overall_fell', 'side_fell', 'first_overdue'),
    newest: has('evidence_old'),
    mine: has('due_soon'),
  };
}

type Watching = Pick<KnownWatch, 'owner' | 'parties'>;

/**
 * Of whom a look at once, at what is the watcher's own, may find something. Of a partner that is
 * what is overdue to the watcher and what it owes: figures it sees once a day, as others do.
 */
export function canFindAtOnce(side: ReadSide, watch: KnownWatch): (party: PartyId) => boolean {
  const { score, mine } = needsOf(watch.rules);
  if (mine || watch.rules.some(({ rule }) => rule === 'first_overdue')) return () => true;
  if (!score) return () => false;
  const viewer = viewerOf(watch);
  return (party) => side.viewpoint(viewer, side.today.classOf(party)) === 'self';
}

/** How the watcher stands to somebody today. */
export type Standpoint = 'self' | 'partner' | 'other';

export function standpointOf(side: ReadSide, watch: Watching, party: PartyId): Standpoint {
  const viewer = viewerOf(watch);
  const parties = side.today.classOf(party);
  if (side.viewpoint(viewer, parties) === 'self') return 'self';
  return side.partnersAmong(viewer, parties).length > 0 ? 'partner' : 'other';
}

/** What is seen at a moment; nothing where the watcher could not even find it then. */
export function sightingOf(
  side: ReadSide,
  watch: Watching,
  party: PartyId,
  moment: LookMoment,
  needs: RuleNeeds,
): Sighting {
  const standpoint = standpointOf(side, watch, party);
  const when = standpoint === 'self' ? moment.own : moment.others;
  const asOf = standpoint === 'other' ? (when?.asOf ?? moment.own.asOf) : moment.own.asOf;
  const nothing = unseen(asOf);
  const card = needs.score && when ? cardSeen(side, watch, party, when) : null;
  const shared =
    standpoint === 'partner' && needs.score ? sharedCard(side, watch, party, moment) : null;
  return {
    ...nothing,
    ...(card && figuresIn(card)),
    // What is overdue to itself it knows, whatever others are shown.
    ...(shared && { overdue: overdueIn(shared) }),
    newest: needs.newest && when ? newestSeen(side, watch, party, when, standpoint) : null,
    mine: needs.mine && standpoint !== 'other' ? openOf(side, watch, party, moment.own) : [],
  };
}

function cardSeen(side: ReadSide, watch: Watching, id: PartyId, when: When): ShownCard | null {
  return orNull(() => {
    const { card, sight } = weigh(side, { viewer: viewerOf(watch), id }, when);
    return shownCard(card, sight);
  });
}

function sharedCard(side: ReadSide, watch: Watching, id: PartyId, { own }: LookMoment) {
  return orNull(() => {
    const asked = { viewer: viewerOf(watch), id, with: watch.owner };
    const { card, sight } = weigh(side, asked, own);
    return shownCard(card, sight);
  });
}

/** Null where the watcher may not read it, or could not at that moment. */
function orNull<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReadRefused) return null;
    throw error;
  }
}

function figuresIn(card: ShownCard): Pick<Sighting, 'overall' | 'sides' | 'overdue'> {
  const { overall, sides } = card;
  return {
    overall: overall.status === 'ok' ? overall.score.value : null,
    sides: {
      payment: valueIn(sides.payment),
      deadline: valueIn(sides.deadline),
      relation: valueIn(sides.relation),
    },
    overdue: overdueIn(card),
  };
}

function valueIn(side: ShownSide): number | null {
  return side.status === 'ok' ? side.score.value : null;
}

/** Promises overdue on the sides that are shown; null where none is. */
function overdueIn({ sides }: ShownCard): number | null {
  let sum: number | null = null;
  for (const side of [sides.payment, sides.deadline]) {
    if (side.status === 'withheld') continue;
    sum = side.overdue.reduce((all, { promises }) => all + promises, sum ?? 0);
  }
  return sum;
}

/**
 * The newest day of which something came of a promise. To others, that of the third newest of its
 * counterparties: a single one's deeds are its own.
 */
function newestSeen(
  side: ReadSide,
  watch: Watching,
  party: PartyId,
  when: When,
  standpoint: Standpoint,
): DayNumber | null {
  const restricted = side.restrictionOf(party) !== null && standpoint !== 'self';
  if (restricted) return null;
  const moment = side.momentFor(when, party);
  const subject = moment.resolve(party);
  const owner = moment.resolve(watch.owner);
  const last = new Map<PartyId, DayNumber>();
  for (const promise of moment.stepsOf(party, null)) {
    const from = moment.resolve(promise.promisor);
    const partner = from === subject ? moment.resolve(promise.promisee) : from;
    const day = lastOutcome(promise, when.asOf);
    if (day === null || (standpoint !== 'self' && partner === owner)) continue;
    last.set(partner, Math.max(day, last.get(partner) ?? day));
  }
  const days = [...last.values()].sort((a, b) => b - a);
  return days[standpoint === 'self' ? 0 : FEWEST_OTHERS - 1] ?? null;
}

function lastOutcome({ steps }: PromiseSteps, asOf: DayNumber): DayNumber | null {
  let last: DayNumber | null = null;
  for (const { on, day, count } of steps) {
    if (on === null || day > asOf || count <= 0) continue;
    last = Math.max(on, last ?? on);
  }
  return last;
}

/** The watcher's own open promises: to the one watched, or all where that is itself. */
function openOf(
  side: ReadSide,
  watch: Watching,
  party: PartyId,
  when: When,
): readonly OpenPromise[] {
  const moment = side.momentFor(when, watch.owner);
  const owner = moment.resolve(watch.owner);
  const partner = moment.resolve(party);
  const isMine = ({ promisor, promisee }: PromiseSteps): boolean =>
    moment.resolve(promisor) === owner &&
    (partner === owner || moment.resolve(promisee) === partner);
  const open: OpenPromise[] = [];
  for (const promise of moment.dealingsOf(watch.owner, null)) {
    if (!isMine(promise)) continue;
    const dues = standingAt(promise.steps, when.asOf).flatMap(({ key }) =>
      key.state === 'open' && key.due !== null ? [key.due] : [],
    );
    for (const due of new Set(dues)) open.push({ promise: promise.promise, due });
  }
  return open;
}
