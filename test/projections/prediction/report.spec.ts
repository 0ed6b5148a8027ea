import { triangle1 } from '../../../projections/models/triangle-1.js';
import type { SteppedReceivable } from '../../../projections/prediction/receivable-of.js';
import { backtest } from '../../../projections/prediction/report/backtest.js';
import type {
  BacktestProgress,
  BacktestQuestion,
  Entrant,
} from '../../../projections/prediction/report/judging.js';
import type { Contender } from '../../../projections/prediction/walk/contender.js';
import { ledgerOf, type Made } from './ledgers.js';

const SURROUNDINGS = { coverage: () => 1_000_000, countryOf: () => 'FR' };

const QUESTION: BacktestQuestion = {
  judged: { model: triangle1, head: null },
  ...{ against: null, others: [] },
  ...{ target: 'late', knownBy: 'business', scope: 'with', split: 0.6, resamples: 20 },
  surroundings: SURROUNDINGS,
};

/** Forty payers, each late as often as its number says, by a fixed scatter. */
function payers(lag = 0): readonly Made[] {
  let state = 7;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  return Array.from({ length: 600 }, (_, i) => {
    const number = Math.floor(next() * 40);
    const late = next() < number / 40 ? Math.ceil(next() * 20) : -Math.floor(next() * 5);
    return { payer: `p${number}`, issued: 15_000 + i, late: [late], lag, amount: 100_00 };
  });
}

const LEDGER = ledgerOf(payers());

/** Tells each payer's rate over all of the history that it was made with. */
function meanOver(receivables: readonly SteppedReceivable[], name: string): Contender {
  const sums = new Map<string, { late: number; count: number }>();
  for (const { payer, outcome } of receivables) {
    const sum = sums.get(payer) ?? { late: 0, count: 0 };
    sums.set(payer, { late: sum.late + Number((outcome?.late ?? 0) > 0), count: sum.count + 1 });
  }
  const chance = ({ payer }: { readonly payer: string }): number => {
    const { late, count } = sums.get(payer) ?? { late: 0, count: 1 };
    return late / count;
  };
  return { name, take: () => {}, chance };
}

function beside(other: Entrant): BacktestQuestion {
  return { ...QUESTION, others: [other] };
}

