/**
 * Real receivables end to end: the IBM sample through its shipped mapping, scores of each payer
 * with the creditor, and a replay that gives the bytes of the live answers.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { triangle1 } from '../../projections/models/triangle-1.js';
import { FOLDER_VIEWER, readSide, withLiveViews } from '../../src/cli/folder/folder.js';
import { loadMapping } from '../../src/cli/import-files.js';
import { answersOf, introducedByEvents } from '../../src/cli/replay-answers.js';
import { FOLDER_HOLDER } from '../../src/command/access.js';
import type { Access } from '../../src/command/speaker.js';
import { DocumentFile } from '../../src/documents/document-file.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import { receivablesOf } from '../../src/prediction/receivables-of.js';
import { readPromise } from '../../src/query/promises/promise.js';
import type { ReadSide } from '../../src/query/read-side.js';
import { readScore } from '../../src/query/score/score.js';
import { readTables, type TablesAnswer } from '../../src/query/tables/tables.js';
import { pastOf } from '../../src/replay/past.js';
import { replay } from '../../src/replay/replay.js';
import { openSqliteHistory } from '../../src/store/sqlite/history.js';
import { type Folder, openFolder } from '../command/fixture.js';
import { take } from '../documents/take.js';

const FILE = fileURLToPath(
  new URL('../../../shared/datasets/ibm-ar/WA_Fn-UseC_-Accounts-Receivable.csv', import.meta.url),
);
/** Skipped visibly where the file is not there. */
const whereFileIs = existsSync(FILE) ? describe : describe.skip;

const CREDITOR = 'local:operator:CREDITOR';
const DAYS = ['2012-06-30', '2012-12-31', '2013-06-30', '2013-12-31', '2014-12-31'];

async function importIbm({ ledger }: Folder) {
  const access: Access = { ...FOLDER_HOLDER, teller: 'operator', source: 'ledger' };
  const csv = loadMapping('ibm-ar');
  const { report } = await take(ledger, await DocumentFile.open(FILE), {
    ...{ access, formats: [csv], named: csv.name },
  });
  return report;
}

whereFileIs('the receivables of the IBM sample', () => {
  let folder: Folder;
  let entries = 0;
  beforeAll(async () => {
    folder = await openFolder();
    const told = await importIbm(folder);
    expect(told).toMatchObject({ parts: 2466, refused: null, finished: true });
    entries = told.counts.accepted;
    // An invoice and its payment a row, and 561 rows that say Disputed.
    expect(told.counts).toMatchObject({ accepted: 2 * 2466 + 561, rejected: 0 });
  });
  afterAll(() => folder.close());

  const withSide = <Result>(run: (side: ReadSide) => Promise<Result>): Promise<Result> =>
    withLiveViews(folder.dir, folder, (live) => run(readSide(folder, live)));

  it('are in statutory tables what a spreadsheet makes of the file', async () => {
    const year = { table: 'd441-6', from: '2013-01-01', to: '2013-12-31' } as const;
    const told = { viewer: FOLDER_VIEWER, id: CREDITOR, side: 'sales' } as const;
    const [late, aged] = await withSide(async (side) => [
      await readTables(side, { ...told, ...year }),
      await readTables(side, { ...told, table: 'aged', asOf: '2013-03-31' }),
    ]);
    const figures = ({ tables: [table] }: TablesAnswer, name: string): readonly string[] =>
      table?.sections
        .find(({ section }) => section === name)
        ?.lines.map(({ field, number, amount }) => `${field} ${number} ${amount?.amount}`) ?? [];
    // Reckoned from the rows by another program (Python's csv), none of ours.
    expect(figures(late, 'late')).toEqual([
      ...['0 854 50298.26', '1-30 427 26555.95', '31-60 4 303.71'],
      ...['61-90 0 0.00', '91+ 0 0.00', 'total 431 26859.66'],
    ]);
    expect(figures(late, 'year')).toEqual(['issued 1189 71639.11']);
    expect(figures(aged, 'aged').slice(0, 3)).toEqual([
      ...['not_due 85 5222.37', '1-30 9 681.37', '31-60 0 0.00'],
    ]);
    expect([late, aged].map(({ tables }) => tables[0]?.control.isTied)).toEqual([true, true]);
  });

  it('told twice add nothing', async () => {
    const head = await folder.store.head();
    const { counts } = await importIbm(folder);
    expect(counts).toMatchObject({ accepted: 0, duplicate: entries });
    expect(await folder.store.head()).toBe(head);
  });

  it('give each payer its score with the creditor, replayed to the byte', async () => {
    const { dir } = folder;
    const head = await folder.store.head();
    const history = openSqliteHistory(dir);
    const partner = folder.party(CREDITOR);
    await withSide(async (side) => {
      for (const knownAt of [Math.floor(head / 3), Math.floor(head / 2), head]) {
        for (const day of DAYS) {
          const asOf = toDayNumber(day);
          const when = { asOf: day, knownAt: String(knownAt) };
          const question = { model: triangle1, asOf, with: partner };
          const replayed = await replay({ dir, history }, question, knownAt);
          const introduce = introducedByEvents(
            ...([folder.keys, history, replayed.introductions, knownAt] as const),
          );
          const answers = await answersOf(replayed.scores, introduce, {
            ...{ knownAt, partner, model: triangle1 },
          });
          const live = await Promise.all(
            answers.map(({ professional: { id } }) =>
              readScore(side, { viewer: FOLDER_VIEWER, id, with: CREDITOR, ...when }),
            ),
          );
          expect(answers.map((answer) => JSON.stringify(answer))).toEqual(
            live.map((answer) => JSON.stringify(answer)),
          );
        }
      }
    });
    history.close();
  });

  it('show a dispute without a date, and score nothing for it', async () => {
    const promise = `invoice-${folder.party(CREDITOR)}/0007900770`;
    const when = { asOf: '2013-12-31', knownAt: String(await folder.store.head()) };
    const answer = await withSide((side) =>
      readPromise(side, { viewer: FOLDER_VIEWER, promise, ...when }),
    );
    const told = answer.entries.map(({ type, day }) => [type, day]);
    expect(told).toContainEqual(['InvoiceDisputed', null]);
    const states = answer.promises.flatMap(({ steps }) => steps.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['open', 'kept', 'clean']));
  });

  it('are receivables with what came of each, and the day of its import', async () => {
    const history = openSqliteHistory(folder.dir);
    const past = pastOf(folder.dir, history);
    const { receivables } = await receivablesOf(past, await folder.store.head());
    history.close();
    expect(receivables).toHaveLength(2466);
    expect(receivables.filter(({ outcome }) => outcome && outcome.late > 0)).toHaveLength(877);
    const [first] = receivables;
    const issued = toDayNumber('2012-01-03');
    expect(first).toMatchObject({ issued, due: issued + 30, currency: 'USD' });
    expect(first?.outcome).toMatchObject({ lost: false, recorded: first?.recorded });
  });

  it('give scores to all hundred payers at the end of 2013', async () => {
    const asOf = toDayNumber('2013-12-31');
    const question = { model: triangle1, asOf, with: folder.party(CREDITOR) };
    const { dir } = folder;
    const history = openSqliteHistory(dir);
    const { scores } = await replay({ dir, history }, question, await folder.store.head());
    history.close();
    const scored = scores.filter(({ card }) => card.sides.payment.status === 'ok');
    expect(scores).toHaveLength(101);
    expect(scored).toHaveLength(100);
  });
});
