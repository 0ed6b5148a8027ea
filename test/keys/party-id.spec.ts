import { createHmac, hkdfSync } from 'node:crypto';
import { partyIds } from '../../src/keys/party-id.js';

const KEY = Buffer.alloc(32, 7);
const SIREN = '0002:552100554';

describe('a party id', () => {
  it('is the first 16 bytes of an HMAC-SHA256 under a key derived from the ledger key', () => {
    const key = Buffer.from(hkdfSync('sha256', KEY, '', 'kept party id v1', 32));
    const expected = createHmac('sha256', key).update(SIREN).digest().subarray(0, 16);
    expect(partyIds(KEY).of(SIREN)).toBe(expected.toString('hex'));
  });

  // Party ids name streams: were this value ever another, no stored stream would be found again.
  it('never changes from one version of Kept to the next', () => {
    expect(partyIds(KEY).of(SIREN)).toBe('34e24eab29527cdfa42723c6380354a1');
  });

  it('is the same each time, another for each identifier and for each ledger', () => {
    const ids = partyIds(KEY);
    expect(ids.of(SIREN)).toBe(ids.of(SIREN));
    expect(ids.of('0002:552100555')).not.toBe(ids.of(SIREN));
    expect(partyIds(Buffer.alloc(32, 8)).of(SIREN)).not.toBe(ids.of(SIREN));
  });
});
