import { speaker } from '../../ledger/given.js';
import { sourceCovered } from '../../ledger/samples.js';
import {
  bank,
  buyer,
  CLEAN,
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

describe('a payment that only the buyer tells', () => {
  const paid = [seller(invoice()), buyer(payment('2026-04-02'))];
  const covered = (upTo: string): Said => seller(sourceCovered({ teller: 'seller', upTo }));
  const open = ['open 100000 late 0 documented'];

  it('keeps the promise while its seller covers nothing, or not yet its day', () => {
    const kept = [CLEAN, 'kept 100000 late 2 declared'];
    expect(standing(folded(...paid), LATER)).toEqual(kept);
    expect(standing(folded(...paid, covered('2026-03-31')), LATER)).toEqual(kept);
  });

  it('is late as well supported as its seller says that it was overdue before', () => {
    const late = [CLEAN, 'kept 100000 late 2 documented'];
    expect(standing(folded(...paid, covered('2026-04-01')), LATER)).toEqual(late);
    const own = folded(buyer(invoice()), buyer(payment('2026-04-02')), covered('2026-04-01'));
    expect(standing(own, LATER)).toEqual([CLEAN, 'kept 100000 late 2 declared']);
  });

  it('is held to the due day of then, not to one that was agreed since', () => {
    const moved = seller(plan('2026-04-05', '2026-04-03'));
    const told = [seller(invoice()), moved, buyer(payment('2026-04-10'))];
    const before = folded(...told, covered('2026-03-31'));
    expect(standing(before, LATER)).toEqual([CLEAN, 'kept 100000 late 8 declared']);
    const after = folded(...told, covered('2026-04-01'));
    expect(standing(after, LATER)).toEqual([CLEAN, 'kept 100000 late 8 documented']);
  });

  it('is a discrepancy once the seller covers its day and tells none', () => {
    const promise = folded(...paid, covered('2026-04-02'));
    expect(standing(promise, LATER)).toEqual(open);
    expect(otherwise(promise)).toEqual(['settlement buyer']);
    const event = sourceCovered({ teller: 'other', upTo: LATER });
    const others: Said = { event, by: speaker({ teller: 'other' }) };
    expect(standing(folded(...paid, others), LATER)).toContain('kept 100000 late 2 declared');
  });

  it('is a discrepancy, too, where a bank told the invoice and covers its day', () => {
    const event = sourceCovered({ teller: 'bank', upTo: LATER });
    const said = [...paid, bank(invoice()), { event, by: bank(event).by }];
    expect(standing(folded(...said), LATER)).toEqual(open);
  });

  it('counts again when the seller or a bank tells it, and supports them', () => {
    const told = [...paid, covered('2026-04-30')];
    expect(standing(folded(...told, seller(payment('2026-04-02'))), LATER)).toEqual([
      ...[CLEAN, 'kept 100000 late 2 corroborated'],
    ]);
    expect(standing(folded(...told, bank(payment('2026-04-02'))), LATER)).toEqual([
      ...[CLEAN, 'kept 100000 late 2 banked'],
    ]);
  });

  it('counts in part where the seller covers only the day of another', () => {
    const two = [
      ...[seller(invoice()), covered('2026-04-02')],
      ...[buyer(payment('2026-04-02', '40000')), buyer(payment('2026-04-05', '60000'))],
    ];
    expect(standing(folded(...two), LATER)).toEqual([
      ...['kept 60000 late 5 documented', 'open 40000 late 0 documented'],
    ]);
  });

  it('is what there is where the seller tells nothing of the promise', () => {
    const promise = folded(buyer(invoice()), buyer(payment('2026-04-02')), covered(LATER));
    expect(standing(promise, LATER)).toEqual([CLEAN, 'kept 100000 late 2 declared']);
  });
});
