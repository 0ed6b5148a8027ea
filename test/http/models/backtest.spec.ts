/** A model judged by the past over HTTP: who may ask, what is answered, and what while it is not. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED } from '../../../projections/models/shipped.js';
import { dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import { BacktestSeat } from '../../../src/query/backtests/backtest-seat.js';
import { type BacktestOutcome, reckonHere } from '../../../src/query/backtests/reckoning.js';
import { ended, fileOf, startIn } from '../../cli/kept.js';
import { type Folder, openFolder } from '../../command/fixture.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { Visit } from '../../web/visit.js';
import { openOnDouble } from '../ledger.js';
import { BUYER, deal, type Reading, startReading } from '../read/reading.js';

/** A process runs JavaScript as it is: the built files. */
const CODE = new URL('../../../dist/src/query/backtests/backtest-process.js', import.meta.url);

const HEADER =
  'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate';

/** `1/31/2013`, so many days after the beginning of 2013. */
function dated(days: number): string {
  const date = new Date(Date.UTC(2013, 0, 1 + days));
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

/** Ten payers, each late as often as its number says. */
const ROWS = Array.from({ length: 120 }, (_, i) => {
  const [payer, late] = [i % 10, (i * 7) % 11 < i % 10 ? 5 : 0];
  const days = [dated(i), dated(i + 30), `${100 + i}.5`, 'No', dated(i + 30 + late)];
  return ['391', `payer-${payer}`, dated(0), `${1000 + i}`, ...days, 'Paper', 30, late].join(',');
});

const ASKED = '/v1/backtest?against=beta&target=graced';

/** Asks until it is there. */
async function ready(reading: Reading, path: string, who: keyof Reading['tokens'] = 'operator') {
  for (;;) {
    const answer = await reading.get(path, who);
    if (answer.status !== 503) return answer;
  }
}

describe('a backtest over HTTP', () => {
  const data = temporaryFolder();
  let printed: Record<string, unknown>;
  let reading: Reading;

  beforeAll(async () => {
    const file = fileOf([HEADER, ...ROWS]);
    const at = ['--data', data];
    await ended(startIn(data, ['import', '--map', 'ibm-ar', ...at, file]));
    const asked = ['--against', 'beta', '--target', 'graced', '--json'];
    printed = JSON.parse((await ended(startIn(data, ['backtest', ...asked, ...at]))).out);
    const folder: Folder = await openFolder(data);
    reading = await startReading({
      folder,
      backtests: new BacktestSeat({ dir: data, isRemote: false }, CODE),
    });
    await reading.caughtUp();
  });
  afterAll(() => reading.close());

  it('answers an operator what the command line prints', async () => {
    const path = `${ASKED}&knownAt=${Number(printed.knownAt)}`;
    const { status, body } = await ready(reading, path);
    expect([status, body]).toEqual([200, printed]);
  });

  it('names nobody to an analyst, and answers from what was reckoned', async () => {
    const { status, body } = await ready(reading, ASKED, 'analyst');
    expect(status).toBe(200);
    const { payers } = Object(body.moves);
    expect(payers.length).toBeGreaterThan(0);
    for (const { payer } of payers) expect(payer.name).toBe(null);
    expect(JSON.stringify(body)).not.toContain('payer-');
    expect(body).toMatchObject({ data: printed.data, discrimination: printed.discrimination });
  });

  it.each(['seller', 'buyer', 'other'] as const)('is not for %s', async (who) => {
    const { status, body } = await reading.get(ASKED, who);
    expect([status, body.code]).toEqual([403, 'answer_must_be_yours_to_see']);
  });

  it.each([
    ['en', 'How well does triangle-1', 'What would have come of warning?', 'Late past grace'],
    ['fr', 'dit-il bien qui paie en retard', 'Qu’aurait donné d’avertir', 'délai de grâce'],
  ])('is a page in %s, with its form and its pictures', async (language, ...said) => {
    const visit = await Visit.of(reading, reading.tokens.analyst, language);
    const empty = await visit.get('/backtest');
    expect([empty.status, empty.html.includes('<svg class="chart"')]).toEqual([200, false]);
    const { status, html } = await visit.get(
      '/backtest?model=triangle-1&against=beta&target=graced',
    );
    expect(status).toBe(200);
    for (const text of said) expect(html).toContain(text);
    expect(html.match(/<svg class="chart"/g)).toHaveLength(4);
    expect(html).toMatch(/<option value="beta" selected/);
    expect(html).not.toContain('http-equiv="refresh"');
    const wrong = await visit.get('/backtest?model=triangle-1&known=recorded');
    expect(wrong.html).toMatch(/role="(alert|status)"/);
  });

  it('lists no consumer but to operators', async () => {
    const consumer = { id: 'local:books:C1', name: 'Jeanne Exemple', consumer: true };
    const knownAt = Number(printed.knownAt);
    const [model] = SHIPPED;
    const against = SHIPPED.find(({ name }) => name === 'beta') ?? null;
    const asked = { model, against, target: 'graced', split: 0.6 } as const;
    const ledger = { dir: data, isRemote: false };
    const outcome = await reckonHere({ ...ledger, knownAt, asked: { ...asked, resamples: 20 } });
    if (outcome.what !== 'report') throw new Error('The ledger of this spec can be judged.');
    const ids: string[] = [];
    const reckon = async (): Promise<BacktestOutcome> => {
      const { moves } = outcome.report;
      const figures = { invoices: 1, rate: 0, told: 0, toldAgainst: 0 };
      const payers = ids.map((payer) => ({ payer, ...figures }));
      return {
        what: 'report',
        report: { ...outcome.report, moves: moves && { ...moves, payers } },
      };
    };
    const other = await startReading({ backtests: { reckon } });
    try {
      await other.tell(...deal({ number: 'F1' }), ...deal({ number: 'F2', buyer: consumer }));
      ids.push(...[BUYER, consumer.id].map((written) => other.folder.party(written)));
      const shown = async (who: 'analyst' | 'operator') =>
        Object((await other.get(ASKED, who)).body).moves.payers.length;
      expect([await shown('operator'), await shown('analyst')]).toEqual([2, 1]);
    } finally {
      await other.close();
    }
  });

  it('is no page for others', async () => {
    const visit = await Visit.of(reading, reading.tokens.seller);
    expect((await visit.get('/backtest')).status).toBe(403);
  });

  it.each([
    ['model=nobody', 400, 'A model is one of'],
    ['model=beta&against=beta', 400, 'The two models are one'],
    ['split=0.05', 400, 'a part from 0.1 to 0.9'],
    ['target=never', 400, 'late'],
    ['knownAt=999999', 400, 'head is'],
    ['knownAt=50', 409, 'too few invoices'],
    ['known=recorded', 400, 'recorded long after it happened'],
  ])('refuses %s and says why', async (query, expected, why) => {
    const { status, body } = await ready(reading, `/v1/backtest?${query}`, 'analyst');
    expect([status, body.detail]).toEqual([expected, expect.stringContaining(why)]);
  });
});

describe('a backtest over HTTP, on a cluster', () => {
  const told = Array.from({ length: 120 }, (_, i) => {
    const day = (days: number): string => dayOf(toDayNumber('2025-01-01') + i + days);
    const late = (i * 7) % 11 < i % 10;
    return deal({
      ...{ number: `F${i}`, buyer: `local:books:P${i % 10}`, issuedOn: day(0), due: day(30) },
      paidOn: day(late ? 40 : 28),
    });
  }).flat();

  async function opened(folder: Folder, isRemote: boolean): Promise<Reading> {
    const backtests = new BacktestSeat({ dir: folder.dir, isRemote }, CODE);
    const reading = await startReading({ folder, backtests });
    await reading.tell(...told);
    return reading;
  }

  it('answers from the tape what a folder answers; without one, says what to do', async () => {
    const readings = [await opened(await openFolder(), false)];
    try {
      readings.push(await opened(await openOnDouble(), true));
      const asked = '/v1/backtest?against=beta&known=business';
      const [here, there] = await Promise.all(readings.map((each) => ready(each, asked)));
      expect([here?.status, there?.status]).toEqual([200, 200]);
      const said = ({ knownAt: _, ...rest }: Record<string, unknown> = {}) => rest;
      expect(said(there?.body)).toEqual(said(here?.body));
      const [folder, cluster] = readings;
      // The server has its views open, and goes on; the process that reckons finds none.
      for (const { folder: of } of readings) {
        for (const name of readdirSync(of.dir)) {
          if (/^(tape|views)-/.test(name)) rmSync(join(of.dir, name));
        }
      }
      const again = `${asked}&split=0.5`;
      expect(folder && (await ready(folder, again)).status).toBe(200);
      const refused = cluster && (await ready(cluster, again));
      expect([refused?.status, refused?.body]).toEqual([
        409,
        expect.objectContaining({
          code: 'history_must_be_judgeable',
          detail: expect.stringContaining('lie on a cluster'),
        }),
      ]);
    } finally {
      for (const reading of readings) await reading.close();
    }
  });
});

describe('a backtest that takes long', () => {
  it('is answered 503 and when to ask again, one at a time, and later what came', async () => {
    let come: (outcome: BacktestOutcome) => void = () => {};
    const begun: string[] = [];
    const reading = await startReading({
      backtests: {
        reckon: ({ asked }) => {
          begun.push(asked.model.name);
          return new Promise((resolve) => {
            come = resolve;
          });
        },
      },
    });
    const ask = (model: string) => reading.get(`/v1/backtest?model=${model}`, 'analyst');
    const page = await Visit.of(reading, reading.tokens.analyst);
    try {
      const first = ask('paydex');
      const [{ status, headers, body }, other] = [await first, await ask('beta')];
      expect([status, headers.get('retry-after'), body.code]).toEqual([
        ...[503, '1', 'backtest_must_be_ready'],
      ]);
      expect([other.status, other.body.detail]).toEqual([
        503,
        expect.stringContaining('Another backtest'),
      ]);
      const waiting = await page.get('/backtest?model=paydex');
      expect(waiting.html).toContain('<meta http-equiv="refresh" content="3"/>');
      expect(waiting.html).toContain('It is being reckoned.');
      come({ what: 'too_much' });
      const late = await ask('paydex');
      expect([late.status, late.body.detail]).toEqual([
        409,
        expect.stringContaining('use kept backtest'),
      ]);
      expect(begun).toEqual(['paydex']);
    } finally {
      await reading.close();
    }
  });

  it('is refused where nothing reckons it', async () => {
    const reading = await startReading();
    const { status, body } = await reading.get('/v1/backtest', 'operator');
    await reading.close();
    expect([status, body.detail]).toEqual([409, expect.stringContaining('Nothing reckons')]);
  });
});
