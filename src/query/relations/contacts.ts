/**
 * The contacts of a professional: whom it knows, or who says so, with nothing promised between them
 * yet. Once something is, they have a relation, and are listed there.
 */
import type { Visibility } from '../../ledger/relation-events.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { compareText } from '../../ledger/values/text-order.js';
import { type Page, type PageQuestion, pageOf } from '../page.js';
import { findableOf } from '../people/party-rows.js';
import type { ShownParty } from '../people/people.js';
import { partnersOf } from '../promises/relations.js';
import { ReadRefused } from '../read-refused.js';
import type { Found, ReadSide, Stamp } from '../read-side.js';
import { type Timing, whenOf } from '../time/when.js';
import { mayFind, seesContacts, type Viewer } from '../visibility.js';
import { visibilityOf } from './shown-links.js';
import { type Claim, claimsOf, contactOn } from './claims.js';

export interface ContactsAsked extends Timing, PageQuestion {
  readonly viewer: Viewer;
  readonly id: string;
}

/** A claim of one of the two. */
export interface ShownClaim {
  readonly by: 'professional' | 'partner';
  readonly on: Day;
  /** They met by a share link of the one who is claimed. */
  readonly byLink: boolean;
  /** Where it is told: who told it withdraws it there. */
  readonly entry: string;
  readonly refused: { readonly on: Day; readonly entry: string } | null;
}

export interface ShownContact {
  readonly partner: ShownParty;
  /** Refused: by whoever is claimed, and nobody else claims it. */
  readonly state: 'contact' | 'refused';
  readonly since: Day;
  readonly claims: readonly ShownClaim[];
}

export interface ContactsAnswer extends Page<ShownContact>, Stamp {
  readonly professional: ShownParty;
  readonly asOf: Day;
  /** How it is shown between two others now; for the professional itself and operators. */
  readonly shownAs?: Visibility;
}

interface Contact {
  readonly partner: PartyId;
  readonly claims: Claim[];
}

/** Others see that with themselves. Throws answer_must_be_yours_to_see for analysts. */
export async function readContacts(side: ReadSide, asked: ContactsAsked): Promise<ContactsAnswer> {
  const when = await whenOf(side.parts, asked);
  const { viewer } = asked;
  const found = side.find(viewer, asked.id, when);
  const { moment, party, viewpoint } = found;
  const seesAll = seesContacts(viewpoint);
  if (viewer.role === 'analyst') {
    const detail = 'Contacts are for the two who know each other: nothing is promised yet.';
    throw new ReadRefused('answer_must_be_yours_to_see', detail);
  }
  const dealing = partnersOf(found, when.asOf);
  const contacts = contactsOf(claimsOf(found, when)).filter(
    ({ partner }) =>
      !dealing.has(partner) &&
      (seesAll || side.isViewers(viewer, partner)) &&
      isFindable(side, viewer, found, partner, when.knownAt),
  );
  const page = pageOf(contacts, asked, when);
  side.noteRead(viewer, 'contacts', [party], when);
  const parties = [party, ...page.items.map(({ partner }) => partner)];
  const show = await side.people.showing(viewer, moment, when.knownAt, parties);
  return {
    professional: show(party),
    asOf: dayOf(when.asOf),
    ...side.stamp(when),
    ...(seesAll && { shownAs: visibilityOf(side.views, side.today, party) }),
    items: page.items.map((contact) => shownContact(contact, show(contact.partner))),
    next: page.next,
  };
}

/** By partner, who was claimed last first. */
function contactsOf(claims: readonly Claim[]): readonly Contact[] {
  const contacts = new Map<PartyId, Contact>();
  for (const claim of claims) {
    const known = contacts.get(claim.partner);
    if (known) known.claims.push(claim);
    else contacts.set(claim.partner, { partner: claim.partner, claims: [claim] });
  }
  const last = ({ claims: all }: Contact): number => Math.max(...all.map(({ on }) => on));
  return [...contacts.values()].sort(
    (a, b) => last(b) - last(a) || compareText(a.partner, b.partner),
  );
}

/** A claim opens nothing: whom the viewer could not find otherwise it does not find by one. */
function isFindable(
  side: ReadSide,
  viewer: Viewer,
  { moment }: Found,
  partner: PartyId,
  knownAt: number,
): boolean {
  const findable = findableOf(moment, partner, knownAt);
  if (!findable || (findable.consumer && viewer.role !== 'operator')) return false;
  const viewpoint = side.viewpoint(viewer, moment.classOf(partner));
  return mayFind(viewer, viewpoint, findable, () => false);
}

function shownContact({ partner, claims }: Contact, shown: ShownParty): ShownContact {
  const since = contactOn(claims, partner);
  const first = Math.min(...claims.map(({ on }) => on));
  return {
    partner: shown,
    state: since === null ? 'refused' : 'contact',
    since: dayOf(since ?? first),
    claims: claims.map(({ isOwn, on, byLink, entry, refused }) => ({
      by: isOwn ? 'professional' : 'partner',
      ...{ on: dayOf(on), byLink, entry },
      refused: refused ? { on: dayOf(refused.on), entry: refused.entry } : null,
    })),
  };
}
