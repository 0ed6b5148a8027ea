import fc from 'fast-check';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { BASELINES, baselines } from '../../../projections/prediction/walk/baselines.js';
import { comesTrue } from '../../../projections/prediction/walk/comes.js';
import type { Asked, Contender, News } from '../../../projections/prediction/walk/contender.js';
import { cutBefore, differing } from '../../../projections/prediction/walk/cut.js';
import { walk } from '../../../projections/prediction/walk/walk.js';
import { KNOWN_BY } from '../../../projections/prediction/walk.js';
import { ledgerOf, ledgers, type Made } from './ledgers.js';

const comes = comesTrue('late', () => null);
const RULES = { comes, key: triangle1.index, worthOf: (amount: number) => amount };

/** Writes down what it hears and is asked, in that order. */
class Scribe implements Contender {
  readonly name = 'scribe';
  readonly heard: (readonly [news: News, before: number])[] = [];
  private readonly waiting: News[] = [];

  take(news: News): void {
    this.waiting.push(news);
  }

  chance({ issued }: Asked): number {
    for (const news of this.waiting.splice(0)) this.heard.push([news, issued]);
    return 0;
  }
}

function paid(payer: string, issued: number, late: number, lag = 0, amount = 100_00): Made {
  return { payer, issued, late: [late], lag, amount };
}

describe('a walk', () => {
  it.each(KNOWN_BY)('hands over what was known before the day asked of, by %s days', (knownBy) => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const scribe = new Scribe();
        walk(ledger, [scribe], { knownBy });
        for (const [{ on, steps, outcome }, before] of scribe.heard) {
          expect(on).toBeLessThan(before);
          expect(Math.max(...steps.map(({ day }) => day))).toBeLessThan(before);
          if (outcome) expect(outcome.on).toBeLessThan(before);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('by recorded days hands over nothing before the ledger recorded it', () => {
    const ledger = ledgerOf([paid('ann', 0, 0, 60), paid('ann', 40, 0), paid('ann', 100, 0)]);
    const scribe = new Scribe();
    walk(ledger, [scribe], { knownBy: 'recorded' });
    const told = scribe.heard.map(([{ invoice, on, outcome }]) => [
      invoice.issued,
      on,
      outcome?.on,
    ]);
    expect(told).toEqual([
      [40, 40, undefined],
      [0, 60, undefined],
      [40, 70, 70],
      [0, 90, 30],
    ]);
  });

  it('hands over an outcome once, though more became known of it later', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const scribe = new Scribe();
        walk([...ledger, ...ledgerOf([{ ...paid('eve', 20_000, 0), creditor: 'end' }])], [scribe], {
          knownBy: 'business',
        });
        const settled = scribe.heard.filter(([{ outcome }]) => outcome);
        const known = ledger.filter(({ outcome }) => outcome !== null);
        expect(settled).toHaveLength(known.length);
        expect(scribe.heard.filter(([{ first }]) => first)).toHaveLength(ledger.length);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves out what comes twice', () => {
    const ledger = ledgerOf([paid('ann', 0, 3), paid('ann', 50, 0)]);
    const [first] = ledger;
    const twice = first ? [first, ...ledger] : [];
    const { duplicates, receivables } = walk(twice, [], { knownBy: 'business' });
    expect({ duplicates, left: receivables.length }).toEqual({ duplicates: 1, left: 2 });
  });

  it('knows how many of a payer were settled before', () => {
    const ledger = ledgerOf([paid('ann', 0, 0), paid('ann', 10, 0), paid('ann', 35, 0)]);
    expect([...walk(ledger, [], { knownBy: 'business' }).history]).toEqual([0, 0, 1]);
  });
});

describe('the baselines', () => {
  const told = (made: readonly Made[]) => {
    const { chances } = walk(ledgerOf(made), baselines(RULES), { knownBy: 'business' });
    return BASELINES.map((name) => chances.get(name)?.at(-1) ?? Number.NaN);
  };

  it('tell what they are named after', () => {
    // Ann was late once of two, by 22 days of 300.00, and on time with 100.00.
    const made = [paid('ann', 0, 22, 0, 300_00), paid('ann', 1, 0), paid('ann', 418, 0)];
    const [ratio, shrunk, key, beta] = told(made);
    expect(ratio).toBe(2 / 4);
    expect(shrunk).toBeCloseTo((1 + 5 * (2 / 4)) / 7, 12);
    // 16.5 days: between 70 at 15 and 60 at 22.
    expect(key).toBeCloseTo(1 - (70 - (10 * 1.5) / 7) / 100, 12);
    // The late one, of day 52, is 365 days old; the other, of day 31, is 386.
    const other = 2 ** (-386 / 365);
    expect(beta).toBeCloseTo(1.5 / (0.5 + other + 2), 6);
  });

  it('know nothing of a newcomer but what is so of everybody', () => {
    const [ratio, shrunk, key, beta] = told([paid('ann', 0, 22), paid('bob', 90, 0)]);
    expect([ratio, beta]).toEqual([0.5, 0.5]);
    expect(shrunk).toBeCloseTo(2 / 3, 12);
    expect(key).toBeCloseTo(0.4, 12);
  });

  it.each(KNOWN_BY)('tell the same where all that came later is unknown, by %s days', (knownBy) => {
    fc.assert(
      fc.property(ledgers, fc.integer({ min: 15_000, max: 17_600 }), (ledger, day) => {
        const whole = walk(ledger, baselines(RULES), { knownBy }).chances;
        const cut = cutBefore(ledger, day);
        const before = walk(cut, baselines(RULES), { knownBy }).chances;
        for (const name of BASELINES) {
          const [a, b] = [whole.get(name), before.get(name)];
          expect(a && b && differing(a, b, cut.length)).toBe(0);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a target', () => {
  it.each([
    ['late', { on: 101, late: 1, lost: false }, true],
    ['late', { on: 100, late: 0, lost: false }, false],
    ['late', { on: 100, late: -9, lost: true }, true],
    // Day 100 is a Saturday (1970-04-11): paid on Monday is within grace.
    ['graced', { on: 102, late: 2, lost: false }, false],
    ['graced', { on: 103, late: 3, lost: false }, true],
    ['late30', { on: 129, late: 29, lost: false }, false],
    ['late30', { on: 130, late: 30, lost: false }, true],
  ] as const)('%s of %o is %s', (target, outcome, came) => {
    expect(comesTrue(target, () => null)(outcome, 'creditor')).toBe(came);
  });
});
