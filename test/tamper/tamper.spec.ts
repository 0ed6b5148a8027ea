import { ledgerOf } from '../cli/verify/given.js';
import { parsePolicy } from '../../verify/policy.js';
import { LINES, POLICY, receiptOf } from '../verify/receipts.js';
import { tamper } from './tamper.js';
import { tamperReceipt } from './tamper-receipt.js';

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

describe('bytes of a receipt changed one at a time', () => {
  it('are found, each of them', async () => {
    const receipt = Buffer.from(await receiptOf({ lines: LINES }));
    const trusted = await parsePolicy(POLICY);
    expect(await tamperReceipt(receipt, trusted, { changes: 100, seed: 7 })).toEqual([]);
  });
});
