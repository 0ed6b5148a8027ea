import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, startIn } from './kept.js';

describe('kept import, of a confirmation', () => {
  it('given a link that is there, then it is confirmed; given none, then it is refused', async () => {
    const folder = temporaryFolder();
    const run = (...args: readonly string[]) => ended(startIn(folder, args));
    const line = (type: string, id: string, data: object) =>
      JSON.stringify({ specversion: '1.0', id, source: '/test', type, data });
    const party = 'local:books:c1';
    const link = fileOf([
      line('IdentifierLinked', 'l1', { party, to: '0002:552100554', kind: 'same' }),
    ]);
    const linked = await run('import', '--as', 'books', '--json', link);
    const { entry } = JSON.parse(linked.out.split('\n')[0] ?? '');
    const confirmed = fileOf([line('LinkConfirmed', 'c1', { entry })]);
    const first = await run('import', '--as', 'ops', '--json', confirmed);
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('"status":"accepted"')]);
    const nowhere = entry.replace(/@\d+$/, '@9');
    const wrong = fileOf([line('LinkConfirmed', 'c2', { entry: nowhere })]);
    const refused = await run('import', '--as', 'ops', '--json', wrong);
    expect(refused.out).toContain('link_must_exist');
    const trail = await run('trail', party, '--kind', 'professional');
    expect(trail.out).toContain('LinkConfirmed');
  });
});
