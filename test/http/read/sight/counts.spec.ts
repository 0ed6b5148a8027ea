/** What a promise says of its score: how late it is, whether that counts, and if not, why. */
import { message } from '../../../command/fixture.js';
import { call, cloudEvent } from '../../service.js';
import { at, BUYER, deal, FIRMS, type Reading, SELLER, startReading } from '../reading.js';

const CONSUMER = { id: 'local:books:C-1', name: 'Jeanne', consumer: true };
const CODE = 'local:books:S-1';
const ASKED = '2026-06-30';

/** An invoice whose one instalment has these members in the place of its due day. */
const termed = (number: string, basis: object, more: object = {}) => {
  const [invoice] = deal({ number });
  const instalments = [{ kind: 'ordinary', amount: '120000', ...basis }];
  return message('InvoiceIssued', `i ${number}`, { ...invoice?.data, instalments, ...more });
};

describe('a promise says whether it counts', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'PAID', paidOn: '2026-02-20' }),
      ...deal({ number: 'OVERDUE' }),
      ...deal({ number: 'BEYOND', due: '2026-04-05' }),
      ...deal({ number: 'AHEAD', due: '2026-12-01' }),
      // A Saturday; what is covered ends on the Sunday.
      ...deal({ number: 'GRACE', due: '2026-02-28' }),
      termed('NO-DAY', { basis: 'unknown' }),
      termed('LEGAL', { basis: 'legal', due: '2026-02-05' }),
      ...deal({ number: 'OLD', issuedOn: '2015-01-05', due: '2015-02-05', paidOn: '2015-02-01' }),
      ...deal({ number: 'OLD-OPEN', issuedOn: '2015-01-05', due: '2015-02-05' }),
      termed('ADVANCE', { basis: 'stated', due: '2026-02-05' }, { typeCode: '386' }),
      ...deal({ number: 'CANCELLED' }),
      message('InvoiceCancelled', 'c', {
        ...{ seller: SELLER, number: 'CANCELLED', cancelledOn: '2026-01-20' },
      }),
      ...deal({ number: 'DISPUTED', due: '2026-06-15' }),
      message('InvoiceDisputed', 'd', {
        ...{ seller: SELLER, buyer: BUYER, number: 'DISPUTED', dispute: '1', reason: 'quality' },
        raisedOn: '2026-06-10',
      }),
      ...deal({ number: 'CONSUMER', buyer: CONSUMER, paidOn: '2026-02-01' }),
      ...deal({ number: 'INSIDE', seller: FIRMS[0], buyer: CODE, paidOn: '2026-02-01' }),
      message('IdentifierLinked', 'l', { party: CODE, to: FIRMS[0], kind: 'same' }),
      ...deal({ number: 'HALF', due: '2026-12-01' }),
      message('PaymentReceived', 'h', {
        ...{ payment: 'h', payer: BUYER, payee: SELLER, amount: '60000', currency: 'EUR' },
        ...{ creditedOn: '2026-02-01', instrument: 'credit_transfer' },
        allocations: [{ seller: SELLER, number: 'HALF', amount: '60000' }],
      }),
      message('SourceCovered', 's', { upTo: '2026-03-01' }),
    );
  });
  afterAll(() => reading.close());

  const promiseOf = async (number: string, asOf = ASKED, seller = SELLER) => {
    const path = at('v1/promises', `invoice-${seller}/${number}`);
    const { body } = await reading.get(`${path}?asOf=${asOf}`);
    return Object(body).promises[0];
  };

  it('what is open shows its days late by asOf, and those up to what its teller covers', async () => {
    const { portions, counts } = await promiseOf('OVERDUE');
    expect(portions).toMatchObject([
      { state: 'open', late: 145, counts: { status: 'yes', why: null, late: 24 } },
    ]);
    expect(counts).toEqual({ status: 'yes', why: [] });
    const { portions: earlier } = await promiseOf('OVERDUE', '2026-02-15');
    expect(earlier).toMatchObject([{ late: 10, counts: { late: 10 } }]);
  });

  it('what was paid late shows its days late', async () => {
    const { portions, counts, steps } = await promiseOf('PAID');
    expect(portions).toMatchObject([
      { state: 'kept', late: 15, counts: { late: 15 } },
      { state: 'clean', late: 0, counts: { status: 'yes' } },
    ]);
    expect(counts).toEqual({ status: 'yes', why: [] });
    expect(steps[0]).not.toHaveProperty('counts');
  });

  it.each([
    ['BEYOND', 'not_covered', 86],
    ['AHEAD', 'not_due', 0],
    ['GRACE', 'in_grace', 122],
    ['NO-DAY', 'due_day_not_stated', 0],
    ['LEGAL', 'due_day_not_stated', 145],
    ['OLD', 'too_old', -4],
    ['OLD-OPEN', 'too_old', 4163],
    ['ADVANCE', 'outside', 0],
    ['CANCELLED', 'void', 0],
    ['DISPUTED', 'set_apart', 0],
    ['CONSUMER', 'consumer', -4],
  ])('%s does not, since %s', async (number, why, late) => {
    const { portions, counts } = await promiseOf(number);
    expect(portions[0]).toMatchObject({ late, counts: { status: 'no', why, late: null } });
    expect(counts).toMatchObject({ why: expect.arrayContaining([why]) });
    expect(counts.status).not.toBe('yes');
  });

  it('one inside of a professional does not', async () => {
    const { counts } = await promiseOf('INSIDE', ASKED, FIRMS[0]);
    expect(counts).toEqual({ status: 'no', why: ['one_professional'] });
  });

  it('one that is not made by the day asked for does not', async () => {
    const { counts, portions } = await promiseOf('PAID', '2026-01-01');
    expect([portions, counts]).toEqual([[], { status: 'no', why: ['not_made'] }]);
  });

  it('one of which a part counts says so, and why the rest does not', async () => {
    const { counts } = await promiseOf('HALF');
    expect(counts).toEqual({ status: 'partly', why: ['not_due'] });
  });

  it('one of a teller that never said up to when it told everything does not', async () => {
    const token = await reading.key({ teller: 'elsewhere', parties: [SELLER], source: 'ledger' });
    const [invoice] = deal({ number: 'SILENT' });
    const body = cloudEvent('InvoiceIssued', 'i', invoice?.data);
    await call(reading, '/v1/events', { token, type: 'application/cloudevents+json', body });
    await reading.caughtUp();
    expect((await promiseOf('SILENT')).counts).toEqual({ status: 'no', why: ['not_covered'] });
  });
});
