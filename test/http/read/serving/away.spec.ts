/** Reads while the cluster (the double) has no leader: they go on, from this process's own views. */
import type { Cluster } from '../../../store/kurrent/double/cluster.js';
import { until } from '../../../store/kurrent/given.js';
import { openOnDouble } from '../../ledger.js';
import { call } from '../../service.js';
import { BUYER, deal, professional, type Reading, startReading } from '../reading.js';

let cluster: Cluster;
let reading: Reading;

beforeEach(async () => {
  const folder = await openOnDouble({ patienceMs: 1_000, firstMs: 10, mostMs: 50 });
  cluster = folder.cluster;
  reading = await startReading({ folder });
  await reading.tell(...deal({ number: 'F1', paidOn: '2026-02-01' }));
});

afterEach(() => reading.close());

const SCORE = professional(BUYER, 'score?asOf=2026-06-30');

/** As without a quorum: nobody leads, and who followed is sent away. */
function withoutLeader(): void {
  cluster.elect(null);
  for (const node of cluster.nodes) node.dropSubscriptions();
}

async function away(): Promise<void> {
  withoutLeader();
  await until(() => reading.folder.store.trouble?.() !== null);
}

describe('a score while the store is away', () => {
  it('is answered as before, stale, and without the names whose keys are there', async () => {
    const before = await reading.get(SCORE);
    expect(before.body).toMatchObject({ professional: { id: BUYER } });
    await away();
    const meanwhile = await reading.get(SCORE);
    const { professional: shown, ...figures } = before.body;
    expect(meanwhile.status).toBe(200);
    expect(meanwhile.body).toEqual({
      ...figures,
      professional: { id: reading.folder.party(BUYER), name: null, unopened: true },
      stale: true,
    });
    cluster.elect(0);
    await until(() => reading.folder.store.trouble?.() === null);
    expect((await reading.get(SCORE)).body).toEqual({ ...figures, professional: shown });
  });

  it('is answered to whoever asks in the first moments, too', async () => {
    await reading.get(SCORE);
    withoutLeader();
    const asked = await Promise.all([1, 2, 3, 4].map(() => reading.get(SCORE)));
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});

describe('what only the store can say', () => {
  it('is not answered while it is away: a new key, a write, a name to look for, what comes', async () => {
    await reading.get(SCORE);
    const stranger = await reading.key({ role: 'analyst', teller: 'late' });
    await away();
    const head = reading.live.current.checkpoint;
    const answers = await Promise.all([
      call(reading, SCORE, { token: stranger }),
      call(reading, '/v1/invoices', { token: reading.tokens.operator, body: {} }),
      reading.get('/v1/professionals?search=bank'),
      reading.get(`/v1/professionals?after=${head + 1}`),
    ]);
    for (const { body } of answers) {
      expect(body).toMatchObject({ status: 503, code: 'ledger_must_be_available' });
    }
  });

  it('is no reason to believe a key that had been revoked', async () => {
    const token = await reading.key({ role: 'analyst', teller: 'gone' });
    const [, keyId = ''] = token.split('_');
    expect((await call(reading, SCORE, { token })).status).toBe(200);
    const revoked = await call(reading, `/v1/keys/${keyId}`, {
      ...{ method: 'DELETE', token: reading.tokens.operator },
    });
    expect(revoked.status).toBe(204);
    await away();
    expect((await call(reading, SCORE, { token })).status).toBe(401);
  });
});
