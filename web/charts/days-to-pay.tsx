/** How many days payments took, month by month, above how many there were. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { VNode } from 'preact';
import type { Day } from '../../src/ledger/values/day.js';
import { type DayScale, DaysAxis, dayScale, type MonthName, rangeOf } from './days-axis.js';
import { across, type ChartText, Picture, pixels, Stretched, within } from './picture.js';

export interface MonthToPay {
  /** Its first day. */
  readonly month: Day;
  /** Days from invoice to payment, on the mean; null where nothing was paid. */
  readonly days: number | null;
  readonly count: number;
  /** What is told of it in a line. */
  readonly label: string;
}

export interface DaysToPayProps extends ChartText {
  /** In their order. */
  readonly months: readonly MonthToPay[];
  /** What the upper part and the lower part count: `days`, `payments`. */
  readonly units: { readonly days: string; readonly count: string };
  /** A line to read the others by, such as the days agreed. */
  readonly agreed?: { readonly days: number; readonly label: string };
  readonly monthName: MonthName;
}

const TOP = 40;
const BOTTOM = 162;
/** Of the columns below, which count. */
const COUNT_TOP = 200;
const COUNT_FOOT = 236;
const MARGINS = { left: 9, right: 4 };

export function DaysToPay({ months, units, agreed, monthName, ...text }: DaysToPayProps): VNode {
  const range = rangeOf(months.map(({ month }) => month));
  const at: DayScale = range ? dayScale(range, MARGINS) : () => 0;
  const most = Math.max(30, agreed?.days ?? 0, ...months.map(({ days }) => days ?? 0));
  const y = scaleLinear().domain([0, most]).nice(4).range([BOTTOM, TOP]).clamp(true);
  return (
    <>
      <Picture text={text} height={COUNT_FOOT + 36}>
        {y.ticks(4).map((days) => (
          <g key={days}>
            <line
              x1="0"
              x2="100%"
              y1={pixels(y(days))}
              y2={pixels(y(days))}
              class={days === 0 ? 'axis' : 'grid'}
            />
            <text x="0" y={pixels(y(days) - 4)} class="q">
              {days}
            </text>
          </g>
        ))}
        <text x="0" y="11" class="b">
          {units.days}
        </text>
        {agreed && (
          <line
            x1="0"
            x2="100%"
            y1={pixels(y(agreed.days))}
            y2={pixels(y(agreed.days))}
            class="agreed"
          />
        )}
        <Stretched height={BOTTOM}>
          <Course months={months} at={at} y={y} />
        </Stretched>
        {months.map(
          ({ month, days, label }) =>
            days !== null && (
              <circle
                key={month}
                cx={across(at(month))}
                cy={pixels(y(days))}
                r="4"
                class="hollow a"
              >
                <title>{label}</title>
              </circle>
            ),
        )}
        <Counts months={months} at={at} unit={units.count} />
        {range && <DaysAxis range={range} at={at} monthName={monthName} y={COUNT_FOOT} />}
      </Picture>
      {agreed && <AgreedKey label={agreed.label} />}
    </>
  );
}

interface CourseProps {
  readonly months: readonly MonthToPay[];
  readonly at: DayScale;
  readonly y: (days: number) => number;
}

/** The line, broken where nothing was paid. */
function Course({ months, at, y }: CourseProps): VNode | null {
  const course = line<MonthToPay>()
    .defined(({ days }) => days !== null)
    .x(({ month }) => at(month))
    .y(({ days }) => y(days ?? 0))
    .digits(2)([...months]);
  return course ? <path class="line" d={course} /> : null;
}

function AgreedKey({ label }: { readonly label: string }): VNode {
  return (
    <ul class="key">
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <line x1="0" x2="14" y1="7" y2="7" class="agreed" />
        </svg>
        {label}
      </li>
    </ul>
  );
}

interface CountsProps {
  readonly months: readonly MonthToPay[];
  readonly at: DayScale;
  readonly unit: string;
}

/** A column for each month; the number stands over the tallest, the others read by it. */
function Counts({ months, at, unit }: CountsProps): VNode {
  const most = Math.max(0, ...months.map(({ count }) => count));
  const tallest = months.findIndex(({ count }) => count === most);
  const width = Math.min(3, 60 / Math.max(1, months.length));
  return (
    <>
      <text x="0" y={COUNT_TOP - 14} class="b">
        {unit}
      </text>
      <line x1="0" x2="100%" y1={COUNT_FOOT} y2={COUNT_FOOT} class="axis" />
      {most > 0 &&
        months.map(({ month, count }, i) => {
          const height = ((COUNT_FOOT - COUNT_TOP) * within(count, 0, most)) / most;
          return (
            <g key={month}>
              <rect
                x={across(at(month) - width / 2)}
                width={across(width)}
                y={pixels(COUNT_FOOT - height)}
                height={pixels(height)}
                class="fr"
              />
              {i === tallest && (
                <text x={across(at(month))} y={COUNT_TOP - 4} class="q mid">
                  {count}
                </text>
              )}
            </g>
          );
        })}
    </>
  );
}
