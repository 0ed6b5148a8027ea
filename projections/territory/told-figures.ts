/**
 * What is told of a circulation. To whoever may see all: every sum, month by month. To others:
 * only sums that are tellable (protection.ts), and of a sum that is told never a part and the rest
 * apart, unless both are. What is told of a quarter is told by months where each of them is; its
 * flows by sector are told with those that are not put together; what has nothing to be put
 * together with is in no figure. So every figure is a sum of tellable sums that do not overlap, and
 * no difference of two is anything else (ADR 0073). How they are put together does not hang on who
 * asks, who may have another's key as well: whoever is in a sum itself gets less of the same.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import { addSum, type CellSum, type TerritoryCell, type TerritoryCells } from './cell.js';
import {
  type Circulation,
  DIRECTIONS,
  type Direction,
  OUTSIDE,
  QUARTERS_BACK,
  SPENT_QUARTER,
} from './circulation.js';
import { lastMonthOf, MONTHS, QUARTERS, quarterOf } from './months.js';
import { Guarded, type Weight } from './protection.js';
import { SECTORS, type Sector } from './sectors.js';

/** Between sectors; `rest`: those of too few, together. */
export interface SectorFlow {
  readonly direction: Direction;
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly amount: bigint;
}
/** Who pays, and who is paid. */
export type FlowEnd = Sector | typeof OUTSIDE | 'rest';

