/** Statutory tables and aged balances over HTTP, and who sees them. */
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

type Message = ReturnType<typeof message>;

/** The same in another currency. */
function inDollars({ data, ...told }: Message): Message {
  return { ...told, data: { ...data, currency: 'USD' } };
}

function inFrancs({ data, ...told }: Message): Message {
  return { ...told, data: { ...data, currency: 'CHF' } };
}

const YEAR = 'from=2026-01-01&to=2026-12-31';

describe('the tables of a professional over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'F1', paidOn: '2026-02-20' }),
      ...deal({ number: 'F2', due: '2026-12-01' }),
      ...deal({ number: 'F3', due: '2027-01-15', seller: OTHER }),
      ...deal({ number: 'D1', due: '2026-12-20' }).map(inDollars),
      ...deal({ number: 'G1', seller: BUYER, buyer: SELLER, due: '2026-11-20', amount: '5000' }),
      ...FIRMS.flatMap((seller) => deal({ number: 'H1', seller, due: '2026-12-15' })),
    );
  });
  afterAll(() => reading.close());

  const table = (
    name: string,
    query: string,
    who?: keyof Reading['tokens'] | null,
    headers: Record<string, string> = {},
  ) => reading.get(professional(BUYER, `tables/${name}?${query}`), who, headers);

  it('are of each side and currency, and tie to the ledger', async () => {
    const { body } = await table('d441-6', YEAR, 'buyer');
    expect(body).toMatchObject({
      ...{ professional: { id: BUYER }, table: 'd441-6', from: '2026-01-01', to: '2026-12-31' },
      law: expect.stringContaining('D. 441-6'),
      tables: [
        { side: 'purchases', currency: 'EUR', control: { isTied: true } },
        { side: 'purchases', currency: 'USD', control: { isTied: true } },
        { side: 'sales', currency: 'EUR', control: { isTied: true } },
      ],
    });
    const [first] = Object(body).tables;
    expect(first.sections[0]).toMatchObject({
      section: 'unpaid',
      lines: [
        { field: '0', number: 0 },
        { field: '1-30', number: 5, amount: { amount: '6000.00', currency: 'EUR' } },
        ...[{ field: '31-60' }, { field: '61-90' }, { field: '91+' }, { field: 'total' }],
      ],
    });
  });

  it('are in one currency and of one side, where it is said', async () => {
    const { body } = await table('aged', 'asOf=2026-12-31&currency=USD&side=purchases', 'buyer');
    expect(Object(body).tables).toMatchObject([
      { side: 'purchases', currency: 'USD', sections: [{ lines: expect.any(Array) }] },
    ]);
    const none = await table('es-pmp', `${YEAR}&currency=JPY`, 'buyer');
    expect(Object(none.body).tables).toMatchObject([{ currency: 'JPY' }]);
  });

  it('as known before, are what they were', async () => {
    const before = await table('aged', 'asOf=2026-12-31', 'buyer');
    await reading.tell(...deal({ number: 'L1', due: '2026-10-01' }));
    const after = await table('aged', 'asOf=2026-12-31', 'buyer');
    expect(after.body).not.toEqual(before.body);
    const then = await table('aged', `asOf=2026-12-31&knownAt=${before.body.knownAt}`, 'buyer');
    expect(then.body).toEqual(before.body);
  });

  it('have a period of a year, or half a year, where none is said', async () => {
    const year = await table('d441-6', 'asOf=2027-03-05', 'buyer');
    expect(year.body).toMatchObject({ from: '2026-01-01', to: '2026-12-31', asOf: '2026-12-31' });
    const half = await table('uk-payment-practices', 'asOf=2026-12-30', 'buyer');
    expect(half.body).toMatchObject({ from: '2026-01-01', to: '2026-06-30' });
    const begun = await table('es-pmp', `${YEAR}&asOf=2026-02-25`, 'buyer');
    expect(begun.body).toMatchObject({ to: '2026-12-31', asOf: '2026-02-25' });
    const leap = await table('d441-6', 'to=2028-02-29&asOf=2028-12-31', 'buyer');
    expect(leap.body).toMatchObject({ from: '2027-03-01', to: '2028-02-29' });
  });

  it('name counterparties to the professional; page by page', async () => {
    const whole = await table('aged', 'asOf=2026-12-31&side=purchases&currency=EUR', 'buyer');
    const { items } = Object(whole.body);
    expect(items.map((item: { partner: { id: string } }) => item.partner.id)).toEqual(
      expect.arrayContaining([SELLER, OTHER, ...FIRMS]),
    );
    const paged: unknown[] = [];
    let cursor = '';
    do {
      const page = await table('aged', `asOf=2026-12-31&side=purchases&limit=2${cursor}`, 'buyer');
      paged.push(...Object(page.body).items);
      cursor = page.body.next === null ? '' : `&cursor=${page.body.next}`;
    } while (cursor !== '');
    expect(paged.slice(0, items.length)).toEqual(items);
  });

  it('are for the professional and operators, for analysts without names, and for nobody else', async () => {
    for (const who of ['seller', 'other'] as const) {
      const { status, body } = await table('aged', '', who);
      expect([status, body.code]).toEqual([403, 'answer_must_be_yours_to_see']);
    }
    expect((await table('aged', '', null)).status).toBe(401);
    const analyst = await table('aged', 'asOf=2026-12-31', 'analyst');
    expect(analyst.status).toBe(200);
    expect(analyst.text).not.toContain(SELLER);
    expect(Object(analyst.body).items.length).toBeGreaterThan(0);
    const operator = await table('aged', 'asOf=2026-12-31');
    expect(operator.text).toContain(SELLER);
  });

  it('are CSV: lines, the official columns of the United Kingdom, or a row a counterparty', async () => {
    const lines = await table('d441-6', `${YEAR}&format=csv`, 'buyer');
    expect(lines.type).toBe('text/csv');
    expect(lines.text).toMatch(/^table,side,currency,from,to,as_of,section,field,number,amount,/);
    expect(lines.text).toContain(
      '\r\nd441-6,purchases,EUR,2026-01-01,2026-12-31,2026-12-31,control,tied,1,,,,\r\n',
    );
    const half = 'from=2026-01-01&to=2026-06-30&currency=EUR';
    const practices = await table('uk-payment-practices', half, 'buyer', { accept: 'text/csv' });
    const [titles = '', row = ''] = practices.text.split('\r\n');
    expect(titles).toContain('Average time to pay,Total value invoices paid within 30 days,');
    expect(row).toMatch(/^2026-01-01,2026-06-30,.*,0002:\d+,\d+(\.\d)?,/);
    expect(row).toMatch(/,EUR,Yes$/);
    const aged = await table('aged', 'asOf=2026-12-31&buckets=10,20&format=csv', 'buyer');
    const [first, ...rows] = aged.text.trimEnd().split('\r\n');
    expect(first).toBe(
      'side,currency,as_of,partner,partner_name,invoices,not_due,1_to_10,11_to_20,21_up,' +
        'undated,disputed,total',
    );
    expect(rows.at(-1)).toMatch(/^sales,EUR,2026-12-31,total,tied to the ledger,1,/);
  });

  it('are exact where their sums are more than a double holds', async () => {
    const amount = '999999999999999';
    const numbers = Array.from({ length: 11 }, (_, i) => `M${i}`);
    await reading.tell(
      ...numbers.flatMap((number) =>
        deal({ number, amount, issuedOn: '2025-12-01' }).map(inFrancs),
      ),
    );
    const asked = 'asOf=2026-12-31&currency=CHF&side=purchases';
    const { body } = await table('aged', asked, 'buyer');
    const sum = { amount: '109999999999999.89', currency: 'CHF' };
    expect(body).toMatchObject({
      tables: [{ control: { isTied: true, invoices: { amount: sum } } }],
      items: [{ lines: expect.arrayContaining([expect.objectContaining({ amount: sum })]) }],
    });
    const csv = await table('aged', `${asked}&format=csv`, 'buyer');
    expect(csv.text).toMatch(/,total,tied to the ledger,11,.*,109999999999999\.89\r\n$/);
    const figures = await reading.get(professional(BUYER, 'figures?asOf=2026-12-31'), 'buyer');
    expect(Object(figures.body).promised.open).toContainEqual(
      expect.objectContaining({ currency: 'CHF', total: sum }),
    );
  });

  it.each([
    ['gizmo', '', 'table'],
    ['aged', 'from=2026-01-01', 'from'],
    ['aged', 'buckets=30,30', 'buckets'],
    ['aged', 'buckets=thirty', 'buckets'],
    ['d441-6', 'buckets=30', 'buckets'],
    ['d441-6', 'from=2026-02-01&to=2026-01-31', 'from'],
    ['d441-6', 'from=2020-01-01&to=2026-01-31', 'from'],
    ['d441-6', 'from=2026-02-01&to=2026-12-31&asOf=2026-01-31', 'from'],
    ['es-pmp', 'side=sales', 'side'],
    ['es-pmp', 'currency=EURO', 'currency'],
    ['es-pmp', 'to=2026-02-30', 'to'],
  ])('refuse %s with %s, naming the parameter', async (name, query, parameter) => {
    const { status, body } = await table(name, query, 'buyer');
    expect([status, body.pointer]).toEqual([400, `/${parameter}`]);
  });

  it('of an unknown professional are not there', async () => {
    const { status } = await reading.get(professional('0002:800000010', 'tables/aged'), 'buyer');
    expect(status).toBe(404);
  });
});
