/**
 * The triangle: three rulers from 0 to 100, the overall figure between them. Nothing is filled: an
 * area would join sides that are not comparable, and hide how sure each is.
 */
import type { VNode } from 'preact';
import { type ChartText, pixels, within } from './picture.js';
import { RULER_TICKS, type RulerScore } from './score-ruler.js';

export interface TriangleSide {
  readonly label: string;
  /** Null where there is too little evidence: the side is dashed. */
  readonly score: RulerScore | null;
  /** The value as it is read, or that there is none yet: `71.8`, `not yet`. */
  readonly figure: string;
}

export interface TriangleProps extends ChartText {
  /** The left side and the right one, which rise, then the base, which runs to the right. */
  readonly sides: readonly [TriangleSide, TriangleSide, TriangleSide];
  /** As they are read: `81.0` and `73.6–88.4`. Null where no figure is given. */
  readonly overall: { readonly figure: string; readonly interval: string } | null;
  /** What stands in the middle where no figure is given, a line each, at most three. */
  readonly missing: readonly string[];
  /** For paper and narrow columns: larger words. */
  readonly small?: boolean;
}

type Point = readonly [number, number];

/** A ruler from its 0 to its 100. */
interface Edge {
  readonly from: Point;
  readonly to: Point;
}

const LEFT: Edge = { from: [44, 246], to: [154, 44] };
const RIGHT: Edge = { from: [276, 246], to: [166, 44] };
const BASE: Edge = { from: [52, 262], to: [268, 262] };

/** Sizes of words, in units of the picture. */
interface Sizes {
  readonly note: number;
  readonly label: number;
  readonly figure: number;
  readonly overall: number;
}

const LARGE: Sizes = { note: 11, label: 13, figure: 19, overall: 54 };
const SMALL: Sizes = { note: 13, label: 15, figure: 21, overall: 56 };

export function Triangle(props: TriangleProps): VNode {
  const { id, title, description, sides, overall, missing, small = false } = props;
  const [left, right, base] = sides;
  const sizes = small ? SMALL : LARGE;
  return (
    <svg
      class="tri"
      viewBox="0 30 320 276"
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <Ruler edge={LEFT} score={left.score} />
      <RisingWords side={left} x={72} end sizes={sizes} />
      <Ruler edge={RIGHT} score={right.score} />
      <RisingWords side={right} x={248} sizes={sizes} />
      <Ruler edge={BASE} score={base.score} />
      <BaseWords side={base} sizes={sizes} />
      {overall ? (
        <Overall {...overall} sizes={sizes} />
      ) : (
        <Missing lines={missing} size={sizes.label + 1} />
      )}
    </svg>
  );
}

/** A side of the triangle, its strip and bar across it. */
function Ruler({ edge, score }: { readonly edge: Edge; readonly score: RulerScore | null }): VNode {
  const { from, to } = edge;
  const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
  if (!score) return <line {...ends} class="axis dash" />;
  const [low, high] = [within(score.low, 0, 100), within(score.high, 0, 100)];
  const corners = [
    beside(edge, low, -8),
    beside(edge, high, -8),
    beside(edge, high, 8),
    beside(edge, low, 8),
  ];
  return (
    <g>
      <line {...ends} class="axis" />
      {RULER_TICKS.map(({ at, long }) => (
        <line key={at} {...crossing(edge, at, long ? 5 : 3)} class="axis" />
      ))}
      <polygon class="band" points={corners.map((corner) => corner.join(',')).join(' ')} />
      <line class="edge" {...crossing(edge, low, 8)} />
      <line class="edge" {...crossing(edge, high, 8)} />
      <line class="mark" {...crossing(edge, within(score.value, 0, 100), 11)} />
    </g>
  );
}

/** The point at a score, so many units to the right of the ruler as one looks along it. */
function beside({ from, to }: Edge, score: number, distance: number): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const x = from[0] + (dx * score) / 100 - (dy / length) * distance;
  const y = from[1] + (dy * score) / 100 + (dx / length) * distance;
  return [pixels(x), pixels(y)];
}

/** A line across the ruler at a score, reaching so many units to each side. */
function crossing(edge: Edge, score: number, reach: number) {
  const [x1, y1] = beside(edge, score, -reach);
  const [x2, y2] = beside(edge, score, reach);
  return { x1, y1, x2, y2 };
}

interface RisingWordsProps {
  readonly side: TriangleSide;
  readonly x: number;
  /** Whether the words end at x instead of beginning there. */
  readonly end?: boolean;
  readonly sizes: Sizes;
}

function RisingWords({ side, x, end = false, sizes }: RisingWordsProps): VNode {
  const { label, figure, score } = side;
  const at = end ? ' end' : '';
  return (
    <>
      <text x={x} y={126} class={`q${at}`} font-size={sizes.label}>
        {label}
      </text>
      <text
        x={x}
        y={126 + sizes.label * 0.2 + sizes.figure}
        class={`${score ? 'b' : 'q'}${at}`}
        font-size={score ? sizes.figure : sizes.label}
      >
        {figure}
      </text>
    </>
  );
}

function BaseWords({ side, sizes }: { readonly side: TriangleSide; readonly sizes: Sizes }): VNode {
  const { label, figure, score } = side;
  return (
    <>
      <text x="160" y="298" class="mid">
        <tspan class="q" font-size={sizes.label}>
          {label}
        </tspan>
        <tspan dx="6" class={score ? 'b' : 'q'} font-size={score ? sizes.figure : sizes.label}>
          {figure}
        </tspan>
      </text>
      {score && (
        <>
          <text x="44" y="285" class="q mid" font-size={sizes.note}>
            0
          </text>
          <text x="276" y="285" class="q mid" font-size={sizes.note}>
            100
          </text>
        </>
      )}
    </>
  );
}

interface OverallProps {
  readonly figure: string;
  readonly interval: string;
  readonly sizes: Sizes;
}

/** The figure of the page, above the double rule that a ledger draws under what is final. */
function Overall({ figure, interval, sizes }: OverallProps): VNode {
  // As wide as the figure: 100.0 is wider than the others.
  const half = Math.max(48, figure.length * 13.5);
  return (
    <>
      <text x="160" y="187" class="mid tri-figure" font-size={sizes.overall}>
        {figure}
      </text>
      <path d={`M${160 - half} 200h${2 * half}m0 4.5h${-2 * half}`} class="rule2" />
      <text x="160" y={213 + sizes.label} class="mid q" font-size={sizes.label}>
        {interval}
      </text>
    </>
  );
}

function Missing({ lines, size }: { readonly lines: readonly string[]; readonly size: number }) {
  return (
    <>
      {lines.map((line, i) => (
        <text key={line} x="160" y={192 + i * size * 1.35} class="mid q" font-size={size}>
          {line}
        </text>
      ))}
    </>
  );
}
