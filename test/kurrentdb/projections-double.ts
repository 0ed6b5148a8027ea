/**
 * A server that speaks just enough of the projections' protocol for the real client to install
 * them, over real gRPC. It runs no script and is no proof that a real server agrees.
 */
import projectionsGrpc from '@eventstore/db-client/generated/projections_grpc_pb.js';
import pb from '@eventstore/db-client/generated/projections_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  Server,
  ServerCredentials,
  type ServerWritableStream,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import { systemEvent } from '../store/kurrent/double/log.js';
import {
  caughtUp,
  confirmation,
  eventMessage,
  nameOf,
  notFound,
} from '../store/kurrent/double/messages.js';

export interface Held {
  source: string;
  emits: boolean;
  tracks: boolean;
  running: boolean;
  /** Deleted, but for what it wrote: so often it is asked for until that is done. */
  ending?: number;
}

interface Call<Request> {
  readonly request: Request;
}

export class ProjectionsDouble {
  readonly held = new Map<string, Held>();
  /** Streams of the server's own that hold something; deleting one takes it away. */
  readonly streams = new Set<string>();
  /** Of streams that were deleted: the log holds their events until a scavenge. */
  readonly deleted: string[] = [];
  /** While true no call is answered. */
  silent = false;
  private readonly server = new Server();

