/**
 * A promise through time: what is still owed, and below it a lane for each teller on the same axis,
 * with a mark for everything told. Marks that would cover each other are drawn as one.
 */
import type { VNode } from 'preact';
import type { Day } from '../../../src/ledger/values/day.js';
import {
  type DayRange,
  type DayScale,
  DaysAxis,
  dayScale,
  type MonthName,
  rangeOf,
} from '../days-axis.js';
import { type LaneMark, LaneMarks } from './lane-marks.js';
import { OwedFigures, type OwedStep, OwedSteps } from './owed-steps.js';
import { across, ChartName, type ChartText, Picture } from '../picture.js';

export interface TellerLane {
  /** `Seller`. */
  readonly teller: string;
  /** Who that is. */
  readonly name: string;
  /** Where all was told on one day, that day in words: `told 29 Nov 2026`. */
  readonly told?: string;
  readonly marks: readonly LaneMark[];
}

export interface PromiseLanesProps extends ChartText {
  /** `What is still owed`, and its steps in their order. */
  readonly owed: { readonly heading: string; readonly steps: readonly OwedStep[] };
  /** Days on which it is due: one, or one for each part of it. */
  readonly due: readonly { readonly day: Day; readonly label: string }[];
  readonly lanes: readonly TellerLane[];
  readonly monthName: MonthName;
}

const MARGINS = { left: 4, right: 5 };
/** Where what is owed has its foot, and the first lane its line. */
const OWED_FOOT = 124;
const FIRST_LANE = 190;
const LANE = 66;

/**
 * The same twice, for wide and for narrow screens: on the narrow one more marks are drawn as one.
 * The sheet shows one of them.
 */
export function PromiseLanes(props: PromiseLanesProps): VNode {
  return (
    <>
      <LanesPicture {...props} kind="wideonly" width={700} />
      <LanesPicture {...props} id={`${props.id}-narrow`} kind="narrowonly" width={300} />
    </>
  );
}

interface LanesPictureProps extends PromiseLanesProps {
  readonly kind: 'wideonly' | 'narrowonly';
  /** The least pixels that it is wide. */
  readonly width: number;
}

function LanesPicture({ owed, due, lanes, monthName, kind, width, ...text }: LanesPictureProps) {
  const range = rangeOfPromise({ owed, due, lanes });
  const at: DayScale = range ? dayScale(range, MARGINS) : () => MARGINS.left;
  const foot = FIRST_LANE + LANE * lanes.length - 32;
  return (
    <Picture text={text} height={foot + 36} kind={kind} linked>
      {range && <DaysAxis range={range} at={at} monthName={monthName} y={foot} top={16} />}
      <text x="0" y="10" class="b">
        {owed.heading}
      </text>
      <OwedSteps steps={owed.steps} at={at} foot={OWED_FOOT} width={width} />
      {due.map(({ day, label }, i) => (
        <DueDay key={day} x={at(day)} foot={foot} label={i === 0 ? label : null} title={label} />
      ))}
      <OwedFigures steps={owed.steps} at={at} foot={OWED_FOOT} width={width} />
      {lanes.map((lane, i) => (
        <Lane key={lane.teller} lane={lane} at={at} y={FIRST_LANE + LANE * i} width={width} />
      ))}
    </Picture>
  );
}

/** From the first day on which anything happened or was owed to the last, due days included. */
function rangeOfPromise({
  owed,
  due,
  lanes,
}: Pick<PromiseLanesProps, 'owed' | 'due' | 'lanes'>): DayRange | null {
  return rangeOf([
    ...owed.steps.flatMap(({ from, to }) => [from, to]),
    ...due.map(({ day }) => day),
    ...lanes.flatMap(({ marks }) => marks.flatMap(({ day, names = [] }) => [day, ...names])),
  ]);
}

interface DueDayProps {
  readonly x: number;
  readonly foot: number;
  /** The first one's words; those of others would cover them and stand in their titles. */
  readonly label: string | null;
  readonly title: string;
}

function DueDay({ x, foot, label, title }: DueDayProps): VNode {
  const late = x > 60;
  return (
    <g>
      <line x1={across(x)} x2={across(x)} y1="30" y2={foot - 6} class="due">
        <title>{title}</title>
      </line>
      {label !== null && (
        <text x={across(late ? x - 0.8 : x + 0.8)} y="30" class={late ? 'b end' : 'b'}>
          {label}
        </text>
      )}
    </g>
  );
}

interface LaneProps {
  readonly lane: TellerLane;
  readonly at: DayScale;
  /** Where its line lies, in pixels. */
  readonly y: number;
  readonly width: number;
}

function Lane({ lane, at, y, width }: LaneProps): VNode {
  const { teller, name, told, marks } = lane;
  const narrow = width < 600;
  return (
    <g>
      <text x="0" y={y - 22}>
        <tspan class="b">{teller}</tspan>
        <tspan dx="6" class="q">
          <ChartName text={name} most={narrow ? 16 : 60} />
        </tspan>
      </text>
      {told !== undefined && (
        <text x="100%" y={y - 22} class="q end">
          {told}
        </text>
      )}
      <line x1="0" x2="100%" y1={y} y2={y} class="axis" />
      <LaneMarks marks={marks} at={at} y={y} width={width} />
    </g>
  );
}
