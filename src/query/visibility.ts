/**
 * Who may see what (design section 9, the law as rules). Only the professional concerned, and who
 * speaks for it, sees its entries; others see sums over enough counterparties besides themselves.
 * Pure: the same rules answer HTTP, streams and tests.
 */
import type { WhoIsWho } from '../../projections/who-is-who.js';
import type { Role } from '../ledger/events.js';
import type { PartyId } from '../ledger/values/party.js';

/** Who reads. `parties` are those that its key names: a key that may tell for all names nobody. */
export interface Viewer {
  readonly role: Role;
  readonly teller: string;
  readonly parties: ReadonlySet<PartyId>;
  /** The key that it reads with; none for a command on the data folder. */
  readonly keyId?: string;
  /** Why it reads, as it says itself. */
  readonly purpose?: string;
  /** An operator who needs for a claim what is restricted (GDPR 18.2), and says so as `purpose`. */
  readonly forClaim?: true;
}

/** How a viewer stands to a professional. */
export type Viewpoint = 'operator' | 'self' | 'analyst' | 'other';

/**
 * How the viewer stands to the professional of these party ids. `who` is today's: what links
 * said once gives no rights now. All its ids must be the viewer's, since a sum tells of each.
 */
export function viewpointOf(
  viewer: Viewer,
  professional: readonly PartyId[],
  who: WhoIsWho,
): Viewpoint {
  switch (viewer.role) {
    case 'operator':
      return 'operator';
    case 'analyst':
      return 'analyst';
    case 'emitter':
    case 'partner':
    case 'metrics':
      return professional.every((party) => isViewers(viewer, party, who)) ? 'self' : 'other';
    default:
      return viewer.role satisfies never;
  }
}

/**
 * Whether the viewer speaks for the party, by what its key was granted and by links that give
 * rights: one that the viewer made of its own code opens nothing.
 */
export function isViewers(viewer: Viewer, party: PartyId, who: WhoIsWho): boolean {
  for (const own of viewer.parties) if (who.speaksFor(own, party)) return true;
  return false;
}

/** Whether the viewer speaks for one of these parties, or is an operator. */
export function isConcerned(viewer: Viewer, parties: Iterable<PartyId>, who: WhoIsWho): boolean {
  if (viewer.role === 'operator') return true;
  if (viewer.role === 'analyst') return false;
  for (const party of parties) if (isViewers(viewer, party, who)) return true;
  return false;
}

/** What may be seen of a score: all, sums if they are over enough others, or nothing. */
export type ScoreSight = 'whole' | 'sums' | 'none';

/** `withOwn`: whether the score is with the viewer itself; null for that of the network. */
export function scoreSight(viewpoint: Viewpoint, withOwn: boolean | null): ScoreSight {
  switch (viewpoint) {
    case 'operator':
    case 'self':
    case 'analyst':
      return 'whole';
    case 'other':
      if (withOwn === null) return 'sums';
      return withOwn ? 'whole' : 'none';
    default:
      return viewpoint satisfies never;
  }
}

/** A sum over fewer counterparties would tell of each. */
export const FEWEST_OTHERS = 3;

/**
 * Whether a viewer may see a sum over so many counterparties, `own` of which are the viewer itself.
 */
export function isOverEnough(counterparties: number, own: number): boolean {
  return counterparties - own >= FEWEST_OTHERS;
}

/** Values below the evidence that a score needs: for judging models, never for judging people. */
export function seesIndicative(viewpoint: Viewpoint): boolean {
  return viewpoint === 'operator' || viewpoint === 'analyst';
}

/**
 * The trail, promises and relations: each line is somebody's deed. Others see their own shared
 * ones.
 */
export function seesEveryLine(viewpoint: Viewpoint): boolean {
  return viewpoint !== 'other';
}

/** Entries as they were told. An analyst reckons with figures and needs none. */
export function seesTrail(viewpoint: Viewpoint): boolean {
  return viewpoint === 'operator' || viewpoint === 'self';
}

