import type { Scorecard, SideCard } from '../../projections/score/scorecard.js';
import type { Backing, SideBacking } from '../../src/query/score/backing.js';
import { shownCard, WITHHELD } from '../../src/query/score/score-card.js';

const figures = {
  ...{ promises: 9, evidence: 7.5, levels: [5, 0, 4, 0, 0], index: 81.4, daysBeyondTerms: 3.4 },
  ...{ daysToOutcome: 33, overdue: [{ currency: 'EUR', promises: 4, amount: 123_450 }] },
  unrated: ['XAF'],
};
const score = { value: 81.6, low: 72.4, high: 92.6 };

function ok(value = score.value): SideCard {
  return { status: 'ok', score: { ...score, value }, counterparties: 7, ...figures };
}

function insufficient(): SideCard {
  const missing = { promises: 1, counterparties: 0 };
  return { status: 'insufficient', missing, indicative: score, counterparties: 4, ...figures };
}

function cardWith(payment: SideCard, deadline: SideCard, relation: SideCard): Scorecard {
  return {
    ...{ model: 'm', scope: 'network', asOf: 0 },
    overall: { status: 'ok', score, weakest: 'deadline' },
    sides: { payment, deadline, relation },
  };
}

const ENOUGH: SideBacking = {
  ...{ score: true, levels: [true, false, true, false, false], amounts: true, kept: true },
  overdue: new Set(['EUR']),
};
const TOO_FEW: SideBacking = {
  ...{ score: false, levels: [], amounts: false, kept: false, overdue: new Set() },
};

function others(changes: Partial<Backing> = {}) {
  const backing: Backing = { payment: ENOUGH, deadline: ENOUGH, relation: ENOUGH, ...changes };
  return { indicative: false, backing, consumer: false, restricted: false };
}

describe('a card for others', () => {
  it('has its figures in bands', () => {
    const { overall, sides } = shownCard(cardWith(ok(), ok(), ok()), others());
    expect(sides.payment).toEqual({
      ...{ status: 'ok', score: { value: 80, low: 70, high: 95 } },
      ...{ promises: 5, counterparties: 5, evidence: 5 },
      ...{ shares: [55, null, 45, null, null], index: 80, daysBeyondTerms: 5, daysToOutcome: 35 },
      overdue: [
        {
          promises: 3,
          amount: { amount: '1000.00', currency: 'EUR' },
          below: { amount: '2000.00', currency: 'EUR' },
        },
      ],
      unrated: [],
    });
    expect(overall).toMatchObject({ status: 'ok', score: { value: 80, low: 70, high: 95 } });
  });

  it('lacks the figures over too few, one by one', () => {
    const payment = { ...ENOUGH, amounts: false, kept: false, overdue: new Set<string>() };
    const { sides } = shownCard(cardWith(ok(), ok(), ok()), others({ payment }));
    expect(sides.payment).toMatchObject({
      ...{ status: 'ok', index: null, daysBeyondTerms: null, daysToOutcome: null, overdue: [] },
    });
  });

  it('calls the first of sides that look alike the weakest', () => {
    const alike = shownCard(cardWith(ok(82.4), ok(77.6), ok(95)), others());
    expect(alike.overall).toMatchObject({ weakest: 'payment' });
    const apart = shownCard(cardWith(ok(82.6), ok(77.4), ok(95)), others());
    expect(apart.overall).toMatchObject({ weakest: 'deadline' });
  });

  it('has no overall where that would give a hidden side away', () => {
    const { overall, sides } = shownCard(cardWith(ok(), ok(), ok()), others({ deadline: TOO_FEW }));
    expect(sides.payment.status).toBe('ok');
    expect(sides.deadline).toEqual(WITHHELD);
    expect(overall).toEqual(WITHHELD);
  });

  it('has its overall where the hidden sides are no part of it', () => {
    const { overall, sides } = shownCard(cardWith(ok(), insufficient(), ok()), others());
    expect(sides.deadline).toEqual(WITHHELD);
    expect(overall).toMatchObject({ status: 'ok', score: { value: 80 } });
  });
});

describe('chances', () => {
  const risk = { value: 31.2, low: 12.4, high: 52.6 };
  const chances = { late: risk, pastGrace: risk, over30: { value: 1.2, low: 0, high: 7.4 } };
  const all = { indicative: true, backing: null, consumer: false, restricted: false };

  it('are for others in steps of five, where the score is', () => {
    const card = cardWith({ ...ok(), chances }, ok(), ok());
    const five = { value: 30, low: 10, high: 55 };
    expect(shownCard(card, others()).sides.payment).toMatchObject({
      chances: { late: five, pastGrace: five, over30: { value: 0, low: 0, high: 5 } },
    });
    expect(shownCard(card, others({ payment: TOO_FEW })).sides.payment).toEqual(WITHHELD);
    expect(shownCard(card, all).sides.payment).toMatchObject({ chances });
    expect(shownCard(card, all).sides.deadline).not.toHaveProperty('chances');
  });

  it('are no more told than the score where there is too little for one', () => {
    const card = cardWith({ ...insufficient(), chances }, ok(), ok());
    expect(shownCard(card, all).sides.payment).toMatchObject({ chances });
    const plain = shownCard(card, { ...all, indicative: false });
    expect(plain.sides.payment).not.toHaveProperty('chances');
    expect(shownCard(card, { ...all, consumer: true }).sides.payment).not.toHaveProperty('chances');
  });
});

describe('a card for those who may see all', () => {
  it('shows amounts with their currency, and the indicative value only where asked', () => {
    const card = cardWith(insufficient(), ok(), ok());
    const seen = shownCard(card, {
      indicative: true,
      backing: null,
      consumer: false,
      restricted: false,
    });
    expect(seen.sides.payment).toMatchObject({
      indicative: score,
      overdue: [{ promises: 4, amount: { amount: '1234.50', currency: 'EUR' } }],
    });
    const plain = shownCard(card, {
      indicative: false,
      backing: null,
      consumer: false,
      restricted: false,
    });
    expect(plain.sides.payment).not.toHaveProperty('indicative');
    expect(plain.overall).toEqual(card.overall);
  });
});
