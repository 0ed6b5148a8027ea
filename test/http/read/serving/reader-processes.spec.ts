/** Reads in processes of their own: nobody who asks for much keeps the others waiting. */
import { getPriority } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../../src/create-app.js';
import { call } from '../../service.js';
import {
  at,
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../reading.js';
import { type HeldReads, holdReads } from './held-reads.js';

const PATIENT = { longest: 30_000, wait: 30_000, share: 0.5, waiting: { each: 100, all: 500 } };
const HELD = `${professional(SELLER, 'relations')}?model=held`;
const PLAIN = professional(SELLER, 'relations');

let held: HeldReads;
let reading: Reading;

async function start(
  bounds: Partial<typeof PATIENT> = {},
  processes = 2,
): Promise<readonly string[]> {
  held = holdReads(processes);
  reading = await startReading({ readers: held.readers, reading: { ...PATIENT, ...bounds } });
  return reading.tell(
    ...deal({ number: 'A-1', paidOn: '2026-02-01' }),
    ...deal({ number: 'A-2', due: '2026-03-05', paidOn: '2026-04-20' }),
    ...deal({ number: 'A-3', buyer: OTHER }),
    ...FIRMS.flatMap((buyer, i) => deal({ number: `B-${i}`, buyer, paidOn: `2026-02-0${i + 1}` })),
  );
}

afterEach(async () => {
  held.letGo();
  await reading.close();
  held.close();
});

/** Asks until the answer has one of these statuses. */
async function until(statuses: readonly number[], ask: () => ReturnType<Reading['get']>) {
  for (;;) {
    const answer = await ask();
    if (statuses.includes(answer.status)) return answer;
    await nextTurn();
  }
}

describe('while a read takes long', () => {
  it('health and the reads of others are answered, and it is in the end', async () => {
    const [entry = ''] = await start();
    const slow = reading.get(HELD, 'seller');
    await held.begun(1);
    expect((await reading.get('/health/live', null)).status).toBe(200);
    const paths = [
      ...['', 'score', 'score/history', 'trail'].map((more) => professional(BUYER, more)),
      at('v1/promises', `invoice-${SELLER}/A-1`),
      at('v1/entries', entry),
      '/v1/professionals?search=x',
    ];
    for (const path of paths) expect((await reading.get(path, 'buyer')).status).toBe(200);
    expect((await reading.get(professional(SELLER, 'score'), 'analyst')).status).toBe(200);
    held.letGo();
    expect((await slow).text).toBe((await reading.get(PLAIN, 'seller')).text);
  });

  it('its process leaves the processor to whoever answers requests', async () => {
    await start();
    expect((await reading.get(PLAIN, 'seller')).status).toBe(200);
    const own = getPriority();
    expect([...held.priorities()].map(Number).filter((each) => each <= own)).toEqual([]);
    expect(held.priorities().size).toBe(1);
  });

  it('events are taken and seen', async () => {
    await start();
    const slow = reading.get(HELD, 'seller');
    await held.begun(1);
    await reading.tell(...deal({ number: 'A-9', buyer: OTHER }));
    const { body } = await reading.get(professional(OTHER, 'relations'), 'other');
    expect(body.items).toMatchObject([{ received: { promises: 0 }, promised: { promises: 2 } }]);
    held.letGo();
    expect((await slow).status).toBe(200);
  });
});

describe('what reads may take', () => {
  it('given a read that takes longer than one may, then 503, and the next one is answered', async () => {
    await start({ longest: 400 });
    const late = await reading.get(HELD, 'seller');
    expect(late).toMatchObject({ status: 503, body: { code: 'read_must_fit_the_limits' } });
    expect(late.headers.get('retry-after')).toBe('1');
    held.letGo();
    await until([200], () => reading.get(HELD, 'seller'));
  });

  it('given a key whose reads have taken its share, then 429, and others are answered', async () => {
    await start({ longest: 400, share: 0.001 });
    const late = [await reading.get(HELD, 'seller'), await reading.get(HELD, 'seller')];
    expect(late.map(({ status }) => status)).toEqual([503, 503]);
    held.letGo();
    const refused = await until([429], () => reading.get(PLAIN, 'seller'));
    expect(refused.body.code).toBe('rate_must_be_kept');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await until([200], () => reading.get(PLAIN, 'buyer'));
  });

  it('given as many that wait as may, then 429 for the key, 503 for all, until somebody leaves', async () => {
    await start({ waiting: { each: 1, all: 2 } });
    const slow = [reading.get(HELD, 'seller'), reading.get(HELD, 'buyer')];
    await held.begun(2);
    const gone = new AbortController();
    const waiting = reading.get(PLAIN, 'seller');
    const leaving = fetch(`${reading.url}${PLAIN}`, {
      headers: { authorization: `Bearer ${reading.tokens.other}` },
      signal: gone.signal,
    }).catch(() => null);
    const ofKey = await until([429], () => reading.get(PLAIN, 'seller'));
    expect(ofKey.body.code).toBe('rate_must_be_kept');
    const ofAll = await until([503], () => reading.get(PLAIN, 'operator'));
    expect(ofAll.body.code).toBe('service_must_keep_up');
    expect(ofAll.headers.get('retry-after')).toBe('1');
    gone.abort();
    await leaving;
    const place = until([200], () => reading.get(PLAIN, 'operator'));
    // Of those that may be under way at once there is still only room in the queue.
    await nextTurn();
    held.letGo();
    const answers = [...(await Promise.all(slow)), await waiting, await place];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('given one that waits too long for its turn, then 503', async () => {
    await start({ wait: 300 }, 1);
    // Its process has begun.
    await until([200], () => reading.get(PLAIN, 'buyer'));
    const slow = reading.get(HELD, 'seller');
    await held.begun(1);
    const { status, body } = await reading.get(PLAIN, 'buyer');
    expect([status, body.code]).toEqual([503, 'service_must_keep_up']);
    held.letGo();
    expect((await slow).status).toBe(200);
  });
});

describe('metrics', () => {
  /** What the metrics say of reads, by name and label. */
  const counted = async (): Promise<Readonly<Record<string, number>>> => {
    const { text } = await reading.get('/metrics');
    const lines = [...text.matchAll(/^kept_(read\w+)(?:\{result="(\w+)"\})? (\d+)$/gm)];
    return Object.fromEntries(
      lines.map(([, name, result, count]) => [result ?? name, Number(count)]),
    );
  };

  it('say how many reads wait, run and are over, and how many processes ended', async () => {
    await start({ longest: 2000, share: 0.001, waiting: { each: 1, all: 500 } });
    const slow = [reading.get(HELD, 'seller'), reading.get(HELD, 'buyer')];
    await held.begun(2);
    const waiting = reading.get(PLAIN, 'seller');
    await until([429], () => reading.get(PLAIN, 'seller'));
    const before = await counted();
    expect(before).toMatchObject({ reads_waiting: 1, reads_running: 2, answered: 0, too_much: 0 });
    expect(before.of_its_key).toBeGreaterThan(0);
    const late = await Promise.all(slow);
    expect(late.map(({ status }) => status)).toEqual([503, 503]);
    held.letGo();
    await waiting;
    await until([200], () => reading.get(PLAIN, 'other'));
    const after = await counted();
    expect(after).toMatchObject({ reads_waiting: 0, reads_running: 0, too_much: 2, failed: 0 });
    expect(after.reader_processes_ended_total).toBe(2);
    expect(after.answered).toBeGreaterThan(0);
  });
});

describe('processes', () => {
  it('answer what is not little, and the server what is', async () => {
    await start();
    const score = professional(SELLER, 'score');
    expect((await reading.get(score)).status).toBe(200);
    expect((await reading.get(score, 'other')).status).toBe(200);
    expect(held.answered()).toEqual(new Set());
    const many = Array.from({ length: 201 }, (_, i) => deal({ number: `M-${i}`, buyer: OTHER }));
    await reading.tell(...many.flat());
    expect((await reading.get(`${score}?with=${encodeURIComponent(BUYER)}`)).status).toBe(200);
    expect(held.answered()).toEqual(new Set(['score']));
  });

  it('given one that ends by itself, then its read fails alone, and the next one is answered', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    await start();
    expect((await reading.get(`${PLAIN}?model=end`, 'seller')).status).toBe(500);
    await until([200], () => reading.get(PLAIN, 'seller'));
    expect(logged.mock.calls.flat().join()).toContain('The process that answers reads is gone');
    logged.mockRestore();
  });

  it('given one that cannot begin, then 503 and not a fault of Kept, until it can', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    await start({}, 1);
    held.bar(true);
    expect((await reading.get(`${PLAIN}?model=end`, 'seller')).status).toBe(500);
    const { status, body, headers } = await reading.get(PLAIN, 'seller');
    expect([status, body.code]).toEqual([503, 'service_must_keep_up']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    held.bar(false);
    await until([200], () => reading.get(PLAIN, 'seller'));
    logged.mockRestore();
  });

  it('given a read that needs more memory than one may, then 503', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    await start();
    const { status, body } = await reading.get(`${PLAIN}?model=large`, 'seller');
    expect([status, body.code]).toEqual([503, 'read_must_fit_the_limits']);
    await until([200], () => reading.get(PLAIN, 'seller'));
    logged.mockRestore();
  });

  it('answer byte for byte as the reader itself', async () => {
    const entries = await start();
    const direct = await directApp();
    const url = await direct.getUrl();
    try {
      for (const path of pathsOf(entries)) {
        for (const token of Object.values(reading.tokens)) {
          const [one, other] = await Promise.all([
            call(reading, path, { token }),
            call({ url }, path, { token }),
          ]);
          expect([path, one.status, one.headers.get('etag'), one.text]).toEqual([
            ...[path, other.status, other.headers.get('etag'), other.text],
          ]);
        }
      }
    } finally {
      await direct.close();
    }
    const all = ['search', 'professional', 'score', 'history', 'change', 'trail', 'relations'];
    expect([...held.answered()].sort()).toEqual(
      [...all, 'promise', 'entry', 'uncounted', 'unmatched'].sort(),
    );
  });
});

describe('a feed', () => {
  it('goes on once there is time again for its key', async () => {
    await start({ longest: 400, share: 0.2 });
    const gone = new AbortController();
    const answer = await fetch(`${reading.url}${professional(SELLER, 'live')}`, {
      headers: { authorization: `Bearer ${reading.tokens.seller}` },
      signal: gone.signal,
    });
    const text = textOf(answer);
    await text.until('event: score');
    // All the time that the key has saved up is used.
    await until([429], () => reading.get(HELD, 'seller'));
    await reading.tell(...deal({ number: 'A-7', buyer: OTHER }));
    await text.until('event: entry');
    gone.abort();
  });
});

/** What has come of an answer that goes on. */
function textOf(answer: Response): { until(part: string): Promise<void> } {
  const chunks = answer.body?.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  let text = '';
  return {
    async until(part) {
      while (!text.includes(part)) text += String((await chunks?.next())?.value);
    },
  };
}

async function directApp(): Promise<NestFastifyApplication> {
  const now = () => new Date('2199-01-01T12:00:00Z');
  const app = await createApp(reading.parts, { docsPage: false, ratePerSecond: 0, now });
  await app.listen(0, '127.0.0.1');
  return app;
}

function pathsOf(entries: readonly string[]): readonly string[] {
  const ofOne = ['', '?asOf=2026-04-30', '?knownAt=9'];
  return [
    ...ofOne.flatMap((asked) =>
      ['', 'score', 'score/history', 'trail', 'relations'].map(
        (more) => `${professional(SELLER, more)}${asked}`,
      ),
    ),
    `${professional(SELLER, 'score')}?explain=payment`,
    `${professional(SELLER, 'score/change')}?from=2026-03-31&to=2026-04-30`,
    `${professional(SELLER, 'score')}?with=${encodeURIComponent(BUYER)}`,
    `${professional(SELLER, 'trail')}?limit=3&kind=payment`,
    `${professional(SELLER, 'score')}?model=none`,
    `${professional(SELLER, 'score')}?after=999999`,
    professional('0002:732829320', 'score'),
    professional('nobody', 'trail'),
    ...[at('v1/promises', `invoice-${SELLER}/A-1`), at('v1/promises', 'invoice-x/1')],
    ...entries.slice(0, 3).map((entry) => at('v1/entries', entry)),
    ...['/v1/professionals', '/v1/professionals?search=0002&limit=2', '/v1/uncounted'],
    '/v1/unmatched',
  ];
}
