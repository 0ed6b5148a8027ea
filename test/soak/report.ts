/** How a soak went, for people. */
import { type Column, table } from '../../src/cli/tables/table.js';
import { grouped, megabytes } from '../../src/cli/terminal.js';
import type { Stretch } from './faults/stretches.js';
import type { Offered } from './load/overload.js';
import type { SoakResult } from './soak.js';

/** Findings of a kind that are shown. */
const SHOWN = 20;

const STRETCHES: readonly Column<Stretch, string>[] = [
  { title: 'phase', cell: ({ name }) => name },
  { title: 'times', cell: ({ times }) => grouped(times), align: 'right' },
  { title: 'seconds', cell: ({ seconds }) => seconds.toFixed(1), align: 'right' },
  { title: 'acknowledged', cell: (each) => grouped(each.acknowledged), align: 'right' },
  { title: 'longest silence', cell: ({ silence }) => `${grouped(silence)} ms`, align: 'right' },
  {
    ...{ title: 'over new lines', align: 'right' },
    cell: ({ silenceAnew }) => `${grouped(silenceAnew)} ms`,
  },
  {
    ...{ title: 'peak memory', align: 'right' },
    cell: ({ memory }) => (memory === null ? '-' : megabytes(memory)),
  },
];

const OVERLOADS: readonly Column<Offered, string>[] = [
  { title: 'sustained/s', cell: ({ sustained }) => grouped(sustained), align: 'right' },
  { title: 'offered/s', cell: ({ offered }) => grouped(offered), align: 'right' },
  { title: 'answered/s', cell: ({ answered }) => grouped(answered), align: 'right' },
  { title: 'refused/s', cell: ({ refused }) => grouped(refused), align: 'right' },
  { title: 'generator busy', cell: ({ busy }) => `${busy} %`, align: 'right' },
  {
    ...{ title: 'recovered after', align: 'right' },
    cell: ({ recovery }) => (recovery === null ? 'never' : `${grouped(recovery)} ms`),
  },
];

interface Line {
  readonly what: string;
  readonly count: string;
}

const COUNTS: readonly Column<Line, string>[] = [
  { title: 'count', cell: ({ what }) => what },
  { title: '', cell: ({ count }) => count, align: 'right' },
];

export function reportOf(result: SoakResult): string {
  const { lost, twice, wrong } = result;
  return [
    table(STRETCHES, result.stretches),
    table(OVERLOADS, result.overloads),
    table(COUNTS, countsOf(result)),
    ...findings('lost', lost),
    ...findings('twice', twice),
    ...findings('wrong', wrong),
    `seed ${result.seed}`,
  ].join('\n');
}

function countsOf(result: SoakResult): readonly Line[] {
  const { lost, twice, wrong, stretches, recovery } = result;
  const peak = Math.max(...stretches.map(({ memory }) => memory ?? 0));
  const line = (what: string, count: number): Line => ({ what, count: grouped(count) });
  return [
    ...[line('acknowledged', result.acknowledged), line('lost', lost.length)],
    ...[line('twice', twice.length), line('wrong', wrong.length)],
    ...Object.entries(result.refused).map(([kind, count]) => line(`refused: ${kind}`, count)),
    line('refused without Retry-After', result.withoutRetryAfter),
    line('without an answer, as while it is away', result.unanswered),
    line('kill -9', result.kills),
    ...Object.entries(result.faults).map(([name, count]) => line(`fault: ${name}`, count)),
    { what: 'peak memory', count: peak === 0 ? '-' : megabytes(peak) },
    {
      what: 'longest until something was taken again',
      count: recovery === null ? '-' : `${grouped(recovery)} ms`,
    },
  ];
}

function findings(kind: string, found: readonly string[]): readonly string[] {
  const more = found.length - SHOWN;
  const shown = found.slice(0, SHOWN).map((each) => `${kind}: ${each}`);
  return more > 0 ? [...shown, `${kind}: and ${grouped(more)} more`] : shown;
}
