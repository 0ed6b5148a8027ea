/**
 * What a share link shows: the figures that its professional chose of those that it sees itself, as
 * they stood at the end of the last day, so that whoever opens it follows nothing live; until that
 * day is over, as they stood when it was made. The rules of sight are those of
 * every read; this file only picks.
 */
import type { Estimate, HowMany, Overall } from '../../../projections/score/scorecard.js';
import type { TrianglePart } from '../../../projections/step.js';
import type { MadeShare } from '../../command/shares/share-links.js';
import type { SharedFigure } from '../../ledger/share-events.js';
import { type Day, dayOf, toDayNumber } from '../../ledger/values/day.js';
import { type ModelStamp, modelStamp } from '../../models/model-hash.js';
import { shownAmount } from '../figures.js';
import type { ShownParty } from '../people/people.js';
import { readProfessional } from '../people/professionals.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import {
  publicRecommendations,
  type ShownRecommendation,
} from '../recommendations/recommendations.js';
import { type MaybeRestricted, restrictedIn } from '../restrictions/restriction.js';
import type { SideBacking } from '../score/backing.js';
import { readHistory } from '../score/history.js';
import { type Weighed, weigh } from '../score/score.js';
import {
  RESTRICTED,
  type ShownOverdue,
  shownCard,
  WITHHELD,
  type Withheld,
} from '../score/score-card.js';
import { whenOf } from '../time/when.js';
import { lastDayOver } from '../time/when-of-figures.js';
import type { Viewer } from '../visibility.js';

/** Of a link: whose figures it shows, which, and as of when. */
export type SharedAsked = Pick<
  MadeShare,
  'party' | 'parties' | 'shows' | 'badge' | 'model' | 'asOf' | 'on' | 'until' | 'position'
>;

/** A score, or why there is none; which side is the weakest is told by the sides. */
export type SharedScore =
  | { readonly status: 'ok'; readonly score: Estimate }
  | { readonly status: 'insufficient' }
  | Withheld;

type OfSides<Figure> = Readonly<Record<TrianglePart, Figure>>;

export interface SharedPoint {
  readonly asOf: Day;
  readonly overall: SharedScore;
}

/** What a link shows. A figure that was not chosen is not there. */
export interface SharedAnswer extends ModelStamp, Stamp, MaybeRestricted {
  readonly professional: ShownParty;
  readonly identifiers: readonly string[];
  readonly asOf: Day;
  /** The last day of the link. */
  readonly until: Day;
  readonly shows: readonly SharedFigure[];
  readonly badge: boolean;
  readonly overall?: SharedScore;
  readonly sides?: OfSides<SharedScore>;
  /** On how much each side rests. */
  readonly promises?: OfSides<HowMany | Withheld>;
  readonly overdue?: OfSides<readonly ShownOverdue[] | Withheld>;
  /** Those that both of their two want public, at most 100. */
  readonly recommendations?: readonly ShownRecommendation[];
  /** The overall month by month, a year back, oldest first. */
  readonly history?: readonly SharedPoint[];
}

/** What the badge of a link shows: never more than the link. */
export interface BadgeAnswer
  extends Pick<
    SharedAnswer,
    'professional' | 'model' | 'modelHash' | 'asOf' | 'until' | 'knownAt' | 'stale' | 'restricted'
  > {
  /** Null where there is none, or where the link does not show the overall. */
  readonly score: Estimate | null;
}

/** The moment that a link shows, which is one for all who open it on a day. */
export async function whenShared(
  { parts }: ReadSide,
  { asOf, on, position }: Pick<SharedAsked, 'asOf' | 'on' | 'position'>,
): Promise<When> {
  const over = await lastDayOver(parts);
  const isOlder = position <= over.knownAt;
  const when = isOlder ? over : await whenOf(parts, { asOf: on, knownAt: String(position) });
  return asOf === undefined ? when : { ...when, asOf: toDayNumber(asOf) };
}

/**
 * What a link shows now; null where that is nothing: its professional was erased, is a consumer,
 * or no longer sees all of its own figures.
 */
