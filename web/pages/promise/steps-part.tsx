/** The steps of a promise: what entered which state on which day. */
import type { VNode } from 'preact';
import type { Day } from '../../../src/ledger/values/day.js';
import type { ShownPortion, ShownPromise, ShownStep } from '../../../src/query/promises/promise.js';
import { FigureTable, type FigureTableProps } from '../../charts/figure-table.js';
import { useWords } from '../../frame/frame.js';
import type { Words } from '../../words/words.js';
import { shareOf, sideOf } from './answers.js';

/** Steps shown at once; of more, all are folded below the last ones. */
const MOST = 10;

interface StepsPartProps {
  readonly promise: ShownPromise;
  readonly asOf: Day;
}

export function StepsPart({ promise, asOf }: StepsPartProps): VNode {
  const words = useWords();
  const steps = promise.steps.filter(({ share, day }) => share > 0 && day <= asOf);
  return (
    <div class="part">
      <h2>{words.say('promise.steps')}</h2>
      <FigureTable {...tableOf(steps.slice(-MOST), promise, words)} />
      {steps.length > MOST && (
        <details>
          <summary>{words.say('promise.moreSteps', { n: steps.length })}</summary>
          <FigureTable {...tableOf(steps, promise, words)} />
        </details>
      )}
    </div>
  );
}

function tableOf(
  steps: readonly ShownStep[],
  promise: ShownPromise,
  words: Words,
): FigureTableProps {
  const { figures } = words;
  const stands = promise.portions.filter(({ side }) => side === sideOf(promise));
  return {
    caption: words.say('promise.stepsLede'),
    columns: [
      { label: words.say('promise.day') },
      { label: words.say('promise.share'), numeric: true },
      { label: words.say('promise.state') },
      { label: words.say('promise.late'), numeric: true },
    ],
    rows: steps.map((step) => [
      figures.day(step.day),
      figures.percent(step.share),
      words.say(`state.${step.state}`),
      step.state === 'open' ? '–' : lateIn(step, words),
    ]),
    total: [
      words.say('promise.now'),
      figures.percent(shareOf(stands, promise)),
      figures.list([...new Set(stands.map(({ state }) => words.say(`state.${state}`)))]),
      '',
    ],
  };
}

type Lateness = Pick<ShownPortion, 'side' | 'late' | 'state'>;

/** `47 days`, `on time`; a dash where lateness says nothing. */
export function lateIn({ side, late, state }: Lateness, words: Words): string {
  if (side === 'relation' || (state !== 'kept' && late <= 0)) return '–';
  if (late > 0) return words.say('promise.lateDays', { days: late });
  if (late < 0) return words.say('promise.earlyDays', { days: -late });
  return words.say('promise.onTime');
}
