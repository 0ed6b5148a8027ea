/**
 * The one file that knows @eventstore/db-client.
 *
 * Of the client Kept uses what finds the leader and opens a channel to it with TLS and login, and
 * the protocol's generated messages. The calls themselves are made here: those of the client parse
 * and forget the bytes of an event, have no time limit, share one table of promises among all
 * clients of a process, and throw where nobody can catch when the server answers twice. So there is
 * no process-wide handler either: a late or double answer meets nobody here, and is counted.
 */
import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  type CallOptions,
  type ClientDuplexStream,
  credentials,
  type Metadata,
  type ServiceError,
} from '@grpc/grpc-js';
import {
  type Append,
  type Conflict,
  type ExpectedRevision,
  type NewEvent,
  StoreUnavailable,
} from '../event-store.js';
import { type ReadAnswer, readAnswer } from '../wire/recorded.js';
import { Uncompressed } from '../wire/uncompressed.js';
import { bytes, uuidOfHalves, withPlace } from '../wire/values.js';
import { channelTo } from './channel.js';
import { connected } from './connected.js';
import { failureOf } from './failures.js';
import { Inbox } from './inbox.js';
import {
  type Link,
  LinkFailure,
  type LogPlace,
  type RawEvent,
  type Span,
  type StreamSpan,
  type Written,
} from './link.js';
import { listen, type ReadCall } from './listen.js';
import { type Dialling, type Kurrent, type KurrentOptions, openWith } from './open.js';

/**
 * Opens a cluster by its connection string (`kurrentdb://...` or `esdb://...`).
 * Throws StoreUnavailable where the address is wrong or nothing answers in time.
 */
export function openKurrent(url: string, options: KurrentOptions = {}): Promise<Kurrent> {
  return openWith((dialling) => new KurrentLink(dialling), url, options);
}

/** The event store of a cluster alone; see `openKurrent`. */
export async function openKurrentStore(url: string, options?: KurrentOptions) {
  return (await openKurrent(url, options)).store;
}

/** The client, told where to go; it connects when first used. */
export function driverTo({ address, certificates, leader, node }: Dialling): Driver {
  const { hosts, discover, tls, connectionName } = address;
  const [host] = hosts;
  if (!host) throw new StoreUnavailable('The address of the KurrentDB names no host.');
  // Few and short attempts: whoever calls comes again, with a new client.
  const seeking = { maxDiscoverAttempts: 2, discoveryInterval: 100, gossipTimeout: 2 };
  const channel = { insecure: !tls, ...certificates };
  const login = address.credentials ?? undefined;
  const endpoint = node ?? leader;
  if (endpoint) return new Driver({ connectionName, endpoint }, channel, login);
  if (discover) return new Driver({ connectionName, ...seeking, discover: host }, channel, login);
  return hosts.length > 1
    ? new Driver({ connectionName, ...seeking, endpoints: [...hosts] }, channel, login)
    : new Driver({ connectionName, endpoint: host }, channel, login);
}

/** The client, as far as it is used: it connects to the leader and says who we are. */
class Driver extends EventStoreDBClient {
  async connect(dialling: Dialling): Promise<streamsGrpc.StreamsClient> {
    const channel = channelTo(await this.resolveUri(), dialling);
    await connected(channel);
    // The channel brings its own credentials; those given beside it are not used.
    const unused = credentials.createInsecure();
    return new streamsGrpc.StreamsClient(channel.getTarget(), unused, { channelOverride: channel });
  }

  /** Time limits are the caller's, so calls have no deadline of their own. */
  callHead(requiresLeader: boolean): [Metadata, CallOptions] {
    const deadline = Number.POSITIVE_INFINITY;
    const [metadata, options] = this.callArguments({ requiresLeader }, { deadline });
    return [Uncompressed.of(metadata), options];
  }
}

interface Waiting {
  readonly resolve: (answer: Written | Conflict) => void;
  readonly reject: (failure: LinkFailure) => void;
}

type AppendCall = ClientDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

class KurrentLink implements Link {
  private connected: Promise<streamsGrpc.StreamsClient> | null = null;
  private appending: AppendCall | null = null;
  private readonly waiting = new Map<string, Waiting>();
  private readonly reads = new Set<ReadCall>();
  private disposed = false;

  private readonly driver: Driver;

  constructor(private readonly dialling: Dialling) {
    this.driver = driverTo(dialling);
  }

  async append(append: Append, signal: AbortSignal): Promise<Written | Conflict> {
    const call = await this.appendCall();
    if (signal.aborted) throw new LinkFailure('lost', 'given up before it was sent');
    const correlation = randomUUID();
    return new Promise((resolve, reject) => {
      const forget = (): void => {
        this.waiting.delete(correlation);
        reject(new LinkFailure('lost', 'given up'));
      };
      signal.addEventListener('abort', forget);
      this.waiting.set(correlation, { resolve, reject });
      call.write(appendRequest(append, correlation));
    });
  }

