/** The scores of all professionals over HTTP: sorted, in pages, as CSV. */
import { triangle1 } from '../../../../projections/models/triangle-1.js';
import { toDayNumber } from '../../../../src/ledger/values/day.js';
import { TODAY } from '../../../../src/projector/rows/joined-addresses.js';
import { Scores } from '../../../../src/query/score/scores.js';
import { tapedScores } from '../../../../src/query/score/taped-scores.js';
import { message } from '../../../command/fixture.js';
import { BUYER, deal, FIRMS, OTHER, type Reading, SELLER, startReading } from '../reading.js';

const AS_OF = 'asOf=2026-06-30';
const [GOOD = '', BAD = ''] = FIRMS;
const SELLERS = [SELLER, BUYER, OTHER];

interface Item {
  readonly professional: { readonly id: string; readonly name: string | null };
  readonly sides: {
    readonly payment: { readonly value: number | null; readonly promises: number };
  };
}

describe('the scores of all over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    const deals = (buyer: { id: string; name: string }, paidOn: string) =>
      SELLERS.flatMap((seller) =>
        [1, 2, 3].flatMap((n) =>
          deal({ number: `F${n}-${buyer.id.slice(-3)}`, seller, buyer, paidOn }),
        ),
      );
    await reading.tell(
      ...deals({ id: GOOD, name: '=HYPERLINK("x")' }, '2026-02-01'),
      ...deals({ id: BAD, name: 'Été, Fils' }, '2026-05-20'),
      ...deal({ number: 'C1', buyer: { id: 'local:books:C', name: 'Jeanne', consumer: true } }),
      message('SourceCovered', 'cov', { upTo: '2026-06-30' }),
    );
  });
  afterAll(() => reading.close());

  const scores = async (query: string, who?: keyof Reading['tokens']) => {
    const { status, body, text } = await reading.get(`/v1/scores?${AS_OF}&${query}`, who);
    const items: readonly Item[] = Object(body).items ?? [];
    return { status, body, text, items, ids: items.map(({ professional }) => professional.id) };
  };

  it('hold who has any evidence, and are as each score says', async () => {
    const { items, ids, body } = await scores('limit=100');
    expect(body).toMatchObject({ asOf: '2026-06-30', model: 'triangle-1', next: null });
    expect(ids).toEqual(expect.arrayContaining([GOOD, BAD]));
    expect(ids).not.toContain('local:books:C');
    const score = await reading.get(`/v1/professionals/${GOOD}/score?${AS_OF}`);
    const { payment } = Object(score.body.sides);
    expect(items.find(({ professional }) => professional.id === GOOD)?.sides.payment).toEqual({
      ...{ status: 'ok', ...payment.score, promises: 9, counterparties: 3 },
    });
  });

  it('are weighed in one pass over the tape, to the byte as one by one', async () => {
    const { current } = reading.live;
    const question = { model: triangle1, asOf: toDayNumber('2026-06-30'), with: null };
    const taped = tapedScores(current, question, current.checkpoint) ?? [];
    expect(taped.length).toBeGreaterThan(2);
    const weigher = new Scores();
    for (const { party, card } of taped) {
      const alone = weigher.card(current, { ...question, party, knownAt: TODAY });
      expect(JSON.stringify(card)).toBe(JSON.stringify(alone));
    }
    expect(tapedScores(current, question, current.checkpoint + 1)).toBe(null);
  });

  it('are sorted by a side, those without a score last', async () => {
    for (const [order, first] of [
      ['desc', GOOD],
      ['asc', BAD],
    ] as const) {
      const { items, ids } = await scores(`sort=payment&order=${order}`);
      expect(ids[0]).toBe(first);
      const known = items.map(({ sides }) => sides.payment.value !== null);
      expect(known).toEqual([...known].sort((a, b) => Number(b) - Number(a)));
    }
    expect((await scores('sort=overall')).ids[0]).toBe(GOOD);
  });

  it('are sorted by name, which analysts do not see', async () => {
    const { items } = await scores('sort=name');
    expect(items.map(({ professional }) => professional.name).slice(0, 2)).toEqual([
      ...['=HYPERLINK("x")', 'Été, Fils'],
    ]);
    expect((await scores('sort=name', 'analyst')).body.pointer).toBe('/sort');
    const { text, ids } = await scores('sort=payment', 'analyst');
    expect(ids[0]).toBe(reading.folder.party(GOOD));
    expect(text).not.toMatch(/Fils|0002:/);
  });

  it.each(['', '&sort=payment'])('come in pages, each once (%s)', async (sort) => {
    const { ids: whole } = await scores(`limit=100${sort}`);
    const paged: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page++) {
      const { ids, body } = await scores(`limit=1${sort}${cursor}`);
      paged.push(...ids);
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
      await reading.tell(...deal({ number: `N${page}${sort}`, buyer: GOOD, paidOn: '2026-06-01' }));
    }
    expect(paged).toEqual(whole);
  });

  it('are CSV by parameter or Accept, whose texts no spreadsheet takes for a formula', async () => {
    const byParameter = await reading.get(`/v1/scores?${AS_OF}&sort=payment&format=csv`);
    expect(byParameter.type).toBe('text/csv');
    const [title, first, second] = byParameter.text.split('\r\n');
    expect(title).toMatch(/^id,name,overall,overall_low,overall_high,payment,/);
    expect(first).toMatch(new RegExp(`^${GOOD},"'=HYPERLINK\\(""x""\\)",`));
    expect(second).toContain('"Été, Fils"');
    const byAccept = await reading.get(`/v1/scores?${AS_OF}&sort=payment`, 'operator', {
      accept: 'text/csv',
    });
    expect(byAccept.text).toBe(byParameter.text);
    const json = await reading.get(`/v1/scores?${AS_OF}`, 'operator', {
      accept: 'application/json, text/csv',
    });
    expect(json.type).toBe('application/json');
  });

  it('are for operators and analysts', async () => {
    for (const query of ['', 'format=csv']) {
      expect((await scores(query, 'seller')).status).toBe(403);
      expect((await scores(query, 'analyst')).status).toBe(200);
    }
  });
});
