import type { VNode } from 'preact';
import type { DisplacedAnswer } from '../../../src/query/displaced/displaced.js';
import type { ShownAmount } from '../../../src/query/figures.js';
import { Figure } from '../../charts/figure.js';
import { TurnoverBars } from '../../charts/territory/turnover.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { nameOf } from '../../parts/score.js';

export function DisplacedPage({ answer }: { readonly answer: DisplacedAnswer }): VNode {
  const words = useWords();
  const link = useLink();
  const { figures } = words;
  const { professional, on, score, peers, needed, beside } = answer;
  const name = nameOf(professional, words);
  const money = (amount: ShownAmount | null): string => (amount ? figures.money(amount) : '');
  const path = professionalPath(professional.id, '/displaced');
  return (
    <Layout title={words.say('displaced.title', { name })} part="professionals">
      <header class="head">
        <div class="wrap who">
          <h1 dir="auto">{words.say('displaced.title', { name })}</h1>
          <p class="verdict">
            {score.before !== null && score.after !== null
              ? words.say('displaced.score', {
                  ...{ before: figures.score(score.before), after: figures.score(score.after) },
                })
              : words.say('displaced.noScore')}
          </p>
          <p>{words.say('displaced.lede', { day: figures.day(on) })}</p>
          <p class="acts">
            <a href={link(professionalPath(professional.id))}>{words.say('statement.back')}</a>
          </p>
        </div>
      </header>
      <section>
        <div class="wrap">
          <h2>{words.say('displaced.picture')}</h2>
          <Bars answer={answer} />
          <p>
            {beside
              ? words.say('displaced.moved', {
                  ...{ displaced: money(beside.displaced), low: money(beside.low) },
                  high: money(beside.high),
                })
              : words.say('displaced.few', { peers, needed })}
          </p>
          <p class="lede">{words.say('displaced.how')}</p>
          <form class="make" method="get" action={link(path)}>
            <p>
              <label>
                {words.say('displaced.on')} <input type="date" name="on" value={on} />
              </label>
            </p>
            <button type="submit">{words.say('displaced.see')}</button>
          </form>
        </div>
      </section>
    </Layout>
  );
}

function Bars({ answer }: { readonly answer: DisplacedAnswer }): VNode {
  const words = useWords();
  const { turnover, beside } = answer;
  const money = (amount: ShownAmount | null): string => (amount ? words.figures.money(amount) : '');
  const units = (amount: ShownAmount | null | undefined): number => Number(amount?.amount ?? 0);
  const before = { label: words.say('displaced.before'), amount: turnover.before };
  const after = { label: words.say('displaced.after'), amount: turnover.after };
  const expected = { label: words.say('displaced.expected'), amount: beside?.expected ?? null };
  const shown = beside ? [before, after, expected] : [before, after];
  const spread = (end: ShownAmount | null | undefined): number =>
    units(turnover.after) - units(end);
  return (
    <Figure
      summary={words.say('displaced.asTable')}
      table={{
        caption: words.say('displaced.picture'),
        columns: [
          { label: words.say('displaced.figure') },
          { label: words.say('displaced.amount'), numeric: true },
        ],
        rows: shown.map(({ label, amount }) => [label, money(amount)]),
      }}
    >
      <TurnoverBars
        id="displaced"
        title={words.say('displaced.picture')}
        description={words.say('displaced.tells', {
          ...{ before: money(turnover.before), after: money(turnover.after) },
          expected: money(expected.amount),
        })}
        bars={shown.map(({ label, amount }) => ({
          ...{ label, amount: units(amount), figure: money(amount) },
          ...(beside &&
            label === expected.label && {
              interval: [spread(beside.high), spread(beside.low)],
              isExpected: true,
            }),
        }))}
      />
    </Figure>
  );
}
