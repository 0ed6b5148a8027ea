/** A single KurrentDB of the trial's own, started by its program, with TLS and a user or without. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { NodesConfig } from './process-nodes.js';

const HOST = '127.0.0.1';
const PASSWORD = 'of this trial alone';
const PASSWORDS = [
  `KURRENTDB_DEFAULT_ADMIN_PASSWORD=${PASSWORD}`,
  `KURRENTDB_DEFAULT_OPS_PASSWORD=${PASSWORD}`,
];

/** As docs/how-to/run-on-kurrentdb.md makes certificates. */
const CERTIFICATES = `
mkdir ca
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=Trial' \
  -addext keyUsage=critical,keyCertSign,cRLSign -keyout ca.key -out ca/ca.crt
openssl req -newkey rsa:2048 -nodes -subj /CN=kurrentdb-node -keyout node.key -out node.csr
printf '%s\\n' subjectAltName=IP:${HOST} extendedKeyUsage=serverAuth,clientAuth \
  keyUsage=critical,digitalSignature,keyEncipherment > node.ext
openssl x509 -req -in node.csr -CA ca/ca.crt -CAkey ca.key -CAcreateserial -days 2 \
  -extfile node.ext -out node.crt`;

export interface OneNode {
  readonly config: NodesConfig;
  /** What Kept is given of its own variables. */
  readonly env: Readonly<Record<string, string>>;
}

/** Says how to start it in a folder that is there; `program` is the server's. */
export async function oneNode(program: string, dir: string, tls: boolean): Promise<OneNode> {
  const [port, replication] = [await freePort(), await freePort()];
  const command = [
    // The server takes passwords by its environment alone, and none where it is insecure; the
    // program stands in the place of `env`.
    ...(tls ? ['env', ...PASSWORDS, program] : [program]),
    ...['--db', join(dir, 'db'), '--log', join(dir, 'log'), '--node-ip', HOST],
    ...['--replication-ip', HOST, '--run-projections', 'None'],
    ...['--node-port', String(port), '--replication-port', String(replication)],
    ...(tls ? certified(dir) : ['--insecure']),
  ];
  const ca = join(dir, 'ca', 'ca.crt');
  const keepAlive = 'keepAliveInterval=2000&keepAliveTimeout=1000';
  const store = `kurrentdb://${HOST}:${port}?${tls ? `tlsCAFile=${ca}` : 'tls=false'}&${keepAlive}`;
  const http = `http${tls ? 's' : ''}://${HOST}:${port}`;
  return {
    config: { store, nodes: [{ http, command }], ...(tls && { ca }) },
    env: {
      ...{ KEPT_STORE: store, KEPT_LEDGER_KEY: Buffer.alloc(32, 9).toString('hex') },
      ...(tls && { KEPT_KURRENTDB_USER: 'admin', KEPT_KURRENTDB_PASSWORD_FILE: passwordIn(dir) }),
    },
  };
}

function certified(dir: string): readonly string[] {
  mkdirSync(dir, { recursive: true });
  execFileSync('sh', ['-e', '-c', CERTIFICATES], { cwd: dir, stdio: 'pipe' });
  return [
    ...['--certificate-file', join(dir, 'node.crt')],
    ...['--certificate-private-key-file', join(dir, 'node.key')],
    ...['--trusted-root-certificates-path', join(dir, 'ca')],
  ];
}

function passwordIn(dir: string): string {
  const file = join(dir, 'password');
  writeFileSync(file, PASSWORD, { mode: 0o600 });
  return file;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
