/**
 * Proposals to set off. A party reads of its own two legs: whom it owes less and who owes it less;
 * never of who else is in the circle. Operators read all, analysts sums.
 */
import type { SetOffFigure } from '../../../projections/set-off/set-off.js';
import type { OwnPlace } from '../../command/set-offs/set-offs.js';
import { must, Rejection } from '../../ledger/rejection.js';
import type { InvoicePart, SetOffProposed } from '../../ledger/set-off-events.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import type { Show, ShownParty } from '../people/people.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import { type Timing, whenOf } from '../time/when.js';
import { isThird, type Viewer } from '../visibility.js';
import {
  type Proposal,
  proposalIds,
  proposalIdsOf,
  proposalOf,
  type SetOffStatus,
} from './proposals.js';
import { mustStillBeDue } from './still-due.js';
import { membersOf, setOffNow } from './taking-part.js';

export interface SetOffsAsked extends Pick<Timing, 'after'> {
  readonly viewer: Viewer;
}

export interface ShownSetOffPart {
  readonly number: string;
  readonly issuedOn: Day;
  readonly amount: ShownAmount | null;
}

export interface ShownLeg {
  readonly debtor: ShownParty;
  readonly creditor: ShownParty;
  readonly amount: ShownAmount | null;
  readonly parts: readonly ShownSetOffPart[];
}

export interface ShownSetOff {
  readonly setOff: string;
  readonly status: SetOffStatus;
  readonly on: Day;
  readonly until: Day;
  /** How many take part, and how many of them have said yes. */
  readonly parties: number;
  readonly accepted: number;
  /** Whether one for whom the viewer speaks has still to answer. */
  readonly awaitsYou: boolean;
  /** Those of the viewer; for operators all. */
  readonly legs: readonly ShownLeg[];
}

export interface ShownPotential {
  readonly currency: string;
  readonly invoices: number;
  readonly professionals: number;
  readonly owed: ShownAmount | null;
  readonly reduced: ShownAmount | null;
  /** Chains among what circles leave, and by how much less would be paid with all of them. */
  readonly chains: number;
  readonly saved: ShownAmount | null;
  readonly leastOwed: ShownAmount | null;
}

export interface ShownDebtChain {
  /** Each owes the next. */
  readonly parties: readonly ShownParty[];
  /** What the first would pay the last. */
  readonly amount: ShownAmount | null;
  readonly saved: ShownAmount | null;
}

export interface SetOffsAnswer extends Stamp {
  /** Those for whom the viewer speaks, and whether they opted in. Empty for thirds. */
  readonly members: readonly { readonly party: ShownParty; readonly optedIn: boolean }[];
  /** The newest first. */
  readonly items: readonly ShownSetOff[];
  /** What circles could set off now, and what chains would save; for operators and analysts. */
  readonly potential: readonly ShownPotential[];
  /** Those that save most, for operators. Kept proposes none (ADR 0074). */
  readonly chains: readonly ShownDebtChain[];
}

/** Longest list. */
const MOST = 100;

export async function readSetOffs(
  side: ReadSide,
  asked: SetOffsAsked,
  reached?: When,
): Promise<SetOffsAnswer> {
  const { viewer } = asked;
  const when = reached ?? (await whenOf(side.parts, asked));
  const today = dayOf(when.asOf);
  const { views } = side;
  const own = ownProfessionals(side, viewer);
  const ids = viewer.role === 'operator' ? proposalIds(views) : proposalIdsOf(views, own);
  const proposals = ids
    .slice(0, MOST)
    .map((id) => proposalOf(views, id, today))
    .filter((proposal) => proposal !== null);
  const legsOf = (proposal: Proposal) => seenLegs(proposal, viewer, own);
  const named = proposals.flatMap((each) =>
    legsOf(each).flatMap(({ debtor, creditor }) => [debtor, creditor]),
  );
  const found = isThird(viewer) ? setOffNow(side, when) : null;
  const chains = viewer.role === 'operator' ? (found?.chains ?? []) : [];
  const show = await side.people.showing(viewer, side.today, when.knownAt, [
    ...[...named, ...own],
    ...chains.flatMap(({ parties }) => parties),
  ]);
  const members = membersOf(side);
  return {
    ...side.stamp({ knownAt: when.knownAt }),
    members: own.map((party) => ({ party: show(party), optedIn: members.has(party) })),
    items: proposals.map((each) => shownSetOff(each, legsOf(each), own, show)),
    potential: found?.sums.map(shownPotential) ?? [],
    chains: chains.map(({ currency, parties, amount, saved }) => ({
      parties: parties.map(show),
      amount: shownAmount(amount, currency),
      saved: shownAmount(saved, currency),
    })),
  };
}

