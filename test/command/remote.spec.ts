/** Telling on a store whose reads are dear (a double of a cluster): fewer reads, the same answers. */
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { OpenStream } from '../../src/command/round/open-stream.js';
import type { CommandResult, Message } from '../../src/messages/message.js';
import { StoreUnavailable } from '../../src/store/event-store.js';
import { collect } from '../store/given.js';
import { Cluster } from '../store/kurrent/double/cluster.js';
import { until } from '../store/kurrent/given.js';
import {
  accessOf,
  BUYER,
  type Folder,
  invoiceData,
  message,
  openFolder,
  removeFolder,
  SELLER,
} from './fixture.js';

const KEY = Buffer.alloc(32, 7).toString('hex');

let cluster: Cluster;
let folders: Folder[];

beforeEach(async () => {
  cluster = await Cluster.start();
  folders = [];
});

afterEach(() => end());

async function end(): Promise<void> {
  for (const folder of folders.splice(0)) {
    await folder.close();
    removeFolder(folder);
  }
  cluster.stop();
}

/** The ids of each stream in its order; the order across streams is the store's own. */
async function idsIn({ store }: Folder): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>();
  for (const { stream, id } of await collect(store.readAll(0))) {
    ids.set(stream, [...(ids.get(stream) ?? []), id]);
  }
  return ids;
}

async function open(store: 'sqlite' | 'cluster', limits = {}): Promise<Folder> {
  const KEPT_STORE = store === 'cluster' ? cluster.url : 'sqlite';
  const env = { KEPT_STORE, KEPT_LEDGER_KEY: KEY };
  const folder = await openFolder(undefined, { env, limits });
  folders.push(folder);
  return folder;
}

const tell = (folder: Folder, told: readonly Message[]): Promise<readonly CommandResult[]> =>
  folder.ledger.tellEach(told, accessOf(folder, [SELLER]));

const invoice = (id: string, number: string, changes = {}): Message =>
  message('InvoiceIssued', id, invoiceData({ number, ...changes }));

const payment = (id: string, number: string, amount: string): Message =>
  message('PaymentReceived', id, {
    ...{ payment: `P-${number}`, payer: BUYER, payee: SELLER, amount, currency: 'EUR' },
    creditedOn: '2026-08-30',
    instrument: 'credit_transfer',
    allocations: [{ seller: SELLER, number, amount }],
  });

describe('a stream that begins with what is told', () => {
  it('is not read before, and is known again when it is told once more', async () => {
    const folder = await open('cluster');
    await tell(folder, [invoice('m0', 'F0')]);
    const { seen } = cluster.node;
    const before = seen.reads;
    const told = [1, 2, 3, 4].flatMap((n) => [
      invoice(`m${n}`, `F${n}`),
      payment(`p${n}`, `F${n}`, '120000'),
    ]);
    expect((await tell(folder, told)).map(({ status }) => status)).toEqual(
      Array(8).fill('accepted'),
    );
    expect(seen.reads - before).toBe(0);
    const again = await tell(folder, told);
    expect(again.map(({ status }) => status)).toEqual(Array(8).fill('duplicate'));
    expect(seen.reads - before).toBe(0);
  });

  it('is read where it turns out not to be new, and decided again', async () => {
    const folder = await open('cluster');
    const [first] = await tell(folder, [invoice('m1', 'F1')]);
    const [same, other, both] = [
      await tell(folder, [invoice('m2', 'F1')]),
      await tell(folder, [invoice('m1', 'F1', { orderReference: 'other' })]),
      await tell(folder, [invoice('m1', 'F1'), invoice('m1', 'F1', { orderReference: 'other' })]),
    ];
    expect(same).toEqual([{ ...first, status: 'duplicate' }]);
    expect(other).toMatchObject([{ status: 'rejected', code: 'idempotency_key_reused' }]);
    expect(both).toMatchObject([
      { status: 'duplicate' },
      { status: 'rejected', code: 'idempotency_key_reused' },
    ]);
  });
});

