/** Days along the width of a chart, with ticks at the beginnings of months. */
import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import { civilOf, type Day, dayNumberOf, dayOf, toDayNumber } from '../../src/ledger/values/day.js';
import { across, pixels } from './picture.js';

/** The short name of a day's month, as the language of the page writes it: `Oct`. */
export type MonthName = (day: Day) => string;

/** Where a day stands, in per cent of the width. */
export type DayScale = (day: Day) => number;

export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Per cent of the width left free at each end. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Days outside the range stand at its ends. */
export function dayScale({ from, to }: DayRange, { left, right }: Margins): DayScale {
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  const scale = scaleLinear()
    .domain([first, Math.max(last, first + 1)])
    .range([left, 100 - right])
    .clamp(true);
  return (day) => scale(toDayNumber(day));
}

/** The first and the last of some days; null where there is none. */
export function rangeOf(days: readonly Day[]): DayRange | null {
  const [first, ...others] = days;
  if (first === undefined) return null;
  let [from, to] = [first, first];
  for (const day of others) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { from, to };
}

interface MonthTick {
  readonly day: Day;
  readonly year: number;
  /** Whether it is the first tick of its year. */
  readonly opensYear: boolean;
}

/** Months between ticks, the fewest first; the last is enough for all days there are. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
const LARGEST_STEP = 1200;
/** So that names of months have room at 320 pixels. */
const MOST_TICKS = 8;

/**
 * Beginnings of months within the range, at most eight of them, evenly apart; in a range without
 * one, its first day.
 */
export function monthTicks({ from, to }: DayRange): readonly MonthTick[] {
  const [start, end] = [toDayNumber(from), toDayNumber(to)];
  const months = monthsBetween(from, to);
  const step = STEPS.find((each) => months.length / each <= MOST_TICKS) ?? LARGEST_STEP;
  const ticks = months
    .filter((month) => month % step === 0)
    .map((month) => ({ number: dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1), month }))
    .filter(({ number }) => number >= start && number <= end);
  if (ticks.length === 0) ticks.push({ number: start, month: monthOf(from) });
  return ticks.map(({ number, month }, i) => {
    const year = Math.floor(month / 12);
    const before = ticks[i - 1];
    const opensYear = before === undefined || Math.floor(before.month / 12) !== year;
    return { day: dayOf(number), year, opensYear };
  });
}

/** Months counted from the year 0, of every month that the range touches. */
function monthsBetween(from: Day, to: Day): readonly number[] {
  const [first, last] = [monthOf(from), monthOf(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function monthOf(day: Day): number {
  const [year, month] = civilOf(toDayNumber(day));
  return year * 12 + month - 1;
}

interface DaysAxisProps {
  readonly range: DayRange;
  readonly at: DayScale;
  readonly monthName: MonthName;
  /** Where the axis lies, in pixels; its words take 34 below. */
  readonly y: number;
  /** From where grid lines rise up to the axis; without it there are short ticks only. */
  readonly top?: number;
}

/** Ticks with the names of months; below the first of each year its number. */
export function DaysAxis({ range, at, monthName, y, top }: DaysAxisProps): VNode {
  return (
    <g>
      {monthTicks(range).map(({ day, year, opensYear }) => {
        const x = across(at(day));
        return (
          <g key={day}>
            {top === undefined ? (
              <line x1={x} x2={x} y1={pixels(y)} y2={pixels(y + 4)} class="axis" />
            ) : (
              <line x1={x} x2={x} y1={pixels(top)} y2={pixels(y + 4)} class="grid" />
            )}
            <text x={x} y={pixels(y + 18)} class="q mid">
              {monthName(day)}
            </text>
            {opensYear && (
              <text x={x} y={pixels(y + 32)} class="mid b">
                {year}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
