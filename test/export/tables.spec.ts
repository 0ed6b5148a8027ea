/** What the tables hold is what folds, replays and answers say, whichever way it is read. */
import { triangle1 } from '../../projections/models/triangle-1.js';
import type { Scorecard } from '../../projections/score/scorecard.js';
import { FOLDER_VIEWER, readSide, withLiveViews } from '../../src/cli/folder/folder.js';
import { tellNetwork } from '../../src/cli/demo/network.js';
import { type ExportAsked, withHeldViews } from '../../src/export/export-moment.js';
import { writeNdjson } from '../../src/export/formats/ndjson.js';
import { EXPORTS, type ExportName } from '../../src/export/table.js';
import { monthEndsTo } from '../../src/export/tables/score-history.js';
import { TABLES } from '../../src/export/tables/tables.js';
import type { Position } from '../../src/ledger/stored.js';
import { dayOf, toDayNumber } from '../../src/ledger/values/day.js';
import { openSqliteHistory } from '../../src/store/sqlite/history.js';
import { type Folder, message, OPERATOR, openFolder } from '../command/fixture.js';
import { ask, replayedScores } from '../replay/live.js';

type Line = Readonly<Record<string, unknown>>;

const AS_OF = '2026-10-31';

let folder: Folder;
let told: Position;
beforeAll(async () => {
  folder = await openFolder();
  await tellNetwork(folder.ledger, folder.store);
  told = await folder.store.head();
  // From here on, what was known up to there is of the past.
  const later = { ...{ party: '0002:000901108', from: '2030-01-01' }, country: 'BE' };
  const [result] = await folder.ledger.tellEach(
    [message('ProfessionalUpdated', 'later', later)],
    OPERATOR,
  );
  expect(result).toMatchObject({ status: 'accepted' });
});
afterAll(() => folder.close());

/** The rows of a table as lines. */
async function linesOf(
  what: ExportName,
  asked: Partial<ExportAsked> = {},
): Promise<readonly Line[]> {
  const question = { names: null, months: 3, asOf: AS_OF, ...asked };
  const texts: string[] = [];
  const sink = {
    write: async (bytes: Uint8Array) => void texts.push(Buffer.from(bytes).toString()),
  };
  await withLiveViews(folder.dir, folder, (live) =>
    withHeldViews({ side: readSide(folder, live), log: folder.store }, question, (of) =>
      writeNdjson(TABLES[what], of, sink, () => {}),
    ),
  );
  const lines = texts.join('').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

const inOrder = (lines: readonly Line[]): readonly string[] =>
  lines.map((line) => JSON.stringify(line)).sort();

describe('the tables', () => {
  it.each(['promises', 'outcomes', 'edges', 'scores', 'score-history'] as const)(
    'of %s are the same from the views and folded again from the facts known then',
    async (what) => {
      const [today, then] = [await linesOf(what), await linesOf(what, { knownAt: String(told) })];
      expect(today.length).toBeGreaterThan(10);
      expect(inOrder(then)).toEqual(inOrder(today));
    },
  );

  it.each([1, 2])(
    'of scores are those of a replay, known at %s half of the history',
    async (half) => {
      const knownAt = Math.floor((told * half) / 2);
      const question = ask(triangle1, toDayNumber(AS_OF), null);
      const history = openSqliteHistory(folder.dir);
      const replayed = replayedScores(history, question, knownAt);
      history.close();
      const expected = [...replayed].map(([professional, text]) => {
        const { overall, sides }: Scorecard = JSON.parse(text);
        const { payment, deadline, relation } = sides;
        return {
          ...{ professional, overall: overall.status === 'ok' ? overall.score.value : null },
          payment: payment.status === 'ok' ? payment.score.value : null,
          low: deadline.status === 'ok' ? deadline.score.low : null,
          high: relation.status === 'ok' ? relation.score.high : null,
          index: payment.index,
        };
      });
      const scores = await linesOf('scores', { knownAt: String(knownAt) });
      const shown = scores.map(({ professional, overall, payment, ...line }) => ({
        ...{ professional, overall, payment, index: line.payment_index },
        ...{ low: line.deadline_low, high: line.relation_high },
      }));
      expect(shown).toEqual(expected);
    },
  );

  it('of edges are sums of the outcomes', async () => {
    const sums = new Map<string, readonly number[]>();
    for (const line of await linesOf('outcomes')) {
      const edge = [line.promisor, line.promisee, line.side, line.state, line.currency].join(' ');
      const [parts = 0, amount = 0] = sums.get(edge) ?? [];
      sums.set(edge, [parts + Number(line.parts), amount + Number(line.amount_minor)]);
    }
    const edges = new Map<string, readonly number[]>();
    for (const line of await linesOf('edges')) {
      const edge = [line.promisor, line.promisee, line.side, line.state, line.currency].join(' ');
      expect(edges.has(edge)).toBe(false);
      edges.set(edge, [Number(line.parts), Number(line.amount_minor)]);
    }
    expect(edges).toEqual(sums);
  });

  it('of a score history end with the scores, and hold ends of months', async () => {
    const scores = await linesOf('scores');
    const history = await linesOf('score-history');
    const last = history.filter(({ as_of }) => as_of === AS_OF);
    expect(last.length).toBeGreaterThan(5);
    for (const { professional, overall, payment_low } of last) {
      const score = scores.find((each) => each.professional === professional);
      expect(score).toMatchObject({ overall, payment_low });
    }
    const days = new Set(history.map(({ as_of }) => as_of));
    expect([...days].sort()).toEqual(['2026-08-31', '2026-09-30', AS_OF]);
    const ends = monthEndsTo(toDayNumber('2024-03-15'), 3).map(dayOf);
    expect(ends).toEqual(['2024-01-31', '2024-02-29', '2024-03-15']);
  });

  it('of events hold each that had happened, and no hash of a secret', async () => {
    const all = await linesOf('events', { asOf: '2031-01-01', names: FOLDER_VIEWER });
    expect(all.map(({ position }) => position)).toEqual(
      Array.from({ length: told + 1 }, (_, i) => i + 1),
    );
    expect(JSON.stringify(all)).not.toContain('"hash"');
    const then = await linesOf('events', { knownAt: String(told), asOf: '2025-06-30' });
    expect(then.length).toBeLessThan(told);
    const later = then.filter(({ occurred }) => String(occurred ?? '') > '2025-06-30');
    expect(later).toEqual([]);
    expect(then[0]).not.toHaveProperty('texts');
    expect(all.filter(({ texts }) => texts !== null).length).toBeGreaterThan(20);
  });

  it('forget who was erased', async () => {
    const named = { names: FOLDER_VIEWER };
    const nameOf = async (party: string): Promise<unknown> => {
      const scores = await linesOf('scores', named);
      return scores.find(({ professional }) => professional === party);
    };
    const party = folder.party('0002:000901272');
    expect(await nameOf(party)).toMatchObject({ professional_name: 'Imprimerie Lachaume' });
    await folder.keys.erase(party);
    const erased = { professional_id: null, professional_name: null };
    expect(await nameOf(party)).toMatchObject(erased);
    for (const what of EXPORTS) {
      const text = JSON.stringify(await linesOf(what, named));
      expect(text).not.toContain('0002:000901272');
    }
  });
});
