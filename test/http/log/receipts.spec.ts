/** Receipts over HTTP: whoever may read a score may have its receipt, and it tells no more. */
import { vkeyOf } from '../../../src/audit/tree/note.js';
import { checkReceipt, policyOfReceipt } from '../../../verify/check.js';
import { parsePolicy } from '../../../verify/policy.js';
import { parseReceipt, type Receipt } from '../../../verify/receipt.js';
import { collect } from '../../store/given.js';
import {
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  startReading,
} from '../read/reading.js';

/** Engie's number; its deeds are invented. */
const ERASED = '0002:542107651';

let reading: Reading;
/** Where the seventh event stands. */
let seventh: number;

/** How many events were there at a position: on a cluster positions are no counts. */
async function eventsUpTo(position: bigint): Promise<bigint> {
  const events = await collect(reading.folder.store.readAll(0));
  return BigInt(events.filter((event) => event.position <= position).length);
}

beforeAll(async () => {
  reading = await startReading();
  const sellers = [...FIRMS, OTHER];
  await reading.tell(
    ...sellers.flatMap((seller, n) => [
      ...deal({ number: `A${n}`, seller, paidOn: '2026-02-01' }),
      ...deal({ number: `B${n}`, seller, buyer: ERASED, paidOn: '2026-03-01' }),
    ]),
  );
  const events = await collect(reading.folder.store.readAll(0));
  seventh = events[6]?.position ?? 0;
});
afterAll(() => reading.close());

type Who = keyof Reading['tokens'];

async function read(path: string, who: Who | null): Promise<{ status: number; text: string }> {
  const headers = { ...(who && { authorization: `Bearer ${reading.tokens[who]}` }) };
  const response = await fetch(`${reading.url}${path}`, { headers });
  return { status: response.status, text: await response.text() };
}

async function receiptOf(
  id: string,
  who: Who,
  asked = '',
): Promise<{ file: string; receipt: Receipt }> {
  const { status, text: file } = await read(professional(id, `receipt${asked}`), who);
  if (status !== 200) throw new Error(`${status} ${file}`);
  return { file, receipt: parseReceipt(file) };
}

/** By the keys of the log as it tells them itself. */
async function checked(file: string) {
  const { text } = await read('/log/keys', null);
  const logs = text
    .trimEnd()
    .split('\n')
    .map((key) => `log ${key}\n`);
  const policy = await parsePolicy(`${logs.join('')}quorum none\n`);
  const { signature, log, witnesses, entries } = await checkReceipt(file, policy);
  return [signature, log, witnesses, entries].map(({ status }) => status);
}

const WHOLE = ['holds', 'holds', 'absent', 'absent'];

describe('the receipt of a score', () => {
  it('holds, and has the answer that the score has, byte for byte', async () => {
    const { file, receipt } = await receiptOf(BUYER, 'buyer', '?asOf=2026-06-30');
    expect(await checked(file)).toEqual(WHOLE);
    const asked = `score?asOf=2026-06-30&knownAt=${receipt.knownAt}&model=${receipt.model}`;
    const { text } = await read(professional(BUYER, asked), 'buyer');
    expect(receipt.answer).toBe(text);
    expect(receipt.leaves).toBe(await eventsUpTo(receipt.knownAt));
    const { logs } = await policyOfReceipt(file);
    const { text: keys } = await read('/log/keys', null);
    expect(`${logs.map(({ key }) => vkeyOf(key)).join('\n')}\n`).toBe(keys);
  });

  it('given a moment that is past, rests on the leaves of then', async () => {
    const { receipt } = await receiptOf(BUYER, 'buyer', `?knownAt=${seventh}`);
    expect([receipt.knownAt, receipt.leaves]).toEqual([BigInt(seventh), 7n]);
    expect(JSON.parse(receipt.answer)).toMatchObject({ knownAt: seventh });
  });

  it('is the same for the same moment', async () => {
    const asked = `?asOf=2026-06-30&knownAt=${seventh}`;
    const [one, other] = [
      await receiptOf(BUYER, 'buyer', asked),
      await receiptOf(BUYER, 'buyer', asked),
    ];
    expect(one.file).toBe(other.file);
  });

  it.each(['', '?with=0002:383474814', '?knownAt=5', '?model=paydex', '?asOf=2026-05-15'])(
    'is refused to whom the score is refused, asked%s',
    async (asked) => {
      for (const who of ['operator', 'analyst', 'seller', 'buyer', 'other', null] as const) {
        const score = await read(professional(BUYER, `score${asked}`), who);
        const receipt = await read(professional(BUYER, `receipt${asked}`), who);
        expect([who, receipt.status]).toEqual([who, score.status]);
        if (score.status !== 200) continue;
        expect(parseReceipt(receipt.text).answer).toBe(score.text);
      }
    },
  );

  it('is of one known to the ledger, and takes no other questions', async () => {
    expect((await read(professional(FIRMS[0] ?? '', 'receipt'), 'buyer')).status).toBe(200);
    expect((await read(professional('ab'.repeat(16), 'receipt'), 'buyer')).status).toBe(404);
    expect((await read(professional(BUYER, 'receipt?explain=payment'), 'buyer')).status).toBe(400);
    expect((await read(professional(BUYER, 'receipt?knownAt=99999'), 'buyer')).status).toBe(400);
  });

  it('given that its professional was erased, then shows that, and holds', async () => {
    const before = await receiptOf(ERASED, 'operator');
    expect(JSON.parse(before.receipt.answer).professional.erased).toBeUndefined();
    const response = await fetch(`${reading.url}${professional(ERASED, 'erase')}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${reading.tokens.operator}` },
    });
    expect(response.status).toBe(200);
    const { file, receipt } = await receiptOf(ERASED, 'operator');
    expect(await checked(file)).toEqual(WHOLE);
    expect(JSON.parse(receipt.answer).professional).toMatchObject({ name: null, erased: true });
    expect(await checked(before.file)).toEqual(WHOLE);
  });

  it('given what was told a moment ago, then covers it', async () => {
    await reading.tell(...deal({ number: 'C1' }));
    const { file, receipt } = await receiptOf(BUYER, 'buyer');
    const head = await reading.folder.store.head();
    expect([receipt.knownAt, await checked(file)]).toEqual([BigInt(head), WHOLE]);
  });
});