describe('a stream that goes on', () => {
  const received = (number: string, by = 'r'): Message =>
    message('InvoiceReceived', `${by}-${number}`, {
      ...{ seller: SELLER, number, receivedOn: '2026-08-02' },
    });
  const numbers = ['F1', 'F2', 'F3'];

  it('is not read where an earlier round knew it', async () => {
    const folder = await open('cluster');
    await tell(
      folder,
      numbers.map((number) => invoice(`m-${number}`, number)),
    );
    const { reads } = cluster.node.seen;
    const told = await tell(
      folder,
      numbers.map((number) => received(number)),
    );
    const [again] = await tell(folder, [received('F1')]);
    const [other] = await tell(folder, [received('F1', 'other')]);
    expect([...told, again, other].map((result) => result?.status)).toEqual([
      ...Array(3).fill('accepted'),
      'duplicate',
      'accepted',
    ]);
    expect(told.map((result) => 'entry' in result && result.entry)).toEqual(
      numbers.map((number) => expect.stringMatching(new RegExp(`/${number}@1$`))),
    );
    expect(cluster.node.seen.reads).toBe(reads);
  });

  it('is read where another process went on with it meanwhile', async () => {
    const [one, other] = [await open('cluster'), await open('cluster')];
    await tell(one, [invoice('m1', 'F1')]);
    await tell(other, [received('F1', 'there')]);
    const [here] = await tell(one, [received('F1', 'here')]);
    const [same] = await tell(one, [received('F1', 'there')]);
    expect(here).toMatchObject({ status: 'accepted', entry: expect.stringMatching(/F1@2$/) });
    expect(same).toMatchObject({ status: 'duplicate', entry: expect.stringMatching(/F1@1$/) });
    expect(await one.store.readStream(streamOf(here))).toHaveLength(3);
  });

  it('is remembered without what was told of people', async () => {
    const remembered = new OpenStream(`invoice-${'0'.repeat(32)}/F1`, []);
    const folder = await open('cluster');
    const note = invoice('m1', 'F1', { note: 'Jeanne Privée asked for it.' });
    const command = folder.ledger.translate(note, accessOf(folder, [SELLER]));
    if ('status' in command) throw new Error(command.detail);
    const { staged } = remembered.decide(command);
    expect(JSON.stringify(staged.map(({ event }) => event))).toContain('Privée');
    expect(inspect(remembered, { depth: null })).not.toContain('Privée');
  });
});

function streamOf(result: CommandResult | undefined): string {
  if (result?.status !== 'accepted') throw new Error('It was accepted.');
  return result.entry.slice(0, result.entry.lastIndexOf('@'));
}

describe('a read that shows less than was acknowledged', () => {
  const withdrawal = (entry: string): Message =>
    message('EntryWithdrawn', 'w1', { entry, why: 'clerical_error' });

  /** Tells while reads show nothing, until the node that was elected leads for good. */
  async function toldMeanwhile(folder: Folder, told: readonly Message[]) {
    const { node } = cluster;
    const { appends } = node.seen;
    node.indexedTo = 0;
    const telling = tell(folder, told);
    await Promise.race([telling, until(() => node.seen.appends > appends)]);
    node.indexedTo = null;
    return telling;
  }

  it('denies nothing that was acknowledged', async () => {
    const folder = await open('cluster');
    const [paid] = await tell(folder, [payment('p1', 'F1', '120000')]);
    const entry = paid?.status === 'accepted' ? paid.entry : '';
    const withdrawn = await toldMeanwhile(folder, [withdrawal(entry)]);
    expect(withdrawn).toMatchObject([{ status: 'accepted', entry: entry.replace('@0', '@1') }]);
  });

  it('makes nothing of an entry that is not there', async () => {
    const folder = await open('cluster');
    await tell(folder, [payment('p1', 'F1', '120000')]);
    const withdrawn = await toldMeanwhile(folder, [withdrawal('payment-books/P-F1@7')]);
    expect(withdrawn).toMatchObject([{ status: 'rejected', code: 'entry_must_exist' }]);
  });

  it('knows a repeat of what was acknowledged', async () => {
    const folder = await open('cluster');
    await tell(folder, [payment('p1', 'F1', '120000')]);
    const again = await toldMeanwhile(folder, [payment('p1', 'F1', '120000')]);
    expect(again).toMatchObject([{ status: 'duplicate', entry: 'payment-books/P-F1@0' }]);
    expect(await folder.store.readStream('payment-books/P-F1')).toHaveLength(1);
  });
});

