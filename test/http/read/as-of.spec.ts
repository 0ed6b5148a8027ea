/** Every read is as of a day and as known then, or says what to ask for instead. */
import { message } from '../../command/fixture.js';
import { at, BUYER, deal, professional, type Reading, SELLER, startReading } from './reading.js';

describe('as of a day', () => {
  let reading: Reading;
  let payment: string;

  beforeAll(async () => {
    reading = await startReading();
    const entries = await reading.tell(
      ...deal({ number: 'F1', paidOn: '2026-02-20' }),
      ...deal({ number: 'F2', issuedOn: '2026-03-01', due: '2026-03-31' }),
      ...deal({ number: 'F3', issuedOn: '2026-04-01', due: '2026-04-30' }),
      message('ProfessionalUpdated', 'u1', { party: BUYER, from: '2026-01-01', country: 'FR' }),
      message('ProfessionalUpdated', 'u2', { party: BUYER, from: '2026-04-01', country: 'BE' }),
    );
    payment = at('v1/entries', entries[1] ?? '');
  });
  afterAll(() => reading.close());

  const trail = async (query: string) => {
    const { status, body } = await reading.get(professional(BUYER, `trail?${query}`), 'buyer');
    return { status, asOf: body.asOf, items: Object(body).items, next: Object(body).next };
  };
  const numbersIn = (items: readonly { day: string }[]) => items.map(({ day }) => day);

  it('a trail holds what had happened by then, its first page and the next', async () => {
    const { items, asOf } = await trail('asOf=2026-03-01&kind=invoice');
    expect([numbersIn(items), asOf]).toEqual([['2026-03-01', '2026-01-05'], '2026-03-01']);
    expect(items).toEqual((await trail('to=2026-03-01&kind=invoice')).items);
    const first = await trail('asOf=2026-03-01&kind=invoice&limit=1');
    const second = await trail(`kind=invoice&limit=1&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(items);
    expect([second.asOf, second.next]).toEqual(['2026-03-01', null]);
  });

  it('a trail ends at the earlier of the two days that it is asked up to', async () => {
    const both = ['asOf=2026-03-01&to=2026-12-31', 'asOf=2026-12-31&to=2026-03-01'];
    for (const query of both) {
      const { items } = await trail(`${query}&kind=invoice`);
      expect(numbersIn(items)).toEqual(['2026-03-01', '2026-01-05']);
    }
    const open = await trail('kind=invoice');
    expect([open.items.length, open.asOf]).toEqual([3, undefined]);
  });

  it('and with what was known then, a trail lacks what was told later', async () => {
    const known = await reading.folder.store.head();
    await reading.tell(...deal({ number: 'F0', issuedOn: '2026-01-02' }));
    const query = 'asOf=2026-02-01&kind=invoice';
    expect(numbersIn((await trail(query)).items)).toEqual(['2026-01-02', '2026-01-05']);
    expect(numbersIn((await trail(`${query}&knownAt=${known}`)).items)).toEqual(['2026-01-05']);
  });

  it('a search finds countries of then', async () => {
    const countryOn = async (day: string) => {
      const { body } = await reading.get(`/v1/professionals?search=${BUYER}&asOf=${day}`);
      return Object(body).items[0].country;
    };
    expect(await countryOn('2026-03-01')).toBe('FR');
    expect(await countryOn('2026-04-01')).toBe('BE');
  });

  it('an entry is there from its day on', async () => {
    expect((await reading.get(`${payment}?asOf=2026-02-20`, 'buyer')).body).toMatchObject({
      ...{ day: '2026-02-20', asOf: '2026-02-20' },
    });
    const { status, body } = await reading.get(`${payment}?asOf=2026-02-19`, 'buyer');
    expect([status, body.code]).toEqual([404, 'entry_must_be_known']);
    expect(body.detail).toBe('As of 2026-02-19 it had not happened: its day is 2026-02-20.');
    const [others, nobodys] = [
      await reading.get(`${payment}?asOf=2026-02-19`, 'other'),
      await reading.get(at('v1/entries', 'payment-books/none@0'), 'other'),
    ];
    expect([others.status, others.text]).toEqual([404, nobodys.text]);
  });

  it('others get nothing by it that they do not get without it', async () => {
    const plain = await reading.get(professional(BUYER, 'trail'), 'other');
    const then = await reading.get(professional(BUYER, 'trail?asOf=2026-03-01'), 'other');
    expect([then.status, then.text]).toEqual([403, plain.text]);
    const day = await reading.get(professional(BUYER, 'score?asOf=2026-03-15'), 'other');
    expect([day.status, day.body.pointer]).toEqual([400, '/asOf']);
  });

  it.each([
    ['score/history?asOf=2026-03-01', 'asOf', /`from` .* `to`/],
    ['live?asOf=2026-03-01', 'asOf', /leave `asOf` out/],
    ['live?knownAt=3', 'knownAt', /leave `knownAt` out/],
  ])('%s is told what to ask instead', async (path, parameter, said) => {
    const { status, body } = await reading.get(professional(BUYER, path), 'buyer');
    expect([status, body.pointer]).toEqual([400, `/${parameter}`]);
    expect(body.detail).toMatch(said);
  });

  it.each(['unmatched', 'uncounted'])('the list of what is %s is of now', async (list) => {
    for (const asked of ['asOf=2026-03-01', 'knownAt=3']) {
      const [parameter = ''] = asked.split('=');
      const { status, body } = await reading.get(`/v1/${list}?${asked}`);
      expect([status, body.pointer]).toEqual([400, `/${parameter}`]);
      expect(body.detail).toBe(`This list is of now: leave \`${parameter}\` out.`);
    }
  });

  it('the bytes of a document are of no day', async () => {
    const { status, body } = await reading.get(`${payment}/original?asOf=2026-03-01`, 'buyer');
    expect([status, body.pointer]).toEqual([400, '/asOf']);
  });

  it('a promise, too, and a day that does not exist is none', async () => {
    const promise = at('v1/promises', `invoice-${SELLER}/F1`);
    for (const path of [promise, payment, professional(BUYER, 'trail'), '/v1/professionals']) {
      const { status, body } = await reading.get(`${path}?asOf=2026-02-30`);
      expect([status, body.pointer]).toEqual([400, '/asOf']);
    }
  });
});