describe('a backtest', () => {
  const report = backtest(LEDGER, QUESTION);

  it('says how far it got in each phase, to the last resample', () => {
    const heard: BacktestProgress[] = [];
    backtest(LEDGER, QUESTION, (progress) => heard.push(progress));
    const phases = [...new Set(heard.map(({ phase }) => phase))];
    expect(phases).toEqual(['walk', 'retell', 'resample']);
    // Twenty of invoices, and as many of payers.
    const resampled = heard.filter(({ phase }) => phase === 'resample');
    expect(resampled.map(({ done }) => done)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(new Set(resampled.map(({ of }) => of))).toEqual(new Set([40]));
  });

  it('judges the last part by the day of issue, and says what it learned from', () => {
    const { learning, test, invoices, payers: all, creditors } = report.data;
    expect({ invoices, all, creditors }).toEqual({ invoices: 600, all: 40, creditors: 1 });
    expect(learning).toMatchObject({ invoices: 360, settled: 360 });
    expect(learning.learned).toBeLessThan(360);
    expect(test).toMatchObject({ invoices: 240, censored: { open: 0, overdue: 0 } });
    expect(learning.to < test.from).toBe(true);
  });

  it('finds the model and the four baselines better than chance, and trusts them', () => {
    const areas = report.discrimination.contenders.map(({ name, area }) => [name, area.value]);
    expect(areas.map(([name]) => name)).toEqual([
      ...['triangle-1', 'late-ratio', 'shrunk-ratio', 'paydex', 'beta-365'],
    ]);
    for (const [, area] of areas) expect(area).toBeGreaterThan(0.7);
    expect(report.leaks).toMatchObject({ otherwise: 0, suspects: [] });
    expect(report.discrimination.paired.map(({ against }) => against)).toHaveLength(4);
  });

  it('counts as many in its tenths, its histories and its thresholds', () => {
    const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
    const { calibration, discrimination, decision, data } = report;
    expect(sum(calibration.tenths.map(({ invoices }) => invoices))).toBe(240);
    expect(sum(discrimination.byHistory.map(({ invoices }) => invoices))).toBe(240);
    const late = Math.round(240 * (data.test.rate ?? 0));
    for (const { caught, missed, warned, wrong, money } of decision.thresholds) {
      expect(caught + missed).toBe(late);
      expect(caught + wrong).toBe(warned);
      expect(money.caught + money.missed).toBe(late * 100_00);
    }
  });

  it('says the same each time', () => {
    expect(JSON.stringify(backtest(LEDGER, QUESTION))).toBe(JSON.stringify(report));
  });

  it('leaves out what nobody knows yet, and says how many', () => {
    const open = payers().map((made, i) => (i < 550 ? made : { ...made, late: [null] }));
    const { test } = backtest(ledgerOf(open), QUESTION).data;
    expect(test).toMatchObject({ invoices: 240, settled: 190 });
    expect(test.censored.open).toBe(50);
    expect(test.censored.overdue).toBeGreaterThan(0);
  });

  it('names whom another model sees otherwise', () => {
    const other = { ...triangle1, name: 'other', grace: false, halfLife: 30 };
    const { moves } = backtest(LEDGER, { ...QUESTION, against: { model: other, head: null } });
    expect(moves?.payers).toHaveLength(20);
    expect(moves?.mean).toBeGreaterThan(0);
    const apart = moves?.payers.map(({ told, toldAgainst }) =>
      Math.abs((told ?? 0) - (toldAgainst ?? 0)),
    );
    expect(apart?.at(0)).toBeGreaterThan(apart?.at(-1) ?? 1);
  });

  it('tells a model from the rule of thumb whose name it has', () => {
    const own = (name: string) => {
      const model = { ...triangle1, name };
      const { asked, drift, discrimination, calibration } = backtest(LEDGER, {
        ...QUESTION,
        judged: { model, head: null },
        against: { model: { ...triangle1, name: 'other', halfLife: 30 }, head: null },
      });
      const isMain = ({ name: of }: { readonly name: string }): boolean => of === asked.main;
      return {
        area: discrimination.contenders.find(isMain)?.area,
        brier: calibration.contenders.find(isMain)?.brier,
        looks: calibration.coverage,
        months: drift.months,
        against: discrimination.paired.map(({ against }) => against),
      };
    };
    const mine = own('mine');
    expect(mine.looks).not.toEqual([]);
    for (const name of ['late-ratio', 'paydex']) expect(own(name)).toEqual(mine);
    expect(mine.against).toEqual(['other', 'late-ratio', 'shrunk-ratio', 'paydex', 'beta-365']);
  });

  it('suspects who tells otherwise once the future is taken away', () => {
    const name = 'leaky';
    const make = (all: readonly SteppedReceivable[]): Contender => meanOver(all, name);
    const { leaks } = backtest(LEDGER, beside({ name, kind: 'model', make }));
    expect(leaks.suspects).toContainEqual({ name, why: 'tells_otherwise' });
    expect(leaks.otherwise).toBeGreaterThan(50);
  });

  it('suspects who brought the future along, since it is too good', () => {
    const name = 'leaky';
    const brought = meanOver(LEDGER, name);
    const { leaks } = backtest(LEDGER, beside({ name, kind: 'model', make: () => brought }));
    expect(leaks.suspects).toEqual([{ name, why: 'above_ceiling' }]);
  });

  it('takes recorded days where outcomes were recorded when they came', () => {
    const asked = { ...QUESTION, knownBy: 'recorded' } as const;
    expect(backtest(ledgerOf(payers(2)), asked).data.recording.imported).toBe(false);
  });

  it('refuses recorded days where the history was imported long after', () => {
    const asked = { ...QUESTION, knownBy: 'recorded' } as const;
    expect(() => backtest(ledgerOf(payers(90)), asked)).toThrow('not_recorded');
  });

  it('refuses what is too little to judge by, or came all alike', () => {
    expect(() => backtest(LEDGER.slice(0, 30), QUESTION)).toThrow('too_few');
    const alike = payers().map((made) => ({ ...made, late: [0] }));
    expect(() => backtest(ledgerOf(alike), QUESTION)).toThrow('one_outcome');
  });
});
