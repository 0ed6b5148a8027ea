/** Lists of whom to watch: as spreadsheets write them, and up to 10,000. */
import { idsInCsv } from '../../src/query/watches/csv-list.js';
import { watchedBy } from '../../src/query/watches/watch-rows.js';
import { openFolder, SELLER } from '../command/fixture.js';
import { openRoom } from './watched-ledger.js';

describe('a list as CSV', () => {
  it.each([
    ['552100554\n732829320\n', ['1 552100554', '2 732829320']],
    ['\ufeffSIREN;Nom\r\n552100554;"A; B"\r\n\r\n732829320\r\n', ['2 552100554', '4 732829320']],
    ['"0002:552100554",A\r732829320\tB', ['1 0002:552100554', '2 732829320']],
    ['', []],
  ])('%j gives each with its line', (text, found) => {
    expect(idsInCsv(text).map(({ id, line }) => `${line} ${id}`)).toEqual(found);
  });
});

describe('a watch of 10,000', () => {
  it('is made in parts, and watches each of them; of one more it is none', async () => {
    const room = await openRoom(await openFolder(), '2026-03-02T12:00:00Z');
    const many = Array.from({ length: 10_001 }, (_, n) => n.toString(16).padStart(32, '0'));
    const rules = [{ rule: 'dispute' }];
    const watch = await room.watch(SELLER, { rules, watched: many.slice(1) });
    expect(watchedBy(room.side.views, watch, '', 20_000)).toEqual(many.slice(1));
    await expect(room.watch(SELLER, { rules, watched: many })).rejects.toMatchObject({
      code: 'watch_must_fit_the_limits',
    });
    await room.close();
  });
});
