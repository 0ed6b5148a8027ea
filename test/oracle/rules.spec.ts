import { streamOf } from '../../src/ledger/deciders.js';
import { type Day, toDayNumber } from '../../src/ledger/values/day.js';
import { partiesOf } from '../ledger/given.js';
import { tellAll } from '../ledger/histories.js';
import {
  creditNoteIssued,
  invoiceDisputed,
  invoiceDisputeResolved,
  invoiceReceived,
  invoiceSettledOtherwise,
  invoiceSuspended,
  invoiceWrittenOff,
  OTHER,
  paymentRefunded,
  paymentReversed,
  SELLER,
  sourceCovered,
} from '../ledger/samples.js';
import { bank, buyer, invoice, payment, plan, type Said, seller } from '../projections/folded.js';
import { toldBy } from '../projections/whole.js';
import { type Known, portionsOn } from './invoice/portions.js';
import { promisesIn } from './invoice/promise.js';

/** What the oracle knows of the one promise told. */
function promise(...said: readonly Said[]): Known {
  const told = said.map(({ event, by }, i) => ({
    ...{ stream: streamOf(event, by.teller), event, parties: partiesOf(event) },
    by: { ...by, message: `m${i}` },
  }));
  const history = toldBy(tellAll(told).entries);
  const [known] = promisesIn(history).values();
  if (!known) throw new Error('Nothing was promised.');
  return known;
}

function standing(on: Day, ...said: readonly Said[]): readonly string[] {
  const known = promise(...said);
  return portionsOn(known, toDayNumber(on)).map(
    ({ state, from, to, late }) => `${state} ${to - from} late ${late}`,
  );
}

const due = (on: Day, amount = '100000') =>
  ({ kind: 'ordinary', amount, due: on, basis: 'stated' }) as const;
const LATER = '2027-12-31';
const stranger = (event: Said['event']): Said => {
  const { by } = seller(event);
  return { event, by: { ...by, teller: 'stranger', party: OTHER, side: 'none' } };
};

