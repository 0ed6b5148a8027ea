import { message } from '../../command/fixture.js';
import { at, professional } from '../read/reading.js';
import { call, cloudEvent } from '../service.js';
import {
  BUYER,
  invoiceNumbered,
  OTHER,
  paymentOf,
  SELLER,
  STRANGER,
  startTelling,
  type Telling,
} from './told.js';

const CODE = 'local:x-books:me';

describe('a link of one’s own code', () => {
  let telling: Telling;
  let token: string;

  beforeAll(async () => {
    telling = await startTelling();
    await telling.says('seller', 'InvoiceIssued', invoiceNumbered('F1'));
    token = await telling.key({ role: 'emitter', teller: 'x-books', parties: [CODE] });
    const invoice = { ...invoiceNumbered('X1', { seller: CODE, buyer: STRANGER }) };
    await telling.says('stranger', 'InvoiceIssued', invoice);
    const link = { party: CODE, to: BUYER, kind: 'same' };
    await telling.says('stranger', 'IdentifierLinked', link);
  });
  afterAll(() => telling.close());

  it.each([BUYER, CODE])('opens no entry of whom it reaches, asked for as %s', async (id) => {
    const { body } = await call(telling, professional(id, 'trail'), { token });
    expect(JSON.stringify(body)).not.toContain('F1');
    const promise = at('v1/promises', `invoice-${SELLER}/F1`);
    expect((await call(telling, promise, { token })).status).toBe(404);
    const score = await call(telling, professional(SELLER, `score?with=${id}`), { token });
    expect(score.status).toBe(403);
    const relations = await call(telling, professional(SELLER, 'relations'), { token });
    expect(Object(relations.body).items).toEqual([]);
  });

  it('leaves what concerns the code itself to read', async () => {
    const { body } = await call(telling, professional(CODE, 'trail'), { token });
    expect(JSON.stringify(body)).toContain('X1');
  });

  it('made by an operator opens it', async () => {
    const other = 'local:y-books:me';
    const mine = await telling.key({ role: 'emitter', teller: 'y-books', parties: [other] });
    const operator = { token: telling.tokens.operator };
    const data = { party: other, to: BUYER, kind: 'same' };
    const event = { specversion: '1.0', id: 'l9', source: '/', type: 'IdentifierLinked', data };
    const type = 'application/cloudevents+json';
    await call(telling, '/v1/events', { ...operator, type, body: event });
    await telling.caughtUp();
    const { status } = await call(telling, at('v1/promises', `invoice-${SELLER}/F1`), {
      token: mine,
    });
    expect(status).toBe(200);
  });
});

describe('a link of another’s code to oneself', () => {
  let telling: Telling;
  let token: string;
  let entry: string;
  const code = 'local:z-books:them';
  const link = { party: code, to: BUYER, kind: 'same' };

  beforeAll(async () => {
    telling = await startTelling();
    await telling.says('seller', 'InvoiceIssued', invoiceNumbered('F1'));
    token = await telling.key({ role: 'emitter', teller: 'z-books', parties: [code] });
    await tell('IdentifierLinked', link);
    // The professional finds it in its own trail.
    const { body } = await telling.get(professional(BUYER, 'trail?kind=professional'), 'buyer');
    const items: readonly { type: string; entry: string }[] = Object(body).items;
    entry = items.find(({ type }) => type === 'IdentifierLinked')?.entry ?? '';
  });
  afterAll(() => telling.close());

  let told = 0;
  const tell = async (type: string, data: object) => {
    told += 1;
    const body = cloudEvent(type, `z${told}`, data);
    const answer = await call(telling, '/v1/events', { token, body });
    expect(answer.status).toBe(201);
    await telling.caughtUp();
    return String(answer.body.entry);
  };
  const confirm = (who: keyof Telling['tokens'], of = entry, headers = {}) =>
    call(telling, at('v1/entries', of, 'confirm'), {
      ...{ method: 'POST', token: telling.tokens[who], headers },
    });
  const seen = async () => {
    await telling.caughtUp();
    return (await call(telling, at('v1/promises', `invoice-${SELLER}/F1`), { token })).status;
  };

  it('is confirmed by nobody else, who hears the same as of what is not there', async () => {
    const nowhere = `${entry.slice(0, entry.indexOf('@'))}@77`;
    for (const [who, of] of [
      ['other', entry],
      ['seller', entry],
      ['buyer', nowhere],
    ] as const) {
      expect((await confirm(who, of)).body).toMatchObject({ code: 'link_must_exist' });
    }
    const invoice = `invoice-${telling.folder.party(SELLER)}/F1@0`;
    expect((await confirm('buyer', invoice)).body).toMatchObject({ code: 'entry_must_exist' });
    expect((await confirm('analyst')).status).toBe(403);
    expect(await seen()).toBe(404);
  });

  it('gives rights once it is confirmed by whom it reaches, until it is taken back', async () => {
    expect(await seen()).toBe(404);
    const first = await confirm('buyer');
    expect([first.status, first.body.status]).toEqual([201, 'accepted']);
    expect(await seen()).toBe(200);
    expect((await confirm('buyer')).body).toMatchObject({ status: 'duplicate' });
    const shown = await telling.get(at('v1/entries', String(first.body.entry)), 'buyer');
    expect(shown.body).toMatchObject({ type: 'LinkConfirmed' });
    await tell('IdentifierUnlinked', { party: code, to: BUYER });
    expect(await seen()).toBe(404);
    // What is linked anew is another link.
    const anew = await tell('IdentifierLinked', link);
    expect(await seen()).toBe(404);
    const late = await confirm('buyer', entry, { 'idempotency-key': 'late' });
    expect(late.body).toMatchObject({ code: 'link_must_exist' });
    expect((await confirm('buyer', anew)).status).toBe(201);
    expect(await seen()).toBe(200);
  });
});

