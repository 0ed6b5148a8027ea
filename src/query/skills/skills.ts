/**
 * The skills that a professional claims, and what bears each out: promises kept under it and
 * recommendations for it, as counts. To others not over few counterparties (ADR 0070).
 */
import {
  countKept,
  type KeptCount,
  type KeptWhole,
  keptWhole,
} from '../../../projections/recommendations/kept.js';
import { skillListed } from '../../../projections/skills/skills.js';
import { professionalStream } from '../../ledger/kinds/professional.js';
import type { Position, Revision } from '../../ledger/stored.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { isOwnSkill } from '../../ledger/values/skill.js';
import { entryAddress } from '../../messages/message.js';
import type { ShownParty } from '../people/people.js';
import type { Found, ReadSide, Stamp, When } from '../read-side.js';
import { keptBetween } from '../recommendations/rests-on.js';
import { publicNow } from '../recommendations/sight.js';
import { recommendationsOf, takenOutOf } from '../recommendations/told.js';
import { wordsAt } from '../recommendations/words.js';
import { type MaybeRestricted, restrictedIn } from '../restrictions/restriction.js';
import { bandOf, coarseCount } from '../score/bands.js';
import { RESTRICTED, WITHHELD, type Withheld } from '../score/score-card.js';
import type { Timing } from '../time/when.js';
import { whenOfFigures } from '../time/when-of-figures.js';
import { isOverEnough, seesPersonal, type Viewer } from '../visibility.js';

export interface SkillsAsked extends Timing {
  readonly viewer: Viewer;
  /** As people write it. */
  readonly id: string;
}

export interface ShownSkill {
  readonly code: string;
  /** What the list calls it, in English; null for one's own. */
  readonly title: string | null;
  /** Its activity, in English; null for one's own. */
  readonly activity: string | null;
  /** What its professional calls it, where it is its own. */
  readonly words: string | null;
  /** `stream@revision`. */
  readonly entry: string;
  readonly claimedOn: Day;
  readonly borneOutBy: BorneOutBy | Withheld;
}

export interface BorneOutBy {
  /**
   * Promises that name it: deliveries made with it, and invoices for it that were paid. To others
   * the lower ends of bands.
   */
  readonly kept: KeptCount;
  /** To or from how many professionals. */
  readonly counterparties: number;
  readonly recommendations: number;
}

export interface SkillsAnswer extends Stamp, MaybeRestricted {
  readonly professional: ShownParty;
  readonly asOf: Day;
  readonly items: readonly ShownSkill[];
}

/** Of each skill at most so many promises are looked at, the last ones told. */
const MOST = 2000;

interface Claim {
  readonly party: PartyId;
  readonly skill: string;
  readonly revision: Revision;
  readonly day: Day;
}

/** What is claimed as of a day, in the order claimed. */
export async function readSkills(side: ReadSide, asked: SkillsAsked): Promise<SkillsAnswer> {
  const { viewer, id } = asked;
  const when = await whenOfFigures(side, asked);
  const found = side.find(viewer, id, when);
  const { moment, party, viewpoint, restriction } = found;
  side.noteRead(viewer, 'skills', [party], when);
  const claims = shownClaims(side, found, when);
  const show = await side.people.showing(viewer, moment, when.knownAt, [party]);
  const place = ({ party: of, revision }: Claim) => ({ stream: professionalStream(of), revision });
  const own = seesPersonal(viewer) ? claims.filter(({ skill }) => isOwnSkill(skill)) : [];
  const words = await wordsAt(side, own.map(place));
  const isPublic = publicNow(side, party, 'received');
  return {
    professional: show(party),
    asOf: dayOf(when.asOf),
    ...side.stamp(when),
    ...restrictedIn(restriction, viewpoint),
    items: claims.map((claim) => {
      const listed = skillListed(claim.skill);
      const { stream, revision } = place(claim);
      return {
        ...{ code: claim.skill, title: listed?.title ?? null, activity: listed?.activity ?? null },
        ...{ words: words(place(claim)), entry: entryAddress(stream, revision) },
        claimedOn: claim.day,
        borneOutBy: borneOutBy(side, viewer, { found, claim, when, isPublic }),
      };
    }),
  };
}

