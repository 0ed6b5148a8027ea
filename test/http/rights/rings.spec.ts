/** Invoices that go round and are paid within days are named where a score is explained. */
import {
  BUYER,
  type Deal,
  deal,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../read/reading.js';
import { call, cloudEvent } from '../service.js';
import { STRANGER } from './told.js';

describe('invoices that go round among three, paid within days', () => {
  let reading: Reading;

  beforeEach(async () => {
    reading = await startReading({ now: () => new Date('2026-11-23T12:00:00Z') });
  });
  afterEach(() => reading.close());

  const paysSoon = (buyer: string, seller: string, number: string, more: Partial<Deal> = {}) =>
    reading.tell(
      ...deal({
        ...{ buyer, seller, number },
        issuedOn: '2026-03-02',
        paidOn: '2026-03-05',
        ...more,
      }),
    );

  /** BUYER pays SELLER, SELLER pays OTHER, OTHER pays BUYER. */
  const goRound = async (): Promise<void> => {
    for (const n of [1, 2]) {
      await paysSoon(BUYER, SELLER, `A${n}`);
      await paysSoon(SELLER, OTHER, `B${n}`, { paidOn: '2026-03-09' });
      await paysSoon(OTHER, BUYER, `C${n}`, { issuedOn: '2026-03-12', paidOn: '2026-03-14' });
    }
  };

  const explained = async (who: 'operator' | 'analyst' | 'buyer' = 'operator', more = '') => {
    const path = professional(BUYER, `score?asOf=2026-10-31&explain=payment${more}`);
    const { explanation } = Object((await reading.get(path, who)).body);
    return explanation;
  };

  const rings = async (who: 'operator' | 'analyst' | 'buyer' = 'operator', more = '') => {
    const found: readonly { parties: readonly { id: string }[]; promises: number }[] = (
      await explained(who, more)
    ).rings;
    return found.map(({ parties, promises }) => [parties.map(({ id }) => id), promises]);
  };

  it('are named with their promises, today and as known then', async () => {
    await goRound();
    const known = await reading.folder.store.head();
    await paysSoon(BUYER, STRANGER, 'D1');
    const named = [[[BUYER, SELLER, OTHER], 6]];
    expect(await rings()).toEqual(named);
    expect(await rings('operator', `&knownAt=${known}`)).toEqual(named);
  });

  it('are named to an analyst without any name', async () => {
    await goRound();
    const [[parties, promises] = []] = await rings('analyst');
    expect(promises).toBe(6);
    expect(parties).toHaveLength(3);
    expect(parties).not.toContain(SELLER);
  });

  it('tell the professional of no promise between two others, and of its own', async () => {
    await goRound();
    expect(await rings('buyer')).toEqual([]);
    await paysSoon(SELLER, BUYER, 'E1');
    expect(await rings('buyer')).toEqual([[[BUYER, SELLER], 3]]);
  });

  it('are none where they take their time, or money does not come round', async () => {
    await paysSoon(BUYER, SELLER, 'A1');
    await paysSoon(SELLER, OTHER, 'B1');
    expect(await rings()).toEqual([]);
    await paysSoon(OTHER, BUYER, 'C1', { paidOn: '2026-03-30' });
    await paysSoon(OTHER, BUYER, 'C2', { issuedOn: '2026-07-01', paidOn: '2026-07-02' });
    expect(await rings()).toEqual([]);
  });

  it('are none where somebody outside vouches for one of them', async () => {
    await goRound();
    const vouched = { party: OTHER, from: '2020-01-01', vouched: true };
    const { status } = await call(reading, '/v1/events', {
      ...{ token: reading.tokens.operator, type: 'application/cloudevents+json' },
      body: cloudEvent('ProfessionalUpdated', 'v', vouched),
    });
    expect(status).toBe(201);
    await reading.caughtUp();
    expect(await rings()).toEqual([]);
  });
});
