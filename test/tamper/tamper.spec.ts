import { ledgerOf } from '../cli/verify/given.js';
import { tamper } from './tamper.js';

/** Enough for tiles of two levels. */
const INVOICES = 300;

describe('bytes of a ledger changed one at a time', () => {
  it('are found, or hold nothing', async () => {
    const { found, unused, unnoticed } = await tamper(await ledgerOf(INVOICES), {
      changes: 60,
      seed: 7,
    });
    expect(unnoticed).toEqual([]);
    expect(found + unused).toBe(60);
    expect(found).toBeGreaterThan(15);
  });
});
