/**
 * The scorecard of a professional: three sides, their weakest-link mean, and the figures beside
 * them.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import { type PromiseSteps, type TrianglePart, WHOLE } from '../step.js';
import { weighSide } from './by-standing.js';
import type { Capped } from './caps.js';
import type { Risk } from './chance-model.js';
import { chancesOf } from './chances.js';
import {
  interval90,
  type SideValue,
  type Value,
  valueAt,
  valueSide,
  weakestLink,
} from './estimate.js';
import { ask, type Question, type ScoredProfessional } from './evidence.js';
import { oneDecimal } from './exact.js';
import { type Curve, type Minimum, type Model, type Scope, SIDES } from './model.js';
import {
  HEARD,
  numberAt,
  PROMISES,
  type RowLists,
  type Rows,
  rowsByCounterparty,
  type SideRows,
  SUPPORTED,
} from './rows.js';
import { type SideTally, type Tally, tallyOf } from './tally.js';
import { tierOf } from './tiers.js';

/** A value 0-100 with its 90 % interval, to one decimal. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What was due and is still open, as far as its teller's word goes; after grace. */
export interface Overdue {
  /** ISO 4217; '' where no money is told of. */
  readonly currency: string;
  readonly promises: number;
  /** Minor units of the currency. */
  readonly amount: number;
}

/** The figures beside a side's score, to one decimal. */
export interface SideFigures {
  /** Promises that are evidence, and counterparties they were made with. */
  readonly promises: number;
  readonly counterparties: number;
  /** Those of them that are without standing, where any are: they open no score (strangers.ts). */
  readonly strangers?: HowMany;
  /** Set where none is better than declared: the word of whom it favours, or of nobody known. */
  readonly declaredOnly?: true;
  /** Evidence after grade, decay and caps, in promises: beside the prior's, how much is known. */
  readonly evidence: number;
  /** Promises by level of lateness, best first, each as told: no decay, grade or cap. */
  readonly levels: readonly number[];
  /** Amount-weighted promptness by the model's PAYDEX-style table, 0-100; null: no amounts. */
  readonly index: number | null;
  /** Amount-weighted mean of days late, early counting 0; null: no amounts. */
  readonly daysBeyondTerms: number | null;
  /** Mean days from issue (or order) to the outcome of what was kept; null: nothing kept. */
  readonly daysToOutcome: number | null;
  /** By models with tiers, of payments: the best that is reached; null for none. */
  readonly tier?: string | null;
  readonly overdue: readonly Overdue[];
  /** Currencies without a rate in the model, whose amounts are in no figure here but `overdue`. */
  readonly unrated: readonly string[];
}

/** Percent with their 90 % intervals, to one decimal, of the next promise to pay. */
export type ChanceFigures = Readonly<Record<Risk, Estimate>>;

/** Either a score, or what is missing for one and a value for analysts and operators only. */
export type SideCard = SideFigures & {
  /** The payment side's alone; below the evidence of a score, stripped as `indicative` is. */
  readonly chances?: ChanceFigures;
} & (
    | { readonly status: 'ok'; readonly score: Estimate }
    | {
        readonly status: 'insufficient';
        /** Still to come: with counterparties that have standing, where anybody is vouched for. */
        readonly missing: HowMany;
        /** There are promises that rest on the professional's own word, and open no score. */
        readonly alone?: boolean;
        /** Not a score: the caller strips it for everybody but analysts and operators. */
        readonly indicative: Estimate;
      }
  );

export type Overall =
  | { readonly status: 'ok'; readonly score: Estimate; readonly weakest: TrianglePart }
  | { readonly status: 'insufficient' };

export interface Scorecard {
  readonly model: string;
  readonly scope: Scope;
  readonly asOf: DayNumber;
  /**
   * Of the network: whether it is weighed who counterparties are, which it is not while nobody is
   * vouched for from outside.
   */
  readonly standing?: 'seeded' | 'unseeded';
  /** Over the sides whose status is ok; over the supported ones alone where there are any. */
  readonly overall: Overall;
  readonly sides: Readonly<Record<TrianglePart, SideCard>>;
}

function rounded({ value, low, high }: Estimate): Estimate {
  return { value: oneDecimal(value), low: oneDecimal(low), high: oneDecimal(high) };
}

