import { given, says } from '../given.js';
import { BUYER, creditNoteIssued, entryWithdrawn, SELLER } from '../samples.js';

const buyer = { teller: 'buyers-books', party: BUYER, side: 'promisor' } as const;

describe('a credit note', () => {
  it('may cover many invoices, none, or leave a balance', () => {
    const loose = creditNoteIssued({ allocations: [] });
    const whole = creditNoteIssued({ allocations: [{ number: 'INV-1', amount: '5000' }] });
    for (const note of [creditNoteIssued(), loose, whole]) given().when(note).thenTold(note);
  });

  it('told again is a repeat; by the other side it is news', () => {
    given(creditNoteIssued()).when(creditNoteIssued()).thenDuplicate(0);
    given(creditNoteIssued()).when(says(creditNoteIssued(), buyer)).thenTold(creditNoteIssued());
  });

  it('told again with other facts is refused until the first is withdrawn', () => {
    const changed = creditNoteIssued({ total: '6000' });
    const later = creditNoteIssued({ issuedOn: '2026-12-20' });
    given(creditNoteIssued()).when(changed).thenRejects('already_told');
    given(creditNoteIssued(), entryWithdrawn()).when(changed).thenTold(changed);
    given(creditNoteIssued()).when(later).thenTold(later);
  });

  it.each([
    ['parties_must_differ', '/buyer', { buyer: SELLER, total: '-1' }],
    [
      'amount_must_be_positive',
      '/allocations/0/amount',
      { total: '-1', allocations: [{ number: 'INV-1', amount: '0' }] },
    ],
    ['amount_must_not_be_negative', '/total', { total: '-1' }],
    [
      'allocations_must_name_each_once',
      '/allocations/1/number',
      {
        allocations: [
          { number: 'INV-1', amount: '9999' },
          { number: 'inv-1', amount: '1' },
        ],
      },
    ],
    ['allocations_must_not_exceed_the_amount', '/allocations', { total: '3999' }],
  ] as const)('is refused by %s at %s', (code, pointer, over) => {
    given().when(creditNoteIssued(over)).thenRejects(code, pointer);
  });
});
