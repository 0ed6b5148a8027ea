/**
 * What is told of a circulation. To whoever may see all: every sum, month by month. To others:
 * only sums over enough professionals on either side, and of a sum that is told never a part and
 * the rest apart, unless both are over enough. What is told of a quarter is told by months where
 * each of them is; its flows by sector are told with those of too few put together; what has
 * nothing to be put together with is in no figure. So no difference of two figures is a sum over
 * fewer (ADR 0073).
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import {
  addCell,
  emptyCell,
  isOverEnough,
  type TerritoryCell,
  type TerritoryCells,
} from './cell.js';
import { type Circulation, DIRECTIONS, type Direction, OUTSIDE, quarterOf } from './circulation.js';
import { MONTHS } from './months.js';
import { SECTORS, type Sector } from './sectors.js';

/** `all`: whatever it is over. `enough`: what is over enough others. */
export type TerritoryTold = 'all' | 'enough';

/** Between sectors; `rest`: those of too few, together. */
export interface SectorFlow {
  readonly direction: Direction;
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly amount: bigint;
}
/** Who pays, and who is paid. */
export type FlowEnd = Sector | typeof OUTSIDE | 'rest';

export interface OverdueCell {
  readonly amount: bigint;
  /** Parts per million of promises. */
  readonly parts: bigint;
}

/** A month, or a quarter where its months are over too few. Null: over too few. */
export interface PeriodFigure {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly volume: Readonly<Record<Direction, bigint | null>>;
  /** At the end of the period. */
  readonly overdue: OverdueCell | null;
}

export interface CurrencyFigure {
  readonly currency: string;
  readonly periods: readonly PeriodFigure[];
  /** The sum of what the periods tell. */
  readonly total: Readonly<Record<Direction, bigint | null>>;
  /** Parts per million of what is bought that is bought inside, of periods that tell of both. */
  readonly keptInside: number | null;
  /** The largest first. */
  readonly flows: readonly SectorFlow[];
  /** Parts per million of what was received inside that was spent inside in time. */
  readonly velocity: number | null;
}

/** Of what fell due in a sector, how much was kept on its day or before. */
export interface SectorReliability {
  readonly sector: Sector | 'rest';
  /** Parts per million. */
  readonly onTime: number;
  readonly parts: bigint;
}

export interface TerritoryFigure {
  readonly currencies: readonly CurrencyFigure[];
  readonly sectors: readonly SectorReliability[];
}

export function figuresOf(circulation: Circulation, what: TerritoryTold): TerritoryFigure {
  const teller = new Told(circulation, what);
  const names = [...circulation.volumes.names, ...circulation.overdue.names];
  const currencies = new Set(names.map((name) => name.slice(0, name.indexOf(' '))));
  return {
    currencies: [...currencies]
      .filter((currency) => currency !== '')
      .sort(compareText)
      .map((currency) => teller.of(currency)),
    sectors: teller.sectors(),
  };
}

const ALL_QUARTERS = [0, 1, 2, 3];

class Told {
  private readonly velocity: ReturnType<Circulation['turned']>;

  constructor(
    private readonly circulation: Circulation,
    private readonly what: TerritoryTold,
  ) {
    this.velocity = circulation.turned();
  }

  of(currency: string): CurrencyFigure {
    const volumes = new Volumes(this.circulation.volumes, currency);
    const periods = ALL_QUARTERS.flatMap((quarter) => this.periodsOf(quarter, currency, volumes));
    const sumOf = (direction: Direction): bigint | null => sum(periods, direction);
    return {
      ...{ currency, periods },
      total: { inside: sumOf('inside'), in: sumOf('in'), out: sumOf('out') },
      keptInside: keptInside(periods),
      flows: this.flowsOf(volumes),
      velocity: this.velocityOf(currency),
    };
  }

  private tells(cell: Readonly<TerritoryCell>): boolean {
    return this.what === 'all' || isOverEnough(cell);
  }