describe('the oracle holds that', () => {
  const inDispute = invoiceDisputed({ amount: undefined, raisedOn: '2026-02-28' });
  const dueInFebruary = seller(
    invoice({ issuedOn: '2026-02-01', instalments: [due('2026-02-28')] }),
  );

  it('what is paid while it is disputed or halted is as late as it is', () => {
    const halted = invoiceSuspended({ suspendedOn: '2026-02-28' });
    for (const event of [inDispute, halted]) {
      const said = [dueInFebruary, buyer(event), seller(payment('2026-08-15'))];
      expect(standing(LATER, ...said)).toEqual(['kept 100000 late 168']);
    }
  });

  it('a credit note uses up what is in dispute or was won', () => {
    const credit = creditNoteIssued({
      ...{ issuedOn: '2026-05-02', total: '40000' },
      allocations: [{ number: 'INV-1', amount: '40000' }],
    });
    const won = invoiceDisputeResolved({ inFavourOf: 'buyer', resolvedOn: '2026-05-01' });
    const disputed = buyer(invoiceDisputed({ amount: '40000' }));
    const rest = ['open 60000 late 0', 'void 40000 late 0'];
    const said = [seller(invoice()), disputed, seller(credit)];
    expect(standing('2026-05-02', ...said)).toEqual(rest);
    expect(standing('2026-05-02', ...said, seller(won))).toEqual(rest);
  });

  it('a due day agreed again unchanged adds nothing', () => {
    const two = [due('2026-01-31', '50000'), due('2026-02-28', '50000')];
    const moved = plan('2026-04-30', '2026-03-10');
    if (moved.type !== 'InvoiceRescheduled') throw new Error('A plan is a reschedule.');
    const instalments = [due('2026-01-31', '50000'), due('2026-04-30', '50000')];
    const agreed = { ...moved, facts: { ...moved.facts, instalments } };
    const issued = seller(invoice({ issuedOn: '2026-01-01', instalments: two }));
    const said = [issued, seller(agreed), seller(payment('2026-03-20', '50000'))];
    expect(standing('2026-03-20', ...said)).toEqual(['kept 50000 late 48', 'open 50000 late 10']);
  });

  it('the word of the buyer alone settles nothing otherwise', () => {
    const setOff = invoiceSettledOtherwise({ amount: '100000', means: 'set_off' });
    const said = [seller(invoice()), buyer(setOff)];
    expect(standing(LATER, ...said)).toEqual(['open 100000 late 0']);
  });

  it('who covers a day and tells no payment says that there was none', () => {
    const covered = seller(sourceCovered({ teller: 'seller', upTo: '2026-04-30' }));
    const said = [seller(invoice()), buyer(payment('2026-03-30'))];
    expect(standing(LATER, ...said)).toEqual(['kept 100000 late -1']);
    expect(standing(LATER, ...said, covered)).toEqual(['open 100000 late 0']);
    const banked = [...said, covered, bank(payment('2026-03-30'))];
    expect(standing(LATER, ...banked)).toEqual(['kept 100000 late -1']);
  });

  it('the word of the buyer alone moves no due day by a receipt', () => {
    const late = buyer(invoiceReceived({ receivedOn: '2026-04-20' }));
    const said = [seller(invoice()), late, seller(payment('2026-04-10'))];
    expect(standing(LATER, ...said)).toEqual(['kept 100000 late 10']);
  });

  it('after a late receipt money goes by the due days in force', () => {
    const two = [due('2026-01-31', '60000'), due('2026-02-28', '40000')];
    const issued = seller(invoice({ issuedOn: '2026-01-01', instalments: two }));
    const received = seller(invoiceReceived({ receivedOn: '2026-02-10' }));
    const paid = [payment('2026-03-12', '60000'), payment('2026-02-28', '40000')].map(seller);
    expect(standing(LATER, issued, received, ...paid)).toEqual([
      'kept 40000 late 0',
      'kept 60000 late 0',
    ]);
  });

  it('a self-billed invoice is issued by its buyer', () => {
    const told = (on: Day) => invoice({ typeCode: '389', instalments: [due(on)] });
    const { by } = seller(told('2026-03-31'));
    const said = [{ event: told('2026-03-31'), by: { ...by, source: 'api' } } as const];
    const paid = [buyer(told('2026-04-15')), seller(payment('2026-04-16'))];
    expect(standing(LATER, ...said, ...paid)).toEqual(['kept 100000 late 1']);
  });

  it('the discounted amount, paid in time, keeps the whole', () => {
    const issued = seller(invoice({ cashDiscounts: [{ rate: 200, by: '2026-03-10' }] }));
    const paid = (on: Day) => [issued, seller(payment(on, '98000'))];
    expect(standing(LATER, ...paid('2026-03-10'))).toEqual([
      'kept 98000 late -21',
      'void 2000 late 0',
    ]);
    expect(standing(LATER, ...paid('2026-03-11'))).toEqual([
      'kept 98000 late -20',
      'open 2000 late 0',
    ]);
  });

  it('strangers have no say', () => {
    const less = invoiceWrittenOff({ amount: '100000', cause: 'goodwill' });
    const said = [seller(invoice()), stranger(less), stranger(inDispute)];
    expect(standing(LATER, ...said)).toEqual(['open 100000 late 0']);
    const toAnother = payment('2026-03-30', '100000', { payee: OTHER });
    const paid = [seller(invoice()), { ...stranger(toAnother), by: seller(toAnother).by }];
    expect(standing(LATER, ...paid)).toEqual(['open 100000 late 0']);
  });

  it('what went back by no fault of the payer makes nothing else late', () => {
    const two = [due('2026-01-31', '60000'), due('2026-02-28', '40000')];
    const issued = seller(invoice({ issuedOn: '2026-01-01', instalments: two }));
    const paid = [payment('2026-01-31', '60000'), payment('2026-02-28', '40000')].map(seller);
    const back = paymentReversed({
      ...{ payment: 'P-2026-01-31', on: '2026-03-05', cause: 'creditor_error' },
    });
    const said = [issued, ...paid, seller(back)];
    expect(standing('2026-03-05', ...said)).toEqual(['apart 60000 late 0', 'kept 40000 late 0']);
  });

  it('a refund takes no support from a payment that both sides tell', () => {
    const paid = [seller(payment('2026-03-30')), buyer(payment('2026-03-30'))];
    const allocations = [{ seller: SELLER, number: 'INV-1', amount: '40000' }];
    const refund = paymentRefunded({ on: '2026-04-20', amount: '40000', allocations });
    const known = promise(seller(invoice()), ...paid, seller(refund));
    const grades = portionsOn(known, toDayNumber('2026-04-20')).map(({ grade }) => grade);
    expect(grades).toEqual(['corroborated', 'corroborated']);
  });

  it('a buyer may dispute what its seller disputes otherwise', () => {
    const whole = invoiceDisputed({ dispute: 'D2', amount: undefined, raisedOn: '2026-03-12' });
    const said = [seller(invoice()), seller(invoiceDisputed()), buyer(whole)];
    expect(standing('2026-03-12', ...said)).toEqual(['apart 90000 late 0', 'apart 10000 late 0']);
  });
});
