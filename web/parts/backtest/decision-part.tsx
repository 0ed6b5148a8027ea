import type { VNode } from 'preact';
import type { BacktestAnswer } from '../../../src/query/backtests/backtest-answer.js';
import { Thresholds } from '../../charts/backtest/thresholds.js';
import { Figure } from '../../charts/figure.js';
import { FigureTable } from '../../charts/figure-table.js';
import { useWords } from '../../frame/frame.js';
import { Part } from '../part.js';
import { nameOf } from '../score.js';
import { NONE, percentText } from './figures.js';

interface ReportProps {
  readonly report: BacktestAnswer;
}

/** What would have come of acting on what was told. */
export function DecisionPart({ report: { decision } }: ReportProps): VNode {
  const words = useWords();
  const title = words.say('backtest.thresholds');
  const { thresholds, others } = decision;
  type Money = (typeof thresholds)[number]['money']['caught'];
  const money = (amount: Money): string => (amount ? words.figures.money(amount) : NONE);
  return (
    <Part heading={words.say('backtest.decision')} lede={words.say('backtest.decisionLede')}>
      <Figure
        heading={title}
        summary={words.say('frame.sameAsTable')}
        table={{
          caption: title,
          columns: [
            { label: words.say('backtest.from') },
            { label: words.say('backtest.warned'), numeric: true },
            { label: words.say('backtest.caught'), numeric: true },
            { label: words.say('backtest.missed'), numeric: true },
            { label: words.say('backtest.wrong'), numeric: true },
            { label: words.say('backtest.moneyCaught'), numeric: true },
            { label: words.say('backtest.moneyMissed'), numeric: true },
            { label: words.say('backtest.moneyWrong'), numeric: true },
          ],
          rows: thresholds.map((row) => [
            percentText(row.at, words, 0),
            ...[row.warned, row.caught, row.missed, row.wrong].map((count) =>
              words.figures.count(count),
            ),
            ...[row.money.caught, row.money.missed, row.money.wrong].map(money),
          ]),
        }}
      >
        <Thresholds
          id="backtest-thresholds"
          title={title}
          description={words.say('backtest.thresholdsDesc')}
          columns={thresholds.map(({ at, caught, missed, wrong }) => ({
            ...{ label: percentText(at, words, 0), caught, missed, wrong },
          }))}
          above={words.say('backtest.above')}
          below={words.say('backtest.below')}
        />
      </Figure>
      {others > 0 && <p class="lede gap">{words.say('backtest.otherMoney', { count: others })}</p>}
    </Part>
  );
}

/** Whom another model sees otherwise. */
export function MovesPart({ report: { moves, against } }: ReportProps): VNode | null {
  const words = useWords();
  if (!moves || !against) return null;
  const mean = percentText(moves.mean, words);
  const heading = words.say('backtest.moves', { model: against.model });
  return (
    <Part heading={heading} lede={words.say('backtest.movesLede', { mean })}>
      <FigureTable
        caption={heading}
        columns={[
          { label: words.say('backtest.payer') },
          { label: words.say('backtest.invoices'), numeric: true },
          { label: words.say('backtest.came'), numeric: true },
          { label: words.say('backtest.told'), numeric: true },
          { label: words.say('backtest.toldOther', { model: against.model }), numeric: true },
        ]}
        rows={moves.payers.map(({ payer, invoices, rate, told, toldAgainst }) => [
          nameOf(payer, words),
          words.figures.count(invoices),
          percentText(rate, words),
          percentText(told, words),
          percentText(toldAgainst, words),
        ])}
      />
    </Part>
  );
}
