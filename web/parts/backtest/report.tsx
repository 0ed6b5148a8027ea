/** A backtest in the order in which it is read: drift, discrimination, calibration, decision. */
import type { VNode } from 'preact';
import type { BacktestAnswer } from '../../../src/query/backtests/backtest-answer.js';
import { useWords } from '../../frame/frame.js';
import type { Words } from '../../words/words.js';
import { CalibrationPart } from './calibration-part.js';
import { DecisionPart, MovesPart } from './decision-part.js';
import { DiscriminationPart } from './discrimination-part.js';
import { DriftPart } from './drift-part.js';
import { sayTarget } from './figures.js';

interface ReportProps {
  readonly report: BacktestAnswer;
}

export function BacktestParts({ report }: ReportProps): VNode {
  return (
    <>
      <DriftPart report={report} />
      <DiscriminationPart report={report} />
      <CalibrationPart report={report} />
      <DecisionPart report={report} />
      <MovesPart report={report} />
    </>
  );
}

/** What it comes to, what it rests on, and whether any of it knew the future. */
export function BacktestHead({ report }: ReportProps): VNode {
  const words = useWords();
  const { leaks } = report;
  return (
    <>
      <p class="verdict">{verdictOf(report, words)}</p>
      {leaks.suspects.map(({ name, why }) => (
        <p key={`${name} ${why}`} class="alarm" role="alert">
          {words.say(why === 'tells_otherwise' ? 'backtest.looksAhead' : 'backtest.tooGood', {
            name,
          })}
        </p>
      ))}
      <p class="lede gap">
        <b>{sayTarget(report, words)}.</b> {basisOf(report, words).join(' ')}
      </p>
    </>
  );
}

function basisOf({ asked, data, leaks }: BacktestAnswer, words: Words): readonly string[] {
  const { learning, test, recording } = data;
  const { figures } = words;
  const { open, overdue } = test.censored;
  const known =
    asked.knownBy === 'recorded' ? 'recorded' : recording.imported ? 'business' : 'businessAsked';
  return [
    words.say('backtest.basis', {
      ...{ invoices: data.invoices, payers: data.payers, settled: test.settled },
      ...{ from: figures.day(test.from), to: figures.day(test.to) },
      learned: learning.learned,
    }),
    ...(open > 0 ? [words.say('backtest.censored', { open, overdue })] : []),
    words.say(`backtest.${known}`),
    words.say(asked.scope === 'with' ? 'backtest.withCreditor' : 'backtest.network'),
    ...(leaks.suspects.length === 0
      ? [words.say('backtest.noLeaks', { count: leaks.retold })]
      : []),
  ];
}

function verdictOf({ asked, discrimination }: BacktestAnswer, words: Words): string {
  const own = discrimination.contenders.find(({ name }) => name === asked.main);
  const ratio = discrimination.paired.find(({ against }) => against === 'late-ratio');
  const [low, high] = ratio?.area.byPayer ?? [null, null];
  const sure = low !== null && low > 0;
  const worse = high !== null && high < 0;
  const times = words.figures.count(100 * (own?.area.value ?? 0));
  const verdict = words.say('backtest.verdict', { model: asked.main, times });
  const beside = sure ? 'surely' : worse ? 'surelyWorse' : 'notSurely';
  return `${verdict} ${words.say(`backtest.${beside}`)}`;
}
