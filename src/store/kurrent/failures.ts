/** What a gRPC error means for whoever has to go on. */
import { Metadata, status } from '@grpc/grpc-js';
import { LinkFailure } from './link.js';

/** Reads an error of a call. Whatever is not known for certain is `lost`: done, or not. */
export function failureOf(error: unknown): LinkFailure {
  if (error instanceof LinkFailure) return error;
  const why = error instanceof Error ? error.message : String(error);
  const said = saidWith(error);
  switch (isDenied(error) ? 'access-denied' : said('exception')) {
    case 'not-leader': {
      const [address, port] = [said('leader-endpoint-host'), Number(said('leader-endpoint-port'))];
      return new LinkFailure('moved', why, address && port ? { address, port } : null);
    }
    case 'access-denied':
      return new LinkFailure('refused', 'the user may not do this; check user, password and ACL');
    case 'stream-deleted':
      return new LinkFailure('deleted', 'the stream was deleted for good');
    default:
      return new LinkFailure('lost', why, null, shownOf(error));
  }
}

/** What the client and gRPC say names hosts and ports; which kind of failure it is does not. */
function shownOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === status.UNAVAILABLE) return 'no node that leads can be reached';
  if (typeof code === 'number') return `it answers with ${status[code] ?? `the status ${code}`}`;
  return 'no node says who leads';
}

function isDenied(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === status.UNAUTHENTICATED || error.code === status.PERMISSION_DENIED;
}

/** The values by name that the server sent along with an error. */
function saidWith(error: unknown): (key: string) => string {
  if (!(error instanceof Error) || !('metadata' in error)) return () => '';
  const { metadata } = error;
  return metadata instanceof Metadata ? (key) => String(metadata.get(key)[0] ?? '') : () => '';
}
