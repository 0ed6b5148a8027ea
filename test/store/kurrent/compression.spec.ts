import { EventStoreDBClient } from '@eventstore/db-client';
import { openKurrentStore } from '../../../src/store/kurrent/grpc-link.js';
import type { KurrentStore } from '../../../src/store/kurrent/store.js';
import { eventNo, told } from '../given.js';
import { Compressing } from './double/compressing.js';
import { SHORT } from './given.js';

const EVENTS = [1, 2, 3].map((n, i) => {
  const { data, metadata, ...event } = eventNo(n);
  return {
    ...event,
    contentType: 'application/json',
    data: Uint8Array.from(Buffer.from(data)),
    metadata: Uint8Array.from(Buffer.from(metadata)),
    stream: 'a',
    revision: String(i),
    position: 100 * (i + 1),
    created: 0,
  };
});

let server: Compressing;

beforeEach(async () => {
  server = await Compressing.start(EVENTS);
});

afterEach(() => server.stop());

describe('a server that compresses for whoever can unpack', () => {
  let store: KurrentStore;

  afterEach(() => store.close());

  it('is asked by Kept not to, and gives the same events', async () => {
    store = await openKurrentStore(server.url, SHORT);
    expect(told(await store.readStream('a'))).toEqual([1, 2, 3].map(eventNo));
    expect(new Set(server.accepted)).toEqual(new Set(['identity']));
    expect(server.compressed).toBe(0);
  });
});

describe('the client as it comes', () => {
  it('asks for gzip: once it does not, src/store/wire/uncompressed.ts can go', async () => {
    const client = EventStoreDBClient.connectionString(server.url);
    const read: unknown[] = [];
    for await (const { event } of client.readAll()) read.push(event?.type);
    expect(read).toHaveLength(3);
    expect(server.accepted).toEqual(['identity,deflate,gzip']);
    expect(server.compressed).toBe(3);
    await client.dispose();
  });
});
