/** What goes over one connection: requests that are no HTTP, codings, and what keeps it open. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { MAX_LINES } from '../../../src/http/write/bulk.js';
import { call, invoiceDocument, type Service, startService } from '../service.js';

let service: Service;
let token: string;

beforeAll(async () => {
  service = await startService();
  token = await service.key({});
});

afterAll(() => service.close());

/** A connection, with all that came over it so far. */
class Connection {
  private came = '';
  private over = false;
  private heard = (): void => {};

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('utf8').on('data', (data) => {
      this.came += data;
      this.heard();
    });
    socket.on('close', () => {
      this.over = true;
      this.heard();
    });
    socket.on('error', () => {});
  }

  static async over(text: string): Promise<Connection> {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    const connection = new Connection(socket);
    await once(socket, 'connect');
    connection.send(text);
    return connection;
  }

  send(text: string): void {
    this.socket.write(text);
  }

  /** What came since it was last asked, once a whole answer has or the other side has ended. */
  async answer(): Promise<string> {
    while (!this.over && !this.isWhole()) await this.more();
    return this.taken();
  }

  /** All that comes until the other side ends. */
  async rest(): Promise<string> {
    while (!this.over) await this.more();
    return this.taken();
  }

  private isWhole(): boolean {
    const [head = ''] = this.came.slice(0, 2000).split('\r\n\r\n');
    const isInChunks = /^transfer-encoding: chunked/im.test(head);
    return this.came.endsWith(isInChunks ? '\r\n0\r\n\r\n' : '}');
  }

  private more(): Promise<void> {
    return new Promise((resolve) => {
      this.heard = resolve;
    });
  }

  private taken(): string {
    const { came } = this;
    this.came = '';
    return came;
  }
}

async function answerTo(text: string): Promise<string> {
  return (await Connection.over(text)).rest();
}

/** A request that says keep-alive. */
function request(head: string, headers: Record<string, string> = {}, body = ''): string {
  const all = { host: 'kept', connection: 'keep-alive', ...headers };
  const length = body === '' ? [] : [`content-length: ${Buffer.byteLength(body)}`];
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${[head, ...lines, ...length].join('\r\n')}\r\n\r\n${body}`;
}

function problemIn(answer: string): Record<string, unknown> {
  expect(answer).toMatch(/content-type: application\/problem\+json/i);
  return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')));
}

const MALFORMED: readonly [what: string, text: string, status: number, code: string][] = [
  ['no HTTP at all', 'GARBAGE\r\n\r\n', 400, 'request_must_be_well_formed'],
  [
    'a header without a name',
    'GET / HTTP/1.1\r\nhost: x\r\nbad one: y\r\n\r\n',
    400,
    'request_must_be_well_formed',
  ],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}',
    400,
    'request_must_be_well_formed',
  ],
  [
    'headers too long',
    `GET / HTTP/1.1\r\nhost: x\r\na: ${'b'.repeat(20_000)}\r\n\r\n`,
    431,
    'headers_must_fit_the_limits',
  ],
  [
    'no Host',
    'GET /health/live HTTP/1.1\r\nconnection: close\r\n\r\n',
    400,
    'request_must_be_well_formed',
  ],
  ['CONNECT', 'CONNECT kept:80 HTTP/1.1\r\nhost: kept\r\n\r\n', 400, 'request_must_be_well_formed'],
];

describe('what is no HTTP', () => {
  it.each(MALFORMED)('given %s, then the answer is a problem', async (_, text, status, code) => {
    const answer = await answerTo(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} \\S`));
    expect(problemIn(answer)).toMatchObject({ status, code, type: `/docs/problems#${code}` });
  });

  it('given a body whose chunks are none, then a problem', async () => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const chunked = { ...headers, 'transfer-encoding': 'chunked' };
    const text = `${request('POST /v1/invoices HTTP/1.1', chunked)}zz\r\n{}\r\n0\r\n\r\n`;
    const answer = await answerTo(text);
    expect(problemIn(answer)).toMatchObject({ status: 400, code: 'request_must_be_well_formed' });
  });

  it('given it after a request that is whole, then that one is answered first', async () => {
    const text = `${request('GET /health/live HTTP/1.1')}GARBAGE\r\n\r\n`;
    const answer = await answerTo(text);
    expect(answer.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  it('given an expectation that nobody knows, then it is passed over', async () => {
    const text = request('GET /health/live HTTP/1.1', { expect: 'the-best', connection: 'close' });
    expect(await answerTo(text)).toMatch(/^HTTP\/1.1 200/);
  });
});

describe('Content-Encoding', () => {
  it.each(['gzip', 'br', 'identity, gzip', 'aes128gcm'])('given %s, then 415', async (coding) => {
    const headers = { 'content-encoding': coding };
    for (const path of ['/v1/invoices', '/v1/events', '/v1/documents']) {
      const answer = await call(service, path, { token, headers, body: invoiceDocument() });
      expect(answer.body).toMatchObject({
        status: 415,
        code: 'content_encoding_must_be_understood',
      });
      expect(answer.headers.get('accept-encoding')).toBe('identity');
    }
  });

  it('given identity, or a coding of nothing, then it is as without', async () => {
    const headers = { 'content-encoding': 'identity' };
    const told = await call(service, '/v1/invoices', { token, headers, body: invoiceDocument() });
    expect(told.status).toBe(201);
    const nothing = { 'content-encoding': 'gzip' };
    expect((await call(service, '/health/live', { headers: nothing })).status).toBe(200);
  });
});

describe('a connection that says keep-alive', () => {
  const key = (): Record<string, string> => ({ authorization: `Bearer ${token}` });
  const JSON_TYPE = { 'content-type': 'application/json' };
  const LINES = { 'content-type': 'application/x-ndjson' };
  const POST = 'POST /v1/events HTTP/1.1';

  const KEPT: readonly [what: string, status: number, text: () => string][] = [
    ['an answer', 200, () => request('GET /health/live HTTP/1.1')],
    ['an answer in HTTP/1.0', 200, () => request('GET /health/live HTTP/1.0')],
    ['nothing there', 404, () => request('GET /nowhere HTTP/1.1')],
    ['no key', 401, () => request(POST, JSON_TYPE, '{}')],
    ['no JSON', 400, () => request(POST, { ...key(), ...JSON_TYPE }, '{')],
    ['a wrong message', 400, () => request(POST, { ...key(), ...JSON_TYPE }, '{}')],
    [
      'a coding',
      415,
      () => request(POST, { ...key(), ...JSON_TYPE, 'content-encoding': 'gzip' }, '{}'),
    ],
    ['lines', 200, () => request(POST, { ...key(), ...LINES }, '{}\n')],
    ['lines without a key', 401, () => request(POST, LINES, '{}\n')],
    [
      'more lines than are read',
      200,
      () =>
        request(POST, { ...key(), ...LINES }, `${'\n'.repeat(MAX_LINES)}${'x\n'.repeat(200_000)}`),
    ],
  ];

  it.each(KEPT)('given %s (%d), then it takes the next request', async (_, status, text) => {
    const connection = await Connection.over(text());
    const first = await connection.answer();
    expect(first).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(first).not.toMatch(/^connection: close/im);
    connection.send(request('HEAD /health/live HTTP/1.1', { connection: 'close' }));
    expect(await connection.rest()).toMatch(/^HTTP\/1.1 200 OK/);
  });
});