export async function readShared(
  side: ReadSide,
  asked: SharedAsked,
  reached?: When,
): Promise<SharedAnswer | null> {
  const when = reached ?? (await whenShared(side, asked));
  const viewer = viewerOf(asked);
  const weighed = weighedFor(side, asked, viewer, when);
  if (!weighed || weighed.sight.consumer) return null;
  const moment = { asOf: dayOf(when.asOf), knownAt: String(when.knownAt) };
  const about = { viewer, id: asked.party, ...moment };
  const { id, name, erased, unopened, identifiers } = await readProfessional(side, about);
  if (erased) return null;
  const { shows, badge, until } = asked;
  const { restriction } = weighed.found;
  return {
    professional: { id, name, ...(unopened && { unopened }) },
    identifiers,
    ...modelStamp(weighed.question.model),
    ...{ asOf: moment.asOf, until, shows, badge },
    ...side.stamp(when),
    ...restrictedIn(restriction, 'other'),
    ...picked(side, weighed, shows),
    ...(shows.includes('recommendations') && {
      recommendations: await publicRecommendations(side, weighed.found, when),
    }),
    ...(shows.includes('history') && {
      history: restriction ? [] : await historyOf(side, asked, viewer, when),
    }),
  };
}

/** Of what a link shows: its badge. */
export function badgeOf({ overall, ...shared }: SharedAnswer): BadgeAnswer {
  const { professional, model, modelHash, asOf, until, knownAt, stale, restricted } = shared;
  const score = overall?.status === 'ok' ? overall.score : null;
  const marks = { ...(stale && { stale }), ...(restricted && { restricted }) };
  return { professional, model, modelHash, asOf, until, knownAt, ...marks, score };
}

/** The professional itself, with no teller's codes. */
function viewerOf({ parties }: SharedAsked): Viewer {
  return { role: 'partner', teller: '', parties: new Set(parties) };
}

function weighedFor(
  side: ReadSide,
  { party: id, model }: SharedAsked,
  viewer: Viewer,
  when: When,
): Weighed | null {
  try {
    return weigh(side, { viewer, id, model }, when);
  } catch (error) {
    if (error instanceof ReadRefused) return null;
    throw error;
  }
}

function picked(side: ReadSide, weighed: Weighed, shows: readonly SharedFigure[]) {
  const { card, question, found } = weighed;
  // Made by the professional itself, but whoever opens it is a reader like others.
  const restricted = found.restriction !== null;
  const shown = shownCard(card, { ...weighed.sight, restricted });
  // Whatever is no score is shown as others see it: over enough counterparties, or not at all.
  const backing = side.scores.backing(side.views, question, []);
  return {
    ...(shows.includes('overall') && { overall: scoreOf(shown.overall) }),
    ...(shows.includes('sides') && { sides: ofSides((name) => scoreOf(shown.sides[name])) }),
    ...(shows.includes('promises') && {
      promises: ofSides((name) => {
        if (restricted) return RESTRICTED;
        const { promises, counterparties } = card.sides[name];
        return backing[name].score ? { promises, counterparties } : WITHHELD;
      }),
    }),
    ...(shows.includes('overdue') && {
      overdue: ofSides((name) =>
        restricted ? RESTRICTED : overdueOf(card.sides[name], backing[name]),
      ),
    }),
  };
}

function ofSides<Figure>(figure: (name: TrianglePart) => Figure): OfSides<Figure> {
  return { payment: figure('payment'), deadline: figure('deadline'), relation: figure('relation') };
}

/** A part of what is overdue would pass for all of it. */
function overdueOf(
  { overdue }: Weighed['card']['sides'][TrianglePart],
  backing: SideBacking,
): readonly ShownOverdue[] | Withheld {
  if (overdue.some(({ currency }) => !backing.overdue.has(currency))) return WITHHELD;
  return overdue.map(({ promises, amount, currency }) => ({
    promises,
    amount: shownAmount(amount, currency),
  }));
}

function scoreOf(shown: Overall | Withheld | SharedScore): SharedScore {
  switch (shown.status) {
    case 'ok':
      return { status: 'ok', score: shown.score };
    case 'insufficient':
      return { status: 'insufficient' };
    case 'withheld':
      return shown;
    default:
      return shown satisfies never;
  }
}

async function historyOf(
  side: ReadSide,
  { party: id, model }: SharedAsked,
  viewer: Viewer,
  { asOf, knownAt }: When,
): Promise<readonly SharedPoint[]> {
  const asked = { viewer, id, model, to: dayOf(asOf), knownAt: String(knownAt) };
  const { points } = await readHistory(side, asked);
  return points.map((point) => ({ asOf: point.asOf, overall: scoreOf(point.overall) }));
}
