/** Two keys make two voices only where they are held by two whom somebody knows. */
import { areIndependent, type Held } from '../../../projections/promise/telling/independence.js';
import type { Speaker } from '../../../src/ledger/stored.js';
import { speaker } from '../../ledger/given.js';
import { BUYER, invoiceReceived } from '../../ledger/samples.js';
import { allFolded, invoice, payment, type Said } from '../folded.js';

const books: Held = { teller: 'books', owner: 'a', vetting: 'known' };

describe('two tellings', () => {
  it.each<[string, boolean, Held]>([
    ['of two holders who are known', true, { teller: 'app', owner: 'b', vetting: 'known' }],
    ['of which a platform tells one', true, { teller: 'app', owner: 'b', vetting: 'vetted' }],
    ['of before keys had holders', true, { teller: 'app' }],
    ['under one name', false, { teller: 'books', owner: 'b', vetting: 'known' }],
    ['through two keys of one holder', false, { teller: 'app', owner: 'a', vetting: 'known' }],
    [
      'of which nobody vouches for one',
      false,
      { teller: 'app', owner: 'b', vetting: 'self-registered' },
    ],
  ])('%s are independent: %s', (_, independent, other) => {
    expect(areIndependent(books, other)).toBe(independent);
    expect(areIndependent(other, books)).toBe(independent);
  });
});

describe('a promise that both sides tell of', () => {
  const told = (event: Said['event'], by: Partial<Speaker>): Said => ({
    event,
    by: speaker({ source: 'api', ...by }),
  });

  /** Its own grade, and those of what was paid. */
  const grades = (sellers: Partial<Speaker>, buyers: Partial<Speaker>): string => {
    const ofSeller = { teller: 'seller', ...sellers };
    const ofBuyer = { teller: 'buyer', party: BUYER, side: 'promisor', ...buyers } as const;
    const [promise] = allFolded(
      told(invoice(), ofSeller),
      told(invoiceReceived(), ofBuyer),
      told(payment('2026-03-30'), ofSeller),
      told(payment('2026-03-30', '100000', { payment: 'P-own' }), ofBuyer),
    );
    const paid = promise?.steps.filter(({ side, state }) => side === 'payment' && state === 'kept');
    return [promise?.grade, ...(paid ?? []).map(({ grade }) => grade)].join(' ');
  };

  it.each<[string, string, Partial<Speaker>, Partial<Speaker>]>([
    [
      'is corroborated by two who are known',
      'corroborated corroborated',
      { owner: 's', vetting: 'known' },
      { owner: 'b', vetting: 'known' },
    ],
    [
      'is not by two keys of one holder',
      'declared declared',
      { owner: 'x', vetting: 'known' },
      { owner: 'x', vetting: 'known' },
    ],
    [
      'is not by a key for which nobody vouches',
      'declared declared',
      { owner: 's', vetting: 'known' },
      { owner: 'b', vetting: 'self-registered' },
    ],
  ])('%s', (_, expected, sellers, buyers) => {
    expect(grades(sellers, buyers)).toBe(expected);
  });
});
