import type { LedgerEvent } from '../../../src/ledger/events.js';
import type { Recorded } from '../../../src/ledger/stream/decider.js';
import { Entries, keyOf } from '../../../src/ledger/stream/entries.js';
import { given, says, speaker } from '../given.js';
import {
  BUYER,
  contestResolved,
  entryAnswered,
  entryContested,
  entryWithdrawn,
  invoiceIssued,
  invoiceReceived,
  OTHER,
} from '../samples.js';

const buyer = { teller: 'buyers-books', party: BUYER } as const;
const stranger = { teller: 'else', party: OTHER } as const;
const operator = { teller: 'office', party: null, role: 'operator' } as const;
const contested = says(entryContested(), buyer);
const upheld = says(contestResolved(), operator);

describe('an entry', () => {
  it('is withdrawn by its own teller, once', () => {
    given(invoiceIssued()).when(entryWithdrawn()).thenTold(entryWithdrawn());
    given(invoiceIssued())
      .when(says(entryWithdrawn(), buyer))
      .thenRejects('entry_must_be_the_tellers_own', '/entry');
    given(invoiceIssued(), entryWithdrawn())
      .when(entryWithdrawn())
      .thenRejects('entry_is_already_withdrawn', '/entry');
    given(invoiceIssued(), entryWithdrawn())
      .when(entryWithdrawn({ entry: 1 }))
      .thenRejects('entry_cannot_be_withdrawn', '/entry');
    given(invoiceIssued())
      .when(entryWithdrawn({ entry: 1 }))
      .thenRejects('entry_must_exist', '/entry');
  });

  it('is contested by a party whom it concerns, once at a time', () => {
    given(invoiceIssued()).when(contested).thenTold(entryContested());
    given(invoiceIssued(), contested).when(contested).thenRejects('contest_is_already_open');
    given(invoiceIssued())
      .when(says(entryContested({ by: OTHER }), operator))
      .thenRejects('entry_must_concern_the_party', '/entry');
  });

  it.each([
    ['contests', entryContested({ by: OTHER })],
    ['answers', entryAnswered()],
    ['withdraws', entryWithdrawn()],
  ])('is not there for a stranger who %s it, so that nobody can feel for entries', (_, event) => {
    given(invoiceIssued(), contested)
      .when(says(event, stranger))
      .thenRejects('entry_must_exist', '/entry');
  });

  it('is answered by a party whom it concerns, or by its teller', () => {
    given(invoiceIssued(), contested).when(entryAnswered()).thenTold(entryAnswered());
    given(invoiceIssued(), contested)
      .when(says(entryAnswered(), { ...operator, party: OTHER }))
      .thenRejects('entry_must_concern_the_party');
  });

  it('has its contest resolved by an operator; upheld takes it out', () => {
    const changed = invoiceIssued({ project: 'other' });
    const dismissed = says(contestResolved({ upheld: false }), operator);
    given(invoiceIssued(), contested).when(upheld).thenTold(contestResolved());
    given(invoiceIssued()).when(upheld).thenRejects('contest_must_be_open');
    given(invoiceIssued(), contested).when(contestResolved()).thenRejects('only_an_operator_may');
    given(invoiceIssued(), contested, upheld).when(changed).thenTold(changed);
    given(invoiceIssued(), contested, dismissed).when(changed).thenRejects('already_told');
    given(invoiceIssued(), contested, dismissed).when(contested).thenTold(entryContested());
  });
});

describe('a message', () => {
  it('sent again is a repeat of the entry it made', () => {
    const first = says(invoiceReceived(), { message: 'a' });
    given(invoiceIssued(), first).when(first).thenDuplicate(1);
  });

  it('sent again with other facts is refused, with both shown', () => {
    const other = says(invoiceReceived({ receivedOn: '2026-03-04' }), { message: 'a' });
    given(says(invoiceReceived(), { message: 'a' }))
      .when(other)
      .thenRejects('idempotency_key_reused');
  });

  it('may carry two kinds of event, and belongs to its teller', () => {
    const message = { message: 'a' };
    given(says(invoiceIssued(), message))
      .when(says(invoiceReceived(), message))
      .thenTold(invoiceReceived());
    given(says(invoiceReceived(), message))
      .when(says(invoiceReceived(), { ...buyer, ...message }))
      .thenTold(invoiceReceived());
  });
});

describe('the entries of a stream', () => {
  const entry = (revision: number, event: LedgerEvent, message: string): Recorded => {
    return { event, revision, by: speaker({ message }), parties: [BUYER] };
  };
  const issued = entry(0, invoiceIssued(), 'a');
  const one = Entries.none().with(issued);
  const keyOfReceipt = keyOf(speaker({ message: 'b' }), 'InvoiceReceived');

  it('stay as they were when others grow from them, one way and another', () => {
    const received = one.with(entry(1, invoiceReceived(), 'b'));
    const withdrawn = one.with(entry(1, entryWithdrawn(), 'c')).with(entry(2, issued.event, 'd'));

    expect(one.all()).toEqual([issued]);
    expect([one.next, received.next, withdrawn.next]).toEqual([1, 2, 3]);
    expect(received.at(1)?.event.type).toBe('InvoiceReceived');
    expect(withdrawn.at(1)?.event.type).toBe('EntryWithdrawn');
    expect(received.under(keyOfReceipt)?.revision).toBe(1);
    expect([one.under(keyOfReceipt), withdrawn.under(keyOfReceipt)]).toEqual([
      undefined,
      undefined,
    ]);
    expect([one, received, withdrawn].map((entries) => entries.isTakenOut(0))).toEqual([
      ...[false, false, true],
    ]);
  });

  it('do not see the contests of those that grew from them', () => {
    const open = one.with(entry(1, entryContested(), 'b'));
    const closed = open.with(entry(2, contestResolved({ upheld: false }), 'c'));

    expect([one, open, closed].map((entries) => entries.contestedBy(0))).toEqual([
      ...[[], [BUYER], []],
    ]);
  });

  it('find under a key told twice the newest that each has', () => {
    const again = one.with(entry(1, invoiceIssued({ project: 'other' }), 'a'));
    const key = keyOf(issued.by, 'InvoiceIssued');

    expect([one, again].map((entries) => entries.under(key)?.revision)).toEqual([0, 1]);
  });

  it('keep their revisions where a store holds foreign events in between', () => {
    const later = one.with(entry(4, invoiceReceived(), 'b'));

    expect(later.all().map(({ revision }) => revision)).toEqual([0, 4]);
    expect([later.next, later.at(2), one.next]).toEqual([5, undefined, 1]);
  });
});