function ownProfessionals(side: ReadSide, viewer: Viewer): readonly PartyId[] {
  if (isThird(viewer)) return [];
  const all = new Set(side.ownIds(viewer).map(side.today.resolve));
  return [...all].filter((party) => side.isViewers(viewer, party)).sort();
}

function seenLegs(
  { legs }: Proposal,
  { role }: Viewer,
  own: readonly PartyId[],
): readonly SetOffProposed['facts'][] {
  if (role === 'operator') return legs;
  return legs.filter(({ debtor, creditor }) => own.includes(debtor) || own.includes(creditor));
}

function shownSetOff(
  { setOff, status, legs: [first], accepted }: Proposal,
  seen: readonly SetOffProposed['facts'][],
  own: readonly PartyId[],
  show: Show,
): ShownSetOff {
  const { on = '', until = '', of = 0 } = first ?? {};
  const asked = seen.some(({ debtor }) => own.includes(debtor) && !accepted.includes(debtor));
  return {
    ...{ setOff, status, on, until, parties: of, accepted: accepted.length },
    awaitsYou: status === 'open' && asked,
    legs: seen.map(({ debtor, creditor, currency, amount, parts }) => ({
      ...{ debtor: show(debtor), creditor: show(creditor) },
      amount: shownAmount(BigInt(amount), currency),
      parts: parts.map((part) => ({
        ...{ number: part.number, issuedOn: part.issuedOn },
        amount: shownAmount(BigInt(part.amount), currency),
      })),
    })),
  };
}

function shownPotential(sums: SetOffFigure): ShownPotential {
  const { currency, owed, reduced, saved, leastOwed, ...counts } = sums;
  const amount = (units: number): ShownAmount | null => shownAmount(units, currency);
  return {
    ...{ currency, ...counts, owed: amount(owed), reduced: amount(reduced) },
    ...{ saved: amount(saved), leastOwed: amount(leastOwed) },
  };
}

export interface OwnPlaceAsked {
  readonly viewer: Viewer;
  readonly setOff: string;
  /** As people write it, where the key speaks for several parties of one circle. */
  readonly onBehalfOf?: string;
  /**
   * To tell of it. Throws set_off_must_be_agreed where not all have accepted, and
   * set_off_must_still_be_due where less is open than would be set off.
   */
  readonly agreed?: boolean;
}

/**
 * The place of the viewer in a proposal. Throws set_off_must_exist where it has none: an operator
 * answers for nobody.
 */
export async function findOwnPlace(side: ReadSide, asked: OwnPlaceAsked): Promise<OwnPlace> {
  const { viewer, setOff, onBehalfOf, agreed = false } = asked;
  // What was paid a moment ago is to be seen before it is told that it was set off.
  const head = agreed ? await side.parts.store.head() : null;
  const when = await whenOf(side.parts, head === null ? {} : { after: String(head) });
  const proposal = proposalOf(side.views, setOff, dayOf(when.asOf));
  const all = ownProfessionals(side, viewer);
  const named = onBehalfOf === undefined ? null : side.today.resolve(side.party(onBehalfOf));
  const own = all.filter((party) => named === null || party === named);
  const places = proposal?.legs.filter(({ debtor }) => own.includes(debtor)) ?? [];
  const [place] = places;
  if (!proposal || !place) throw new Rejection('set_off_must_exist', '/setOff');
  must(places.length === 1, 'party_spoken_for_must_be_named', '/onBehalfOf');
  must(!agreed || proposal.status === 'agreed', 'set_off_must_be_agreed', '/setOff');
  const { debtor: party } = place;
  const owed = proposal.legs.flatMap(({ creditor, parts }): readonly InvoicePart[] =>
    creditor === party ? parts : [],
  );
  const found = { setOff, party, owes: place.parts, owed };
  if (agreed) mustStillBeDue(side, found, when);
  return found;
}