/** What may well be told twice, changed, or at another time. */
const anyTelling: fc.Arbitrary<Message> = fc
  .record({
    kind: fc.constantFrom('issued', 'received', 'paid', 'corrected', 'promised', 'made'),
    number: fc.constantFrom('F1', 'F2'),
    id: fc.constantFrom('m1', 'm2'),
    variant: fc.constantFrom('a', 'b'),
  })
  .map(({ kind, number, id, variant }) => {
    const delivery = { supplier: SELLER, client: BUYER, reference: number };
    switch (kind) {
      case 'issued':
        return invoice(id, number, { orderReference: variant });
      case 'received':
        return message('InvoiceReceived', id, {
          seller: SELLER,
          number,
          receivedOn: '2026-08-02',
        });
      case 'paid':
        return payment(id, number, variant === 'a' ? '120000' : '60000');
      case 'corrected':
        return message('InvoiceCorrected', id, {
          ...invoiceData({ number, correction: variant === 'a' ? 1 : 2 }),
        });
      case 'promised':
        return message('DeliveryPromised', id, {
          ...{ ...delivery, promisedOn: '2026-08-01', dueOn: '2026-08-20' },
          ...{ value: '100', currency: 'EUR' },
        });
      default:
        return message('DeliveryMade', id, {
          ...{ ...delivery, part: 'whole', handedOverOn: '2026-08-19' },
        });
    }
  });

describe('any tellings, in any portions', () => {
  /** The answers of a store where each stream is read first: what a dry run says before each. */
  async function answersWithReading(told: readonly Message[]): Promise<unknown[]> {
    const folder = await open('sqlite');
    const access = accessOf(folder, [SELLER]);
    const answers: unknown[] = [];
    for (const one of told) {
      const [dry] = await folder.ledger.tellEach([one], access, { dryRun: true });
      const [result] = await tell(folder, [one]);
      expect({ ...result, position: null }).toEqual({ ...dry, position: null });
      answers.push({ ...dry, position: null });
    }
    return answers;
  }

  it('are answered as on a store where each stream is read first, and leave the same', async () => {
    const portions = fc.array(fc.array(anyTelling, { minLength: 1, maxLength: 5 }), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(portions, async (told) => {
        await end();
        cluster = await Cluster.start();
        const [here, there] = [await open('sqlite'), await open('cluster')];
        const answers = async (folder: Folder): Promise<unknown[]> => {
          const all: CommandResult[] = [];
          for (const portion of told) all.push(...(await tell(folder, portion)));
          return all.map((result) => ({ ...result, position: null }));
        };
        const withReading = await answersWithReading(told.flat());
        expect(await answers(there)).toEqual(withReading);
        expect(await answers(here)).toEqual(withReading);
        expect(await idsIn(there)).toEqual(await idsIn(here));
      }),
      { numRuns: 30 },
    );
  }, 300_000);
});

describe('any tellings, to two processes in turn', () => {
  /**
   * The answers of a process, which may take for new what the other one told and it has not seen: the
   * store says where that is, and not that it was there. What it knows it must know as a repeat.
   */
  const asToldBy = (
    known: Set<string>,
    inTurn: readonly CommandResult[],
    byOne: readonly CommandResult[],
  ): readonly unknown[] =>
    inTurn.map((result, i) => {
      const isRepeat = byOne[i]?.status === 'duplicate' && result.status === 'accepted';
      const isUnseen = result.status !== 'rejected' && !known.has(result.entry);
      if (result.status !== 'rejected') known.add(result.entry);
      const status = isRepeat && isUnseen ? 'duplicate' : result.status;
      return { ...result, status, position: null };
    });

  it('are answered as by one, though each remembers streams as it left them', async () => {
    const portions = fc.array(fc.array(anyTelling, { minLength: 1, maxLength: 3 }), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(portions, async (told) => {
        await end();
        cluster = await Cluster.start();
        const both = [await open('cluster'), await open('cluster')];
        const known = [new Set<string>(), new Set<string>()];
        const alone = await open('sqlite');
        for (const [i, portion] of told.entries()) {
          const folder = both[i % 2] ?? alone;
          const [inTurn, byOne] = [await tell(folder, portion), await tell(alone, portion)];
          const expected = byOne.map((result) => ({ ...result, position: null }));
          expect(asToldBy(known[i % 2] ?? new Set(), inTurn, byOne)).toEqual(expected);
        }
        expect(await idsIn(both[0] ?? alone)).toEqual(await idsIn(alone));
      }),
      { numRuns: 8 },
    );
  }, 300_000);
});

describe('a cluster that goes away in the midst of a chunk', () => {
  it('leaves whoever told it one error, and nothing under way', async () => {
    const folder = await open('cluster', { patienceMs: 200, firstMs: 5, mostMs: 20 });
    const told = Array.from({ length: 300 }, (_, n) => invoice(`m${n}`, `F${n}`));
    const telling = tell(folder, told);
    cluster.elect(null);
    await expect(telling).rejects.toThrow(StoreUnavailable);
    cluster.elect(0);
  });
});
