/**
 * A node of the double: the server side of KurrentDB's gRPC protocol on loopback, made of the
 * client's own generated services. It plays what goes wrong on demand. What it cannot show is
 * whether a real server does the same: for that the tests run on one where there is one
 * (KEPT_TEST_KURRENTDB).
 */
import { randomUUID } from 'node:crypto';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type gossip from '@eventstore/db-client/generated/gossip_pb.js';
import operationsGrpc from '@eventstore/db-client/generated/operations_grpc_pb.js';
import operations from '@eventstore/db-client/generated/operations_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  Metadata,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerWritableStream,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import { CERTIFICATE, KEY } from './certificate.js';
import { type Expected, type Log, type Logged, type Proposed, systemEvent } from './log.js';
import * as messages from './messages.js';

/**
 * What happens to an append. `silent`: not made, no answer. `late`: made, answered only when
 * `releaseLate` is called. `twice`: made and answered twice. `drop`: the connection breaks before
 * it is made, `dropAfter` after. `timeoutAfter`: made, and answered with the server's own time-out.
 * A text is answered as the server's refusal for the moment (`Server Is Busy`).
 */
export type AppendFault =
  | 'silent'
  | 'late'
  | 'twice'
  | 'drop'
  | 'dropAfter'
  | 'timeoutAfter'
  | { readonly says: string };

export type ReadFault = 'silent' | 'drop';

/**
 * What comes of a scavenge that is started: `older` ends well and takes nothing away, since it goes
 * on to a point before what was destroyed; `busy` is answered that one is under way, which is over
 * then; `stopped` ends so; `refused` is answered that the user may not.
 */
export type ScavengeFault = 'older' | 'busy' | 'stopped' | 'refused';

export interface Leading {
  /** Whether nodes show a certificate, and the host by which they name each other. */
  readonly tls: boolean;
  readonly host: string;
  /** The port of the node that leads; null while none does. */
  leader(): number | null;
  gossip(): gossip.ClusterInfo;
}

type BatchCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;
type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

interface Batch {
  readonly stream: string;
  readonly expected: Expected;
  readonly late: boolean;
  readonly events: Proposed[];
}

const SECURE = ServerCredentials.createSsl(null, [
  { cert_chain: Buffer.from(CERTIFICATE), private_key: Buffer.from(KEY) },
]);

export class Node {
  port = 0;
  /** Milliseconds by which this node's clock is ahead. */
  clockAhead = 0;
  /** While true every call stays without an answer, as of a process that was stopped. */
  frozen = false;
  /**
   * While this is set, whoever reads a stream from it is told no event after this position, as by a
   * KurrentDB that was elected and has yet to index its log. It makes no append until then.
   */
  indexedTo: number | null = null;
  /** While true whoever reads is told that they may not. */
  refuses = false;
  /** Counted: calls to append and to read that came in, and scavenges started. */
  readonly seen = { appends: 0, reads: 0, subscriptions: 0, scavenges: 0 };
  private readonly appendFaults: AppendFault[] = [];
  private readonly readFaults: ReadFault[] = [];
  private readonly scavengeFaults: ScavengeFault[] = [];
  private readonly lateAnswers: (() => void)[] = [];
  private readonly subscriptions = new Set<ReadCall>();
  private server = new Server();

  constructor(
    private readonly log: Log,
    private readonly leading: Leading,
  ) {}

  /** Subscriptions that are open. */
  get following(): number {
    return this.subscriptions.size;
  }

