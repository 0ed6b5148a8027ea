import type { VNode } from 'preact';
import type { BacktestAnswer } from '../../../src/query/backtests/backtest-answer.js';
import { CalibrationPlot } from '../../charts/backtest/calibration.js';
import { Figure } from '../../charts/figure.js';
import { useWords } from '../../frame/frame.js';
import type { Words } from '../../words/words.js';
import { Part } from '../part.js';
import { partText, percentText, rangeText } from './figures.js';
import { TitledTable } from './titled-table.js';

interface ReportProps {
  readonly report: BacktestAnswer;
}

/** Whether what is told comes as often. */
export function CalibrationPart({ report }: ReportProps): VNode {
  const words = useWords();
  const lede = words.say('backtest.calibrationLede');
  return (
    <Part heading={words.say('backtest.calibration')} lede={lede}>
      <div class="cols even">
        <Plot report={report} />
        <Briers report={report} />
      </div>
      {report.calibration.coverage.length > 0 && <Intervals report={report} />}
    </Part>
  );
}

type Tenth = BacktestAnswer['calibration']['tenths'][number];

function tenthText({ from, to }: Tenth, words: Words): string {
  return `${words.figures.count(100 * from)}–${percentText(to, words, 0)}`;
}

function Plot({ report: { calibration } }: ReportProps): VNode {
  const words = useWords();
  const title = words.say('backtest.plot');
  const { tenths } = calibration;
  return (
    <Figure
      heading={title}
      summary={words.say('frame.sameAsTable')}
      table={{
        caption: title,
        columns: [
          { label: words.say('backtest.tenth') },
          { label: words.say('backtest.invoices'), numeric: true },
          { label: words.say('backtest.mean'), numeric: true },
          { label: words.say('backtest.came'), numeric: true },
        ],
        rows: tenths.map((tenth) => [
          tenthText(tenth, words),
          words.figures.count(tenth.invoices),
          percentText(tenth.told, words),
          percentText(tenth.came, words),
        ]),
      }}
    >
      <CalibrationPlot
        id="backtest-plot"
        title={title}
        description={words.say('backtest.plotDesc')}
        points={tenths.map((tenth) => ({
          label: tenthText(tenth, words),
          told: tenth.told ?? 0,
          came: tenth.came ?? 0,
          count: tenth.invoices,
        }))}
        ticks={[0, 25, 50, 75, 100].map((at) => ({ label: words.figures.percent(at), at }))}
        told={words.say('backtest.told')}
        came={words.say('backtest.came')}
      />
    </Figure>
  );
}

function Briers({ report: { calibration } }: ReportProps): VNode {
  const words = useWords();
  const base = partText(calibration.base, words, 4);
  return (
    <div>
      <h3>{words.say('backtest.briers')}</h3>
      <p class="lede">{words.say('backtest.briersLede', { base })}</p>
      <TitledTable
        caption={words.say('backtest.briers')}
        columns={[
          { label: words.say('backtest.who') },
          { label: words.say('backtest.brier'), numeric: true },
          { label: words.say('backtest.mapped'), numeric: true },
          { label: words.say('backtest.error'), numeric: true },
        ]}
        rows={calibration.contenders.map(({ name, brier, mapped, error }) => [
          name,
          partText(brier, words, 4),
          partText(mapped, words, 4),
          partText(error, words),
        ])}
      />
    </div>
  );
}

function Intervals({ report: { calibration } }: ReportProps): VNode {
  const words = useWords();
  return (
    <>
      <h3 class="gap">{words.say('backtest.intervals')}</h3>
      <p class="lede">{words.say('backtest.intervalsLede')}</p>
      <TitledTable
        caption={words.say('backtest.intervals')}
        columns={[
          { label: words.say('backtest.history') },
          { label: words.say('backtest.looks'), numeric: true },
          { label: words.say('backtest.held'), numeric: true },
          { label: words.say('backtest.width'), numeric: true },
        ]}
        rows={calibration.coverage.map(({ from, looks, covered, width }) => [
          from === 0 ? words.say('backtest.all') : rangeText(from, null),
          words.figures.count(looks),
          percentText(covered, words),
          partText(width, words, 1),
        ])}
      />
    </>
  );
}
