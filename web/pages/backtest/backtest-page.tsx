import type { VNode } from 'preact';
import type { BacktestDto } from '../../../src/http/models/backtest.controller.js';
import type { BacktestAnswer } from '../../../src/query/backtests/backtest-answer.js';
import type { ListedModel } from '../../../src/query/models/models.js';
import { useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { BacktestHead, BacktestParts } from '../../parts/backtest/report.js';

/** How far what was asked is. */
export type BacktestState =
  | { readonly is: 'unasked' }
  | { readonly is: 'reckoned' }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'there'; readonly report: BacktestAnswer };

interface BacktestPageProps {
  readonly asked: BacktestDto;
  readonly models: readonly ListedModel[];
  readonly state: BacktestState;
}

/** Seconds after which a page looks again by itself. */
const AGAIN_S = 3;

export function BacktestPage({ asked, models, state }: BacktestPageProps): VNode {
  const words = useWords();
  const report = state.is === 'there' ? state.report : null;
  const title = report
    ? words.say('backtest.of', { model: report.asked.main })
    : words.say('backtest.title');
  return (
    <Layout title={title} part="backtest" again={state.is === 'reckoned' ? AGAIN_S : undefined}>
      <header class="head">
        <div class="wrap who">
          <h1>{title}</h1>
          {report ? (
            <BacktestHead report={report} />
          ) : (
            <p class="verdict">{words.say('backtest.pageLede')}</p>
          )}
          <BacktestChoice {...{ asked, models }} />
          {state.is === 'reckoned' && (
            <p class="note gap" role="status">
              {words.say('backtest.reckoned')}
            </p>
          )}
          {state.is === 'refused' && (
            <p class="note gap" role="alert">
              {words.told.of(state.why)}
            </p>
          )}
        </div>
      </header>
      {report && <BacktestParts report={report} />}
      {report && <HandOn {...{ asked, report }} />}
    </Layout>
  );
}

const TARGET_WORDS = {
  late: 'backtest.ofLate',
  graced: 'backtest.ofGraced',
  late30: 'backtest.ofLate30',
} as const;

const KNOWN_WORDS = {
  recorded: 'backtest.byRecorded',
  business: 'backtest.byBusiness',
} as const;

const TARGETS = ['late', 'graced', 'late30'] as const;
const KNOWN = ['recorded', 'business'] as const;
const SPLITS = ['0.5', '0.6', '0.7', '0.8'] as const;

function BacktestChoice({ asked, models }: Omit<BacktestPageProps, 'state'>): VNode {
  const words = useWords();
  const { base } = useFrame();
  const names = models.map(({ name }) => ({ value: name, text: name }));
  const inForce = models.find((model) => model.default)?.name;
  const nobody = { value: '', text: words.say('backtest.nobody') };
  const asLedger = { value: '', text: words.say('backtest.asLedger') };
  return (
    <form class="filters gap" method="get" action={`${base}/backtest`}>
      <Choice
        {...{ name: 'model', label: words.say('backtest.model'), options: names }}
        chosen={asked.model ?? inForce}
      />
      <Choice
        {...{ name: 'against', label: words.say('backtest.beside'), chosen: asked.against }}
        options={[nobody, ...names]}
      />
      <Choice
        {...{ name: 'target', label: words.say('backtest.target'), chosen: asked.target }}
        options={TARGETS.map((value) => ({ value, text: words.say(TARGET_WORDS[value]) }))}
      />
      <Choice
        {...{ name: 'split', label: words.say('backtest.split'), chosen: asked.split ?? '0.6' }}
        options={SPLITS.map((value) => ({
          value,
          text: words.figures.percent(100 * Number(value)),
        }))}
      />
      <Choice
        {...{ name: 'known', label: words.say('backtest.known'), chosen: asked.known }}
        options={[
          asLedger,
          ...KNOWN.map((value) => ({ value, text: words.say(KNOWN_WORDS[value]) })),
        ]}
      />
      <button class="plain" type="submit">
        {words.say('backtest.judge')}
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string | undefined;
}

function Choice({ name, label, options, chosen }: ChoiceProps): VNode {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {options.map(({ value, text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface HandOnProps {
  readonly asked: BacktestDto;
  readonly report: BacktestAnswer;
}

/** What it was made with, and the same for a program. */
function HandOn({ asked, report }: HandOnProps): VNode {
  const words = useWords();
  const link = useLink();
  const made = {
    ...{ position: words.figures.count(report.knownAt), model: report.model },
    hash: report.modelHash.slice(0, 12),
  };
  const values = { ...asked, knownAt: report.knownAt };
  return (
    <p class="wrap acts">
      <span class="quiet">{words.say('backtest.madeBy', made)}</span>{' '}
      <a href={link('/backtest', values)}>{words.say('backtest.pinned')}</a>{' '}
      <a href={link('/v1/backtest', values)}>JSON</a>
    </p>
  );
}
