/** The certificates that docs/how-to/run-on-kurrentdb.md has people make, made by its own commands. */
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.js';

const PAGE = new URL('../../docs/how-to/run-on-kurrentdb.md', import.meta.url);

/** The one block of the page that makes certificates. */
function commands(): string {
  const blocks = [...readFileSync(PAGE, 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(
    ([, text]) => text,
  );
  const [block, ...more] = blocks.filter((text) => text?.includes('openssl req -x509'));
  if (block === undefined || more.length > 0) throw new Error('One block makes certificates.');
  return block;
}

describe("the how-to's certificates", () => {
  const folder = temporaryFolder();
  const shown = (name: string): string => {
    const asked = ['-noout', '-ext', 'keyUsage,extendedKeyUsage,subjectAltName'];
    return execFileSync('openssl', ['x509', '-in', join(folder, name), ...asked], {
      encoding: 'utf8',
    });
  };

  beforeAll(() => {
    execFileSync('sh', ['-e', '-c', commands()], { cwd: folder, stdio: 'pipe' });
  });

  it.each(['10.0.0.1', '10.0.0.2', '10.0.0.3'])('of %s is such as the server takes', (ip) => {
    const made = shown(`${ip}.crt`);
    // KurrentDB looks for each of these, and refuses a node for "Missing key usage" without.
    expect(made).toMatch(/X509v3 Key Usage: critical\s+Digital Signature, Key Encipherment/);
    expect(made).toMatch(/TLS Web Server Authentication, TLS Web Client Authentication/);
    expect(made).toContain(`IP Address:${ip}`);
    const node = new X509Certificate(readFileSync(join(folder, `${ip}.crt`)));
    const authority = new X509Certificate(readFileSync(join(folder, 'ca', 'ca.crt')));
    expect([node.checkIssued(authority), node.verify(authority.publicKey)]).toEqual([true, true]);
    expect(node.subject).toBe('CN=kurrentdb-node');
    expect([authority.ca, node.ca]).toEqual([true, false]);
  });
});
