/** How value circulates on a territory, as people read it on a terminal. */
import type { ShownAmount } from '../../query/figures.js';
import type {
  ShownCirculation,
  ShownFlow,
  ShownPeriod,
  ShownSector,
  TerritoryAnswer,
} from '../../query/territory/territory.js';
import { sectorLabel } from '../../words/sector-labels.js';
import { words } from '../language.js';
import { type Column, table } from './table.js';

export function territoryText(answer: TerritoryAnswer): string {
  const { of, asOf, knownAt, currencies, sectors } = answer;
  const { figures, say } = { figures: words().figures, say: words() };
  return [
    say.say('Territory: {of}', { of: of.join(', ') }),
    say.say('as of {day}, the twelve months up to it, known at position {position}', {
      ...{ day: figures.day(asOf), position: String(knownAt) },
    }),
    ...(currencies.length === 0
      ? ['', say.say('Nothing was invoiced here in these months.')]
      : currencies.flatMap(currencyText)),
    ...(sectors.length === 0 ? [] : ['', table(SECTORS, sectors).trimEnd()]),
  ].join('\n');
}

function currencyText({ currency, periods, keptInside, velocity, flows }: ShownCirculation) {
  const percent = (value: number): string => `${words().figures.number(value, 1)} %`;
  const kept = 'Bought inside: {percent} of what is bought';
  const spent = 'Spent again inside within 90 days: {percent}';
  return [
    '',
    currency,
    ...(keptInside === null ? [] : [words().say(kept, { percent: percent(keptInside) })]),
    ...(velocity === null ? [] : [words().say(spent, { percent: percent(velocity) })]),
    '',
    table(PERIODS, periods).trimEnd(),
    '',
    table(FLOWS, flows).trimEnd(),
  ];
}

function moneyText(amount: ShownAmount | null): string {
  return amount === null ? words().say('not told') : words().figures.money(amount);
}

const PERIODS: readonly Column<ShownPeriod>[] = [
  { title: 'until', cell: ({ to }) => words().figures.day(to) },
  { title: 'inside', cell: ({ volume }) => moneyText(volume.inside), align: 'right' },
  { title: 'coming in', cell: ({ volume }) => moneyText(volume.in), align: 'right' },
  { title: 'going out', cell: ({ volume }) => moneyText(volume.out), align: 'right' },
  {
    ...{ title: 'overdue inside', align: 'right' },
    cell: ({ overdue }) => (overdue?.amount ? moneyText(overdue.amount) : ''),
  },
];

const FLOWS: readonly Column<ShownFlow>[] = [
  { title: 'who pays', cell: ({ from }) => sectorLabel(words(), from) },
  { title: 'who is paid', cell: ({ to }) => sectorLabel(words(), to) },
  { title: 'amount', cell: ({ amount }) => moneyText(amount), align: 'right' },
];

const SECTORS: readonly Column<ShownSector>[] = [
  { title: 'sector', cell: ({ sector }) => sectorLabel(words(), sector) },
  { title: '% on time', cell: ({ onTime }) => words().figures.number(onTime, 1), align: 'right' },
  { title: 'promises', cell: ({ promises }) => String(promises), align: 'right' },
];
