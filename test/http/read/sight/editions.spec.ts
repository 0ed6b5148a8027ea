/** What strangers see of a professional, and when: the state at the close of a day, in bands. */
import type { HttpSettings } from '../../../../src/http/server/settings.js';
import { message } from '../../../command/fixture.js';
import {
  BUYER,
  deal,
  FIRMS,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../reading.js';

const SCORE = professional(BUYER, 'score');

describe('editions', () => {
  let reading: Reading;
  let now: Date;

  const start = async (settings: Partial<HttpSettings> = {}): Promise<void> => {
    now = new Date('2199-04-30T10:00:00Z');
    const clock = () => now;
    reading = await startReading({ now: clock, recordedBy: clock, ...settings });
    await reading.tell(
      message('SourceCovered', 'all', { upTo: '2199-05-31' }),
      ...FIRMS.flatMap((seller, i) => [
        ...late(`A${i}`, seller, '120000'),
        ...deal({ number: `K${i}`, seller, due: '2199-03-01', paidOn: '2199-02-25' }),
      ]),
    );
    now = new Date('2199-05-10T10:00:00Z');
  };
  afterEach(() => reading.close());

  /** An invoice to the buyer that is not paid, of a teller who told everything. */
  const late = (number: string, seller: string | undefined, amount: string) =>
    deal({ number, seller, amount, issuedOn: '2199-02-01', due: '2199-03-01' });

  const textOf = async (path: string, who: keyof Reading['tokens'] = 'other'): Promise<string> => {
    const { status, text } = await reading.get(path, who);
    expect([path, status]).toEqual([path, 200]);
    return text;
  };

  it('are as of the close of the day before, in bands', async () => {
    await start();
    const { body } = await reading.get(SCORE, 'other');
    expect(body).toMatchObject({ asOf: '2199-05-09', edition: 'daily' });
    const { payment } = Object(body.sides);
    expect(payment).toMatchObject({ status: 'ok', promises: 5, counterparties: 3 });
    // Four invoices of 1,200.00 are overdue: 4,800.00.
    expect(payment.overdue).toEqual([
      {
        promises: 3,
        amount: { amount: '2000.00', currency: 'EUR' },
        below: { amount: '5000.00', currency: 'EUR' },
      },
    ]);
    expect(payment.score.value % 5).toBe(0);
    expect(payment).not.toHaveProperty('levels');
    const own = await reading.get(SCORE, 'buyer');
    expect(own.body).toMatchObject({
      ...{ asOf: '2199-05-10', sides: { payment: { promises: 8, counterparties: 4 } } },
    });
    expect(own.body).not.toHaveProperty('edition');
  });

  it('do not change with what is told that day, whatever is asked', async () => {
    await start();
    const paths = [SCORE, professional(BUYER, 'score/history'), `${SCORE}?asOf=2199-03-31`];
    const before = await Promise.all(paths.map((path) => textOf(path)));
    for (const [i, seller] of FIRMS.entries()) {
      await reading.tell(...late(`B${i}`, seller, '48908400'));
      await reading.tell(
        ...deal({ number: `C${i}`, seller, due: '2199-03-01', paidOn: '2199-05-01' }),
      );
      const head = await reading.folder.store.head();
      expect(await Promise.all(paths.map((path) => textOf(path)))).toEqual(before);
      expect(await textOf(`${SCORE}?after=${head}`)).toBe(before[0]);
    }
    const tag = (await reading.get(SCORE, 'other')).headers.get('etag') ?? '';
    expect((await reading.get(SCORE, 'other', { 'if-none-match': tag })).status).toBe(304);
    now = new Date('2199-05-11T00:00:00Z');
    const next = await reading.get(SCORE, 'other', { 'if-none-match': tag });
    expect([next.status, next.body.asOf]).toEqual([200, '2199-05-10']);
    expect(Object(next.body.sides).payment).not.toEqual(
      Object(JSON.parse(before[0] ?? '')).payment,
    );
  });

  it('are the same for everybody, and whatever comes after', async () => {
    await start();
    const before = await textOf(SCORE);
    expect(await textOf(SCORE, 'seller')).toBe(before);
    await reading.tell(...late('Z1', SELLER, '100'));
    expect(await textOf(SCORE)).toBe(before);
  });

  it('say what strangers may not choose', async () => {
    await start();
    const refused = async (path: string) => {
      const { status, body } = await reading.get(professional(BUYER, path), 'other');
      return [status, body.code, body.pointer];
    };
    const notYours = 'answer_must_be_yours_to_see';
    const head = await reading.folder.store.head();
    for (const knownAt of [head, 1, '2199-05-01T00:00:00Z']) {
      for (const path of [`score?knownAt=${knownAt}`, `score/history?knownAt=${knownAt}`]) {
        expect(await refused(path)).toEqual([403, notYours, '/knownAt']);
      }
      const read = await reading.get(`${professional(BUYER)}?knownAt=${knownAt}`, 'other');
      expect([read.status, read.body.pointer]).toEqual([403, '/knownAt']);
      const search = await reading.get(`/v1/professionals?knownAt=${knownAt}`, 'other');
      expect([search.status, search.body.pointer]).toEqual([403, '/knownAt']);
    }
    const invalid = 'parameter_must_be_valid';
    for (const day of ['2199-05-08', '2199-05-10', '2199-05-31', '2199-04-29']) {
      expect(await refused(`score?asOf=${day}`)).toEqual([400, invalid, '/asOf']);
      expect(await refused(`score/history?to=${day}`)).toEqual([400, invalid, '/to']);
    }
    for (const every of ['day', 'week']) {
      expect(await refused(`score/history?every=${every}`)).toEqual([400, invalid, '/every']);
    }
    expect(await refused('live')).toEqual([403, notYours, '/with']);
    const forged = `score?explain=payment&cursor=${head}.2199-05-10.0`;
    const { body } = await reading.get(professional(BUYER, forged), 'other');
    expect(body).toMatchObject({ asOf: '2199-05-09', explanation: { status: 'withheld' } });
  });

  it('show month ends and the last one', async () => {
    await start();
    const days = async (query: string) => {
      const { body } = await reading.get(professional(BUYER, `score/history?${query}`), 'other');
      return Object(body).points.map(({ asOf }: { asOf: string }) => asOf);
    };
    expect(await days('from=2199-02-15')).toEqual([
      ...['2199-02-28', '2199-03-31', '2199-04-30', '2199-05-09'],
    ]);
    expect(await days('from=2199-02-28&to=2199-04-30')).toEqual([
      ...['2199-02-28', '2199-03-31', '2199-04-30'],
    ]);
    expect(await days('from=2198-10-01&every=quarter')).toEqual([
      ...['2198-10-31', '2199-01-31', '2199-04-30', '2199-05-09'],
    ]);
    expect(await days('from=2199-05-02')).toEqual(['2199-05-09']);
  });

  it('are for others only: who deals with it sees what is with it as it is', async () => {
    await start();
    await reading.tell(...deal({ number: 'S1', due: '2199-04-01', paidOn: '2199-04-01' }));
    const head = await reading.folder.store.head();
    for (const more of ['', `&knownAt=${head}`, '&asOf=2199-05-08']) {
      const { status, body } = await reading.get(`${SCORE}?with=${SELLER}${more}`, 'seller');
      expect([status, Object(body.sides).payment.promises]).toEqual([200, 1]);
      expect(body).not.toHaveProperty('edition');
    }
  });

  it('are made each hour where the operator says so', async () => {
    await start({ editions: 'hourly' });
    const before = await textOf(SCORE);
    expect(JSON.parse(before)).toMatchObject({ asOf: '2199-05-10', edition: 'hourly' });
    for (const seller of FIRMS) await reading.tell(...late('H1', seller, '48908400'));
    now = new Date('2199-05-10T10:59:59Z');
    expect(await textOf(SCORE)).toBe(before);
    now = new Date('2199-05-10T11:00:00Z');
    expect(Object((await reading.get(SCORE, 'other')).body.sides).payment.promises).toBe(10);
  });

  it('are made with each event where the operator says live', async () => {
    await start({ editions: 'live' });
    for (const seller of FIRMS) await reading.tell(...late('H1', seller, '48908400'));
    const { body } = await reading.get(SCORE, 'other');
    expect(body).toMatchObject({ asOf: '2199-05-10', edition: 'live' });
    expect(Object(body.sides).payment.promises).toBe(10);
    expect((await reading.get(`${SCORE}?knownAt=1`, 'other')).status).toBe(403);
  });
});
