import {
  creditNoteIssued,
  paymentRefunded,
  paymentReversed,
  SELLER,
} from '../../ledger/samples.js';
import {
  allFolded,
  bank,
  CLEAN,
  invoice,
  LATER,
  payment,
  plan,
  type Said,
  seller,
  standing,
} from '../folded.js';

const [SPRING, AUTUMN] = ['2026-03-01', '2026-10-01'];
const first = seller(invoice());
const second = seller(
  invoice({
    ...{ issuedOn: AUTUMN, total: '70000', payable: '70000' },
    instalments: [{ kind: 'ordinary', amount: '70000', due: '2026-10-31', basis: 'stated' }],
  }),
);

const part = (amount: string, issuedOn?: string) => ({
  ...{ seller: SELLER, number: 'INV-1', amount },
  ...(issuedOn !== undefined && { issuedOn }),
});
/** Money for the number, for the use that is named by its day of issue, if any. */
const paid = (on: string, amount: string, issuedOn?: string) =>
  payment(on, amount, { allocations: [part(amount, issuedOn)] });

/** What stands of the first use, and of the second. */
function uses(...said: readonly Said[]) {
  return allFolded(first, second, ...said).map((promise) => standing(promise, LATER));
}

const KEPT_LATE = [CLEAN, 'kept 100000 late 203 documented'];
const OPEN = ['open 100000 late 0 documented'];
const OPEN_SECOND = ['open 70000 late 0 documented'];

