/**
 * From one figure to another, step by step: why a score stands where it does, or why it changed.
 * The steps are drawn as they are given; they add up to the end because their maker made them so.
 */
import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { LatenessLevel } from './lateness.js';
import { across, ChartName, type ChartText, Picture, shortened, within } from './picture.js';

export interface WaterfallEnd {
  readonly label: string;
  /** 0 to 100. */
  readonly value: number;
  /** As it is read. */
  readonly figure: string;
}

export interface WaterfallStep {
  readonly label: string;
  /** More about it; left out on narrow screens where both have no room. */
  readonly detail?: string;
  readonly href?: string;
  /** What it adds, or takes away. */
  readonly points: number;
  /** As it is read, with its sign. */
  readonly figure: string;
  /** How late it is; else `gain`, or `other` for a loss without lateness and for sums. */
  readonly tone: LatenessLevel | 'gain' | 'other';
}

export interface WaterfallProps extends ChartText {
  readonly start: WaterfallEnd;
  /** The heaviest first, the rest summed. */
  readonly steps: readonly WaterfallStep[];
  readonly end: WaterfallEnd;
}

const ROW = 44;
/** Letters of label and detail that have room beside the figure at 320 pixels. */
const ROOM = 40;
const LABEL_ROOM = 36;
/** Per cent of the width at the right end, which the figures take. */
const FIGURES = 12;

/** Where the scale is cut, in whole points: to be said in words beside the chart. */
export function waterfallScale({
  start,
  steps,
  end,
}: Pick<WaterfallProps, 'start' | 'steps' | 'end'>): {
  readonly low: number;
  readonly high: number;
} {
  const values = [start.value, end.value, ...levelsOf(start.value, steps)];
  const low = Math.floor(Math.min(...values));
  const high = Math.ceil(Math.max(...values));
  const room = Math.max(1, Math.round((high - low) * 0.1));
  return { low: within(low - room, 0, 99), high: within(high + room, 1, 100) };
}

/** Where the figure stands after each step. */
function levelsOf(start: number, steps: readonly WaterfallStep[]): readonly number[] {
  let level = start;
  return steps.map(({ points }) => {
    level += points;
    return level;
  });
}

export function Waterfall({ start, steps, end, ...text }: WaterfallProps): VNode {
  const { low, high } = waterfallScale({ start, steps, end });
  const x = scaleLinear()
    .domain([low, high])
    .range([1, 100 - FIGURES])
    .clamp(true);
  const levels = [start.value, ...levelsOf(start.value, steps)];
  const foot = ROW * (steps.length + 1) + 42;
  return (
    <Picture text={text} height={foot + 18} linked={steps.some(({ href }) => href !== undefined)}>
      {x
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={across(x(tick))} x2={across(x(tick))} y1="0" y2={foot} class="grid" />
            <text x={across(x(tick))} y={foot + 14} class="mid q">
              {tick}
            </text>
          </g>
        ))}
      <End end={start} y={13} />
      <circle cx={across(x(start.value))} cy="26" r="4" class="hollow" />
      {steps.map((step, i) => (
        <Step
          key={`${i} ${step.label}`}
          step={step}
          y={ROW * (i + 1)}
          from={x(levels[i] ?? start.value)}
          to={x(levels[i + 1] ?? end.value)}
        />
      ))}
      <Landing x={x(levels.at(-1) ?? end.value)} y={ROW * (steps.length + 1)} />
      <End end={end} y={ROW * (steps.length + 1) + 13} final />
      <line
        class="mark"
        x1={across(x(end.value))}
        x2={across(x(end.value))}
        y1={ROW * (steps.length + 1) + 17}
        y2={ROW * (steps.length + 1) + 35}
      />
    </Picture>
  );
}

interface EndProps {
  readonly end: WaterfallEnd;
  readonly y: number;
  readonly final?: boolean;
}

function End({ end, y, final = false }: EndProps): VNode {
  return (
    <>
      <text x="0" y={y} class={final ? 'b' : undefined}>
        <ChartName text={end.label} most={LABEL_ROOM} />
      </text>
      <text x="100%" y={y} class="end b">
        {end.figure}
      </text>
    </>
  );
}

/** The thin line from the last step down to where the figure stands. */
function Landing({ x, y }: { readonly x: number; readonly y: number }): VNode {
  return <line class="axis" x1={across(x)} x2={across(x)} y1={y - 24} y2={y + 20} />;
}

interface StepProps {
  readonly step: WaterfallStep;
  readonly y: number;
  /** Per cent of the width. */
  readonly from: number;
  readonly to: number;
}

/** A line of words; below it the bar, hung on a thin line from the step before. */
function Step({ step, y, from, to }: StepProps): VNode {
  const { label, detail, href, figure, tone } = step;
  const crowded = label.length + (detail?.length ?? 0) > ROOM;
  const left = Math.min(from, to);
  return (
    <g>
      <line class="axis" x1={across(from)} x2={across(from)} y1={y - 24} y2={y + 20} />
      <text x="0" y={y + 13}>
        <ChartName text={label} most={LABEL_ROOM} href={href} />
        {detail !== undefined && (
          <tspan dx="8" class={crowded ? 'q wideonly' : 'q'}>
            {shortened(detail, ROOM)}
          </tspan>
        )}
      </text>
      <text x="100%" y={y + 13} class="end b">
        {figure}
      </text>
      <rect
        x={across(left)}
        width={across(Math.abs(to - from))}
        y={y + 20}
        height="12"
        class={fillOf(tone)}
      />
    </g>
  );
}

function fillOf(tone: WaterfallStep['tone']): string {
  switch (tone) {
    case 'gain':
      return 'fa';
    case 'other':
      return 'fr';
    default:
      return `f${tone}`;
  }
}
