import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, invoiceLine, startIn } from './kept.js';

describe('kept replay --format csv', () => {
  it('given a name that a spreadsheet would run, writes it as text', async () => {
    const folder = temporaryFolder();
    const buyer = { id: '0002:732829320', name: '=HYPERLINK("http://x", "Thales")' };
    const file = fileOf([invoiceLine('F1', { buyer })]);
    const told = await ended(startIn(folder, ['import', '--as', 'books', file]));
    expect(told.code).toBe(0);
    const { code, out } = await ended(startIn(folder, ['replay', '--format', 'csv']));
    expect(code).toBe(0);
    expect(out).toContain(`0002:732829320,"'=HYPERLINK(""http://x"", ""Thales"")",triangle-1,`);
  });
});
