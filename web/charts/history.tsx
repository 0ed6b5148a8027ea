/** A score through time: its line, the strip of its interval, numbered pins for what moved it. */
import { area, line } from 'd3-shape';
import type { VNode } from 'preact';
import type { Day } from '../../src/ledger/values/day.js';
import { type DayScale, DaysAxis, dayScale, type MonthName, rangeOf } from './days-axis.js';
import { across, type ChartText, Picture, pixels, Stretched, within } from './picture.js';
import { rowsApart } from './rows-apart.js';
import type { RulerScore } from './score-ruler.js';

export interface HistoryPoint {
  readonly day: Day;
  /** Null on a day without a score: the line has a gap. */
  readonly score: RulerScore | null;
}

export interface HistoryPin {
  readonly day: Day;
  /** The number under which the words stand below. */
  readonly number: number;
  readonly href: string;
  /** What happened, in a line. */
  readonly label: string;
}

export interface HistoryProps extends ChartText {
  /** In the order of their days. */
  readonly points: readonly HistoryPoint[];
  readonly pins: readonly HistoryPin[];
  readonly monthName: MonthName;
  /** Lower, for paper. */
  readonly small?: boolean;
}

const PIN_RADIUS = 10;
const PIN_ROW = 23;
/** Per cent of the width that a pin takes at 320 pixels. */
const PIN_WIDTH = 7.2;
const MARGINS = { left: 8, right: 4 };

/** A score at its place in the picture. */
interface Placed extends RulerScore {
  readonly x: number;
}

/** The axis is always 0 to 100: two pictures can be laid side by side. */
export function History(props: HistoryProps): VNode {
  const { points, pins, monthName, small = false, ...text } = props;
  const range = rangeOf([...points, ...pins].map(({ day }) => day));
  const at: DayScale = range ? dayScale(range, MARGINS) : () => 0;
  const rows = rowsApart(
    pins.map(({ day }) => at(day)),
    PIN_WIDTH,
  );
  const top = 26 + PIN_ROW * Math.max(0, ...rows);
  const bottom = top + (small ? 120 : 190);
  const y = (score: number): number => bottom - ((bottom - top) * within(score, 0, 100)) / 100;
  const placed = points.map(({ day, score }) => score && { ...score, x: at(day) });
  const last = placed.findLast((score) => score !== null);
  return (
    <Picture text={text} height={bottom + 36} linked={pins.length > 0}>
      <ScoreGrid y={y} />
      {range && <DaysAxis range={range} at={at} monthName={monthName} y={bottom} />}
      <Stretched height={bottom + 36}>
        <Course placed={placed} y={y} />
      </Stretched>
      <LonePoints placed={placed} y={y} />
      {last && <circle cx={across(last.x)} cy={pixels(y(last.value))} r="4.5" class="fa" />}
      {pins.map((pin, i) => (
        <Pin
          key={pin.number}
          pin={pin}
          x={at(pin.day)}
          y={12 + PIN_ROW * (rows[i] ?? 0)}
          foot={y(valueAt(placed, at(pin.day)) ?? 0)}
        />
      ))}
    </Picture>
  );
}

type Height = (score: number) => number;

function ScoreGrid({ y }: { readonly y: Height }): VNode {
  return (
    <>
      {[0, 25, 50, 75, 100].map((score) => (
        <g key={score}>
          <line
            x1="0"
            x2="100%"
            y1={pixels(y(score))}
            y2={pixels(y(score))}
            class={score === 0 ? 'axis' : 'grid'}
          />
          <text x="0" y={pixels(y(score) - 4)} class="q">
            {score}
          </text>
        </g>
      ))}
    </>
  );
}

interface CourseProps {
  readonly placed: readonly (Placed | null)[];
  readonly y: Height;
}

/** The strip, its edges and the line, each broken where there is no score. */
function Course({ placed, y }: CourseProps): VNode | null {
  const points = [...placed];
  if (points.every((score) => score === null)) return null;
  const path = (of: 'value' | 'low' | 'high'): string =>
    line<Placed | null>()
      .defined((score) => score !== null)
      .x((score) => score?.x ?? 0)
      .y((score) => y(score?.[of] ?? 0))
      .digits(2)(points) ?? '';
  const strip = area<Placed | null>()
    .defined((score) => score !== null)
    .x((score) => score?.x ?? 0)
    .y0((score) => y(score?.low ?? 0))
    .y1((score) => y(score?.high ?? 0))
    .digits(2)(points);
  return (
    <>
      <path class="band" d={strip ?? ''} />
      <path class="edge v" d={path('low')} />
      <path class="edge v" d={path('high')} />
      <path class="line" d={path('value')} />
    </>
  );
}

/** A score between two gaps makes no line: it is a dot with its interval. */
function LonePoints({ placed, y }: CourseProps): VNode {
  const alone = placed.filter((score, i) => score !== null && !placed[i - 1] && !placed[i + 1]);
  return (
    <>
      {alone.map(
        (score) =>
          score && (
            <g key={score.x}>
              <line
                x1={across(score.x)}
                x2={across(score.x)}
                y1={pixels(y(score.low))}
                y2={pixels(y(score.high))}
                class="edge"
              />
              <circle cx={across(score.x)} cy={pixels(y(score.value))} r="3.5" class="fa" />
            </g>
          ),
      )}
    </>
  );
}

/** The score where the line crosses x, after its end the last; null in a gap and before it. */
function valueAt(placed: readonly (Placed | null)[], x: number): number | null {
  const after = placed.findIndex((score) => score !== null && score.x >= x);
  if (after === -1) return placed.at(-1)?.value ?? null;
  const [before, next] = [placed[after - 1], placed[after]];
  if (!next) return null;
  if (next.x === x) return next.value;
  if (!before) return null;
  const part = (x - before.x) / (next.x - before.x);
  return before.value + (next.value - before.value) * part;
}

interface PinProps {
  readonly pin: HistoryPin;
  readonly x: number;
  readonly y: number;
  /** Where its needle ends, in pixels. */
  readonly foot: number;
}

function Pin({ pin, x, y, foot }: PinProps): VNode {
  return (
    <a href={pin.href} class="bare">
      <title>{`${pin.number}. ${pin.label}`}</title>
      <line
        x1={across(x)}
        x2={across(x)}
        y1={pixels(y + PIN_RADIUS)}
        y2={pixels(foot)}
        class="axis"
      />
      <circle cx={across(x)} cy={pixels(foot)} r="3.5" class="hollow a" />
      <g class="pin">
        <circle cx={across(x)} cy={pixels(y)} r={PIN_RADIUS} />
        <text x={across(x)} y={pixels(y + 4)}>
          {pin.number}
        </text>
      </g>
    </a>
  );
}
