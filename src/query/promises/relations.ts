/** With whom a professional has promises, how many each way, and how far the two have come. */
import type { Model } from '../../../projections/score/model.js';
import { type Overall, scorecard } from '../../../projections/score/scorecard.js';
import {
  type MarkState,
  type PortionState,
  type Standing,
  standingAt,
} from '../../../projections/step.js';
import { type Day, type DayNumber, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { compareText } from '../../ledger/values/text-order.js';
import { type Page, type PageQuestion, pageOf } from '../page.js';
import { findableOf } from '../people/party-rows.js';
import type { ShownParty } from '../people/people.js';
import type { Found, ReadSide, Stamp, When } from '../read-side.js';
import { claimsOf, contactOn } from '../relations/claims.js';
import {
  maturityOf,
  type ShownMaturity,
  shownMaturity,
  type TwoTogether,
} from '../relations/grown.js';
import { type MaybeRestricted, restrictedIn } from '../restrictions/restriction.js';
import type { PromiseOutline } from '../rows.js';
import { lineSight, type MaybeLeavesOut } from '../restrictions/line-sight.js';
import { RESTRICTED, UNSCORED, type Withheld } from '../score/score-card.js';
import { subjectOf } from '../score/scores.js';
import { type Timing, whenOf } from '../time/when.js';
import { seesContacts, type Viewer } from '../visibility.js';

export interface RelationsAsked extends Timing, PageQuestion {
  readonly viewer: Viewer;
  readonly id: string;
  readonly model?: string;
}

/** Promises of one direction; each is counted once in one of the last three, or in none. */
export interface Promises {
  readonly promises: number;
  /** Something of it is still to be paid or delivered. */
  readonly open: number;
  /** Nothing is open, set apart or lost. */
  readonly kept: number;
  /** Something of it is disputed or lost, and nothing is open. */
  readonly broken: number;
}

export interface ShownRelation extends ShownMaturity {
  readonly partner: ShownParty;
  /** What the professional promised to the partner, and what it was promised. */
  readonly promised: Promises;
  readonly received: Promises;
  /** The last day on which something happened. */
  readonly lastOn: Day;
  /** The overall score of each with the other. */
  readonly score: { readonly own: Overall | Withheld; readonly partner: Overall | Withheld };
}

export interface RelationsAnswer
  extends Page<ShownRelation>,
    Stamp,
    MaybeRestricted,
    MaybeLeavesOut {
  readonly professional: ShownParty;
  readonly asOf: Day;
}

interface Relation {
  readonly partner: PartyId;
  readonly promised: PromiseOutline[];
  readonly received: PromiseOutline[];
  lastOn: DayNumber;
}

/** Others than those who may see every relation see their own. */
export async function readRelations(
  side: ReadSide,
  asked: RelationsAsked,
): Promise<RelationsAnswer> {
  const when = await whenOf(side.parts, asked);
  const { viewer } = asked;
  const model = side.model(asked.model, when);
  const found = side.find(viewer, asked.id, when);
  const { moment, party } = found;
  const sight = lineSight(side, viewer, found.viewpoint);
  const relations = relationsOf(found, when.asOf).filter(({ partner }) =>
    sight.sees(partner, 'received'),
  );
  const page = pageOf(relations, asked, when);
  const claims = claimsOf(found, when);
  const together = ({ partner, promised, received }: Relation): TwoTogether => {
    const isTold = seesContacts(found.viewpoint) || side.isViewers(viewer, partner);
    return {
      between: [party, partner],
      contactOn: isTold ? contactOn(claims, partner) : null,
      ...{ promised, received },
    };
  };
  const shown = page.items.map((relation) => ({
    partner: relation.partner,
    promised: countOf(relation.promised, when.asOf),
    received: countOf(relation.received, when.asOf),
    lastOn: dayOf(relation.lastOn),
    ...shownMaturity(maturityOf(moment, together(relation), when.asOf)),
    score: scoresOf(side, viewer, found, relation, model, when),
  }));
  const parties = [party, ...shown.map(({ partner }) => partner)];
  side.noteRead(viewer, 'relations', parties, when);
  const show = await side.people.showing(viewer, moment, when.knownAt, parties);
  return {
    professional: show(party),
    asOf: dayOf(when.asOf),
    ...side.stamp(when),
    ...restrictedIn(found.restriction, found.viewpoint),
    ...sight.leftOut(),
    items: shown.map((each) => ({ ...each, partner: show(each.partner) })),
    next: page.next,
  };
}

/** With whom the professional has promises made by a day. */
export function partnersOf(found: Found, asOf: DayNumber): ReadonlySet<PartyId> {
  return new Set(relationsOf(found, asOf).map(({ partner }) => partner));
}

/**
 * Relations by counterparty class, the latest first. A promise that is not made by `asOf` is none
 * yet.
 */
function relationsOf({ moment, party }: Found, asOf: DayNumber): readonly Relation[] {
  const relations = new Map<PartyId, Relation>();
  for (const promise of moment.outlinesOf(party)) {
    const lastOn = lastDay(promise, asOf);
    if (lastOn === null) continue;
    const promisor = moment.resolve(promise.promisor);
    const promisee = moment.resolve(promise.promisee);
    if (promisor === promisee) continue;
    const partner = promisor === party ? promisee : promisor;
    const known = relations.get(partner);
    const relation = known ?? { partner, promised: [], received: [], lastOn };
    if (!known) relations.set(partner, relation);
    (promisor === party ? relation.promised : relation.received).push(promise);
    relation.lastOn = Math.max(relation.lastOn, lastOn);
  }
  return [...relations.values()].sort(
    (a, b) => b.lastOn - a.lastOn || compareText(a.partner, b.partner),
  );
}

/** The last day by `asOf` on which something happened to a promise; null before it is made. */
export function lastDay(
  { steps, startOn }: Pick<PromiseOutline, 'steps' | 'startOn'>,
  asOf: DayNumber,
): DayNumber | null {
  let last = startOn <= asOf ? startOn : null;
  for (const { day } of steps) if (day <= asOf && day > (last ?? -Infinity)) last = day;
  return last;
}

function countOf(promises: readonly PromiseOutline[], asOf: DayNumber): Promises {
  const states = promises.map(({ steps }) => stateOf(standingAt(steps, asOf)));
  const count = (state: PromiseState): number => states.filter((each) => each === state).length;
  return {
    promises: promises.length,
    open: count('open'),
    kept: count('kept'),
    broken: count('broken'),
  };
}

/** How a promise stands as a whole; void: nothing of it was ever promised. */
export type PromiseState = 'open' | 'broken' | 'kept' | 'void';

/**
 * The state of a promise with these portions; of a relation's incidents nothing is asked here.
 */
export function stateOf(portions: readonly Standing[]): PromiseState {
  const states = new Set<PortionState | MarkState>();
  for (const { key } of portions) if (key.side !== 'relation') states.add(key.state);
  if (states.has('open')) return 'open';
  if (states.has('apart') || states.has('lost')) return 'broken';
  return states.has('kept') || states.has('outside') ? 'kept' : 'void';
}

function scoresOf(
  side: ReadSide,
  viewer: Viewer,
  { moment, party, viewpoint }: Found,
  { partner, promised, received }: Relation,
  model: Model,
  { asOf, knownAt }: When,
) {
  const promises = [...promised, ...received];
  // Whoever is one of the two knows what lies between them.
  const isOwn = viewpoint === 'self' || side.isViewers(viewer, partner);
  const of = (one: PartyId, other: PartyId): Overall | Withheld => {
    if (findableOf(moment, one, knownAt)?.consumer) return UNSCORED;
    if (!isOwn && side.hides(viewer, one)) return RESTRICTED;
    const subject = subjectOf(moment, { party: one, with: other, asOf });
    return scorecard(promises, subject, model, asOf).overall;
  };
  return { own: of(party, partner), partner: of(partner, party) };
}
