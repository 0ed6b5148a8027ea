/** Who looked at whom: what is kept of reads, and to whom it is shown. */
import { ReadBatches } from '../../../src/audit/reads/read-batches.js';
import { checkReads } from '../../../src/audit/reads/read-check.js';
import { ReadLog } from '../../../src/audit/reads/read-log.js';
import { StoreUnavailable } from '../../../src/store/event-store.js';
import { message } from '../../command/fixture.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { call } from '../service.js';
import {
  at,
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from './reading.js';

interface Item {
  readonly at: string;
  readonly of: string;
  readonly asOf: string | null;
  readonly by: {
    readonly teller: string | null;
    readonly role: string;
    readonly party: { readonly id: string; readonly name: string | null } | null;
    readonly share?: string;
  };
  readonly purpose: string | null;
}

type Who = keyof Reading['tokens'];

const [ERASED = '', ...MORE] = FIRMS;
/** Long after all that is told is recorded. */
const NOON = '2198-01-01T12:00:00Z';

let reading: Reading;
let second = 0;
let begun = 0;

beforeAll(async () => {
  const now = () => new Date(Date.parse(NOON) + second * 1000);
  reading = await startReading({ now });
  await reading.tell(
    ...deal({ number: 'F1', paidOn: '2026-02-20' }),
    ...[OTHER, ...MORE].flatMap((seller) => deal({ number: 'O1', seller, paidOn: '2026-02-20' })),
    ...deal({ number: 'E1', seller: MORE[0], buyer: ERASED }),
    message('SourceCovered', 'covered', { upTo: '2026-06-20' }),
  );
});
afterAll(() => reading.close());

/** Each test begins at a time of its own: what is kept before is older. */
beforeEach(() => {
  second += 10;
  begun = second;
});

async function readsOf(id = BUYER, who: Who = 'buyer', query = '') {
  const { status, body } = await reading.get(professional(id, `reads${query}`), who);
  const items: readonly Item[] = Object(body).items ?? [];
  const since = Date.parse(NOON) + begun * 1000;
  const kept = items.filter((item) => Date.parse(item.at) >= since);
  return { status, body, items: kept, of: kept.map(({ of }) => of).sort() };
}

const get = async (path: string, who: Who = 'operator', headers = {}): Promise<void> => {
  const { status, text } = await reading.get(path, who, headers);
  if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
};

describe('who looked at a professional', () => {
  it('is kept with the key, on whose behalf, what, as of when and why', async () => {
    const asked = `score?asOf=2026-10-31&with=${SELLER}`;
    await get(professional(BUYER, asked), 'seller', {
      purpose: Buffer.from('crédit d’août').toString('latin1'),
    });
    const { status, items } = await readsOf();
    expect(status).toBe(200);
    expect(items).toEqual([
      {
        at: new Date(Date.parse(NOON) + second * 1000).toISOString(),
        ...{ of: 'score', asOf: '2026-10-31', knownAt: expect.any(Number) },
        by: {
          ...{ teller: 'page', role: 'partner' },
          party: expect.objectContaining({ id: SELLER }),
        },
        purpose: 'crédit d’août',
      },
    ]);
  });

  it('is not the professional itself, nor of what lies between it and whoever reads', async () => {
    await get(professional(BUYER, 'score'), 'buyer');
    await get(professional(BUYER, 'trail'), 'buyer');
    await get(at('v1/promises', `invoice-${SELLER}/F1`), 'buyer');
    await get(at('v1/promises', `invoice-${SELLER}/F1`), 'seller');
    expect((await readsOf()).items).toEqual([]);
  });

  it('is an operator, too, of everything that shows it', async () => {
    const of = [
      ...['score', 'score/history', 'score/change', 'score/raise', 'figures', 'tables/aged'],
      ...['trail', 'promises', 'relations', 'reads'],
    ];
    for (const below of of) await get(professional(BUYER, below));
    await get('/v1/scores?asOf=2026-10-31');
    await get('/v1/models/diff?a=triangle-1&b=paydex&asOf=2026-10-31');
    const invoice = `invoice-${reading.folder.party(SELLER)}/F1`;
    await get(at('v1/promises', invoice));
    await get(at('v1/entries', `${invoice}@0`));
    const kept = await readsOf();
    expect(kept.of).toEqual(
      [
        ...['score', 'history', 'change', 'raise', 'figures', 'tables', 'trail', 'promises'],
        ...['relations', 'reads', 'scores', 'diff', 'promise', 'entry'],
      ].sort(),
    );
    expect(kept.items.map(({ by }) => by)).toEqual(
      kept.items.map(() => ({ teller: 'ops', role: 'operator', party: null })),
    );
    // What lies between two concerns the other, too.
    expect((await readsOf(SELLER, 'seller')).of).toEqual([
      'entry',
      'promise',
      'promises',
      'relations',
      'trail',
    ]);
  });

  it('is an operator who takes the entries behind its score along with the receipt', async () => {
    await get(professional(BUYER, 'receipt'), 'seller');
    await get(professional(BUYER, 'receipt?evidence=full'));
    await get(professional(BUYER, 'receipt?evidence=full'), 'buyer');
    expect((await readsOf()).of).toEqual(['score', 'score', 'trail']);
    expect((await readsOf(SELLER, 'seller')).of).toEqual(['trail']);
  });

  it('is whoever reads a list of many, once each', async () => {
    await get('/v1/scores?asOf=2026-10-31', 'analyst');
    expect((await readsOf()).items).toMatchObject([
      { of: 'scores', by: { teller: 'lab', role: 'analyst', party: null } },
    ]);
    const answer = await call(reading, '/v1/predictions', {
      token: reading.tokens.seller,
      body: {
        creditor: SELLER,
        invoices: Array.from({ length: 3 }, () => ({
          ...{ payer: BUYER, amount: '100.00', currency: 'EUR' },
          ...{ issued: '2026-06-01', due: '2026-07-01' },
        })),
      },
    });
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    expect((await readsOf()).of).toEqual(['prediction', 'scores']);
  });

  it('is somebody of whom nothing is known, where a share link was opened', async () => {
    const made = await call(reading, professional(BUYER, 'shares'), {
      ...{ token: reading.tokens.buyer, body: { shows: ['overall', 'history'], badge: true } },
    });
    const headers = { purpose: 'Not to be kept' };
    await call(reading, `${made.body.path}`, { headers });
    await call(reading, `/v1/shared/${made.body.token}/badge`, { headers });
    const { items } = await readsOf();
    const by = { teller: null, role: 'link', party: null, share: made.body.share };
    expect(items).toMatchObject([
      { of: 'badge', by, purpose: null },
      { of: 'statement', by, purpose: null },
    ]);
    expect(items).toHaveLength(2);
  });

  it('is not told to others', async () => {
    for (const who of ['seller', 'other', 'analyst'] as const) {
      const { status, body } = await readsOf(BUYER, who);
      expect([status, body.code]).toEqual([403, 'answer_must_be_yours_to_see']);
    }
    expect((await reading.get(professional(BUYER, 'reads'), null)).status).toBe(401);
  });

  it('is not said to act for one of several, nor for whom the professional may not find', async () => {
    const code = 'local:books:K1';
    const several = await reading.key({ teller: 'firm', parties: [OTHER, ...FIRMS] });
    const local = await reading.key({ teller: 'books', parties: [code] });
    await reading.tell(...deal({ number: 'K1', seller: SELLER, buyer: code }));
    for (const token of [several, local]) {
      const { status } = await call(reading, professional(BUYER, 'score'), { token });
      expect(status).toBe(200);
    }
    expect((await readsOf()).items.map(({ by }) => by)).toEqual([
      { teller: 'books', role: 'emitter', party: null },
      { teller: 'firm', role: 'emitter', party: null },
    ]);
  });

  it('comes in pages whose cursors count nobody else, and as CSV', async () => {
    for (let i = 0; i < 5; i++) {
      await get(professional(BUYER, 'score'), 'seller');
      await get(professional(SELLER, 'score'), 'other');
      if (i === 2) second += 1;
    }
    const all: Item[] = [];
    for (let cursor: unknown = ''; cursor !== null; ) {
      const { body, items } = await readsOf(
        BUYER,
        'buyer',
        `?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      all.push(...items);
      cursor = items.length === 0 ? null : body.next;
    }
    expect(all.map(({ of }) => of)).toEqual(Array.from({ length: 5 }, () => 'score'));
    const headers = { accept: 'text/csv' };
    const { text } = await reading.get(professional(BUYER, 'reads'), 'buyer', headers);
    expect(text.split('\r\n')[0]).toBe(
      'at,of,as_of,known_at,teller,role,read_for,name,share,purpose',
    );
    expect(text.split('\r\n')[1]).toMatch(/,score,.*,page,partner,0002:/);
    for (const cursor of ['x', '1', '1.x', `${'9'.repeat(16)}.0`]) {
      expect((await readsOf(BUYER, 'buyer', `?cursor=${cursor}`)).status).toBe(400);
    }
  });

  it('is asked why in one line of 200 characters', async () => {
    const path = professional(BUYER, 'score');
    for (const purpose of ['x'.repeat(201), 'a\u202eb', 'a\tb']) {
      const sent = Buffer.from(purpose).toString('latin1');
      const { status, body } = await reading.get(path, 'seller', { purpose: sent });
      expect([status, body.code, body.detail]).toEqual([
        ...[400, 'parameter_must_be_valid'],
        'A purpose is one line of at most 200 characters.',
      ]);
    }
    await get(path, 'seller', { purpose: '  ' });
    await get(path, 'seller', { purpose: 'x'.repeat(200) });
    const { items } = await readsOf();
    expect(items.map(({ purpose }) => purpose)).toEqual(['x'.repeat(200), null]);
  });

  it('is handed out as a whole, a line of JSON each, in as many pages as it takes', async () => {
    for (let i = 0; i < 120; i++) await get(professional(BUYER, 'score'), 'seller');
    const path = professional(BUYER, 'reads');
    const byParameter = await reading.get(`${path}?format=ndjson`, 'buyer');
    const byHeader = await reading.get(path, 'buyer', { accept: 'application/x-ndjson' });
    expect(byParameter.type).toBe('application/x-ndjson');
    expect(byHeader.text).toBe(byParameter.text);
    const lines = byParameter.text.trimEnd().split('\n');
    const csv = await reading.get(`${path}?format=csv`, 'buyer');
    expect(lines.length).toBe(csv.text.trimEnd().split('\r\n').length - 1);
    const { items } = (await reading.get(`${path}?limit=100`, 'buyer')).body;
    expect(lines.slice(0, 100).map((line) => JSON.parse(line))).toEqual(items);
    expect((await reading.get(`${path}?format=ndjson`, 'seller')).status).toBe(403);
  });

  it('is signed as it grows, for operators: its size counts what is read of others', async () => {
    await get(professional(BUYER, 'score'), 'seller');
    const { size = 0, root } = (await reading.parts.reads?.flushed())?.head ?? {};
    await reading.readsSigner.sign();
    const address = '/v1/reads/checkpoint';
    const { status, text, headers } = await reading.get(address, 'operator');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    // Beside a cluster each folder has a log of its own, and so a name.
    const path = reading.folder.store.remote ? /\/reads\/[0-9a-f]{8}$/ : /\/reads$/;
    const [origin, ...head] = text.split('\n');
    expect(origin).toMatch(path);
    expect(head.slice(0, 2)).toEqual([String(size), root]);
    expect((await reading.get(address, 'buyer')).body.code).toBe('only_an_operator_may');
    // It shows nothing of the professional.
    expect((await readsOf()).of).toEqual(['score']);
  });

  it('is gone with whoever was erased, and the tree stays', async () => {
    await get(professional(ERASED, 'score'));
    const log = async () => {
      const kept = await reading.parts.reads?.flushed();
      if (!kept) throw new Error('Reads are kept here.');
      return kept;
    };
    const { entries, size } = (await log()).head;
    const { status } = await call(reading, professional(ERASED, 'erase'), {
      ...{ method: 'POST', token: reading.tokens.operator },
    });
    expect(status).toBe(200);
    const checked = checkReads(await log());
    expect(checked).toMatchObject({ size, faults: [] });
    expect(checked.entries).toBeLessThan(entries);
    const party = reading.folder.party(ERASED);
    const wanted = { parties: [party], from: { at: 9e15, without: 0 }, limit: 9 };
    expect((await log()).of(wanted)).toEqual([]);
  });
});

describe('a read that cannot be kept', () => {
  it('is not answered', async () => {
    const dir = temporaryFolder();
    let isFull = true;
    const open = (): ReadLog => {
      if (isFull) throw new StoreUnavailable('The disk is full.');
      return ReadLog.in(dir);
    };
    const reads = new ReadBatches(open, { most: 2 });
    const full = await startReading({ reads });
    await full.tell(...deal({ number: 'F1', paidOn: '2026-02-20' }));
    const asked = () => full.get(professional(BUYER, 'score'), 'seller');
    expect([(await asked()).status, (await asked()).status]).toEqual([200, 200]);
    const { status, body } = await asked();
    expect([status, body.code]).toEqual([503, 'ledger_must_be_available']);
    // Whoever reads of itself is not kept.
    expect((await full.get(professional(BUYER, 'score'), 'buyer')).status).toBe(200);
    isFull = false;
    expect((await reads.flushed()).size).toBe(2);
    expect((await asked()).status).toBe(200);
    await full.close();
  });
});
