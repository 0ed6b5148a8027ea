import { given, says } from '../given.js';
import { entryWithdrawn, shareMade, shareOpened, shareRevoked } from '../samples.js';

const ledger = { teller: 'kept', role: 'operator', party: null } as const;

describe('a share link', () => {
  it('is made once and revoked once', () => {
    given().when(shareMade()).thenTold(shareMade());
    given(shareMade()).when(shareRevoked()).thenTold(shareRevoked());
    given(shareMade()).when(shareMade()).thenRejects('share_must_be_made_once', '/share');
    given().when(shareRevoked()).thenRejects('share_must_exist', '/share');
    const revoked = [shareMade(), shareRevoked()];
    given(...revoked)
      .when(shareRevoked())
      .thenRejects('share_is_already_revoked', '/share');
    given(...revoked)
      .when(shareMade())
      .thenRejects('share_must_be_made_once', '/share');
  });

  it('ends within 366 days, and shows no day to come', () => {
    const ending = (until: string) => given().when(shareMade({ until }));
    ending('2026-05-31').thenRejects('days_must_be_in_order', '/until');
    ending('2026-06-01').thenTold(shareMade({ until: '2026-06-01' }));
    ending('2027-06-02').thenTold(shareMade({ until: '2027-06-02' }));
    ending('2027-06-03').thenRejects('share_must_end_in_time', '/until');
    given()
      .when(shareMade({ asOf: '2026-06-01' }))
      .thenTold(shareMade({ asOf: '2026-06-01' }));
    given()
      .when(shareMade({ asOf: '2026-06-02' }))
      .thenRejects('days_must_be_in_order', '/asOf');
  });

  it('is never withdrawn, nor told by who only reads', () => {
    given(shareMade()).when(entryWithdrawn()).thenRejects('entry_cannot_be_withdrawn');
    given()
      .when(says(shareMade(), { role: 'analyst' }))
      .thenRejects('role_must_allow_it');
    given(shareMade())
      .when(says(shareRevoked(), { role: 'metrics' }))
      .thenRejects('role_must_allow_it');
  });

  it('is opened as often as the ledger itself says', () => {
    const opened = says(shareOpened(), ledger);
    given().when(opened).thenTold(shareOpened());
    given(opened).when(opened).thenTold(shareOpened());
    given().when(shareOpened()).thenRejects('only_an_operator_may');
  });
});
