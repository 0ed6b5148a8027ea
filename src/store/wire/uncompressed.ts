/**
 * Headers of a call that ask the server not to compress its answers. From KurrentDB 26 on a server
 * compresses each message with gzip for whoever says that it can unpack that, and @grpc/grpc-js
 * always says so, whatever a caller puts into the headers; unpacking then makes reading the log
 * ten times slower. There is no option, so the header is put right where the library makes HTTP/2
 * headers of them. A test notices when this is no longer needed, or no longer works
 * (test/store/kurrent/compression.spec.ts).
 */
import { Metadata } from '@grpc/grpc-js';

export class Uncompressed extends Metadata {
  static of(metadata: Metadata): Uncompressed {
    const headers = new Uncompressed(metadata.getOptions());
    headers.merge(metadata);
    return headers;
  }

  /** The library copies the headers on their way; the copy asks for the same. */
  override clone(): Uncompressed {
    return Uncompressed.of(this);
  }

  override toHttp2Headers(): ReturnType<Metadata['toHttp2Headers']> {
    return { ...super.toHttp2Headers(), 'grpc-accept-encoding': 'identity' };
  }
}
