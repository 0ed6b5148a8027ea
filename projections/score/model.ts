/**
 * A scoring model is a small data file, applied when a score is read: another model needs no
 * replay. This file says what such a file holds, and reads one with errors that name the member at
 * fault.
 */

import { type Head, readHead } from '../prediction/head.js';
import { GRADES, type Grade, type MarkState, type TrianglePart, WHOLE } from '../step.js';
import { type ChanceRules, LONG_LATE, readChances } from './chance-model.js';
import * as read from './read-json.js';
import { readTiers, type Tier } from './tiers.js';

/** How many levels of lateness there are: on time, 1-30, 31-60, 61-90 and 91 or more days late. */
export const LEVELS = 5;

/** The three sides of the triangle, in the order in which they are shown. */
export const SIDES: readonly TrianglePart[] = ['payment', 'deadline', 'relation'];

/** What is merely `declared`, and what is better supported: each weighs under its own caps. */
export const STRANDS = ['declared', 'supported'] as const;
export type Strand = (typeof STRANDS)[number];

/** One relation seen by its own two parties, or all relations of a professional. */
export const SCOPES = ['with', 'network'] as const;
export type Scope = (typeof SCOPES)[number];

/** The base rates to which little evidence is shrunk. */
export interface Prior {
  /** Parts per million by level; they sum to a million. */
  readonly rates: readonly number[];
  /** Mean signed days late. */
  readonly days: number;
}

/** The most evidence that counts, in millionths of a promise; null: no bound. */
export interface Caps {
  /** Per counterparty and month of the due day. */
  readonly month: number | null;
  readonly counterparty: number | null;
  /** Over all counterparties, so that a crowd of invented ones is worth no more than a few. */
  readonly total: number | null;
}

/** Fewer than these, and no score is published. */
export interface Minimum {
  readonly promises: number;
  readonly counterparties: number;
  /**
   * A side with fewer promises of this grade or better is left out of the overall while another
   * side has enough. Otherwise invented partners could lift the overall by opening a side that
   * nobody else knows.
   */
  readonly grade: Grade;
}

/** Levels 0 to 4, best first, by days. */
export interface Levels {
  /** The last day of levels 0 to 3; later is level 4. */
  readonly bounds: readonly number[];
  /** Promptness 0-100 of each level. */
  readonly values: readonly number[];
}

/** How an amount weighs in the mean days: by its square root, in whole, or each promise alike. */
export const AMOUNT_WEIGHTS = ['root', 'whole', 'alike'] as const;
export type AmountWeight = (typeof AMOUNT_WEIGHTS)[number];

/** A piecewise linear curve: [days late, 0-100], days ascending; flat before and after its ends. */
export type Curve = readonly (readonly [number, number])[];

