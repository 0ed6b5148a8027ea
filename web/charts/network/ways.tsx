/** How far each of several relations has come: the same four stops on a line for each. */
import type { VNode } from 'preact';
import { across, ChartName, type ChartText, Picture } from '../picture.js';

export interface Way {
  readonly name: string;
  readonly href?: string;
  /** How many of the stops it has reached. */
  readonly reached: number;
  /** It sleeps, or it broke: the line beyond what it reached is struck. */
  readonly halted: boolean;
  /** The state, as it is read. */
  readonly state: string;
}

export interface WaysProps extends ChartText {
  readonly stops: readonly string[];
  readonly ways: readonly Way[];
}

const ROW = 44;
const FIRST = 20;

/** Per cent of the width at which the first and the last stop stand. */
const LEFT = 3;
const RIGHT = 97;

export function Ways({ stops, ways, ...text }: WaysProps): VNode {
  const at = (stop: number): string =>
    across(LEFT + ((RIGHT - LEFT) * stop) / Math.max(stops.length - 1, 1));
  return (
    <Picture
      text={text}
      height={FIRST + ROW * ways.length}
      linked={ways.some(({ href }) => href !== undefined)}
    >
      {stops.map((stop, i) => (
        <text key={stop} x={at(i)} y="10" class={`q ${anchorOf(i, stops.length)}`}>
          {stop}
        </text>
      ))}
      {ways.map(({ name, href, reached, halted, state }, row) => {
        const y = FIRST + ROW * row;
        return (
          <g key={href ?? name}>
            <text x="0" y={y + 14}>
              <ChartName text={name} most={36} href={href} />
            </text>
            <text x="100%" y={y + 14} class={halted ? 'end b' : 'end q'}>
              {state}
            </text>
            <line x1={at(0)} x2={at(stops.length - 1)} y1={y + 28} y2={y + 28} class="axis" />
            {reached > 1 && (
              <line x1={at(0)} x2={at(reached - 1)} y1={y + 28} y2={y + 28} class="mark" />
            )}
            {stops.map((stop, i) => (
              <circle
                key={stop}
                cx={at(i)}
                cy={y + 28}
                r="5"
                class={i < reached && !halted ? 'fa' : 'stop'}
              />
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
