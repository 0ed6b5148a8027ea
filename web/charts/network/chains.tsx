/** Chains from one to another: a line for each, with a stop for whoever stands on it. */
import type { VNode } from 'preact';
import { across, ChartName, type ChartText, Picture, pixels } from '../picture.js';

export interface DrawnChain {
  /** Everybody on it, the two included; several who are only counted as one stop. */
  readonly stops: readonly { readonly name: string; readonly counted: boolean }[];
  /** How strong it is, for the width of its line alone. */
  readonly weight: number;
  /** The same as it is read. */
  readonly figure: string;
}

export interface ChainsProps extends ChartText {
  readonly chains: readonly DrawnChain[];
}

const ROW = 78;
const LEFT = 3;
const RIGHT = 97;

/** Pixels of the widest line. */
const WIDEST = 7;

export function Chains({ chains, ...text }: ChainsProps): VNode {
  const most = Math.max(1, ...chains.map(({ weight }) => weight));
  return (
    <Picture text={text} height={ROW * chains.length}>
      {chains.map(({ stops, weight, figure }, row) => {
        const y = ROW * row + 30;
        const at = (i: number): string =>
          across(LEFT + ((RIGHT - LEFT) * i) / Math.max(stops.length - 1, 1));
        const width = pixels(Math.max(1.5, (WIDEST * weight) / most));
        return (
          <g key={row}>
            <text x="50%" y={y - 14} class="mid q">
              {figure}
            </text>
            <line
              x1={at(0)}
              x2={at(stops.length - 1)}
              y1={y}
              y2={y}
              class="flow"
              stroke-width={width}
            />
            {stops.map(({ name, counted }, i) => (
              <g key={`${i} ${name}`}>
                <circle cx={at(i)} cy={y} r="7" class={counted ? 'stop' : 'fa'} />
                {/* One above the other in turns, so that long names find room on a phone. */}
                <text x={at(i)} y={y + (i % 2 === 0 ? 22 : 38)} class={anchorOf(i, stops.length)}>
                  <ChartName text={name} most={stops.length > 3 ? 16 : 22} />
                </text>
              </g>
            ))}
          </g>
        );
      })}
    </Picture>
  );
}

/** Words of the first stop begin at it, those of the last one end there. */
function anchorOf(stop: number, count: number): string {
  if (stop === 0) return '';
  return stop === count - 1 ? 'end' : 'mid';
}
