/**
 * How value circulates on a territory. Operators and analysts choose any and see every sum. Others
 * read of one region, as of the end of a past quarter, what is over enough professionals besides
 * themselves, rounded, and the same all month (ADR 0073).
 */
import {
  Circulation,
  type Direction,
  type TerritoryTold,
} from '../../../projections/territory/circulation.js';
import { endsQuarter } from '../../../projections/territory/months.js';
import { type Area, isOn, type Located, readArea } from '../../../projections/territory/places.js';
import { sectorOf } from '../../../projections/territory/sectors.js';
import {
  type CurrencyFigure,
  figuresOf,
  type FlowEnd,
  type SectorReliability,
} from '../../../projections/territory/told-figures.js';
import {
  civilOf,
  type Day,
  type DayNumber,
  dayNumberAt,
  dayNumberOf,
  dayOf,
  monthsAfter,
  toDayNumber,
} from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { percentOf, type ShownAmount, shownAmount } from '../figures.js';
import { findableOf } from '../people/party-rows.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import { bandOf } from '../score/bands.js';
import type { Moment } from '../time/moment.js';
import { timeOf } from '../time/now.js';
import { presentOf } from '../time/present.js';
import { dayIn, knownBy, type Timing, whenOf } from '../time/when.js';
import { mustNotChooseKnownAt } from '../time/when-of-figures.js';
import { isThird, type Viewer } from '../visibility.js';
import { forEachPromise, momentAt } from './everyone.js';

export interface TerritoryAsked extends Timing {
  readonly viewer: Viewer;
  /** Areas by commas: `region:FR-ARA`, `country:BE`, `postal:FR-69`, or professionals. */
  readonly of: string;
}

/** By direction; null: over too few professionals, or one has nearly all. */
export type ShownVolume = Readonly<Record<Direction, ShownAmount | null>>;

export interface ShownPeriod {
  readonly from: Day;
  readonly to: Day;
  readonly volume: ShownVolume;
  /** At the end of the period, of promises inside. */
  readonly overdue: { readonly amount: ShownAmount | null; readonly promises: number } | null;
}

export interface ShownFlow {
  readonly direction: Direction;
  /** Who pays: a section of NACE, `none`, `rest` (those of too few together), or `outside`. */
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly amount: ShownAmount;
}

export interface ShownCirculation {
  readonly currency: string;
  readonly periods: readonly ShownPeriod[];
  readonly total: ShownVolume;
  /** Percent of what is bought by those inside that is bought inside. */
  readonly keptInside: number | null;
  /** Percent of what was received inside that was spent inside within 90 days. */
  readonly velocity: number | null;
  /** The largest first. */
  readonly flows: readonly ShownFlow[];
}

export interface ShownSector {
  readonly sector: SectorReliability['sector'];
  /** Percent kept by its day of what fell due within the year. */
  readonly onTime: number;
  readonly promises: number;
}

export interface TerritoryAnswer extends Stamp {
  /** As asked, each once, in the order of their text. */
  readonly of: readonly string[];
  readonly asOf: Day;
  /** `enough`: only what is over enough others, rounded. */
  readonly tells: TerritoryTold;
  readonly currencies: readonly ShownCirculation[];
  readonly sectors: readonly ShownSector[];
}

/** Longest list of areas. */
const MOST_AREAS = 100;

/** Throws parameter_must_be_valid, answer_must_be_yours_to_see, scores_must_be_weighed. */
export async function readTerritory(
  side: ReadSide,
  asked: TerritoryAsked,
  reached?: When,
): Promise<TerritoryAnswer> {
  const { viewer } = asked;
  const of = [...new Set(asked.of.split(',').map((each) => each.trim()))].sort();
  const areas = areasIn(side, of);
  const tells = isThird(viewer) ? 'all' : 'enough';
  if (tells === 'enough') mustBeOneRegion(areas);
  const when = reached ?? (await whenOfTerritory(side, asked));
  const moment = momentAt(side, when.knownAt);
  const circulation = new Circulation({
    ...{ asOf: when.asOf, tells },
    locate: locating(side, viewer, { moment, when, areas }),
    coverage: moment.coverage,
  });
  const mustGoOn = within(SUMMING_MS);
  await forEachPromise(side, when.knownAt, (promise) => {
    mustGoOn();
    circulation.add(promise);
  });
  const { currencies, sectors } = figuresOf(circulation);
  const listed = areas.flatMap((area) => (area.kind === 'professional' ? [area.party] : []));
  side.noteRead(viewer, 'figures', listed, when);
  const shown = tells === 'all' ? EXACTLY : ROUNDED;
  return {
    ...side.stamp({ knownAt: when.knownAt }),
    ...{ of, asOf: dayOf(when.asOf), tells },
    currencies: currencies.map((each) => shownCurrency(each, shown)),
    sectors: sectors.map(({ sector, onTime, parts }) => ({
      ...{ sector, onTime: shown.percent(onTime), promises: shown.promises(parts) },
    })),
  };
}

/** Longest time for the sums, in ms; what of them is told takes about as long again. */
const SUMMING_MS = 5000;
const LOOKED_AT = 1024;

/** Throws parameter_must_be_valid where it is called after so many ms; it looks now and then. */
function within(ms: number): () => void {
  const end = performance.now() + ms;
  let calls = 0;
  return () => {
    calls += 1;
    if (calls % LOOKED_AT !== 0 || performance.now() <= end) return;
    throw wrongParameter(
      'of',
      'Too much is invoiced on this territory for one answer: name a smaller one.',
    );
  };
}

