/**
 * Up to which day books tell everything. An invoice that is open then is late up to that day, and
 * no further. Where a party has invoices that nothing settles and money that no letter gives to
 * one, nobody can say from that day on which of its invoices are open: of that party the books are
 * silent. Where a whole side is not lettered, money of one account may be for another's invoices,
 * so that they are silent of all who have any open. So books without letters call nobody late.
 */
import { type DayNumber, dayOf } from '../../ledger/values/day.js';
import type { FecAccount } from './accounts.js';
import type { FecSide } from './entries.js';
import type { FecFigures } from './figures.js';

/** A party by its identifier, and up to which day all is told of it; null: no day. */
export interface CoveredUpTo {
  readonly id: string;
  readonly upTo: DayNumber | null;
}

interface FecCoverage {
  /** Null where they cover no day. */
  readonly upTo: DayNumber | null;
  readonly except: readonly CoveredUpTo[];
  readonly anomalies: readonly string[];
  readonly figures: readonly { readonly name: string; readonly value: string }[];
}

/** Longer than an accounting period may be (24 months): a day in the file is wrong. */
const LONGEST_PERIOD = 731;

/** Books in which no money moved for so long before their end are not kept up to it. */
const MONEY_EVERY_DAYS = 31;

/** Parties of whom less may be covered, by the shape of the message. */
const MOST_EXCEPTED = 1000;

/** Null for books without entries. */
export function coverageOf(
  accounts: readonly FecAccount[],
  figures: FecFigures,
): FecCoverage | null {
  const { firstDay, lastDay, lastMoneyDay } = figures;
  if (firstDay === null || lastDay === null) return null;
  if (lastDay - firstDay > LONGEST_PERIOD) {
    return { upTo: null, except: [], anomalies: [TOO_LONG], figures: [] };
  }
  const isKept = lastMoneyDay !== null && lastDay - lastMoneyDay <= MONEY_EVERY_DAYS;
  const end = isKept ? lastDay : (lastMoneyDay ?? firstDay - 1);
  const doubts = doubtsOf(accounts, figures);
  const days = daysCovered(accounts, doubts, end);
  const { upTo, except } = exceptionsIn(days, end);
  const anomalies: string[] = [];
  const first = Math.min(...doubts.values());
  if (doubts.size > 0) anomalies.push(openToDoubt(doubts.size, days.size, first));
  if (!isKept) anomalies.push(notKeptTo(lastMoneyDay));
  const covers = upTo >= firstDay;
  const name = 'covered up to';
  return {
    upTo: covers ? upTo : null,
    except: except.map(({ id, day }) => ({ id, upTo: day < firstDay ? null : day })),
    anomalies,
    figures: [
      { name, value: covers ? dayOf(upTo) : 'no day' },
      ...(covers && except.length > 0
        ? [
            {
              name: `${name}: parties of whom less is covered`,
              value: `${except.length} of ${days.size}`,
            },
          ]
        : []),
    ],
  };
}

/** The first day of doubt, by the identifier of each party in doubt. */
function doubtsOf(
  accounts: readonly FecAccount[],
  figures: FecFigures,
): ReadonlyMap<string, DayNumber> {
  const ofSide = { sold: firstDoubt(accounts, 'sold'), bought: firstDoubt(accounts, 'bought') };
  const doubts = new Map<string, DayNumber>();
  for (const { id, side, hasOpen, doubtFrom } of accounts) {
    const from = figures.of(side).isLettered ? doubtFrom : ofSide[side];
    if (!hasOpen || from === null) continue;
    doubts.set(id, Math.min(doubts.get(id) ?? from, from));
  }
  return doubts;
}

/** The first day on which money of a side moved that no letter gives to an invoice. */
function firstDoubt(accounts: readonly FecAccount[], of: FecSide): DayNumber | null {
  const days = accounts.flatMap(({ side, doubtFrom }) =>
    side === of && doubtFrom !== null ? [doubtFrom] : [],
  );
  return days.length === 0 ? null : days.reduce((first, day) => Math.min(first, day));
}

/** Up to which day each party is covered. */
function daysCovered(
  accounts: readonly FecAccount[],
  doubts: ReadonlyMap<string, DayNumber>,
  end: DayNumber,
): ReadonlyMap<string, DayNumber> {
  return new Map(
    accounts.map(({ id }) => [id, Math.min(end, (doubts.get(id) ?? end + 1) - 1)] as const),
  );
}

/**
 * The day up to which most is covered, and those of whom less is: at most as many as a message may
 * except, which is why the day may be an earlier one.
 */
function exceptionsIn(
  days: ReadonlyMap<string, DayNumber>,
  end: DayNumber,
): { readonly upTo: DayNumber; readonly except: readonly { id: string; day: DayNumber }[] } {
  const inOrder = [...days]
    .map(([id, day]) => ({ id, day }))
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const last = inOrder.at(-1)?.day ?? end;
  const upTo = Math.min(last, inOrder[MOST_EXCEPTED]?.day ?? last);
  return { upTo, except: inOrder.filter(({ day }) => day < upTo) };
}

const TOO_LONG =
  'The entries span more than two years: a day in the file is wrong, or it holds several ' +
  'periods. So it does not say up to which day it tells everything; say it yourself (--covered-to).';

function openToDoubt(parties: number, all: number, from: DayNumber): string {
  return (
    `Of ${parties} of ${all} parties both invoices and money are left that no letter joins, from ` +
    `${dayOf(from)} on: which of their invoices are open is not known then, and none counts as ` +
    'late. Letter them and export again, or say up to which day all is told (--covered-to).'
  );
}

function notKeptTo(lastMoney: DayNumber | null): string {
  return lastMoney === null
    ? 'No money moves in the file: it does not say what was paid, and nothing counts as late.'
    : `No money moved after ${dayOf(lastMoney)}: the bank is not entered yet, and nothing counts ` +
        'as late after that day.';
}
