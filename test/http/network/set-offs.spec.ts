/** Three firms owe one another in a circle: who sees what of a proposal, and what comes of it. */
import { BUYER, OTHER, type Reading, SELLER, startReading } from '../read/reading.js';
import { type Answer, call } from '../service.js';

const FIRMS = [SELLER, BUYER, OTHER];
/** Each owes the next. */
const OWED = ['100000', '80000', '90000'];

const BEGUN = '2026-07-01T12:00:00Z';

let now = BEGUN;
let reading: Reading;
const keys: string[] = [];

beforeAll(async () => {
  reading = await startReading({ now: () => new Date(now) });
  for (const [i, buyer] of FIRMS.entries()) {
    const grant = { role: 'emitter', teller: `own-${i}`, parties: [buyer] } as const;
    keys.push(await reading.key(grant));
    await owes(i, `CIRCLE-${i}`, OWED[i] ?? '');
  }
});
afterAll(() => reading.close());

async function tell(
  token: string,
  { type, id, data }: { readonly type: string; readonly id: string; readonly data: object },
): Promise<Answer> {
  const body = { specversion: '1.0', source: '/own', type, id, data };
  const answer = await call(reading, '/v1/events', { token, body });
  expect(answer.text).not.toContain('rejected');
  await reading.caughtUp();
  return answer;
}

async function post(path: string, token: string, body: object = {}): Promise<Answer> {
  const answer = await call(reading, `/v1/set-offs${path}`, { token, body });
  await reading.caughtUp();
  return answer;
}

const list = (token: string) => call(reading, '/v1/set-offs', { token });

describe('set-off', () => {
  it('finds nothing among those that did not opt in, who see that they did not', async () => {
    const { body } = await post('', reading.tokens.operator);
    expect(body).toEqual({ proposed: [], tooLong: 0 });
    const own = await list(keys[0] ?? '');
    expect(own.body).toMatchObject({ items: [], potential: [], members: [{ optedIn: false }] });
    expect((await list(reading.tokens.analyst)).body).toMatchObject({ members: [], potential: [] });
  });

  it('is proposed leg by leg, accepted by all, and told by each of its own invoices', async () => {
    for (const [i, party] of FIRMS.entries()) {
      await tell(keys[i] ?? '', { type: 'SetOffOptedIn', id: `in-${i}`, data: { party } });
    }
    const analyst = await list(reading.tokens.analyst);
    expect(analyst.body).toMatchObject({
      items: [],
      potential: [{ currency: 'EUR', invoices: 3, reduced: { amount: '2400.00' } }],
    });
    const proposed = await post('', reading.tokens.operator);
    expect(proposed.status).toBe(201);
    const [id] = Array.isArray(proposed.body.proposed) ? proposed.body.proposed : [];
    expect((await list(reading.tokens.operator)).text).toContain('CIRCLE-2');

    // SELLER owes BUYER, and OTHER owes SELLER; what BUYER owes OTHER is not its to see.
    const own = await list(keys[0] ?? '');
    expect(own.body).toMatchObject({
      items: [{ status: 'open', parties: 3, accepted: 0, awaitsYou: true }],
    });
    expect(own.text).toContain('CIRCLE-0');
    expect(own.text).toContain('CIRCLE-2');
    expect(own.text).not.toContain('CIRCLE-1');
    expect((await list(await stranger())).body).toMatchObject({ items: [] });
    const trail = await call(reading, `/v1/professionals/${SELLER}/trail?limit=100`, {
      token: keys[0] ?? '',
    });
    expect(trail.text).toContain('SetOffProposed');
    expect(trail.text).not.toContain('CIRCLE-1');

    expect(await post(`/${id}/acceptance`, await stranger())).toMatchObject({ status: 404 });
    expect(await post(`/${id}/acceptance`, reading.tokens.operator)).toMatchObject({ status: 404 });
    for (const key of keys.slice(0, 2)) {
      expect(await post(`/${id}/acceptance`, key)).toMatchObject({ status: 200 });
    }
    const early = await post(`/${id}/settlement`, keys[0] ?? '');
    expect(early).toMatchObject({ status: 409, body: { code: 'set_off_must_be_agreed' } });
    await post(`/${id}/acceptance`, keys[2] ?? '');
    expect((await post(`/${id}/refusal`, keys[2] ?? '')).status).toBe(409);
    // Agreed and not told yet: long after its last day the same invoices are in no other.
    now = '2026-09-15T12:00:00Z';
    expect((await post('', reading.tokens.operator)).body).toMatchObject({ proposed: [] });
    now = BEGUN;
    for (const key of keys) {
      const { body } = await post(`/${id}/settlement`, key);
      expect(body.entries).toHaveLength(2);
    }
    const first = await call(
      reading,
      `/v1/promises/${encodeURIComponent(`invoice-${BUYER}/CIRCLE-0`)}`,
      {
        token: keys[0] ?? '',
      },
    );
    expect(first.text).toContain('200.00');
    expect((await list(reading.tokens.analyst)).body).toMatchObject({
      potential: [],
    });
  });
});

