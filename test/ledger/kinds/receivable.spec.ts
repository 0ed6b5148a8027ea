import { given, says } from '../given.js';
import {
  BUYER,
  entryContested,
  entryWithdrawn,
  OTHER,
  receivableAssigned,
  receivableReleased,
  SELLER,
} from '../samples.js';

describe('a receivable', () => {
  const secret = receivableAssigned({ confidential: true });

  it('is assigned and released, between parties that differ', () => {
    given(receivableAssigned()).when(receivableReleased()).thenTold(receivableReleased());
    given()
      .when(receivableAssigned({ factor: SELLER }))
      .thenRejects('parties_must_differ', '/factor');
    given()
      .when(receivableAssigned({ buyer: SELLER }))
      .thenRejects('parties_must_differ', '/buyer');
  });

  it('told in confidence names no buyer', () => {
    given()
      .when(receivableAssigned({ buyer: BUYER }))
      .thenTold(receivableAssigned({ buyer: BUYER }));
    given()
      .when(receivableAssigned({ buyer: BUYER, confidential: true }))
      .thenRejects('buyer_must_not_be_named_in_confidence', '/buyer');
  });

  it('told in confidence is not there for whoever it does not concern', () => {
    const buyer = { teller: 'buyers', party: BUYER, side: 'promisor' } as const;
    const contest = says(entryContested({ by: BUYER }), buyer);
    given(secret).when(contest).thenRejects('entry_must_exist', '/entry');
    given(secret).when(says(entryWithdrawn(), buyer)).thenRejects('entry_must_exist', '/entry');
    // Whoever told it may not speak of it in the buyer's name either: that would be on its trail.
    given(secret)
      .when(says(entryWithdrawn(), { party: BUYER }))
      .thenRejects('entry_must_exist', '/entry');
    given(secret).when(entryWithdrawn()).thenTold(entryWithdrawn());
    const factor = says(entryContested({ by: OTHER }), { teller: 'factor', party: OTHER });
    given(secret)
      .when(factor)
      .thenTold(entryContested({ by: OTHER }));
  });
});
