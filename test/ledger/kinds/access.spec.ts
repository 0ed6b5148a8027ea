import { given, says } from '../given.js';
import { accessGranted, accessRevoked, entryWithdrawn } from '../samples.js';

const operator = { teller: 'office', role: 'operator', party: null } as const;
const granted = says(accessGranted(), operator);
const revoked = says(accessRevoked(), operator);

describe('a key', () => {
  it('is granted once and revoked once', () => {
    given().when(granted).thenTold(accessGranted());
    given(granted).when(revoked).thenTold(accessRevoked());
    given(granted).when(granted).thenRejects('key_must_be_granted_once', '/keyId');
    given(granted, revoked).when(granted).thenRejects('key_must_be_granted_once', '/keyId');
    given().when(revoked).thenRejects('key_must_exist', '/keyId');
    given(granted, revoked).when(revoked).thenRejects('key_is_already_revoked', '/keyId');
  });

  it('is the operators\u2019 to grant and revoke, and never withdrawn', () => {
    given().when(accessGranted()).thenRejects('only_an_operator_may');
    given(granted).when(accessRevoked()).thenRejects('only_an_operator_may');
    given(granted).when(says(entryWithdrawn(), operator)).thenRejects('entry_cannot_be_withdrawn');
  });
});
