import { speaker } from '../../ledger/given.js';
import {
  BUYER,
  creditNoteIssued,
  invoiceDisputed,
  invoiceDisputeResolved,
  invoiceRefused,
  invoiceWrittenOff,
} from '../../ledger/samples.js';
import {
  buyer,
  folded,
  invoice,
  LATER,
  otherwise,
  plan,
  type Said,
  seller,
  standing,
} from '../folded.js';

describe('a dispute', () => {
  it('without a day is shown and sets nothing apart', () => {
    const { raisedOn: _, ...facts } = invoiceDisputed().facts;
    const promise = folded(seller(invoice()), buyer({ type: 'InvoiceDisputed', facts }));
    // On this day it would be apart, had it been raised within the 180 days before.
    expect(standing(promise, '2026-04-05')).toEqual(['open 100000 late 0 corroborated']);
  });

  it('without a day that ends says nothing of the end of another one', () => {
    const { raisedOn: _, ...facts } = invoiceDisputed({ dispute: 'D0' }).facts;
    const promise = folded(
      ...[seller(invoice()), buyer({ type: 'InvoiceDisputed', facts })],
      buyer(invoiceDisputed({ dispute: 'D1', amount: '100000', raisedOn: '2026-03-15' })),
      seller(invoiceDisputeResolved({ dispute: 'D0', inFavourOf: 'seller' })),
    );
    expect(standing(promise, '2026-06-01')).toEqual(['apart 100000 late 0 corroborated']);
  });

  it('ends by a name that nobody gave a dispute where it is the only one', () => {
    const promise = folded(
      ...[seller(invoice()), buyer(invoiceDisputed({ amount: '100000' }))],
      seller(invoiceDisputeResolved({ dispute: 'OURS', inFavourOf: 'buyer' })),
    );
    expect(standing(promise, LATER)).toEqual([
      'dispute_lost of promisee',
      'void 100000 late 0 corroborated',
    ]);
  });

  it('ended by both ends as the promisee says, then on the earlier day', () => {
    const ends = (inFavourOf: 'buyer' | 'seller', resolvedOn: string) =>
      invoiceDisputeResolved({ inFavourOf, resolvedOn });
    const ended = (...said: readonly Said[]) =>
      standing(folded(seller(invoice()), buyer(invoiceDisputed()), ...said), LATER);
    const won = ['dispute_lost of promisee', 'open 90000 late 0 corroborated'];
    expect(ended(buyer(ends('seller', '2026-04-01')), seller(ends('buyer', '2026-04-10')))).toEqual(
      [...won, 'void 10000 late 0 corroborated'],
    );
    expect(
      ended(seller(ends('buyer', '2026-04-10')), seller(ends('seller', '2026-04-05'))),
    ).toContain('dispute_lost of promisor');
  });

  it('told otherwise by the other side is shown, as what it says is taken away is', () => {
    const raised = (raisedOn: string) => invoiceDisputed({ amount: '100000', raisedOn });
    const disputed = [seller(raised('2026-03-20')), buyer(raised('2026-03-10'))];
    expect(folded(seller(invoice()), ...disputed).discrepancies).toEqual([
      {
        about: 'dispute',
        voice: `buyer/${BUYER}`,
        told: expect.stringMatching(/^100000 on 2026-03-10/),
        taken: '',
      },
    ]);
    const credit = creditNoteIssued({ allocations: [{ number: 'INV-1', amount: '5000' }] });
    const less = invoiceWrittenOff({ amount: '4000', cause: 'goodwill' });
    const factor: Said = { event: less, by: speaker({ teller: 'factor' }) };
    expect(otherwise(folded(seller(invoice()), seller(credit), factor))).toEqual([
      'reduction factor',
    ]);
  });

  it('of the whole is what a refusal is', () => {
    const promise = folded(seller(invoice()), buyer(invoiceRefused({ refusedOn: '2026-03-05' })));
    expect(standing(promise, '2026-03-05')).toEqual(['apart 100000 late 0 documented']);
  });

  it('lies beside another one, and each ends by itself', () => {
    const other = { dispute: 'D2', amount: '20000', raisedOn: '2026-03-12' };
    const promise = folded(
      ...[seller(invoice()), buyer(invoiceDisputed()), buyer(invoiceDisputed(other))],
      seller(invoiceDisputeResolved({ inFavourOf: 'buyer' })),
    );
    expect(standing(promise, '2026-03-12')).toEqual([
      'apart 30000 late 0 corroborated',
      'open 70000 late 0 corroborated',
    ]);
    expect(standing(promise, '2026-04-10')).toEqual([
      'apart 20000 late 0 corroborated',
      'dispute_lost of promisee',
      'open 70000 late 0 corroborated',
      'void 10000 late 0 corroborated',
    ]);
  });

  it('after a new due day is apart as late as the days carried over and those since', () => {
    const promise = folded(
      ...[seller(invoice()), seller(plan('2026-05-31', '2026-04-10'))],
      buyer(invoiceDisputed({ amount: '100000', raisedOn: '2026-06-05' })),
    );
    expect(standing(promise, '2026-06-05')).toEqual(['apart 100000 late 15 corroborated']);
  });

  it('counts where raised on the thirtieth day after the due day', () => {
    const raised = (raisedOn: string) => buyer(invoiceDisputed({ amount: '100000', raisedOn }));
    const [last, late] = ['2026-04-30', '2026-05-01'];
    expect(standing(folded(seller(invoice()), raised(last)), last)).toEqual([
      'apart 100000 late 30 corroborated',
    ]);
    expect(standing(folded(seller(invoice()), raised(late)), late)).toEqual([
      'open 100000 late 0 corroborated',
    ]);
  });
});