  private periodsOf(quarter: number, currency: string, volumes: Volumes): readonly PeriodFigure[] {
    const { year } = this.circulation;
    const months = monthsOf(quarter);
    const byMonth =
      this.what === 'all' ||
      months.every((month) => DIRECTIONS.every((way) => isOverEnough(volumes.month(way, month))));
    const spans = byMonth ? months.map((month) => [month]) : [months];
    return spans.map((span) => {
      const last = span.at(-1) ?? 0;
      const told = (direction: Direction): bigint | null => {
        const cell = emptyCell();
        for (const month of span) addCell(cell, volumes.month(direction, month));
        return this.tells(cell) ? cell.amount : null;
      };
      return {
        ...{ from: year.beginOf(span[0] ?? 0), to: year.endOf(last) },
        volume: { inside: told('inside'), in: told('in'), out: told('out') },
        overdue: this.overdueAt(currency, last),
      };
    });
  }

  /** To others at the ends of quarters alone: from month to month it may change by one promise. */
  private overdueAt(currency: string, month: number): OverdueCell | null {
    if (this.what === 'enough' && month % 3 !== 2) return null;
    const cell = this.circulation.overdue.get(`${currency} ${month}`) ?? emptyCell();
    return this.tells(cell) ? { amount: cell.amount, parts: cell.parts } : null;
  }

  private flowsOf(volumes: Volumes): readonly SectorFlow[] {
    const flows = new Map<string, SectorFlow>();
    for (const quarter of ALL_QUARTERS) {
      for (const direction of DIRECTIONS) {
        for (const flow of this.flowsIn(volumes, quarter, direction)) {
          const name = `${direction} ${flow.from} ${flow.to}`;
          const amount = (flows.get(name)?.amount ?? 0n) + flow.amount;
          flows.set(name, { ...flow, amount });
        }
      }
    }
    return [...flows]
      .sort(([a, x], [b, y]) => compareAmounts(y.amount, x.amount) || compareText(a, b))
      .map(([, flow]) => flow);
  }

  private flowsIn(volumes: Volumes, quarter: number, direction: Direction): readonly SectorFlow[] {
    const pairs = volumes.pairs(direction, quarter).map(({ from, to, cell }) => ({
      name: `${from} ${to}`,
      cell,
    }));
    return this.withRest(pairs).map(({ name, cell }) => {
      const [from, to] = endsIn(name, direction);
      return { direction, from, to, amount: cell.amount };
    });
  }

  /**
   * Those over enough, and the rest together, with as many of the smallest as make it enough.
   * Nothing at all where all together are not.
   */
  private withRest(named: readonly NamedCell[]): readonly NamedCell[] {
    if (this.what === 'all') return named;
    const [kept, rest] = [named.filter(({ cell }) => isOverEnough(cell)), emptyCell()];
    const little = named.filter(({ cell }) => !isOverEnough(cell));
    if (little.length === 0) return kept;
    for (const { cell } of little) addCell(rest, cell);
    kept.sort((a, b) => compareSizes(b.cell, a.cell) || compareText(a.name, b.name));
    while (!isOverEnough(rest)) {
      const smallest = kept.pop();
      if (!smallest) return [];
      addCell(rest, smallest.cell);
    }
    return [...kept, { name: REST, cell: rest }];
  }

  private velocityOf(currency: string): number | null {
    const { received, spent } = this.velocity;
    let [all, again] = [0n, 0n];
    // Of the last quarter not all is decided: told today and again later it would differ by little.
    const decided = this.what === 'all' ? ALL_QUARTERS : ALL_QUARTERS.slice(0, -1);
    for (const quarter of decided) {
      const cell = received.get(`${currency} ${quarter}`);
      if (!cell || !this.tells(cell)) continue;
      all += cell.amount;
      again += spent.get(`${currency} ${quarter}`) ?? 0n;
    }
    return partsOf(again, all);
  }

  sectors(): readonly SectorReliability[] {
    const sums = new Map<string, { onTime: bigint; parts: bigint }>();
    for (const quarter of ALL_QUARTERS) {
      for (const { name, cell } of this.withRest(this.dueIn(quarter))) {
        const sum = sums.get(name) ?? { onTime: 0n, parts: 0n };
        sums.set(name, sum);
        sum.parts += cell.parts;
        // The amount of these cells is what of their parts was on time.
        sum.onTime += cell.amount;
      }
    }
    const order: readonly SectorReliability['sector'][] = [...SECTORS, REST];
    return [...sums]
      .map(([name, { onTime, parts }]) => ({
        sector: order.find((sector) => sector === name) ?? REST,
        ...{ onTime: partsOf(onTime, parts) ?? 0, parts },
      }))
      .sort((a, b) => order.indexOf(a.sector) - order.indexOf(b.sector));
  }

