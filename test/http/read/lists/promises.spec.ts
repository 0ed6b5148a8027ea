/** The promises of a professional as a list, over HTTP. */
import { message } from '../../../command/fixture.js';
import {
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../reading.js';

interface Listed {
  readonly promise: string;
  readonly number: string | null;
  readonly role: string;
  readonly partner: { readonly id: string };
  readonly state: string;
  readonly due: string | null;
}

const AS_OF = 'asOf=2026-03-01';
const FIRM = FIRMS[0] ?? '';

describe('the promises of a professional over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    const off = { seller: SELLER, buyer: BUYER, number: 'OFF', cancelledOn: '2026-02-03' };
    await reading.tell(
      ...deal({ number: 'KEPT', paidOn: '2026-02-01' }),
      ...deal({ number: 'LATE', due: '2026-02-06', paidOn: '2026-02-20' }),
      ...deal({ number: 'OVER', due: '2026-02-10' }),
      ...deal({ number: 'OPEN', due: '2026-03-15', issuedOn: '2026-02-15' }),
      ...deal({ number: 'NEXT', due: '2026-05-15', issuedOn: '2026-03-15' }),
      ...deal({ number: 'APART', due: '2026-02-12' }),
      ...deal({ number: 'OFF', due: '2026-02-14' }),
      ...deal({ number: 'G1', seller: BUYER, buyer: SELLER, due: '2026-03-20' }),
      ...deal({ number: 'H1', seller: FIRM, due: '2026-03-10' }),
      message('InvoiceDisputed', 'd1', {
        ...{ seller: SELLER, buyer: BUYER, number: 'APART', dispute: '1', reason: 'quality' },
        raisedOn: '2026-01-20',
      }),
      message('InvoiceCancelled', 'x1', off),
    );
  });
  afterAll(() => reading.close());

  const listOf = async (query: string, who?: keyof Reading['tokens'], id = BUYER) => {
    const { status, body, text } = await reading.get(professional(id, `promises?${query}`), who);
    const items: readonly Listed[] = Object(body).items ?? [];
    return { status, items, body, text, numbers: items.map(({ number }) => number) };
  };

  it('shows each in the order of due days, with its state and how late it is', async () => {
    const { items, body } = await listOf(AS_OF);
    expect(body).toMatchObject({ professional: { id: BUYER }, asOf: '2026-03-01', next: null });
    expect(items.map(({ number, state, due }) => [number, state, due])).toEqual([
      ['KEPT', 'kept', '2026-02-05'],
      ['LATE', 'late', '2026-02-06'],
      ['OVER', 'overdue', '2026-02-10'],
      ['APART', 'apart', '2026-02-12'],
      ['OFF', 'void', '2026-02-14'],
      ['H1', 'open', '2026-03-10'],
      ['OPEN', 'open', '2026-03-15'],
      ['G1', 'open', '2026-03-20'],
    ]);
    expect(items[1]).toMatchObject({
      ...{ promise: `invoice-${reading.folder.party(SELLER)}/LATE`, kind: 'invoice' },
      ...{ role: 'promised', partner: { id: SELLER }, issuedOn: '2026-01-05', late: 14 },
      amount: { amount: '1200.00', currency: 'EUR' },
      open: { amount: '0.00', currency: 'EUR' },
      ...{ settledOn: '2026-02-20', grade: 'documented' },
    });
    expect(items[2]).toMatchObject({
      ...{ late: 19, settledOn: null, open: { amount: '1200.00', currency: 'EUR' } },
    });
  });

  it.each([
    ['state=overdue', ['OVER']],
    ['state=open&dueFrom=2026-03-01&dueTo=2026-03-15', ['H1', 'OPEN']],
    ['role=received', ['G1']],
    [`with=${FIRM}`, ['H1']],
    ['dueFrom=2026-03-01&order=desc', ['G1', 'OPEN', 'H1']],
    ['dueTo=2026-02-06', ['KEPT', 'LATE']],
  ])('can be had by %s', async (query, numbers) => {
    expect((await listOf(`${AS_OF}&${query}`, 'buyer')).numbers).toEqual(numbers);
  });

  it('is as of a day, and as known at a position', async () => {
    expect((await listOf('asOf=2026-01-10')).numbers).toEqual(
      expect.not.arrayContaining(['OPEN', 'NEXT']),
    );
    const { items, body } = await listOf(`${AS_OF}&state=overdue`);
    expect(items).toHaveLength(1);
    await reading.tell(...deal({ number: 'TOLD', due: '2026-02-11' }));
    const then = await listOf(`${AS_OF}&state=overdue&knownAt=${body.knownAt}`);
    expect(then.items).toEqual(items);
    expect((await listOf(`${AS_OF}&state=overdue`)).numbers).toEqual(['OVER', 'TOLD']);
  });

  it('comes in pages that hold each once, whatever is told meanwhile', async () => {
    const { items: whole } = await listOf(AS_OF, 'buyer');
    const paged: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page++) {
      const { items, body } = await listOf(`${AS_OF}&limit=2${cursor}`, 'buyer');
      paged.push(...items.map(({ promise }) => promise));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
      await reading.tell(...deal({ number: `N${page}`, due: '2026-02-01' }));
    }
    expect(paged).toEqual(whole.map(({ promise }) => promise));
  });

  describe('seen by others', () => {
    it('is of their own promises with it', async () => {
      const { items, text } = await listOf(AS_OF, 'seller');
      expect(items.length).toBeGreaterThan(5);
      expect(new Set(items.map(({ partner }) => partner.id))).toEqual(new Set([SELLER]));
      expect(text).not.toContain(FIRM);
      expect((await listOf(`${AS_OF}&with=${FIRM}`, 'seller')).items).toEqual([]);
    });

    it('is empty for a stranger', async () => {
      const { status, items } = await listOf(AS_OF, 'other');
      expect([status, items]).toEqual([200, []]);
      expect((await listOf(AS_OF, 'other', OTHER)).items).toEqual([]);
    });

    it('has no numbers for an analyst, nor anything by which somebody is named', async () => {
      const { items, text } = await listOf(AS_OF, 'analyst');
      expect(items.length).toBeGreaterThan(5);
      expect(items.map(({ number }) => number)).toEqual(items.map(() => null));
      for (const told of ['OVER', 'KEPT', 'H1', SELLER, FIRM]) expect(text).not.toContain(told);
    });
  });

  it('refuses what it does not know, and days that run backwards', async () => {
    for (const [query, parameter] of [
      ['state=good', 'state'],
      ['role=seller', 'role'],
      ['order=up', 'order'],
      ['dueFrom=2026-02-30', 'dueFrom'],
      ['dueFrom=2026-03-02&dueTo=2026-03-01', 'dueFrom'],
      ['with=nobody', 'with'],
      ['since=2026-01-01', 'since'],
    ] as const) {
      const { status, body } = await listOf(query);
      expect([query, status, body.pointer]).toEqual([query, 400, `/${parameter}`]);
    }
  });
});
