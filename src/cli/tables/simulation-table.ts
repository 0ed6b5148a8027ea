/** What simulated attacks did, as people read it on a terminal. */
import { BAR, type Figures, type Move, type SimulatedRun } from '../../simulate/report.js';
import { words } from '../language.js';
import type { Player, Simulation } from '../simulating.js';
import { type Column, table } from './table.js';

function figure(value: number | null): string {
  return value === null ? '-' : words().figures.number(value, 1);
}

function fromTo(move: Move, name: keyof Figures): string {
  return `${figure(move.before[name])} > ${figure(move.after[name])}`;
}

function columnsOf(who: 'attacker' | 'victim'): readonly Column<SimulatedRun>[] {
  return [
    { title: `${who}: payment`, cell: (run) => fromTo(run[who], 'payment'), align: 'right' },
    { title: 'overall', cell: (run) => fromTo(run[who], 'overall'), align: 'right' },
    { title: 'percentile', cell: (run) => fromTo(run[who], 'percentile'), align: 'right' },
    { title: 'moves', cell: (run) => figure(run[who].points), align: 'right' },
  ];
}

const COLUMNS: readonly Column<SimulatedRun>[] = [
  { title: 'attack', cell: ({ attack, kind }) => `${words().of(attack)}, ${words().of(kind)}` },
  { title: 'partners', cell: ({ partners }) => String(partners), align: 'right' },
  ...columnsOf('attacker'),
  ...columnsOf('victim'),
  {
    title: 'bar',
    cell: ({ held }) => (held === null ? '' : words().say(held ? 'held' : 'NOT HELD')),
  },
];

function nameOf({ id, name }: Player): string {
  return name === null ? id : `${name} (${id})`;
}

const WHAT = 'Attacks on a copy, as of {day}; standing: {standing}; {n} payment {n|score|scores}';
const HELD = 'Held: partners without standing move nobody by more than {n} points.';
const NOT_HELD = 'NOT HELD: partners without standing move nobody by more than {n} points.';

export function simulationText(simulation: Simulation): string {
  const { asOf, standing, professionals, attacker, victim, bought, runs, held } = simulation;
  const barred = runs.some((run) => run.held !== null);
  return [
    words().say(WHAT, {
      ...{ day: words().figures.day(asOf), standing: words().say(standing), n: professionals },
    }),
    words().say('attacker {attacker}, victim {victim}, can be bought {bought}', {
      ...{ attacker: nameOf(attacker), victim: nameOf(victim), bought: nameOf(bought) },
    }),
    '',
    table(COLUMNS, runs),
    ...(barred ? [words().say(held ? HELD : NOT_HELD, { n: BAR })] : []),
    ...(standing === 'unseeded'
      ? [words().say('Nobody is vouched for, so that all weigh alike.')]
      : []),
  ].join('\n');
}