function estimateOf(value: Value): Estimate {
  return rounded({ value: value.value, ...interval90(value) });
}

function chanceFigures(capped: Capped, model: Model): ChanceFigures {
  const { late, pastGrace, over30 } = chancesOf(capped, model);
  return { late: rounded(late), pastGrace: rounded(pastGrace), over30: rounded(over30) };
}

/** PAYDEX-style index and days beyond terms, both weighted by amount over the same outcomes. */
function amountFigures(eurosByLate: ReadonlyMap<number, number>, table: Curve) {
  let euros = 0;
  let valued = 0;
  let beyond = 0;
  // In order of lateness, since from here on sums are rounded.
  for (const [late, amount] of [...eurosByLate].sort(([a], [b]) => a - b)) {
    euros += amount;
    valued += amount * valueAt(table, late);
    beyond += amount * Math.max(0, late);
  }
  if (euros === 0) return { index: null, daysBeyondTerms: null };
  return { index: oneDecimal(valued / euros), daysBeyondTerms: oneDecimal(beyond / euros) };
}

/** Promises, and the counterparties with whom they were made. */
export interface HowMany {
  readonly promises: number;
  readonly counterparties: number;
}

interface Counts {
  /** Promises that are evidence. */
  readonly all: HowMany;
  /** Those of which another than the professional speaks, too. */
  readonly heard: HowMany;
  /** Those of the grade that the overall asks for. */
  readonly supported: HowMany;
}

function countsOf(rows: Rows, lists: RowLists): Counts {
  const all = { ...countOf(rows, lists, PROMISES), counterparties: lists.length };
  const [heard, supported] = [countOf(rows, lists, HEARD), countOf(rows, lists, SUPPORTED)];
  return { all, heard, supported };
}

/** The promises counted at a place of rows, with the counterparties that have some. */
function countOf(rows: Rows, lists: RowLists, place: number): HowMany {
  let [promises, counterparties] = [0, 0];
  for (const list of lists) {
    let own = 0;
    for (const at of list) own += numberAt(rows, at, place);
    promises += own;
    if (own > 0) counterparties += 1;
  }
  return { promises, counterparties };
}

/** All promises, with strangers, too. */
function toldIn(told: SideRows, known: HowMany, rows: Rows): HowMany {
  return told.rows === rows ? known : countsOf(told.rows, rowsByCounterparty(told)).all;
}

type Told = Pick<SideFigures, 'promises' | 'counterparties' | 'strangers' | 'declaredOnly'>;

/** All promises, with what is said of few: spreading nothing would take as long as something. */
function saidOf(told: HowMany, { all, supported }: Counts): Told {
  const counterparties = told.counterparties - all.counterparties;
  const isDeclared = told.promises > 0 && supported.promises === 0;
  if (counterparties === 0 && !isDeclared) return told;
  const strangers = { promises: told.promises - all.promises, counterparties };
  return {
    ...told,
    ...(counterparties > 0 && { strangers }),
    ...(isDeclared && { declaredOnly: true }),
  };
}

/** What is missing of the minimum; null where nothing is. */
function missingOf(counts: HowMany, minimum: Minimum): HowMany | null {
  const promises = Math.max(0, minimum.promises - counts.promises);
  const counterparties = Math.max(0, minimum.counterparties - counts.counterparties);
  return promises + counterparties > 0 ? { promises, counterparties } : null;
}

function overdueOf(side: SideTally): readonly Overdue[] {
  return [...side.overdue]
    .sort(([a], [b]) => compareText(a, b))
    .map(([currency, { promises, amount }]) => ({ currency, promises, amount }));
}

function tierIn({ levels }: SideTally, model: Model): Pick<SideFigures, 'tier'> {
  const { tiers, toPay = model.levels } = model;
  return tiers ? { tier: tierOf(tiers, toPay.bounds, levels) } : {};
}

/** A side of a card with what its figures were made of. */
export interface WeighedSide {
  readonly card: SideCard;
  /** All of its evidence after caps, and the value that it gives. */
  readonly capped: Capped;
  readonly value: SideValue;
  /** Has the minimum in promises of the grade that the overall asks for. */
  readonly supported: boolean;
}

