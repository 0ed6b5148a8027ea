/**
 * Four rules of thumb that a model has to beat, each in constant time for what it takes and tells:
 * the payer's late ratio; the same shrunk to everybody's; its mean days late weighted by amount on
 * the PAYDEX key; and Beta reputation with a half-life of a year (Josang and Ismail 2002).
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';
import { decayTable, FRESH } from '../../score/decay.js';
import { valueAt } from '../../score/estimate.js';
import type { Curve } from '../../score/model.js';
import type { Comes } from './comes.js';
import type { Asked, Contender, News } from './contender.js';

export const BASELINES = ['late-ratio', 'shrunk-ratio', 'paydex', 'beta-365'] as const;

/** What baselines count by. */
export interface BaselineRules {
  readonly comes: Comes;
  /** The PAYDEX key: its value by days late. */
  readonly key: Curve;
  /** One measure for all currencies; null where an amount has none. */
  worthOf(amount: number, currency: string): number | null;
}

/** The four, for one walk. */
export function baselines(rules: BaselineRules): readonly Contender[] {
  return [lateRatio(rules), shrunkRatio(rules), paydex(rules), beta(rules)];
}

interface Count {
  came: number;
  all: number;
}

class Counts {
  private readonly byPayer = new Map<PartyId, Count>();

  of(payer: PartyId): Count {
    let count = this.byPayer.get(payer);
    if (!count) {
      count = { came: 0, all: 0 };
      this.byPayer.set(payer, count);
    }
    return count;
  }
}

function lateRatio({ comes }: BaselineRules): Contender {
  const counts = new Counts();
  return {
    name: 'late-ratio',
    take: ({ invoice, outcome }) => {
      if (outcome === null) return;
      const count = counts.of(invoice.payer);
      count.all += 1;
      if (comes(outcome, invoice.creditor)) count.came += 1;
    },
    chance: ({ payer }) => {
      const { came, all } = counts.of(payer);
      return (came + 1) / (all + 2);
    },
  };
}

/** So many invoices at everybody's rate are added to each payer's own. */
const STRENGTH = 5;

function shrunkRatio({ comes }: BaselineRules): Contender {
  const counts = new Counts();
  const everybody: Count = { came: 1, all: 2 };
  return {
    name: 'shrunk-ratio',
    take: ({ invoice, outcome }) => {
      if (outcome === null) return;
      const came = comes(outcome, invoice.creditor) ? 1 : 0;
      for (const count of [counts.of(invoice.payer), everybody]) {
        count.all += 1;
        count.came += came;
      }
    },
    chance: ({ payer }) => {
      const { came, all } = counts.of(payer);
      return (came + (STRENGTH * everybody.came) / everybody.all) / (all + STRENGTH);
    },
  };
}

/** What lost money counts as, in days late. */
const LOST = 180;

function paydex({ key, worthOf }: BaselineRules): Contender {
  const sums = new Map<PartyId, { worth: number; days: number }>();
  const everybody = { worth: 0, days: 0 };
  return {
    name: 'paydex',
    take: ({ invoice, outcome }) => {
      if (outcome === null) return;
      const worth = worthOf(invoice.amount, invoice.currency) ?? 0;
      const days = worth * (outcome.lost ? Math.max(outcome.late, LOST) : outcome.late);
      const own = sums.get(invoice.payer) ?? { worth: 0, days: 0 };
      sums.set(invoice.payer, own);
      for (const sum of [own, everybody]) {
        sum.worth += worth;
        sum.days += days;
      }
    },
    chance: ({ payer }) => {
      const own = sums.get(payer);
      const { worth, days } = own && own.worth > 0 ? own : everybody;
      return 1 - valueAt(key, worth > 0 ? days / worth : 0) / 100;
    },
  };
}

const HALF_LIFE = 365;
/** Days after which nothing is left. */
const GONE = 20 * HALF_LIFE;

interface FadingCount extends Count {
  /** As of when they weigh so much. */
  asOf: DayNumber;
}

function beta({ comes }: BaselineRules): Contender {
  const decay = decayTable(HALF_LIFE, GONE);
  const counts = new Map<PartyId, FadingCount>();
  const fade = (count: FadingCount, asOf: DayNumber): void => {
    const factor = (decay[Math.max(0, asOf - count.asOf)] ?? 0) / FRESH;
    count.came *= factor;
    count.all *= factor;
    count.asOf = Math.max(asOf, count.asOf);
  };
  return {
    name: 'beta-365',
    take: ({ invoice, on, outcome }: News) => {
      if (outcome === null) return;
      const count = counts.get(invoice.payer) ?? { came: 0, all: 0, asOf: on };
      counts.set(invoice.payer, count);
      fade(count, on);
      // What was recorded late is as old as it is.
      const weight = (decay[Math.max(0, on - outcome.on)] ?? 0) / FRESH;
      count.all += weight;
      if (comes(outcome, invoice.creditor)) count.came += weight;
    },
    chance: ({ payer, issued }: Asked) => {
      const count = counts.get(payer);
      if (!count) return 0.5;
      fade(count, issued - 1);
      return (count.came + 1) / (count.all + 2);
    },
  };
}