describe('a number used again while its first use is unpaid', () => {
  it('is paid by its day of issue, where a payment says it', () => {
    expect(uses(seller(paid('2026-10-20', '70000', AUTUMN)))).toEqual([
      OPEN,
      [CLEAN, 'kept 70000 late -11 documented'],
    ]);
    expect(uses(seller(paid('2026-10-20', '70000', SPRING)))).toEqual([
      ['kept 70000 late 203 documented', 'open 30000 late 0 documented'],
      OPEN_SECOND,
    ]);
  });

  it('is else paid where it was open on the day of the money, earliest due first', () => {
    expect(uses(seller(paid('2026-10-20', '100000')))).toEqual([KEPT_LATE, OPEN_SECOND]);
    expect(
      uses(seller(plan('2026-12-15', '2026-03-20')), seller(paid('2026-11-02', '70000'))),
    ).toEqual([OPEN, [CLEAN, 'kept 70000 late 2 documented']]);
  });

  it('takes in its next use what is more than is open of the one before', () => {
    expect(uses(seller(paid('2026-10-20', '170000')))).toEqual([
      KEPT_LATE,
      [CLEAN, 'kept 70000 late -11 documented'],
    ]);
    const said = [seller(paid('2026-03-30', '99900')), seller(paid('2026-10-20', '70000'))];
    expect(uses(...said)).toEqual([
      [CLEAN, 'kept 100000 late -1 documented'],
      [CLEAN, 'kept 70000 late -11 documented'],
    ]);
  });

  it('takes nothing in a use that was not begun', () => {
    expect(uses(seller(paid('2026-08-01', '150000')))[1]).toEqual(OPEN_SECOND);
  });

  it('is paid in both uses by one payment that names both', () => {
    const both = payment('2026-10-20', '100000', {
      allocations: [part('30000', SPRING), part('70000', AUTUMN)],
    });
    expect(uses(seller(both))).toEqual([
      ['kept 30000 late 203 documented', 'open 70000 late 0 documented'],
      [CLEAN, 'kept 70000 late -11 documented'],
    ]);
  });

  it('is filled by each account for itself', () => {
    const books = [paid('2026-04-01', '100000'), paid('2026-10-20', '70000')].map(seller);
    expect(uses(...books, bank(paid('2026-10-20', '70000', AUTUMN)))).toEqual(
      [['kept 100000 late 1 documented'], [CLEAN, 'kept 70000 late -11 banked']].map((each, i) =>
        i === 0 ? [CLEAN, ...each] : each,
      ),
    );
  });

  it('is open again where its money went back, and where credits took it away no more', () => {
    const back = paymentReversed({
      ...{ payment: 'P-2026-04-01', on: '2026-05-01', cause: 'unauthorised' },
    });
    expect(
      uses(
        seller(paid('2026-04-01', '100000')),
        seller(back),
        seller(paid('2026-10-20', '100000')),
      )[1],
    ).toEqual(OPEN_SECOND);
    const credit = creditNoteIssued({
      ...{
        total: '100000',
        issuedOn: '2026-04-05',
        allocations: [{ number: 'INV-1', amount: '100000' }],
      },
    });
    expect(uses(seller(credit), seller(paid('2026-10-20', '70000')))).toEqual([
      ['void 100000 late 0 documented'],
      [CLEAN, 'kept 70000 late -11 documented'],
    ]);
  });

  it('is paid no more where a refund says which use it takes back', () => {
    const refund = (issuedOn?: string) =>
      paymentRefunded({
        ...{ payment: 'R-1', on: '2026-11-10', amount: '70000' },
        allocations: [part('70000', issuedOn)],
      });
    const said = [seller(paid('2026-10-20', '170000'))];
    expect(uses(...said, seller(refund(AUTUMN)))[1]).not.toContain(CLEAN);
    expect(uses(...said, seller(refund(SPRING)))[1]).toEqual([
      CLEAN,
      'kept 70000 late -11 documented',
    ]);
    expect(uses(...said, seller(refund()))[0]).toEqual(KEPT_LATE);
  });

  it('gives back once what one refund takes of a use, were it more than is there', () => {
    const refund = paymentRefunded({
      ...{ payment: 'R-1', on: '2026-04-01', amount: '80000' },
      allocations: [part('80000')],
    });
    const both = payment('2026-04-01', '70000', {
      allocations: [part('20000', SPRING), part('50000', AUTUMN)],
    });
    const [spring] = allFolded(first, second, seller(both), seller(refund));
    expect(spring && standing(spring, '2026-04-02')).toEqual([
      'apart 20000 late 1 documented',
      'open 80000 late 0 documented',
    ]);
  });

  it('is not filled by money of another currency, which is shown', () => {
    const dollars = payment('2026-09-20', '100000', {
      ...{ currency: 'USD', allocations: [part('100000', SPRING)] },
    });
    expect(uses(seller(dollars), seller(paid('2026-10-20', '100000')))).toEqual([
      KEPT_LATE,
      OPEN_SECOND,
    ]);
    const [shown] = allFolded(first, second, seller(dollars));
    expect(shown?.discrepancies.map(({ told }) => told)).toEqual([
      { amount: 100000, currency: 'USD' },
    ]);
  });

  it('shares one returned debit between its uses, which is one incident still', () => {
    const back = paymentReversed({
      ...{ payment: 'P-2026-10-20', on: '2026-10-25', cause: 'insufficient_funds' },
    });
    const said = [seller(paid('2026-10-20', '170000')), seller(back)];
    const incidents = allFolded(first, second, ...said).flatMap(({ steps }) =>
      steps.flatMap(({ state, count }) => (state === 'returned_debit' ? [count] : [])),
    );
    expect(incidents).toHaveLength(2);
    expect(incidents.reduce((sum, count) => sum + count, 0)).toBe(1_000_000);
  });

  it('is credited in the use whose day a credit note says, or else in the one begun by its own', () => {
    const credit = (issuedOn?: string) =>
      creditNoteIssued({
        ...{ total: '20000', issuedOn: '2026-11-05' },
        allocations: [{ number: 'INV-1', amount: '20000', ...(issuedOn && { issuedOn }) }],
      });
    expect(uses(seller(credit(SPRING)))).toEqual([
      ['open 80000 late 0 documented', 'void 20000 late 0 documented'],
      OPEN_SECOND,
    ]);
    expect(uses(seller(credit()))).toEqual([
      OPEN,
      ['open 50000 late 0 documented', 'void 20000 late 0 documented'],
    ]);
  });
});
