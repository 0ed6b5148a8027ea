import { Metadata, status } from '@grpc/grpc-js';
import { failureOf } from '../../../src/store/kurrent/failures.js';

/** An error as gRPC throws it. */
function grpcError(code: status, details: string): Error {
  const message = `${code} ${status[code]}: ${details}`;
  return Object.assign(new Error(message), { code, details, metadata: new Metadata() });
}

describe('what a gRPC error means', () => {
  it('tells a user who is not known from one who may not', () => {
    const unknown = failureOf(grpcError(status.UNAUTHENTICATED, 'Unauthenticated'));
    expect([unknown.kind, unknown.message]).toEqual([
      'refused',
      expect.stringContaining('the user or the password is wrong'),
    ]);
    const denied = failureOf(grpcError(status.PERMISSION_DENIED, 'Access Denied'));
    expect([denied.kind, denied.message]).toEqual(['refused', expect.stringContaining('$admins')]);
  });

  it('leaves out what gRPC adds', () => {
    const details = 'No connection established. Resolution note: ';
    const failure = failureOf(grpcError(status.UNAVAILABLE, details));
    expect([failure.kind, failure.message]).toEqual([
      'lost',
      '14 UNAVAILABLE: No connection established',
    ]);
    expect(failure.shown).toBe('no node that leads can be reached');
  });
});
