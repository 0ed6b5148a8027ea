/** What simulated attacks did, as people read it on a terminal. */
import { BAR, type Figures, type Move, type SimulatedRun } from '../../simulate/report.js';
import type { Player, Simulation } from '../simulating.js';
import { type Column, table } from './table.js';

function figure(value: number | null): string {
  return value === null ? '-' : value.toFixed(1);
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
  { title: 'attack', cell: ({ attack, kind }) => `${attack}, ${kind}` },
  { title: 'partners', cell: ({ partners }) => String(partners), align: 'right' },
  ...columnsOf('attacker'),
  ...columnsOf('victim'),
  { title: 'bar', cell: ({ held }) => (held === null ? '' : held ? 'held' : 'NOT HELD') },
];

function nameOf({ id, name }: Player): string {
  return name === null ? id : `${name} (${id})`;
}

export function simulationText(simulation: Simulation): string {
  const { asOf, standing, professionals, attacker, victim, bought, runs, held } = simulation;
  const barred = runs.some((run) => run.held !== null);
  const bar = `partners without standing move nobody by more than ${BAR} points`;
  return [
    `Attacks on a copy, as of ${asOf}; standing: ${standing}; ${professionals} payment scores`,
    `attacker ${nameOf(attacker)}, victim ${nameOf(victim)}, can be bought ${nameOf(bought)}`,
    '',
    table(COLUMNS, runs),
    ...(barred ? [`${held ? 'Held' : 'NOT HELD'}: ${bar}.`] : []),
    ...(standing === 'unseeded' ? ['Nobody is vouched for, so that all weigh alike.'] : []),
  ].join('\n');
}
