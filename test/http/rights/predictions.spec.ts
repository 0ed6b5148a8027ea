/** Predictions rest on the books of whoever asks, and tell nothing of anybody else's. */
import { BUYER, deal, FIRMS, OTHER, type Reading, SELLER, startReading } from '../read/reading.js';
import { call } from '../service.js';

const [THIRD = '', , , STRANGER = ''] = FIRMS;
const asked = { payer: BUYER, amount: '1200.00', currency: 'EUR', due: '2026-12-23' };

interface Told {
  readonly chances: Readonly<Record<'late' | 'graced' | 'late30', number>>;
  readonly past: number;
  readonly base: number;
  readonly parts: readonly { feature: string; value: number; adds: number; says: string }[];
}

describe('predictions', () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await startReading({ now: () => new Date('2026-11-23T12:00:00Z') });
    const months = ['01', '02', '03', '04', '05', '06'];
    await reading.tell(
      // BUYER pays SELLER 20 days late, and THIRD ten days early.
      ...months.flatMap((m) => [
        ...deal({
          ...{ number: `L${m}`, issuedOn: `2026-${m}-01`, due: `2026-${m}-05` },
          paidOn: `2026-${m}-25`,
        }),
        ...deal({
          ...{ number: `E${m}`, seller: THIRD, issuedOn: `2026-${m}-01` },
          ...{ due: `2026-${m}-15`, paidOn: `2026-${m}-05` },
        }),
      ]),
      // OTHER pays THIRD alone, and late: SELLER has never dealt with it.
      ...months.flatMap((m) =>
        deal({
          ...{ number: `O${m}`, seller: THIRD, buyer: OTHER, issuedOn: `2026-${m}-01` },
          ...{ due: `2026-${m}-05`, paidOn: `2026-${m}-28` },
        }),
      ),
    );
  });
  afterAll(() => reading.close());

  const predict = (
    who: keyof Reading['tokens'] | string,
    body: Readonly<Record<string, unknown>> = {},
  ) => {
    const { tokens } = reading;
    const token = who in tokens ? tokens[who as keyof typeof tokens] : who;
    const whole = { creditor: SELLER, invoices: [asked], ...body };
    return call(reading, '/v1/predictions', { token, body: whole });
  };
  const itemsFor = async (...of: Parameters<typeof predict>): Promise<readonly Told[]> => {
    const { status, body } = await predict(...of);
    expect([status, body.code]).toEqual([200, undefined]);
    return Object(body).items;
  };

  it('come from the books of the creditor: the same payer is late with one, and not another', async () => {
    const third = await reading.key({ role: 'partner', teller: 'third', parties: [THIRD] });
    const [mine] = await itemsFor('seller');
    const [theirs] = await itemsFor(third, { creditor: THIRD });
    expect([mine?.past, theirs?.past]).toEqual([6, 6]);
    expect(mine?.chances.late).toBeGreaterThan(80);
    expect(theirs?.chances.late).toBeLessThan(30);
    for (const { chances } of [mine, theirs].filter((one) => one !== undefined)) {
      expect(chances.late).toBeGreaterThanOrEqual(chances.graced);
      expect(chances.graced).toBeGreaterThanOrEqual(chances.late30);
    }
  });

  it('are for the creditor, analysts and operators, and not for the payer or a stranger', async () => {
    const [whole] = await itemsFor('seller');
    expect(await itemsFor('operator')).toEqual([whole]);
    expect(await itemsFor('analyst')).toEqual([whole]);
    for (const who of ['buyer', 'other'] as const) {
      const { status, body } = await predict(who);
      expect([status, body.code]).toEqual([403, 'answer_must_be_yours_to_see']);
    }
  });

  it('are alike of who is known to others alone, and of who is not there at all', async () => {
    const of = async (payer: string) => {
      const [one] = await itemsFor('seller', { invoices: [{ ...asked, payer }] });
      return { chances: one?.chances, past: one?.past, parts: one?.parts };
    };
    expect(await of(OTHER)).toEqual(await of(STRANGER));
    expect((await of(OTHER)).past).toBe(0);
  });

  it('say why, in parts that sum to the chance, in either language', async () => {
    const [one] = await itemsFor('seller');
    const odds = (one?.parts ?? []).reduce((sum, { adds }) => sum + adds, one?.base ?? 0);
    expect(100 / (1 + Math.exp(-odds))).toBeCloseTo(one?.chances.late ?? 0, 0);
    const said = (one?.parts ?? []).map(({ says }) => says);
    expect(said).toEqual(
      expect.arrayContaining([
        'pays 20 days late on average',
        'the last one was paid 20 days late',
        'late with 6 of 6 past invoices',
        'late with 5 of its last 5',
        'it has nothing open',
      ]),
    );
    expect(said).toContain('6 past invoices known of it');
    const [french] = await itemsFor('seller', { language: 'fr', explain: 'late30' });
    const parts = (french?.parts ?? []).map(({ says }) => says);
    expect(parts).toContain('paie en moyenne avec 20 jours de retard');
    const { body } = await predict('seller', { language: 'fr' });
    expect(body.note).toContain('une personne décide');
  });

  it('go by what was known before the day of issue', async () => {
    const then = { ...asked, issued: '2026-03-02', due: '2026-04-01' };
    const items = await itemsFor('seller', { invoices: [asked, then] });
    expect(items.map(({ past }) => past)).toEqual([6, 2]);
    const [alone] = await itemsFor('seller', { invoices: [then] });
    expect(items[1]).toEqual(alone);
  });

  it('take no silence for lateness', async () => {
    // Nobody says up to which day all is told: whether this was paid, nobody knows.
    const before = await itemsFor('seller');
    await reading.tell(...deal({ number: 'OPEN', issuedOn: '2026-07-01', due: '2026-07-10' }));
    expect(await itemsFor('seller')).toEqual(before);
  });

  it('refuse what no invoice can be, and name it', async () => {
    const refused = async (change: Readonly<Record<string, unknown>>, more: object = {}) => {
      const { status, body } = await predict('seller', {
        ...{ invoices: [{ ...asked, ...change }] },
        ...more,
      });
      return [status, body.code, body.pointer];
    };
    const invalid = 'parameter_must_be_valid';
    expect(await refused({ due: '2026-11-22' })).toEqual([400, invalid, '/invoices/0/due']);
    expect(await refused({ amount: '0' })).toEqual([400, invalid, '/invoices/0/amount']);
    expect(await refused({ amount: '1.001' })).toEqual([400, invalid, '/invoices/0/amount']);
    expect(await refused({ payer: '123' })).toEqual([400, invalid, '/invoices/0/payer']);
    expect(await refused({ payer: SELLER })).toEqual([400, invalid, '/invoices/0/payer']);
    expect((await refused({}, { invoices: [] }))[0]).toBe(400);
    expect((await refused({}, { invoices: Array(1001).fill(asked) }))[0]).toBe(400);
    expect((await refused({}, { creditor: STRANGER }))[0]).toBe(404);
  });
});
