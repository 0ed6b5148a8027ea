/** `kept` beside a cluster that is away; the cluster is a double. */
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { Cluster } from '../store/kurrent/double/cluster.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, heard, startOn } from './kept.js';

const KEY = Buffer.alloc(32, 7).toString('hex');

const children: ChildProcess[] = [];
let cluster: Cluster;

beforeEach(async () => {
  cluster = await Cluster.start();
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    const over = ended(child);
    if (child.exitCode === null && child.kill()) await over;
  }
  cluster.stop();
});

function kept(store: string, args: readonly string[], key = KEY): ChildProcess {
  const child = startOn(temporaryFolder(), { KEPT_STORE: store, KEPT_LEDGER_KEY: key }, args);
  children.push(child);
  return child;
}

async function serving(child: ChildProcess): Promise<string> {
  return (await heard(child, /Serving \S+ on (\S+),/))[1] ?? '';
}

/** Asks again until the answer has this status; the test's own time limit ends what never does. */
async function answered(url: string, status: number): Promise<Response> {
  for (;;) {
    const answer = await fetch(url);
    if (answer.status === status) return answer;
    await answer.arrayBuffer();
  }
}

/** In the shape of a key, and none that was ever granted. */
const TOKEN = `kept_${'0'.repeat(12)}_${'A'.repeat(43)}`;
const HEADERS = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };

describe('kept serve, started before its cluster', () => {
  it('lives, says why it is not ready, refuses for now, and goes on by itself', async () => {
    cluster.stop();
    const child = kept(cluster.url, ['serve', '--port', '0']);
    const url = await serving(child);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      store: 'unavailable',
      why: 'KurrentDB does not answer: no node that leads can be reached.',
    });
    const refused = await fetch(`${url}/v1/events`, { method: 'POST', headers: HEADERS });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(child.exitCode).toBeNull();

    const hint = heard(child, /The ledger is empty/);
    await cluster.node.start();
    expect(await (await answered(`${url}/health/ready`, 200)).json()).toMatchObject({
      ready: true,
      followers: { projector: { lag: 0 } },
    });
    await hint;
    const unknown = await fetch(`${url}/v1/events`, { method: 'POST', headers: HEADERS });
    expect(unknown.status).toBe(401);
  });

  it('ends with what is wrong where the cluster turns out to be of another ledger', async () => {
    const first = kept(cluster.url, ['serve', '--port', '0']);
    await heard(first, /The ledger is empty/);
    cluster.stop();
    const other = kept(cluster.url, ['serve', '--port', '0'], KEY.replaceAll('7', '8'));
    await serving(other);
    const over = ended(other);
    await cluster.node.start();
    const { code, err } = await over;
    expect(code).toBe(1);
    expect(err).toContain('not the one that the keys of this cluster were made with');
  });
});

describe('kept serve, whose cluster goes away and comes back', () => {
  it('says so in one line, and that it is back in another, however often it tried', async () => {
    const child = kept(cluster.url, ['serve', '--port', '0']);
    const lines: string[] = [];
    child.stderr?.on('data', (data) => lines.push(...String(data).trimEnd().split('\n')));
    const url = await serving(child);
    await answered(`${url}/health/ready`, 200);
    const begun = lines.length;
    cluster.stop();
    const refused = async () => fetch(`${url}/v1/events`, { method: 'POST', headers: HEADERS });
    expect((await refused()).status).toBe(503);
    expect((await refused()).status).toBe(503);
    await cluster.node.start();
    await answered(`${url}/health/ready`, 200);
    expect(lines.slice(begun)).toEqual([
      expect.stringMatching(/^KurrentDB at \S+ does not answer: .* tried again by itself/),
      expect.stringMatching(/^KurrentDB at \S+ answers again, after [\d.]+ s\.$/),
    ]);
  });
});

describe('a process that does one thing only', () => {
  it('says so to whoever asks it for another, before it looks at what was sent', async () => {
    const reads = await serving(kept(cluster.url, ['serve', '--port', '0', '--read-only']));
    const refused = await fetch(`${reads}/v1/events`, {
      method: 'POST',
      headers: HEADERS,
      body: '{}',
    });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await refused.json()).toMatchObject({ code: 'process_must_take_events' });

    const env = { KEPT_STORE: cluster.url, KEPT_LEDGER_KEY: KEY };
    const args = ['keys', 'create', '--role', 'operator', '--teller', 'me'];
    const granted = await ended(startOn(temporaryFolder(), env, args));
    const authorization = `Bearer ${granted.out.trim()}`;
    const writes = await serving(kept(cluster.url, ['serve', '--port', '0', '--no-projector']));
    for (const path of ['professionals/0002:552100554/score', 'professionals', 'entries/x@1']) {
      const lost = await fetch(`${writes}/v1/${path}`, { headers: { authorization } });
      expect(lost.status).toBe(421);
      expect(await lost.json()).toMatchObject({ code: 'process_must_keep_views' });
    }
  });
});

describe('an empty cluster', () => {
  it('is given its first key meanwhile: nobody has to stop for that', async () => {
    const [said] = await heard(
      kept(cluster.url, ['serve', '--port', '0']),
      /The ledger is empty.*/,
    );
    expect(said).toContain('Grant one meanwhile, with another data folder: kept keys create');
  });
});

describe('kept rebuild on a cluster', () => {
  it('says how many events there are, not at which byte the last one is', async () => {
    const env = { KEPT_STORE: cluster.url, KEPT_LEDGER_KEY: KEY };
    const folder = temporaryFolder();
    for (const teller of ['one', 'two']) {
      const args = ['keys', 'create', '--role', 'analyst', '--teller', teller];
      expect((await ended(startOn(folder, env, args))).code).toBe(0);
    }
    const { code, out } = await ended(startOn(folder, env, ['rebuild', '--json']));
    expect([code, JSON.parse(out)]).toEqual([0, { events: 2 }]);
  });
});

describe('a command whose cluster does not answer', () => {
  const ASKED = ['keys', 'create', '--role', 'operator', '--teller', 'me'];

  it('ends with an error where nobody listens, and shows no password', async () => {
    const child = kept('kurrentdb://anna:s3cret@127.0.0.1:1', ASKED);
    const { code, out, err } = await ended(child);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^On kurrentdb:\/\/127\.0\.0\.1:1 \(KEPT_STORE\); \.kept holds its views\.\nkept: KurrentDB at kurrentdb:\/\/127\.0\.0\.1:1 does not answer/,
    );
    expect(err).not.toContain('s3cret');
  });

  it('ends with an error where somebody listens and stays silent', async () => {
    const silent = createServer();
    const port = await new Promise<number>((resolve) => {
      silent.listen(0, '127.0.0.1', () => {
        const address = silent.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { code, err } = await ended(kept(`esdb://127.0.0.1:${port}?tls=false`, ASKED));
    silent.close();
    expect(code).toBe(1);
    expect(err).toContain('does not answer');
  });

  it('ends with an error where the user is refused', async () => {
    cluster.node.refuses = true;
    const { code, err } = await ended(kept(cluster.url, ASKED));
    expect(code).toBe(1);
    expect(err).toContain('KurrentDB refuses to be read: it wants a user, or the user or');
  });
});
