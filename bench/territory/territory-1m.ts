/** How long it takes to sum a million invoices for a territory, as others are told of it. */
import { drawsOf } from '../../examples/network/prng.js';
import { type Step, WHOLE } from '../../projections/step.js';
import {
  Circulation,
  type MadePromise,
  type TerritoryTold,
} from '../../projections/territory/circulation.js';
import type { Located } from '../../projections/territory/places.js';
import { SECTORS } from '../../projections/territory/sectors.js';
import { figuresOf } from '../../projections/territory/told-figures.js';
import { dayNumberOf } from '../../src/ledger/values/day.js';
import { type Bench, figureOf, type Run } from '../figure.js';

const INVOICES = 1_000_000;
const PROFESSIONALS = 100_000;
const RUNS = 1;
/** Longest time of a read. */
const LONGEST_S = 10;

const AS_OF = dayNumberOf(2026, 9, 30);
/** A year and a half. */
const DAYS = 548;

const KEY: Step = {
  ...{ side: 'payment', of: 'promisor', state: 'open', currency: 'EUR', due: 0, basis: 'stated' },
  ...{ late: 0, grade: 'documented', voice: 'books/', on: null, day: 0, count: WHOLE, amount: 0 },
  days: 0,
};

/** Most are paid, a tenth late; made one at a time, so that what is held is what sums hold. */
function* madeUp(): Iterable<MadePromise> {
  const draw = drawsOf('territory');
  for (let i = 0; i < INVOICES; i++) {
    const startOn = AS_OF - draw(0, DAYS - 1);
    const [due, amount] = [startOn + 30, draw(10_000, 1_000_000)];
    const paid = due + (draw(1, 10) === 1 ? draw(1, 40) : -draw(0, 5));
    const open = { ...KEY, due, day: startOn, amount };
    const steps = [
      open,
      { ...open, day: paid, count: -WHOLE, amount: -amount },
      { ...open, state: 'kept' as const, late: paid - due, on: paid, day: paid },
    ];
    const promisor = nameOf(draw(0, PROFESSIONALS - 1));
    const promisee = nameOf(draw(0, PROFESSIONALS - 1));
    yield { kind: 'invoice', promisor, promisee, startOn, steps };
  }
}

/** One of ten is elsewhere. */
const located = new Map<string, Located>();
function locate(party: string): Located {
  const known = located.get(party);
  if (known) return known;
  const number = Number.parseInt(party, 16);
  const made: Located = {
    ...{ party, isInside: number % 10 > 0, isConsumer: false, counts: true },
    ...{ sector: SECTORS[number % SECTORS.length] ?? 'none', isOwn: false, isHidden: false },
  };
  located.set(party, made);
  return made;
}

function measured(tells: TerritoryTold, say: (text: string) => void): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const coverage = (): number => AS_OF;
  const circulation = new Circulation({ asOf: AS_OF, tells, locate, coverage });
  for (const promise of madeUp()) circulation.add(promise);
  const summed = (performance.now() - begun) / 1000;
  const { currencies } = figuresOf(circulation);
  const seconds = (performance.now() - begun) / 1000;
  const held = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const flows = currencies.flatMap((each) => each.flows).length;
  say(
    `${tells}: summed in ${summed.toFixed(2)} s, told in ${seconds.toFixed(2)} s, ${flows} flows, ${held.toFixed(0)} MB`,
  );
  return seconds;
}

export const territory1m: Bench = {
  names: ['territory-1m', 'territory-1m-all'],
  run(say) {
    say(`a territory with ${INVOICES} made-up invoices of ${PROFESSIONALS} professionals`);
    const runs = (tells: TerritoryTold): readonly Run[] =>
      Array.from({ length: RUNS }, () => [measured(tells, say), LONGEST_S]);
    const reference = 'the longest time of a read';
    return Promise.resolve([
      figureOf(
        {
          ...{ name: 'territory-1m', unit: 's', less: true, goal: 1, reference },
          limit:
            'To others: who has how much of each sum is kept beside it, and each is asked for each.',
        },
        runs('enough'),
      ),
      figureOf(
        {
          ...{ name: 'territory-1m-all', unit: 's', less: true, goal: 1, reference },
          limit: 'Where each promise stands, at one day and at the ends of twelve months.',
        },
        runs('all'),
      ),
    ]);
  },
};

function nameOf(number: number): string {
  return number.toString(16).padStart(32, '0');
}
