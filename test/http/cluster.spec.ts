import { FOLDER_HOLDER, grantAccess } from '../../src/command/access.js';
import { createApp } from '../../src/create-app.js';
import { StoreUnavailable } from '../../src/store/event-store.js';
import { removeFolder, SELLER } from '../command/fixture.js';
import type { Cluster } from '../store/kurrent/double/cluster.js';
import { until } from '../store/kurrent/given.js';
import { openOnDouble } from './ledger.js';
import { call, invoiceDocument, type Service } from './service.js';

let cluster: Cluster;
let service: Service;
let token: string;
/** What the service logged as errors. */
const logged: string[] = [];

beforeAll(async () => {
  const folder = await openOnDouble({ patienceMs: 500, firstMs: 10, mostMs: 50 });
  cluster = folder.cluster;
  const app = await createApp(folder, { docsPage: false, ratePerSecond: 0 });
  app.useLogger({ log: ignore, warn: ignore, error: (line) => logged.push(String(line)) });
  await app.listen(0, '127.0.0.1');
  service = {
    folder,
    url: await app.getUrl(),
    key: async (grant) => {
      const whole = { role: 'emitter' as const, teller: 'books', parties: [SELLER], ...grant };
      return (await grantAccess(folder.ledger, whole, FOLDER_HOLDER, '2026-11-01')).token;
    },
    close: async () => {
      await app.close();
      await folder.close();
      removeFolder(folder);
    },
  };
  token = await onceThere(() => service.key({}));
  logged.length = 0;
});

afterAll(() => service.close());

function ignore(): void {}

/** On a busy machine the first connection may take longer than a request is patient here. */
async function onceThere<Result>(run: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

describe('the service on a cluster (the double)', () => {
  it('given an invoice twice, then it is told once, and the second answer says so', async () => {
    const body = invoiceDocument();
    const first = await call(service, '/v1/invoices', { token, body });
    const second = await call(service, '/v1/invoices', { token, body });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.position).toBe(first.body.position);
    expect((await call(service, '/health/ready')).body).toMatchObject({ store: 'available' });
  });

  it('given no leader, then 503 with Retry-After, and it goes on by itself with one', async () => {
    cluster.elect(null);
    const body = { ...invoiceDocument(), number: 'F2' };
    const away = await call(service, '/v1/invoices', { token, body });
    expect(away.body).toMatchObject({ status: 503, code: 'ledger_must_be_available' });
    expect(away.headers.get('retry-after')).toBe('5');
    expect(away.text).not.toContain('127.0.0.1');
    const ready = await call(service, '/health/ready');
    expect([ready.status, ready.body]).toMatchObject([503, { store: 'unavailable', head: null }]);
    cluster.elect(0);
    await until(() => service.folder.store.trouble?.() === null);
    expect((await call(service, '/v1/invoices', { token, body })).status).toBe(201);
    const operator = await service.key({ role: 'operator', parties: [] });
    const { text } = await call(service, '/metrics', { token: operator });
    expect(text).toContain('kept_store_available 1');
    expect(text).toMatch(/kept_store_incidents\{kind="failures"\} [1-9]/);
  });

  it('given many requests meanwhile, then each is a 503 and the log has no line of them', async () => {
    cluster.elect(null);
    const { outages = 0 } = service.folder.store.counts ?? {};
    const asked = Array.from({ length: 20 }, (_, i) => `F3-${i}`).map((number) =>
      call(service, '/v1/invoices', { token, body: { ...invoiceDocument(), number } }),
    );
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([503]));
    expect(logged).toEqual([]);
    expect(service.folder.store.counts).toMatchObject({ outages: outages + 1 });
    cluster.elect(0);
    await until(() => service.folder.store.trouble?.() === null);
  });
});
