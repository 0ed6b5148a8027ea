/** The model judged on real receivables, where they are. */
import { ibmReceivables } from '../../bench/judge/receivables.js';
import { judged, walks } from '../../bench/judge.js';
import type { BacktestReport } from '../../projections/prediction/report/report.js';

const found = ibmReceivables(() => {});
const ledger = found ?? [];
/** Skipped visibly where the file is not there. */
const whereLedgerIs = found ? describe : describe.skip;

whereLedgerIs('triangle-1 on the receivables of the IBM sample', () => {
  let report: BacktestReport;
  beforeAll(() => {
    report = judged(ledger, 'late');
  });

  it('predicts lateness on the last 40 % as well as was asked', () => {
    const { data, discrimination, calibration, leaks } = report;
    expect(data.test.settled).toBe(987);
    expect(leaks.suspects).toEqual([]);
    const bars = [
      ['triangle-1', 0.875, 0.1323],
      ['triangle-1:payer', 0.877, 0.1323],
      ['triangle-1:invoice', 0.88, 0.128],
    ] as const;
    for (const [i, [name, area, brier]] of bars.entries()) {
      expect(discrimination.contenders[i]).toMatchObject({ name });
      expect(discrimination.contenders[i]?.area.value).toBeGreaterThanOrEqual(area);
      expect(calibration.contenders[i]?.brier).toBeLessThanOrEqual(brier);
    }
  });

  it('finds the baselines and the ceiling where others measured them', () => {
    const { discrimination, calibration, leaks } = report;
    const measured = discrimination.contenders
      .filter(({ kind }) => kind === 'baseline')
      .map(({ name, area }) => [name, area.value?.toFixed(3)]);
    expect(measured).toEqual([
      ['late-ratio', '0.870'],
      ['shrunk-ratio', '0.869'],
      ['paydex', '0.877'],
      ['beta-365', '0.872'],
    ]);
    const briers = calibration.contenders.map(({ brier }) => brier?.toFixed(4));
    expect(briers.slice(3, 5)).toEqual(['0.1388', '0.1373']);
    expect(leaks.ceiling?.toFixed(3)).toBe('0.894');
  });

  it('has intervals that hold for 88 to 96 of 100 looks, in either part of the ledger', () => {
    for (const walk of walks(ledger)) {
      const all = walk.at(-1);
      expect(all?.count).toBeGreaterThan(400);
      for (const part of [all?.covered, all?.direct]) {
        expect(part).toBeGreaterThanOrEqual(0.88);
        expect(part).toBeLessThanOrEqual(0.96);
      }
    }
  });
});
