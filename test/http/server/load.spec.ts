import { connect, type Socket } from 'node:net';
import { call, invoiceDocument, type Service, startService } from '../service.js';

let service: Service;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await service.close();
});

/** A request whose body never ends: it is under way until it is cut off. */
async function begin(token: string): Promise<void> {
  const { port, hostname } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  const head = [
    'POST /v1/invoices HTTP/1.1',
    `Host: ${hostname}`,
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    'Content-Length: 100',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n{`);
  await new Promise((resolve) => socket.once('connect', resolve));
}

/** Begins requests until the next is answered so. */
async function fill(token: string, status: number) {
  for (;;) {
    await begin(token);
    // By the time that health is answered the one before it has mostly been let in.
    await call(service, '/health/live');
    const body = invoiceDocument();
    const answer = await call(service, '/v1/invoices?dryRun=true', { token, body });
    if (answer.status === status) return answer;
  }
}

/** Asks until the answer is this one. */
async function until(status: number, asked: Parameters<typeof call>[2]) {
  for (;;) {
    const answer = await call(service, '/v1/invoices?dryRun=true', asked);
    if (answer.status === status) return answer;
  }
}

const HEALTH = 'GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n';

/** A connection that the service has taken, since it has answered over it. */
async function line(): Promise<Socket> {
  const { port, hostname } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  socket.write(HEALTH);
  await new Promise((resolve) => socket.once('data', resolve));
  return socket;
}

describe('under load', () => {
  it('given many requests at once, then health is answered before most of them', async () => {
    service = await startService();
    const token = await service.key({});
    const lines = await Promise.all(Array.from({ length: 100 }, line));
    const health = await line();
    const answered: Promise<unknown>[] = [];
    let others = 0;
    // Written in one turn, so that all have come in when the service looks.
    for (const socket of lines) {
      const body = JSON.stringify(invoiceDocument());
      socket.write(
        `POST /v1/invoices?dryRun=true HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      answered.push(new Promise((resolve) => socket.once('data', resolve)).then(() => others++));
    }
    health.write(HEALTH);
    const said = await new Promise((resolve) => health.once('data', resolve));
    expect(String(said)).toMatch(/^HTTP\/1.1 200 /);
    expect(others).toBeLessThan(20);
    await Promise.all(answered);
  });

  it('given as many requests of a key as one may have at once, then 429 until one is over', async () => {
    service = await startService({ underWay: { each: 2, all: 1000 } });
    const [token, other] = [await service.key({}), await service.key({ teller: 'other' })];
    const body = invoiceDocument();
    const refused = await fill(token, 429);
    expect(refused.body.code).toBe('rate_must_be_kept');
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await call(service, '/v1/invoices', { token: other, body })).status).toBe(201);
    for (const socket of sockets.splice(0)) socket.destroy();
    await until(200, { token, body });
  });

  it('given as many requests as there may be, then 503 at once, health apart, until one is over', async () => {
    service = await startService({ underWay: { each: 2, all: 1 } });
    const token = await service.key({});
    const body = invoiceDocument();
    const refused = await fill(token, 503);
    expect(refused.body.code).toBe('service_must_keep_up');
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await call(service, '/health/live')).status).toBe(200);
    for (const socket of sockets.splice(0)) socket.destroy();
    await until(200, { token, body });
  });

  it('given an event loop that is late for long, then 503 until it is not', async () => {
    service = await startService({ lateMs: 50 });
    const token = await service.key({});
    const asked = { token, body: invoiceDocument() };
    let isBusy = true;
    const work = (): void => {
      const end = performance.now() + 100;
      while (performance.now() < end);
      if (isBusy) setTimeout(work);
    };
    work();
    expect((await until(503, asked)).body.code).toBe('service_must_keep_up');
    isBusy = false;
    await until(200, asked);
  });

  it('given one turn that takes very long, then whoever comes after it is answered', async () => {
    service = await startService({ lateMs: 50 });
    const asked = { token: await service.key({}), body: invoiceDocument() };
    const end = performance.now() + 2000;
    while (performance.now() < end);
    for (let i = 0; i < 50; i++) {
      expect((await call(service, '/v1/invoices?dryRun=true', asked)).status).toBe(200);
    }
  });
});
