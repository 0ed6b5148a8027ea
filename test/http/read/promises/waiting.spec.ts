/** An invoice that is known only by the money told to it. */
import { message } from '../../../command/fixture.js';
import { call } from '../../service.js';
import {
  at,
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../reading.js';

const [THIRD = '', FOURTH = ''] = FIRMS;

const paid = (payment: string, changes: Record<string, unknown> = {}, amount = '120000') =>
  message('PaymentReceived', payment, {
    ...{ payment, payer: BUYER, payee: SELLER, amount, currency: 'EUR' },
    ...{ creditedOn: '2026-02-01', instrument: 'credit_transfer' },
    allocations: [{ seller: SELLER, number: 'F9', amount }],
    ...changes,
  });

describe('an invoice known only by money told to it', () => {
  let reading: Reading;
  const path = at('v1/promises', `invoice-${SELLER}/F-9`);
  const asked = (more: string): string => `${path}?${more}`;

  beforeEach(async () => {
    reading = await startReading();
  });
  afterEach(() => reading.close());

  it('is answered with what waits for it, to its seller, its payer and operators', async () => {
    const [entry] = await reading.tell(paid('p1'));
    for (const who of ['seller', 'buyer', 'operator'] as const) {
      const { status, body } = await reading.get(path, who);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        promises: [],
        entries: [{ entry, type: 'PaymentReceived' }],
        notCounted: [],
        asOf: '2199-01-01',
      });
      expect(body.waiting).toEqual([
        {
          promise: `invoice-${reading.folder.party(SELLER)}/F9`,
          ...{ entry, on: '2026-02-01', amount: { amount: '1200.00', currency: 'EUR' } },
          by: { teller: 'books', party: expect.anything() },
          payer: { id: BUYER, name: null },
        },
      ]);
    }
  });

  it('is to all others as one that nobody ever told of', async () => {
    await reading.tell(paid('p1', { payee: THIRD }));
    const nobody = at('v1/promises', `invoice-${SELLER}/F8`);
    const tokens = [
      reading.tokens.other,
      reading.tokens.analyst,
      await reading.key({ teller: 'factor', parties: [THIRD], role: 'partner' }),
      await reading.key({ teller: 'rival', parties: [FOURTH] }),
    ];
    for (const token of tokens) {
      const [there, not] = [
        await call(reading, path, { token }),
        await call(reading, nobody, { token }),
      ];
      expect([there.status, there.text]).toEqual([404, not.text]);
    }
    expect((await reading.get(nobody)).status).toBe(404);
  });

  it('shows each payer its own payment, and the seller all', async () => {
    await reading.tell(paid('p1'), paid('p2', { payer: OTHER, currency: 'USD' }, '700'));
    const shownTo = async (who: keyof Reading['tokens']) =>
      Object((await reading.get(path, who)).body).waiting.map(
        ({ payer }: { payer: { id: string } }) => payer.id,
      );
    expect(await shownTo('seller')).toEqual([BUYER, OTHER]);
    expect(await shownTo('buyer')).toEqual([BUYER]);
    expect(await shownTo('other')).toEqual([OTHER]);
    expect((await reading.get(path, 'buyer')).text).not.toContain(OTHER);
  });

  it('opens nothing to whoever links its own code to the seller', async () => {
    const code = 'local:x-books:me';
    await reading.tell(paid('p1'));
    const token = await reading.key({ teller: 'x-books', parties: [code] });
    const own = { teller: 'x-books', parties: new Set([reading.folder.party(code)]) };
    const link = message('IdentifierLinked', 'l1', { party: code, to: SELLER, kind: 'same' });
    const told = await reading.folder.ledger.tellEach([link], {
      ...{ ...own, keyId: 'x', role: 'emitter', anyParty: false, source: 'api' },
      ...{ owner: 'teller/x-books', vetting: 'known' },
    });
    expect(told).toMatchObject([{ status: 'accepted' }]);
    await reading.caughtUp();
    for (const id of [code, SELLER]) {
      const answer = await call(reading, at('v1/promises', `invoice-${id}/F9`), { token });
      expect(answer.status).toBe(404);
    }
  });

  it('is as of the day asked for, and as it was known then', async () => {
    await reading.tell(paid('p1'));
    const before = await reading.folder.store.head();
    await reading.tell(
      paid('p2', { creditedOn: '2026-03-01' }, '500'),
      message('PaymentReversed', 'r1', {
        ...{ payment: 'p1', on: '2026-03-10', cause: 'insufficient_funds' },
      }),
    );
    const amounts = async (more: string): Promise<readonly string[]> => {
      const { body } = await reading.get(asked(more), 'buyer');
      return Object(body).waiting.map((each: { amount: { amount: string } }) => each.amount.amount);
    };
    expect(await amounts('asOf=2026-01-31')).toEqual([]);
    expect(await amounts('asOf=2026-02-15')).toEqual(['1200.00']);
    expect(await amounts('asOf=2026-03-09')).toEqual(['1200.00', '5.00']);
    expect(await amounts('asOf=2026-03-10')).toEqual(['5.00']);
    expect(await amounts(`knownAt=${before}`)).toEqual(['1200.00']);
    expect((await reading.get(asked('knownAt=1'), 'buyer')).status).toBe(404);
  });

  it('scores nothing', async () => {
    await reading.tell(...['A', 'B', 'C', 'D'].flatMap((number) => deal({ number })));
    const scores = async () => {
      const { text } = await reading.get(professional(BUYER, 'score?asOf=2026-06-30'));
      return text.replace(/"knownAt":\d+/, '');
    };
    const before = await scores();
    await reading.tell(paid('p1'));
    expect(await scores()).toBe(before);
    const relations = await reading.get(professional(BUYER, 'relations'), 'buyer');
    expect(Object(relations.body).items).toMatchObject([{ promised: { promises: 4 } }]);
  });

  it('is a promise once it is told, and nothing waits any more', async () => {
    await reading.tell(paid('p1'));
    await reading.tell(...deal({ number: 'F9' }));
    const { body } = await reading.get(path, 'buyer');
    expect(body).toMatchObject({ promises: [{ standing: 'kept' }], waiting: [] });
  });
});
