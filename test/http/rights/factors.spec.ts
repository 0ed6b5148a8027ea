/** A factor has a say in what was assigned to it until that is released. */
import {
  invoiceNumbered,
  paymentOf,
  SELLER,
  STRANGER,
  startTelling,
  type Telling,
} from './told.js';

const FACTOR = STRANGER;

let telling: Telling;

beforeAll(async () => {
  telling = await startTelling();
});
afterAll(() => telling.close());

/** Of an invoice that is assigned on the second day of August. */
const ofFactor = (number: string, on: string) => ({
  ...{ seller: SELLER, number, factor: FACTOR, on, confidential: false },
});

async function assigned(number: string): Promise<void> {
  await telling.says('seller', 'InvoiceIssued', invoiceNumbered(number));
  await telling.says('seller', 'ReceivableAssigned', ofFactor(number, '2026-08-02'));
}

const setOff = (number: string, on: string) => ({
  ...{ seller: SELLER, number, amount: '120000', on, means: 'set_off' },
});

const paidTo = (number: string, creditedOn: string) =>
  paymentOf(number, { payee: FACTOR, creditedOn });

/** Why what the factor told of a number is not counted, as the operator's list says. */
async function whyNot(number: string): Promise<readonly string[]> {
  const { body } = await telling.get('/v1/uncounted');
  const items: readonly { why: string; promise: string }[] = Object(body).items;
  return items.filter(({ promise }) => promise.includes(number)).map(({ why }) => why);
}

describe.each(['seller', 'stranger'] as const)('given a release that is told by the %s', (who) => {
  it('then what the factor tells of later days does not count, nor did it change what it told before', async () => {
    const [before, after] = [`S1-${who}`, `S2-${who}`];
    for (const number of [before, after]) {
      await assigned(number);
      await telling.says(who, 'ReceivableReleased', ofFactor(number, '2026-08-20'));
    }
    await telling.says('stranger', 'InvoiceSettledOtherwise', setOff(before, '2026-08-20'));
    await telling.says('stranger', 'InvoiceSettledOtherwise', setOff(after, '2026-08-21'));
    expect(await telling.standingOf(before)).toEqual({ kept: 100 });
    expect(await telling.standingOf(after)).toEqual({ open: 100 });
  });

  it('then money that the factor says came to it counts up to that day', async () => {
    const [before, after] = [`P1-${who}`, `P2-${who}`];
    for (const number of [before, after]) {
      await assigned(number);
      await telling.says(who, 'ReceivableReleased', ofFactor(number, '2026-08-20'));
    }
    await telling.says('stranger', 'PaymentReceived', paidTo(before, '2026-08-20'));
    await telling.says('stranger', 'PaymentReceived', paidTo(after, '2026-08-21'));
    expect(await telling.standingOf(before)).toEqual({ kept: 100 });
    expect(await telling.standingOf(after)).toEqual({ open: 100 });
  });
});

it('given a release that comes after what the factor told of later days, then that counts no more', async () => {
  await assigned('L1');
  await telling.says('stranger', 'InvoiceSettledOtherwise', setOff('L1', '2026-08-21'));
  expect(await telling.standingOf('L1')).toEqual({ kept: 100 });
  await telling.says('seller', 'ReceivableReleased', ofFactor('L1', '2026-08-20'));
  expect(await telling.standingOf('L1')).toEqual({ open: 100 });
});

it('given another assignment, then the factor has a say again from its day on', async () => {
  await assigned('R1');
  await telling.says('seller', 'ReceivableReleased', ofFactor('R1', '2026-08-10'));
  await telling.says('seller', 'ReceivableAssigned', ofFactor('R1', '2026-08-20'));
  await telling.says('stranger', 'InvoiceSettledOtherwise', setOff('R1', '2026-08-15'));
  expect(await telling.standingOf('R1')).toEqual({ open: 100 });
  await telling.says('stranger', 'PaymentReceived', paidTo('R1', '2026-08-25'));
  expect(await telling.standingOf('R1')).toEqual({ kept: 100 });
});

it('given a release that only the seller tells, then what the buyer paid to the factor still counts', async () => {
  await assigned('B1');
  await telling.says('seller', 'ReceivableReleased', ofFactor('B1', '2026-08-10'));
  await telling.says('buyer', 'PaymentReceived', paidTo('B1', '2026-08-25'));
  expect(await telling.standingOf('B1')).toEqual({ kept: 100 });
});

it('given a release that the factor tells, then what goes to it later pays nothing', async () => {
  await assigned('B2');
  await telling.says('stranger', 'ReceivableReleased', ofFactor('B2', '2026-08-10'));
  await telling.says('buyer', 'PaymentReceived', paidTo('B2', '2026-08-25'));
  expect(await telling.standingOf('B2')).toEqual({ open: 100 });
  expect(await whyNot('B2')).toEqual(['payee_is_another']);
});

it('given a release that a stranger to it tells, then the factor keeps its say', async () => {
  await assigned('X1');
  await telling.says('buyer', 'ReceivableReleased', ofFactor('X1', '2026-08-10'));
  await telling.says('stranger', 'InvoiceSettledOtherwise', setOff('X1', '2026-08-21'));
  expect(await telling.standingOf('X1')).toEqual({ kept: 100 });
});
