/** One score on a ruler that lies flat, to be compared with those above and below it. */
import type { VNode } from 'preact';
import { across, type ChartText, Picture, within } from './picture.js';
import { RULER_TICKS, type RulerScore } from './score-ruler.js';

export interface SideRulerProps extends ChartText {
  /** Null where there is too little evidence: a dashed line without ticks or figure. */
  readonly score: RulerScore | null;
}

const HEIGHT = 19;

/** Right is better; the bar is the value, the pale strip its 90 % interval. */
export function SideRuler({ score, ...text }: SideRulerProps): VNode {
  return (
    <Picture text={text} height={HEIGHT}>
      <line x1="0" x2="100%" y1="9" y2="9" class={score ? 'axis' : 'axis dash'} />
      {score && <ScoreOnRuler score={score} />}
    </Picture>
  );
}

function ScoreOnRuler({ score }: { readonly score: RulerScore }): VNode {
  const [low, high] = [within(score.low, 0, 100), within(score.high, 0, 100)];
  const value = across(score.value);
  return (
    <>
      {RULER_TICKS.map(({ at, long }) => (
        <line
          key={at}
          x1={across(at)}
          x2={across(at)}
          y1={long ? 4 : 6}
          y2={long ? 14 : 12}
          class="axis"
        />
      ))}
      <rect class="band" x={across(low)} width={across(high - low)} y="2" height="14" />
      <line class="edge" x1={across(low)} x2={across(low)} y1="2" y2="16" />
      <line class="edge" x1={across(high)} x2={across(high)} y1="2" y2="16" />
      <line class="mark" x1={value} x2={value} y1="0" y2="18" />
    </>
  );
}