/** A month, or a quarter where its months are not all tellable. Null: not tellable. */
export interface PeriodFigure {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly volume: Readonly<Record<Direction, bigint | null>>;
  /** At the end of the period. */
  readonly overdue: Readonly<CellSum> | null;
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

export function figuresOf(circulation: Circulation): TerritoryFigure {
  const teller = new Told(circulation);
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

const ALL_QUARTERS = Array.from({ length: QUARTERS }, (_, quarter) => quarter);

type Cells = readonly Readonly<TerritoryCell>[];

class Told {
  private readonly turned: TerritoryCells;
  private readonly tellsAll: boolean;

  constructor(private readonly circulation: Circulation) {
    this.turned = circulation.turned();
    this.tellsAll = circulation.tells === 'all';
  }

  of(currency: string): CurrencyFigure {
    const volumes = new Volumes(this.circulation.volumes, currency);
    const periods = ALL_QUARTERS.flatMap((quarter) => this.periodsOf(quarter, currency, volumes));
    const total = (direction: Direction): bigint | null => sumOfPeriods(periods, direction);
    return {
      ...{ currency, periods },
      total: { inside: total('inside'), in: total('in'), out: total('out') },
      keptInside: keptInside(periods),
      flows: this.flowsOf(volumes),
      velocity: this.velocityOf(currency),
    };
  }

  private tells(...sums: readonly (readonly [Weight, Cells])[]): boolean {
    if (this.tellsAll) return true;
    const guarded = Guarded.of(...sums);
    return guarded.isTellable && guarded.isTellableToAsker;
  }

  private periodsOf(quarter: number, currency: string, volumes: Volumes): readonly PeriodFigure[] {
    const { year } = this.circulation;
    const months = monthsOf(quarter);
    const byMonth = months.every((month) =>
      DIRECTIONS.every((way) => this.tells(['amount', volumes.month(way, month)])),
    );
    const spans = byMonth ? months.map((month) => [month]) : [months];
    return spans.map((span) => {
      const last = span.at(-1) ?? 0;
      const told = (direction: Direction): bigint | null => {
        const cells = span.flatMap((month) => volumes.month(direction, month));
        return byMonth || this.tells(['amount', cells]) ? sumOf(cells).amount : null;
      };
      return {
        ...{ from: year.beginOf(span[0] ?? 0), to: year.endOf(last) },
        volume: { inside: told('inside'), in: told('in'), out: told('out') },
        overdue: this.overdueAt(currency, last),
      };
    });
  }

  /**
   * To others at the ends of quarters alone, and where what changed since each of the last three is
   * tellable, too: else two of them would tell of the one promise that came or went.
   */
  private overdueAt(currency: string, month: number): Readonly<CellSum> | null {
    const { overdue } = this.circulation;
    const at = cellsAt(overdue, `${currency} ${month}`);
    if (this.tellsAll) return sumOf(at);
    if (month !== lastMonthOf(quarterOf(month))) return null;
    const changes = QUARTERS_BACK.map((back) => cellsAt(overdue, `${currency} ${month} ${back}`));
    const guarded = [at, ...changes].map((cells) =>
      Guarded.of(['amount', cells], ['parts', cells]),
    );
    const isTold = guarded.every(
      (each, i) => each.isTellableToAsker && (each.isTellable || (i > 0 && each.isEmpty)),
    );
    return isTold ? sumOf(at) : null;
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
    const pairs = volumes.pairs(direction, quarter).map(({ name, cells }): Named => {
      return { name, sum: sumOf(cells), guarded: () => Guarded.of(['amount', cells]) };
    });
    return this.withRest(pairs).map(({ name, sum: { amount } }) => {
      const [from, to] = endsIn(name, direction);
      return { direction, from, to, amount };
    });
  }

  /** All together where whoever asks may not be told them apart, and nothing where not even so. */
  private withRest(named: readonly Named[]): readonly NamedSum[] {
    if (this.tellsAll) return named;
    const groups = groupsOf(named);
    if (groups.every(({ guarded }) => guarded.isTellableToAsker)) return groups;
    const all = together(groups);
    return all.guarded.isTellableToAsker ? [all] : [];
  }

  /** To others of one quarter, so that no quarter is in two answers. */
  private velocityOf(currency: string): number | null {
    const cells = (quarter: number, what: string): Cells =>
      cellsAt(this.turned, `${currency} ${quarter} ${what}`);
    let [all, again] = [0n, 0n];
    for (const quarter of this.tellsAll ? ALL_QUARTERS : [SPENT_QUARTER]) {
      const [received, spent] = [cells(quarter, 'received'), cells(quarter, 'spent')];
      if (!this.tells(['amount', received], ['amount', spent])) continue;
      all += sumOf(received).amount;
      again += sumOf(spent).amount;
    }
    return partsOf(again, all);
  }

  sectors(): readonly SectorReliability[] {
    const sums = new Map<string, { onTime: bigint; parts: bigint }>();
    for (const quarter of ALL_QUARTERS) {
      for (const { name, sum: told } of this.withRest(this.dueIn(quarter))) {
        const sum = sums.get(name) ?? { onTime: 0n, parts: 0n };
        sums.set(name, sum);
        sum.parts += told.parts;
        // The amount of these sums is what of their parts was on time.
        sum.onTime += told.amount;
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

  /** What was late can be reckoned from the share that was not. */
  private dueIn(quarter: number): readonly Named[] {
    const { reliability } = this.circulation;
    return SECTORS.flatMap((sector): readonly Named[] => {
      const onTime = cellsAt(reliability, `${sector} ${quarter} ontime`);
      const late = cellsAt(reliability, `${sector} ${quarter} late`);
      const { parts } = sumOf([...onTime, ...late]);
      if (parts <= 0n) return [];
      const guarded = () => Guarded.of(['parts', onTime], ['parts', late]);
      return [{ name: sector, sum: { amount: sumOf(onTime).parts, parts }, guarded }];
    });
  }
}

const REST = 'rest';

interface NamedSum {
  readonly name: string;
  readonly sum: Readonly<CellSum>;
}

/** `guarded`: made where it is asked for, since to some all is told. */
interface Named extends NamedSum {
  readonly guarded: () => Guarded;
}

interface Group extends NamedSum {
  readonly guarded: Guarded;
}

/** Those that are tellable, and the rest together, with as many of the smallest as make it so. */
function groupsOf(named: readonly Named[]): readonly Group[] {
  const groups = named.map((each): Group => ({ ...each, guarded: each.guarded() }));
  const kept = groups.filter(({ guarded }) => guarded.isTellable);
  if (kept.length === groups.length) return kept;
  kept.sort((a, b) => compareSizes(b.sum, a.sum) || compareText(a.name, b.name));
  const rest = together(groups.filter((group) => !kept.includes(group)));
  while (!rest.guarded.isTellable) {
    const smallest = kept.pop();
    if (!smallest) return [];
    addSum(rest.sum, smallest.sum);
    rest.guarded.include(smallest.guarded);
  }
  return [...kept, rest];
}

function together(groups: readonly Group[]): Group & { readonly sum: CellSum } {
  const guarded = Guarded.none();
  const sum = { amount: 0n, parts: 0n };
  for (const each of groups) {
    addSum(sum, each.sum);
    guarded.include(each.guarded);
  }
  return { name: REST, sum, guarded };
}

function cellsAt(cells: TerritoryCells, name: string): Cells {
  const cell = cells.get(name);
  return cell ? [cell] : [];
}

function sumOf(cells: Cells): Readonly<CellSum> {
  const sum = { amount: 0n, parts: 0n };
  for (const cell of cells) addSum(sum, cell);
  return sum;
}

/** What was invoiced in one currency, by month or quarter. */
class Volumes {
  private readonly byMonth = new Map<string, Readonly<TerritoryCell>[]>();
  private readonly byPair = new Map<string, Map<string, Readonly<TerritoryCell>[]>>();

  constructor(cells: TerritoryCells, currency: string) {
    for (const name of cells.names) {
      const [of, direction = '', month = '', from = '', to = ''] = name.split(' ');
      const cell = cells.get(name);
      if (of !== currency || !cell) continue;
      entryOf(this.byMonth, `${direction} ${month}`, () => []).push(cell);
      const quarter = `${direction} ${quarterOf(Number(month))}`;
      const pairs = entryOf(this.byPair, quarter, () => new Map());
      entryOf(pairs, `${from} ${to}`, () => []).push(cell);
    }
  }

  month(direction: Direction, month: number): Cells {
    return this.byMonth.get(`${direction} ${month}`) ?? [];
  }

  pairs(direction: Direction, quarter: number): readonly { name: string; cells: Cells }[] {
    return [...(this.byPair.get(`${direction} ${quarter}`) ?? [])]
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, cells]) => ({ name, cells }));
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
  const length = MONTHS / QUARTERS;
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

function sumOfPeriods(periods: readonly PeriodFigure[], direction: Direction): bigint | null {
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

function compareSizes(a: Readonly<CellSum>, b: Readonly<CellSum>): number {
  return compareAmounts(a.amount + a.parts, b.amount + b.parts);
}
