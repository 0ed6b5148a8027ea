/** `kept check`: which parts of a receipt hold, as people and programs are told it. */
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { logSigner, vkeyOf } from '../../src/audit/tree/note.js';
import { checkCommand } from '../../src/cli/commands/check.js';
import { chooseLanguage } from '../../src/cli/language.js';
import { checkedFile } from '../../src/cli/receipts/checking.js';
import { receiptJson, receiptText } from '../../src/cli/receipts/receipt-table.js';
import { temporaryFolder } from '../temporary-folder.js';
import { keyOf, LOG, ORIGIN } from '../verify/made.js';
import { LINES, POLICY, receiptOf } from '../verify/receipts.js';

const KEY = vkeyOf(LOG.key);

function fileOf(text: string | Uint8Array, name = 'score.kept-receipt'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

afterEach(() => chooseLanguage([], {}));

describe('kept check', () => {
  it('given a key and a policy, says of each part that it holds', async () => {
    const trust = { key: [KEY], policy: fileOf(POLICY.replace(/^log.*\n/, ''), 'policy') };
    // Of other folds, which reckon no score: test/http/log/evidence.spec.ts has those that do.
    const receipt = await receiptOf({ lines: LINES, fold: 1 });
    const checked = await checkedFile(fileOf(receipt), trust);
    expect([checked.holds, checked.keysFrom]).toEqual([true, 'given']);
    expect(receiptText(checked).split('\n')).toEqual([
      'Peugeot (0002:552100554): the score by triangle-1 as of 2026-11-30, known at 250; kept.example/log',
      '',
      'part',
      expect.stringMatching(`^its signature +holds +signed by ${ORIGIN}.87108586$`),
      expect.stringMatching(/^the log +holds +300 entries are signed$/),
      expect.stringMatching(/^witnesses +holds +seen by anne$/),
      expect.stringMatching(/^entries +holds +3 stand in the log; of 1 only a part is shown$/),
      expect.stringMatching(/^the score +not in it +The receipt is of folds 1, and this Kept has/),
      '',
    ]);
  });

  it('given no key, says that it took the one in the receipt', async () => {
    const { keysFrom, keys, holds } = await checkedFile(fileOf(await receiptOf()), {});
    expect({ keysFrom, keys, holds }).toEqual({ keysFrom: 'receipt', keys: [KEY], holds: true });
  });

  it("given another's key, says in French that it does not hold", async () => {
    chooseLanguage(['--lang', 'fr'], {});
    const forger = logSigner(ORIGIN, keyOf('forger'));
    const file = fileOf(await receiptOf({ signers: [forger] }));
    const checked = await checkedFile(file, { key: [KEY] });
    expect(checked.holds).toBe(false);
    const text = receiptText(checked);
    expect(text).toMatch(/^sa signature +ne tient pas +Aucune des clés connues n’a signé ceci/m);
    expect(text).toMatch(/^témoins +n’y est pas +aucune politique n’en demande$/m);
  });

  it('given a policy without a log, asks for its witnesses all the same', async () => {
    const policy = fileOf(POLICY.replace(/^log.*\n/, ''), 'policy');
    const { keysFrom, witnesses } = await checkedFile(fileOf(await receiptOf()), { policy });
    expect([keysFrom, witnesses.status]).toEqual(['receipt', 'holds']);
  });

  it('tells programs the same, with the answer as JSON', async () => {
    const json = receiptJson(await checkedFile(fileOf(await receiptOf()), { key: [KEY] }));
    expect(json).toMatchObject({
      ...{ holds: true, keysFrom: 'given', leaves: '250', fold: '20' },
      answer: { overall: { status: 'insufficient' } },
      parts: { signature: { status: 'holds' }, witnesses: { status: 'absent' } },
    });
  });

  it('given an erased professional, shows none', async () => {
    const answer = JSON.stringify({
      ...{ professional: { id: 'ab12', name: null, erased: true }, model: 'triangle-1' },
      ...{ modelHash: 'ab'.repeat(32), asOf: '2026-11-30', knownAt: 250 },
    });
    const checked = await checkedFile(fileOf(await receiptOf({ answer })), { key: [KEY] });
    expect(receiptText(checked)).toMatch(/^erased \(ab12\): the score/);
  });

  it('given a name that would move a terminal, shows none of that', async () => {
    const answer = JSON.stringify({
      ...{ professional: { id: '1', name: 'a\u001b[2Jb\u202e\u009b' }, model: 'triangle-1' },
      ...{ modelHash: 'ab'.repeat(32), asOf: '2026-11-30', knownAt: 250 },
    });
    const checked = await checkedFile(fileOf(await receiptOf({ answer })), { key: [KEY] });
    expect(receiptText(checked)).toMatch(/^a\?\[2Jb\?\? \(1\): the score/);
  });

  it('given what is no receipt, no key, or no file, says so', async () => {
    const receipt = fileOf(await receiptOf());
    const huge = fileOf('');
    truncateSync(huge, 80_000_001);
    await expect(checkedFile(fileOf(''), {})).rejects.toThrow(/The note /);
    await expect(checkedFile(fileOf(Buffer.of(0xff)), {})).rejects.toThrow(/is not UTF-8/);
    await expect(checkedFile(receipt, { key: ['kept.example/log'] })).rejects.toThrow(/key/);
    await expect(checkedFile(receipt, { policy: receipt })).rejects.toThrow(/policy/);
    await expect(checkedFile(join(receipt, 'none'), {})).rejects.toThrow(/Cannot read /);
    await expect(checkedFile(huge, {})).rejects.toThrow(/larger than any receipt/);
  });

  it('ends with 1 where a part does not hold, and with 0 where all do', async () => {
    const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const good = fileOf(await receiptOf());
    const bad = fileOf((await receiptOf()).replaceAll('Peugeot', 'Renault'));
    const codes: unknown[] = [];
    try {
      for (const file of [good, bad]) {
        await checkCommand().parseAsync([file, '--key', KEY, '--json'], { from: 'user' });
        codes.push(process.exitCode);
      }
    } finally {
      process.exitCode = undefined;
      out.mockRestore();
    }
    expect(codes).toEqual([0, 1]);
  });
});
