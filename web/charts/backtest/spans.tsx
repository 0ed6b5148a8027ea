/** Figures with their intervals, one below the other on one axis. */
import type { VNode } from 'preact';
import { across, type ChartText, Picture, pixels, within } from '../picture.js';

export interface SpanRow {
  readonly label: string;
  /** As it is read. */
  readonly figure: string;
  /** On the axis, 0 to 100; null where there is no such figure. */
  readonly value: number | null;
  /** The wide interval, and one within it. */
  readonly outer: readonly [number, number] | null;
  readonly inner: readonly [number, number] | null;
  /** Filled, and in bold. */
  readonly strong: boolean;
}

export interface SpansProps extends ChartText {
  readonly rows: readonly SpanRow[];
  /** Words along the axis, each at its place. */
  readonly ticks: readonly AxisWord[];
  /** A line across all rows: a ceiling. */
  readonly limit?: AxisWord | undefined;
}

export interface AxisWord {
  readonly label: string;
  /** 0 to 100. */
  readonly at: number;
}

const ROW = 44;
const TOP = 20;

export function Spans({ rows, ticks, limit, ...text }: SpansProps): VNode {
  const foot = TOP + ROW * rows.length;
  return (
    <Picture text={text} height={foot + 24}>
      {ticks.map(({ label, at }, i) => (
        <g key={label}>
          <line x1={across(at)} x2={across(at)} y1={TOP} y2={foot} class="grid" />
          <text x={across(at)} y={foot + 16} class={`q ${anchorOf(i, ticks.length)}`}>
            {label}
          </text>
        </g>
      ))}
      {limit && (
        <g>
          <line x1={across(limit.at)} x2={across(limit.at)} y1={TOP} y2={foot} class="due" />
          <text x={across(limit.at)} y={TOP - 8} class={limit.at > 60 ? 'end' : ''}>
            {limit.label}
          </text>
        </g>
      )}
      {rows.map((row, i) => (
        <Row key={row.label} row={row} y={TOP + ROW * i} />
      ))}
    </Picture>
  );
}

function anchorOf(place: number, count: number): string {
  if (place === 0) return '';
  return place === count - 1 ? 'end' : 'mid';
}

function Row({ row, y }: { readonly row: SpanRow; readonly y: number }): VNode {
  const { label, figure, value, outer, inner, strong } = row;
  const middle = y + 28;
  const emphasis = strong ? 'b' : '';
  return (
    <g>
      <text x="0" y={y + 14} class={emphasis}>
        {label}
      </text>
      <text x="100%" y={y + 14} class={`end ${emphasis}`}>
        {figure}
      </text>
      <line x1="0" x2="100%" y1={middle} y2={middle} class="axis" />
      {outer && <Bar span={outer} y={middle} half={7} kind="band" />}
      {inner && <Bar span={inner} y={middle} half={3} kind="band" />}
      {value !== null && (
        <circle
          cx={across(value)}
          cy={pixels(middle)}
          r={strong ? 5 : 4}
          class={strong ? 'fa' : 'hollow a'}
        />
      )}
    </g>
  );
}

interface BarProps {
  readonly span: readonly [number, number];
  readonly y: number;
  readonly half: number;
  readonly kind: string;
}

function Bar({ span: [low, high], y, half, kind }: BarProps): VNode {
  const [from, to] = [within(low, 0, 100), within(high, 0, 100)];
  return (
    <rect x={across(from)} width={across(to - from)} y={y - half} height={2 * half} class={kind} />
  );
}