/**
 * What would raise a score: it names single promises, by number and partner, and tells of each what
 * it weighs. It is for whoever can make the moves.
 */
export function seesMoves(viewpoint: Viewpoint): boolean {
  return viewpoint === 'operator' || viewpoint === 'self';
}

/** Whom it claims as a contact, and who claims it. Others see those with themselves. */
export function seesContacts(viewpoint: Viewpoint): boolean {
  return viewpoint === 'operator' || viewpoint === 'self';
}

/** Who read of it: what is kept of that is for whom it is about. */
export function seesReads(viewpoint: Viewpoint): boolean {
  return viewpoint === 'operator' || viewpoint === 'self';
}

/**
 * Statutory tables and aged balances: sums of every invoice, some over one partner. Analysts see
 * them without names, as every other line.
 */
export function seesTables(viewpoint: Viewpoint): boolean {
  return seesEveryLine(viewpoint);
}

/** Reads what lies between others, and is no party to it. */
export function isThird({ role }: Viewer): boolean {
  return role === 'operator' || role === 'analyst';
}

/** The scores of all in one table. */
export function seesEveryScore({ role }: Viewer): boolean {
  return role === 'operator' || role === 'analyst';
}

/** How the service is: who tells how much, and what waits for whom. */
export function seesService({ role }: Viewer): boolean {
  return role === 'operator';
}

/** Makes, lists and revokes links that show its figures to whoever has them (ADR 0054). */
export function mayShare(viewpoint: Viewpoint): boolean {
  return viewpoint === 'operator' || viewpoint === 'self';
}

/** How a viewer stands to a recommendation. */
export interface RecommendationStand {
  readonly isGiver: boolean;
  readonly isReceiver: boolean;
  /** Whether a promise of its two was kept. */
  readonly isCounted: boolean;
}

/**
 * A recommendation as one of its two sees it. One that rests on no kept promise is for its giver
 * and operators: from a stranger's hand it would be worth nothing, and might be meant to annoy.
 */
export function seesRecommendation(
  { role }: Viewer,
  { isGiver, isReceiver, isCounted }: RecommendationStand,
): boolean {
  if (role === 'operator') return true;
  if (role === 'analyst') return false;
  return isGiver || (isReceiver && isCounted);
}

/** A request for one: who asks sees it, and who is asked where a promise of the two was kept. */
export function seesRequest(
  { role }: Viewer,
  { isAsker, isCounted }: { readonly isAsker: boolean; readonly isCounted: boolean },
): boolean {
  return role === 'operator' || isAsker || isCounted;
}

/** Has others watched in its name, and gets notices: itself, and operators for it (ADR 71). */
export function mayWatch(viewpoint: Viewpoint): boolean {
  return viewpoint === 'operator' || viewpoint === 'self';
}

/** Names, identifiers and texts. */
export function seesPersonal(viewer: Viewer): boolean {
  return viewer.role !== 'analyst';
}

/** What a professional is, as far as finding it goes. */
export interface Findable {
  readonly consumer: boolean;
  /** Whether it has an identifier other than tellers' own codes. */
  readonly official: boolean;
  /** Tellers among whose codes it is. */
  readonly localTo: readonly string[];
}

/**
 * Whether the viewer may know that the professional is here. A consumer is disclosed to nobody. A
 * professional known only by a teller's code is disclosed to that teller, and to those who deal
 * with it (`deals`).
 */
export function mayFind(
  viewer: Viewer,
  viewpoint: Viewpoint,
  found: Findable,
  deals: () => boolean,
): boolean {
  if (viewer.role === 'operator') return true;
  if (found.consumer) return false;
  if (found.official || viewpoint === 'self' || viewpoint === 'analyst') return true;
  return found.localTo.includes(viewer.teller) || deals();
}

/** A teller's code is its own word for somebody: others see the party id in its place. */
export function seesIdentifier(viewer: Viewer, localTo: string | null): boolean {
  if (viewer.role === 'operator') return true;
  return seesPersonal(viewer) && (localTo === null || localTo === viewer.teller);
}