/** Others are shown what is claimed still. */
function shownClaims(side: ReadSide, { moment, party, viewpoint }: Found, when: When) {
  const claims = claimsOf(side, moment.classOf(party), when);
  if (viewpoint !== 'other') return claims;
  const now = claimsOf(side, side.today.classOf(party), {
    knownAt: side.views.checkpoint,
    asOf: Number.MAX_SAFE_INTEGER,
  });
  return claims.filter((claim) =>
    now.some(({ party: of, skill }) => of === claim.party && skill === claim.skill),
  );
}

function claimsOf(
  { views }: ReadSide,
  parties: readonly PartyId[],
  { asOf, knownAt }: Pick<When, 'asOf' | 'knownAt'>,
): readonly Claim[] {
  const rows = views.all<Claim & { readonly is_dropped: number }>(
    `SELECT party, skill, revision, day, is_dropped FROM skill_claim
      WHERE party IN (SELECT value FROM json_each(?)) AND position <= ? ORDER BY position`,
    ...[JSON.stringify(parties), knownAt],
  );
  const claims = new Map<string, Claim>();
  const last = asOf === Number.MAX_SAFE_INTEGER ? '9999-12-31' : dayOf(asOf);
  for (const { is_dropped, ...claim } of rows) {
    if (claim.day > last) continue;
    // A skill of the list is the same under each id of the professional.
    const key = isOwnSkill(claim.skill) ? `${claim.party} ${claim.skill}` : claim.skill;
    if (is_dropped === 1) claims.delete(key);
    else if (!claims.has(key)) claims.set(key, claim);
  }
  return [...claims.values()];
}

interface Bearing {
  readonly found: Found;
  readonly claim: Claim;
  readonly when: When;
  readonly isPublic: ReturnType<typeof publicNow>;
}

function borneOutBy(side: ReadSide, viewer: Viewer, bearing: Bearing): BorneOutBy | Withheld {
  const { found, claim, when, isPublic } = bearing;
  const { moment, party, viewpoint } = found;
  const isWhole = viewpoint === 'self' || viewpoint === 'operator';
  if (!isWhole && side.hides(viewer, party)) return RESTRICTED;
  const kept: KeptWhole[] = [];
  const partners = new Set<PartyId>();
  for (const promise of moment.promisesAt(addressesNaming(side, found, claim, when))) {
    const [a, b] = [moment.resolve(promise.promisor), moment.resolve(promise.promisee)];
    const whole = a === b ? null : keptWhole(promise, when.asOf);
    if (!whole) continue;
    kept.push(whole);
    partners.add(a === party ? b : a);
  }
  const own = [...partners].filter((partner) => side.isViewers(viewer, partner)).length;
  if (!isWhole && !isOverEnough(partners.size, own)) return WITHHELD;
  const recommendations = recommendationsOf(moment, party, 'received', when).filter((between) => {
    const { recommendation } = between;
    const isFor = recommendation?.says.event.facts.skill === claim.skill;
    if (!recommendation || !isFor || keptBetween(moment, between, when.asOf) === null) return false;
    return isWhole || (recommendation.isPublic && isPublic(recommendation.says));
  }).length;
  const counted = countKept(kept);
  // Of two editions the exact counts would tell of the promise between them (ADR 28).
  const shown = (count: number): number => (isWhole ? count : bandOf(count).from);
  return {
    kept: {
      promises: isWhole ? counted.promises : coarseCount(counted.promises),
      ...{ onTime: shown(counted.onTime), confirmed: shown(counted.confirmed) },
    },
    counterparties: isWhole ? partners.size : coarseCount(partners.size),
    recommendations,
  };
}

interface NamedRow {
  readonly address: string;
  readonly stream: string;
  readonly revision: Revision;
}

/** The promises that name the skill, as told by somebody who has not taken it back. */
function addressesNaming(
  { views }: ReadSide,
  { moment, party }: Found,
  { party: of, skill }: Claim,
  { knownAt }: { readonly knownAt: Position },
): readonly string[] {
  const owners = isOwnSkill(skill) ? [of] : moment.classOf(party);
  const rows = views.all<NamedRow>(
    `SELECT address, stream, revision FROM skill_named
      WHERE owner IN (SELECT value FROM json_each(?)) AND skill = ? AND position <= ?
      ORDER BY position DESC LIMIT ${MOST}`,
    ...[JSON.stringify(owners), skill, knownAt],
  );
  const standing = rows.filter(({ stream, revision }) => {
    return !takenOutOf(views, stream, knownAt).has(revision);
  });
  return [...new Set(standing.map(({ address }) => address))];
}
