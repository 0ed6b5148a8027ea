/** Who made whom promises: one bar each way for each partner. */
import type { VNode } from 'preact';
import { across, ChartName, type ChartText, Picture, pixels } from './picture.js';

/** Promises one way. */
export interface RelationBar {
  readonly kept: number;
  readonly open: number;
  readonly broken: number;
  /** How many there are, as it is read. */
  readonly figure: string;
}

export interface RelationPartner {
  readonly name: string;
  /** Without one for the partners that a page sums up. */
  readonly href?: string;
  /** Promises made to the partner. */
  readonly made: RelationBar;
  /** Promises made by the partner. */
  readonly received: RelationBar;
}

export interface RelationsProps extends ChartText {
  /** A page of them: each takes 46 pixels. */
  readonly partners: readonly RelationPartner[];
  readonly words: {
    readonly made: string;
    readonly received: string;
    readonly kept: string;
    readonly open: string;
    readonly broken: string;
  };
}

const ROW = 46;
const FIRST = 22;
/** Per cent of the width that the longest bar takes; its figure stands beside it. */
const LONGEST = 38;

export function Relations({ partners, words, ...text }: RelationsProps): VNode {
  const bars = partners.flatMap(({ made, received }) => [made, received]);
  const most = Math.max(1, ...bars.map(({ kept, open, broken }) => kept + open + broken));
  return (
    <>
      <Picture
        text={text}
        height={FIRST + ROW * partners.length}
        linked={partners.some(({ href }) => href !== undefined)}
      >
        <text x="49%" y="10" class="end q">
          {words.made}
        </text>
        <text x="51%" y="10" class="q">
          {words.received}
        </text>
        {partners.map(({ name, href, made, received }, i) => {
          const y = FIRST + ROW * i;
          return (
            <g key={href ?? name}>
              <text x="0" y={y + 14}>
                <ChartName text={name} most={44} href={href} />
              </text>
              <line x1="50%" x2="50%" y1={y + 18} y2={y + 38} class="axis" />
              <Bar bar={made} most={most} y={y + 22} way={-1} />
              <Bar bar={received} most={most} y={y + 22} way={1} />
            </g>
          );
        })}
      </Picture>
      <RelationsKey {...words} />
    </>
  );
}

interface BarProps {
  readonly bar: RelationBar;
  readonly most: number;
  readonly y: number;
  /** To the left, or to the right. */
  readonly way: -1 | 1;
}

/** From the middle outward: kept, then open, then broken. */
function Bar({ bar, most, y, way }: BarProps): VNode | null {
  const share = (count: number): number => (Math.max(0, count) / most) * LONGEST;
  const [kept, open, broken] = [share(bar.kept), share(bar.open), share(bar.broken)];
  const whole = kept + open + broken;
  if (whole === 0) return null;
  const part = (from: number, width: number) => {
    const left = way === 1 ? 50 + from : 50 - from - width;
    return { x: across(left), width: across(width) };
  };
  return (
    <g>
      {kept > 0 && <rect {...part(0, kept)} y={y} height="12" class="f0" />}
      {open > 0 && <rect {...part(kept, open)} y={y + 0.5} height="11" class="hollow" />}
      {broken > 0 && <Broken {...part(kept + open, broken)} y={y} />}
      <text x={across(50 + way * (whole + 1))} y={pixels(y + 10)} class={way === 1 ? 'b' : 'end b'}>
        {bar.figure}
      </text>
    </g>
  );
}

interface BrokenProps {
  readonly x: string;
  readonly width: string;
  readonly y: number;
}

/** Filled and struck through, so that it is told apart without its colour. */
function Broken({ x, width, y }: BrokenProps): VNode {
  return (
    <svg x={x} y={y} width={width} height="12" aria-hidden="true">
      <rect width="100%" height="12" class="f3" />
      <line x1="0" y1="12" x2="100%" y2="0" class="strike" />
      <line x1="0" y1="0" x2="100%" y2="12" class="strike" />
    </svg>
  );
}

type KeyProps = Pick<RelationsProps['words'], 'kept' | 'open' | 'broken'>;

function RelationsKey({ kept, open, broken }: KeyProps): VNode {
  return (
    <ul class="key">
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <rect y="2" width="14" height="10" class="f0" />
        </svg>
        {kept}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <rect x="1" y="2" width="12" height="10" class="hollow" />
        </svg>
        {open}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <Broken x="0" width="14" y={1} />
        </svg>
        {broken}
      </li>
    </ul>
  );
}
