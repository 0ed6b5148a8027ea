import type { VNode } from 'preact';
import type { BacktestAnswer } from '../../../src/query/backtests/backtest-answer.js';
import { Spans } from '../../charts/backtest/spans.js';
import { Figure } from '../../charts/figure.js';
import { useWords } from '../../frame/frame.js';
import { Part } from '../part.js';
import {
  type PartFigure,
  partText,
  percentText,
  rangeText,
  type Sure,
  signedText,
  spanText,
} from './figures.js';
import { TitledTable } from './titled-table.js';

interface ReportProps {
  readonly report: BacktestAnswer;
}

/** Whether what came is told from what did not. */
export function DiscriminationPart({ report }: ReportProps): VNode {
  const words = useWords();
  const lede = words.say('backtest.discriminationLede');
  return (
    <Part heading={words.say('backtest.discrimination')} lede={lede}>
      <Areas report={report} />
      <Paired report={report} />
      <ByHistory report={report} />
    </Part>
  );
}

/** On an axis from a coin to never wrong, 0 to 100; what is worse than a coin lies at its end. */
function onAxis(area: PartFigure): number | null {
  return area === null ? null : 200 * (Math.max(0.5, area) - 0.5);
}

function spanOnAxis([low, high]: Sure['byPayer']): readonly [number, number] | null {
  const [from, to] = [onAxis(low), onAxis(high)];
  return from === null || to === null ? null : [from, to];
}

function Areas({ report: { discrimination, leaks, asked } }: ReportProps): VNode {
  const words = useWords();
  const title = words.say('backtest.areas');
  const { contenders } = discrimination;
  const limit = onAxis(leaks.ceiling);
  const ceiling = words.say('backtest.ceiling', { area: partText(leaks.ceiling, words) });
  return (
    <Figure
      heading={title}
      summary={words.say('frame.sameAsTable')}
      table={{
        caption: title,
        columns: [
          { label: words.say('backtest.who') },
          { label: words.say('backtest.area'), numeric: true },
          { label: words.say('backtest.byInvoice'), numeric: true },
          { label: words.say('backtest.byPayer'), numeric: true },
          { label: words.say('backtest.distance'), numeric: true },
        ],
        rows: contenders.map(({ name, area, distance }) => [
          name,
          partText(area.value, words, 4),
          spanText(area.byInvoice, words),
          spanText(area.byPayer, words),
          partText(distance, words),
        ]),
      }}
    >
      <Spans
        id="backtest-areas"
        title={title}
        description={words.say('backtest.areasDesc')}
        rows={contenders.map(({ name, area }) => ({
          label: name,
          figure: partText(area.value, words),
          value: onAxis(area.value),
          outer: spanOnAxis(area.byPayer),
          inner: spanOnAxis(area.byInvoice),
          strong: name === asked.main,
        }))}
        ticks={[0.5, 0.6, 0.7, 0.8, 0.9, 1].map((at) => ({
          label: partText(at, words, 1),
          at: onAxis(at) ?? 0,
        }))}
        limit={limit === null ? undefined : { label: ceiling, at: limit }}
      />
    </Figure>
  );
}

function Paired({ report: { discrimination } }: ReportProps): VNode {
  const words = useWords();
  const byPayer = words.say('backtest.byPayer');
  return (
    <>
      <h3 class="gap">{words.say('backtest.paired')}</h3>
      <p class="lede">{words.say('backtest.pairedLede')}</p>
      <TitledTable
        caption={words.say('backtest.paired')}
        columns={[
          { label: words.say('backtest.against') },
          { label: words.say('backtest.areaBy'), numeric: true },
          { label: `${words.say('backtest.area')}, ${byPayer}`, numeric: true },
          { label: words.say('backtest.brierBy'), numeric: true },
          { label: `${words.say('backtest.brier')}, ${byPayer}`, numeric: true },
        ]}
        rows={discrimination.paired.map(({ against, area, brier }) => [
          against,
          signedText(area, words),
          spanText(area.byPayer, words),
          signedText(brier, words),
          spanText(brier.byPayer, words),
        ])}
      />
    </>
  );
}

function ByHistory({ report: { discrimination, asked } }: ReportProps): VNode {
  const words = useWords();
  type Row = (typeof discrimination.byHistory)[number];
  const areaOf = ({ areas }: Row, of: string): PartFigure =>
    areas.find(({ name }) => name === of)?.area ?? null;
  return (
    <>
      <h3 class="gap">{words.say('backtest.byHistory')}</h3>
      <TitledTable
        caption={words.say('backtest.byHistory')}
        columns={[
          { label: words.say('backtest.history') },
          { label: words.say('backtest.invoices'), numeric: true },
          { label: words.say('backtest.came'), numeric: true },
          { label: words.say('backtest.area'), numeric: true },
          { label: words.say('backtest.lateRatio'), numeric: true },
          { label: words.say('backtest.brier'), numeric: true },
        ]}
        rows={discrimination.byHistory.map((row) => [
          rangeText(row.from, row.to),
          words.figures.count(row.invoices),
          percentText(row.rate, words),
          partText(areaOf(row, asked.main), words),
          partText(areaOf(row, 'late-ratio'), words),
          partText(row.brier, words),
        ])}
      />
    </>
  );
}
