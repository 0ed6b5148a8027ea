/**
 * Which open invoices may take part in a set-off (ADR 0074): those between two that opted in, of
 * which both are sure, that nobody disputes, and that are not so late that one would ask why.
 */
import { ownerIn } from '../../../projections/fact.js';
import {
  type DebtChain,
  type Circle,
  setOff,
  type SetOffFigure,
} from '../../../projections/set-off/set-off.js';
import { LARGEST_SET_OFF, type OpenInvoice } from '../../../projections/set-off/open-invoice.js';
import { standingAt } from '../../../projections/step.js';
import type { FoundCircle } from '../../command/set-offs/set-offs.js';
import type { InvoicePart } from '../../ledger/set-off-events.js';
import { partyIn, type Position } from '../../ledger/stored.js';
import { type Day, type DayNumber, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { compareText } from '../../ledger/values/text-order.js';
import { findableOf } from '../people/party-rows.js';
import type { ReadSide, When } from '../read-side.js';
import type { PromiseOutline } from '../rows.js';
import type { Moment } from '../time/moment.js';
import { presentOf } from '../time/present.js';
import { proposalIds, proposalOf } from './proposals.js';

/** Longer overdue it is likelier disputed than forgotten. */
const MOST_DAYS_OVERDUE = 365;

/** Larger circles are hardly ever accepted by all. */
export const MOST_LEGS = 12;

/** Of more those that fell due first take part: it is to be found within some seconds. */
export const MOST_INVOICES = 150_000;

/** Chains that are told one by one: those that save most. */
const MOST_CHAINS = 20;

/** What can be set off now. */
export interface SetOffNow {
  readonly circles: readonly FoundCircle[];
  readonly chains: readonly DebtChain[];
  readonly sums: readonly SetOffFigure[];
  /** Circles of more parties than are proposed. */
  readonly tooLong: number;
}

/** The professionals that opted in, whose score is not restricted. */
export function membersOf(side: ReadSide): ReadonlySet<PartyId> {
  const { today, views } = side;
  const rows = views.all<{ party: PartyId }>('SELECT party FROM set_off_member ORDER BY party');
  const members = rows.map(({ party }) => today.resolve(party));
  return new Set(members.filter((party) => side.restrictionOf(party) === null));
}

interface Found {
  readonly checkpoint: Position;
  readonly asOf: DayNumber;
  readonly found: SetOffNow;
}

/** What was found last in some views: until they or the day move on, it is the same. */
const foundIn = new WeakMap<object, Found>();

export function setOffNow(side: ReadSide, when: When): SetOffNow {
  const { views } = side;
  const { checkpoint } = presentOf(views);
  const last = foundIn.get(views);
  if (last?.checkpoint === checkpoint && last.asOf === when.asOf) return last.found;
  const found = findNow(side, when);
  foundIn.set(views, { checkpoint, asOf: when.asOf, found });
  return found;
}

function findNow(side: ReadSide, when: When): SetOffNow {
  const members = membersOf(side);
  const parts = new Map<string, Omit<InvoicePart, 'amount'>>();
  const taken = takenAlready(side, dayOf(when.asOf));
  const invoices: OpenInvoice[] = [];
  for (const debtor of members) {
    for (const promise of side.today.outlinesOf(debtor, { role: 'promised' })) {
      if (taken.has(partName(ownerIn(promise.promise), promise.number))) continue;
      const creditor = side.today.resolve(promise.promisee);
      if (!members.has(creditor) || creditor === debtor) continue;
      const open = openPart(side.today, promise, { debtor, creditor }, when);
      if (!open) continue;
      invoices.push(open);
      parts.set(promise.promise, {
        ...{ seller: promise.promisee, number: promise.number, buyer: promise.promisor },
        issuedOn: dayOf(promise.startOn),
      });
    }
  }
  const { circles, chains, sums } = setOff(dueFirst(invoices));
  const short = circles.filter(({ legs }) => legs.length <= MOST_LEGS);
  return {
    circles: short.map((circle) => foundCircle(circle, parts)),
    ...{ chains: chains.slice(0, MOST_CHAINS), sums, tooLong: circles.length - short.length },
  };
}

function dueFirst(invoices: readonly OpenInvoice[]): readonly OpenInvoice[] {
  if (invoices.length <= MOST_INVOICES) return invoices;
  const order = invoices.toSorted((a, b) => a.due - b.due || compareText(a.promise, b.promise));
  return order.slice(0, MOST_INVOICES);
}

interface Pair {
  readonly debtor: PartyId;
  readonly creditor: PartyId;
}

function openPart(
  moment: Moment,
  promise: PromiseOutline,
  pair: Pair,
  { asOf, knownAt }: When,
): OpenInvoice | null {
  if (promise.kind !== 'invoice' || promise.currency === '') return null;
  const portions = standingAt(promise.steps, asOf).filter(({ key }) => key.side === 'payment');
  if (portions.some(({ key }) => key.state === 'apart' || key.state === 'lost')) return null;
  const open = portions.filter(({ key }) => key.state === 'open');
  const amount = open.reduce((sum, each) => sum + each.amount, 0);
  const due = open.reduce<DayNumber | null>((first, { key }) => earlier(first, key.due), null);
  if (amount <= 0 || amount > LARGEST_SET_OFF || due === null) return null;
  if (due < asOf - MOST_DAYS_OVERDUE) return null;
  const isSure =
    promise.grade === 'corroborated' ||
    promise.grade === 'banked' ||
    open.every(({ key }) => moment.resolve(partyIn(key.voice)) === pair.debtor);
  if (!isSure || isConsumer(moment, pair, knownAt)) return null;
  return { promise: promise.promise, ...pair, currency: promise.currency, amount, due };
}

function isConsumer(moment: Moment, { debtor, creditor }: Pair, knownAt: number): boolean {
  return [debtor, creditor].some((party) => findableOf(moment, party, knownAt)?.consumer !== false);
}

function earlier(one: DayNumber | null, other: DayNumber | null): DayNumber | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

/**
 * Invoices of which a part is in a proposal that is open or agreed. Whoever agreed may tell of it
 * late, so such an invoice is in no other: else it would be set off twice.
 */
function takenAlready({ views }: ReadSide, today: Day): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const id of proposalIds(views)) {
    const proposal = proposalOf(views, id, today);
    if (!proposal || proposal.status === 'refused' || proposal.status === 'expired') continue;
    for (const { parts } of proposal.legs) {
      for (const { seller, number } of parts) taken.add(partName(seller, number));
    }
  }
  return taken;
}

function partName(seller: PartyId, number: string): string {
  return `${seller}/${number}`;
}

function foundCircle(
  { currency, amount, legs }: Circle,
  parts: ReadonlyMap<string, Omit<InvoicePart, 'amount'>>,
): FoundCircle {
  return {
    ...{ currency, amount: String(amount) },
    legs: legs.map(({ debtor, creditor, parts: own }) => ({
      ...{ debtor, creditor },
      parts: own.flatMap(({ promise, amount: units }) => {
        const part = parts.get(promise);
        return part ? [{ ...part, amount: String(units) }] : [];
      }),
    })),
  };
}
