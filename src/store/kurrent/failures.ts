/** What a gRPC error means for whoever has to go on. */
import { Metadata, status } from '@grpc/grpc-js';
import { LinkFailure } from './link.js';

/** Reads an error of a call. Whatever is not known for certain is `lost`: done, or not. */
export function failureOf(error: unknown): LinkFailure {
  if (error instanceof LinkFailure) return error;
  const why = whyOf(error);
  const said = saidWith(error);
  switch (deniedBy(error) ?? said('exception')) {
    case 'not-leader': {
      const [address, port] = [said('leader-endpoint-host'), Number(said('leader-endpoint-port'))];
      return new LinkFailure('moved', why, address && port ? { address, port } : null);
    }
    case 'unknown-user':
      return new LinkFailure('refused', 'it wants a user, or the user or the password is wrong');
    case 'access-denied':
      return new LinkFailure(
        'refused',
        'without a user, or as this one, it may not be done; by default only $admins may',
      );
    case 'wrong-expected-version':
      return new LinkFailure('conflict', 'the stream is not as it was');
    case 'stream-deleted':
      return new LinkFailure('deleted', 'the stream was deleted for good');
    default:
      return new LinkFailure('lost', why, null, shownOf(error));
  }
}

/** Messages of the client and of gRPC name hosts and ports; the kind of a failure does not. */
function shownOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === status.UNAVAILABLE) return 'no node that leads can be reached';
  if (typeof code === 'number') return `it answers with ${status[code] ?? `the status ${code}`}`;
  return 'no node says who leads';
}

/** Whether it is not known who asks, or they may not do it; null where it is neither. */
function deniedBy(error: unknown): 'unknown-user' | 'access-denied' | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code === status.UNAUTHENTICATED) return 'unknown-user';
  return error.code === status.PERMISSION_DENIED ? 'access-denied' : null;
}

function whyOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  // gRPC ends with notes on names, nearly always empty.
  return said.replace(/\. Resolution note: \s*$/, '');
}

/** The values by name that the server sent along with an error. */
function saidWith(error: unknown): (key: string) => string {
  if (!(error instanceof Error) || !('metadata' in error)) return () => '';
  const { metadata } = error;
  return metadata instanceof Metadata ? (key) => String(metadata.get(key)[0] ?? '') : () => '';
}
