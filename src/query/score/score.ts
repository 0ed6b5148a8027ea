/** The score of a professional, of the network or with one counterparty, and why. */
import { oneDecimal } from '../../../projections/score/exact.js';
import type { Explanation } from '../../../projections/score/explanation.js';
import type { Scope } from '../../../projections/score/model.js';
import type { Ring } from '../../../projections/score/rings.js';
import type { Scorecard } from '../../../projections/score/scorecard.js';
import type { TrianglePart } from '../../../projections/step.js';
import type { ReadOf } from '../../audit/reads/kept-read.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { type ModelStamp, modelStamp } from '../../models/model-hash.js';
import { shownPoints } from '../figures.js';
import { type Page, type PageQuestion, pageOf } from '../page.js';
import type { Show, ShownParty } from '../people/people.js';
import { addressFor, entriesBehind } from '../promises/behind.js';
import { ReadRefused } from '../read-refused.js';
import type { Found, ReadSide, Stamp, When } from '../read-side.js';
import { isHidden, type MaybeRestricted, restrictedIn } from '../restrictions/restriction.js';
import type { Timing } from '../time/when.js';
import { whenOfFigures } from '../time/when-of-figures.js';
import { scoreSight, seesIndicative, seesPersonal, type Viewer } from '../visibility.js';
import { readRings } from './ring-reader.js';
import {
  type CardSight,
  RESTRICTED,
  type ShownCard,
  shownCard,
  type Withheld,
} from './score-card.js';
import type { ScoreQuestion } from './scores.js';

export interface ScoreAsked extends Timing, PageQuestion {
  readonly viewer: Viewer;
  /** As people write it. */
  readonly id: string;
  /** The one counterparty; the network where none is named. */
  readonly with?: string;
  readonly model?: string;
  readonly explain?: TrianglePart;
}

export interface ShownContribution {
  readonly promise: string;
  readonly counterparty: ShownParty;
  /** Added to the side's value, to three decimals; negative: taken away. */
  readonly points: number;
  readonly parts: Explanation['contributions'][number]['parts'];
  /** Addresses of the entries behind it, `stream@revision`. */
  readonly entries: readonly string[];
}

export interface ShownExplanation extends Page<ShownContribution> {
  readonly side: TrianglePart;
  /** The value of no evidence at all, to which the contributions add. */
  readonly base: number;
  readonly value: number;
  /** Of the payment side of the network: see projections/score/rings.ts. */
  readonly rings?: readonly ShownRing[];
}

/** Invoices that go round, paid within days, without evidence from outside. */
export interface ShownRing {
  /** The professional first; each pays the next, and the last pays the first. */
  readonly parties: readonly ShownParty[];
  readonly promises: number;
}

export interface ScoreAnswer extends ShownCard, ModelStamp, Stamp, MaybeRestricted {
  readonly professional: ShownParty;
  readonly with?: ShownParty;
  readonly scope: Scope;
  readonly asOf: Day;
  readonly standing?: NonNullable<Scorecard['standing']>;
  readonly explanation?: ShownExplanation | Withheld;
}

/** A score as it is weighed, before any name is opened. */
export interface Weighed {
  readonly found: Found;
  readonly question: ScoreQuestion;
  readonly card: Scorecard;
  readonly sight: CardSight;
  /** What the answer says of a restriction in force. */
  readonly marked: MaybeRestricted;
}

/**
 * Whose score, and what the viewer may see of it. Throws professional_must_be_known, or
 * answer_must_be_yours_to_see for a score between two others, or for others where the moment is not
 * that of an edition.
 */
export function weigh(
  side: ReadSide,
  asked: Pick<ScoreAsked, 'viewer' | 'id' | 'with' | 'model'>,
  when: When,
): Weighed {
  const { viewer } = asked;
  const model = side.model(asked.model, when);
  const found = side.find(viewer, asked.id, when);
  const { party, moment, viewpoint, consumer, restriction } = found;
  const partner =
    asked.with === undefined ? null : side.find(viewer, asked.with, when, 'with').party;
  const withOwn = partner === null ? null : side.isViewers(viewer, partner);
  const restricted = isHidden(restriction, viewer, viewpoint, withOwn === true);
  // Nothing is shown then, so an analyst need not ask as others do.
  const sees = scoreSight(viewpoint, withOwn);
  const sight = restricted && viewer.role === 'analyst' ? 'whole' : sees;
  if (sight === 'none') {
    const detail = 'The score between two professionals is for the two of them.';
    throw new ReadRefused('answer_must_be_yours_to_see', detail, 'with');
  }
  if (sight === 'sums' && when.edition === undefined) {
    const detail = 'Others read the last edition of what is known today, and follow nobody live.';
    throw new ReadRefused('answer_must_be_yours_to_see', detail);
  }
  if (sight === 'sums' && model !== side.model(undefined, when)) {
    const detail = 'Others read scores by the model in force.';
    throw new ReadRefused('answer_must_be_yours_to_see', detail, 'model');
  }
  const { asOf } = when;
  const question = { party, with: partner, model, asOf, knownAt: moment.knownAt };
  const card = side.scores.card(side.views, question);
  const own = sight === 'sums' ? side.partnersAmong(viewer, moment.classOf(party)) : null;
  const backing = own && side.scores.backing(side.views, question, own);
  const seen = { indicative: seesIndicative(viewpoint), backing, consumer, restricted };
  const marked = restrictedIn(restriction, viewpoint);
  return { found, question, card, sight: seen, marked };
}

