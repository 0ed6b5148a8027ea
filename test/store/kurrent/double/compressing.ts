/**
 * A server that does one thing as KurrentDB does from version 26 on: it compresses each message of
 * an answer with gzip for whoever says that it can unpack that. The server of @grpc/grpc-js, of
 * which the double is made, cannot compress, so this one speaks gRPC over plain HTTP/2.
 */
import {
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import { gzipSync } from 'node:zlib';
import type { Logged } from './log.js';
import { eventMessage } from './messages.js';

export class Compressing {
  /** What each call said that it can unpack. */
  readonly accepted: string[] = [];
  /** Messages that went out compressed. */
  compressed = 0;
  private readonly server: Http2Server = createServer();
  private readonly sessions = new Set<{ destroy(): void }>();

  private constructor(private readonly events: readonly Logged[]) {
    this.server.on('session', (session) => this.sessions.add(session));
    this.server.on('stream', (stream, headers) => this.answer(stream, headers));
  }

  /** Answers every call with these events. */
  static async start(events: readonly Logged[]): Promise<Compressing> {
    const double = new Compressing(events);
    await new Promise<void>((resolve) => double.server.listen(0, '127.0.0.1', resolve));
    return double;
  }

  get url(): string {
    const address = this.server.address();
    if (typeof address !== 'object' || !address) throw new Error('It does not listen.');
    return `esdb://127.0.0.1:${address.port}?tls=false`;
  }

  async stop(): Promise<void> {
    for (const session of this.sessions) session.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    const accepted = String(headers['grpc-accept-encoding'] ?? '');
    this.accepted.push(accepted);
    const compresses = accepted.split(',').includes('gzip');
    stream.respond(
      {
        ':status': 200,
        'content-type': 'application/grpc+proto',
        ...(compresses && { 'grpc-encoding': 'gzip' }),
      },
      { waitForTrailers: true },
    );
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
    for (const event of this.events) {
      const message = Buffer.from(eventMessage(event).serializeBinary());
      stream.write(framed(compresses ? gzipSync(message) : message, compresses));
      if (compresses) this.compressed += 1;
    }
    stream.end();
  }
}

/** A message as gRPC puts it on the wire: compressed or not, its length, its bytes. */
function framed(message: Buffer, compressed: boolean): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(compressed ? 1 : 0, 0);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}
