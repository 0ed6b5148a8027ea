import { createServer, type Server } from 'node:tls';
import { certificateTrouble } from '../../../src/store/kurrent/certificates.js';
import { CERTIFICATE, KEY } from './double/certificate.js';

describe('the certificate that a host shows', () => {
  let server: Server;
  let port = 0;

  beforeAll(async () => {
    server = createServer({ key: KEY, cert: CERTIFICATE });
    // Whoever trusts it not breaks off.
    server.on('tlsClientError', () => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const troubleOf = (host: string, rootCertificate?: string, tls = true) =>
    certificateTrouble(
      { hosts: [{ address: host, port }], tls },
      rootCertificate === undefined ? {} : { rootCertificate: Buffer.from(rootCertificate) },
    );

  it('is good where the authority given signed it for this name', async () => {
    expect(await troubleOf('localhost', CERTIFICATE)).toBeNull();
  });

  it('is told where no authority that is trusted signed it', async () => {
    expect(await troubleOf('localhost')).toMatch(/self.signed certificate.*tlsCAFile must hold/);
  });

  it('is told where it names another host', async () => {
    expect(await troubleOf('127.0.0.1', CERTIFICATE)).toMatch(/altnames.*name the hosts/);
  });

  it('is not looked at without TLS, and no trouble where nobody answers', async () => {
    expect(await troubleOf('localhost', CERTIFICATE, false)).toBeNull();
    const nobody = { hosts: [{ address: '127.0.0.1', port: 1 }], tls: true };
    expect(await certificateTrouble(nobody, {})).toBeNull();
  });
});
