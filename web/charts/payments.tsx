/** Each payment as a dot: the day it was made, and how late. Many become fewer, larger ones. */
import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { Day } from '../../src/ledger/values/day.js';
import { type DayScale, DaysAxis, dayScale, type MonthName, rangeOf } from './days-axis.js';
import { type LatenessLevel, latenessLevel } from './lateness.js';
import { dotsOf, type PaymentDot } from './payment-dots.js';
import { across, type ChartText, ForPointers, Picture, pixels, within } from './picture.js';

export interface LatePayment {
  readonly day: Day;
  /** Days after the day that was promised; negative where it was early. */
  readonly daysLate: number;
  readonly href: string;
  /** What is told of it in a line. */
  readonly label: string;
}

export interface PaymentsProps extends ChartText {
  readonly payments: readonly LatePayment[];
  readonly monthName: MonthName;
  /** What is told of a dot that stands for so many payments. */
  readonly together: (count: number) => string;
}

/** Days late at which the picture ends; later ones stand at its top, and the axis says so. */
const LATEST = 360;
const EARLIEST = -60;
const TOP = 14;
const BOTTOM = 196;
const MARGINS = { left: 9, right: 3 };

export function Payments(props: PaymentsProps): VNode {
  const { payments, monthName, together, ...text } = props;
  const latest = payments.reduce((most, { daysLate }) => Math.max(most, daysLate), 90);
  const shown = payments.map((payment) => ({
    ...payment,
    daysLate: within(payment.daysLate, EARLIEST, LATEST),
  }));
  const earliest = shown.reduce((least, { daysLate }) => Math.min(least, daysLate), 0);
  const range = rangeOf(payments.map(({ day }) => day));
  const at: DayScale = range ? dayScale(range, MARGINS) : () => 0;
  const y = scaleLinear()
    .domain([Math.min(-8, earliest), Math.min(latest, LATEST)])
    .range([BOTTOM, TOP]);
  const dots = dotsOf(shown, (payment) => ({ x: at(payment.day), y: y(payment.daysLate) }));
  return (
    <Picture text={text} height={BOTTOM + 38} linked={payments.length > 0}>
      <LatenessGrid y={y} latest={latest} />
      {range && <DaysAxis range={range} at={at} monthName={monthName} y={BOTTOM + 2} />}
      <ForPointers>
        {dots.map((dot) => (
          <Dot
            key={`${dot.x} ${dot.y} ${dot.only?.href}`}
            dot={dot}
            level={latenessLevel(dot.daysLate)}
            label={dot.only?.label ?? together(dot.count)}
          />
        ))}
      </ForPointers>
    </Picture>
  );
}

interface LatenessGridProps {
  readonly y: (daysLate: number) => number;
  /** Of all payments, before the picture is cut. */
  readonly latest: number;
}

/** Lines where the levels of lateness begin; at longer spans fewer. */
function LatenessGrid({ y, latest }: LatenessGridProps): VNode {
  const step = latest > 180 ? 90 : 30;
  const ticks = [0, 1, 2, 3, 4, 5, 6].map((n) => n * step);
  return (
    <>
      {ticks
        .filter((days) => days <= Math.min(latest, LATEST))
        .map((days) => (
          <g key={days}>
            <line
              x1="0"
              x2="100%"
              y1={pixels(y(days))}
              y2={pixels(y(days))}
              class={days === 0 ? 'axis' : 'grid'}
            />
            <text x="0" y={pixels(y(days) - 4)} class="q">
              {days === LATEST && latest > LATEST ? `${days}+` : days}
            </text>
          </g>
        ))}
    </>
  );
}

interface DotProps {
  readonly dot: PaymentDot<LatePayment>;
  readonly level: LatenessLevel;
  readonly label: string;
}

/** The table leads to the same promises: hundreds of stops of the keyboard would help nobody. */
function Dot({ dot, level, label }: DotProps): VNode {
  const circle = (
    <circle cx={across(dot.x)} cy={pixels(dot.y)} r={pixels(dot.radius)} class={`f${level} dot`}>
      <title>{label}</title>
    </circle>
  );
  return dot.only ? (
    <a href={dot.only.href} tabindex={-1}>
      {circle}
    </a>
  ) : (
    circle
  );
}
