import type { EventOf } from '../../../src/ledger/events.js';
import { setOffProposal } from '../../../src/ledger/kinds/set-off.js';
import type { SetOffEvent } from '../../../src/ledger/kinds/set-off.js';
import type { Speaker } from '../../../src/ledger/stored.js';
import { BUYER, OTHER, SELLER } from '../samples.js';

const LEDGER: Speaker = {
  ...{ teller: 'kept', party: null, side: 'none', source: 'api', message: 'm', role: 'operator' },
};
const as = (party: string): Speaker => ({ ...LEDGER, teller: 'page', party, role: 'partner' });

const leg = (at: number, debtor: string, creditor: string): SetOffEvent => ({
  type: 'SetOffProposed',
  facts: {
    ...{ setOff: 'o', leg: at, of: 2, debtor, creditor, currency: 'EUR', amount: '100' },
    ...{ parts: [], on: '2026-06-01', until: '2026-06-15' },
  },
});
const LEGS = [leg(1, BUYER, SELLER), leg(2, SELLER, BUYER)];
const answer = (
  type: 'SetOffAccepted' | 'SetOffRefused',
  party: string,
  on = '2026-06-02',
): SetOffEvent => ({ type, facts: { setOff: 'o', party, on } });
const yes = (party: string, on?: string): SetOffEvent => answer('SetOffAccepted', party, on);
const expired = (on: string): EventOf<'SetOffExpired'> => ({
  ...{ type: 'SetOffExpired', facts: { setOff: 'o', on } },
});

/** What comes of an event after others: `new`, `duplicate`, or the code of the rule it breaks. */
function saidOf(told: readonly SetOffEvent[], event: SetOffEvent, by: Speaker): string {
  let state = setOffProposal.initialState;
  for (const [revision, each] of told.entries()) {
    state = setOffProposal.evolve(state, { event: each, revision, by: LEDGER, parties: [] });
  }
  try {
    return setOffProposal.decide(event, state, by).status;
  } catch (error) {
    return error instanceof Error ? (error.message.split(/[: ]/)[0] ?? '') : '';
  }
}

describe('a proposal to set off', () => {
  it('is told by the ledger, leg by leg', () => {
    const [first = leg(1, BUYER, SELLER)] = LEGS;
    expect(saidOf([], first, LEDGER)).toBe('new');
    expect(saidOf(LEGS, first, LEDGER)).toBe('duplicate');
    expect(saidOf([], first, as(BUYER))).toBe('only_an_operator_may');
  });

  it('is answered by each of its parties for itself, once all of it is told', () => {
    expect(saidOf(LEGS, yes(BUYER), as(BUYER))).toBe('new');
    expect(saidOf([...LEGS, yes(BUYER)], yes(BUYER), as(BUYER))).toBe('duplicate');
    expect(saidOf(LEGS.slice(0, 1), yes(BUYER), as(BUYER))).toBe('set_off_must_exist');
    expect(saidOf(LEGS, yes(OTHER), as(OTHER))).toBe('set_off_must_exist');
    expect(saidOf(LEGS, yes(BUYER), LEDGER)).toBe('teller_must_speak_for_a_party');
    expect(saidOf(LEGS, yes(BUYER, '2026-06-15'), as(BUYER))).toBe('new');
    expect(saidOf(LEGS, yes(BUYER, '2026-06-16'), as(BUYER))).toBe('set_off_must_be_open');
  });

  it('ends by one no, and by its last day, unless all agreed', () => {
    const no = answer('SetOffRefused', SELLER);
    expect(saidOf([...LEGS, yes(BUYER)], no, as(SELLER))).toBe('new');
    expect(saidOf([...LEGS, no], yes(BUYER), as(BUYER))).toBe('set_off_must_be_open');
    const agreed = [...LEGS, yes(BUYER), yes(SELLER)];
    expect(saidOf(agreed, no, as(SELLER))).toBe('set_off_must_be_open');
    expect(saidOf(LEGS, expired('2026-06-16'), LEDGER)).toBe('new');
    expect(saidOf(LEGS, expired('2026-06-15'), LEDGER)).toBe('set_off_must_be_open');
    expect(saidOf(agreed, expired('2026-06-16'), LEDGER)).toBe('set_off_must_be_open');
    expect(saidOf(LEGS, expired('2026-06-16'), as(BUYER))).toBe('only_an_operator_may');
  });
});
