/** What is open in one currency, in columns by age. */
import type { VNode } from 'preact';
import type { LatenessLevel } from './lateness.js';
import { across, type ChartText, Picture, pixels, within } from './picture.js';

export interface AgeingClass {
  readonly level: LatenessLevel;
  /** `not due`, `1–30`. */
  readonly label: string;
  /** In the unit of the currency; for the height only. */
  readonly amount: number;
  /** As it is read, rounded so that it has room: `€4,495`; `0` where nothing is open. */
  readonly figure: string;
  readonly href?: string;
}

export interface AgeingProps extends ChartText {
  /** What is not due first, then the latest last. */
  readonly classes: readonly AgeingClass[];
  /** What the labels of the late ones count: `days late`. */
  readonly unit: string;
  /** The amount of the tallest column, where several charts share a scale. */
  readonly largest?: number;
}

const FOOT = 84;
const TALLEST = 54;
/** Letters of a figure that have room above a column at 320 pixels. */
const ROOM = 8;

export function Ageing({ classes, unit, largest, ...text }: AgeingProps): VNode {
  const most = Math.max(largest ?? 0, ...classes.map(({ amount }) => amount));
  const step = 102.5 / Math.max(1, classes.length);
  const crowded = classes.some(({ figure }) => figure.length > ROOM);
  return (
    <Picture text={text} height={FOOT + 42} linked={classes.some(({ href }) => href !== undefined)}>
      {classes.map((one, i) => (
        <Column
          key={one.label}
          one={one}
          x={i * step}
          width={step - 2.5}
          height={most > 0 ? (TALLEST * within(one.amount, 0, most)) / most : 0}
          raised={crowded && i % 2 === 1}
          ends={crowded && i === classes.length - 1}
        />
      ))}
      <line x1="0" x2="100%" y1={FOOT} y2={FOOT} class="axis" />
      <text x={across(step)} y={FOOT + 33} class="q">
        {unit}
      </text>
    </Picture>
  );
}

interface ColumnProps {
  readonly one: AgeingClass;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** Whether its figure stands a line higher than its neighbours'. */
  readonly raised: boolean;
  /** Whether its figure ends with it, for the last has no room to its right. */
  readonly ends: boolean;
}

function Column({ one, x, width, height, raised, ends }: ColumnProps): VNode {
  const top = FOOT - (height > 0 ? Math.max(height, 1.5) : 0);
  const figure = (
    <text
      x={across(ends ? x + width : x)}
      y={pixels(top - (raised ? 20 : 6))}
      class={`${height > 0 ? 'b' : 'q'}${ends ? ' end' : ''}`}
    >
      {one.figure}
    </text>
  );
  return (
    <g>
      {height > 0 && (
        <rect
          x={across(x)}
          width={across(width)}
          y={pixels(top)}
          height={pixels(FOOT - top)}
          class={`f${one.level}`}
        />
      )}
      {one.href === undefined ? figure : <a href={one.href}>{figure}</a>}
      <text x={across(x)} y={FOOT + 17} class="q">
        {one.label}
      </text>
    </g>
  );
}
