/** `npm run tamper -- 2000 [seed]`: changes so many bytes of the example network's ledger. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../../src/audit/log/open-log.js';
import { withLedger } from '../../src/cli/folder/folder.js';
import { tellNetwork } from '../../src/cli/demo/network.js';
import { grouped, note, print } from '../../src/cli/terminal.js';
import { parsePolicy } from '../../verify/policy.js';
import { LINES, POLICY, receiptOf } from '../verify/receipts.js';
import { tamper } from './tamper.js';
import { tamperReceipt } from './tamper-receipt.js';

const [changes = 2000, seed = 7] = process.argv.slice(2).map(Number);
if (!(Number.isSafeInteger(changes) && changes > 0 && Number.isSafeInteger(seed) && seed >= 0)) {
  note('Say how many bytes to change, and a seed if you want others: -- 2000 8');
  process.exit(2);
}
const dir = mkdtempSync(join(tmpdir(), 'kept-tamper-'));
process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
await withLedger(dir, '', async (ledger, parts) => {
  await tellNetwork(ledger, parts.store);
  const log = openLog(dir, parts);
  await log.catchUp(() => {});
  await log.close();
});
const { found, unused, unnoticed } = await tamper(dir, { changes, seed });
print(
  `Of ${grouped(changes)} bytes changed ${grouped(found)} were found; ${grouped(unused)} hold nothing.`,
);
const receipt = Buffer.from(await receiptOf({ lines: LINES }));
const missed = await tamperReceipt(receipt, await parsePolicy(POLICY), { changes, seed });
print(`Of ${grouped(changes)} bytes of a receipt ${grouped(changes - missed.length)} were found.`);
for (const each of [...unnoticed, ...missed]) print(`Not noticed: ${each}`);
if (unnoticed.length + missed.length > 0) process.exitCode = 1;
