/** Receipts with evidence: the score follows from them alone, and of others they tell nothing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedFile, checkedFile } from '../../../src/cli/receipts/checking.js';
import { reckonedFrom } from '../../../src/cli/receipts/reckoning.js';
import type { EvidenceContext } from '../../../src/query/receipts/context.js';
import { MOST_EVIDENCE } from '../../../src/query/receipts/evidence.js';
import { message } from '../../command/fixture.js';
import { collect } from '../../store/given.js';
import { type Answer, call, cloudEvent } from '../service.js';
import { temporaryFolder } from '../../temporary-folder.js';
import {
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../read/reading.js';

const DELIVERY = { supplier: SELLER, client: BUYER, reference: 'ORD-1' };

/** The number of an invoice of somebody else, paid by the same payment. */
const SECRET = 'X-BETWEEN-OTHERS';

let reading: Reading;
let folder: string;
let accountant: string;

beforeAll(async () => {
  folder = temporaryFolder();
  reading = await startReading();
  accountant = await reading.key({ role: 'emitter', teller: 'accounts', parties: [SELLER, OTHER] });
  const sellers = [SELLER, ...FIRMS];
  const invoices = sellers.flatMap((seller, n) => [
    ...deal({ number: `A${n}`, seller, paidOn: `2026-02-0${n + 1}` }),
    ...deal({ number: `B${n}`, seller, paidOn: '2026-04-01', due: '2026-02-20' }),
    ...deal({ number: `C${n}`, seller, due: '2026-03-01' }),
  ]);
  await reading.tell(
    ...invoices,
    ...deal({ number: SECRET, seller: OTHER }),
    ...deal({ number: 'P1', buyer: OTHER, seller: SELLER, paidOn: '2026-03-04' }),
    message('PaymentReceived', 'batch', {
      ...{ payment: 'BATCH', payer: BUYER, amount: '170000', currency: 'EUR' },
      ...{ creditedOn: '2026-03-20', instrument: 'credit_transfer' },
      allocations: [
        { seller: SELLER, number: 'C0', amount: '120000' },
        { seller: OTHER, number: SECRET, amount: '50000' },
      ],
    }),
    message('SourceCovered', 'covered', { upTo: '2026-06-30' }),
    message('DeliveryPromised', 'd1', {
      ...DELIVERY,
      promisedOn: '2026-01-02',
      dueOn: '2026-02-01',
    }),
    message('DeliveryMade', 'd2', { ...DELIVERY, part: '1', arrivedOn: '2026-02-11' }),
    message('FeedbackGiven', 'f1', {
      ...{ from: BUYER, to: SELLER, rating: 2, on: '2026-03-01' },
      about: { kind: 'delivery', owner: SELLER, number: 'ORD-1' },
    }),
    message('FeedbackGiven', 'f2', {
      ...{ from: BUYER, to: SELLER, rating: 4, on: '2026-04-01' },
      about: { kind: 'invoice', owner: SELLER, number: 'C0' },
    }),
  );
  const data = { party: SELLER, from: '2020-01-01', vouched: true };
  const vouch = { token: reading.tokens.operator, type: 'application/cloudevents+json' };
  const body = cloudEvent('ProfessionalUpdated', 'vouched', data);
  expect((await call(reading, '/v1/events', { ...vouch, body })).status).toBe(201);
  await reading.caughtUp();
});
afterAll(() => reading.close());

/** Tests read long after; on this day there is something to score. */
const MOMENT = '&asOf=2026-06-30';

type Who = keyof Reading['tokens'];

