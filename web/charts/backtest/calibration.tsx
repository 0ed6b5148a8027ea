/** What was told against what came: on the slanted line they are the same. */
import type { VNode } from 'preact';
import { across, type ChartText, Picture, pixels, Stretched } from '../picture.js';
import type { AxisWord } from './spans.js';

export interface CalibrationPoint {
  readonly label: string;
  /** Parts, 0 to 1. */
  readonly told: number;
  readonly came: number;
  readonly count: number;
}

export interface CalibrationProps extends ChartText {
  readonly points: readonly CalibrationPoint[];
  /** The same along both axes. */
  readonly ticks: readonly AxisWord[];
  readonly told: string;
  readonly came: string;
}

const HIGH = 280;
const TOP = 24;
const LEFT = 10;
const RIGHT = 97;
const LARGEST = 13;

export function CalibrationPlot({ points, ticks, told, came, ...text }: CalibrationProps): VNode {
  const most = Math.max(1, ...points.map(({ count }) => count));
  const x = (part: number): number => LEFT + (RIGHT - LEFT) * part;
  const y = (part: number): number => TOP + HIGH * (1 - part);
  const foot = TOP + HIGH;
  return (
    <Picture text={text} height={foot + 40}>
      <text x="0" y={12} class="q">
        {came}
      </text>
      {ticks.map(({ label, at }) => (
        <g key={label}>
          <line x1={across(LEFT)} x2="97%" y1={y(at / 100)} y2={y(at / 100)} class="grid" />
          <text x="0" y={y(at / 100) + 4} class="q">
            {label}
          </text>
          <text x={across(x(at / 100))} y={foot + 16} class="q mid">
            {label}
          </text>
        </g>
      ))}
      <Stretched height={foot + 40}>
        <line x1={LEFT} x2={RIGHT} y1={foot} y2={TOP} class="axis dash still" />
      </Stretched>
      {points.map((point) => (
        <circle
          key={point.label}
          cx={across(x(point.told))}
          cy={pixels(y(point.came))}
          r={pixels(3 + LARGEST * Math.sqrt(point.count / most))}
          class="bubble"
        />
      ))}
      <text x="97%" y={foot + 34} class="q end">
        {told}
      </text>
    </Picture>
  );
}