  async start(): Promise<void> {
    const server = new Server();
    server.addService(streamsGrpc.StreamsService, {
      read: (call: ReadCall) => this.read(call),
      batchAppend: (call: BatchCall) => this.batchAppend(call),
      tombstone: (
        { request }: { readonly request: streams.TombstoneReq },
        answer: sendUnaryData<streams.TombstoneResp>,
      ) => this.tombstone(request, answer),
      append: unimplemented,
      delete: unimplemented,
    });
    server.addService(operationsGrpc.OperationsService, {
      startScavenge: (_call: unknown, answer: sendUnaryData<operations.ScavengeResp>) =>
        this.scavenge(answer),
      ...{ stopScavenge: unimplemented, shutdown: unimplemented, mergeIndexes: unimplemented },
      ...{ resignNode: unimplemented, setNodePriority: unimplemented },
      restartPersistentSubscriptions: unimplemented,
    });
    server.addService(gossipGrpc.GossipService, {
      read: (_call: unknown, answer: sendUnaryData<gossip.ClusterInfo>) => {
        if (!this.frozen) answer(null, this.leading.gossip());
      },
    });
    server.addService(featuresGrpc.ServerFeaturesService, {
      getSupportedMethods: (_call: unknown, answer: sendUnaryData<features.SupportedMethods>) =>
        answer(null, supported()),
    });
    this.port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(
        `127.0.0.1:${this.port}`,
        this.leading.tls ? SECURE : ServerCredentials.createInsecure(),
        (error, port) => (error ? reject(error) : resolve(port)),
      );
    });
    this.server = server;
  }

  /** Ends as a killed process does: every connection breaks. */
  stop(): void {
    this.subscriptions.clear();
    this.server.forceShutdown();
  }

  /** The next appends go wrong so, one each. */
  failAppends(...faults: readonly AppendFault[]): void {
    this.appendFaults.push(...faults);
  }

  /** The next scavenges go so, one each. */
  failScavenges(...faults: readonly ScavengeFault[]): void {
    this.scavengeFaults.push(...faults);
  }

  failReads(...faults: readonly ReadFault[]): void {
    this.readFaults.push(...faults);
  }

  releaseLate(): void {
    for (const answer of this.lateAnswers.splice(0)) answer();
  }

  /** Ends every subscription, as a server does that is overtaxed or shutting down. */
  dropSubscriptions(): void {
    for (const call of this.subscriptions) call.emit('error', unavailable('dropped'));
    this.subscriptions.clear();
  }

  private batchAppend(call: BatchCall): void {
    const open = new Map<string, Batch>();
    call.on('data', (request: streams.BatchAppendReq) => {
      const correlation = request.getCorrelationId();
      const id = correlation?.getString() ?? '';
      const options = request.getOptions();
      if (options) open.set(id, this.batchOf(options));
      const batch = open.get(id);
      if (!batch) return;
      batch.events.push(...request.getProposedMessagesList().map(messages.proposedOf));
      if (!request.getIsFinal()) return;
      open.delete(id);
      this.appendBatch(call, correlation, batch);
    });
    call.on('end', () => call.end());
    call.on('error', () => {});
  }

  private batchOf(options: streams.BatchAppendReq.Options): Batch {
    const deadline = options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY;
    return {
      stream: messages.nameOf(options.getStreamIdentifier()),
      expected: expectedOf(options),
      late: deadline <= Date.now() + this.clockAhead,
      events: [],
    };
  }

  private appendBatch(call: BatchCall, id: shared.UUID | undefined, batch: Batch): void {
    this.seen.appends += 1;
    const fault = this.frozen ? 'silent' : (this.appendFaults.shift() ?? null);
    const { stream, expected, events } = batch;
    const say = (message: string): void => {
      call.write(messages.answerMessage(id, stream, { is: 'error', message }));
    };
    if (fault === 'silent') return;
    if (fault === 'drop') return void call.emit('error', unavailable('Connection dropped'));
    if (!this.leads(call.metadata)) return void call.emit('error', this.notLeader());
    if (this.indexedTo !== null) return void say('Server Is Not Ready');
    if (typeof fault === 'object' && fault) return void say(fault.says);
    if (batch.late) return void say('Timeout');
    const answer = messages.answerMessage(id, stream, this.log.append(stream, expected, events));
    switch (fault) {
      case null:
        return void call.write(answer);
      case 'late':
        this.lateAnswers.push(() => call.write(answer));
        return;
      case 'twice':
        call.write(answer);
        return void call.write(answer);
      case 'dropAfter':
        return void call.emit('error', unavailable('read ECONNRESET'));
      case 'timeoutAfter':
        return void say('Timeout');
      default:
        fault satisfies never;
    }
  }

  private read(call: ReadCall): void {
    call.on('error', () => {});
    const options = call.request.getOptions();
    const fault = this.frozen
      ? 'silent'
      : options?.hasSubscription()
        ? null
        : this.readFaults.shift();
    if (fault === 'silent' || !options) return;
    if (this.refuses) return void call.emit('error', denied());
    if (fault === 'drop') return void call.emit('error', unavailable('Connection dropped'));
    if (!this.leads(call.metadata)) return void call.emit('error', this.notLeader());
    const from = options.getStream();
    if (from) {
      this.seen.reads += 1;
      this.readStream(call, options, messages.nameOf(from.getStreamIdentifier()));
    } else if (options.hasSubscription()) {
      this.seen.subscriptions += 1;
      this.subscribe(call, placeOf(options));
    } else {
      this.seen.reads += 1;
      for (const event of slice(this.log.events, options, placeOf(options))) {
        call.write(messages.eventMessage(event));
      }
      call.end();
    }
  }

  private readStream(call: ReadCall, options: streams.ReadReq.Options, stream: string): void {
    const events = this.indexed(this.log.read(stream));
    if (events === 'deleted') return void call.emit('error', streamDeleted(stream));
    if (events === 'missing') call.write(messages.notFound(stream));
    else {
      const from = options.getStream();
      const first = from?.hasRevision() ? Number(from.getRevision()) : 0;
      const wanted = isBackwards(options) ? [...events].reverse() : events.slice(first);
      for (const event of wanted.slice(0, Number(options.getCount()))) {
        call.write(messages.eventMessage(event));
      }
    }
    call.end();
  }

  private indexed(there: ReturnType<Log['read']>): ReturnType<Log['read']> {
    const { indexedTo } = this;
    if (indexedTo === null || typeof there === 'string') return there;
    const events = there.filter(({ position }) => position <= indexedTo);
    return events.length === 0 ? 'missing' : events;
  }

  private subscribe(call: ReadCall, after: number): void {
    this.subscriptions.add(call);
    call.write(messages.confirmation());
    for (const event of this.log.events) {
      if (event.position > after) call.write(messages.eventMessage(event));
    }
    call.write(messages.caughtUp());
    const unfollow = this.log.follow((event) => {
      if (!this.frozen) call.write(messages.eventMessage(event));
    });
    call.on('cancelled', () => {
      this.subscriptions.delete(call);
      unfollow();
    });
    call.on('error', unfollow);
  }

  /** Nodes of the double share one log: who scavenges one, scavenges all. */
  private scavenge(answer: sendUnaryData<operations.ScavengeResp>): void {
    if (this.frozen) return;
    const fault = this.scavengeFaults.shift() ?? null;
    if (fault === 'refused') return void answer(accessDenied());
    const { STARTED, INPROGRESS } = operations.ScavengeResp.ScavengeResult;
    const id = randomUUID();
    const response = new operations.ScavengeResp().setScavengeId(id);
    if (fault === 'busy') return void answer(null, response.setScavengeResult(INPROGRESS));
    this.seen.scavenges += 1;
    answer(null, response.setScavengeResult(STARTED));
    if (fault === null) this.log.scavenge();
    const said = {
      scavengeId: id,
      result: fault === 'stopped' ? 'Stopped' : 'Success',
      error: null,
    };
    const event = systemEvent('$scavengeCompleted');
    const data = Uint8Array.from(Buffer.from(JSON.stringify(said)));
    this.log.put(`$scavenges-${id}`, '0', { ...event, data });
  }

  private tombstone(
    request: streams.TombstoneReq,
    answer: sendUnaryData<streams.TombstoneResp>,
  ): void {
    if (this.frozen) return;
    const stream = messages.nameOf(request.getOptions()?.getStreamIdentifier());
    const fault = this.appendFaults.shift() ?? null;
    if (fault === 'silent') return;
    if (fault === 'drop') return void answer(unavailable('Connection dropped'));
    const done = this.log.tombstone(stream, expectedToEnd(request.getOptions()));
    if (done === 'deleted') return void answer(streamDeleted(stream));
    if (done === 'wrong') return void answer(wrongVersion());
    if (fault === 'dropAfter') return void answer(unavailable('read ECONNRESET'));
    answer(null, new streams.TombstoneResp());
  }

  private leads(metadata: Metadata): boolean {
    return metadata.get('requires-leader')[0] !== 'true' || this.leading.leader() === this.port;
  }

  private notLeader() {
    const leader = this.leading.leader();
    if (leader === null) return unavailable('No leader');
    const metadata = new Metadata();
    metadata.set('exception', 'not-leader');
    metadata.set('leader-endpoint-host', this.leading.host);
    metadata.set('leader-endpoint-port', String(leader));
    const details = 'Leader info available';
    return { name: 'not-leader', message: details, code: status.NOT_FOUND, details, metadata };
  }
}

