/** A score cannot be bought with partners whom nobody vouches for, whatever they tell. */
import { accessOf, message } from '../../command/fixture.js';
import { BUYER, OTHER, type Reading, SELLER, startReading } from '../read/reading.js';
import { call, cloudEvent } from '../service.js';
import { invoiceNumbered, paymentOf, STRANGER } from './told.js';

const CREDITORS = [SELLER, OTHER, STRANGER];

describe('a payer who is late, and ten invented creditors who say otherwise', () => {
  let reading: Reading;

  beforeEach(async () => {
    reading = await startReading({ now: () => new Date('2026-11-23T12:00:00Z') });
  });
  afterEach(() => reading.close());

  /** An invoice due on 31 August and its payment, as the seller tells them. */
  const paid = (seller: string, number: string, creditedOn: string) => [
    message('InvoiceIssued', `i ${number}`, invoiceNumbered(number, { seller })),
    message(
      'PaymentReceived',
      `p ${number}`,
      paymentOf(number, {
        ...{ payee: seller, creditedOn },
        allocations: [{ seller, number, amount: '120000' }],
      }),
    ),
  ];

  const payLate = async (): Promise<void> => {
    for (const [i, seller] of CREDITORS.entries()) {
      for (let n = 0; n < 4; n++) await reading.tell(...paid(seller, `L${i}${n}`, '2026-09-20'));
    }
  };

  /** Each keeps a whole ledger of its own, which documents what it tells. */
  const invent = async (): Promise<void> => {
    for (let i = 0; i < 10; i++) {
      const seller = `local:c${i}:me`;
      const access = accessOf(reading.folder, [seller], { teller: `c${i}`, source: 'ledger' });
      const told = [0, 1, 2].flatMap((n) => paid(seller, `X${i}${n}`, '2026-08-30'));
      for (const result of await reading.folder.ledger.tellEach(told, access)) {
        expect(result.status).toBe('accepted');
      }
    }
    await reading.caughtUp();
  };

  const vouchFor = async (who: string, by = reading.tokens.operator): Promise<number> => {
    const data = { party: who, from: '2020-01-01', vouched: true };
    const { status } = await call(reading, '/v1/events', {
      ...{ token: by, type: 'application/cloudevents+json' },
      body: cloudEvent('ProfessionalUpdated', `v ${who}`, data),
    });
    await reading.caughtUp();
    return status;
  };

  const score = async (moment = ''): Promise<{ standing: string; value: number }> => {
    const path = `/v1/professionals/${BUYER}/score?asOf=2026-10-31${moment}`;
    const { standing, sides } = Object((await reading.get(path)).body);
    return { standing, value: sides.payment.score.value };
  };

  it('moves by two points at most once its real creditors are vouched for', async () => {
    await payLate();
    for (const creditor of CREDITORS) expect(await vouchFor(creditor)).toBe(201);
    const before = await score();
    await invent();
    const after = await score();
    expect([before.standing, after.standing]).toEqual(['seeded', 'seeded']);
    expect(after.value - before.value).toBeLessThanOrEqual(2);
    const known = await reading.folder.store.head();
    expect(await score(`&knownAt=${known}`)).toEqual(after);
  });

  it('says so where nobody is vouched for, and all weigh alike', async () => {
    await payLate();
    const before = await score();
    await invent();
    const after = await score();
    expect([before.standing, after.standing]).toEqual(['unseeded', 'unseeded']);
    expect(after.value - before.value).toBeGreaterThan(10);
    // As known later, the same creditors weigh what they weigh by then.
    const then = await reading.folder.store.head();
    for (const creditor of CREDITORS) await vouchFor(creditor);
    expect((await score()).value - before.value).toBeLessThanOrEqual(2);
    expect(await score(`&knownAt=${then}`)).toEqual(after);
  });

  describe('who call themselves by codes that they link to those who are known', () => {
    /** What strangers may move a side by, a third of the two points of an overall; rounded. */
    const MOST = 0.8;

    /** Each links its code to one of these, as anybody may do with codes of its own. */
    const pose = async (as: readonly string[]): Promise<void> => {
      for (let i = 0; i < 10; i++) {
        const code = `local:c${i}:me`;
        const access = accessOf(reading.folder, [code], { teller: `c${i}`, source: 'ledger' });
        const link = { party: code, to: as[i % as.length], kind: 'same' };
        const [result] = await reading.folder.ledger.tellEach(
          [message('IdentifierLinked', `l ${i}`, link)],
          access,
        );
        expect(result?.status).toBe('accepted');
      }
    };

    it('are strangers: they move nobody by more', async () => {
      await payLate();
      for (const creditor of CREDITORS) await vouchFor(creditor);
      const before = await score();
      await pose(CREDITORS);
      await invent();
      expect(Math.abs((await score()).value - before.value)).toBeLessThanOrEqual(MOST);
    });

    /** Three invoices of August and their payments, as somebody tells them for a party. */
    const tellAs = async (
      teller: string,
      party: string,
      { name, seller, buyer, creditedOn = '2026-08-30' }: Record<string, string>,
    ): Promise<void> => {
      const told = [0, 1, 2].flatMap((n) => {
        const number = `${name}-${n}`;
        const paid = { payer: buyer, payee: seller, creditedOn };
        const allocations = [{ seller, number, amount: '120000' }];
        return [
          message('InvoiceIssued', `i ${number}`, invoiceNumbered(number, { seller, buyer })),
          message('PaymentReceived', `p ${number}`, paymentOf(number, { ...paid, allocations })),
        ];
      });
      const access = accessOf(reading.folder, [party], {
        ...{ teller, source: 'ledger', vetting: 'known', owner: `teller/${teller}` },
      });
      for (const result of await reading.folder.ledger.tellEach(told, access)) {
        expect(result.status).toBe('accepted');
      }
    };

    it('are strangers to the one whom they call themselves, too', async () => {
      await payLate();
      for (const creditor of CREDITORS) await vouchFor(creditor);
      const before = await score();
      await pose([BUYER]);
      for (let i = 0; i < 10; i++) {
        const code = `local:c${i}:me`;
        const to = { seller: CREDITORS[i % 3] ?? SELLER, buyer: code };
        await tellAs(`c${i}`, code, { name: `Y${i}`, ...to, creditedOn: '2026-10-30' });
      }
      await reading.caughtUp();
      expect(Math.abs((await score()).value - before.value)).toBeLessThanOrEqual(MOST);
    });

    it('pass on no standing of theirs', async () => {
      await payLate();
      for (const creditor of CREDITORS) await vouchFor(creditor);
      const before = await score();
      await pose([SELLER]);
      for (let i = 0; i < 5; i++) {
        const partner = `9999:PARTNER-${i}`;
        const name = `Z${i}`;
        // It says that the partner paid it, and the partner says that it paid the one who is known.
        await tellAs('c0', 'local:c0:me', { name, seller: 'local:c0:me', buyer: partner });
        await tellAs(`s${i}`, partner, { name, seller: SELLER, buyer: partner });
        await tellAs(`s${i}`, partner, { name: `X${i}`, seller: partner, buyer: BUYER });
      }
      await reading.caughtUp();
      expect(Math.abs((await score()).value - before.value)).toBeLessThanOrEqual(MOST);
    });
  });

  it('is explained by what counts, to the score', async () => {
    await payLate();
    for (const creditor of CREDITORS) await vouchFor(creditor);
    await invent();
    const path = `/v1/professionals/${BUYER}/score?asOf=2026-10-31&explain=payment&limit=100`;
    const { explanation } = Object((await reading.get(path)).body);
    const points: readonly { points: number }[] = explanation.items;
    expect(points).toHaveLength(42);
    const sum = points.reduce((total, each) => total + each.points, explanation.base);
    expect(sum).toBeCloseTo(explanation.value, 0);
  });

  it('nobody but an operator vouches', async () => {
    const own = await reading.key({ teller: 'own', parties: [BUYER] });
    expect(await vouchFor(BUYER, own)).toBe(403);
  });
});
