/**
 * A badge for another site: a picture of its own, with its colours in it, without script, sheet or
 * request. It says its day; it ages where everyone sees it, and in the end says no figure.
 */
import type { VNode } from 'preact';
import { pixels, shortened, within } from './picture.js';
import type { RulerScore } from './score-ruler.js';

/** `fresh` up to 31 days, `ageing` up to 92, then `old`. */
export type BadgeAge = 'fresh' | 'ageing' | 'old';

export function badgeAge(ageDays: number): BadgeAge {
  if (ageDays <= 31) return 'fresh';
  return ageDays <= 92 ? 'ageing' : 'old';
}

export interface BadgeProps {
  /** Of what it says, for whoever does not see it. */
  readonly title: string;
  /** Null where there is too little evidence. */
  readonly score: RulerScore | null;
  /** As they are read: `81.0` and `73.6–88.4`. */
  readonly figure: string;
  readonly interval: string;
  /** `as of 31 Oct 2026`; where it ages also how old it is. */
  readonly day: string;
  /** Days between that day and today. */
  readonly ageDays: number;
  /** Instead of a figure: `not enough yet`, `too old, ask anew`. */
  readonly none: { readonly missing: string; readonly old: string };
}

const WIDTH = 232;
const HEIGHT = 60;
const RULER = { left: 116, right: 218, y: 24 };
const INK = { fresh: '#14252b', ageing: '#4b5c61', old: '#4b5c61' };
const ACCENT = { fresh: '#0b5566', ageing: '#75868a', old: '#75868a' };
const FONT = 'Segoe UI,Roboto,Helvetica Neue,Noto Sans,Liberation Sans,Arial,sans-serif';

export function Badge(props: BadgeProps): VNode {
  const { score, figure, interval, none } = props;
  const age = badgeAge(props.ageDays);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      font-family={FONT}
      fill={INK[age]}
    >
      <title>{clear(props.title)}</title>
      <rect
        x="0.5"
        y="0.5"
        width={WIDTH - 1}
        height={HEIGHT - 1}
        rx="3"
        fill={age === 'fresh' ? '#ffffff' : '#f2f2f2'}
        stroke={ACCENT[age]}
        stroke-dasharray={age === 'fresh' ? undefined : '4 3'}
      />
      <Brand accent={ACCENT[age]} ink={INK[age]} />
      {age !== 'old' && score ? (
        <Score score={score} figure={figure} interval={interval} accent={ACCENT[age]} />
      ) : (
        <text x="60" y="28" font-size="13">
          {shortened(clear(age === 'old' ? none.old : none.missing), 26)}
        </text>
      )}
      <text
        x="60"
        y="50"
        font-size="11"
        font-weight={age === 'fresh' ? undefined : '600'}
        fill="#4b5c61"
      >
        {shortened(clear(props.day), 30)}
      </text>
    </svg>
  );
}

interface BrandProps {
  readonly accent: string;
  readonly ink: string;
}

function Brand({ accent, ink }: BrandProps): VNode {
  return (
    <g>
      <path d="M29 9 40 29H18z" fill="none" stroke={ink} stroke-width="1.5" />
      <path d="M22.4 21.6 25.4 16M32.7 15.4l2.5 4.5M24.5 29h7" stroke={accent} stroke-width="4" />
      <text x="29" y="49" text-anchor="middle" font-size="14" font-weight="600">
        Kept
      </text>
    </g>
  );
}

interface BadgeScoreProps {
  readonly score: RulerScore;
  readonly figure: string;
  readonly interval: string;
  readonly accent: string;
}

/** No value without its interval: the figure, the ruler, and the interval in words below it. */
function Score({ score, figure, interval, accent }: BadgeScoreProps): VNode {
  const { left, right, y } = RULER;
  const at = (value: number): number =>
    pixels(left + ((right - left) * within(value, 0, 100)) / 100);
  return (
    <g>
      <text x="60" y="29" font-size="24" font-weight="300">
        {clear(figure)}
      </text>
      <path
        d={`M${left} ${y}H${right}M${left} ${y - 4}v8M${right} ${y - 4}v8`}
        stroke="#75868a"
        fill="none"
      />
      <rect
        x={at(score.low)}
        y={y - 6}
        width={pixels(at(score.high) - at(score.low))}
        height="12"
        fill={accent}
        fill-opacity="0.22"
      />
      <path d={`M${at(score.value)} ${y - 9}v18`} stroke={accent} stroke-width="3" />
      <text x={RULER.right} y="12" text-anchor="end" font-size="10" fill="#4b5c61">
        {clear(interval)}
      </text>
    </g>
  );
}

/** What no XML may hold, whoever wrote it: control characters and halves of pairs. */
function clear(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