  async readStream(
    stream: string,
    span: StreamSpan,
    signal: AbortSignal,
  ): Promise<readonly RawEvent[]> {
    const of = new streams.ReadReq.Options.StreamOptions();
    of.setStreamIdentifier(identifier(stream));
    if (span.from === 'end') of.setEnd(new shared.Empty());
    else of.setRevision(String(span.from));
    const options = readOptions(span.direction).setStream(of).setCount(String(span.count));
    return this.collect(options, signal);
  }

  async readAll({ from, direction, count }: Span, signal: AbortSignal) {
    const options = readOptions(direction).setAll(allFrom(from)).setCount(String(count));
    return this.collect(options, signal);
  }

  async subscribe(
    after: LogPlace | 'start',
    signal: AbortSignal,
    life: AbortSignal,
  ): Promise<Inbox<RawEvent>> {
    const options = readOptions('forwards')
      .setAll(allFrom(after))
      .setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
    const call = await this.read(options);
    const inbox = new Inbox<RawEvent>(call);
    return new Promise((resolve, reject) => {
      const end = (): void => {
        call.cancel();
        inbox.close();
        resolve(inbox);
      };
      const lose = (failure: LinkFailure): void => {
        life.removeEventListener('abort', end);
        inbox.fail(failure);
        reject(failure);
      };
      if (life.aborted) end();
      life.addEventListener('abort', end);
      signal.addEventListener('abort', () => {
        call.cancel();
        lose(new LinkFailure('lost', 'not confirmed in time'));
      });
      const hear = (answer: ReadAnswer): void => {
        if (answer === 'confirmed') resolve(inbox);
        else if (answer !== 'other') inbox.put(withPlace(answer));
      };
      listen(call, hear, (failure) =>
        lose(failure ?? new LinkFailure('lost', 'the server ended the subscription')),
      );
    });
  }

  async tombstone(stream: string, expected: ExpectedRevision, signal: AbortSignal): Promise<void> {
    const options = new streams.TombstoneReq.Options().setStreamIdentifier(identifier(stream));
    if (expected === 'none') options.setNoStream(new shared.Empty());
    else options.setRevision(String(expected));
    const request = new streams.TombstoneReq().setOptions(options).serializeBinary();
    await this.call(streamsGrpc.StreamsService.tombstone.path, Buffer.from(request), signal);
  }

  async call(path: string, request: Buffer, signal: AbortSignal): Promise<Buffer> {
    const client = await this.connection();
    const head = this.head();
    return new Promise((resolve, reject) => {
      const end = (error: ServiceError | null, answer?: Buffer): void => {
        if (error || !answer) reject(failureOf(error));
        else resolve(answer);
      };
      const call = client.makeUnaryRequest(path, asIs, asIs, request, ...head, end);
      signal.addEventListener('abort', () => call.cancel());
    });
  }

  dispose(): void {
    this.disposed = true;
    for (const call of this.reads) call.cancel();
    this.appending?.cancel();
    this.failWaiting(new LinkFailure('lost', 'the link was put aside'));
    // A link that never connected has nothing to close.
    this.connected?.then((client) => client.close()).catch(() => {});
  }

  /** Who asks the cluster asks its leader; who asks a node asks that one. */
  private head(): [Metadata, CallOptions] {
    return this.driver.callHead(this.dialling.node === null);
  }

  private async connection(): Promise<streamsGrpc.StreamsClient> {
    if (this.disposed) throw new LinkFailure('lost', 'the link was put aside');
    this.connected ??= this.driver.connect(this.dialling);
    try {
      return await this.connected;
    } catch (error) {
      throw failureOf(error);
    }
  }

  private async appendCall(): Promise<AppendCall> {
    const client = await this.connection();
    if (this.appending) return this.appending;
    const call = client.batchAppend(...this.head());
    const end = (failure: LinkFailure): void => {
      if (this.appending === call) this.appending = null;
      this.failWaiting(failure);
    };
    call.on('data', (response: streams.BatchAppendResp) => this.answer(response));
    call.on('error', (error) => end(failureOf(error)));
    call.on('end', () => end(new LinkFailure('lost', 'the server ended the appends')));
    this.appending = call;
    return call;
  }

  private answer(response: streams.BatchAppendResp): void {
    const correlation = uuidOf(response.getCorrelationId());
    const waiting = this.waiting.get(correlation);
    if (!waiting) {
      this.dialling.onLate();
      return;
    }
    this.waiting.delete(correlation);
    const answer = answerOf(response);
    if (answer instanceof LinkFailure) waiting.reject(answer);
    else waiting.resolve(answer);
  }

  private failWaiting(failure: LinkFailure): void {
    for (const { reject } of this.waiting.values()) reject(failure);
    this.waiting.clear();
  }

