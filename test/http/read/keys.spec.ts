import { FOLDER_HOLDER, revokeAccess } from '../../../src/command/access.js';
import { type Reading, startReading } from './reading.js';

let reading: Reading;

beforeAll(async () => {
  reading = await startReading();
});

afterAll(() => reading.close());

describe('the list of keys', () => {
  it('holds each with what became of it, in the order granted, page by page, and no secret', async () => {
    const token = await reading.key({ role: 'emitter', teller: 'late', anyParty: true });
    const [, keyId = ''] = token.split('_');
    const secret = token.slice(`kept_${keyId}_`.length);
    await reading.caughtUp();
    const first = await reading.get('/v1/keys?limit=3');
    const rest = await reading.get(`/v1/keys?cursor=${first.body.next}`);
    expect([first.status, rest.status, rest.body.next]).toEqual([200, 200, null]);
    expect([first.body.items, rest.body.items].flat()).toEqual([
      expect.objectContaining({ role: 'operator', teller: 'ops', parties: 'any' }),
      expect.objectContaining({ role: 'analyst', teller: 'lab', parties: 0 }),
      ...[1, 2, 3].map(() => expect.objectContaining({ role: 'partner', parties: 1 })),
      {
        ...{ keyId, role: 'emitter', teller: 'late', source: 'api', vetting: 'known' },
        ...{ live: false, parties: 'any', grantedOn: '2020-01-01', until: null },
        ...{ revokedOn: null, lastUsedOn: null },
      },
    ]);
    expect(rest.text).not.toContain(secret);
  });

  it('says of a key that is revoked on which day it was', async () => {
    const token = await reading.key({ role: 'analyst', teller: 'gone' });
    const [, keyId = ''] = token.split('_');
    await revokeAccess(reading.folder.ledger, keyId, FOLDER_HOLDER, '2026-11-20');
    await reading.caughtUp();
    const { body } = await reading.get('/v1/keys');
    expect(body.items).toContainEqual(expect.objectContaining({ keyId, revokedOn: '2026-11-20' }));
  });

  it('is for operators', async () => {
    const { status, body } = await reading.get('/v1/keys', 'analyst');
    expect([status, body.code]).toEqual([403, 'answer_must_be_yours_to_see']);
  });
});
