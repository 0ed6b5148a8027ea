/** The rules that keep a score from being bought: grades, caps and minimums. */
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { scorecard } from '../../../projections/score/scorecard.js';
import { type Grade, type PromiseSteps, WHOLE } from '../../../projections/step.js';
import { day, paid, subject } from '../promises.js';

const TODAY = '2026-06-30';

function payment(promises: readonly PromiseSteps[], counterparty: string | null = null) {
  const who = subject({ with: counterparty });
  return scorecard(promises, who, triangle1, day(TODAY)).sides.payment;
}

function value(side: ReturnType<typeof payment>): number {
  return side.status === 'ok' ? side.score.value : side.indicative.value;
}

/** Six creditors who each were paid five invoices of 100.00, all 20 days late, today. */
const honest = Array.from({ length: 30 }, (_, i) =>
  paid({ to: `creditor-${i % 6}`, due: '2026-06-10', on: TODAY }),
);

/** Ten invented partners who each declare twenty invoices paid on time today. */
function invented(amount: number, partners = 10): readonly PromiseSteps[] {
  return Array.from({ length: partners * 20 }, (_, i) =>
    paid({ to: `invented-${i % partners}`, due: TODAY, on: TODAY, grade: 'declared', amount }),
  );
}

describe('a score resists being bought', () => {
  it('with ten invented partners who declare on-time payments', () => {
    // Before: R = 30 at 1-30, C = 2: (98 + 30.88x60 + 2.8 + .45)/32 = 61.0641.
    // Days (30x20 + 26)/32 = 19.5625, curve 63.4821; .7x61.0641 + .3x63.4821 = 61.7895.
    expect(value(payment(honest))).toBe(61.8);
    // Each of the ten weighs .2 of a promise, all together .5: (1954.05 + 50)/32.5 = 61.6631.
    // Roots 30x100 and .5x100: days 600/30.5 = 19.6721; (30.5x19.6721 + 26)/32.5 = 19.2615, curve
    // 63.9121.
    // .7x61.6631 + .3x63.9121 = 62.3378: half a point for two hundred invented promises.
    expect(value(payment([...honest, ...invented(100_00)]))).toBe(62.3);
  });

  it('with a hundred of them no better than with ten', () => {
    expect(value(payment([...honest, ...invented(100_00, 100)]))).toBe(62.3);
  });

  it('with large declared amounts hardly better: they weigh as a neutral amount', () => {
    // Root of 1,000.00 in cents is 316: days 600x100/(3000 + .5x316) = 18.9994; (30.5x18.9994 +
    // 26)/32.5
    // = 18.6302, curve 64.8140; .7x61.6631 + .3x64.8140 = 62.6084.
    expect(value(payment([...honest, ...invented(10_000_000_00)]))).toBe(62.6);
  });

  it('and tells next to nothing: declared promises alone stay near the base, with a wide interval', () => {
    const side = payment(invented(100_00));
    // Half a promise beside a prior of two: (2 x V0 + .5 x 100) / 2.5 moves V0 = 76.87 by 4.6 at most.
    expect(side).toMatchObject({ status: 'ok', evidence: 0.5 });
    expect(side.status === 'ok' ? side.score.high - side.score.low : 0).toBeGreaterThan(30);
  });

  it('nor can one slanderer sink it', () => {
    const slander = Array.from({ length: 200 }, () =>
      paid({ to: 'slanderer', due: '2025-12-01', on: TODAY, grade: 'declared' }),
    );
    // .2 of a promise at 91+: 1954.05/32.2 = 60.6848. Days 211 count as the curve's last, 177:
    // (3000x20 + 20x177)/3020 = 21.0397; (30.2x21.0397 + 26)/32.2 = 20.5404, curve 62.0852.
    // .7x60.6848 + .3x62.0852 = 61.1049.
    expect(value(payment([...honest, ...slander]))).toBe(61.1);
  });
});

describe('evidence weighs', () => {
  it.each<[Grade, number]>([
    ['declared', 0.6],
    ['documented', 2.1],
    ['corroborated', 3],
    ['banked', 3],
  ])('by grade: three promises that are %s weigh %d', (grade, evidence) => {
    const promises = Array.from({ length: 3 }, () =>
      paid({ to: 'creditor', due: TODAY, on: TODAY, grade }),
    );
    expect(payment(promises, 'creditor').evidence).toBe(evidence);
  });

  it('no more than five promises of one counterparty and month', () => {
    const promises = Array.from({ length: 20 }, () => paid({ due: TODAY, on: TODAY }));
    expect(payment(promises, 'creditor')).toMatchObject({ evidence: 5, promises: 20 });
  });

  it('no more than twelve promises of one counterparty in the network', () => {
    // Twenty promises due in ten months to come, paid today: two a month.
    const months = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
    const later = ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04'];
    const promises = [...months, ...later].flatMap((month) =>
      ['10', '20'].map((date) => paid({ due: `${month}-${date}`, on: TODAY })),
    );
    expect(payment(promises, 'creditor').evidence).toBe(20);
    expect(payment(promises).evidence).toBe(12);
  });
});

describe('nor with partners whom nobody knows', () => {
  /** Ten who tell twenty invoices each through ledger files of their own, or both sides of them. */
  const unknown = (grade: Grade, late = false): readonly PromiseSteps[] =>
    Array.from({ length: 200 }, (_, i) =>
      paid({ to: `unknown-${i % 10}`, due: late ? '2026-05-01' : TODAY, on: TODAY, grade }),
    );
  /** Everybody is known but those. */
  const standingOf = (party: string): number => (party.startsWith('unknown') ? 0 : WHOLE);
  const known = (promises: readonly PromiseSteps[]) =>
    scorecard(promises, { ...subject(), standingOf }, triangle1, day(TODAY)).sides.payment;

  it.each<Grade>(['documented', 'corroborated'])('whose evidence is %s', (grade) => {
    // Span .7x100 + .3x10/7x207 = 158.714, so of strangers 32 x 1.9/3/158.714 = .127693 counts:
    // (1954.05 + 12.7693)/32.127693 = 61.2188. Their pull is .127693/30 of 3000: days
    // (30x20 + 26)/32.127693 = 19.4847, curve 63.5933. .7x61.2188 + .3x63.5933 = 61.9312.
    expect(value(known([...honest, ...unknown(grade)]))).toBe(61.9);
    const bought = value(payment([...honest, ...unknown(grade)]));
    expect(bought).toBeGreaterThan(75);
  });

  it('nor by large amounts: theirs draw no harder than those of the known', () => {
    const large = unknown('documented').map((promise) => ({
      ...promise,
      steps: promise.steps.map((each) => ({ ...each, amount: each.amount * 100_000 })),
    }));
    expect(value(known([...honest, ...large]))).toBe(61.9);
  });

  it('who slander: they cost less than a point', () => {
    const good = honest.map((_, i) => paid({ to: `creditor-${i % 6}`, due: TODAY, on: TODAY }));
    const before = value(known(good));
    expect(before - value(known([...good, ...unknown('documented', true)]))).toBeLessThan(0.7);
  });

  it('and who has half of full standing is a stranger in the other half', () => {
    const half = { ...subject(), standingOf: () => WHOLE / 2 };
    const side = scorecard(unknown('documented'), half, triangle1, day(TODAY)).sides.payment;
    // Of 200 x .7 promises the caps leave five a month of each of ten, and of the rest
    // 52 x 1.9/3/158.714 = .2075.
    expect(side.evidence).toBe(50.2);
  });
});