/** The moment of the answer: others' is the same all month. */
export async function whenOfTerritory(side: ReadSide, asked: TerritoryAsked): Promise<When> {
  if (isThird(asked.viewer)) return whenOf(side.parts, asked);
  mustNotChooseKnownAt(asked);
  const { asOf: written, after } = asked;
  // Waits for the position asked for, though the answer is of an earlier one.
  await whenOf(side.parts, after === undefined ? {} : { after });
  const isLive = side.parts.editions === 'live';
  const [year, month] = civilOf(dayNumberAt(timeOf(side.parts)));
  const begun = dayNumberOf(year, month, 1);
  const knownAt = isLive
    ? presentOf(side.views).checkpoint
    : await knownBy(side.parts, begun * DAY_MS - 1, 'asOf');
  const day = dayIn(written, 'asOf');
  const asOf = day === null ? lastQuarterEnd(begun) : toDayNumber(day);
  if (!endsQuarter(asOf) || asOf >= begun) {
    const last = dayOf(lastQuarterEnd(begun));
    throw wrongParameter(
      'asOf',
      `Others ask as of the end of a past quarter: ${last} is the last.`,
    );
  }
  return { asOf, knownAt };
}

const DAY_MS = 86_400_000;

function lastQuarterEnd(begun: DayNumber): DayNumber {
  for (let day = begun - 1; ; day = monthsAfter(day + 1, -1) - 1) if (endsQuarter(day)) return day;
}

function areasIn(side: ReadSide, of: readonly string[]): readonly Area[] {
  if (of.length > MOST_AREAS) throw wrongParameter('of', `At most ${MOST_AREAS} areas.`);
  return of.map((written): Area => {
    const area = readArea(written);
    if (area) return area;
    if (/^(country|region|postal):|^[A-Z]{2}(-|$)/.test(written)) throw wrongArea();
    return { kind: 'professional', party: side.today.resolve(side.party(written, 'of')) };
  });
}

function wrongArea(): ReadRefused {
  return wrongParameter(
    'of',
    'An area is `country:FR`, `region:FR-ARA`, `postal:FR-69` or a professional; commas between.',
  );
}

/** No two regions share a professional: of two territories that differ by few, none is told. */
function mustBeOneRegion(areas: readonly Area[]): void {
  const [area] = areas;
  if (areas.length === 1 && area?.kind === 'region') return;
  const detail =
    'Others read of one region at a time, such as `region:FR-ARA`: two territories that differ ' +
    'by few would tell of those few.';
  throw new ReadRefused('answer_must_be_yours_to_see', detail, 'of');
}

interface Locating {
  readonly moment: Moment;
  readonly when: When;
  readonly areas: readonly Area[];
}

/** Each professional looked up once. */
function locating(
  side: ReadSide,
  viewer: Viewer,
  { moment, when: { asOf, knownAt }, areas }: Locating,
): (party: PartyId) => Located {
  const own = new Set(side.ownIds(viewer).map(moment.resolve));
  const known = new Map<PartyId, Located>();
  const locate = (party: PartyId): Located => {
    const attributes = moment.attributesOf(party, asOf);
    const found = findableOf(moment, party, knownAt);
    return {
      party,
      isInside: isOn(areas, party, attributes),
      sector: sectorOf(attributes.activity),
      isConsumer: found?.consumer === true,
      // A teller's own code may be anybody, and anybody makes up as many as it likes.
      counts: found?.official === true,
      isOwn: own.has(party),
      // Others get the same sums, whether they are in them or not.
      isHidden: isThird(viewer) ? side.hides(viewer, party) : side.restrictionOf(party) !== null,
    };
  };
  return (told) => {
    const party = moment.resolve(told);
    const before = known.get(party);
    if (before) return before;
    const located = locate(party);
    known.set(party, located);
    return located;
  };
}

/** How figures are shown. */
interface Showing {
  readonly amount: (units: bigint) => bigint;
  /** Of parts per million. */
  readonly percent: (parts: number) => number;
  readonly promises: (parts: bigint) => number;
}

const WHOLE = 1_000_000;

const EXACTLY: Showing = {
  amount: (units) => units,
  percent: percentOf,
  promises: (parts) => Math.round(Number(parts) / WHOLE),
};

const ROUNDED: Showing = {
  amount: twoDigits,
  percent: (parts) => Math.round(parts / 10_000),
  promises: (parts) => bandOf(Number(parts) / WHOLE).from,
};

/** To the nearest number of two digits and noughts. */
function twoDigits(units: bigint): bigint {
  const unit = 10n ** BigInt(Math.max(0, String(units).length - 2));
  return ((units + unit / 2n) / unit) * unit;
}

function shownCurrency(figure: CurrencyFigure, shown: Showing): ShownCirculation {
  const { currency } = figure;
  const amount = (units: bigint): ShownAmount | null => shownAmount(shown.amount(units), currency);
  const maybe = (units: bigint | null): ShownAmount | null =>
    units === null ? null : amount(units);
  const volume = (of: CurrencyFigure['total']): ShownVolume => ({
    ...{ inside: maybe(of.inside), in: maybe(of.in), out: maybe(of.out) },
  });
  const percent = (parts: number | null): number | null =>
    parts === null ? null : shown.percent(parts);
  return {
    currency,
    periods: figure.periods.map(({ from, to, volume: of, overdue }) => ({
      ...{ from: dayOf(from), to: dayOf(to), volume: volume(of) },
      overdue: overdue && {
        amount: amount(overdue.amount),
        promises: shown.promises(overdue.parts),
      },
    })),
    total: volume(figure.total),
    keptInside: percent(figure.keptInside),
    velocity: percent(figure.velocity),
    flows: figure.flows.flatMap(({ direction, from, to, amount: units }) => {
      const flow = amount(units);
      return flow ? [{ direction, from, to, amount: flow }] : [];
    }),
  };
}
