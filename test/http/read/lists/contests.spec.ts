/** Contests over HTTP: their threads, and for whom each waits. */
import { message } from '../../../command/fixture.js';
import { call } from '../../service.js';
import { at, BUYER, deal, OTHER, type Reading, SELLER, startReading } from '../reading.js';

interface Contest {
  readonly contest: string;
  readonly state: string;
  readonly waitsForYou: string | null;
  readonly entry: { readonly entry: string };
  readonly said: readonly { readonly type: string }[];
}

describe('contests over HTTP', () => {
  let reading: Reading;
  const invoice = (number: string) => `invoice-${reading.folder.party(SELLER)}/${number}@0`;
  const contest = (number: string, by = BUYER) =>
    message(
      'EntryContested',
      `c ${number}`,
      { entry: invoice(number), on: '2026-02-01', reason: `Not ${number}` },
      by,
    );
  const answer = (number: string) =>
    message(
      'EntryAnswered',
      `a ${number}`,
      { entry: invoice(number), on: '2026-02-03', text: 'It is so.' },
      SELLER,
    );
  const decide = async (number: string, upheld: boolean) => {
    const body = { specversion: '1.0', id: `r ${number}`, source: '/', type: 'ContestResolved' };
    const { status } = await call(reading, '/v1/events', {
      ...{ token: reading.tokens.operator, type: 'application/cloudevents+json' },
      body: { ...body, data: { entry: invoice(number), upheld, on: '2026-02-05' } },
    });
    expect(status).toBe(201);
    await reading.caughtUp();
  };

  beforeAll(async () => {
    const recordedBy = () => new Date('2026-02-01T10:00:00Z');
    const now = () => new Date('2026-02-11T10:00:00Z');
    reading = await startReading({ recordedBy, now });
    await reading.tell(
      ...['NEW', 'ANSWERED', 'UPHELD', 'REJECTED', 'GONE'].flatMap((number) => deal({ number })),
      ...deal({ number: 'ELSE', buyer: OTHER }),
    );
    await reading.tell(
      ...['NEW', 'ANSWERED', 'UPHELD', 'REJECTED', 'GONE'].map((number) => contest(number)),
      contest('ELSE', OTHER),
      answer('ANSWERED'),
      message('EntryWithdrawn', 'w', { entry: invoice('GONE'), why: 'clerical_error' }),
    );
    await decide('UPHELD', true);
    await decide('REJECTED', false);
  });
  afterAll(() => reading.close());

  const contests = async (query = '', who?: keyof Reading['tokens']) => {
    const { status, body, text } = await reading.get(`/v1/contests${query}`, who);
    const items: readonly Contest[] = Object(body).items ?? [];
    return { status, body, text, items, of: items.map(({ entry }) => entry.entry) };
  };

  it('are for an operator those that wait for its decision, the newest first', async () => {
    const { items, of } = await contests();
    expect(of).toEqual([invoice('ELSE'), invoice('ANSWERED'), invoice('NEW')]);
    expect(items[1]).toMatchObject({
      ...{ state: 'answered', by: { id: BUYER }, on: '2026-02-01' },
      ...{ decideBy: '2026-03-03', daysLeft: 20, waitsForYou: 'decision' },
      entry: { type: 'InvoiceIssued', status: 'contested' },
      said: [
        { type: 'EntryContested', texts: { reason: 'Not ANSWERED' } },
        { type: 'EntryAnswered', texts: { text: 'It is so.' } },
      ],
    });
  });

  it('say what became of each, where all are asked for', async () => {
    const { items } = await contests('?state=all');
    expect(items.map(({ state }) => state).sort()).toEqual([
      ...['answered', 'rejected', 'unanswered', 'unanswered', 'upheld', 'withdrawn'],
    ]);
    const decided = items.filter(({ state }) => state === 'upheld' || state === 'rejected');
    expect(decided.map(({ waitsForYou }) => waitsForYou)).toEqual([null, null]);
    expect(decided.map(({ said }) => said.at(-1)?.type)).toEqual([
      ...['ContestResolved', 'ContestResolved'],
    ]);
  });

  it('wait for the answer of those whom the entry concerns and who do not contest', async () => {
    const waiting = async (who: 'seller' | 'buyer' | 'other') =>
      (await contests('', who)).items
        .filter(({ waitsForYou }) => waitsForYou === 'answer')
        .map(({ entry }) => entry.entry);
    expect(await waiting('seller')).toEqual([invoice('ELSE'), invoice('NEW')]);
    expect(await waiting('buyer')).toEqual([]);
    expect(await waiting('other')).toEqual([]);
  });

  it('are shown to those whom they concern, and to no analyst', async () => {
    expect((await contests('?state=all', 'buyer')).items).toHaveLength(5);
    const other = await contests('?state=all', 'other');
    expect(other.of).toEqual([invoice('ELSE')]);
    expect(other.text).not.toContain(BUYER);
    expect((await contests('', 'analyst')).status).toBe(403);
  });

  it('come in pages, each once', async () => {
    const { of: whole } = await contests('?state=all', 'seller');
    expect(whole).toHaveLength(6);
    const paged: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page++) {
      const { of, body } = await contests(`?state=all&limit=2${cursor}`, 'seller');
      paged.push(...of);
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(paged).toEqual(whole);
    expect((await contests('?cursor=x')).body.pointer).toBe('/cursor');
  });

  it('open anew where an entry is contested again after a decision', async () => {
    await reading.tell({ ...contest('REJECTED'), id: 'c again' });
    const { items } = await contests('', 'buyer');
    expect(items[0]).toMatchObject({ state: 'unanswered', waitsForYou: null });
    expect(items[0]?.said).toHaveLength(3);
    const entry = await reading.get(at('v1/entries', invoice('REJECTED')), 'buyer');
    expect(entry.body.status).toBe('contested');
  });
});
