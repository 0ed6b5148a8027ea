/** What is still owed, falling as it is paid, in the colour and the notches of its lateness. */
import type { VNode } from 'preact';
import type { Day } from '../../../src/ledger/values/day.js';
import type { DayScale } from '../days-axis.js';
import type { LatenessLevel } from '../lateness.js';
import { across, pixels } from '../picture.js';

export interface OwedStep {
  readonly from: Day;
  /** The first day on which it is so no more. */
  readonly to: Day;
  /** In the unit of the currency; for the height only. */
  readonly amount: number;
  /** As it is read: `€22,000`. */
  readonly figure: string;
  /** How late it is in this time; 0 while it is not due. */
  readonly level: LatenessLevel;
}

const TALLEST = 72;
/** Pixels that a letter takes. */
const LETTER = 6.6;

interface OwedStepsProps {
  readonly steps: readonly OwedStep[];
  readonly at: DayScale;
  /** Where they stand, in pixels. */
  readonly foot: number;
  /** The least pixels that the picture is wide. */
  readonly width: number;
}

export function OwedSteps({ steps, at, foot, width }: OwedStepsProps): VNode {
  const top = topsOf(steps, foot);
  return (
    <g>
      {steps.map((step) => (
        <Owed key={step.from} step={step} at={at} top={top(step)} foot={foot} width={width} />
      ))}
      <line x1="0" x2="100%" y1={foot} y2={foot} class="axis" />
    </g>
  );
}

/** The amounts, above their steps: drawn over whatever crosses them. */
export function OwedFigures({ steps, at, foot, width }: OwedStepsProps): VNode {
  const top = topsOf(steps, foot);
  return (
    <g>
      {withRoom(steps, at, width).map((step) => (
        <text
          key={step.from}
          x={across(at(step.from) + 0.3)}
          y={pixels(Math.min(top(step) - 7, foot - 6))}
        >
          {step.figure}
        </text>
      ))}
    </g>
  );
}

/** Where a step has its top, in pixels. */
function topsOf(steps: readonly OwedStep[], foot: number): (step: OwedStep) => number {
  const most = steps.reduce((largest, { amount }) => Math.max(largest, amount), 0);
  return ({ amount }) => foot - (most > 0 ? (TALLEST * Math.max(0, amount)) / most : 0);
}

/** The steps at which the amount changes and whose figure does not run into the one before. */
function withRoom(steps: readonly OwedStep[], at: DayScale, width: number): readonly OwedStep[] {
  const shown: OwedStep[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let before: number | null = null;
  for (const step of steps) {
    const x = (at(step.from) / 100) * width;
    const wide = step.figure.length * LETTER;
    if (step.amount !== before && x >= end && x + wide <= width) {
      shown.push(step);
      end = x + wide + LETTER;
    }
    before = step.amount;
  }
  return shown;
}

interface OwedProps {
  readonly step: OwedStep;
  readonly at: DayScale;
  readonly top: number;
  readonly foot: number;
  readonly width: number;
}

function Owed({ step, at, top, foot, width }: OwedProps): VNode | null {
  const [left, right] = [at(step.from), at(step.to)];
  const height = foot - top;
  if (height <= 0 || right <= left) return null;
  const gap = Math.min(0.15, (right - left) / 4);
  const notched = ((right - left) / 100) * width > 6 + 5 * step.level && height > 14;
  return (
    <svg
      x={across(left)}
      y={pixels(top)}
      width={across(right - left - gap)}
      height={pixels(height)}
      aria-hidden="true"
    >
      <rect width="100%" height={pixels(height)} class={step.level ? `f${step.level}` : 'band'} />
      {step.level === 0 && <rect width="100%" height="2.5" class="fa" />}
      {notched &&
        Array.from({ length: step.level }, (_, i) => (
          <line key={i} x1={6 + 5 * i} x2={6 + 5 * i} y1="0" y2="9" class="notch" />
        ))}
    </svg>
  );
}
