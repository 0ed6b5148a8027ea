import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, invoiceLine, startIn } from './kept.js';

/** A payment on the seller's bank account, as a line. */
function paymentLine(payment: string, amount: string, remittance: string): string {
  return JSON.stringify({
    ...{ specversion: '1.0', id: `payment ${payment}`, source: '/bank', type: 'PaymentReceived' },
    data: {
      ...{ payment, payer: '0002:732829320', payee: '0002:552100554', amount, currency: 'EUR' },
      ...{ creditedOn: '2026-08-20', instrument: 'credit_transfer', allocations: [], remittance },
    },
  });
}

describe('kept match and kept unmatched', () => {
  it('given payments that quote invoices, then they are matched, and what is left is listed', async () => {
    const folder = temporaryFolder();
    const run = (...args: readonly string[]) => ended(startIn(folder, args));
    const early = await run('unmatched');
    expect([early.code, early.err]).toEqual([1, expect.stringContaining('Run kept match')]);
    const file = fileOf([
      invoiceLine('F2026-041'),
      paymentLine('P1', '1000', 'Facture F2026-041'),
      paymentLine('P2', '500', 'Merci'),
    ]);
    expect((await run('import', '--as', 'bank', file)).code).toBe(0);
    const first = await run('match', '--json');
    expect([first.code, JSON.parse(first.out)]).toEqual([
      ...[0, { matched: 1, takenBack: 0, unmatched: 1 }],
    ]);
    const second = await run('match');
    expect(second.out).toContain('Matched 0, took back 0 of its own.');
    const left = await run('unmatched');
    expect(left.out).toMatch(/2026-08-20 +bank P2 .* 5\.00 EUR +nothing quoted is known/);
    expect(left.out).not.toContain('P1');
    expect(left.err).toBe('');
    const more = fileOf([paymentLine('P3', '700', 'Merci')]);
    expect((await run('import', '--as', 'bank', more)).code).toBe(0);
    const stale = await run('unmatched');
    expect([stale.code, stale.err]).toEqual([0, expect.stringMatching(/stale: .*kept match/)]);
    expect(stale.out).not.toContain('P3');
    expect(JSON.parse((await run('unmatched', '--json')).out)).toMatchObject({ stale: true });
  });
});