describe('what concerns several', () => {
  let telling: Telling;

  beforeAll(async () => {
    telling = await startTelling();
  });
  afterAll(() => telling.close());

  it('a payee sees its own part of a batch payment', async () => {
    await telling.says('seller', 'InvoiceIssued', invoiceNumbered('F1'));
    const batch = paymentOf('F1', {
      amount: '777000',
      allocations: [
        { seller: SELLER, number: 'F1', amount: '120000' },
        { seller: OTHER, number: 'SECRET-9', amount: '657000' },
      ],
    });
    const { body } = await telling.says('buyer', 'PaymentReceived', batch);
    const refund = { payment: 'pay F1', on: '2026-09-09', amount: '7700' };
    const takesBack = [{ seller: OTHER, number: 'SECRET-9', amount: '7700' }];
    const back = await telling.says('buyer', 'PaymentRefunded', {
      ...refund,
      allocations: takesBack,
    });
    const party = telling.folder.party(OTHER);
    for (const { entry } of [Object(body), Object(back.body)]) {
      const seen = await telling.get(at('v1/entries', entry), 'seller');
      expect(seen.status).toBe(200);
      for (const secret of [OTHER, party, 'SECRET-9', '777000', '657000', '7700']) {
        expect(seen.text).not.toContain(secret);
      }
      expect((await telling.get(at('v1/entries', entry), 'buyer')).text).toContain('SECRET-9');
    }
    const own = await telling.get(at('v1/entries', Object(body).entry), 'seller');
    expect(Object(own.body).facts.allocations).toMatchObject([{ number: 'F1', amount: '120000' }]);
    const asked = await telling.get(professional(SELLER, `trail?partner=${OTHER}`), 'seller');
    expect(Object(asked.body).items).toEqual([]);
  });

  it('a client of an accountant sees nobody else in the grant of its key', async () => {
    const clients = [SELLER, BUYER, STRANGER];
    await telling.key({ role: 'emitter', teller: 'accountant', parties: clients });
    await telling.tell(
      message('ProfessionalUpdated', 'n1', {
        party: STRANGER,
        name: 'Somebody Else',
        from: '2026-01-01',
      }),
    );
    const path = (more: string) => professional(SELLER, `trail?kind=access${more}`);
    const trail = await telling.get(path(''), 'seller');
    const grants: readonly { parties: object[]; facts: object }[] = Object(trail.body).items;
    const grant = grants.find(({ facts }) => JSON.stringify(facts).includes('accountant'));
    expect(grant).toMatchObject({
      parties: [{ id: SELLER }],
      facts: { parties: [{ id: SELLER }] },
    });
    for (const secret of [BUYER, STRANGER, 'Somebody Else']) {
      expect(trail.text).not.toContain(secret);
    }
    const asked = await telling.get(path(`&partner=${STRANGER}`), 'seller');
    expect(Object(asked.body).items).toEqual([]);
    expect((await telling.get(path(''))).text).toContain(STRANGER);
  });
});
