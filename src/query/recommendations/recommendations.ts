/**
 * Recommendations of a professional, or by it, with what each rests on. They weigh nothing in any
 * score. Whoever is not one of the two sees one that both want public, of the last edition, as long
 * as it still is (ADR 0070).
 */
import type { StandingRecommendation } from '../../../projections/recommendations/stands.js';
import { skillListed } from '../../../projections/skills/skills.js';
import { DAYS_TO_CHANGE } from '../../ledger/kinds/recommendation.js';
import type { RecommendedFor } from '../../ledger/recommendation-events.js';
import { type Day, dayOf, toDayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { entryAddress } from '../../messages/message.js';
import { PAGE_LIMIT, type Page, type PageQuestion, pageOf } from '../page.js';
import type { Show, ShownParty } from '../people/people.js';
import type { Found, ReadSide, Stamp, When } from '../read-side.js';
import { type Timing, whenOf } from '../time/when.js';
import { whenOfFigures } from '../time/when-of-figures.js';
import { isThird, seesPersonal, type Viewer } from '../visibility.js';
import type { RecommendationList } from './lists.js';
import { type ShownRequest, requestsOf } from './requests.js';
import { bandOf, type KeptBand, type KeptPromises, keptBetween } from './rests-on.js';
import { publicNow, sightOf } from './sight.js';
import { type ShownStanding, standingOf } from './standing-word.js';
import { recommendationsOf } from './told.js';
import { wordsAt } from './words.js';

export interface RecommendationsAsked extends Timing, PageQuestion {
  readonly viewer: Viewer;
  /** As people write it. */
  readonly id: string;
  /** `received` where it is not said. */
  readonly list?: RecommendationList;
}

export interface ShownRecommendation {
  /** The entry in which it was given, `stream@revision`. */
  readonly entry: string;
  /** The entry that says what it says now. */
  readonly says: string;
  readonly giver: ShownParty;
  readonly receiver: ShownParty;
  readonly goodAt: readonly RecommendedFor[];
  /** The code of the skill, where it is for one. */
  readonly skill?: string;
  /** What the list calls it, in English, where it is of the list. */
  readonly skillTitle?: string;
  /** Null where nothing is said, or one of the two was erased. */
  readonly words: string | null;
  readonly givenOn: Day;
  readonly changedOn?: Day;
  /** The last day on which it may be changed. */
  readonly changeableUntil: Day;
  readonly obtained: 'asked_by_link' | 'unasked';
  readonly askedOn?: Day;
  readonly mayBePublic: boolean;
  readonly isPublic: boolean;
  readonly answer: { readonly on: Day; readonly words: string | null } | null;
  /** All of it for the two and operators; for others a band; null where a score is restricted. */
  readonly restsOn: KeptPromises | KeptBand | null;
  /** How far its giver is known; null where its score is restricted. */
  readonly standing: ShownStanding | null;
  /** There where no promise of the two was kept: its giver and operators alone see it then. */
  readonly notCounted?: 'no_promise_was_kept';
}

export interface RecommendationsAnswer extends Page<ShownRecommendation>, Stamp {
  readonly professional: ShownParty;
  readonly asOf: Day;
  readonly list: RecommendationList;
  /** How many there are that the viewer sees. */
  readonly total: number;
  /** Whether those of its two are shown, or the public ones alone. */
  readonly isWhole: boolean;
  /** Requests that wait, for the professional and operators. */
  readonly requests: readonly ShownRequest[];
}

/** One of a list, as far as the viewer sees it. */
interface Seen extends StandingRecommendation {
  readonly giver: PartyId;
  readonly receiver: PartyId;
  readonly kept: KeptPromises | null;
  /** Whether it is one of the viewer's own, or the viewer is an operator. */
  readonly isOwn: boolean;
}

export async function readRecommendations(
  side: ReadSide,
  asked: RecommendationsAsked,
): Promise<RecommendationsAnswer> {
  const { viewer, id, list = 'received' } = asked;
  const when = await whenOfFigures(side, asked);
  const found = side.find(viewer, id, when);
  const isWhole = found.viewpoint === 'self' || found.viewpoint === 'operator';
  // What is one's own is seen at once, as promises are; what others see is of the edition.
  const own = isWhole ? when : await whenOf(side.parts, daysOf(asked));
  const seen = [
    ...(isThird(viewer) && viewer.role !== 'operator'
      ? []
      : ownOf(side, asked, side.find(viewer, id, own), own)),
    ...(isWhole ? [] : await publicOf(side, asked, found, when)),
  ].sort((a, b) => b.given.position - a.given.position);
  const page = pageOf(seen, asked, when);
  const requests = isWhole ? requestsOf(side, viewer, found, own) : [];
  const parties = [found.party, ...page.items.flatMap(({ giver, receiver }) => [giver, receiver])];
  side.noteRead(viewer, 'recommendations', parties, when);
  const asks = requests.flatMap(({ from, to }) => [from, to]);
  const knownAt = Math.max(own.knownAt, when.knownAt);
  const show = await side.people.showing(viewer, found.moment, knownAt, [...parties, ...asks]);
  return {
    professional: show(found.party),
    asOf: dayOf(when.asOf),
    ...side.stamp(when),
    ...{ list, total: seen.length, isWhole },
    requests: requests.map((each) => ({ ...each, from: show(each.from), to: show(each.to) })),
    items: await shownOf(side, viewer, found, page.items, show),
    next: page.next,
  };
}

function daysOf({ asOf, after }: Timing): Timing {
  return { ...(asOf !== undefined && { asOf }), ...(after !== undefined && { after }) };
}

/** Those of the viewer's own, or for operators all. */
function ownOf(
  side: ReadSide,
  { viewer, list = 'received' }: RecommendationsAsked,
  { moment, party }: Found,
  when: When,
): readonly Seen[] {
  return recommendationsOf(moment, party, list, when).flatMap((between) => {
    const { recommendation, giver, receiver } = between;
    const kept = recommendation && keptBetween(moment, between, when.asOf);
    const sight = sightOf(side, viewer, { giver, receiver, isCounted: kept !== null });
    return recommendation && sight
      ? [{ ...recommendation, giver, receiver, kept, isOwn: true }]
      : [];
  });
}

/** Those that everybody sees, but for the viewer's own. */
async function publicOf(
  side: ReadSide,
  { viewer, list = 'received' }: RecommendationsAsked,
  { moment, party }: Found,
  when: When,
): Promise<readonly Seen[]> {
  const isStillPublic = publicNow(side, party, list);
  const seen = recommendationsOf(moment, party, list, when).flatMap((between) => {
    const { recommendation, giver, receiver } = between;
    if (!recommendation?.isPublic || !isStillPublic(recommendation.says)) return [];
    if (sightOf(side, viewer, { giver, receiver, isCounted: true })) return [];
    const kept = keptBetween(moment, between, when.asOf);
    return kept ? [{ ...recommendation, giver, receiver, kept, isOwn: false }] : [];
  });
  const parties = seen.flatMap(({ giver, receiver }) => [giver, receiver]);
  const known = await side.people.of(moment, parties, when.knownAt);
  return seen.filter(({ giver, receiver }) => {
    return !known.get(giver)?.erased && !known.get(receiver)?.erased;
  });
}

/** What everybody sees at a moment of a professional's recommendations: for share links. */
export async function publicRecommendations(
  side: ReadSide,
  found: Found,
  when: When,
): Promise<readonly ShownRecommendation[]> {
  const asked = { viewer: ANYBODY, id: found.party };
  const seen = (await publicOf(side, asked, found, when)).slice(0, PAGE_LIMIT);
  const parties = seen.flatMap(({ giver, receiver }) => [giver, receiver]);
  const show = await side.people.showing(ANYBODY, found.moment, when.knownAt, parties);
  return shownOf(side, ANYBODY, found, seen, show);
}

const ANYBODY: Viewer = { role: 'partner', teller: '', parties: new Set() };

async function shownOf(
  side: ReadSide,
  viewer: Viewer,
  { moment }: Found,
  page: readonly Seen[],
  show: Show,
): Promise<readonly ShownRecommendation[]> {
  const places = page.flatMap(({ says, answered }) => [says, ...(answered ? [answered] : [])]);
  const words = await wordsAt(side, seesPersonal(viewer) ? places : []);
  return page.map((seen): ShownRecommendation => {
    const { given, says, asked, answered, giver, receiver } = seen;
    const { goodAt, skill, mayBePublic } = says.event.facts;
    const { on: givenOn } = given.event.facts;
    const isHidden = !seen.isOwn && (side.hides(viewer, giver) || side.hides(viewer, receiver));
    return {
      entry: entryAddress(given.stream, given.revision),
      says: entryAddress(says.stream, says.revision),
      ...{ giver: show(giver), receiver: show(receiver) },
      ...{ goodAt, ...skillIn(skill), words: words(says) },
      ...{ givenOn, ...(says.revision !== given.revision && { changedOn: says.event.facts.on }) },
      changeableUntil: dayOf(toDayNumber(givenOn) + DAYS_TO_CHANGE),
      obtained: asked ? 'asked_by_link' : 'unasked',
      ...(asked && { askedOn: asked.event.facts.on }),
      ...{ mayBePublic, isPublic: seen.isPublic },
      answer: answered && { on: answered.event.facts.on, words: words(answered) },
      restsOn: restsOn(seen, isHidden),
      standing: isHidden ? null : standingOf(side, moment, giver),
      ...(seen.kept === null && { notCounted: 'no_promise_was_kept' }),
    };
  });
}

function skillIn(skill: string | undefined): Pick<ShownRecommendation, 'skill' | 'skillTitle'> {
  if (skill === undefined) return {};
  const listed = skillListed(skill);
  return { skill, ...(listed && { skillTitle: listed.title }) };
}

function restsOn({ kept, isOwn }: Seen, isHidden: boolean): KeptPromises | KeptBand | null {
  if (kept === null || isHidden) return null;
  return isOwn ? kept : bandOf(kept);
}