  private async read(options: streams.ReadReq.Options): Promise<ReadCall> {
    const client = await this.connection();
    const call = client.makeServerStreamRequest(
      streamsGrpc.StreamsService.read.path,
      streamsGrpc.StreamsService.read.requestSerialize,
      readAnswer,
      new streams.ReadReq().setOptions(options),
      ...this.head(),
    );
    this.reads.add(call);
    call.on('close', () => this.reads.delete(call));
    // Cancelling is told as an error, too, also where nobody listens any more.
    call.on('error', () => this.reads.delete(call));
    return call;
  }

  private async collect(
    options: streams.ReadReq.Options,
    signal: AbortSignal,
  ): Promise<readonly RawEvent[]> {
    const call = await this.read(options);
    const events: RawEvent[] = [];
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => call.cancel());
      const hear = (answer: ReadAnswer): void => {
        if (typeof answer === 'object') events.push(withPlace(answer));
      };
      listen(call, hear, (failure) => (failure ? reject(failure) : resolve(events)));
    });
  }
}

type Options = streams.ReadReq.Options;

function readOptions(direction: 'forwards' | 'backwards'): Options {
  const { ReadDirection, UUIDOption } = streams.ReadReq.Options;
  return new streams.ReadReq.Options()
    .setReadDirection(ReadDirection[direction === 'forwards' ? 'FORWARDS' : 'BACKWARDS'])
    .setResolveLinks(false)
    .setNoFilter(new shared.Empty())
    .setUuidOption(new UUIDOption().setString(new shared.Empty()));
}

function allFrom(from: LogPlace | 'start' | 'end'): streams.ReadReq.Options.AllOptions {
  const options = new streams.ReadReq.Options.AllOptions();
  if (from === 'start') return options.setStart(new shared.Empty());
  if (from === 'end') return options.setEnd(new shared.Empty());
  const position = new streams.ReadReq.Options.Position();
  position.setCommitPosition(String(from.commit)).setPreparePosition(String(from.prepare));
  return options.setPosition(position);
}

function asIs(message: Buffer): Buffer {
  return message;
}

function identifier(stream: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(bytes(stream));
}

function appendRequest({ stream, expected, events }: Append, correlation: string) {
  // Without a deadline the server takes its own limit for writes. The deadline of this protocol is
  // a time of day by our clock, which a server whose clock is ahead takes for long past.
  const options = new streams.BatchAppendReq.Options().setStreamIdentifier(identifier(stream));
  if (expected === 'none') options.setNoStream(new shared.Empty());
  else options.setStreamPosition(String(expected));
  return new streams.BatchAppendReq()
    .setOptions(options)
    .setCorrelationId(new shared.UUID().setString(correlation))
    .setIsFinal(true)
    .setProposedMessagesList(events.map(proposed));
}

function proposed({ id, type, data, metadata }: NewEvent): streams.BatchAppendReq.ProposedMessage {
  const message = new streams.BatchAppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(id))
    .setData(bytes(data))
    .setCustomMetadata(bytes(metadata));
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  return message;
}

/** Servers write an id as text, but in some answers as two signed numbers of 64 bits. */
function uuidOf(id: shared.UUID | undefined): string {
  const halves = id?.getStructured();
  if (!halves) return id?.getString() ?? '';
  return uuidOfHalves(halves.getMostSignificantBits(), halves.getLeastSignificantBits());
}

function answerOf(response: streams.BatchAppendResp): Written | Conflict | LinkFailure {
  const success = response.getSuccess();
  if (success) {
    const position = success.getPosition()?.getCommitPosition();
    if (position === undefined) return new LinkFailure('lost', 'the server gave no position');
    const revision = Number(success.getCurrentRevision());
    return { status: 'written', revision, position: Number(position) };
  }
  const error = response.getError();
  const details = error?.getDetails();
  switch (details?.getTypeName()) {
    case 'event_store.client.WrongExpectedVersion': {
      const wrong = shared.WrongExpectedVersion.deserializeBinary(details.getValue_asU8());
      return {
        status: 'conflict',
        actual: wrong.hasCurrentStreamRevision()
          ? Number(wrong.getCurrentStreamRevision())
          : 'none',
      };
    }
    case 'event_store.client.StreamDeleted':
      return new LinkFailure('deleted', 'the stream was deleted for good');
    case 'event_store.client.AccessDenied':
      return new LinkFailure('refused', 'the user may not write here');
    case 'event_store.client.MaximumAppendSizeExceeded':
    case 'event_store.client.BadRequest':
      return new LinkFailure('refused', error?.getMessage() || 'the append is too large');
    default:
      // Busy, not ready, out of time, or something newer: it may have been written or not.
      return new LinkFailure('lost', error?.getMessage() || 'the server could not write');
  }
}
