/** The client does the main job on a real server, and its types are what the API says of itself. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  answerOf,
  itemsOf,
  type KeptClient,
  KeptRefused,
  keptClient,
  once,
} from '../../client/client.js';
import { BUYER, OTHER, SELLER } from '../command/fixture.js';
import { type Reading, startReading } from '../http/read/reading.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the client', () => {
  let reading: Reading;
  let books: KeptClient;
  let analyst: KeptClient;
  beforeAll(async () => {
    reading = await startReading();
    const baseUrl = reading.url;
    books = keptClient({ baseUrl, key: await reading.key({ parties: [SELLER] }) });
    analyst = keptClient({ baseUrl: `${baseUrl}/`, key: reading.tokens.analyst });
  });
  afterAll(() => reading.close());

  const invoice = (number: string) => ({
    ...{ seller: SELLER, buyer: BUYER, number, amount: '1200.00', currency: 'EUR' },
    ...{ issuedOn: '2026-08-01', dueOn: '2026-08-31' },
  });

  it('tells what was promised and paid, and reads how it stands', async () => {
    const told = await answerOf(
      books.POST('/v1/invoices', {
        params: { header: once('order 41') },
        body: invoice('F2026-041'),
      }),
    );
    expect(told).toMatchObject({ status: 'accepted' });
    const { position } = await answerOf(
      books.POST('/v1/payments', {
        params: { header: once('P1') },
        body: {
          payer: BUYER,
          payee: SELLER,
          amount: '1200.00',
          currency: 'EUR',
          on: '2026-09-10',
          invoice: 'F2026-041',
        },
      }),
    );
    const query = { after: String(position), asOf: '2026-10-31' };
    const { promises } = await answerOf(
      books.GET('/v1/promises/{promise}', {
        params: { path: { promise: `invoice-${SELLER}/F2026-041` }, query },
      }),
    );
    expect(promises.map(({ standing }) => standing)).toEqual(['kept']);
    expect(promises[0]?.portions[0]?.late).toBe(10);
    const { sides } = await answerOf(
      analyst.GET('/v1/professionals/{id}/score', { params: { path: { id: BUYER }, query } }),
    );
    expect(sides.payment).toMatchObject({ status: 'insufficient', promises: 1 });
  });

  it('told twice under one id, tells once', async () => {
    const tell = () =>
      answerOf(
        books.POST('/v1/invoices', { params: { header: once('twice') }, body: invoice('TWICE') }),
      );
    const [first, second] = [await tell(), await tell()];
    expect(first.status).toBe('accepted');
    expect(second).toMatchObject({ status: 'duplicate', entry: first.entry });
  });

  it('turns the pages of a list', async () => {
    const found: string[] = [];
    const page = (cursor: string | undefined) =>
      answerOf(
        analyst.GET('/v1/professionals', {
          params: { query: { limit: '1', ...(cursor && { cursor }) } },
        }),
      );
    for await (const { party } of itemsOf(page)) found.push(party);
    const parties = [SELLER, BUYER, OTHER].map((id) => reading.folder.party(id));
    expect(found).toEqual(parties.sort());
  });

  it('does what the guide shows, which is client/example.ts', async () => {
    const guide = readFileSync(join(ROOT, 'docs/how-to/use-the-typed-client.md'), 'utf8');
    const example = readFileSync(join(ROOT, 'client/example.ts'), 'utf8');
    expect(guide).toContain(`\`\`\`ts\n${example}\`\`\``);
    Object.assign(process.env, { KEPT_URL: reading.url, KEPT_KEY: reading.tokens.operator });
    const said: unknown[] = [];
    const { log } = console;
    console.log = (...texts) => said.push(texts);
    try {
      await import('../../client/example.js');
    } finally {
      console.log = log;
    }
    expect(said).toContainEqual(['accepted']);
    expect(said).toContainEqual([BUYER, null]);
  });

  it('throws what was refused, with the rule, the place and what was found', async () => {
    const wrong = { ...invoice('F2026-042'), dueOn: '2026-02-30' };
    const error = await answerOf(books.POST('/v1/invoices', { body: wrong })).catch((e) => e);
    expect(error).toBeInstanceOf(KeptRefused);
    expect(error).toMatchObject({ status: 400, problem: { code: 'message_must_be_well_formed' } });
    expect(error.message).toContain('message_must_be_well_formed: ');
    const stranger = keptClient({ baseUrl: reading.url, key: 'kept_000000000000_wrong' });
    const asked = stranger.GET('/v1/professionals/{id}', { params: { path: { id: OTHER } } });
    await expect(answerOf(asked)).rejects.toMatchObject({
      problem: { code: 'key_must_be_given', status: 401 },
    });
  });

  it('gives nothing for an answer without a body', async () => {
    const operator = keptClient({ baseUrl: reading.url, key: reading.tokens.operator });
    const { keyId } = await answerOf(
      operator.POST('/v1/keys', { body: { role: 'analyst', teller: 'guest', parties: [] } }),
    );
    const revoked = operator.DELETE('/v1/keys/{keyId}', { params: { path: { keyId } } });
    expect(await answerOf(revoked)).toBeUndefined();
  });
});

describe('asked to come again, the client', () => {
  /** Answers in turn; the last one is for whoever asks on. */
  function answering(...answers: readonly Response[]) {
    const bodies: string[] = [];
    const left = [...answers];
    const fetch = async (request: Request): Promise<Response> => {
      bodies.push(await request.text());
      return left.shift() ?? new Response('{"results":[]}', { status: 200, headers: JSON_TYPE });
    };
    return { bodies, client: keptClient({ baseUrl: 'http://kept.test', fetch, patience: 10 }) };
  }
  const JSON_TYPE = { 'content-type': 'application/json' };
  const again = (status: number, seconds: string): Response =>
    new Response('{"code":"service_must_keep_up","title":"Later."}', {
      status,
      headers: { ...JSON_TYPE, 'retry-after': seconds },
    });
  const body = { specversion: '1.0', id: 'a', source: '/b', type: 'InvoiceIssued', data: {} };

  it('waits and sends the same again', async () => {
    const { client, bodies } = answering(again(503, '0'), again(429, '0.001'));
    await answerOf(client.POST('/v1/events', { body }));
    expect(bodies).toEqual([JSON.stringify(body), JSON.stringify(body), JSON.stringify(body)]);
  });

  it.each([
    ['longer than it is patient', again(503, '60'), 1],
    ['by something without a time', new Response('', { status: 503 }), 1],
  ])('%s, gives up', async (_, refused, times) => {
    const { client, bodies } = answering(refused);
    await expect(answerOf(client.GET('/v1/scores'))).rejects.toMatchObject({ status: 503 });
    expect(bodies).toHaveLength(times);
  });

  it('asks a server that gives it no time less and less often', async () => {
    const { client, bodies } = answering(...Array.from({ length: 40 }, () => again(503, '0')));
    await expect(answerOf(client.GET('/v1/scores'))).rejects.toMatchObject({ status: 503 });
    // After 1, 2 and 4 of the 10 ms of its patience.
    expect(bodies).toHaveLength(4);
  });

  it('does not repeat what might be done twice, unless it has an id', async () => {
    const key = { role: 'analyst', teller: 'guest', parties: [] } as const;
    const { client, bodies } = answering(again(503, '0'));
    await expect(
      answerOf(client.POST('/v1/keys', { body: { ...key, parties: [] } })),
    ).rejects.toThrow();
    expect(bodies).toHaveLength(1);
  });
});

describe('the types of the client', () => {
  it('are what the API says of itself (else run npm run client)', async () => {
    const program = 'dist/scripts/client/main.js';
    const run = promisify(execFile)(process.execPath, [program, '--check'], { cwd: ROOT });
    await expect(run).resolves.toMatchObject({ stderr: '' });
  });
});
