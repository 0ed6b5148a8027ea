import { call } from '../service.js';
import { BUYER, deal, FIRMS, OTHER, type Reading, SELLER, startReading } from './reading.js';

const JUNE = { asOf: '2026-06-30' };

describe('questions over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...['F1', 'F2', 'F3', 'F4'].flatMap((number) => deal({ number, paidOn: '2026-02-03' })),
      ...FIRMS.slice(0, 3).flatMap((seller) =>
        ['G1', 'G2'].flatMap((number) => deal({ number, seller, paidOn: '2026-02-03' })),
      ),
      // Open, and owed by BUYER to four.
      ...[SELLER, ...FIRMS.slice(0, 3)].flatMap((seller) => deal({ number: 'OPEN', seller })),
      // Of OTHER one partner tells: too few for anybody else.
      ...['H1', 'H2', 'H3'].flatMap((number) =>
        deal({ number, seller: SELLER, buyer: OTHER, paidOn: '2026-02-03' }),
      ),
    );
  });
  afterAll(() => reading.close());

  const ask = (who: keyof Reading['tokens'], body: Readonly<Record<string, unknown>>) =>
    call(reading, '/v1/questions', { token: reading.tokens[who], body: { ...JUNE, ...body } });
  const solvent = { question: 'solvent', amount: '500.00', due: '2026-07-31' };

  it('given the list, then each with what must be told', async () => {
    const { status, body } = await reading.get('/v1/questions', 'other');
    expect(status).toBe(200);
    expect(body.items).toContainEqual(
      expect.objectContaining({ name: 'solvent', version: 1, about: ['amount', 'due'] }),
    );
  });

  it('given an operator, then figures, evidence and a receipt of the score behind it', async () => {
    const { status, body } = await ask('operator', { ...solvent, professional: BUYER });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ question: 'solvent', basis: 'network', about: { amount: '500.00', currency: 'EUR' } },
      ...{ evidence: { promises: 10, counterparties: 4 }, model: 'triangle-1' },
      note: 'An answer is not a decision: a person decides, and can be asked why.',
    });
    const { status: receipt } = await reading.get(String(body.receipt), 'operator');
    expect(receipt).toBe(200);
  });

  it('given others, then only figures that their score shows as well', async () => {
    const { body } = await ask('other', { ...solvent, professional: BUYER });
    const score = await reading.get(
      `/v1/professionals/${encodeURIComponent(BUYER)}/score?asOf=2026-06-30`,
      'other',
    );
    const numbers = new Set(score.text.match(/-?\d+(\.\d+)?/g));
    const told = Object.values(Object(body.figures));
    expect(told.length).toBeGreaterThan(0);
    for (const figure of told) expect(numbers).toContain(String(figure));
    expect(String(body.receipt)).not.toContain('knownAt');
  });

  it('given too few partners, then others are told nothing, and the partner by what is theirs', async () => {
    const asked = { ...solvent, professional: OTHER };
    const { body: others } = await ask('buyer', asked);
    expect(others).toMatchObject({ verdict: 'not_enough', evidence: null, figures: {} });
    expect(others.settle).toEqual([expect.objectContaining({ code: 'share_link' })]);
    const { body: partner } = await ask('seller', asked);
    expect(partner).toMatchObject({ basis: 'with_you', evidence: { promises: 3 } });
  });

  it('given for whom it is asked, then by what lies between, for whoever may ask for that', async () => {
    const asked = { ...solvent, professional: OTHER, as: SELLER };
    for (const who of ['operator', 'seller'] as const) {
      expect((await ask(who, asked)).body).toMatchObject({ basis: 'with_you' });
    }
    expect(await ask('buyer', asked)).toMatchObject({ status: 403 });
  });

  it('given the largest creditor, then others learn a band of what is owed to three and more', async () => {
    const largest = (amount: string, who: keyof Reading['tokens']) =>
      ask(who, { question: 'largest_creditor', professional: BUYER, amount });
    // 1,200 each to four; the largest is known to whoever sees all.
    expect((await largest('1200.01', 'operator')).body.verdict).toBe('supported');
    expect((await largest('1200.00', 'operator')).body.verdict).toBe('not_supported');
    // To a stranger 4,800 are 2,000 to 5,000, of which nobody is owed more than half.
    expect((await largest('2500.01', 'other')).body.verdict).toBe('supported');
    for (const amount of ['2500.00', '1200.01', '0.01']) {
      expect((await largest(amount, 'other')).body.verdict).toBe('not_enough');
    }
  });

  it('given a skill, then by what bears it out, as far as the asker may see that', async () => {
    await reading.tell(
      ...FIRMS.slice(0, 3).flatMap((buyer, i) =>
        deal({ number: `K${i}`, buyer, paidOn: '2026-02-03' }).map((each) =>
          each.type === 'InvoiceIssued'
            ? { ...each, data: { ...each.data, skill: '62.01' } }
            : each,
        ),
      ),
    );
    const claim = { party: SELLER, skill: '62.01', on: '2026-01-10' };
    await call(reading, '/v1/skills', { token: reading.tokens.seller, body: claim });
    await reading.caughtUp();
    const asked = { question: 'skills', professional: SELLER, skill: '62.01' };
    const { body } = await ask('seller', asked);
    expect(body).toMatchObject({
      verdict: 'supported',
      figures: { 'skill.promises': 3, 'skill.counterparties': 3 },
    });
    expect((await ask('seller', { ...asked, skill: '62.02' })).body).toMatchObject({
      ...{ verdict: 'not_enough', settle: [expect.objectContaining({ code: 'name_skill' })] },
    });
  });

  it.each([
    ['no such question', { question: 'rich' }, /question/],
    ['no amount', { question: 'solvent', due: '2026-07-31' }, /amount/],
    ['an amount of nothing', { ...solvent, amount: '0.00' }, /amount/],
    ['somebody unknown', { ...solvent, professional: '0002:100000009' }, /0002|identifier|known/],
  ])('given %s, then a problem that names it', async (_, asked, says) => {
    const { status, text } = await ask('operator', { professional: BUYER, ...asked });
    expect([400, 404]).toContain(status);
    expect(text).toMatch(says);
  });
});
