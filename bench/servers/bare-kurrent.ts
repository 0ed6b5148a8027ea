/**
 * What Kept on KurrentDB is compared with: the bare client, in a process of its own.
 *
 * `append <url> <after> <in flight> <name> [<before>]`: appends what the log holds after a position
 * once more, one event an append, to streams of its own; says the events per second. Where these
 * streams began earlier, `before` says after which position; that is appended before, unmeasured.
 * `read <url> <as it comes|uncompressed>`: reads the whole log and parses; says the same.
 */
import {
  type AllStreamJSONRecordedEvent,
  EventStoreDBClient,
  jsonEvent,
} from '@eventstore/db-client';
import { SECRETS_PREFIX } from '../../src/store/kurrent/events.js';
import { Uncompressed } from '../../src/store/wire/uncompressed.js';
import { say } from '../child.js';

type Settings = ConstructorParameters<typeof EventStoreDBClient>;

/** The client with the one change that makes it read a KurrentDB 26 fast. */
class UncompressedClient extends EventStoreDBClient {
  constructor(...settings: Settings) {
    super(...settings);
    const comes = this.callArguments;
    this.callArguments = (...asked) => {
      const [headers, options] = comes(...asked);
      return [Uncompressed.of(headers), options];
    };
  }
}

const [what, url = '', ...args] = process.argv.slice(2);

function clientOf(kind: 'as it comes' | 'uncompressed'): EventStoreDBClient {
  const { hostname: address, port } = new URL(url.replace(/^kurrentdb/, 'esdb'));
  const Client = kind === 'uncompressed' ? UncompressedClient : EventStoreDBClient;
  return new Client({ endpoint: { address, port: Number(port) } }, { insecure: true });
}

async function* history(
  client: EventStoreDBClient,
  after: bigint,
): AsyncGenerator<AllStreamJSONRecordedEvent> {
  for await (const { event } of client.readAll()) {
    if (!event?.isJson || event.type.startsWith('$') || event.streamId.startsWith(SECRETS_PREFIX))
      continue;
    if (event.position.commit > after) yield event;
  }
}

async function read(kind: 'as it comes' | 'uncompressed'): Promise<number> {
  const client = clientOf(kind);
  const begun = performance.now();
  let events = 0;
  for await (const { data, metadata } of history(client, -1n)) {
    // The client has parsed both; looked at, so that no engine can leave that out.
    if (typeof data === 'object' && typeof metadata === 'object') events++;
  }
  return events / ((performance.now() - begun) / 1000);
}

async function append(
  after: bigint,
  inFlight: number,
  name: string,
  before = after,
): Promise<number> {
  const client = clientOf('as it comes');
  const events: AllStreamJSONRecordedEvent[] = [];
  for await (const event of history(clientOf('uncompressed'), before)) events.push(event);
  const isEarlier = ({ position }: AllStreamJSONRecordedEvent) => position.commit <= after;
  await appended(client, events.filter(isEarlier), inFlight, name);
  const measured = events.filter((event) => !isEarlier(event));
  const begun = performance.now();
  await appended(client, measured, inFlight, name);
  return measured.length / ((performance.now() - begun) / 1000);
}

async function appended(
  client: EventStoreDBClient,
  events: readonly AllStreamJSONRecordedEvent[],
  inFlight: number,
  name: string,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (let event = events[next++]; event; event = events[next++]) {
        const { id, type, data, metadata, revision, streamId } = event;
        const expectedRevision = revision === 0n ? 'no_stream' : revision - 1n;
        await client.appendToStream(
          `${name}${streamId}`,
          jsonEvent({ id, type, data, metadata: metadata ?? {} }),
          { expectedRevision },
        );
      }
    }),
  );
}

const [first = '', inFlight = '1', name = '', before = first] = args;
const perSecond =
  what === 'append'
    ? await append(BigInt(first), Number(inFlight), name, BigInt(before))
    : await read(first === 'uncompressed' ? 'uncompressed' : 'as it comes');
say({ perSecond });
// The client keeps its connection, and offers no way to close it.
process.disconnect();
process.exit(0);
