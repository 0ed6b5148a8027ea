/** The marks of a teller's lane: what it told, on the day that it happened. */
import type { VNode } from 'preact';
import type { Day } from '../../../src/ledger/values/day.js';
import type { DayScale } from '../days-axis.js';
import { clustered, halfWidth, type LaneCluster } from './lane-clusters.js';
import { across, ForPointers } from '../picture.js';

/** A square is a promise, a circle what was done for it, a diamond a change of it. */
export type LaneShape = 'square' | 'circle' | 'diamond';

export interface LaneMark {
  /** Under which its words stand below. */
  readonly number: number;
  readonly shape: LaneShape;
  /** When it happened. */
  readonly day: Day;
  /** When it was told, where that is another day: a tail leads there. */
  readonly told?: Day;
  /** New days that it names, such as other due days: dashed, to small diamonds. */
  readonly names?: readonly Day[];
  /** Hollow where it does not count: told by one side only, or taken back. */
  readonly counted: boolean;
  readonly href: string;
  /** What is told in a line. */
  readonly label: string;
}

interface LaneMarksProps {
  readonly marks: readonly LaneMark[];
  readonly at: DayScale;
  readonly y: number;
  /** The least pixels that the picture is wide. */
  readonly width: number;
}

/** The list below leads to the same entries: the keyboard goes there. */
export function LaneMarks({ marks, at, y, width }: LaneMarksProps): VNode {
  const placed = marks.map((mark) => ({ ...mark, x: at(mark.day) }));
  const clusters = clustered(placed, width);
  // Tails of marks that are drawn as one would only cross each other.
  const alone = clusters.flatMap(({ marks: [mark, ...others] }) => (others.length ? [] : [mark]));
  return (
    <ForPointers>
      {alone.map((mark) => (
        <Reach key={mark.number} mark={mark} x={mark.x} at={at} y={y} />
      ))}
      {clusters.map((cluster) => (
        <Cluster key={cluster.caption} cluster={cluster} y={y} />
      ))}
    </ForPointers>
  );
}

interface ReachProps {
  readonly mark: LaneMark;
  readonly x: number;
  readonly at: DayScale;
  readonly y: number;
}

/** The tail to the day it was told, and the dashes to the days that it names. */
function Reach({ mark, x, at, y }: ReachProps): VNode {
  const told = mark.told === undefined ? null : at(mark.told);
  return (
    <>
      {told !== null && told !== x && (
        <>
          <line x1={across(x)} x2={across(told)} y1={y} y2={y} class="tail" />
          <line x1={across(told)} x2={across(told)} y1={y - 6} y2={y + 6} class="tail" />
        </>
      )}
      {mark.names?.map((day) => (
        <g key={day}>
          <line x1={across(x)} x2={across(at(day))} y1={y} y2={y} class="edge dash" />
          <svg x={across(at(day))} y={y} overflow="visible" aria-hidden="true">
            <path d="M0-7 7 0 0 7-7 0z" class="hollow" />
          </svg>
        </g>
      ))}
    </>
  );
}

/** Labels told of marks that are drawn as one. */
const MOST_TOLD = 6;

function Cluster({
  cluster,
  y,
}: {
  readonly cluster: LaneCluster<LaneMark & { readonly x: number }>;
  readonly y: number;
}): VNode {
  const { marks, caption } = cluster;
  const [first] = marks;
  const counted = marks.some((mark) => mark.counted);
  const told = marks.slice(0, MOST_TOLD).map(({ number, label }) => `${number}. ${label}`);
  const more = marks.length > MOST_TOLD ? ['…'] : [];
  return (
    <a href={first.href} tabindex={-1} class="bare">
      <title>{[...told, ...more].join('\n')}</title>
      <svg x={across(cluster.x)} y={y} overflow="visible" aria-hidden="true">
        <g class={counted ? 'pin lane counted' : 'pin lane'}>
          <Shape shape={marks.length > 1 ? 'several' : first.shape} half={halfWidth(caption)} />
          <text y="4">{caption}</text>
        </g>
      </svg>
    </a>
  );
}

interface ShapeProps {
  readonly shape: LaneShape | 'several';
  /** Half of the width of several, in pixels. */
  readonly half: number;
}

function Shape({ shape, half }: ShapeProps): VNode {
  switch (shape) {
    case 'square':
      return <rect x="-10" y="-10" width="20" height="20" />;
    case 'circle':
      return <circle r="11" />;
    case 'diamond':
      return <path d="M0-13 13 0 0 13-13 0z" />;
    case 'several':
      return <rect x={1 - half} y="-10" width={2 * half - 2} height="20" rx="5" />;
    default:
      return shape satisfies never;
  }
}

/** What the shapes mean, in words that are passed in. */
export interface LaneKeyProps {
  readonly square: string;
  readonly circle: string;
  readonly diamond: string;
  readonly hollow: string;
  /** Shown where marks were told later than they happened. */
  readonly tail?: string;
}

export function LaneKey({ square, circle, diamond, hollow, tail }: LaneKeyProps): VNode {
  return (
    <ul class="key">
      <KeyItem label={square}>
        <rect x="2" y="2" width="10" height="10" class="fa" />
      </KeyItem>
      <KeyItem label={circle}>
        <circle cx="7" cy="7" r="5.5" class="fa" />
      </KeyItem>
      <KeyItem label={diamond}>
        <path d="M7 0 14 7 7 14 0 7z" class="fa" />
      </KeyItem>
      <KeyItem label={hollow}>
        <circle cx="7" cy="7" r="5.5" class="hollow" />
      </KeyItem>
      {tail !== undefined && (
        <KeyItem label={tail}>
          <path d="M0 7h13M13 2v10" class="tail" />
        </KeyItem>
      )}
    </ul>
  );
}

interface KeyItemProps {
  readonly label: string;
  readonly children: VNode;
}

function KeyItem({ label, children }: KeyItemProps): VNode {
  return (
    <li>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        {children}
      </svg>
      {label}
    </li>
  );
}
