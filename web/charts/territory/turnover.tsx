/** What was invoiced before and after a day, and what was expected, with its interval. */
import type { VNode } from 'preact';
import { across, type ChartText, Picture, pixels, within } from '../picture.js';

export interface TurnoverBar {
  readonly label: string;
  /** In the unit of the currency; for the length only. */
  readonly amount: number;
  readonly figure: string;
  /** Where it lies with 95 % certainty. */
  readonly interval?: readonly [low: number, high: number];
  /** Whether it was not invoiced, but would have been. */
  readonly isExpected?: boolean;
}

export interface TurnoverProps extends ChartText {
  readonly bars: readonly TurnoverBar[];
}

const ROW = 46;
/** Per cent of the width that the longest takes. */
const LONGEST = 96;

export function TurnoverBars({ bars, ...text }: TurnoverProps): VNode {
  const ends = bars.flatMap(({ amount, interval }) => [amount, ...(interval ?? [])]);
  const most = Math.max(1e-9, ...ends);
  const at = (amount: number): number => (LONGEST * within(amount, 0, most)) / most;
  return (
    <Picture text={text} height={ROW * bars.length}>
      {bars.map(({ label, amount, figure, interval, isExpected }, i) => (
        <g key={label}>
          <text x="0" y={ROW * i + 14}>
            {label}
          </text>
          <text x="100%" y={ROW * i + 14} class="end b">
            {figure}
          </text>
          <rect
            x="0"
            y={ROW * i + 20}
            width={across(at(amount))}
            height="14"
            class={isExpected ? 'hollow' : 'f0'}
          />
          {interval && (
            <line
              x1={across(at(interval[0]))}
              x2={across(at(interval[1]))}
              y1={pixels(ROW * i + 27)}
              y2={pixels(ROW * i + 27)}
              class="axis"
            />
          )}
        </g>
      ))}
    </Picture>
  );
}
