/** What was told through time, as a line, and what came, as dots; what judges is marked. */
import type { VNode } from 'preact';
import { across, type ChartText, Picture, pixels, Stretched, within } from '../picture.js';
import type { AxisWord } from './spans.js';

export interface CoursePoint {
  /** `2013-05`. */
  readonly label: string;
  /** Told at the axis, of a few of them. */
  readonly tick?: string;
  /** Parts, 0 to 1; null where there is none. */
  readonly came: number | null;
  readonly told: number | null;
  readonly against: number | null;
  readonly marked: boolean;
}

export interface CoursesProps extends ChartText {
  readonly points: readonly CoursePoint[];
  /** The top of the axis, 0 to 1. */
  readonly most: number;
  readonly ticks: readonly AxisWord[];
  /** Over the part that is marked. */
  readonly marked: string;
}

const TOP = 24;
const HIGH = 190;
const LEFT = 9;

export function Courses({ points, most, ticks, marked, ...text }: CoursesProps): VNode {
  const x = (place: number): number =>
    LEFT + ((97 - LEFT) * place) / Math.max(1, points.length - 1);
  const y = (part: number): number => TOP + HIGH - (HIGH * within(part, 0, most)) / most;
  const first = points.findIndex((point) => point.marked);
  const path = (of: 'told' | 'against'): string =>
    points
      .map((point, i) => (point[of] === null ? '' : `${i > 0 ? 'L' : 'M'}${x(i)} ${y(point[of])}`))
      .join('')
      .replace(/^L/, 'M');
  const foot = TOP + HIGH;
  return (
    <Picture text={text} height={foot + 24}>
      {first >= 0 && (
        <g>
          <rect
            x={across(x(first - 0.5))}
            width={across(100 - x(first - 0.5))}
            y={TOP}
            height={HIGH}
            class="judged"
          />
          <text x={across(x(first - 0.5) + 1)} y={TOP - 6} class="q">
            {marked}
          </text>
        </g>
      )}
      {ticks.map(({ label, at }) => (
        <g key={label}>
          <line x1="0" x2="100%" y1={y(at)} y2={y(at)} class={at === 0 ? 'axis' : 'grid'} />
          <text x="0" y={y(at) - 4} class="q">
            {label}
          </text>
        </g>
      ))}
      <Stretched height={foot + 24}>
        <path d={path('against')} class="aside" />
        <path d={path('told')} class="line" />
      </Stretched>
      {points.map(({ label, tick, came }, i) => (
        <g key={label}>
          {came !== null && <circle cx={across(x(i))} cy={pixels(y(came))} r="4" class="f2 dot" />}
          {tick !== undefined && (
            <text x={across(x(i))} y={foot + 16} class="q mid">
              {tick}
            </text>
          )}
        </g>
      ))}
    </Picture>
  );
}

interface CoursesKeyProps {
  /** What the dots are, the line, and the dashes where there are any. */
  readonly came: string;
  readonly told: string;
  readonly against: string | null;
}

/** What dots, line and dashes are, for whoever looks at the picture first. */
export function CoursesKey({ came, told, against }: CoursesKeyProps): VNode {
  return (
    <ul class="key">
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="7" cy="7" r="4" class="f2" />
        </svg>
        {came}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <line x1="0" x2="14" y1="7" y2="7" class="line" />
        </svg>
        {told}
      </li>
      {against !== null && (
        <li>
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <line x1="0" x2="14" y1="7" y2="7" class="aside" />
          </svg>
          {against}
        </li>
      )}
    </ul>
  );
}
