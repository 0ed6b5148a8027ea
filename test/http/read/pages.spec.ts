import { message } from '../../command/fixture.js';
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
  readonly entry: string;
  readonly position: number;
  readonly kind: string;
  readonly day: string;
}

describe('trails, relations, promises and entries over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'F1', paidOn: '2026-02-01' }),
      ...deal({ number: 'F2', issuedOn: '2026-02-05', due: '2026-03-05' }),
      ...deal({ number: 'G1', seller: BUYER, buyer: SELLER, paidOn: '2026-02-10' }),
      ...deal({ number: 'H1', seller: FIRMS[0], paidOn: '2026-02-20' }),
    );
  });
  afterAll(() => reading.close());

  const itemsOf = async (path: string, who?: keyof Reading['tokens']) => {
    const { body } = await reading.get(path, who);
    const items: readonly Item[] = Object(body).items;
    return { items, next: body.next };
  };

  describe('a trail', () => {
    it('is newest first, and its pages hold each entry once while others are told', async () => {
      const whole = await itemsOf(professional(BUYER, 'trail?limit=100'), 'buyer');
      const positions = whole.items.map(({ position }) => position);
      expect(positions).toEqual([...positions].sort((a, b) => b - a));
      const paged: string[] = [];
      let cursor = '';
      for (let page = 0; page < 20; page++) {
        const { items, next } = await itemsOf(
          professional(BUYER, `trail?limit=2${cursor}`),
          'buyer',
        );
        paged.push(...items.map(({ entry }) => entry));
        if (next === null) break;
        cursor = `&cursor=${next}`;
        await reading.tell(...deal({ number: `N${page}` }));
      }
      expect(paged).toEqual(whole.items.map(({ entry }) => entry));
    });

    it.each([
      ['kind=payment', (item: Item) => item.kind === 'payment'],
      [
        'from=2026-02-05&to=2026-02-10',
        (i: Item) => i.day >= '2026-02-05' && i.day <= '2026-02-10',
      ],
    ])('can be had by %s', async (query, holds) => {
      const { items: all } = await itemsOf(professional(BUYER, 'trail?limit=100&to=2026-12-31'));
      const { items } = await itemsOf(professional(BUYER, `trail?limit=100&${query}`));
      expect(items).toEqual(all.filter(holds));
      expect(items.length).toBeGreaterThan(0);
    });

    it('can be had by partner', async () => {
      const { items } = await itemsOf(professional(BUYER, `trail?partner=${FIRMS[0]}`));
      expect(items.map(({ entry }) => entry)).toEqual([
        `payment-books/p ${FIRMS[0]} H1@0`,
        `invoice-${reading.folder.party(FIRMS[0] ?? '')}/H1@0`,
      ]);
    });

    it('is for the professional and operators', async () => {
      for (const [who, status] of [
        ['buyer', 200],
        ['operator', 200],
        ['seller', 403],
        ['other', 403],
        ['analyst', 403],
      ] as const) {
        expect((await reading.get(professional(BUYER, 'trail'), who)).status).toBe(status);
      }
    });

    it('tells a professional who may speak for it, and no hash', async () => {
      const { body, text } = await reading.get(professional(BUYER, 'trail?kind=access'), 'buyer');
      expect(Object(body).items).toMatchObject([
        { type: 'AccessGranted', facts: { role: 'partner', parties: [{ id: BUYER }] } },
      ]);
      expect(text).not.toContain('hash');
    });
  });

  describe('relations', () => {
    it('count promises each way, the latest partner first', async () => {
      const path = professional(BUYER, 'relations?asOf=2026-02-25');
      const { body } = await reading.get(path, 'buyer');
      expect(Object(body).items).toMatchObject([
        {
          partner: { id: FIRMS[0] },
          lastOn: '2026-02-20',
          promised: { promises: 1, open: 0, kept: 1, broken: 0 },
          received: { promises: 0 },
          score: { own: { status: 'insufficient' } },
        },
        {
          partner: { id: SELLER },
          lastOn: '2026-02-10',
          received: { promises: 1, open: 0, kept: 1, broken: 0 },
        },
      ]);
    });

    it('are shown to others as far as they are theirs, and to analysts by party id', async () => {
      const own = await reading.get(professional(BUYER, 'relations'), 'seller');
      expect(Object(own.body).items).toMatchObject([{ partner: { id: SELLER } }]);
      const none = await reading.get(professional(BUYER, 'relations'), 'other');
      expect(Object(none.body).items).toEqual([]);
      const figures = await reading.get(professional(BUYER, 'relations'), 'analyst');
      expect(Object(figures.body).items).toHaveLength(2);
      expect(figures.text).not.toContain(SELLER);
    });

    it('come in pages as known when the first was made', async () => {
      const first = await reading.get(professional(BUYER, 'relations?limit=1'));
      await reading.tell(
        ...deal({ number: 'K1', seller: FIRMS[1], issuedOn: '2026-09-01', due: '2026-09-30' }),
      );
      const cursor = String(first.body.next);
      const second = await reading.get(professional(BUYER, `relations?limit=1&cursor=${cursor}`));
      const partners = [first, second].flatMap(({ body }) => Object(body).items);
      expect(new Set(partners.map(({ partner }) => partner.id))).toEqual(
        new Set([SELLER, FIRMS[0]]),
      );
      expect(second.body.next).toBeNull();
    });
  });

  describe('a promise', () => {
    it('shows who told what, its steps, and how it stands on a day', async () => {
      const path = at('v1/promises', `invoice-${SELLER}/f-1`, '?asOf=2026-01-20').replace(
        '/?',
        '?',
      );
      const { status, body } = await reading.get(path, 'buyer');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        asOf: '2026-01-20',
        promises: [
          {
            promise: `invoice-${reading.folder.party(SELLER)}/F1`,
            promisor: { id: BUYER },
            promisee: { id: SELLER },
            size: { amount: '1200.00', currency: 'EUR' },
            standing: 'open',
            portions: [{ side: 'payment', state: 'open', share: 100, due: '2026-02-05' }],
          },
        ],
        entries: [
          { type: 'InvoiceIssued', by: { teller: 'books' } },
          { type: 'PaymentReceived', facts: { payer: { id: BUYER } } },
        ],
      });
      const [promise] = Object(body).promises;
      expect(
        promise.steps.map((step: { day: string; state: string }) => [step.day, step.state]),
      ).toEqual([
        ['2026-01-05', 'open'],
        ['2026-02-01', 'open'],
        ['2026-02-01', 'kept'],
        ['2026-02-01', 'clean'],
      ]);
    });

    it('is found by any stream of its facts', async () => {
      const { body } = await reading.get(
        at('v1/promises', `payment-books/p ${SELLER} F1`),
        'seller',
      );
      expect(Object(body).promises).toMatchObject([{ number: 'F1', standing: 'kept' }]);
    });

    it('is for its two parties and operators', async () => {
      for (const [who, status] of [
        ['buyer', 200],
        ['seller', 200],
        ['operator', 200],
        ['other', 404],
        ['analyst', 404],
      ] as const) {
        const path = at('v1/promises', `invoice-${SELLER}/F1`);
        expect((await reading.get(path, who)).status).toBe(status);
      }
      expect((await reading.get(at('v1/promises', `invoice-${SELLER}/none`))).status).toBe(404);
    });

    it('shows a payee its own part of a payment only', async () => {
      const [seller, firm] = [SELLER, FIRMS[2] ?? ''];
      await reading.tell(
        ...deal({ number: 'S1' }),
        ...deal({ number: 'S2', seller: firm }),
        message('PaymentReceived', 'shared', {
          ...{ payment: 'shared', payer: BUYER, payee: SELLER, amount: '240000', currency: 'EUR' },
          ...{ creditedOn: '2026-02-01', instrument: 'credit_transfer' },
          allocations: [
            { seller, number: 'S1', amount: '120000' },
            { seller: firm, number: 'S2', amount: '120000' },
          ],
        }),
      );
      const entry = at('v1/entries', 'payment-books/shared@0');
      const allocations = async (who: 'seller' | 'buyer') =>
        Object((await reading.get(entry, who)).body.facts).allocations;
      expect(await allocations('seller')).toMatchObject([{ number: 'S1' }]);
      expect(await allocations('buyer')).toMatchObject([{ number: 'S1' }, { number: 'S2' }]);
    });
  });

  describe('an entry', () => {
    it('says from which document it was read, and where in it', async () => {
      const document = { sha256: 'e'.repeat(64), format: 'cdar', parser: '2', locator: 'line 7' };
      const received = { seller: SELLER, buyer: BUYER, number: 'F1', receivedOn: '2026-01-06' };
      const [entry = ''] = await reading.tell({
        ...message('InvoiceReceived', 'from a document', received),
        document,
      });
      expect((await reading.get(at('v1/entries', entry), 'buyer')).body).toMatchObject({
        document,
      });
    });

    it('shows texts, and what was said of it beside it', async () => {
      const [entry = ''] = await reading.tell(
        message('InvoiceDisputed', 'd1', {
          ...{ seller: SELLER, buyer: BUYER, number: 'F2', dispute: '1', reason: 'quality' },
          ...{ raisedOn: '2026-02-20', comment: 'The third crate was wet.' },
        }),
      );
      const before = await reading.get(at('v1/entries', entry), 'buyer');
      expect(before.body).toMatchObject({
        entry,
        status: 'stands',
        texts: { comment: 'The third crate was wet.' },
        said: [],
        previous: entry.replace('@1', '@0'),
        next: null,
        promises: [`invoice-${reading.folder.party(SELLER)}/F2`],
      });
      await reading.tell(
        message('EntryContested', 'c1', { entry, on: '2026-02-21', reason: 'It was dry.' }, SELLER),
        message('EntryAnswered', 'a1', { entry, on: '2026-02-22', text: 'See the photos.' }, BUYER),
      );
      const after = await reading.get(at('v1/entries', entry), 'seller');
      expect(after.body).toMatchObject({
        status: 'contested',
        said: [
          {
            type: 'EntryContested',
            texts: { reason: 'It was dry.' },
            facts: { by: { id: SELLER } },
          },
          { type: 'EntryAnswered', texts: { text: 'See the photos.' } },
        ],
        next: entry.replace('@1', '@2'),
      });
      const [, withdrawal = ''] = await reading.tell(
        ...deal({ number: 'W1' }),
        message('EntryWithdrawn', 'w1', { entry, why: 'clerical_error' }),
      );
      expect(withdrawal).not.toBe('');
      expect((await reading.get(at('v1/entries', entry), 'buyer')).body.status).toBe('withdrawn');
    });

    it('is for those whom it concerns', async () => {
      const entry = `invoice-${reading.folder.party(SELLER)}/F1@0`;
      for (const [who, status] of [
        ['buyer', 200],
        ['operator', 200],
        ['other', 404],
        ['analyst', 404],
      ] as const) {
        expect((await reading.get(at('v1/entries', entry), who)).status).toBe(status);
      }
      for (const none of ['invoice-x@9', 'nothing', `${entry}9`]) {
        const { status, body } = await reading.get(at('v1/entries', none));
        expect([status, body.code]).toEqual([404, 'entry_must_be_known']);
      }
    });
  });

  it('finds professionals by parts of names and identifiers, page by page', async () => {
    await reading.tell(
      ...deal({ number: 'Z1', buyer: { id: '0002:404833048', name: 'Café de la Gare' } }),
      ...deal({ number: 'Z2', buyer: { id: '0002:552081317', name: 'CAFÉ du Port' } }),
    );
    const search = async (query: string, who?: keyof Reading['tokens']) =>
      (await itemsOf(`/v1/professionals?${query}`, who)).items.map((item) => Object(item).id);
    expect((await search('search=cafe', 'other')).sort()).toEqual([
      '0002:404833048',
      '0002:552081317',
    ]);
    expect(await search(`search=${BUYER.slice(5, 12)}`)).toEqual([BUYER]);
    expect(await search('search=nobody at all')).toEqual([]);
    const all = await search('limit=100');
    const paged: string[] = [];
    let cursor = '';
    for (let page = 0; page < 20; page++) {
      const { items, next } = await itemsOf(`/v1/professionals?limit=3${cursor}`);
      paged.push(...items.map((item) => Object(item).id));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(paged).toEqual(all);
    expect(all).toContain(OTHER);
  });
});
