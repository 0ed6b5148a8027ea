/** A score that rests on the own word of the one whom it favours says so. */
import { explanationText, scorecardText } from '../../../../src/cli/tables/score-table.js';
import {
  BUYER,
  deal,
  FIRMS,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../reading.js';

const DAYS = { issuedOn: '2198-10-05', due: '2198-11-05', paidOn: '2198-11-01' };

/** Four invoices paid in time, by four sellers, each told for one of the two. */
const paidBy = (code: string, buyer: string, tells: (seller: string) => string) =>
  FIRMS.flatMap((seller, i) =>
    deal({ seller, buyer, number: `${code}${i}`, ...DAYS }).map((told) => ({
      ...told,
      onBehalfOf: tells(seller),
    })),
  );

describe('a score of which only the buyer tells', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...paidBy('F', BUYER, () => BUYER),
      ...paidBy('G', SELLER, (seller) => seller),
    );
  });
  afterAll(() => reading.close());

  const scoreOf = async (id: string, who: 'operator' | 'other' = 'operator', more = '') =>
    Object((await reading.get(professional(id, `score${more}`), who)).body);

  it('says so in the answer, to whom it concerns and to others', async () => {
    const own = await scoreOf(BUYER);
    expect(own.sides.payment).toMatchObject({ status: 'ok', promises: 4, declaredOnly: true });
    expect((await scoreOf(SELLER)).sides.payment).toMatchObject({ status: 'ok', promises: 4 });
    expect((await scoreOf(SELLER)).sides.payment).not.toHaveProperty('declaredOnly');
    expect((await scoreOf(BUYER, 'other')).sides.payment).toMatchObject({ declaredOnly: true });
  });

  it('says so on screen, and of each promise in the explanation', async () => {
    const answer = await scoreOf(BUYER, 'operator', '?explain=payment');
    expect(scorecardText(answer)).toMatch(/payment .*declared: rests on the own word of whom/);
    expect(explanationText(answer.explanation)).toMatch(/evidence.*counterparty/);
    expect(explanationText(answer.explanation).match(/ declared /g)).toHaveLength(4);
    expect(scorecardText(await scoreOf(SELLER))).not.toContain('declared');
  });
});
