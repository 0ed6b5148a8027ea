import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { keptProgram } from '../../src/cli/program.js';
import { readAddress } from '../../src/store/kurrent/address.js';

const at = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly pull_policy?: string;
  readonly mem_limit?: string;
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly networks?: unknown;
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

/** Options of a 26.0 server, from its vendor's own compose files and documentation. */
const OPTIONS = [
  'ADVERTISE_HOST_TO_CLIENT_AS',
  'CERTIFICATE_FILE',
  'CERTIFICATE_PRIVATE_KEY_FILE',
  'CLUSTER_SIZE',
  'DEFAULT_ADMIN_PASSWORD',
  'DEFAULT_OPS_PASSWORD',
  'DISCOVER_VIA_DNS',
  'ENABLE_ATOM_PUB_OVER_HTTP',
  'GOSSIP_SEED',
  'INSECURE',
  'REPLICATION_IP',
  'RUN_PROJECTIONS',
  'TELEMETRY_OPTOUT',
  'TRUSTED_ROOT_CERTIFICATES_PATH',
].map((name) => `KURRENTDB_${name}`);

const KEPT_OPTIONS = [
  'KEPT_STORE',
  'KEPT_LEDGER_KEY_FILE',
  'KEPT_KURRENTDB_USER',
  'KEPT_KURRENTDB_PASSWORD',
];

/** Every service that one waits for, itself or by another. */
function waitsFor(name: string): readonly string[] {
  const first = Object.keys(compose.services[name]?.depends_on ?? {});
  return first.flatMap((other) => [other, ...waitsFor(other)]);
}

const compose: Compose = parse(at('docker-compose.yml'), { merge: true });
const services = Object.entries(compose.services);
const node = (n: number): Service => compose.services[`node${n}`] ?? { image: '' };