function unimplemented(): void {
  throw new Error('The double does not play this call.');
}

function unavailable(details: string) {
  const metadata = new Metadata();
  return { name: 'unavailable', message: details, code: status.UNAVAILABLE, details, metadata };
}

function denied() {
  const [details, metadata] = ['Unauthenticated', new Metadata()];
  return { name: 'denied', message: details, code: status.UNAUTHENTICATED, details, metadata };
}

function accessDenied() {
  const [details, metadata] = ['Access Denied', new Metadata()];
  metadata.set('exception', 'access-denied');
  return { name: 'denied', message: details, code: status.PERMISSION_DENIED, details, metadata };
}

function wrongVersion() {
  const [details, metadata] = ['WrongExpectedVersion', new Metadata()];
  metadata.set('exception', 'wrong-expected-version');
  return { name: 'wrong', message: details, code: status.FAILED_PRECONDITION, details, metadata };
}

function streamDeleted(stream: string) {
  const metadata = new Metadata();
  metadata.set('exception', 'stream-deleted');
  metadata.set('stream-name', stream);
  const details = `Event stream '${stream}' is deleted.`;
  return { name: 'deleted', message: details, code: status.FAILED_PRECONDITION, details, metadata };
}

function supported(): features.SupportedMethods {
  const method = new features.SupportedMethod()
    .setServiceName('event_store.client.streams.Streams')
    .setMethodName('batchappend');
  return new features.SupportedMethods()
    .setEventStoreServerVersion('0.0.0-double')
    .setMethodsList([method]);
}

function expectedOf(options: streams.BatchAppendReq.Options): Expected {
  if (options.hasNoStream()) return 'none';
  return options.hasStreamPosition() ? Number(options.getStreamPosition()) : 'any';
}

function expectedToEnd(options: streams.TombstoneReq.Options | undefined): Expected {
  if (options?.hasNoStream()) return 'none';
  return options?.hasRevision() ? Number(options.getRevision()) : 'any';
}

function isBackwards(options: streams.ReadReq.Options): boolean {
  return options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
}

/** Where in the log to begin; -1 is its start, infinity its end. */
function placeOf(options: streams.ReadReq.Options): number {
  const all = options.getAll();
  const position = all?.getPosition();
  if (position) return Number(position.getCommitPosition());
  return all?.hasEnd() ? Number.POSITIVE_INFINITY : -1;
}

/** Forwards the event at the place is included, backwards it is not. */
function slice(
  events: readonly Logged[],
  options: streams.ReadReq.Options,
  place: number,
): readonly Logged[] {
  const count = Number(options.getCount());
  return isBackwards(options)
    ? events
        .filter(({ position }) => position < place)
        .reverse()
        .slice(0, count)
    : events.filter(({ position }) => position >= place).slice(0, count);
}
