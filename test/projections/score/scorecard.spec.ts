import { triangle1 } from '../../../projections/models/triangle-1.js';
import { explain } from '../../../projections/score/explanation.js';
import { scorecard } from '../../../projections/score/scorecard.js';
import type { PromiseSteps, Step } from '../../../projections/step.js';
import { dayOf } from '../../../src/ledger/values/day.js';
import { day, ME, open, paid, promise, step, subject } from '../promises.js';

const TODAY = '2026-06-30';

const inNetwork = subject();
const withCreditor = subject({ with: 'creditor' });

function card(promises: readonly PromiseSteps[], who = withCreditor, asOf = TODAY) {
  return scorecard(promises, who, triangle1, day(asOf));
}

function payment(promises: readonly PromiseSteps[], who = withCreditor, asOf = TODAY) {
  return card(promises, who, asOf).sides.payment;
}

function times<T>(count: number, make: (i: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** Three invoices paid on time today: enough for a score with the creditor. */
const onTime = times(3, () => paid({ due: TODAY, on: TODAY }));

describe('a newcomer', () => {
  it('has no score, and an indicative value that is the base rates alone', () => {
    // Levels: .49x100 + .44x60 + .04x35 + .015x15 = 49 + 26.4 + 1.4 + .225 = 77.025.
    // Curve at the prior's 13 days: 80 - 13 x 10/15 = 71.3333. Value: .7x77.025 + .3x71.3333 =
    // 75.3175.
    // sum p v^2 = 4900 + 1584 + 49 + 3.375 = 6536.375; less 77.025^2 = 5932.8506: 603.5244.
    // Deviation: sqrt(603.5244 / (0 + 2 + 1)) = 14.1836, x .9 x 1.645 = 20.9988.
    expect(payment([])).toEqual({
      status: 'insufficient',
      missing: { promises: 3, counterparties: 1 },
      indicative: { value: 75.3, low: 54.3, high: 96.3 },
      // The base rates: 360 and 350 thousandths, and .02.
      // sqrt(.2304 / 2) x .73 x 1.645 = .40759; of .2275, .40501; sqrt(.0196 / 6) x 1.645 =
      // .09402. What 0 cuts off below goes on above, so each is twice as high.
      chances: {
        late: { value: 36, low: 0, high: 81.5 },
        pastGrace: { value: 35, low: 0, high: 81 },
        over30: { value: 2, low: 0, high: 18.8 },
      },
      promises: 0,
      counterparties: 0,
      evidence: 0,
      levels: [0, 0, 0, 0, 0],
      index: null,
      daysBeyondTerms: null,
      daysToOutcome: null,
      overdue: [],
      unrated: [],
    });
  });

  it('has no overall score, and lacks two counterparties in the network', () => {
    const { overall, sides, scope } = card([], inNetwork);
    expect(overall).toEqual({ status: 'insufficient' });
    expect(scope).toBe('network');
    expect(sides.deadline).toMatchObject({ missing: { promises: 3, counterparties: 2 } });
  });
});

describe('one who pays all of it late', () => {
  const late = times(3, () => paid({ due: '2026-05-16', on: TODAY }));

  it('is valued by levels and mean days, both shrunk to the base rates', () => {
    // 45 days late, today: R = 3 in level 31-60, C = 2, so p = .98/5, .88/5, 3.08/5, .03/5, .03/5.
    // Levels: 19.6 + 10.56 + 21.56 + .09 = 51.81. Days: (3x45 + 2x13)/5 = 32.2; curve 50 - 2.2/3 =
    // 49.2667.
    // Value: .7x51.81 + .3x49.2667 = 51.047. Due in one month: one trial.
    // sum p v^2 = 1960 + 633.6 + 754.6 + 1.35 = 3349.55; less 51.81^2 = 2684.2761: 665.2739.
    // Deviation: sqrt(665.2739 / (1 + 2 + 1)) = 12.8965, x .9 x 1.645 = 19.0933.
    expect(payment(late)).toMatchObject({
      status: 'ok',
      score: { value: 51, low: 32, high: 70.1 },
      promises: 3,
      counterparties: 1,
      evidence: 3,
      levels: [0, 0, 3, 0, 0],
      // PAYDEX-style at 45 days: between 50 at 30 and 40 at 60.
      index: 45,
      daysBeyondTerms: 45,
      daysToOutcome: 75,
    });
  });

  it('is the weakest side of the overall score, which is the harmonic mean', () => {
    // Deadlines: R = 3 on time, p0 = (3 + 1.81)/5 = .962, p1 = .17/5 = .034, p2 = .012/5 = .0024,
    // p3 = p4 = .004/5 = .0008: 96.2 + 2.04 + .084 + .012 = 98.336. Days (0 + 2x1)/5 = .4; curve
    // 79.7333.
    // Value .7x98.336 + .3x79.7333 = 92.7552. Harmonic: 2 / (1/51.047 + 1/92.7552) = 65.8526.
    const delivered = times(3, () =>
      promise([step({ side: 'deadline', due: day(TODAY), on: day(TODAY) })], {
        kind: 'delivery',
        promisee: 'creditor',
      }),
    );
    const { overall, sides } = card([...late, ...delivered]);
    expect(sides.deadline).toMatchObject({ status: 'ok', score: { value: 92.8 } });
    expect(overall).toMatchObject({ status: 'ok', weakest: 'payment', score: { value: 65.9 } });
  });
});

describe('amounts', () => {
  it('weigh by their square root: one big late invoice does not drown many small ones', () => {
    // Nine creditors paid 100.00 on time, one paid 10,000.00 at 40 days late; R = 9 and 1, C = 2,
    // sum 12.
    // p = 9.98/12, .88/12, 1.08/12, .03/12, .03/12: 83.1667 + 4.4 + 3.15 + .0375 = 90.7542.
    // Roots of cents: 9 x 100 and 1000; mean days 40 x 1000/1900 = 21.0526; (10x21.0526 + 26)/12 =
    // 19.7105.
    // Curve: 70 - 10 x 4.7105/7 = 63.2707. Value: .7x90.7542 + .3x63.2707 = 82.5091.
    const small = times(9, (i) => paid({ to: `creditor-${i}`, due: TODAY, on: TODAY }));
    const big = paid({ to: 'big', due: '2026-05-21', on: TODAY, amount: 10_000_00 });
    expect(payment([...small, big], inNetwork)).toMatchObject({
      status: 'ok',
      score: { value: 82.5 },
      counterparties: 10,
      // Beside it, plain amounts: (900 x 80 + 10,000 x 46.6667) / 10,900, and 40 x 10,000 / 10,900
      // days.
      index: 49.4,
      daysBeyondTerms: 36.7,
    });
  });

  it('of several currencies are added at the rates of the model only', () => {
    const euros = paid({ due: '2026-06-20', on: TODAY });
    const dollars = paid({ due: TODAY, on: TODAY, currency: 'USD' });
    const unknown = paid({ due: '2026-03-02', on: TODAY, currency: 'XTS' });
    // 10 days on 100.00 EUR, 0 days on 100.00 USD = 92.00 EUR: 1000/192 = 5.2083. 120 days on XTS:
    // in neither.
    expect(payment([euros, dollars, unknown])).toMatchObject({
      status: 'ok',
      levels: [1, 1, 0, 0, 1],
      daysBeyondTerms: 5.2,
      unrated: ['XTS'],
    });
  });

  it('show no index where no amount has a rate', () => {
    const unknown = times(3, () => paid({ due: TODAY, on: TODAY, currency: 'XTS' }));
    expect(payment(unknown)).toMatchObject({ status: 'ok', index: null, daysBeyondTerms: null });
  });
});

describe('scopes', () => {
  it('one creditor only is enough with that creditor, and not in the network', () => {
    const promises = times(5, () => paid({ due: TODAY, on: TODAY }));
    expect(payment(promises).status).toBe('ok');
    expect(payment(promises, inNetwork)).toMatchObject({
      status: 'insufficient',
      missing: { promises: 0, counterparties: 1 },
    });
  });

  it('with one counterparty leaves out the others', () => {
    const other = paid({ to: 'other', due: '2026-01-01', on: TODAY });
    expect(payment([...onTime, other])).toMatchObject({ promises: 3, levels: [3, 0, 0, 0, 0] });
  });

  it('counts two parties of one class as one counterparty', () => {
    const who = subject({ counterpartyOf: (party) => party.slice(0, 1) });
    const promises = ['a1', 'a2', 'b1'].map((to) => paid({ to, due: TODAY, on: TODAY }));
    expect(payment(promises, who)).toMatchObject({ status: 'ok', counterparties: 2 });
  });

  it('counts nothing that a professional promised to itself', () => {
    expect(
      payment(
        times(3, () => paid({ to: ME, due: TODAY, on: TODAY })),
        inNetwork,
      ),
    ).toEqual(payment([], inNetwork));
  });

  it('leaves a side of declared promises alone out of the overall while another is supported', () => {
    const declared = times(9, (i) =>
      paid({ to: `c${i}`, due: TODAY, on: TODAY, grade: 'declared' }),
    );
    const alone = scorecard(declared, inNetwork, triangle1, day(TODAY));
    expect(alone.sides.payment).toMatchObject({ status: 'ok', promises: 9, counterparties: 9 });
    expect(alone.overall).toMatchObject({ status: 'ok', weakest: 'payment' });

    const delivered = times(3, (i) =>
      paid({ to: `c${i}`, due: TODAY, on: TODAY }).steps.map((s) => ({
        ...s,
        side: 'deadline' as const,
      })),
    ).map((steps, i) => promise(steps, { promisee: `c${i}` }));
    const both = scorecard([...declared, ...delivered], inNetwork, triangle1, day(TODAY));
    const { deadline } = both.sides;
    expect(both.overall).toEqual({
      status: 'ok',
      score: deadline.status === 'ok' ? deadline.score : null,
      weakest: 'deadline',
    });
  });

  it('leaves payments and deliveries promised to the professional to the other side', () => {
    const received = times(3, () => promise(paid({ due: TODAY, on: TODAY }).steps));
    const turned = received.map((one) => ({ ...one, promisor: 'creditor', promisee: ME }));
    expect(payment(turned)).toMatchObject({ promises: 0, daysToOutcome: null });
  });
});

describe('what a portion says', () => {
  const due = day('2026-06-01');
  const portion = (changes: Partial<Step>) => [...onTime, promise([step({ due, ...changes })])];
  const levelsOf = (changes: Partial<Step>, asOf = TODAY) =>
    payment(portion(changes), withCreditor, asOf).levels;

  it.each<[string, Partial<Step>, readonly number[]]>([
    ['kept early', { late: -10, on: due - 10 }, [4, 0, 0, 0, 0]],
    ['kept on the due day', { late: 0, on: due }, [4, 0, 0, 0, 0]],
    ['kept 1 day late', { late: 1, on: due + 1 }, [3, 1, 0, 0, 0]],
    ['kept 30 days late', { late: 30, on: due + 30 }, [3, 1, 0, 0, 0]],
    ['kept 31 days late', { late: 31, on: due + 31 }, [3, 0, 1, 0, 0]],
    ['kept 60 days late', { late: 60, on: due + 60 }, [3, 0, 1, 0, 0]],
    ['kept 90 days late', { late: 90, on: due + 90 }, [3, 0, 0, 1, 0]],
    ['kept 91 days late', { late: 91, on: due + 91 }, [3, 0, 0, 0, 1]],
    ['open, 29 days over', { state: 'open' }, [3, 1, 0, 0, 0]],
    ['open, 29 days over and 10 carried', { state: 'open', late: 10 }, [3, 0, 1, 0, 0]],
    ['open, not yet due', { state: 'open', due: day('2026-07-01') }, [3, 0, 0, 0, 0]],
    ['apart before it was late', { state: 'apart', late: 0 }, [3, 0, 0, 0, 0]],
    ['apart when 35 days late', { state: 'apart', late: 35 }, [3, 0, 1, 0, 0]],
    ['lost', { state: 'lost', on: due + 5 }, [3, 0, 0, 0, 1]],
    ['void', { state: 'void', late: 99, on: due }, [3, 0, 0, 0, 0]],
    ['outside', { state: 'outside', late: 99, on: due }, [3, 0, 0, 0, 0]],
    ['due by legal default', { basis: 'legal', late: 99, on: due }, [3, 0, 0, 0, 0]],
    ['due derived from terms', { basis: 'derived', late: 99, on: due }, [3, 0, 0, 0, 1]],
    ['due unknown', { basis: 'unknown', due: null, on: due }, [3, 0, 0, 0, 0]],
    ['tomorrow', { late: 99, on: due, day: day(TODAY) + 1 }, [3, 0, 0, 0, 0]],
  ])('%s', (_, changes, levels) => {
    expect(levelsOf(changes)).toEqual(levels);
  });

  it('lost counts as late as the curve goes', () => {
    const lost = step({ state: 'lost', due, on: due + 5 });
    expect(payment([promise([lost])]).daysBeyondTerms).toBe(177);
  });

  it('open is late no further than its teller has told', () => {
    const promises = [...onTime, open('2026-06-01', { voice: 'books/me' })];
    const levels = (coverage: number | null) =>
      payment(promises, subject({ with: 'creditor', coverage: () => coverage })).levels;
    expect(levels(null)).toEqual([3, 0, 0, 0, 0]);
    expect(levels(day('2026-05-31'))).toEqual([3, 0, 0, 0, 0]);
    expect(levels(day('2026-06-05'))).toEqual([3, 1, 0, 0, 0]);
  });

  it('overdue is shown by promise and currency', () => {
    const half = inHalves(open('2026-06-01'));
    const dollars = open('2026-05-01', { currency: 'USD', amount: 70_00 });
    expect(payment([...onTime, half, dollars]).overdue).toEqual([
      { currency: 'EUR', promises: 1, amount: 100_00 },
      { currency: 'USD', promises: 1, amount: 70_00 },
    ]);
  });

  it('what has no due day shows days to pay and feeds no score', () => {
    const undated = step({ due: null, basis: 'unknown', on: day(TODAY), days: 12_000_000 });
    expect(payment([promise([undated])])).toMatchObject({ promises: 0, daysToOutcome: 12 });
  });
});

/** The same promise as two instalments that are due a day apart. */
function inHalves(whole: PromiseSteps): PromiseSteps {
  const halves = whole.steps.flatMap((one) => [
    { ...one, count: one.count / 2, amount: one.amount / 2 },
    { ...one, count: one.count / 2, amount: one.amount / 2, due: (one.due ?? 0) + 1 },
  ]);
  return { ...whole, steps: halves };
}

describe('instalments', () => {
  it('each have their own due day, and together are one promise', () => {
    // A third on time, a third 45 days late, a third not yet due; all paid today.
    const part = { count: 333_333, amount: 100_00 };
    const plan = promise([
      step({ ...part, due: day(TODAY), on: day(TODAY) }),
      step({ ...part, due: day('2026-05-16'), late: 45, on: day(TODAY) }),
      step({ state: 'open', due: day('2026-07-30'), count: 333_334, amount: 100_00 }),
    ]);
    // R = .333333 on time and .333333 in 31-60, C = 2, sum 2.666666.
    // Levels: (1.313333x100 + .88x60 + .413333x35 + .03x15) / 2.666666 = 74.6438.
    // Days: mean 22.5; (.666666x22.5 + 26)/2.666666 = 15.375; curve 70 - 10x.375/7 = 69.4643.
    // Value: .7x74.6438 + .3x69.4643 = 73.09.
    expect(payment([plan])).toMatchObject({
      status: 'insufficient',
      missing: { promises: 2, counterparties: 0 },
      indicative: { value: 73.1 },
      promises: 1,
      evidence: 0.7,
      levels: [0.3, 0, 0.3, 0, 0],
      daysBeyondTerms: 22.5,
    });
  });
});

describe('time', () => {
  it('knows 29 February: due 2024-02-29, paid on 1 March is one day late', () => {
    const leap = paid({ due: '2024-02-29', on: '2024-03-01' });
    const side = payment([leap], withCreditor, '2024-03-01');
    expect(side).toMatchObject({ levels: [0, 1, 0, 0, 0], daysBeyondTerms: 1 });
  });

  it.each([
    ['2024-06-29', 500_000, 'a half-life of 365 days, over a leap year'],
    ['2024-06-30', 499_051, 'a day more: 2^(-366/365) = .4990513'],
    ['2025-06-29', 250_000, 'two half-lives'],
    ['2028-06-28', 31_250, 'five half-lives, 1825 days'],
  ])('halves the weight by days: as of %s it is %d (%s)', (asOf, weight) => {
    const old = paid({ due: '2023-06-30', on: '2023-06-30' });
    const [first] = explain([old], withCreditor, triangle1, day(asOf), 'payment').contributions;
    expect(first?.parts).toMatchObject([{ count: 1_000_000, weight }]);
  });

  it('gives no weight after 1826 days, and lets go of what is open as long', () => {
    const old = [paid({ due: '2023-06-30', on: '2023-06-30' }), open('2023-06-30')];
    const counts = (asOf: string) => payment(old, withCreditor, asOf);
    expect(counts('2028-06-29')).toMatchObject({ promises: 2, daysToOutcome: 30 });
    expect(counts('2028-06-30')).toMatchObject({ promises: 0, daysToOutcome: null, overdue: [] });
  });

  it('asks by business day: a payment of tomorrow is not known today', () => {
    const promises = [...onTime, paid({ due: '2026-07-15', on: '2026-07-01' })];
    expect(payment(promises).promises).toBe(3);
    expect(payment(promises, withCreditor, '2026-07-01').promises).toBe(4);
  });
});

describe('grace', () => {
  it.each<[string, string, string | null, number, string]>([
    ['2026-08-15', '2026-08-17', 'FR', 0, 'a Saturday'],
    ['2026-08-15', '2026-08-18', 'FR', 1, 'after the Monday'],
    ['2028-07-14', '2028-07-17', 'FR', 0, 'the French national day, a Friday'],
    ['2028-07-14', '2028-07-17', 'DE', 1, 'a Friday like others in Germany'],
    ['2028-07-14', '2028-07-17', null, 1, 'a country not known'],
  ])('due %s, paid %s, creditor in %s: level %d (%s)', (due, on, country, level) => {
    // On which days the payer's own banks are closed does not matter.
    const countryOf = (party: string) => (party === 'creditor' ? country : 'US');
    const who = subject({ with: 'creditor', countryOf });
    const side = payment([paid({ due, on })], who, on);
    expect(side.levels.indexOf(1)).toBe(level);
    // Raw days are kept: they are what the figures show.
    expect(side.daysBeyondTerms).toBe(day(on) - day(due));
  });

  it('is for what is open too, and never for days carried over', () => {
    const sunday = '2026-06-28';
    expect(payment([open('2026-06-27')], withCreditor, sunday).overdue).toEqual([]);
    const carried = open('2026-06-27', { late: 1 });
    expect(payment([carried], withCreditor, sunday).levels).toEqual([0, 1, 0, 0, 0]);
    const kept = step({ due: day('2026-06-27'), on: day('2026-06-27'), late: 1 });
    expect(payment([promise([kept])], withCreditor, sunday).levels).toEqual([0, 1, 0, 0, 0]);
  });

  it('can be switched off by the model', () => {
    const strict = { ...triangle1, grace: false };
    const promises = [paid({ due: '2026-08-15', on: '2026-08-17' })];
    const { sides } = scorecard(promises, withCreditor, strict, day('2026-08-17'));
    expect(sides.payment.levels).toEqual([0, 1, 0, 0, 0]);
  });
});

describe('the relation side', () => {
  const relation = (state: Step['state'], of: Step['of'] = 'promisor') =>
    promise([step({ side: 'relation', state, of, due: day(TODAY), on: day(TODAY) })]);

  it('counts incidents and feedback by the levels of the model, and has no days', () => {
    // R = 2 clean, 1 dispute lost (level 61-90), 1 returned debit (91+), C = 2, sum 6.
    // p = 3.76/6, .12/6, .04/6, 1.04/6, 1.04/6: 62.6667 + 1.2 + .2333 + 2.6 + 0 = 66.7.
    const promises = (['clean', 'feedback_5', 'dispute_lost', 'returned_debit'] as const).map(
      (state) => relation(state),
    );
    const side = card(promises).sides.relation;
    expect(side).toMatchObject({ status: 'ok', score: { value: 66.7 }, levels: [2, 0, 0, 1, 1] });
  });

  it('tells of the promisee where the professional is the promisee', () => {
    const ours = { ...relation('feedback_1', 'promisee'), promisor: 'creditor', promisee: ME };
    const theirs = { ...relation('feedback_1', 'promisor'), promisor: 'creditor', promisee: ME };
    expect(card([ours, theirs]).sides.relation).toMatchObject({ promises: 1 });
  });

  /** An invoice due on a day of June, paid so many days late, and clean otherwise. */
  const cleanly = (late: number, to = 'creditor') => {
    const due = day('2026-06-05');
    const mark = step({ side: 'relation', state: 'clean', on: due + late });
    const { steps } = paid({ to, due: '2026-06-05', on: dayOf(due + late) });
    return promise([...steps, mark], { promisee: to });
  };

  it('has no credit for what was kept late past grace', () => {
    const onTime = times(3, () => cleanly(0));
    expect(card([...onTime, cleanly(10)]).sides.relation).toMatchObject({
      promises: 3,
      levels: [3, 0, 0, 0, 0],
    });
    // Due on a Saturday, paid on the Monday: late without grace only.
    const graced = promise([
      step({ due: day('2026-06-06'), late: 2, on: day('2026-06-08') }),
      step({ side: 'relation', state: 'clean', on: day('2026-06-08') }),
    ]);
    expect(card([...onTime, graced]).sides.relation.promises).toBe(4);
    const strict = { ...triangle1, grace: false };
    const side = scorecard([...onTime, graced], withCreditor, strict, day(TODAY)).sides.relation;
    expect(side.promises).toBe(3);
  });

  it('keeps incidents of what was kept late', () => {
    const { steps } = paid({ due: '2026-06-05', on: '2026-06-15' });
    const returned = step({ side: 'relation', state: 'returned_debit', on: day('2026-06-05') });
    expect(card([promise([...steps, returned])]).sides.relation.levels).toEqual([0, 0, 0, 0, 1]);
  });

  it('lifts the overall of nobody who pays hardly anything in time', () => {
    const promises = times(40, (i) => cleanly(i < 38 ? 20 : 0, `creditor-${i % 20}`));
    const { overall, sides } = card(promises, inNetwork);
    // 95 of 100 late: the two that are clean are too few for a relation side.
    expect(sides.relation).toMatchObject({ status: 'insufficient', promises: 2 });
    const { payment: pays } = sides;
    expect(overall).toMatchObject({ status: 'ok', weakest: 'payment' });
    expect(overall.status === 'ok' && overall.score).toEqual(pays.status === 'ok' && pays.score);
  });
});