export interface Model {
  /** Lower-case letters, digits and hyphens, at most 40: what answers and addresses say. */
  readonly name: string;
  /** 1 or more: what the same name said before is another version. Left out: 1. */
  readonly version?: number;
  /** What it is called in lists, and what it does, in a sentence or two. */
  readonly title?: string;
  readonly describes?: string;
  /** By days late. */
  readonly levels: Levels;
  /**
   * The levels of the payment side by days from issue to payment, in place of `levels`. What is
   * still open has no such day: it counts by its days late, which are no more, from level 1 on.
   */
  readonly toPay?: Levels;
  /** Marks that are given by shares of the levels of the payment side, the best first. */
  readonly tiers?: readonly Tier[];
  /** The sides of which the overall is the mean; all three where it is left out. */
  readonly overall?: readonly TrianglePart[];
  readonly priors: Readonly<Record<TrianglePart, Prior>> & {
    /** Dirichlet prior strength, in promises; 0: evidence alone. */
    readonly strength: number;
  };
  /** The width of intervals, in thousandths of what the Dirichlet posterior gives. */
  readonly interval: number;
  /** Days after which evidence weighs half; null: it weighs the same until `maxAge`. */
  readonly halfLife: number | null;
  /** Days after which evidence weighs nothing. */
  readonly maxAge: number;
  /** Weight by grade, in thousandths. */
  readonly grades: Readonly<Record<Grade, number>>;
  readonly caps: Readonly<Record<Scope, Readonly<Record<Strand, Caps>>>>;
  /** The most points by which all counterparties without standing may move a score. */
  readonly strangers: { readonly points: number };
  readonly minimum: Readonly<Record<Scope, Minimum>>;
  /** Whether what falls due on a closed day may be paid on the next business day. */
  readonly grace: boolean;
  /**
   * Values the mean signed days late; `weight`, in thousandths, is its part in the side's value.
   */
  readonly curve: { readonly weight: number; readonly points: Curve };
  /** The PAYDEX-style index by days late, for the index shown beside the score. */
  readonly index: Curve;
  readonly amounts: {
    /** An amount above this (EUR cents) weighs no more in the mean days. */
    readonly largest: number;
    /** What a promise without money, or in a currency without a rate, counts as (EUR cents). */
    readonly neutral: number;
    /** The most that an amount counts as which is merely declared; `neutral` where left out. */
    readonly declared?: number;
    /** `root` where it is left out. */
    readonly weigh?: AmountWeight;
  };
  /** EUR cents for a million minor units of a currency. Constants of the model, not of the day. */
  readonly rates: ReadonlyMap<string, number>;
  /** How chances are made of the evidence of the payment side. */
  readonly chances: ChanceRules;
  /** What foretells lateness of an invoice about to be issued; no score rests on it. */
  readonly head?: Head;
  /** The level that each relation state counts as. */
  readonly relation: Readonly<Record<MarkState, number>>;
}

const PERCENT = { from: 0, to: 100 };
const DAYS = { from: -3650, to: 3650 };
/** Up to 9,000 promises, in millionths: room enough, and a product with a million stays exact. */
const EVIDENCE = { from: 0, to: 9e9 };

function readPrior(at: string, json: unknown): Prior {
  const prior = read.members(at, json, ['rates', 'days']);
  const rates = read.integers(`${at}.rates`, prior.rates, LEVELS, { from: 0, to: WHOLE });
  const sum = rates.reduce((total, rate) => total + rate, 0);
  if (sum !== WHOLE) read.fail(`${at}.rates`, 'sum to 1000000 (parts per million)', sum);
  return { rates, days: read.integer(`${at}.days`, prior.days, DAYS) };
}

function readCaps(at: string, json: unknown): Caps {
  const caps = read.members(at, json, ['month', 'counterparty', 'total']);
  const cap = (name: 'month' | 'counterparty' | 'total'): number | null =>
    caps[name] === null ? null : read.integer(`${at}.${name}`, caps[name], EVIDENCE);
  return { month: cap('month'), counterparty: cap('counterparty'), total: cap('total') };
}

function readStrands(at: string, json: unknown): Record<Strand, Caps> {
  const strands = read.members(at, json, STRANDS);
  return {
    declared: readCaps(`${at}.declared`, strands.declared),
    supported: readCaps(`${at}.supported`, strands.supported),
  };
}

function readMinimum(at: string, json: unknown): Minimum {
  const minimum = read.members(at, json, ['promises', 'counterparties', 'grade']);
  return {
    promises: read.integer(`${at}.promises`, minimum.promises, { from: 1, to: 1000 }),
    counterparties: read.integer(`${at}.counterparties`, minimum.counterparties, {
      from: 1,
      to: 1000,
    }),
    grade: read.oneOf(`${at}.grade`, minimum.grade, GRADES),
  };
}

function readCurve(at: string, json: unknown): Curve {
  const points = read.list(at, json).map((point, i): readonly [number, number] => {
    const [days, value] = read.pair(`${at}[${i}]`, point);
    return [
      read.integer(`${at}[${i}][0]`, days, DAYS),
      read.integer(`${at}[${i}][1]`, value, PERCENT),
    ];
  });
  if (points.length < 2) read.fail(at, 'have at least two points', points.length);
  read.ascending(
    at,
    points.map(([days]) => days),
  );
  return points;
}

