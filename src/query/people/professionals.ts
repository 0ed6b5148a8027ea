/** Finding professionals, and what is known of one. */
import { type Day, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { StoreUnavailable } from '../../store/event-store.js';
import { limitOf, type Page, type PageQuestion, placeIn, writeCursor } from '../page.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import { type MaybeRestricted, restrictedIn } from '../restrictions/restriction.js';
import type { Attributes, Moment } from '../time/moment.js';
import { type Timing, whenOf } from '../time/when.js';
import { figuresSight, mustNotChooseKnownAt } from '../time/when-of-figures.js';
import {
  mayFind,
  seesIdentifier,
  seesPersonal,
  type Viewer,
  type Viewpoint,
} from '../visibility.js';
import { foldedText } from './naming.js';
import { findableOf, partiesAfter } from './party-rows.js';
import type { Person, ShownParty } from './people.js';

export interface ProfessionalAsked extends Timing {
  readonly viewer: Viewer;
  /** As people write it. */
  readonly id: string;
}

export interface ProfessionalAnswer extends ShownParty, Attributes, Stamp, MaybeRestricted {
  /** The party id under which facts know it. */
  readonly party: PartyId;
  readonly asOf: Day;
  /** How the one who asks stands to it, which decides what else may be asked. */
  readonly standing: Viewpoint;
  /** Every identifier of its class that may be shown. */
  readonly identifiers: readonly string[];
  /** How to reach it: for itself and operators. */
  readonly contact?: string;
}

export type PartiesAsked = Pick<ProfessionalAsked, 'viewer' | 'id'>;

/** Every party id of a professional today. Throws professional_must_be_known. */
export async function findParties(
  side: ReadSide,
  asked: PartiesAsked,
): Promise<readonly PartyId[]> {
  const { party, moment } = side.find(asked.viewer, asked.id, await whenOf(side.parts, {}));
  return moment.classOf(party);
}

/** What is known of one professional as of a day. */
export async function readProfessional(
  side: ReadSide,
  asked: ProfessionalAsked,
): Promise<ProfessionalAnswer> {
  const { viewer, id } = asked;
  const when = await whenOf(side.parts, asked);
  if (figuresSight(side, { viewer, id }) === 'sums') mustNotChooseKnownAt(asked);
  const { party, moment, viewpoint, restriction } = side.find(viewer, id, when);
  const members = moment.classOf(party);
  const attributes = moment.attributesOf(party, when.asOf);
  const { people } = side;
  const show = await people.showing(viewer, moment, when.knownAt, [party]);
  const known = await people.of(moment, seesPersonal(viewer) ? members : [], when.knownAt);
  const persons = [...known.values()];
  const contact = persons.find((person) => person.contact !== null)?.contact ?? null;
  const seesContact = viewpoint === 'operator' || viewpoint === 'self';
  return {
    ...show(party),
    party,
    standing: viewpoint,
    asOf: dayOf(when.asOf),
    ...side.stamp(when),
    ...restrictedIn(restriction, viewpoint),
    ...attributes,
    identifiers: identifiersOf(viewer, persons),
    ...(seesContact && contact !== null && { contact }),
  };
}

function identifiersOf(viewer: Viewer, persons: readonly Person[]): readonly string[] {
  return persons
    .filter(({ localTo }) => seesIdentifier(viewer, localTo))
    .map(({ identifier }) => identifier)
    .filter((identifier) => identifier !== null)
    .sort();
}

export interface SearchAsked extends Timing, PageQuestion {
  readonly viewer: Viewer;
  /**
   * Part of an identifier or name, whatever its case and accents; everybody where it is not said.
   */
  readonly search?: string;
}

export interface FoundProfessional extends ShownParty {
  readonly party: PartyId;
  readonly country: string | null;
}

export interface SearchAnswer extends Page<FoundProfessional>, Stamp {}

/**
 * Names looked at for one page. They are sealed one by one, so there is no index to ask: a page of
 * a large ledger may come back short, with the cursor where the search goes on.
 */
const LOOKED_AT = 5000;
/** Names opened at once where some are looked for. */
const STRIDE = 500;

const NO_NAMES = 'Names cannot be looked for while the store that holds their keys is away.';

/** Professionals by party id: any order would do, and this one never changes. */
export async function searchProfessionals(
  side: ReadSide,
  asked: SearchAsked,
): Promise<SearchAnswer> {
  const when = await whenOfSearch(side, asked);
  const wanted = foldedText(asked.search ?? '');
  const limit = limitOf(asked);
  const moment = side.scores.momentOf(side.views, when.knownAt);
  const items: FoundProfessional[] = [];
  const answer = (last: PartyId | null): SearchAnswer => {
    const next = last === null ? null : writeCursor(when, last);
    return { ...side.stamp(when), items, next };
  };
  let last: PartyId = placeIn(asked, /^[0-9a-f]{32}$/) ?? '';
  // Where everybody is wanted, names past the page are opened for nobody.
  const stride = wanted === '' ? Math.min(limit + 1, STRIDE) : STRIDE;
  for (let looked = 0; looked < LOOKED_AT; looked += stride) {
    const parties = partiesAfter(side.views, last, when.knownAt, stride);
    const found = await candidates(side, asked.viewer, parties, moment, when);
    for (const party of parties) {
      if (items.length === limit) return answer(last);
      last = party;
      const candidate = found.get(party);
      if (wanted !== '' && candidate?.item.unopened) throw new StoreUnavailable(NO_NAMES);
      if (candidate?.texts.some((text) => foldedText(text).includes(wanted)))
        items.push(candidate.item);
    }
    if (parties.length < stride) return answer(null);
  }
  return answer(last);
}

/** Who was known when is nobody's to try out: others search among those who are known now. */
async function whenOfSearch(side: ReadSide, asked: SearchAsked): Promise<When> {
  const when = await whenOf(side.parts, asked);
  if (asked.viewer.role === 'operator' || asked.viewer.role === 'analyst') return when;
  mustNotChooseKnownAt(asked);
  return { ...when, knownAt: side.views.checkpoint };
}

interface Candidate {
  readonly item: FoundProfessional;
  /** What the viewer sees of it, and so may find it by. */
  readonly texts: readonly string[];
}

/** The parties that represent their class and that the viewer may find. */
async function candidates(
  side: ReadSide,
  viewer: Viewer,
  parties: readonly PartyId[],
  moment: Moment,
  when: When,
): Promise<ReadonlyMap<PartyId, Candidate>> {
  const seen = parties.filter((party) => {
    if (moment.resolve(party) !== party) return false;
    const findable = findableOf(moment, party, when.knownAt);
    const members = moment.classOf(party);
    const deals = (): boolean => side.partnersAmong(viewer, members).length > 0;
    return findable && mayFind(viewer, side.viewpoint(viewer, members), findable, deals);
  });
  const members = seen.flatMap((party) => [...moment.classOf(party)]);
  const show = await side.people.showing(viewer, moment, when.knownAt, seen);
  const known = await side.people.of(moment, seesPersonal(viewer) ? members : [], when.knownAt);
  return new Map(
    seen.map((party) => {
      const persons = moment.classOf(party).flatMap((id) => known.get(id) ?? []);
      const country = moment.countryOf(party, when.asOf);
      const shown = show(party);
      const texts = [shown.id, party, shown.name ?? '', ...identifiersOf(viewer, persons)];
      return [party, { item: { ...shown, party, country }, texts }];
    }),
  );
}
