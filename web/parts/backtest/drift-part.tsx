import type { VNode } from 'preact';
import type { BacktestAnswer } from '../../../src/query/backtests/backtest-answer.js';
import { type CoursePoint, Courses, CoursesKey } from '../../charts/backtest/courses.js';
import { Figure } from '../../charts/figure.js';
import { useWords } from '../../frame/frame.js';
import { Part } from '../part.js';
import { partText, percentText } from './figures.js';
import { TitledTable } from './titled-table.js';

/** Whether those who are judged still look like those before them. */
export function DriftPart({ report }: { readonly report: BacktestAnswer }): VNode {
  const words = useWords();
  const { drift, against, asked } = report;
  const title = words.say('backtest.months');
  const rival = against && words.say('backtest.toldOther', { model: against.model });
  return (
    <Part heading={words.say('backtest.drift')} lede={words.say('backtest.driftLede')}>
      <Figure
        heading={title}
        summary={words.say('frame.sameAsTable')}
        table={{
          caption: title,
          columns: [
            { label: words.say('backtest.month') },
            { label: words.say('backtest.invoices'), numeric: true },
            { label: words.say('backtest.came'), numeric: true },
            { label: words.say('backtest.told'), numeric: true },
            ...(rival ? [{ label: rival, numeric: true }] : []),
          ],
          rows: drift.months.map((month) => [
            words.figures.month(month.month),
            words.figures.count(month.invoices),
            percentText(month.rate, words),
            percentText(month.told, words),
            ...(rival ? [percentText(month.toldAgainst, words)] : []),
          ]),
        }}
      >
        <Months report={report} title={title} />
        <CoursesKey
          came={words.say('backtest.came')}
          told={words.say('backtest.toldOther', { model: asked.main })}
          against={rival}
        />
      </Figure>
      <h3 class="gap">{words.say('backtest.stability')}</h3>
      <TitledTable
        caption={words.say('backtest.stability')}
        columns={[
          { label: words.say('backtest.who') },
          { label: words.say('backtest.index'), numeric: true },
        ]}
        rows={drift.stability.map(({ name, index }) => [name, partText(index, words)])}
      />
    </Part>
  );
}

interface MonthsProps {
  readonly report: BacktestAnswer;
  readonly title: string;
}

function Months({ report: { drift }, title }: MonthsProps): VNode {
  const words = useWords();
  const { months } = drift;
  const parts = months.flatMap(({ rate, told, toldAgainst }) => [rate, told, toldAgainst]);
  const highest = Math.max(0.1, ...parts.map((part) => part ?? 0));
  const step = highest > 0.5 ? 0.25 : highest > 0.2 ? 0.1 : 0.05;
  const count = Math.ceil(highest / step);
  const every = Math.ceil(months.length / 6);
  const points = months.map(({ month, rate, told, toldAgainst, isTest }, i): CoursePoint => {
    const name = `${words.figures.monthName(month)} ${month.slice(2, 4)}`;
    const tick = i % every === 0 ? { tick: name } : {};
    return { label: month, ...tick, came: rate, told, against: toldAgainst, marked: isTest };
  });
  return (
    <Courses
      id="backtest-months"
      title={title}
      description={words.say('backtest.monthsDesc')}
      points={points}
      most={step * count}
      ticks={Array.from({ length: count + 1 }, (_, i) => ({
        label: percentText(step * i, words, 0),
        at: step * i,
      }))}
      marked={words.say('backtest.judges')}
    />
  );
}
