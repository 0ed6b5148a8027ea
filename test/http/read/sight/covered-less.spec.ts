/** A teller that covers less of some counterparties: what counts, and who may see whom it excepts. */
import { message } from '../../../command/fixture.js';
import { at, BUYER, deal, FIRMS, type Reading, SELLER, startReading } from '../reading.js';

const [OTHER = '', THIRD = ''] = FIRMS;
const ASKED = '2026-06-30';

describe('what a teller covers less of', () => {
  let reading: Reading;
  let entry = '';

  beforeAll(async () => {
    reading = await startReading();
    const entries = await reading.tell(
      ...deal({ number: 'SURE', buyer: OTHER }),
      ...deal({ number: 'DOUBT' }),
      ...deal({ number: 'PART', buyer: THIRD }),
      message('SourceCovered', 'covered', {
        ...{ party: SELLER, upTo: '2026-05-31' },
        except: [{ party: BUYER }, { party: THIRD, upTo: '2026-03-01' }],
      }),
    );
    entry = entries.at(-1) ?? '';
  });
  afterAll(() => reading.close());

  const countsOf = async (number: string) => {
    const path = at('v1/promises', `invoice-${SELLER}/${number}`);
    const { body } = await reading.get(`${path}?asOf=${ASKED}`);
    return Object(body).promises[0].portions[0].counts;
  };

  it('is late up to the day told of its counterparty, and not at all where that is in doubt', async () => {
    expect(await countsOf('SURE')).toEqual({ status: 'yes', why: null, late: 115 });
    expect(await countsOf('PART')).toEqual({ status: 'yes', why: null, late: 24 });
    expect(await countsOf('DOUBT')).toEqual({ status: 'no', why: 'not_covered', late: null });
  });

  it('is shown to whom it is told for, and to none of those whom it excepts', async () => {
    const trailOf = (party: string, who: 'seller' | 'buyer' | 'operator') =>
      reading.get(`${at('v1/professionals', party)}/trail`, who);
    const { body } = await trailOf(SELLER, 'seller');
    const shown = Object(body).items.find((one: { entry: string }) => one.entry === entry);
    expect(shown).toMatchObject({
      type: 'SourceCovered',
      facts: { except: [{ party: { id: BUYER } }, { party: { id: THIRD }, upTo: '2026-03-01' }] },
    });
    expect(shown.parties).toHaveLength(1);
    expect((await trailOf(BUYER, 'buyer')).text).not.toContain('SourceCovered');
    expect((await trailOf(BUYER, 'operator')).text).not.toContain('SourceCovered');
    expect((await reading.get(at('v1/entries', entry), 'seller')).status).toBe(200);
    expect((await reading.get(at('v1/entries', entry), 'buyer')).status).toBe(404);
  });
});