/** `from` owes the next one. */
async function owes(from: number, number: string, amount: string): Promise<void> {
  const [buyer, seller] = [FIRMS[from], FIRMS[(from + 1) % 3]];
  const data = {
    ...{ seller, buyer, number, typeCode: '380', total: amount, prepaid: '0', payable: amount },
    ...{ currency: 'EUR', issuedOn: '2026-06-01' },
    instalments: [{ kind: 'ordinary', amount, due: '2026-07-01', basis: 'stated' }],
  };
  await tell(keys[from] ?? '', { type: 'InvoiceIssued', id: number, data });
}

describe('set-off of further invoices', () => {
  const proposed = async (): Promise<string> => {
    const { body } = await post('', reading.tokens.operator);
    const [id = ''] = Array.isArray(body.proposed) ? body.proposed.map(String) : [];
    return id;
  };

  it('shows chains to operators, their sums to analysts, and to others none', async () => {
    await owes(0, 'AGAIN-0', '50000');
    await owes(1, 'AGAIN-1', '30000');
    const sums = [{ chains: 1, saved: { amount: '300.00' }, leastOwed: { amount: '500.00' } }];
    const operator = await list(reading.tokens.operator);
    expect(operator.body).toMatchObject({
      potential: sums,
      chains: [{ parties: [{}, {}, {}], amount: { amount: '300.00' } }],
    });
    const analyst = await list(reading.tokens.analyst);
    expect(analyst.body).toMatchObject({ potential: sums, chains: [] });
    const own = await list(keys[1] ?? '');
    expect(own.body).toMatchObject({ potential: [], chains: [] });
  });

  it('is ended by the no of one party, and by nobody else', async () => {
    await owes(2, 'AGAIN-2', '30000');
    const id = await proposed();
    expect((await post(`/${id}/acceptance`, keys[0] ?? '')).status).toBe(200);
    expect((await post(`/${id}/refusal`, await stranger())).status).toBe(404);
    expect((await post(`/${id}/refusal`, reading.tokens.operator)).status).toBe(404);
    expect((await post(`/${id}/refusal`, keys[1] ?? '')).status).toBe(200);
    const late = await post(`/${id}/acceptance`, keys[2] ?? '');
    expect(late).toMatchObject({ status: 409, body: { code: 'set_off_must_be_open' } });
    for (const key of keys) {
      const { body } = await list(key);
      expect(body.items).toContainEqual(
        expect.objectContaining({ setOff: id, status: 'refused', awaitsYou: false }),
      );
    }
  });

  it('accepted twice is accepted once; what was paid meanwhile is not told to be set off', async () => {
    now = '2026-07-02T12:00:00Z';
    const id = await proposed();
    const first = await post(`/${id}/acceptance`, keys[0] ?? '');
    expect(await post(`/${id}/acceptance`, keys[0] ?? '')).toMatchObject({
      ...{ status: 200, body: first.body },
    });
    expect((await list(keys[0] ?? '')).body.items).toContainEqual(
      expect.objectContaining({ setOff: id, accepted: 1, awaitsYou: false }),
    );
    await post(`/${id}/acceptance`, keys[1] ?? '');
    await post(`/${id}/acceptance`, keys[2] ?? '');
    const payment = { payment: 'paid-1', payer: SELLER, payee: BUYER, amount: '50000' };
    await tell(keys[1] ?? '', {
      ...{ type: 'PaymentReceived', id: 'paid-1' },
      data: {
        ...{ ...payment, currency: 'EUR', creditedOn: '2026-07-02' },
        ...{ instrument: 'credit_transfer' },
        allocations: [{ seller: BUYER, number: 'AGAIN-0', amount: '50000' }],
      },
    });
    for (const key of [keys[0] ?? '', keys[1] ?? '']) {
      expect(await post(`/${id}/settlement`, key)).toMatchObject({
        ...{ status: 409, body: { code: 'set_off_must_still_be_due' } },
      });
    }
    // Neither invoice of the third is paid; told again it is told once.
    const told = await post(`/${id}/settlement`, keys[2] ?? '');
    expect(told.body.entries).toHaveLength(2);
    expect((await post(`/${id}/settlement`, keys[2] ?? '')).body).toEqual(told.body);
  });
});

let far: string | null = null;
async function stranger(): Promise<string> {
  far ??= await reading.key({ role: 'partner', teller: 'far', parties: ['0002:383474814'] });
  return far;
}