function readLevels(at: string, json: unknown): Levels {
  const levels = read.members(at, json, ['bounds', 'values']);
  const bounds = read.integers(`${at}.bounds`, levels.bounds, LEVELS - 1, DAYS);
  read.ascending(`${at}.bounds`, bounds);
  return { bounds, values: read.integers(`${at}.values`, levels.values, LEVELS, PERCENT) };
}

function readLateLevels(at: string, json: unknown): Levels {
  const levels = readLevels(at, json);
  // A chance is told of what lies beyond it.
  if (!levels.bounds.includes(LONG_LATE))
    read.fail(`${at}.bounds`, `have ${LONG_LATE} among them`, levels.bounds);
  return levels;
}

const NAME = /^[a-z0-9](?:-?[a-z0-9]){0,39}$/;

function readName(at: string, json: unknown): string {
  const name = read.text(at, json);
  if (NAME.test(name)) return name;
  return read.fail(at, 'be lower-case letters, digits and hyphens between them, at most 40', name);
}

/** A text that people read in one line. */
function readLine(at: string, json: unknown, most: number): string {
  const text = read.text(at, json);
  if (text.length <= most && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return text;
  return read.fail(at, `be one line of at most ${most} characters`, text);
}

function readOverall(at: string, json: unknown): readonly TrianglePart[] {
  const sides = read.list(at, json).map((side, i) => read.oneOf(`${at}[${i}]`, side, SIDES));
  if (sides.length === 0) read.fail(at, 'name a side or more', sides);
  if (new Set(sides).size < sides.length) read.fail(at, 'name each side once', sides);
  return sides;
}

function readAmounts(at: string, json: unknown): Model['amounts'] {
  const cents = { from: 1, to: 1e10 };
  const amounts = read.members(at, json, ['largest', 'neutral'], ['declared', 'weigh']);
  return {
    largest: read.integer(`${at}.largest`, amounts.largest, cents),
    neutral: read.integer(`${at}.neutral`, amounts.neutral, cents),
    ...(amounts.declared !== undefined && {
      declared: read.integer(`${at}.declared`, amounts.declared, cents),
    }),
    ...(amounts.weigh !== undefined && {
      weigh: read.oneOf(`${at}.weigh`, amounts.weigh, AMOUNT_WEIGHTS),
    }),
  };
}

function readRates(at: string, json: unknown): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  for (const [currency, rate] of read.entries(at, json)) {
    if (!/^[A-Z]{3}$/.test(currency)) read.fail(at, 'name currencies by ISO 4217 code', currency);
    rates.set(currency, read.integer(`${at}.${currency}`, rate, { from: 1, to: 5e6 }));
  }
  return rates;
}

const RELATION_STATES: readonly MarkState[] = [
  'clean',
  'dispute_lost',
  'refused_quality',
  'returned_debit',
  'feedback_1',
  'feedback_2',
  'feedback_3',
  'feedback_4',
  'feedback_5',
];

function readRelation(at: string, json: unknown): Model['relation'] {
  const states = read.members(at, json, RELATION_STATES);
  const level = (state: MarkState): number =>
    read.integer(`${at}.${state}`, states[state], { from: 0, to: LEVELS - 1 });
  return {
    clean: level('clean'),
    dispute_lost: level('dispute_lost'),
    refused_quality: level('refused_quality'),
    returned_debit: level('returned_debit'),
    feedback_1: level('feedback_1'),
    feedback_2: level('feedback_2'),
    feedback_3: level('feedback_3'),
    feedback_4: level('feedback_4'),
    feedback_5: level('feedback_5'),
  };
}

function readGrades(at: string, json: unknown): Model['grades'] {
  const grades = read.members(at, json, GRADES);
  const weight = (grade: Grade): number =>
    read.integer(`${at}.${grade}`, grades[grade], { from: 0, to: 1000 });
  return {
    declared: weight('declared'),
    documented: weight('documented'),
    corroborated: weight('corroborated'),
    banked: weight('banked'),
  };
}

function readPriors(at: string, json: unknown): Model['priors'] {
  const priors = read.members(at, json, ['strength', 'payment', 'deadline', 'relation']);
  return {
    strength: read.integer(`${at}.strength`, priors.strength, { from: 0, to: 1000 }),
    payment: readPrior(`${at}.payment`, priors.payment),
    deadline: readPrior(`${at}.deadline`, priors.deadline),
    relation: readPrior(`${at}.relation`, priors.relation),
  };
}

