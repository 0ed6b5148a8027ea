/** A trail by the way its entries were told, and as CSV. */
import { message } from '../../../command/fixture.js';
import { call } from '../../service.js';
import { BUYER, deal, professional, type Reading, SELLER, startReading } from '../reading.js';

describe('a trail over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'F1', paidOn: '2026-02-01' }),
      message('InvoiceDisputed', 'd1', {
        ...{ seller: SELLER, buyer: BUYER, number: 'F1', dispute: '1', reason: 'quality' },
        ...{ raisedOn: '2026-01-20', comment: '+cmd|calc, "now"' },
      }),
    );
    const token = await reading.key({ teller: 'own', parties: [BUYER], source: 'api' });
    const invoice = { seller: BUYER, buyer: SELLER, number: '=1+1', amount: '10.00' };
    const body = { ...invoice, issuedOn: '2026-01-05', dueOn: '2026-02-05' };
    expect((await call(reading, '/v1/invoices', { token, body })).status).toBe(201);
    await reading.caughtUp();
  });
  afterAll(() => reading.close());

  const rows = async (query: string, who?: keyof Reading['tokens']) => {
    const { text } = await reading.get(professional(BUYER, `trail?format=csv&${query}`), who);
    return text.trimEnd().split('\r\n');
  };

  it('can be had by the way in which entries were told', async () => {
    const { body } = await reading.get(professional(BUYER, 'trail?source=platform'), 'buyer');
    const items: readonly { by: { source: string } }[] = Object(body).items;
    expect(items.map(({ by }) => by.source)).toEqual(['platform', 'platform', 'platform']);
    const { body: none } = await reading.get(professional(BUYER, 'trail?source=bank'), 'buyer');
    expect(none.items).toEqual([]);
    expect((await reading.get(professional(BUYER, 'trail?source=fax'))).body.pointer).toBe(
      ...(['/source'] as const),
    );
  });

  it('is CSV with a line for each entry, by the same filters', async () => {
    const [title, ...lines] = await rows('kind=invoice', 'buyer');
    expect(title).toBe(
      'entry,position,recorded_at,day,type,status,teller,told_for,source,side,parties,names,facts,texts',
    );
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('InvoiceIssued,stands,own,');
    expect(lines.join()).toContain('""number"":""=1+1""');
  });

  it('is the whole trail however many pages that are', async () => {
    const numbers = Array.from({ length: 130 }, (_, i) => `N${i}`);
    await reading.tell(...numbers.flatMap((number) => deal({ number })));
    const [, ...lines] = await rows('kind=invoice');
    expect(lines).toHaveLength(133);
    expect(new Set(lines).size).toBe(133);
  });

  it('as CSV is for those for whom it is', async () => {
    for (const who of ['seller', 'other', 'analyst'] as const) {
      const path = professional(BUYER, 'trail?format=csv');
      const { status, type } = await reading.get(path, who);
      expect([status, type]).toEqual([403, 'application/problem+json']);
    }
  });
});
