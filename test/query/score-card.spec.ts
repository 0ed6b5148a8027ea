import type { Scorecard, SideCard } from '../../projections/score/scorecard.js';
import { shownCard, WITHHELD } from '../../src/query/score/score-card.js';

const figures = {
  ...{ promises: 9, evidence: 7.5, levels: [9, 0, 0, 0, 0], index: 80, daysBeyondTerms: 0 },
  ...{ daysToOutcome: 30, overdue: [{ currency: 'EUR', promises: 1, amount: 1250 }], unrated: [] },
};
const score = { value: 80, low: 70, high: 90 };

function ok(counterparties: number): SideCard {
  return { status: 'ok', score, counterparties, ...figures };
}

function insufficient(counterparties: number): SideCard {
  const missing = { promises: 1, counterparties: 0 };
  return { status: 'insufficient', missing, indicative: score, counterparties, ...figures };
}

function cardWith(payment: SideCard, deadline: SideCard, relation: SideCard): Scorecard {
  return {
    ...{ model: 'm', scope: 'network', asOf: 0 },
    overall: { status: 'ok', score, weakest: 'payment' },
    sides: { payment, deadline, relation },
  };
}

const sums = { indicative: false, ownIn: () => 0, consumer: false };

describe('a card for others', () => {
  it('has no overall where that would give a hidden side away', () => {
    const { overall, sides } = shownCard(cardWith(ok(5), ok(2), ok(5)), sums);
    expect(sides.payment.status).toBe('ok');
    expect(sides.deadline).toEqual(WITHHELD);
    expect(overall).toEqual(WITHHELD);
  });

  it('has its overall where the hidden sides are no part of it', () => {
    const { overall, sides } = shownCard(cardWith(ok(5), insufficient(1), ok(5)), sums);
    expect(sides.deadline).toEqual(WITHHELD);
    expect(overall).toMatchObject({ status: 'ok', score });
  });

  it('leaves their own counterparties out, side by side', () => {
    const ownIn = (side: string): number => (side === 'payment' ? 1 : 0);
    const { sides } = shownCard(cardWith(ok(3), ok(3), ok(4)), {
      ...{ indicative: false, ownIn, consumer: false },
    });
    expect([sides.payment.status, sides.deadline.status]).toEqual(['withheld', 'ok']);
  });
});

describe('a card for those who may see all', () => {
  it('shows amounts with their currency, and the indicative value only where asked', () => {
    const card = cardWith(insufficient(1), ok(1), ok(1));
    const seen = shownCard(card, { indicative: true, ownIn: null, consumer: false });
    expect(seen.sides.payment).toMatchObject({
      indicative: score,
      overdue: [{ promises: 1, amount: { amount: '12.50', currency: 'EUR' } }],
    });
    const plain = shownCard(card, { indicative: false, ownIn: null, consumer: false });
    expect(plain.sides.payment).not.toHaveProperty('indicative');
    expect(plain.overall).toEqual(card.overall);
  });
});
