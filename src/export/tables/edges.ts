import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Standing, standingAt, type TrianglePart } from '../../../projections/step.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { lateBy } from '../../query/promises/listed.js';
import type { PromiseOutline } from '../../query/rows.js';
import { amountColumns, type ExportColumn } from '../column.js';
import type { ExportMoment, ExportParty } from '../export-moment.js';
import { professionalsAt } from '../professionals.js';
import { defineTable, type RowBatch } from '../table.js';
import { partyColumns } from './named-parties.js';

/** What one promised to another, of one side, state and currency. */
interface EdgeSum {
  readonly promisor: PartyId;
  readonly promisee: PartyId;
  readonly side: TrianglePart;
  readonly state: Standing['key']['state'];
  readonly currency: string;
  promises: number;
  parts: number;
  amount: bigint;
  /** Parts whose due day is known, and those x days late. */
  dated: number;
  late: number;
  /** Parts x days from issue to outcome, of what was kept. */
  days: number;
  first: DayNumber;
  last: DayNumber;
}

interface Row {
  readonly promisor: ExportParty;
  readonly promisee: ExportParty;
  readonly sum: EdgeSum;
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  ...partyColumns<Row>('promisor', 'the promisor', ({ promisor }) => promisor),
  ...partyColumns<Row>('promisee', 'the promisee', ({ promisee }) => promisee),
  {
    ...{ name: 'side', type: 'text' },
    means: '`payment`, `deadline` or `relation`.',
    cell: ({ sum }) => sum.side,
  },
  {
    ...{ name: 'state', type: 'text' },
    means: 'As of the outcomes: `open`, `kept`, `apart` ..., `clean` and the incidents.',
    cell: ({ sum }) => sum.state,
  },
  {
    ...{ name: 'currency', type: 'text' },
    means: 'ISO 4217; none where no money is told of. Currencies are never added.',
    cell: ({ sum }) => sum.currency || null,
  },
  {
    ...{ name: 'promises', type: 'whole' },
    means: 'Promises of which some portion is in this state.',
    cell: ({ sum }) => sum.promises,
  },
  {
    ...{ name: 'parts', type: 'whole' },
    means: 'How much of them, in parts per million of a promise: 1,000,000 is one whole.',
    cell: ({ sum }) => sum.parts,
  },
  ...amountColumns<Row>('amount', 'How much money', ({ sum: { amount, currency } }) =>
    currency === '' ? null : { units: amount, currency },
  ),
  {
    ...{ name: 'mean_days_late', type: 'real' },
    means: 'Mean raw days late, each weighted by its parts; none where no due day is known.',
    cell: ({ sum }) => (sum.dated === 0 ? null : sum.late / sum.dated),
  },
  {
    ...{ name: 'mean_days_to_outcome', type: 'real' },
    means: 'Mean days from issue (or order) to the outcome, of what was kept.',
    cell: ({ sum }) => (isKept(sum) ? sum.days / sum.parts : null),
  },
  {
    ...{ name: 'first_issued', type: 'day' },
    means: 'Day on which the first of the promises was made.',
    cell: ({ sum }) => sum.first,
  },
  {
    ...{ name: 'last_issued', type: 'day' },
    means: 'Day on which the last of them was made.',
    cell: ({ sum }) => sum.last,
  },
];

function isKept({ side, state }: Pick<EdgeSum, 'side' | 'state'>): boolean {
  return side !== 'relation' && state === 'kept';
}

/** Sums of what one professional promised, in the order in which they were met. */
class Edges {
  private readonly sums = new Map<string, EdgeSum>();

  constructor(
    private readonly promisor: PartyId,
    private readonly asOf: DayNumber,
  ) {}

  get all(): readonly EdgeSum[] {
    return [...this.sums.values()];
  }

  add(promise: PromiseOutline, promisee: PartyId): void {
    const counted = new Set<EdgeSum>();
    for (const portion of standingAt(promise.steps, this.asOf)) {
      const sum = this.sumOf(promisee, portion, promise.startOn);
      if (!counted.has(sum)) sum.promises += 1;
      counted.add(sum);
      addPortion(sum, portion, this.asOf);
      sum.first = Math.min(sum.first, promise.startOn);
      sum.last = Math.max(sum.last, promise.startOn);
    }
  }

  private sumOf(promisee: PartyId, { key }: Standing, made: DayNumber): EdgeSum {
    const { side, state, currency } = key;
    const name = `${promisee} ${side} ${state} ${currency}`;
    const known = this.sums.get(name);
    if (known) return known;
    const sum: EdgeSum = {
      ...{ promisor: this.promisor, promisee, side, state, currency },
      ...{ promises: 0, parts: 0, amount: 0n, dated: 0, late: 0, days: 0 },
      ...{ first: made, last: made },
    };
    this.sums.set(name, sum);
    return sum;
  }
}

function addPortion(sum: EdgeSum, { key, count, amount, days }: Standing, asOf: DayNumber): void {
  sum.parts += count;
  sum.amount += BigInt(amount);
  sum.days += days;
  if (key.side === 'relation' || key.due === null) return;
  sum.dated += count;
  sum.late += count * lateBy(key, asOf);
}

async function* rows(of: ExportMoment): AsyncIterable<RowBatch<Row>> {
  const { moment, when } = of;
  for (const batch of professionalsAt(of, 'all')) {
    const sums: EdgeSum[] = [];
    for (const party of batch.rows) {
      const edges = new Edges(party, when.asOf);
      for (const promise of moment.outlinesOf(party, { role: 'promised' })) {
        const promisee = moment.resolve(promise.promisee);
        if (promisee !== party) edges.add(promise, promisee);
      }
      sums.push(...edges.all);
      await nextTurn();
    }
    const named = await of.naming(sums.flatMap(({ promisor, promisee }) => [promisor, promisee]));
    yield {
      ...batch,
      rows: sums.map((sum) => ({
        ...{ sum, promisor: named(sum.promisor), promisee: named(sum.promisee) },
      })),
    };
  }
}

export const edges = defineTable({
  name: 'edges',
  about:
    'The sum of what one professional promised to another, by side, state and currency. Of what ' +
    'is promised between ids of one professional there is none.',
  columns: COLUMNS,
  rows,
});
