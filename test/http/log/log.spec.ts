/** The log over HTTP: what outsiders read of it, checked by the verifier and by nothing of ours. */
import { createHash } from 'node:crypto';
import { rootOf } from '../../../src/audit/tree/proofs.js';
import { hashAtInTiles } from '../../../src/audit/tree/tiles.js';
import { createApp } from '../../../src/create-app.js';
import type { LogReaders } from '../../../src/http/server/settings.js';
import { verifyCheckpoint } from '../../../verify/checkpoint.js';
import { parseVerifierKey } from '../../../verify/note.js';
import { parsePolicy } from '../../../verify/policy.js';
import { parseProof, verifyLeafProof, verifyProof } from '../../../verify/proof.js';
import { message } from '../../command/fixture.js';
import { until } from '../../store/kurrent/given.js';
import { BUYER, deal, FIRMS, OTHER, type Reading, SELLER, startReading } from '../read/reading.js';
import { call } from '../service.js';

const EVENTS = 300;

let reading: Reading;
/** The entry of an invoice of SELLER to BUYER, and of a payment of BUYER to several. */
let invoice: string;
let batch: string;

beforeAll(async () => {
  reading = await startReading();
  [invoice = ''] = await reading.tell(...deal({ number: 'A1' }));
  [batch = ''] = await reading.tell(
    message('PaymentReceived', 'batch', {
      ...{ payment: 'B1', payer: BUYER, amount: '300', currency: 'EUR' },
      ...{ creditedOn: '2026-03-01', instrument: 'credit_transfer' },
      allocations: [
        { seller: SELLER, number: 'A1', amount: '100' },
        { seller: OTHER, number: 'X1', amount: '200' },
      ],
    }),
  );
  const numbers = Array.from({ length: EVENTS }, (_, n) => `N${n}`);
  await reading.tell(...numbers.flatMap((number) => deal({ number, seller: FIRMS[0] })));
  const head = await reading.folder.store.head();
  await until(() => reading.log.follower.position === head);
  // The next second brings the checkpoint that covers them.
  await until(() => reading.log.served.size > EVENTS);
});
afterAll(() => reading.close());

