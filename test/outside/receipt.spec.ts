/** The script of the reference checks a receipt, and shares no line with Kept. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.js';
import { exampleTexts } from '../verify/example.js';
import { PYTHON, run } from './programs.js';

const REFERENCE = new URL('../../docs/reference/log-formats.md', import.meta.url);

const maybe = PYTHON ? describe : describe.skip;

maybe(`the script of the reference in ${PYTHON ?? 'Python (with cryptography: not here)'}`, () => {
  const folder = temporaryFolder();
  const script = join(folder, 'receipt.py');
  const [, source = ''] = /^```python\n(.*?)^```/ms.exec(readFileSync(REFERENCE, 'utf8')) ?? [];
  writeFileSync(script, source);

  function checked(receipt: string, vkey: string) {
    const file = join(folder, 'score.kept-receipt');
    writeFileSync(file, receipt);
    return run(PYTHON ?? '', [script, file, vkey]);
  }

  it('says what a receipt answers', async () => {
    const { receipt, vkey } = await exampleTexts();
    const [, answer = ''] = /^answer (.*)$/m.exec(receipt) ?? [];
    expect(checked(receipt, vkey).stdout).toBe(`${answer}\n`);
  });

  it('refuses another answer, key or entry, and evidence left out', async () => {
    const { receipt, vkey } = await exampleTexts();
    const other = vkey.replaceAll('87108586', '87108587');
    const end = receipt.indexOf('kept-evidence/1');
    const bad = [
      checked(receipt.replace('Peugeot', 'Renault'), vkey),
      checked(receipt, other),
      checked(receipt.replace('dHdv', 'dHdw'), vkey),
      checked(receipt.slice(0, end), vkey),
    ];
    expect(bad.map(({ status }) => status)).toEqual([1, 1, 1, 1]);
  });
});
