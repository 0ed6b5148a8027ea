import { speaker } from '../../ledger/given.js';
import {
  BUYER,
  creditNoteIssued,
  invoiceDisputed,
  invoiceDisputeResolved,
  invoiceRefused,
  invoiceSettledOtherwise,
  invoiceSuspended,
  invoiceWrittenOff,
} from '../../ledger/samples.js';
import {
  buyer,
  folded,
  invoice,
  LATER,
  otherwise,
  payment,
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
    // It was lost all the same.
    expect(standing(promise, '2026-06-01')).toEqual([
      ...['apart 100000 late 0 corroborated', 'dispute_lost of promisor'],
    ]);
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

  it('ended by a name that nobody gave it takes no other end with it', () => {
    const ends = [
      seller(invoiceDisputeResolved({ dispute: 'D2', inFavourOf: 'buyer' })),
      seller(invoiceDisputeResolved({ dispute: 'D3', inFavourOf: 'seller' })),
    ];
    const marks = (...said: readonly Said[]) =>
      standing(folded(seller(invoice()), ...ends, ...said), LATER).filter((each) =>
        each.startsWith('dispute_lost'),
      );
    // Whether or not anything was raised that one of them ends.
    const both = ['dispute_lost of promisee', 'dispute_lost of promisor'];
    expect(marks()).toEqual(both);
    expect(marks(buyer(invoiceDisputed()))).toEqual(both);
    expect(marks(buyer(invoiceDisputed()), buyer(invoiceDisputed({ dispute: 'D4' })))).toEqual(
      both,
    );
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
        told: { amount: 100_000, on: '2026-03-10' },
        taken: { amount: 100_000, on: '2026-03-20' },
      },
    ]);
    const credit = creditNoteIssued({ allocations: [{ number: 'INV-1', amount: '5000' }] });
    const less = invoiceWrittenOff({ amount: '4000', cause: 'goodwill' });
    const factor: Said = { event: less, by: speaker({ teller: 'factor' }) };
    expect(otherwise(folded(seller(invoice()), seller(credit), factor))).toEqual([
      'reduction factor',
    ]);
  });

  it('is beside those that the other side tells, and one with what tells the same', () => {
    const sellers = seller(invoiceDisputed({ dispute: 'S1', amount: '1', raisedOn: '2026-03-10' }));
    const buyers = (raisedOn: string, amount = '40000') =>
      buyer(invoiceDisputed({ dispute: 'B1', amount, raisedOn }));
    const beside = folded(seller(invoice()), sellers, buyers('2026-03-12'));
    expect(standing(beside, '2026-03-12')).toContain('apart 40001 late 0 corroborated');
    const alike = [sellers, buyers('2026-03-12', '1')];
    const end = invoiceDisputeResolved({ dispute: 'S1', resolvedOn: '2026-04-10' });
    const one = folded(seller(invoice()), ...alike, seller(end));
    expect(standing(one, '2026-03-12')).toContain('apart 1 late 0 corroborated');
    expect(standing(one, '2026-04-10')).toContain('open 100000 late 0 corroborated');
    expect(otherwise(one)).toEqual([]);
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

  it('protects while it is open and unsettled: once paid, each day since the due day counts', () => {
    const due = [
      { kind: 'ordinary', amount: '100000', due: '2026-02-28', basis: 'stated' },
    ] as const;
    const issued = seller(invoice({ issuedOn: '2026-02-01', instalments: due }));
    const raisedOn = '2026-02-28';
    const words = [
      invoiceDisputed({ amount: undefined, raisedOn }),
      invoiceSuspended({ suspendedOn: raisedOn }),
      invoiceRefused({ refusedOn: raisedOn }),
    ];
    for (const word of words) {
      const promise = folded(issued, buyer(word), seller(payment('2026-08-15')));
      expect(standing(promise, '2026-08-14')[0]).toMatch(/^apart 100000 late 0 /);
      expect(standing(promise, LATER)).toContain('kept 100000 late 168 documented');
    }
  });
});

describe('a credit note', () => {
  const credit = (on: string, amount = '40000') =>
    seller(
      creditNoteIssued({
        ...{ issuedOn: on, total: amount },
        allocations: [{ number: 'INV-1', amount }],
      }),
    );
  const disputed = buyer(invoiceDisputed({ amount: '40000' }));
  const won = seller(invoiceDisputeResolved({ inFavourOf: 'buyer', resolvedOn: '2026-05-01' }));
  const amounts = (on: string, ...said: readonly Said[]) =>
    standing(folded(seller(invoice()), ...said), on)
      .filter((text) => !text.startsWith('dispute_lost'))
      .map((text) => text.split(' late ')[0]);

  it('uses up what its buyer won, and takes away no more than that', () => {
    const told = [disputed, won, credit('2026-05-02')];
    expect(amounts('2026-05-01', ...told)).toEqual(['open 60000', 'void 40000']);
    expect(amounts('2026-05-02', ...told)).toEqual(['open 60000', 'void 40000']);
    expect(amounts('2026-05-02', disputed, won, credit('2026-05-02', '50000'))).toEqual([
      'open 50000',
      'void 50000',
    ]);
  });

  it('ends a dispute for its amount without any word of it', () => {
    const told = [disputed, credit('2026-04-02', '30000')];
    expect(amounts('2026-04-01', ...told)).toEqual(['apart 40000', 'open 60000']);
    expect(amounts('2026-04-02', ...told)).toEqual(['apart 10000', 'open 60000', 'void 30000']);
    expect(amounts('2026-05-01', ...told, won)).toEqual(['open 60000', 'void 40000']);
  });

  it('uses up nothing of what the buyer lost, or disputed after it', () => {
    const lost = seller(invoiceDisputeResolved({ inFavourOf: 'seller', resolvedOn: '2026-04-01' }));
    expect(amounts('2026-05-02', disputed, lost, credit('2026-05-02'))).toEqual([
      'open 60000',
      'void 40000',
    ]);
    expect(amounts('2026-04-01', disputed, credit('2026-03-01'))).toEqual([
      'apart 40000',
      'open 20000',
      'void 40000',
    ]);
  });

  it('is as a return of goods and goodwill are', () => {
    const returned = { amount: '40000', on: '2026-05-02', means: 'return' } as const;
    const words = [
      seller(invoiceSettledOtherwise(returned)),
      seller(invoiceWrittenOff({ amount: '40000', on: '2026-05-02', cause: 'goodwill' })),
    ];
    for (const word of words) {
      expect(amounts('2026-05-02', disputed, won, word)).toEqual(['open 60000', 'void 40000']);
    }
    const cents = invoiceSettledOtherwise({ amount: '40', on: '2026-05-02', means: 'rounding' });
    expect(amounts('2026-05-02', disputed, won, seller(cents))).toEqual([
      'open 59960',
      'void 40040',
    ]);
  });
});
