import { Metadata, status } from '@grpc/grpc-js';
import { failureOf } from '../../src/store/kurrent/failures.js';

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

  it.each([
    ['unable to verify the first certificate'],
    ['self-signed certificate in certificate chain'],
    ["Hostname/IP does not match certificate's altnames: Host: localhost."],
  ])('says what to look at where the certificate does not do: %s', (said) => {
    const details = `No connection established. Last error: Error: ${said}. Resolution note: `;
    const failure = failureOf(grpcError(status.UNAVAILABLE, details));
    expect(failure.kind).toBe('lost');
    expect(failure.message).toContain(`${said.replace(/\.$/, '')}`);
    expect(failure.message).toContain('tlsCAFile must hold the authority');
    expect(failure.message).not.toContain('Resolution note');
    expect(failure.shown).toBe('no node that leads can be reached');
  });
});
