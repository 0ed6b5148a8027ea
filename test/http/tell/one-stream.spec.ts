import { call, cloudEvent, type Service, startService } from '../service.js';

let service: Service;

beforeAll(async () => {
  service = await startService();
});

afterAll(() => service.close());

describe('one stream to which many tell at once', () => {
  it('takes 640 of them one after the other, and refuses none for being many', async () => {
    const token = await service.key({});
    const told = Array.from({ length: 640 }, async (_, i) => {
      const upTo = new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
      const body = cloudEvent('SourceCovered', `c${i}`, { upTo });
      const type = 'application/cloudevents+json';
      return (await call(service, '/v1/events', { token, type, body })).status;
    });
    const statuses = await Promise.all(told);
    expect(statuses.filter((status) => status !== 201)).toEqual([]);
    expect(await service.folder.store.readStream('source-books')).toHaveLength(640);
  });
});