/** A scorecard with what its figures were made of. */
export interface WeighedCard {
  readonly card: Scorecard;
  readonly sides: Readonly<Record<TrianglePart, WeighedSide>>;
  /** The sides of which the overall is the mean; none where there is no overall. */
  readonly counted: readonly TrianglePart[];
}

function cardOfSide(tally: Tally, name: TrianglePart, question: Question): WeighedSide {
  const { model, scope } = question;
  const side = tally[name];
  const { rows, lists, known, all } = weighSide(side.evidence, name, question);
  const value = valueSide(all, name, model);
  const chances = name === 'payment' ? { chances: chanceFigures(known, model) } : {};
  // Strangers open no side, and close none.
  const counts = countsOf(rows, lists);
  const told = toldIn(side.evidence, counts.all, rows);
  const { kept } = side;
  const { index, daysBeyondTerms } = amountFigures(side.eurosByLate, model.index);
  const figures: SideFigures = {
    ...saidOf(told, counts),
    evidence: oneDecimal(value.evidence),
    levels: side.levels.map((count) => oneDecimal(count / WHOLE)),
    index,
    daysBeyondTerms,
    daysToOutcome: kept.count > 0 ? oneDecimal(kept.days / kept.count) : null,
    ...(name === 'payment' ? tierIn(side, model) : null),
    overdue: overdueOf(side),
    unrated: [...side.unrated].sort(compareText),
  };
  const minimum = model.minimum[scope];
  // Where anybody is vouched for, who is known to nobody opens no score by its own word.
  const opening = question.who.standingOf ? counts.heard : counts.all;
  const missing = missingOf(opening, minimum);
  const alone = opening.promises < counts.all.promises && { alone: true };
  const estimate = estimateOf(value);
  const card: SideCard = missing
    ? { status: 'insufficient', missing, ...alone, indicative: estimate, ...chances, ...figures }
    : { status: 'ok', score: estimate, ...chances, ...figures };
  return { card, capped: all, value, supported: missingOf(counts.supported, minimum) === null };
}

/** The sides of which the overall is the mean: the supported ones alone where there are any. */
function countedIn(sides: WeighedCard['sides'], model: Model): readonly TrianglePart[] {
  const { overall = SIDES } = model;
  const asked = SIDES.filter((name) => overall.includes(name));
  const published = asked.filter((name) => sides[name].card.status === 'ok');
  const supported = published.filter((name) => sides[name].supported);
  return supported.length > 0 ? supported : published;
}

function overallOf({ sides, counted }: Pick<WeighedCard, 'sides' | 'counted'>): Overall {
  const [first, ...others] = counted;
  if (first === undefined) return { status: 'insufficient' };
  const weakest = others.reduce(
    (weak, name) => (sides[name].value.value < sides[weak].value.value ? name : weak),
    first,
  );
  const score = estimateOf(weakestLink(counted.map((name) => sides[name].value)));
  return { status: 'ok', score, weakest };
}

/** The scorecard of what a tally, taken for the same question, has summed. */
export function cardOf(tally: Tally, question: Question): Scorecard {
  return weighCard(tally, question).card;
}

/** The same, with what its figures were made of. */
export function weighCard(tally: Tally, question: Question): WeighedCard {
  const sides = {
    payment: cardOfSide(tally, 'payment', question),
    deadline: cardOfSide(tally, 'deadline', question),
    relation: cardOfSide(tally, 'relation', question),
  };
  const counted = countedIn(sides, question.model);
  const card: Scorecard = {
    model: question.model.name,
    scope: question.scope,
    asOf: question.asOf,
    ...(question.scope === 'network' && {
      standing: question.who.standingOf ? ('seeded' as const) : ('unseeded' as const),
    }),
    overall: overallOf({ sides, counted }),
    sides: {
      payment: sides.payment.card,
      deadline: sides.deadline.card,
      relation: sides.relation.card,
    },
  };
  return { card, sides, counted };
}

/**
 * The scorecard of `who` as of the end of a day, from all promises that concern them (others add
 * nothing), each once and in any order.
 */
export function scorecard(
  promises: Iterable<PromiseSteps>,
  who: ScoredProfessional,
  model: Model,
  asOf: DayNumber,
): Scorecard {
  const question = ask(who, model, asOf);
  return cardOf(tallyOf(promises, question), question);
}