async function bytes(path: string, who: keyof Reading['tokens'] | null = null): Promise<Buffer> {
  const response = await fetch(`${reading.url}${path}`, {
    headers: { ...(who && { authorization: `Bearer ${reading.tokens[who]}` }) },
  });
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** The keys of the log, as others are told them. */
async function vkeys(): Promise<readonly string[]> {
  return (await bytes('/log/keys')).toString().trimEnd().split('\n');
}

/** Trusts the log itself, and asks for no witness. */
async function trusted() {
  const lines = (await vkeys()).map((key) => `log ${key}\n`);
  return parsePolicy(`${lines.join('')}quorum none\n`);
}

const keysOfLog = async () => Promise.all((await vkeys()).map(parseVerifierKey));

const checkpoint = async () => verifyCheckpoint(await bytes('/log/checkpoint'), await keysOfLog());

describe('the log over HTTP', () => {
  it('has a checkpoint that whoever knows the key of the log can verify', async () => {
    const { size, origin, signed } = await checkpoint();
    expect(size).toBeGreaterThan(BigInt(EVENTS));
    expect(origin).toMatch(/^kept-ledger\/[0-9a-f-]{36}$/);
    expect(signed).toHaveLength(1);
    const { headers, type } = await reading.get('/log/checkpoint', null);
    expect([type, headers.get('cache-control')]).toEqual(['text/plain', 'public, max-age=1']);
  });

  it('has the tiles that lead to the root of it', async () => {
    const { size, root } = await checkpoint();
    const width = Number(size) - 256;
    const tiles = new Map([
      ['0 0', await bytes('/log/tile/0/000')],
      ['0 1', await bytes(`/log/tile/0/001.p/${width}`)],
      ['1 0', await bytes('/log/tile/1/000.p/1')],
    ]);
    expect([...tiles.values()].map(({ length }) => length / 32)).toEqual([256, width, 1]);
    const hashAt = hashAtInTiles(Number(size), ({ level, index }) => {
      return tiles.get(`${level} ${index}`) ?? Buffer.alloc(0);
    });
    expect(rootOf(Number(size), hashAt)).toEqual(Buffer.from(root));
    const { headers, type } = await reading.get('/log/tile/0/000', null);
    expect(type).toBe('application/octet-stream');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('has earlier partial tiles still, as the beginning of later ones', async () => {
    const full = await bytes('/log/tile/0/000');
    expect(await bytes('/log/tile/0/000.p/5')).toEqual(full.subarray(0, 160));
  });

  it.each([
    '/log/tile/0/009',
    '/log/tile/0/001',
    '/log/tile/1/000.p/2',
    '/log/tile/2/000.p/1',
    '/log/tile/0/0',
    '/log/tile/0/x000/000',
    '/log/tile/0/000.p/256',
    '/log/tile/64/000',
    '/log/tile/8/0/000',
  ])('has no %s', async (path) => {
    const { status, headers } = await reading.get(path, null);
    expect([status, headers.get('cache-control')]).toEqual([404, null]);
  });

  it('shows entries to operators alone, as they are stored', async () => {
    const path = '/log/tile/entries/000.p/2';
    expect((await reading.get(path, null)).status).toBe(401);
    expect((await reading.get(path, 'seller')).status).toBe(403);
    expect((await reading.get(path, 'analyst')).status).toBe(403);
    const bundle = await bytes(path, 'operator');
    const first = bundle.subarray(2, 2 + bundle.readUInt16BE(0));
    expect(first.toString()).toMatch(/^kept-leaf\/1 whole\n\["access-/);
    const hash = createHash('sha256').update(Buffer.of(0)).update(first).digest();
    expect(hash).toEqual((await bytes('/log/tile/0/000')).subarray(0, 32));
  });
});

describe('who may read the log', () => {
  async function statuses(log: LogReaders): Promise<Record<string, readonly number[]>> {
    const settings = { docsPage: false, ratePerSecond: 0, log };
    const app = await createApp(reading.parts, settings);
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const { seller, operator } = reading.tokens;
    const found: Record<string, readonly number[]> = {};
    for (const path of ['checkpoint', 'keys', 'tile/0/000', 'tile/entries/000']) {
      const answers = [undefined, seller, operator].map((token) =>
        call({ url }, `/log/${path}`, { ...(token && { token }) }),
      );
      found[path] = (await Promise.all(answers)).map(({ status }) => status);
    }
    await app.close();
    return found;
  }

  it('given proofs: anybody reads hashes, operators read entries', async () => {
    const [all, operators] = [
      [200, 200, 200],
      [401, 403, 200],
    ];
    expect(await statuses('proofs')).toEqual({
      ...{ checkpoint: all, keys: all, 'tile/0/000': all, 'tile/entries/000': operators },
    });
  });

  it('given keys: whoever has one reads hashes, operators read entries', async () => {
    const [holders, operators] = [
      [401, 200, 200],
      [401, 403, 200],
    ];
    expect(await statuses('keys')).toEqual({
      ...{ checkpoint: holders, keys: holders, 'tile/0/000': holders },
      ...{ 'tile/entries/000': operators },
    });
  });

  it('given public: anybody reads all of it', async () => {
    const found = Object.values(await statuses('public'));
    expect(found).toEqual(Array.from(found, () => [200, 200, 200]));
  });
});

describe('the proof of an entry', () => {
  const proofOf = (entry: string, who: keyof Reading['tokens']) =>
    reading.get(`/v1/entries/${encodeURIComponent(entry)}/proof`, who);

  const extraIn = (text: string): string =>
    Buffer.from(/^extra (.*)$/m.exec(text)?.[1] ?? '', 'base64').toString();

  it.each(['seller', 'buyer', 'operator'] as const)(
    'is for the %s, with the entry as it is stored',
    async (who) => {
      const { status, text, type, headers } = await proofOf(invoice, who);
      expect([status, type]).toEqual([200, 'text/plain']);
      expect(headers.get('content-disposition')).toContain('entry.tlog-proof');
      expect(text).toMatch(/^c2sp\.org\/tlog-proof@v1\nextra .+\nindex \d+\n/);
      expect(extraIn(text)).toMatch(/^kept-leaf\/1 whole\n\["invoice-.+InvoiceIssued/);
      const policy = await trusted();
      const leaf = parseProof(text).extra ?? Buffer.of();
      const { index, checkpoint } = await verifyProof(text, leaf, policy);
      expect(index).toBeLessThan(checkpoint.size);
      const other = Buffer.from(`${Buffer.from(leaf)} `);
      await expect(verifyProof(text, other, policy)).rejects.toMatchObject({ part: 'inclusion' });
    },
  );

  it.each(['other', 'analyst'] as const)('is not for %s', async (who) => {
    expect((await proofOf(invoice, who)).body).toMatchObject({ code: 'entry_must_be_known' });
  });

  it('shows no more than the hash to whoever sees a part of the entry', async () => {
    const whole = extraIn((await proofOf(batch, 'buyer')).text);
    expect(whole).toContain('X1');
    const hash = createHash('sha256').update(Buffer.of(0)).update(whole).digest('hex');
    for (const who of ['seller', 'other'] as const) {
      const { text } = await proofOf(batch, who);
      expect(extraIn(text)).toBe(`kept-leaf/1 left-out\n${hash}`);
      const proven = await verifyLeafProof(text, Buffer.from(hash, 'hex'), await trusted());
      expect(proven.index).toBeLessThan(proven.checkpoint.size);
    }
  });

  it('says that it comes where the checkpoint does not cover the entry yet', async () => {
    const size = reading.log.served.size;
    const [late = ''] = await reading.tell(...deal({ number: 'LATE' }));
    const { status, body, headers } = await proofOf(late, 'seller');
    // A second later it is there; the machine may have been slow enough for that.
    if (reading.log.served.size === size) {
      expect([status, body.code]).toEqual([503, 'log_must_cover_it']);
      expect(headers.get('retry-after')).toBe('1');
    }
    await until(() => reading.log.served.size > size);
    expect((await proofOf(late, 'seller')).status).toBe(200);
  });
});