async function read(path: string, token: string) {
  const response = await fetch(`${reading.url}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.status, text: await response.text() };
}

async function evidenceOf(id: string, token: string, asked = MOMENT): Promise<string> {
  const { status, text } = await read(professional(id, `receipt?evidence=full${asked}`), token);
  if (status !== 200) throw new Error(`${status} ${text}`);
  return text;
}

/** With the keys of the log as it tells them. */
async function checked(receipt: string): Promise<CheckedFile> {
  const file = join(folder, 'score.kept-receipt');
  writeFileSync(file, receipt);
  const { text } = await read('/log/keys', reading.tokens.operator);
  return checkedFile(file, { key: text.trimEnd().split('\n') });
}

async function checkedOf(who: Who, id: string, asked = MOMENT): Promise<CheckedFile> {
  return checked(await evidenceOf(id, reading.tokens[who], asked));
}

function contextOf({ entries }: CheckedFile): EvidenceContext {
  if (entries.status !== 'holds') throw new Error(entries.status);
  return JSON.parse(entries.found.context);
}

/** What it came to, with these entries and this context in place of what it has. */
function reckonedWith(receipt: CheckedFile, change: Partial<EvidenceContext>, without = -1) {
  if (receipt.entries.status !== 'holds') throw new Error(receipt.entries.status);
  const { entries } = receipt.entries.found;
  const found = {
    context: JSON.stringify({ ...contextOf(receipt), ...change }),
    entries: entries.filter((_, i) => i !== without),
  };
  return reckonedFrom({ ...receipt, entries: { status: 'holds', found } });
}

describe('a receipt with evidence', () => {
  it.each([
    ['buyer', BUYER, MOMENT],
    ['operator', BUYER, MOMENT],
    ['seller', SELLER, MOMENT],
    ['operator', SELLER, MOMENT],
    ['operator', OTHER, ''],
    ['buyer', BUYER, '&asOf=2026-03-15'],
    ['buyer', BUYER, `${MOMENT}&knownAt=ninth`],
    ['buyer', BUYER, `${MOMENT}&model=paydex`],
    ['buyer', BUYER, `${MOMENT}&with=${SELLER}`],
    ['other', OTHER, MOMENT],
  ] as const)('for the %s of %s%s, gives the score that was answered', async (who, id, moment) => {
    const events = await collect(reading.folder.store.readAll(0));
    const asked = moment.replace('ninth', String(events[8]?.position));
    const { signature, log, entries, score } = await checkedOf(who, id, asked);
    expect([signature, log, entries, score].map(({ status }) => status)).toEqual([
      ...['holds', 'holds', 'holds', 'holds'],
    ]);
  });

  it('has the entries behind the score, each once', async () => {
    const { receipt, entries } = await checkedOf('buyer', BUYER);
    if (entries.status !== 'holds') throw new Error(entries.status);
    expect(BigInt(entries.found.entries.length)).toBe(receipt.evidence?.entries);
    expect(entries.found.entries.length).toBeGreaterThan(25);
    expect(entries.found.entries.every(({ leaf }) => leaf !== null)).toBe(true);
  });

  it('is for the professional and operators alone', async () => {
    const path = professional(BUYER, 'receipt?evidence=full');
    const { seller, other, analyst } = reading.tokens;
    for (const token of [seller, other, analyst]) {
      expect((await read(path, token)).status).toBe(403);
    }
    expect((await read(path, 'none')).status).toBe(401);
    expect((await read(professional(BUYER, 'receipt?evidence=some'), other)).status).toBe(400);
  });

  it('tells of a payment of several the own part, to whoever speaks for others as well', async () => {
    for (const token of [reading.tokens.seller, accountant]) {
      const file = await evidenceOf(SELLER, token);
      const decoded = file.replace(/[\w+/=]{20,}/g, (text) =>
        Buffer.from(text, 'base64').toString(),
      );
      expect(decoded).toContain('BATCH');
      expect(decoded).not.toContain(SECRET);
      expect(decoded).not.toContain('50000');
      const { score, entries } = await checked(file);
      expect(score.status).toBe('holds');
      if (entries.status !== 'holds') throw new Error(entries.status);
      expect(entries.found.entries.filter(({ part }) => part !== null)).toHaveLength(1);
    }
  });

  it('hands out no key: what is sealed in it stays sealed', async () => {
    const file = await evidenceOf(BUYER, reading.tokens.buyer);
    const keys = await reading.folder.keys.existing(
      [BUYER, SELLER].map((id) => reading.folder.partyIds.of(id)),
    );
    for (const key of keys.values()) {
      if (key === null) continue;
      for (const form of ['base64', 'base64url', 'hex'] as const) {
        expect(file).not.toContain(key.toString(form).replace(/=+$/, ''));
      }
    }
  });

  it('given entries that are left out, given twice or put elsewhere, gives another score', async () => {
    const receipt = await checkedOf('buyer', BUYER);
    const { promises } = contextOf(receipt);
    const [first, second, ...rest] = promises;
    if (!first || !second) throw new Error('no promises');
    const why = (change: Partial<EvidenceContext>, without?: number): string => {
      const found = reckonedWith(receipt, change, without);
      return found.status === 'fails' ? found.why : found.status;
    };
    expect(why({})).toBe('holds');
    expect(why({ promises: [second, ...rest] })).toBe(
      'It carries entries that it does not rest on.',
    );
    expect(why({ promises: [first, first, second, ...rest] })).toMatch(/is there twice/);
    expect(why({ promises: [[first[0], [...first[1], ...second[1]]], ...rest] })).toMatch(
      /put to a promise that it does not name/,
    );
    expect(why({}, 0)).toMatch(/cannot be folded/);
    expect(why({ links: [[BUYER, SELLER, true]] })).toBe('holds');
    expect(why({ party: 'ab'.repeat(16) })).toBe('The entries give another score than the answer.');
    expect(why({ coverage: [] })).toBe('The entries give another score than the answer.');
    expect(reckonedWith(receipt, { coverage: [], complete: false }).status).toBe('absent');
    expect(reckonedFrom({ ...receipt, receipt: { ...receipt.receipt, fold: 1n } }).status).toBe(
      'absent',
    );
  });

  it('given garbage in place of its context, does not hold', async () => {
    const receipt = await checkedOf('buyer', BUYER);
    for (const change of [
      ...[{ promises: [[['a'], [0, 1]]] }, { promises: [[[], [-1]]] }, { promises: 17 }],
    ]) {
      const found = reckonedWith(receipt, JSON.parse(JSON.stringify(change)));
      expect(found.status).toBe('fails');
    }
  });
});

describe('a receipt of more entries than it carries', () => {
  it('is refused with what to ask for instead, which is answered', async () => {
    const large = await startReading();
    await large.tell(
      ...deal({ number: 'O1', seller: OTHER, paidOn: '2026-02-04' }),
      ...deal({ number: 'L', paidOn: '2026-02-04' }),
      message('SourceCovered', 'covered', { upTo: '2026-06-30' }),
    );
    const early = await large.folder.store.head();
    const deals = Array.from({ length: MOST_EVIDENCE / 2 }, (_, i) => `L${i}`);
    await large.tell(...deals.flatMap((number) => deal({ number, paidOn: '2026-02-04' })));
    const path = (asked: string) => professional(BUYER, `receipt?asOf=2026-06-30${asked}`);
    // So many entries are folded that the service may say of the next request to ask again soon.
    const answered = async (path: string, who: Who): Promise<Answer> => {
      const answer = await large.get(path, who);
      return answer.body.code === 'service_must_keep_up' ? answered(path, who) : answer;
    };
    for (const who of ['buyer', 'operator'] as const) {
      const { status, body } = await answered(path('&evidence=full'), who);
      expect([status, body]).toMatchObject([
        400,
        {
          code: 'parameter_must_be_valid',
          pointer: '/evidence',
          detail:
            'The score rests on more than the 5000 entries that a receipt carries: leave ' +
            '`evidence` out, or ask for the score with one counterparty (`with`) or as known earlier.',
        },
      ]);
    }
    for (const instead of [`&with=${OTHER}`, `&knownAt=${early}`]) {
      expect((await answered(path(`&evidence=full${instead}`), 'buyer')).status).toBe(200);
    }
    await large.close();
  });
});
