/**
 * A client that costs little, so that what is measured is the server: keep-alive connections over
 * plain sockets, requests written beforehand, answers only looked at for their status and length.
 * Two machines would be better; on one, each cycle of the client is one that the server lacks.
 */
import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/** A request as bytes. */
export function request(
  method: string,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body = '',
): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = body === '' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
  const head = `${method} ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n`;
  return Buffer.from(`${head}${lines.join('')}${length}\r\n${body}`);
}

/** A connection on which one request after another is answered. */
export class Connection {
  private received: Buffer[] = [];
  private wanted = 0;
  private answered: ((answer: Buffer) => void) | null = null;
  private failed: ((error: Error) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay();
    socket.on('data', (data) => this.take(data));
    socket.on('error', (error) => this.failed?.(error));
    socket.on('close', () => this.failed?.(new Error('The server closed the connection.')));
  }

  static open(url: URL): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(url.port), url.hostname, () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  /** Sends a request and waits for its answer. Throws where its status is none of 2xx. */
  async ask(bytes: Buffer): Promise<Buffer> {
    const answer = await new Promise<Buffer>((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.socket.write(bytes);
    });
    // `HTTP/1.1 2`: the first digit of the status is the tenth byte.
    if (answer[9] !== 0x32) throw new Error(`The server refused: ${answer.toString()}`);
    return answer;
  }

  close(): void {
    this.failed = null;
    this.socket.destroy();
  }

  private take(data: Buffer): void {
    this.received.push(data);
    const all = this.received.length === 1 ? data : Buffer.concat(this.received);
    if (this.wanted === 0) this.wanted = lengthOf(all);
    if (this.wanted === 0 || all.length < this.wanted) return;
    this.received = [];
    this.wanted = 0;
    this.answered?.(all);
  }
}

/** Bytes of a whole answer; 0 while its head is not all there. */
function lengthOf(bytes: Buffer): number {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return 0;
  const head = bytes.toString('latin1', 0, end);
  const length = /content-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without a length: ${head}`);
  return end + HEAD_END.length + Number(length);
}

/** Requests per second over so many connections, each sending its next request when answered. */
export async function throughput(
  url: URL,
  requests: readonly Buffer[],
  connections: number,
): Promise<number> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(url)));
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    open.map(async (connection) => {
      for (;;) {
        const bytes = requests[next++];
        if (!bytes) return;
        await connection.ask(bytes);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  for (const connection of open) connection.close();
  return requests.length / seconds;
}

/** Answers as they come at a steady rate, whether or not earlier ones are still awaited. */
export async function atRate<Result>(
  perSecond: number,
  count: number,
  send: (number: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const begun = performance.now();
  const sent: Promise<Result>[] = [];
  while (sent.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - begun) / 1000) * perSecond));
    while (sent.length < due) sent.push(send(sent.length));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return Promise.all(sent);
}

/** Connections that take turns: whoever asks gets a free one, and waits where there is none. */
export class Pool {
  private readonly free: Connection[] = [];
  private readonly waiting: ((connection: Connection) => void)[] = [];

  static async open(url: URL, connections: number): Promise<Pool> {
    const pool = new Pool();
    for (let i = 0; i < connections; i++) pool.free.push(await Connection.open(url));
    return pool;
  }

  async ask(bytes: Buffer): Promise<Buffer> {
    const connection =
      this.free.pop() ?? (await new Promise<Connection>((resolve) => this.waiting.push(resolve)));
    const answer = await connection.ask(bytes);
    const next = this.waiting.shift();
    if (next) next(connection);
    else this.free.push(connection);
    return answer;
  }

  close(): void {
    for (const connection of this.free) connection.close();
  }
}

/** The JSON body of an answer. */
export function bodyOf(answer: Buffer): Readonly<Record<string, unknown>> {
  return JSON.parse(answer.toString('utf8', answer.indexOf(HEAD_END) + HEAD_END.length));
}