  private dueIn(quarter: number): readonly NamedCell[] {
    const { reliability } = this.circulation;
    return SECTORS.flatMap((sector) => {
      const cell = emptyCell();
      for (const when of ['ontime', 'late'] as const) {
        const of = reliability.get(`${sector} ${quarter} ${when}`);
        if (!of) continue;
        addCell(cell, { ...of, amount: when === 'ontime' ? of.parts : 0n });
      }
      return cell.parts > 0n ? [{ name: sector, cell }] : [];
    });
  }
}

const REST = 'rest';

interface NamedCell {
  readonly name: string;
  readonly cell: Readonly<TerritoryCell>;
}

/** What was invoiced in one currency, by month or quarter. */
class Volumes {
  private readonly byMonth = new Map<string, TerritoryCell>();
  private readonly byPair = new Map<string, Map<string, TerritoryCell>>();

  constructor(cells: TerritoryCells, currency: string) {
    for (const name of cells.names) {
      const [of, direction = '', month = '', from = '', to = ''] = name.split(' ');
      const cell = cells.get(name);
      if (of !== currency || !cell) continue;
      addCell(entryOf(this.byMonth, `${direction} ${month}`, emptyCell), cell);
      const quarter = `${direction} ${quarterOf(Number(month))}`;
      const pairs = entryOf(this.byPair, quarter, () => new Map<string, TerritoryCell>());
      addCell(entryOf(pairs, `${from} ${to}`, emptyCell), cell);
    }
  }

  month(direction: Direction, month: number): Readonly<TerritoryCell> {
    return this.byMonth.get(`${direction} ${month}`) ?? emptyCell();
  }

  pairs(
    direction: Direction,
    quarter: number,
  ): readonly { from: string; to: string; cell: Readonly<TerritoryCell> }[] {
    return [...(this.byPair.get(`${direction} ${quarter}`) ?? [])]
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, cell]) => {
        const [from = '', to = ''] = name.split(' ');
        return { from, to, cell };
      });
  }
}

function entryOf<Value>(map: Map<string, Value>, name: string, make: () => Value): Value {
  const known = map.get(name);
  if (known !== undefined) return known;
  const made = make();
  map.set(name, made);
  return made;
}

function monthsOf(quarter: number): readonly number[] {
  const length = MONTHS / ALL_QUARTERS.length;
  return Array.from({ length }, (_, i) => quarter * length + i);
}

function endsIn(name: string, direction: Direction): readonly [FlowEnd, FlowEnd] {
  if (name === REST) {
    return [direction === 'in' ? OUTSIDE : REST, direction === 'out' ? OUTSIDE : REST];
  }
  const [from, to] = name.split(' ').map(endOf);
  return [from ?? REST, to ?? REST];
}

function endOf(name: string): FlowEnd {
  return name === OUTSIDE ? OUTSIDE : (SECTORS.find((sector) => sector === name) ?? REST);
}

function sum(periods: readonly PeriodFigure[], direction: Direction): bigint | null {
  const told = periods.flatMap(({ volume }) => volume[direction] ?? []);
  return told.length === 0 ? null : told.reduce((all, each) => all + each, 0n);
}

function keptInside(periods: readonly PeriodFigure[]): number | null {
  let [inside, bought] = [0n, 0n];
  for (const { volume } of periods) {
    if (volume.inside === null || volume.out === null) continue;
    inside += volume.inside;
    bought += volume.inside + volume.out;
  }
  return partsOf(inside, bought);
}

/** Parts per million, rounded down; null of nothing. */
function partsOf(part: bigint, whole: bigint): number | null {
  return whole === 0n ? null : Number((part * 1_000_000n) / whole);
}

function compareAmounts(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareSizes(a: Readonly<TerritoryCell>, b: Readonly<TerritoryCell>): number {
  return compareAmounts(a.amount + a.parts, b.amount + b.parts);
}
