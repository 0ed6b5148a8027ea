import { message } from '../../../command/fixture.js';
import { call } from '../../service.js';
import {
  at,
  BUYER,
  deal,
  FIRMS,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../reading.js';

const CODE = 'local:books:C-77';
const CONSUMER = 'local:books:P-1';

describe('who is shown to whom', () => {
  let reading: Reading;

  beforeEach(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'F1', paidOn: '2026-02-01', buyer: { id: BUYER, name: 'Été & Fils' } }),
      ...deal({ number: 'C1', buyer: { id: CODE, name: 'Atelier Nord' } }),
      ...deal({ number: 'P1', buyer: { id: CONSUMER, name: 'Jeanne Privée', consumer: true } }),
    );
  });
  afterEach(() => reading.close());

  const statusOf = async (path: string, who: keyof Reading['tokens']) =>
    (await reading.get(path, who)).status;

  it('a consumer is found by nobody but operators, and by no answer named', async () => {
    for (const more of ['', 'score', 'trail', 'relations', 'score/history', 'live']) {
      for (const who of ['seller', 'buyer', 'analyst', 'other'] as const) {
        expect(await statusOf(professional(CONSUMER, more), who)).toBe(404);
      }
    }
    expect(await statusOf(professional(CONSUMER), 'operator')).toBe(200);
    const seen = [
      await reading.get('/v1/professionals?search=jeanne', 'seller'),
      await reading.get(professional(SELLER, 'trail?limit=100'), 'seller'),
      await reading.get(professional(SELLER, 'relations'), 'seller'),
      await reading.get(at('v1/promises', `invoice-${SELLER}/P1`), 'seller'),
    ];
    for (const { text } of seen) expect(text).not.toMatch(/Jeanne|P-1/);
    expect(seen[2]?.text).toContain('"consumer":true');
    const all = await reading.get('/v1/professionals?search=jeanne');
    expect(Object(all.body).items).toMatchObject([{ id: CONSUMER, consumer: true }]);
  });

  it('a consumer is scored for nobody: not for an operator, nor for who deals with it', async () => {
    const invoices = ['P2', 'P3', 'P4'].map((number) => {
      return deal({ number, buyer: CONSUMER, paidOn: '2026-03-20' });
    });
    await reading.tell(...invoices.flat());
    const withheld = { status: 'withheld', reason: expect.stringContaining('never scored') };
    const asked = `asOf=2026-06-30&with=${SELLER}`;
    const { body } = await reading.get(professional(CONSUMER, `score?explain=payment&${asked}`));
    expect(body).toMatchObject({ overall: withheld, explanation: withheld });
    expect(body.sides).toEqual({ payment: withheld, deadline: withheld, relation: withheld });
    const history = await reading.get(professional(CONSUMER, `score/history?with=${SELLER}`));
    expect(history.text).not.toContain('"value"');
    for (const who of ['seller', 'operator', 'analyst'] as const) {
      const { body: seen } = await reading.get(professional(SELLER, 'relations'), who);
      const items: readonly { partner: object; score: object }[] = Object(seen).items;
      const scores = items.filter(({ partner }) => 'consumer' in partner || who === 'analyst');
      expect(scores.map(({ score }) => score)).toContainEqual(
        expect.objectContaining({ partner: withheld }),
      );
    }
  });

  it("a teller's own code is known to its teller and to who deals with it", async () => {
    expect(await statusOf(professional(CODE, 'score'), 'other')).toBe(404);
    expect(await statusOf(professional(CODE, 'score'), 'buyer')).toBe(404);
    const partner = await reading.get(professional(CODE), 'seller');
    expect(partner.body).toMatchObject({
      id: reading.folder.party(CODE),
      name: 'Atelier Nord',
      standing: 'other',
      identifiers: [],
    });
    const teller = await reading.key({ role: 'emitter', teller: 'books', parties: [SELLER] });
    const own = await call(reading, professional(CODE), { token: teller });
    expect(own.body).toMatchObject({ id: CODE, identifiers: [CODE] });
  });

  it('a linked code is its professional, under its name and identifier', async () => {
    await reading.tell(
      message('IdentifierLinked', 'l1', { party: CODE, to: FIRMS[0], kind: 'same' }),
    );
    const { body } = await reading.get(professional(CODE), 'operator');
    expect(body).toMatchObject({
      id: FIRMS[0],
      name: 'Atelier Nord',
      identifiers: [FIRMS[0], CODE],
    });
    const found = await reading.get('/v1/professionals?search=atelier', 'other');
    expect(Object(found.body).items).toMatchObject([{ id: FIRMS[0], name: 'Atelier Nord' }]);
  });

  it('an accountant reads the pages of those it speaks for, and no other', async () => {
    const token = await reading.key({ role: 'emitter', teller: 'acc', parties: [SELLER, BUYER] });
    const status = async (id: string, more: string) =>
      (await call(reading, professional(id, more), { token })).status;
    expect(await status(SELLER, 'trail')).toBe(200);
    expect(await status(BUYER, 'trail')).toBe(200);
    await reading.tell(...deal({ number: 'X1', seller: FIRMS[0], buyer: FIRMS[1] }));
    expect(await status(FIRMS[0] ?? '', 'trail')).toBe(403);
  });

  it('a platform that may tell for all reads nobody’s entries', async () => {
    const token = await reading.key({ role: 'emitter', teller: 'hub', anyParty: true });
    expect((await call(reading, professional(SELLER, 'trail'), { token })).status).toBe(403);
    const promise = at('v1/promises', `invoice-${SELLER}/F1`);
    expect((await call(reading, promise, { token })).status).toBe(404);
  });

  describe('erasure', () => {
    it('is for operators', async () => {
      for (const who of ['seller', 'buyer', 'analyst'] as const) {
        const token = reading.tokens[who];
        const { status, body } = await call(reading, professional(BUYER, 'erase'), {
          ...{ method: 'POST', token },
        });
        expect([status, body.code]).toEqual([403, 'only_an_operator_may']);
      }
    });

    it('given a parameter, which it has not, then nothing is erased', async () => {
      const { body } = await call(reading, professional(BUYER, 'erase?dryRun=true'), {
        ...{ method: 'POST', token: reading.tokens.operator },
      });
      expect(body).toMatchObject({ code: 'parameter_must_be_valid', pointer: '/dryRun' });
      expect((await reading.get(professional(BUYER))).body).not.toHaveProperty('erased');
    });

    it('takes names and texts out of every answer and leaves scores as they were', async () => {
      const [entry = ''] = await reading.tell(
        message('FeedbackGiven', 'fb', {
          ...{ from: SELLER, to: BUYER, rating: 5, on: '2026-02-10', comment: 'Merci Été !' },
          about: { kind: 'invoice', owner: SELLER, number: 'F1' },
        }),
      );
      const score = professional(BUYER, 'score?asOf=2026-06-30');
      const before = await reading.get(score);
      const stored = await reading.folder.store.readStream(entry.slice(0, entry.indexOf('@')));
      const { status, body } = await call(reading, professional(BUYER, 'erase'), {
        ...{ method: 'POST', token: reading.tokens.operator },
      });
      const party = reading.folder.party(BUYER);
      const remains = reading.folder.keys.remains ? 'scavenging' : 'none';
      const answer = { parties: [party], changed: true, originals: 0, remains };
      expect([status, body]).toEqual([200, answer]);
      const paths = [
        professional(BUYER),
        professional(BUYER, 'trail?limit=100'),
        professional(SELLER, 'trail?limit=100'),
        professional(SELLER, 'relations'),
        at('v1/promises', `invoice-${SELLER}/F1`),
        at('v1/entries', entry),
        '/v1/professionals?limit=100',
      ];
      for (const path of paths) {
        const { status: found, text } = await reading.get(path);
        expect(found).toBe(200);
        expect(text).not.toMatch(/Été|Merci|732829320/);
        expect(text).toContain('"erased":true');
      }
      expect(Object((await reading.get('/v1/professionals?search=ete')).body).items).toEqual([]);
      await reading.caughtUp();
      const after = await reading.get(score);
      expect(after.body).toEqual({
        ...before.body,
        // The erasure is told, and nothing else came.
        knownAt: await reading.folder.store.head(),
        professional: { id: party, name: null, erased: true },
      });
      const again = await reading.folder.store.readStream(entry.slice(0, entry.indexOf('@')));
      expect(again).toEqual(stored);
    });

    it('holds for what is told later, too', async () => {
      await call(reading, professional(BUYER, 'erase'), {
        ...{ method: 'POST', token: reading.tokens.operator },
      });
      await reading.tell(
        message('ProfessionalUpdated', 'u1', { party: BUYER, from: '2026-03-01', name: 'Été bis' }),
      );
      const { body } = await reading.get(professional(BUYER));
      expect(body).toMatchObject({ name: null, erased: true });
    });

    it('of whom the ledger never met is not found', async () => {
      const { status } = await call(reading, professional('0002:404833048', 'erase'), {
        ...{ method: 'POST', token: reading.tokens.operator },
      });
      expect(status).toBe(404);
    });
  });
});
