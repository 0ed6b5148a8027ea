import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { MAX_LINES } from '../../../src/http/write/bulk.js';
import { linesOf, MAX_LINE } from '../../../src/messages/lines.js';
import { invoiceData } from '../../command/fixture.js';
import { call, cloudEvent, type Service, startService } from '../service.js';

const NDJSON = 'application/x-ndjson';

interface LineAnswer {
  readonly line: number;
  readonly status: string;
  readonly code?: string;
  readonly pointer?: string;
  readonly entry?: string;
}

let service: Service;
let token: string;

beforeEach(async () => {
  service = await startService();
  token = await service.key({});
});

afterEach(() => service.close());

function line(number: number): string {
  const data = invoiceData({ number: `F${number}` });
  return JSON.stringify(cloudEvent('InvoiceIssued', `inv ${number}`, data));
}

function answersIn(text: string): LineAnswer[] {
  // The last line may be torn where the connection was cut.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((one) => one.startsWith('{'))
    .map((one) => JSON.parse(one));
}

async function send(lines: readonly string[]): Promise<LineAnswer[]> {
  const answer = await call(service, '/v1/events', { token, type: NDJSON, body: lines.join('\n') });
  expect(answer.status).toBe(200);
  expect(answer.type).toBe(NDJSON);
  return answersIn(answer.text);
}

describe('NDJSON', () => {
  it('given thousands of lines with bad ones among them, then each good one is taken', async () => {
    const bad = new Map([
      [10, '{"specversion":'],
      [500, '{"__proto__":{"admin":true}}'],
      [1000, line(1000).replace('InvoiceIssued', 'InvoiceIsued')],
      [1001, line(1001).replace('"EUR"', '"eur"')],
      [2500, `{"padding":"${'x'.repeat(MAX_LINE)}"}`],
      [3000, line(3000).replace('"payable":"120000"', '"payable":"120001"')],
    ]);
    const lines = Array.from({ length: 3000 }, (_, i) => bad.get(i + 1) ?? line(i + 1));
    const answers = await send(lines);
    expect(answers.map((answer) => answer.line)).toEqual(lines.map((_, i) => i + 1));
    const rejected = answers.filter(({ status }) => status === 'rejected');
    expect(rejected).toMatchObject([
      { line: 10, code: 'body_must_be_json' },
      { line: 500, code: 'body_must_be_json' },
      { line: 1000, code: 'event_type_must_be_known', pointer: '/type' },
      { line: 1001, code: 'message_must_be_well_formed', pointer: '/data/currency' },
      { line: 2500, code: 'body_must_fit_the_limits' },
      { line: 3000, code: 'payable_must_be_total_less_prepaid', pointer: '/data/payable' },
    ]);
    expect(answers.filter(({ status }) => status === 'accepted')).toHaveLength(3000 - bad.size);
    const again = await send(lines);
    expect(again.filter(({ status }) => status === 'duplicate')).toHaveLength(3000 - bad.size);
    expect(again.map(({ entry }) => entry)).toEqual(answers.map(({ entry }) => entry));
  });

  it('given empty lines and no newline at the end, then lines are numbered as in the file', async () => {
    const answers = await send([line(1), '', '  \r', line(2)]);
    expect(answers).toMatchObject([
      { line: 1, status: 'accepted' },
      { line: 4, status: 'accepted' },
    ]);
  });

  it('given a connection cut half way, then what was acknowledged is there', async () => {
    const total = 4000;
    const body = Array.from({ length: total }, (_, i) => `${line(i + 1)}\n`);
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    let received = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      received += text;
    });
    socket.write(
      `POST /v1/events HTTP/1.1\r\nHost: kept\r\nAuthorization: Bearer ${token}\r\n` +
        `Content-Type: ${NDJSON}\r\nContent-Length: ${Buffer.byteLength(body.join(''))}\r\n\r\n`,
    );
    socket.write(body.slice(0, total / 2).join(''));
    while (answersIn(received).length === 0) await once(socket, 'data');
    socket.write(line(total).slice(0, 40));
    socket.destroy();
    const acknowledged = answersIn(received);
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const { entry = '' } of acknowledged) {
      const stream = entry.slice(0, entry.lastIndexOf('@'));
      expect(await service.folder.store.readStream(stream)).toHaveLength(1);
    }
    const answers = await send(body.map((one) => one.trimEnd()));
    expect(answers).toHaveLength(total);
    const duplicates = new Set(
      answers.filter(({ status }) => status === 'duplicate').map(({ entry }) => entry),
    );
    expect(acknowledged.every(({ entry }) => duplicates.has(entry))).toBe(true);
    expect(answers.every(({ status }) => status !== 'rejected')).toBe(true);
  });

  it('given more lines than a body may hold, then the rest is refused in one answer', async () => {
    const body = `${'{}\n'.repeat(MAX_LINES)}${line(1)}\n${line(2)}\n`;
    const answer = await call(service, '/v1/events', { token, type: NDJSON, body });
    const answers = answersIn(answer.text);
    expect(answers).toHaveLength(MAX_LINES + 1);
    expect(answers.at(-1)).toMatchObject({
      line: MAX_LINES + 1,
      code: 'body_must_fit_the_limits',
    });
  });
});

describe('linesOf', () => {
  const limits = { length: 8, portion: 3 };

  async function read(pieces: readonly string[]): Promise<[number, string | null][]> {
    const stream = Readable.from(pieces.map((piece) => Buffer.from(piece)));
    const read: [number, string | null][] = [];
    for await (const portion of linesOf(stream, limits)) {
      expect(portion.length).toBeLessThanOrEqual(limits.portion);
      for (const { number, bytes } of portion) read.push([number, bytes && String(bytes)]);
    }
    return read;
  }

  it('given lines cut anywhere, then they are whole again', async () => {
    const text = 'one\ntwo\n\nthree\né\n12345678\n';
    const whole = await read([text]);
    expect(whole).toEqual([
      [1, 'one'],
      [2, 'two'],
      [4, 'three'],
      [5, 'é'],
      [6, '12345678'],
    ]);
    for (let cut = 0; cut <= text.length; cut++) {
      expect(await read([text.slice(0, cut), text.slice(cut)])).toEqual(whole);
    }
  });

  it('given a line over the limit, then it is dropped and the next is read', async () => {
    expect(await read(['123456789\nok\n'])).toEqual([
      [1, null],
      [2, 'ok'],
    ]);
    expect(await read(['1234', '5678', '9', '\nok'])).toEqual([
      [1, null],
      [2, 'ok'],
    ]);
  });

  it('given nothing, then nothing', async () => {
    expect(await read([''])).toEqual([]);
  });

  it('given a reader that is slow, then the sender waits', async () => {
    let sent = 0;
    const stream = new Readable({
      read() {
        sent++;
        this.push(sent <= 1000 ? Buffer.from('x\n') : null);
      },
    });
    const portions = linesOf(stream, limits);
    await portions.next();
    const before = sent;
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    expect(sent).toBeLessThan(before + 100);
    let count = limits.portion;
    for await (const portion of portions) count += portion.length;
    expect(count).toBe(1000);
  });
});