describe('docker-compose.yml', () => {
  it('starts Kept and one node by default, and the cluster only with its profile', () => {
    const startedWith = (profile: string | null): string[] =>
      services
        .filter(([, { profiles }]) => !profiles || (profile && profiles.includes(profile)))
        .map(([name]) => name);
    expect(startedWith(null)).toEqual(['kept-image', 'kept', 'ledger-key', 'kurrentdb']);
    expect(startedWith('cluster')).toEqual(Object.keys(compose.services));
  });

  it('names every image by an exact version', () => {
    const inexact = services.filter(([, { image }]) => !/:\d+\.\d+\.\d+$/.test(image));
    expect(inexact).toEqual([]);
    const froms = at('Dockerfile').match(/^FROM .*/gm) ?? [];
    expect(froms).toHaveLength(2);
    expect(froms.filter((from) => !/:\d+\.\d+\.\d+-/.test(from))).toEqual([]);
  });

  it('opens ports on loopback only, none twice', () => {
    const ports = services.flatMap(([, service]) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(new Set(ports.map((port) => port.split(':')[1])).size).toBe(ports.length);
  });

  it('sets no option that a server or Kept does not know', () => {
    const set = services.flatMap(([, { environment = {} }]) => Object.keys(environment));
    expect(set.filter((name) => ![...OPTIONS, ...KEPT_OPTIONS].includes(name))).toEqual([]);
    expect(OPTIONS.filter((name) => !set.includes(name))).toEqual([]);
  });

  it('names only volumes that it declares, and uses each of them', () => {
    const used = services.flatMap(([, service]) =>
      (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? ''),
    );
    expect(new Set(used)).toEqual(new Set(Object.keys(compose.volumes)));
  });

  it('waits only for what is there, until it is healthy or done', () => {
    for (const [name, { depends_on = {} }] of services) {
      for (const [other, { condition }] of Object.entries(depends_on)) {
        const needs = compose.services[other];
        if (!needs) throw new Error(`${name} depends on ${other}, which is not there`);
        const once = needs.restart === 'no';
        expect(condition).toBe(once ? 'service_completed_successfully' : 'service_healthy');
        if (!once) expect(needs.healthcheck).toBeDefined();
      }
    }
  });

  it('gives Kept a read-only root and no rights, and a place for views and key', () => {
    for (const name of ['kept', 'kept-on-cluster']) {
      expect(compose.services[name]).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        volumes: expect.arrayContaining([
          expect.stringMatching(/:\/data$/),
          expect.stringMatching(/:\/secrets:ro$/),
        ]),
      });
    }
  });

  it('has addresses that Kept can read: one node in the clear, three with TLS and a user', () => {
    const addressOf = (name: string) => {
      const environment = compose.services[name]?.environment ?? {};
      return readAddress(environment.KEPT_STORE ?? '', environment);
    };
    expect(addressOf('kept')).toMatchObject({ tls: false, credentials: null });
    const { hosts, tls, tlsCaFile, credentials } = addressOf('kept-on-cluster');
    expect(hosts).toEqual([1, 2, 3].map((n) => ({ address: `node${n}`, port: 2113 })));
    expect({ tls, tlsCaFile, user: credentials?.username }).toEqual({
      tls: true,
      tlsCaFile: '/trusted/ca.crt',
      user: 'admin',
    });
  });

  it('builds the image once, and pulls it from nowhere', () => {
    expect(services.filter(([, { build }]) => build).map(([name]) => name)).toEqual(['kept-image']);
    const others = services.filter(([, { image, build }]) => image.startsWith('kept:') && !build);
    expect(others.length).toBeGreaterThan(3);
    for (const [name, { pull_policy }] of others) {
      expect({ name, pull_policy }).toEqual({ name, pull_policy: 'never' });
      expect(waitsFor(name)).toContain('kept-image');
    }
  });

  it('keeps the key of the authority where only who signs has it', () => {
    const having = (volume: string): string[] =>
      services
        .filter(([, { volumes = [] }]) => volumes.some((each) => each.startsWith(`${volume}:`)))
        .map(([name]) => name);
    expect(having('authority')).toEqual(['certificates-place', 'certificates']);
    expect(compose.services['kept-on-cluster']?.volumes).toContain('trusted:/trusted:ro');
    expect(having('certificates')).not.toContain('kept-on-cluster');
    // Whose user may not write to a new volume waits for whoever gives it the volume.
    expect(waitsFor('certificates')).toContain('certificates-place');
  });

  it('leaves no user of the server with the password of its vendor, and bounds memory', () => {
    for (const n of [1, 2, 3]) {
      const { environment = {}, mem_limit } = node(n);
      expect(environment.KURRENTDB_DEFAULT_ADMIN_PASSWORD).toContain('KURRENTDB_PASSWORD');
      expect(environment.KURRENTDB_DEFAULT_OPS_PASSWORD).toContain('KURRENTDB_OPS_PASSWORD');
      expect(mem_limit).toMatch(/^\d+g$/);
    }
    for (const name of ['kept', 'kept-on-cluster', 'kurrentdb']) {
      expect(compose.services[name]?.mem_limit).toMatch(/^\d+g$/);
    }
  });

  it('has three nodes that differ in nothing but their number', () => {
    const numbered = (n: number): string =>
      JSON.stringify({ ...node(n), ports: null })
        .replaceAll(`node${n}`, 'node-')
        .replaceAll(`172.30.240.1${n}`, 'address')
        .replace(/"KURRENTDB_GOSSIP_SEED":"[^"]*"/, '');
    expect(numbered(2)).toBe(numbered(1));
    expect(numbered(3)).toBe(numbered(1));
    for (const n of [1, 2, 3]) {
      const others = [1, 2, 3].filter((other) => other !== n).map((other) => `node${other}:2113`);
      expect(node(n).environment?.KURRENTDB_GOSSIP_SEED).toBe(others.join(','));
      // The name under which Kept is sent to a node must be in the node's certificate.
      expect(node(n).environment?.KURRENTDB_ADVERTISE_HOST_TO_CLIENT_AS).toBe(`node${n}`);
    }
  });
});

describe('.dockerignore', () => {
  it('keeps keys, passwords and data out of what is sent to build an image', () => {
    const lines = at('.dockerignore').split('\n');
    for (const each of ['**/*.key', '**/*.pem', '**/password*', '.kept*', '.env*', '**/*.db']) {
      expect(lines).toContain(each);
    }
  });
});

describe('the Dockerfile', () => {
  const file = at('Dockerfile');

  it('runs Kept as nobody of importance, with options that kept serve has', async () => {
    expect(file).toMatch(/^USER node$/m);
    expect(file).toMatch(/^HEALTHCHECK /m);
    const [, command = '[]'] = /^CMD (.*)$/m.exec(file) ?? [];
    const words: readonly string[] = JSON.parse(command);
    const given = words.slice(words.indexOf('serve')).filter((word) => word.startsWith('--'));
    const { commands } = await keptProgram('');
    const serve = commands.find((each) => each.name() === 'serve');
    const known = serve?.options.map(({ long }) => long) ?? [];
    expect(given).toEqual(['--data', '--host', '--port', '--behind-proxy']);
    expect(given.filter((option) => !known.includes(option))).toEqual([]);
  });
});