const MEMBERS = [
  'name',
  'levels',
  'priors',
  'interval',
  'halfLife',
  'maxAge',
  'grades',
  'caps',
  'strangers',
  'minimum',
  'grace',
  'curve',
  'index',
  'amounts',
  'rates',
  'chances',
  'relation',
] as const;

/** What a file may leave out. */
const OPTIONAL = ['version', 'title', 'describes', 'toPay', 'tiers', 'overall', 'head'] as const;

type Read = Readonly<Partial<Record<(typeof OPTIONAL)[number], unknown>>>;

/** Of the members that may be left out, those that are there. */
function readOptional(at: string, model: Read, levels: Levels) {
  const { version, title, describes, overall } = model;
  const toPay = model.toPay === undefined ? undefined : readLevels(`${at}.toPay`, model.toPay);
  const bounds = (toPay ?? levels).bounds;
  return {
    ...(version !== undefined && {
      version: read.integer(`${at}.version`, version, { from: 1, to: 1e6 }),
    }),
    ...(title !== undefined && { title: readLine(`${at}.title`, title, 80) }),
    ...(describes !== undefined && { describes: readLine(`${at}.describes`, describes, 600) }),
    ...(toPay && { toPay }),
    ...(model.tiers !== undefined && { tiers: readTiers(`${at}.tiers`, model.tiers, bounds) }),
    ...(overall !== undefined && { overall: readOverall(`${at}.overall`, overall) }),
    ...(model.head !== undefined && { head: readHead(`${at}.head`, model.head) }),
  };
}

/** Whether what is of that level by days late is so for a long time. */
export function isLong(lateness: number, { levels }: Model): boolean {
  return lateness > levels.bounds.indexOf(LONG_LATE);
}

/** What the levels of a side are worth. */
export function levelValues(side: TrianglePart, { levels, toPay }: Model): readonly number[] {
  return (side === 'payment' ? (toPay ?? levels) : levels).values;
}

/**
 * Reads a model file, parsed as JSON: every member that may not be left out, and no other. Throws a
 * ModelError that names the first member at fault, the rule it breaks and what it was.
 */
export function readModel(json: unknown): Model {
  const model = read.members('model', json, MEMBERS, OPTIONAL);
  const caps = read.members('model.caps', model.caps, SCOPES);
  const minimum = read.members('model.minimum', model.minimum, SCOPES);
  const strangers = read.members('model.strangers', model.strangers, ['points']);
  const curve = read.members('model.curve', model.curve, ['weight', 'points']);
  const levels = readLateLevels('model.levels', model.levels);
  return {
    name: readName('model.name', model.name),
    ...readOptional('model', model, levels),
    levels,
    priors: readPriors('model.priors', model.priors),
    interval: read.integer('model.interval', model.interval, { from: 1, to: 10_000 }),
    halfLife:
      model.halfLife === null
        ? null
        : read.integer('model.halfLife', model.halfLife, { from: 1, to: 3650 }),
    maxAge: read.integer('model.maxAge', model.maxAge, { from: 1, to: 36500 }),
    grades: readGrades('model.grades', model.grades),
    caps: {
      with: readStrands('model.caps.with', caps.with),
      network: readStrands('model.caps.network', caps.network),
    },
    strangers: {
      points: read.integer('model.strangers.points', strangers.points, { from: 1, to: 100 }),
    },
    minimum: {
      with: readMinimum('model.minimum.with', minimum.with),
      network: readMinimum('model.minimum.network', minimum.network),
    },
    grace: read.truth('model.grace', model.grace),
    curve: {
      weight: read.integer('model.curve.weight', curve.weight, { from: 0, to: 1000 }),
      points: readCurve('model.curve.points', curve.points),
    },
    index: readCurve('model.index', model.index),
    amounts: readAmounts('model.amounts', model.amounts),
    rates: readRates('model.rates', model.rates),
    chances: readChances('model.chances', model.chances),
    relation: readRelation('model.relation', model.relation),
  };
}
