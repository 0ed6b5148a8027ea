/** What warning from a chance on would have brought: upwards what came, downwards for nothing. */
import type { VNode } from 'preact';
import { across, type ChartText, Picture, pixels } from '../picture.js';

export interface ThresholdColumn {
  readonly label: string;
  /** Invoices. */
  readonly caught: number;
  readonly missed: number;
  readonly wrong: number;
}

export interface ThresholdsProps extends ChartText {
  readonly columns: readonly ThresholdColumn[];
  readonly above: string;
  readonly below: string;
}

const HIGH = 210;
const TOP = 24;

export function Thresholds({ columns, above, below, ...text }: ThresholdsProps): VNode {
  const up = Math.max(1, ...columns.map(({ caught, missed }) => caught + missed));
  const down = Math.max(0, ...columns.map(({ wrong }) => wrong));
  const unit = HIGH / (up + down);
  const zero = TOP + up * unit;
  const step = 102 / Math.max(1, columns.length);
  const foot = TOP + HIGH;
  return (
    <Picture text={text} height={foot + 44}>
      <text x="0" y={12} class="q">
        {above}
      </text>
      {columns.map(({ label, caught, missed, wrong }, i) => {
        const [x, width] = [across(i * step), across(step - 2)];
        const tall = { caught: caught * unit, missed: missed * unit, wrong: wrong * unit };
        return (
          <g key={label}>
            <rect
              {...{ x, width }}
              y={pixels(zero - tall.caught)}
              height={pixels(tall.caught)}
              class="fa"
            />
            <rect
              {...{ x, width }}
              y={pixels(zero - tall.caught - tall.missed)}
              height={pixels(tall.missed)}
              class="hollow"
            />
            <rect {...{ x, width }} y={pixels(zero)} height={pixels(tall.wrong)} class="f1" />
            <text x={across(i * step + step / 2 - 1)} y={foot + 18} class="q mid">
              {label}
            </text>
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={pixels(zero)} y2={pixels(zero)} class="axis" />
      <text x="0" y={foot + 36} class="q">
        {below}
      </text>
    </Picture>
  );
}
