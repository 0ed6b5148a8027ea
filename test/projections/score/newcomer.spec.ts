/** What a newcomer's own word about those who are known opens: nothing, where anybody is vouched for. */
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { scorecard } from '../../../projections/score/scorecard.js';
import { WHOLE } from '../../../projections/step.js';
import { BUYER, SELLER } from '../../ledger/samples.js';
import { allFolded, buyer, invoice, payment, type Said, seller } from '../folded.js';
import { day, subject } from '../promises.js';

const AS_OF = day('2026-06-30');
const OTHERS_SELLER = 'd'.repeat(32);

/** An invoice that is paid on its due day, as the newcomer, its buyer, tells. */
function declared(number: string, to = SELLER): readonly Said[] {
  const allocations = [{ seller: to, number, amount: '100000' }];
  const paid = payment('2026-03-31', '100000', { payment: `P-${number}`, payee: to, allocations });
  return [buyer(invoice({ number, seller: to })), buyer(paid)];
}

/** Five invoices of two sellers. */
const OWN_WORD = [
  ...['N-1', 'N-2', 'N-3'].flatMap((number) => declared(number)),
  ...['N-4', 'N-5'].flatMap((number) => declared(number, OTHERS_SELLER)),
];

function cardOf(said: readonly Said[], known: readonly string[]) {
  const standingOf = (party: string) => (known.includes(party) ? WHOLE : 0);
  const who = subject({ isSubject: (party) => party === BUYER });
  const seeded = known.length > 0 ? { ...who, standingOf } : who;
  return scorecard(allFolded(...said), seeded, triangle1, AS_OF).sides.payment;
}

describe('a newcomer that tells of invoices of known sellers', () => {
  it('opens no score by its word alone', () => {
    const card = cardOf(OWN_WORD, [SELLER, OTHERS_SELLER]);
    expect(card).toMatchObject({
      ...{ status: 'insufficient', promises: 5, counterparties: 2, alone: true },
      missing: { promises: 3, counterparties: 2 },
    });
  });

  it('opens one once they tell of them, too, by whatever key', () => {
    const told = ['N-1', 'N-2', 'N-4'].map((number) => {
      const of = number === 'N-4' ? OTHERS_SELLER : SELLER;
      const { event, by } = seller(invoice({ number, seller: of }));
      return { event, by: { ...by, party: of, source: 'api' as const } };
    });
    expect(cardOf([...OWN_WORD, ...told], [SELLER, OTHERS_SELLER]).status).toBe('ok');
  });

  it('opens one of what is declared where nobody is vouched for, and it is next to nothing sure', () => {
    const card = cardOf(OWN_WORD, []);
    const { value, low, high } = card.status === 'ok' ? card.score : card.indicative;
    const nothing = cardOf([], []);
    expect(card.status).toBe('ok');
    expect(card.evidence).toBeLessThanOrEqual(0.5);
    expect(nothing.status).toBe('insufficient');
    const base = nothing.status === 'insufficient' ? nothing.indicative.value : 0;
    expect(value - base).toBeLessThan(5);
    expect(high - low).toBeGreaterThan(25);
  });
});
