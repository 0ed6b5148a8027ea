import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, invoiceLine, startIn } from './kept.js';

const SELLER = '0002:552100554';

const paymentOf = (number: string, payment: string, amount: string): string =>
  JSON.stringify({
    ...{ specversion: '1.0', id: payment, source: '/books', type: 'PaymentReceived' },
    data: {
      ...{ payment, payer: '0002:732829320', payee: SELLER, amount, currency: 'EUR' },
      ...{ creditedOn: '2026-08-20', instrument: 'credit_transfer' },
      allocations: [{ seller: SELLER, number, amount }],
    },
  });

describe('kept promise', () => {
  const folder = temporaryFolder();
  const run = (...args: readonly string[]) => ended(startIn(folder, args));

  beforeAll(async () => {
    const lines = [invoiceLine('F2026-041'), paymentOf('F2026-041', 'P1', '400')];
    const file = fileOf([...lines, paymentOf('F2026-099', 'P2', '120050')]);
    expect((await run('import', '--as', 'books', file)).code).toBe(0);
  });

  it('prints how a promise stands, who told it, and whether it counts', async () => {
    const { code, out } = await run('promise', `invoice-${SELLER}/F2026-041`);
    expect(code).toBe(0);
    expect(out).toContain(`to ${SELLER}`);
    expect(out).toMatch(/payment +kept +40\.0 +4\.00 EUR.* 2026-08-20 +196 +196 days late/);
    expect(out).toMatch(/open; counts for a score: partly \(not covered\)/);
    expect(out).toMatch(/payment +open .*no: not covered +books/);
  });

  it('prints what waits for an invoice that nobody has told of, and the same as JSON', async () => {
    const asked = ['promise', `invoice-${SELLER}/F2026-099`];
    const { out } = await run(...asked);
    expect(out).toContain('Nobody has told of this invoice yet.');
    expect(out).toMatch(
      /2026-08-20 +1,200\.50 EUR +Thales \(0002:732829320\) +books.* payment-books\/P2@0/,
    );
    const { promises, waiting } = JSON.parse((await run(...asked, '--json')).out);
    expect(promises).toEqual([]);
    expect(waiting).toMatchObject([{ amount: { amount: '1200.50', currency: 'EUR' } }]);
    const before = JSON.parse((await run(...asked, '--json', '--as-of', '2026-08-19')).out);
    expect(before).toMatchObject({ asOf: '2026-08-19', waiting: [] });
  });

  it('says that there is none, where nothing was told', async () => {
    const { code, err } = await run('promise', `invoice-${SELLER}/F2026-100`);
    expect(code).not.toBe(0);
    expect(err).toContain('knows no such promise');
  });

  it('a trail is as of a day', async () => {
    const trail = async (day: string) => {
      const { out } = await run('trail', SELLER, '--json', '--as-of', day, '--kind', 'payment');
      return JSON.parse(out);
    };
    expect(await trail('2026-08-19')).toMatchObject({ asOf: '2026-08-19', items: [] });
    expect((await trail('2026-08-20')).items).toHaveLength(2);
  });
});
