/** Pages are of one moment, whatever is told, and whatever day begins, while somebody turns them. */
import { FOLDER_VIEWER } from '../../src/cli/folder/folder.js';
import { LiveViews } from '../../src/projector/views/live-views.js';
import type { Page, PageQuestion } from '../../src/query/page.js';
import { searchProfessionals } from '../../src/query/people/professionals.js';
import { readRelations } from '../../src/query/promises/relations.js';
import { ReadSide } from '../../src/query/read-side.js';
import { readScore } from '../../src/query/score/score.js';
import { readTrail } from '../../src/query/trail/trail.js';
import {
  accessOf,
  BUYER,
  type Folder,
  message,
  openFolder,
  removeFolder,
} from '../command/fixture.js';
import { deal, FIRMS } from '../http/read/reading.js';

const CODE = 'local:books:B7';

describe('pages of a read', () => {
  let folder: Folder;
  let live: LiveViews;
  let following: Promise<void>;
  let today: Date;
  let side: ReadSide;

  beforeEach(async () => {
    folder = await openFolder();
    live = new LiveViews(folder.dir, folder.store);
    following = live.start();
    today = new Date('2026-06-30T23:59:00Z');
    side = new ReadSide({ ...folder, live, now: () => today });
    await tell(
      ...FIRMS.slice(0, 3).flatMap((seller, i) =>
        deal({ number: `F${i}`, seller, paidOn: `2026-0${i + 2}-20` }),
      ),
      ...deal({ number: 'L1', seller: FIRMS[0], buyer: CODE, paidOn: '2026-02-20' }),
    );
  });
  afterEach(async () => {
    await live.stop();
    await following;
    await folder.close();
    removeFolder(folder);
  });

  const tell = async (...messages: readonly ReturnType<typeof message>[]): Promise<void> => {
    const access = accessOf(folder, [], { anyParty: true, source: 'platform' });
    const results = await folder.ledger.tellEach(messages, access);
    expect(results.map(({ status }) => status)).toEqual(messages.map(() => 'accepted'));
    await live.projector.waitFor(await folder.store.head(), 10_000);
  };

  /** What moves every list: a late payment, another firm, and two parties that become one. */
  const tellMore = () =>
    tell(
      ...deal({ number: 'F9', seller: FIRMS[3], paidOn: '2026-06-20' }),
      message('IdentifierLinked', 'l1', { party: CODE, to: BUYER, kind: 'same' }),
    );

  const viewer = FOLDER_VIEWER;
  const lists: Readonly<Record<string, (page: PageQuestion) => Promise<Page<unknown>>>> = {
    'an explanation': async (page) => {
      const asked = { viewer, id: BUYER, explain: 'payment' as const, ...page };
      const { explanation } = await readScore(side, asked);
      if (!explanation || 'status' in explanation) throw new Error('It is not shown.');
      return explanation;
    },
    'a trail': (page) => readTrail(side, { viewer, id: BUYER, ...page }),
    relations: (page) => readRelations(side, { viewer, id: BUYER, ...page }),
    'a search': (page) => searchProfessionals(side, { viewer, ...page }),
  };

  it.each(Object.keys(lists))(
    'given more told between two of %s, then fit together',
    async (of) => {
      const read = lists[of];
      if (!read) throw new Error(`There is no list ${of}.`);
      const whole = await read({});
      const first = await read({ limit: 2 });
      expect(whole.items.length).toBeGreaterThan(2);

      await tellMore();
      today = new Date('2026-07-01T00:01:00Z');
      const rest = await read({ ...(first.next !== null && { cursor: first.next }) });

      expect([...first.items, ...rest.items]).toEqual(whole.items);
      expect(rest.next).toBeNull();
    },
  );

  it('given the cursor of another list, then refuse it', async () => {
    const { next } = await searchProfessionals(side, { viewer, limit: 1 });
    const asked = { viewer, id: BUYER, cursor: String(next) };
    await expect(readRelations(side, asked)).rejects.toThrow('parameter_must_be_valid (cursor)');
  });
});
