/**
 * What a model file says of chances: how likely the next promise to pay will be kept late. Numbers
 * are thousandths where they are no days and no promises.
 */
import * as read from './read-json.js';

/** What may come of a promise to pay: late at all, late past grace, more than 30 days late. */
export const RISKS = ['late', 'pastGrace', 'over30'] as const;
export type Risk = (typeof RISKS)[number];

/** Piecewise linear, from points with both numbers growing; flat before and after them. */
export type Table = readonly (readonly [number, number])[];

/** How one chance is reckoned from the share of promises to which it happened. */
export interface ChanceRule {
  /** Promises' worth of the base rate to which the share is shrunk; 0: the share as it is. */
  readonly strength: number;
  /** The base rate, in thousandths. */
  readonly base: number;
  /**
   * With so many promises, how near they came to being late weighs as much as how many were; with
   * more it fades by the square. 0: it is not looked at.
   */
  readonly near: number;
  /** The width of its interval, in thousandths of what the Beta posterior gives. */
  readonly interval: number;
  /** From the share as shrunk to the chance, both in thousandths. */
  readonly table: Table;
}

export type ChanceRules = Readonly<Record<Risk, ChanceRule>> & {
  /** How near a promise kept on that day was to being late: [days late, thousandths]. */
  readonly nearness: Table;
};

/** The days of the last chance; the levels of a model have a bound there. */
export const LONG_LATE = 30;

const THOUSANDTHS = { from: 0, to: 1000 };
const DAYS = { from: -3650, to: 3650 };
const PROMISES = { from: 0, to: 1000 };

function readTable(at: string, json: unknown, from: { from: number; to: number }): Table {
  const points = read.list(at, json).map((point, i): readonly [number, number] => {
    const where = `${at}[${i}]`;
    const [one, other] = read.pair(where, point);
    return [
      read.integer(`${where}[0]`, one, from),
      read.integer(`${where}[1]`, other, THOUSANDTHS),
    ];
  });
  if (points.length < 2) read.fail(at, 'have at least two points', points.length);
  for (const column of [0, 1] as const) {
    read.ascending(
      at,
      points.map((point) => point[column]),
    );
  }
  return points;
}

function readChance(at: string, json: unknown): ChanceRule {
  const rule = read.members(at, json, ['strength', 'base', 'near', 'interval', 'table']);
  return {
    strength: read.integer(`${at}.strength`, rule.strength, PROMISES),
    base: read.integer(`${at}.base`, rule.base, THOUSANDTHS),
    near: read.integer(`${at}.near`, rule.near, PROMISES),
    interval: read.integer(`${at}.interval`, rule.interval, { from: 1, to: 10_000 }),
    table: readTable(`${at}.table`, rule.table, THOUSANDTHS),
  };
}

/** Reads the chances of a model file. Throws a ModelError that names the member at fault. */
export function readChances(at: string, json: unknown): ChanceRules {
  const rules = read.members(at, json, ['nearness', ...RISKS]);
  return {
    nearness: readTable(`${at}.nearness`, rules.nearness, DAYS),
    late: readChance(`${at}.late`, rules.late),
    pastGrace: readChance(`${at}.pastGrace`, rules.pastGrace),
    over30: readChance(`${at}.over30`, rules.over30),
  };
}

/** The table at a whole number, rounded down: integers alone, so that sums of it are exact. */
export function wholeAt(table: Table, at: number): number {
  let before = table[0];
  if (!before) return 0;
  for (const point of table) {
    if (at <= point[0]) {
      const width = point[0] - before[0];
      if (width === 0) return point[1];
      return before[1] + Math.floor(((point[1] - before[1]) * (at - before[0])) / width);
    }
    before = point;
  }
  return before[1];
}
