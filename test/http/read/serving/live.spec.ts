import { jest } from '@jest/globals';
import { FOLDER_HOLDER, revokeAccess } from '../../../../src/command/access.js';
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

interface Sent {
  readonly id: number;
  readonly event: string;
  readonly data: { readonly entry?: string };
}

/** A client of server-sent events that reads until it is told to stop, and can cut the line. */
class Listener {
  private text = '';
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;

  private constructor(
    body: ReadableStream<Uint8Array>,
    private readonly controller: AbortController,
  ) {
    this.reader = body.getReader();
  }

  static async open(
    reading: Reading,
    path: string,
    who: keyof Reading['tokens'],
    headers: Record<string, string> = {},
  ): Promise<Listener> {
    const controller = new AbortController();
    const response = await fetch(`${reading.url}${path}`, {
      headers: { authorization: `Bearer ${reading.tokens[who]}`, ...headers },
      signal: controller.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    if (!response.body) throw new Error('There is no body.');
    return new Listener(response.body, controller);
  }

  get sent(): readonly Sent[] {
    return this.text
      .split('\n\n')
      .slice(0, -1)
      .filter((block) => block.startsWith('id:'))
      .map((block) => {
        const [id = '', event = '', data = ''] = block.split('\n');
        return {
          id: Number(id.slice('id: '.length)),
          event: event.slice('event: '.length),
          data: JSON.parse(data.slice('data: '.length)),
        };
      });
  }

  get entries(): readonly string[] {
    return this.sent.flatMap(({ data }) => data.entry ?? []);
  }

  /** Reads on until what was sent is enough, or the stream ends. */
  async until(enough: (sent: readonly Sent[]) => boolean): Promise<readonly Sent[]> {
    while (!enough(this.sent)) {
      const { done, value } = await this.reader.read();
      if (done) break;
      this.text += new TextDecoder().decode(value);
    }
    return this.sent;
  }

  async cut(): Promise<void> {
    await this.reader.cancel().catch(() => undefined);
    this.controller.abort();
  }
}

const hasScore = (sent: readonly Sent[]): boolean => sent.some(({ event }) => event === 'score');

describe('following a professional', () => {
  let reading: Reading;
  const open: Listener[] = [];

  const listen = async (
    ...asked: Parameters<typeof Listener.open> extends [unknown, ...infer R] ? R : never
  ) => {
    const listener = await Listener.open(reading, ...asked);
    open.push(listener);
    return listener;
  };

  beforeEach(async () => {
    reading = await startReading();
    await reading.tell(...deal({ number: 'F1', paidOn: '2026-02-01' }));
  });
  afterEach(async () => {
    for (const listener of open.splice(0)) await listener.cut();
    await reading.close();
  });

  it('sends the score, then each entry with its position and the score again', async () => {
    const listener = await listen(professional(BUYER, 'live'), 'buyer');
    const [first] = await listener.until(hasScore);
    expect(first).toMatchObject({ event: 'score', id: await reading.folder.store.head() });
    const entries = await reading.tell(...deal({ number: 'F2', seller: FIRMS[0] }));
    await listener.until((sent) => sent.length >= 2);
    expect(listener.entries).toEqual(entries);
    expect(listener.sent.at(-1)?.id).toBe(await reading.folder.store.head());
  });

  it('goes on after Last-Event-ID, with nothing missed or doubled while events flow', async () => {
    const told: string[] = [];
    const heard: string[] = [];
    let last = await reading.folder.store.head();
    const start = last;
    const telling = (async () => {
      for (let i = 0; i < 60; i++) {
        told.push(...(await reading.tell(...deal({ number: `N${i}`, paidOn: '2026-03-01' }))));
      }
    })();
    while (heard.length < 120) {
      const headers = { 'last-event-id': String(last) };
      // The address says where it began; who comes back goes on from where it was.
      const path = professional(BUYER, `live?after=${start}`);
      const listener = await listen(path, 'buyer', headers);
      const most = heard.length + 7;
      await listener.until(() => heard.length + listener.entries.length >= Math.min(most, 120));
      await listener.cut();
      heard.push(...listener.entries);
      last = listener.sent.at(-1)?.id ?? last;
    }
    await telling;
    expect(heard).toEqual(told);
    const late = await listen(professional(BUYER, `live?after=${start}`), 'buyer');
    await late.until(hasScore);
    expect(late.entries).toEqual(told);
  });

  it('sends a counterparty the entries that they share and the score with it', async () => {
    const before = await reading.folder.store.head();
    await reading.tell(
      ...deal({ number: 'G1', seller: FIRMS[0] }),
      ...deal({ number: 'F2' }),
      ...deal({ number: 'G2', seller: FIRMS[0] }),
    );
    const path = professional(BUYER, `live?after=${before}`);
    const others = await reading.get(path, 'seller');
    expect([others.status, others.body.pointer]).toEqual([403, '/with']);
    const listener = await listen(`${path}&with=${SELLER}`, 'seller');
    await listener.until(hasScore);
    const [entry] = listener.entries;
    expect(listener.entries).toEqual([`invoice-${reading.folder.party(SELLER)}/F2@0`]);
    expect((await reading.get(at('v1/entries', entry ?? ''), 'seller')).status).toBe(200);
    expect(listener.sent.at(-1)).toMatchObject({
      data: { sides: { payment: { status: 'insufficient', missing: { promises: 3 } } } },
    });
  });

  it('renders a change once for all who see the same', async () => {
    const path = professional(BUYER, 'live');
    const listeners = [];
    for (let i = 0; i < 5; i++) listeners.push(await listen(path, 'buyer'));
    for (const listener of listeners) await listener.until(hasScore);
    const read = jest.spyOn(reading.live.current, 'all');
    const queriesOf = async (number: string, all: readonly Listener[]): Promise<number> => {
      read.mockClear();
      const [entry = ''] = await reading.tell(...deal({ number, seller: FIRMS[0] }));
      for (const each of all) await each.until(() => each.entries.includes(entry));
      return read.mock.calls.length;
    };
    const byFive = await queriesOf('F2', listeners);
    for (const listener of listeners.slice(1)) await listener.cut();
    const byOne = await queriesOf('F3', listeners.slice(0, 1));
    expect(byFive).toBeLessThan(2 * byOne);
  });

  it('is open to 20 streams of a key at once, and to more once one has ended', async () => {
    const path = professional(BUYER, 'live');
    for (let i = 0; i < 20; i++) await listen(path, 'buyer');
    const refused = await reading.get(path, 'buyer');
    expect(refused.body).toMatchObject({ status: 429, code: 'rate_must_be_kept' });
    expect(refused.headers.get('retry-after')).not.toBeNull();
    await listen(`${path}?with=${encodeURIComponent(SELLER)}`, 'seller');
    await open[0]?.cut();
    for (;;) {
      const { headers } = await fetch(`${reading.url}${path}`, {
        headers: { authorization: `Bearer ${reading.tokens.buyer}` },
        signal: AbortSignal.timeout(10_000),
      });
      if (headers.get('content-type')?.includes('text/event-stream')) break;
    }
  });

  it('ends by itself once its key is revoked', async () => {
    const listener = await listen(professional(BUYER, 'live'), 'buyer');
    await listener.until(hasScore);
    const keyId = reading.tokens.buyer.split('_')[1] ?? '';
    await revokeAccess(reading.folder.ledger, keyId, FOLDER_HOLDER, '2026-11-01');
    expect(hasScore(await listener.until(() => false))).toBe(true);
  });

  it('ends when the service closes', async () => {
    const listener = await listen(professional(BUYER, 'live'), 'buyer');
    await listener.until(hasScore);
    const ended = listener.until(() => false);
    await reading.close();
    expect(hasScore(await ended)).toBe(true);
    reading = await startReading();
  });

  it('of whom nobody knows is a problem and no stream', async () => {
    const { status, type } = await reading.get(professional('0002:404833048', 'live'));
    expect([status, type]).toEqual([404, 'application/problem+json']);
    const beyond = await reading.get(professional(BUYER, 'live?after=999999999999999'));
    expect([beyond.status, beyond.body.code]).toEqual([400, 'position_must_be_reached']);
  });
});