/** Has it kept that a score was read: of both, where it is of one with the other. */
export function noteWeighed(
  side: ReadSide,
  of: ReadOf,
  viewer: Viewer,
  { found, question }: Weighed,
  when: When,
): void {
  const { with: partner } = question;
  side.noteRead(viewer, of, partner === null ? [found.party] : [found.party, partner], when);
}

/** The answer to a score asked for; `reached`: the moment that answers, where it is known. */
export async function readScore(
  side: ReadSide,
  asked: ScoreAsked,
  reached?: When,
): Promise<ScoreAnswer> {
  const when = reached ?? (await whenOfFigures(side, asked));
  const weighed = weigh(side, asked, when);
  const { found, question, card } = weighed;
  const explained = asked.explain && explain(side, asked, asked.explain, weighed, when);
  const parties = [found.party, ...(question.with === null ? [] : [question.with])];
  if (explained && 'parties' in explained) parties.push(...explained.parties);
  noteWeighed(side, 'score', asked.viewer, weighed, when);
  const { moment } = found;
  const show = await side.people.showing(asked.viewer, moment, when.knownAt, parties);
  return {
    professional: show(found.party),
    ...(question.with !== null && { with: show(question.with) }),
    ...modelStamp(question.model),
    scope: card.scope,
    asOf: dayOf(card.asOf),
    ...(card.standing && { standing: card.standing }),
    ...side.stamp(when),
    ...weighed.marked,
    ...shownCard(card, weighed.sight),
    ...(explained && {
      explanation: 'status' in explained ? explained : explained.shown(show),
    }),
  };
}

/** An explanation whose parties still have to be opened. */
interface Explained {
  readonly parties: readonly PartyId[];
  shown(show: Show): ShownExplanation;
}

/** To others, in place of why: what one promise is in a score is told of nobody else's. */
export const UNEXPLAINED: Withheld = {
  status: 'withheld',
  reason: 'Others see why a score is so only of their own: ask for the one with you (`with`).',
};

function explain(
  side: ReadSide,
  asked: ScoreAsked,
  part: TrianglePart,
  { found, question, card, sight }: Weighed,
  when: When,
): Explained | Withheld {
  if (sight.restricted) return RESTRICTED;
  // A contribution, to three decimals, gives away all the evidence that it is weighed against.
  if (sight.backing) return UNEXPLAINED;
  const shown = shownCard(card, sight).sides[part];
  if (shown.status === 'withheld') return shown;
  const { views } = side;
  const { base, value, contributions } = side.scores.explanation(views, question, part);
  const page = pageOf(contributions, asked, when);
  const rings = part === 'payment' && question.with === null ? ringsFor(found, question) : null;
  // Entries and numbers are somebody's words: an analyst reckons with the figures.
  const reads = seesPersonal(asked.viewer);
  const entries = page.items.map(({ promise }) =>
    reads ? entriesBehind(found.moment, promise, when.knownAt) : [],
  );
  return {
    parties: [
      ...page.items.map(({ counterparty }) => counterparty),
      ...(rings ?? []).flatMap(({ parties }) => parties),
    ],
    shown: (show) => ({
      side: part,
      base: oneDecimal(base),
      value: oneDecimal(value),
      ...page,
      items: page.items.map(({ promise, counterparty, points, parts }, i) => ({
        promise: addressFor(asked.viewer, promise, side.parts.partyIds),
        counterparty: show(counterparty),
        points: shownPoints(points),
        parts,
        entries: entries[i] ?? [],
      })),
      ...(rings && { rings: rings.map((ring) => ({ ...ring, parties: ring.parties.map(show) })) }),
    }),
  };
}

/** One of three tells of promises between two others, which are not the professional's to see. */
function ringsFor({ moment, viewpoint }: Found, { party, asOf }: ScoreQuestion): readonly Ring[] {
  return readRings(moment, party, asOf, viewpoint !== 'self');
}
