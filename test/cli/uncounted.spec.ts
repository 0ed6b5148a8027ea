import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, invoiceLine, startIn } from './kept.js';

describe('kept uncounted', () => {
  it('given a payment to another than the seller, then its teller is listed with the reason', async () => {
    const folder = temporaryFolder();
    const run = (...args: readonly string[]) => ended(startIn(folder, args));
    const toAnother = JSON.stringify({
      ...{ specversion: '1.0', id: 'P1', source: '/bank', type: 'PaymentReceived' },
      data: {
        ...{ payment: 'P1', payer: '0002:732829320', payee: '0002:383474814', amount: '1000' },
        ...{ currency: 'EUR', creditedOn: '2026-08-20', instrument: 'credit_transfer' },
        allocations: [{ seller: '0002:552100554', number: 'F2026-041', amount: '1000' }],
      },
    });
    const file = fileOf([invoiceLine('F2026-041'), toAnother]);
    expect((await run('import', '--as', 'bank', file)).code).toBe(0);
    const listed = await run('uncounted');
    expect(listed.out).toMatch(/bank +1 +payee is another \(1\)/);
    const { tellers, items } = JSON.parse((await run('uncounted', '--json')).out);
    expect(tellers).toEqual([
      { teller: 'bank', count: 1, reasons: [{ why: 'payee_is_another', count: 1 }] },
    ]);
    expect(items).toHaveLength(1);
  });
});
