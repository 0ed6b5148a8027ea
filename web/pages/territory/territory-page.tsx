import type { VNode } from 'preact';
import type {
  ShownCirculation,
  ShownPeriod,
  ShownVolume,
  TerritoryAnswer,
} from '../../../src/query/territory/territory.js';
import type { ShownAmount } from '../../../src/query/figures.js';
import { sectorLabel } from '../../../src/words/sector-labels.js';
import { Figure } from '../../charts/figure.js';
import { FigureTable } from '../../charts/figure-table.js';
import { Sankey } from '../../charts/territory/sankey.js';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Part } from '../../parts/part.js';
import type { Words } from '../../words/words.js';

const WAYS = ['inside', 'in', 'out'] as const satisfies readonly (keyof ShownVolume)[];

interface TerritoryPageProps {
  /** Null where none is asked for yet. */
  readonly answer: TerritoryAnswer | null;
  readonly asked: { readonly of?: string; readonly asOf?: string };
  /** Whether the viewer may name whatever areas it likes. */
  readonly any: boolean;
}

export function TerritoryPage({ answer, asked, any }: TerritoryPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const isNothing = answer?.currencies.length === 0 && answer.sectors.length === 0;
  return (
    <Layout title={words.say('territory.title')} part="network">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('territory.title')}</h1>
          <p class="verdict">{words.say('territory.lede')}</p>
        </div>
      </header>
      <section>
        <div class="wrap">
          <form class="make" method="get" action={link('/territory')}>
            <p>
              <label>
                {words.say(any ? 'territory.ofAny' : 'territory.of')}{' '}
                <input type="text" name="of" required maxLength={4000} value={asked.of ?? ''} />
              </label>
            </p>
            <p>
              <label>
                {words.say('territory.asOf')}{' '}
                <input type="date" name="asOf" value={asked.asOf ?? ''} />
              </label>
            </p>
            <button type="submit">{words.say('territory.see')}</button>
          </form>
          {answer?.tells === 'enough' && <p class="lede gap">{words.say('territory.enough')}</p>}
          {isNothing && <p class="lede gap">{words.say('territory.none')}</p>}
        </div>
      </section>
      {answer?.currencies.map((each) => (
        <CurrencyPart key={each.currency} {...{ each, answer }} />
      ))}
      {answer && answer.sectors.length > 0 && <SectorsPart {...{ answer }} />}
    </Layout>
  );
}

interface CurrencyPartProps {
  readonly each: ShownCirculation;
  readonly answer: TerritoryAnswer;
}

function CurrencyPart({ each, answer }: CurrencyPartProps): VNode {
  const words = useWords();
  const { figures } = words;
  const { currency, keptInside, velocity, periods, total } = each;
  const money = (amount: ShownAmount | null): string =>
    amount === null ? words.say('territory.few') : figures.money(amount);
  const decimals = answer.tells === 'all' ? 1 : 0;
  return (
    <Part
      heading={words.say('territory.currency', { currency })}
      lede={words.say('territory.on', { of: answer.of.join(', '), day: figures.day(answer.asOf) })}
    >
      {keptInside !== null && (
        <p>
          {words.say('territory.keptInside', { percent: figures.percent(keptInside, decimals) })}
        </p>
      )}
      {velocity !== null && (
        <p>{words.say('territory.velocity', { percent: figures.percent(velocity, decimals) })}</p>
      )}
      <FlowsFigure {...{ each }} />
      <h3>{words.say('territory.byMonth')}</h3>
      <FigureTable
        caption={words.say('territory.on', {
          ...{ of: answer.of.join(', '), day: figures.day(answer.asOf) },
        })}
        columns={[
          { label: words.say('territory.from') },
          { label: words.say('territory.to') },
          ...WAYS.map((way) => ({ label: words.say(`territory.${way}`), numeric: true })),
          { label: words.say('territory.overdue'), numeric: true },
        ]}
        rows={periods.map((period) => [
          ...[figures.day(period.from), figures.day(period.to)],
          ...WAYS.map((way) => money(period.volume[way])),
          overdueText(period, words),
        ])}
        total={[words.say('territory.total'), '', ...WAYS.map((way) => money(total[way])), '']}
      />
    </Part>
  );
}

function overdueText({ overdue }: ShownPeriod, { figures }: Words): string {
  if (overdue === null) return '';
  return overdue.amount === null ? '' : figures.money(overdue.amount);
}

function FlowsFigure({ each: { currency, flows } }: Pick<CurrencyPartProps, 'each'>) {
  const words = useWords();
  const [largest] = flows;
  if (!largest) return null;
  const name = (sector: (typeof flows)[number]['from']): string => sectorLabel(words.told, sector);
  const money = (amount: ShownAmount): string => words.figures.money(amount);
  return (
    <Figure
      heading={words.say('territory.flows')}
      lede={words.say('territory.flowsLede')}
      summary={words.say('territory.asTable')}
      table={{
        caption: words.say('territory.flows'),
        columns: [
          { label: words.say('territory.payer') },
          { label: words.say('territory.paid') },
          { label: words.say('territory.amount'), numeric: true },
        ],
        rows: flows.map(({ from, to, amount }) => [name(from), name(to), money(amount)]),
      }}
    >
      <Sankey
        id={`flows-${currency}`}
        title={words.say('territory.flows')}
        description={words.say('territory.flowsTell', {
          ...{ from: name(largest.from), to: name(largest.to), amount: money(largest.amount) },
        })}
        heads={[words.say('territory.payer'), words.say('territory.paid')]}
        bands={flows.map(({ direction, from, to, amount }) => ({
          ...{ from: name(from), to: name(to), amount: Number(amount.amount) },
          isInside: direction === 'inside',
        }))}
      />
    </Figure>
  );
}

function SectorsPart({ answer }: { readonly answer: TerritoryAnswer }): VNode {
  const words = useWords();
  const decimals = answer.tells === 'all' ? 1 : 0;
  return (
    <Part
      heading={words.say('territory.reliability')}
      lede={words.say('territory.reliabilityLede')}
    >
      <FigureTable
        caption={words.say('territory.on', {
          ...{ of: answer.of.join(', '), day: words.figures.day(answer.asOf) },
        })}
        columns={[
          { label: words.say('territory.sector') },
          { label: words.say('territory.onTime'), numeric: true },
          { label: words.say('territory.promises'), numeric: true },
        ]}
        rows={answer.sectors.map(({ sector, onTime, promises }) => [
          sectorLabel(words.told, sector),
          words.figures.percent(onTime, decimals),
          words.figures.count(promises),
        ])}
      />
    </Part>
  );
}