  private constructor() {
    this.server.addService(featuresGrpc.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<features.SupportedMethods>) =>
        answer(null, tracksEmittedStreams()),
    });
    this.server.addService(streamsGrpc.StreamsService, {
      read: (call: ServerWritableStream<streams.ReadReq, streams.ReadResp>) => {
        if (call.request.getOptions()?.hasStream()) this.readStream(call);
        else this.search(call);
      },
      delete: ({ request }: Call<streams.DeleteReq>, answer: sendUnaryData<streams.DeleteResp>) => {
        this.streams.delete(nameOf(request.getOptions()?.getStreamIdentifier()));
        answer(null, new streams.DeleteResp());
      },
      append: unimplemented,
      batchAppend: unimplemented,
      tombstone: unimplemented,
    });
    this.server.addService(projectionsGrpc.ProjectionsService, {
      create: ({ request }: Call<pb.CreateReq>, answer: sendUnaryData<pb.CreateResp>) => {
        const options = request.getOptions();
        const continuous = options?.getContinuous();
        const name = continuous?.getName() ?? '';
        if (this.held.has(name)) return answer({ code: status.UNKNOWN, details: 'Conflict' });
        this.held.set(name, {
          source: options?.getQuery() ?? '',
          emits: continuous?.getEmitEnabled() ?? false,
          tracks: continuous?.getTrackEmittedStreams() ?? false,
          running: true,
        });
        answer(null, new pb.CreateResp());
      },
      update: ({ request }: Call<pb.UpdateReq>, answer: sendUnaryData<pb.UpdateResp>) => {
        const held = this.held.get(request.getOptions()?.getName() ?? '');
        if (!held) return answer(NOT_FOUND);
        held.source = request.getOptions()?.getQuery() ?? '';
        answer(null, new pb.UpdateResp());
      },
      enable: ({ request }: Call<pb.EnableReq>, answer: sendUnaryData<pb.EnableResp>) =>
        this.run(request.getOptions()?.getName(), true)
          ? answer(null, new pb.EnableResp())
          : answer(NOT_FOUND),
      disable: ({ request }: Call<pb.DisableReq>, answer: sendUnaryData<pb.DisableResp>) =>
        this.run(request.getOptions()?.getName(), false)
          ? answer(null, new pb.DisableResp())
          : answer(NOT_FOUND),
      delete: ({ request }: Call<pb.DeleteReq>, answer: sendUnaryData<pb.DeleteResp>) => {
        const name = request.getOptions()?.getName() ?? '';
        if (this.held.get(name)?.running) {
          return answer({ code: status.UNKNOWN, details: 'OperationFailed: it is running' });
        }
        const held = this.held.get(name);
        if (held) held.ending = ASKS;
        answer(null, new pb.DeleteResp());
      },
      statistics: (call: ServerWritableStream<pb.StatisticsReq, pb.StatisticsResp>) =>
        this.statistics(call),
      reset: unimplemented,
      state: unimplemented,
      result: unimplemented,
      restartSubsystem: unimplemented,
    });
  }

  static async start(): Promise<{ double: ProjectionsDouble; url: string; stop(): void }> {
    const double = new ProjectionsDouble();
    const { server } = double;
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
        error ? reject(error) : resolve(bound),
      );
    });
    const url = `kurrentdb://127.0.0.1:${port}?tls=false`;
    return { double, url, stop: () => server.forceShutdown() };
  }

  private run(name: string | undefined, running: boolean): boolean {
    const held = this.held.get(name ?? '');
    if (held) held.running = running;
    return held !== undefined;
  }

  private readStream(call: ServerWritableStream<streams.ReadReq, streams.ReadResp>): void {
    const stream = nameOf(call.request.getOptions()?.getStream()?.getStreamIdentifier());
    if (!this.streams.has(stream)) call.write(notFound(stream));
    else call.write(eventMessage({ ...systemEvent('$Checkpoint'), ...AT, stream }));
    call.end();
  }

  /** Subscribes to all streams whose names are as the filter says. */
  private search(call: ServerWritableStream<streams.ReadReq, streams.ReadResp>): void {
    const filter = call.request.getOptions()?.getFilter()?.getStreamIdentifier();
    const wanted = new RegExp(filter?.getRegex() ?? '$.');
    call.write(confirmation());
    for (const stream of [...this.streams, ...this.deleted]) {
      if (!wanted.test(stream)) continue;
      call.write(eventMessage({ ...systemEvent('$Checkpoint'), ...AT, stream }));
    }
    call.write(caughtUp());
    // Whoever has seen enough cancels.
    call.on('error', () => {});
  }

  /** A server finds what a projection wrote by the stream that it keeps for that. */
  private goOnEnding(name: string): void {
    const held = this.held.get(name);
    if (held?.ending === undefined) return;
    held.ending -= 1;
    if (held.ending > 0) return;
    this.held.delete(name);
    if (!this.streams.delete(`$projections-${name}-emittedstreams`)) return;
    for (const stream of this.streams) if (stream.startsWith('trail-')) this.streams.delete(stream);
  }

  private statistics(call: ServerWritableStream<pb.StatisticsReq, pb.StatisticsResp>): void {
    if (this.silent) return;
    const name = call.request.getOptions()?.getName() ?? '';
    this.goOnEnding(name);
    const held = this.held.get(name);
    if (!held) {
      call.emit('error', NOT_FOUND);
      return;
    }
    const details = new pb.StatisticsResp.Details()
      .setName(name)
      .setStatus(held.running ? 'Running' : 'Stopped')
      .setProgress(held.running ? 100 : 0);
    call.write(new pb.StatisticsResp().setDetails(details));
    call.end();
  }
}

/** So often whoever waits for the end of a projection hears that it is there still. */
const ASKS = 3;

const AT = { revision: '0', position: 160, created: 0 };

const NOT_FOUND = { code: status.NOT_FOUND, details: 'NotFound' };

function unimplemented(_call: unknown, answer: sendUnaryData<never>): void {
  answer({ code: status.UNIMPLEMENTED, details: 'the double does not do this' });
}

function tracksEmittedStreams(): features.SupportedMethods {
  const create = new features.SupportedMethod()
    .setServiceName('event_store.client.projections.Projections')
    .setMethodName('create')
    .setFeaturesList(['track_emitted_streams']);
  return new features.SupportedMethods()
    .setEventStoreServerVersion('24.6.0')
    .setMethodsList([create]);
}
