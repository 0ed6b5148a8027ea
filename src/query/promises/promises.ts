/** The promises of a professional, made and received, in the order of their due days. */
import type { Grade } from '../../../projections/step.js';
import type { PromiseKind } from '../../ledger/events.js';
import { type Day, type DayNumber, dayOf, toDayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { compareText } from '../../ledger/values/text-order.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import { type Page, type PageQuestion, pageOf } from '../page.js';
import type { Show, ShownParty } from '../people/people.js';
import { wrongParameter } from '../read-refused.js';
import type { Found, ReadSide, Stamp, When } from '../read-side.js';
import { lineSight, type MaybeLeavesOut } from '../restrictions/line-sight.js';
import { type MaybeRestricted, restrictedIn } from '../restrictions/restriction.js';
import type { PromiseOutline } from '../rows.js';
import { type Timing, whenOf } from '../time/when.js';
import { seesPersonal, type Viewer } from '../visibility.js';
import { addressFor } from './behind.js';
import { type ListedState, lineOf, type PromiseLine } from './listed.js';

/** On which side of a promise the professional stands: it made it, or it was made to it. */
export const PROMISE_ROLES = ['promised', 'received'] as const;
export type PromiseRole = (typeof PROMISE_ROLES)[number];

/** By their due day, the first (`asc`) or the last (`desc`) first; those without one come last. */
export const LIST_ORDERS = ['asc', 'desc'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

export interface PromisesAsked extends Timing, PageQuestion {
  readonly viewer: Viewer;
  readonly id: string;
  readonly role?: PromiseRole;
  readonly state?: ListedState;
  /** Due days, both included; a promise without one is not among them. */
  readonly dueFrom?: Day;
  readonly dueTo?: Day;
  /** The one partner, as people write it. */
  readonly with?: string;
  /** `asc` where it is not said. */
  readonly order?: ListOrder;
}

export interface ListedPromise {
  /** Its address, as for reading it; to analysts with a hash in its number's place. */
  readonly promise: string;
  /** Null to analysts: it is somebody's word. */
  readonly number: string | null;
  readonly kind: PromiseKind;
  readonly role: PromiseRole;
  readonly partner: ShownParty;
  readonly amount: ShownAmount | null;
  /** When it was issued, or ordered. */
  readonly issuedOn: Day;
  readonly due: Day | null;
  readonly state: ListedState;
  /** Raw days late, negative where early; null where no due day is known. */
  readonly late: number | null;
  readonly settledOn: Day | null;
  /** What is still to be paid; null where no money is told of. */
  readonly open: ShownAmount | null;
  /** How well it is supported that it was made. */
  readonly grade: Grade;
}

export interface PromisesAnswer
  extends Page<ListedPromise>,
    Stamp,
    MaybeRestricted,
    MaybeLeavesOut {
  readonly professional: ShownParty;
  readonly asOf: Day;
}

/** What a list holds of a promise until it is shown: not its steps, of which there are many. */
interface Line {
  readonly told: Omit<PromiseOutline, 'steps'>;
  readonly stands: PromiseLine;
  readonly role: PromiseRole;
  readonly partner: PartyId;
}

/**
 * Others than those who may see every line see their own. Throws professional_must_be_known, or
 * parameter_must_be_valid where the days run backwards.
 */
export async function readPromises(side: ReadSide, asked: PromisesAsked): Promise<PromisesAnswer> {
  const when = await whenOf(side.parts, asked);
  const { viewer } = asked;
  const found = side.find(viewer, asked.id, when);
  const { party, moment, viewpoint } = found;
  const among = filterOf(asked, found, side);
  const sight = lineSight(side, viewer, viewpoint);
  const lines: Line[] = [];
  for (const line of linesOf(found, when, asked.role ?? null)) {
    if (among(line) && sight.sees(line.partner, line.role)) lines.push(line);
  }
  const page = pageOf(lines.sort(inOrder(asked.order ?? 'asc')), asked, when);
  const parties = [party, ...page.items.map(({ partner }) => partner)];
  side.noteDealings(viewer, 'promises', party, parties, when);
  const show = await side.people.showing(viewer, moment, when.knownAt, parties);
  return {
    professional: show(party),
    asOf: dayOf(when.asOf),
    ...side.stamp(when),
    ...restrictedIn(found.restriction, viewpoint),
    ...sight.leftOut(),
    items: page.items.map((line) => shownLine(line, side, viewer, show)),
    next: page.next,
  };
}

/** Every promise that is made by `asOf` between the professional and another. */
function* linesOf(
  { moment, party }: Found,
  { asOf }: When,
  role: PromiseRole | null,
): Iterable<Line> {
  for (const promise of moment.outlinesOf(party, { role })) {
    const stands = lineOf(promise, asOf);
    const promisor = moment.resolve(promise.promisor);
    const promisee = moment.resolve(promise.promisee);
    if (stands === null || promisor === promisee) continue;
    const told = withoutSteps(promise);
    if (promisor === party) yield { told, stands, role: 'promised', partner: promisee };
    else yield { told, stands, role: 'received', partner: promisor };
  }
}

/** Member by member: so long a list of rest objects would be slow to sort. */
function withoutSteps(promise: PromiseOutline): Line['told'] {
  const { kind, promisor, promisee, number, startOn, size, currency, grade } = promise;
  const address = promise.promise;
  return { promise: address, kind, promisor, promisee, number, startOn, size, currency, grade };
}

function filterOf(
  { role, state, dueFrom, dueTo, with: partner }: PromisesAsked,
  { moment }: Found,
  side: ReadSide,
): (line: Line) => boolean {
  if (dueFrom !== undefined && dueTo !== undefined && dueFrom > dueTo) {
    throw wrongParameter('dueFrom', '`dueFrom` is not after `dueTo`.');
  }
  const from = dueFrom === undefined ? null : toDayNumber(dueFrom);
  const to = dueTo === undefined ? null : toDayNumber(dueTo);
  const among = partner === undefined ? null : moment.resolve(side.party(partner, 'with'));
  return (line) =>
    (role === undefined || line.role === role) &&
    (state === undefined || line.stands.state === state) &&
    (among === null || line.partner === among) &&
    isDueIn(line.stands.due, from, to);
}

function isDueIn(due: DayNumber | null, from: DayNumber | null, to: DayNumber | null): boolean {
  if (due === null) return from === null && to === null;
  return (from === null || due >= from) && (to === null || due <= to);
}

function inOrder(order: ListOrder): (a: Line, b: Line) => number {
  const sign = order === 'asc' ? 1 : -1;
  return ({ told, stands: { due } }, other) => {
    if (due === other.stands.due) return compareText(told.promise, other.told.promise);
    if (due === null || other.stands.due === null) return due === null ? 1 : -1;
    return sign * (due - other.stands.due);
  };
}

function shownLine(
  { told, stands, role, partner }: Line,
  { parts }: ReadSide,
  viewer: Viewer,
  show: Show,
): ListedPromise {
  const { kind, currency, grade } = told;
  const { state, due, late, settledOn } = stands;
  return {
    promise: addressFor(viewer, told.promise, parts.partyIds),
    number: seesPersonal(viewer) ? told.number : null,
    ...{ kind, role, partner: show(partner) },
    amount: shownAmount(told.size, currency),
    issuedOn: dayOf(told.startOn),
    due: due === null ? null : dayOf(due),
    ...{ state, late },
    settledOn: settledOn === null ? null : dayOf(settledOn),
    open: shownAmount(stands.open, currency),
    grade,
  };
}
