import fc from 'fast-check';
import { readStored } from '../../src/ledger/upcast.js';
import { Matcher } from '../../src/matching/matcher.js';
import { BUYER, message, OTHER, SELLER } from '../command/fixture.js';
import { invoice, type Matching, payment, startMatching } from './fixture.js';

let matching: Matching;

beforeEach(async () => {
  matching = await startMatching();
});
afterEach(() => matching.close());

const head = () => matching.folder.store.head();

describe('a payment that quotes an invoice', () => {
  const rf = { paymentReference: 'RF18539007547034' };

  it.each([
    [
      'as its end-to-end id',
      invoice('F2026-041', '100'),
      { endToEndId: 'F2026041' },
      'end_to_end_id',
    ],
    [
      'as a document',
      invoice('F2026-041', '100'),
      { documentNumbers: 'F2026/041' },
      'document_number',
    ],
    [
      'by its reference',
      invoice('F2026-041', '100', rf),
      { creditorReference: 'RF18 5390 0754 7034' },
      'creditor_reference',
    ],
    [
      'in its text',
      invoice('F2026-041', '100'),
      { remittance: 'VIR SEPA facture F2026 041 MERCI' },
      'number_in_text',
    ],
  ])('%s pays it, whichever is told first', async (_, issued, quotes, rule) => {
    await matching.tell(payment('P1', '100', quotes));
    expect(await matching.match()).toEqual({ matched: 0, takenBack: 0 });
    expect(matching.unmatched()).toEqual(['P1 nothing_quoted_is_known 100']);
    await matching.tell(issued);
    expect(await matching.match()).toEqual({ matched: 1, takenBack: 0 });
    expect(await matching.paid('P1')).toBe(`F2026-041 100 ${rule}`);
    expect(matching.unmatched()).toEqual([]);
    await matching.tell(payment('P2', '1', quotes));
    await matching.match();
    expect(matching.unmatched()).toEqual(['P2 more_than_is_open 1']);
  });

  it('is told once, run again, after a crash and with a new book', async () => {
    await matching.tell(
      invoice('F2026-041', '100'),
      payment('P1', '100', { remittance: 'F2026-041' }),
    );
    await matching.match();
    const before = await head();
    await matching.match();
    matching.forget();
    await matching.match();
    expect(await head()).toBe(before);
    expect(matching.unmatched()).toEqual([]);
  });

  it('concerns whom the payment concerns, and is told under a name of its own', async () => {
    await matching.tell(
      invoice('F2026-041', '100'),
      payment('P1', '100', { remittance: 'F2026-041' }),
    );
    await matching.match();
    const stored = await matching.folder.store.readStream('payment-bank/P1', 1);
    const told = stored[0] && readStored(stored[0]);
    expect(told).toMatchObject({
      event: { type: 'PaymentAllocated', facts: { teller: 'bank', on: '2026-08-20' } },
      by: { teller: 'kept-matching', party: null, side: 'none' },
    });
    expect([...(told?.parties ?? [])].sort()).toEqual(
      [matching.folder.party(SELLER), matching.folder.party(BUYER)].sort(),
    );
  });
});

describe('a payment that may mean several things', () => {
  it('pays several invoices that it quotes where it is just their sum', async () => {
    await matching.tell(
      ...[invoice('F2026-041', '100'), invoice('F2026-042', '50')],
      payment('P1', '150', { documentNumbers: 'F2026-041\nF2026-042' }),
      payment('P2', '149', { documentNumbers: 'F2026-041\nF2026-042' }),
    );
    await matching.match();
    expect(await matching.paid('P1')).toBe('F2026-041 100, F2026-042 50 document_number');
    expect(matching.unmatched()).toEqual(['P2 several_fit 149']);
  });

  it('pays in part the one that it quotes', async () => {
    await matching.tell(
      invoice('F2026-041', '100'),
      payment('P1', '40', { remittance: 'F2026-041' }),
      payment('P2', '60', { remittance: 'F2026-041' }),
      payment('P3', '1', { remittance: 'F2026-041' }),
    );
    await matching.match();
    expect(await matching.paid('P1')).toBe('F2026-041 40 number_in_text');
    expect(await matching.paid('P2')).toBe('F2026-041 60 number_in_text');
    expect(matching.unmatched()).toEqual(['P3 more_than_is_open 1']);
  });

  it('is decided by the strongest reference that finds anything', async () => {
    await matching.tell(
      ...[invoice('F2026-041', '100'), invoice('F2026-042', '100')],
      payment('P1', '100', { documentNumbers: 'F2026-042', remittance: 'F2026-041' }),
      payment('P2', '300', { documentNumbers: 'F2026-042', remittance: 'F2026-041' }),
    );
    await matching.match();
    expect(await matching.paid('P1')).toBe('F2026-042 100 document_number');
    expect(matching.unmatched()).toEqual(['P2 more_than_is_open 300']);
  });

  it('never pays by its amount, its parties or its day alone', async () => {
    await matching.tell(invoice('F2026-041', '100'), payment('P1', '100', { remittance: 'merci' }));
    await matching.match();
    expect(matching.unmatched()).toEqual(['P1 nothing_quoted_is_known 100']);
  });

  it('is between other parties, or in another currency, and pays nothing', async () => {
    const quoted = { documentNumbers: 'F2026-041' };
    await matching.tell(invoice('F2026-041', '100'));
    await matching.tell(
      payment('P1', '100', { ...quoted, payer: OTHER }),
      payment('P2', '100', { ...quoted, currency: 'USD' }),
      payment('P3', '100', { ...quoted, payer: 'local:bank:DUPONT' }),
    );
    await matching.match();
    expect(await matching.paid('P3')).toBe('F2026-041 100 document_number');
    expect(matching.unmatched()).toEqual([
      ...['P1 nothing_quoted_is_known 100', 'P2 nothing_quoted_is_known 100'],
    ]);
  });

  it('finds what credit notes and its own account have left open, and no other account', async () => {
    const note = message('CreditNoteIssued', 'c', {
      ...{ seller: SELLER, buyer: BUYER, number: 'A1', total: '30', currency: 'EUR' },
      ...{ issuedOn: '2026-08-10', allocations: [{ number: 'F2026-041', amount: '30' }] },
    });
    await matching.tell(invoice('F2026-041', '100'), note);
    // The seller's ledger tells the same payment as the bank does.
    await matching.tellAs(
      { teller: 'books', source: 'ledger' },
      payment('L1', '70', { allocations: [{ seller: SELLER, number: 'F2026-041', amount: '70' }] }),
    );
    await matching.tell(
      payment('P1', '70', { documentNumbers: 'F2026-041' }),
      payment('P2', '30', { documentNumbers: 'F2026-041' }),
    );
    await matching.match();
    expect(await matching.paid('P1')).toBe('F2026-041 70 document_number');
    expect(matching.unmatched()).toEqual(['P2 more_than_is_open 30']);
  });

  it('pays the use of a number that was open on its day, and else is left', async () => {
    const again = { issuedOn: '2027-03-01' };
    await matching.tell(invoice('F2026-041', '100'));
    await matching.tell({ ...invoice('F2026-041', '500', again), id: 'again' });
    await matching.tell(
      payment('P1', '500', { documentNumbers: 'F2026-041' }),
      payment('P2', '500', { documentNumbers: 'F2026-041', creditedOn: '2027-03-20' }),
    );
    await matching.match();
    expect(matching.unmatched()).toEqual([
      ...['P1 more_than_is_open 500', 'P2 more_than_is_open 500'],
    ]);
    await matching.tell(payment('P0', '100', { documentNumbers: 'F2026-041' }));
    await matching.match();
    expect(await matching.paid('P2')).toBe('F2026-041 500 document_number');
    expect(matching.unmatched()).toEqual(['P1 more_than_is_open 500']);
  });
});

describe('a payment that its payer announced', () => {
  const announced = (amount: string, id = 'A1') =>
    message('PaymentAnnounced', id, {
      ...{ payment: id, payer: BUYER, payee: SELLER, on: '2026-08-18', endToEndId: 'E2E-9' },
      allocations: [{ seller: SELLER, number: 'F2026-041', amount }],
    });

  it('pays what was announced under its end-to-end id', async () => {
    await matching.tell(invoice('F2026-041', '100'), payment('P1', '90', { endToEndId: 'E2E-9' }));
    await matching.match();
    expect(matching.unmatched()).toEqual(['P1 nothing_quoted_is_known 90']);
    await matching.tellAs(
      { teller: 'buyers', parties: new Set([matching.folder.party(BUYER)]) },
      announced('80'),
    );
    await matching.match();
    expect(await matching.paid('P1')).toBe('F2026-041 80 end_to_end_id');
  });

  it('pays nothing where two announcements differ, or where it is too little', async () => {
    await matching.tell(invoice('F2026-041', '100'), announced('80'), announced('70', 'A2'));
    await matching.tell(payment('P1', '90', { endToEndId: 'E2E-9' }));
    await matching.match();
    expect(matching.unmatched()).toEqual(['P1 several_fit 90']);
    await matching.tell(
      message('EntryWithdrawn', 'w', { entry: 'payment-bank/A2@0', why: 'clerical_error' }),
      payment('P2', '79', { endToEndId: 'E2E-9' }),
    );
    await matching.match();
    expect(await matching.paid('P1')).toBe('F2026-041 80 end_to_end_id');
    expect(matching.unmatched()).toEqual(['P2 more_than_is_open 79']);
  });
});

describe('what was matched', () => {
  const quoted = { documentNumbers: 'F2026-041' };

  it('is taken back where it is true no more, and matched anew', async () => {
    const [entry = ''] = await matching.tell(
      invoice('F2026-041', '100'),
      payment('P1', '100', quoted),
    );
    await matching.match();
    await matching.tell(message('EntryWithdrawn', 'w', { entry, why: 'wrong_document' }));
    expect(await matching.match()).toEqual({ matched: 0, takenBack: 1 });
    expect(await matching.paid('P1')).toBe('nothing');
    expect(matching.unmatched()).toEqual(['P1 nothing_quoted_is_known 100']);
    await matching.tell({ ...invoice('F2026-041', '100'), id: 'again' });
    expect(await matching.match()).toEqual({ matched: 1, takenBack: 0 });
    expect(await matching.paid('P1')).toBe('F2026-041 100 document_number');
  });

  it('gives way to whoever allocates, and is never touched again', async () => {
    await matching.tell(invoice('F2026-041', '100'), payment('P1', '100', quoted));
    await matching.match();
    const byHand = message('PaymentAllocated', 'a', {
      ...{ payment: 'P1', teller: 'bank', on: '2026-08-25' },
      allocations: [{ seller: SELLER, number: 'F2026-099', amount: '60' }],
    });
    await matching.tellAs({ teller: 'clerk', source: 'api' }, byHand);
    expect(await matching.match()).toEqual({ matched: 0, takenBack: 0 });
    expect(await matching.paid('P1')).toBe('F2026-099 60 by hand');
    expect(matching.unmatched()).toEqual(['P1 allocated_in_part 40']);
  });

  it('is not made again once a contest of it was upheld', async () => {
    await matching.tell(invoice('F2026-041', '100'), payment('P1', '100', quoted));
    await matching.match();
    const entry = 'payment-bank/P1@1';
    await matching.tellAs(
      { teller: 'buyers', source: 'api', parties: new Set([matching.folder.party(BUYER)]) },
      message('EntryContested', 'c', { entry, on: '2026-08-26' }),
    );
    await matching.tellAs(
      { role: 'operator', teller: 'office', anyParty: true },
      message('ContestResolved', 'r', { entry, on: '2026-08-27', upheld: true }),
    );
    expect(await matching.match()).toEqual({ matched: 0, takenBack: 0 });
    matching.forget();
    expect(await matching.match()).toEqual({ matched: 0, takenBack: 0 });
    expect(matching.unmatched()).toEqual(['P1 contested 100']);
  });

  it('stands where the payment goes back, so that it goes back from the invoice', async () => {
    await matching.tell(invoice('F2026-041', '100'), payment('P1', '100', quoted));
    await matching.match();
    await matching.tell(
      message('PaymentReversed', 'b', {
        ...{ payment: 'P1', on: '2026-08-28', cause: 'insufficient_funds' },
      }),
    );
    await matching.tell(payment('P2', '100', quoted));
    expect(await matching.match()).toEqual({ matched: 1, takenBack: 0 });
    expect(await matching.paid('P2')).toBe('F2026-041 100 document_number');
    const [stored] = (await matching.folder.store.readStream('payment-bank/P1')).slice(-1);
    const after = stored && readStored(stored)?.event.after;
    expect(after?.shares).toMatchObject([{ amount: '0', returned: { amount: '100' } }]);
    expect(matching.unmatched()).toEqual([]);
  });
});

describe('texts', () => {
  it('are kept in no readable form', async () => {
    await matching.tell(
      payment('P1', '100', { remittance: 'SECRET-4711', endToEndId: 'HIDDEN-12' }),
    );
    await matching.match();
    const quotes = matching.book.all<{ hash: string }>('SELECT * FROM quote');
    expect(quotes.length).toBeGreaterThan(1);
    expect(JSON.stringify(quotes)).not.toMatch(/SECRET|4711|HIDDEN/);
  });

  it('that were erased match nothing', async () => {
    await matching.tell(payment('P1', '100', { documentNumbers: 'F2026-041' }));
    await matching.folder.keys.erase(matching.folder.party(BUYER));
    await matching.tell(invoice('F2026-041', '100'));
    await matching.match();
    expect(matching.unmatched()).toEqual(['P1 nothing_quoted_is_known 100']);
  });
});

describe('the order in which things arrive', () => {
  it('changes nothing of what is matched in the end', async () => {
    const all = [
      ...[invoice('F2026-041', '100'), invoice('F2026-042', '50'), invoice('F2026-043', '70')],
      payment('P1', '150', { documentNumbers: 'F2026-041\nF2026-042' }),
      payment('P2', '30', { remittance: 'acompte F2026-043' }),
      payment('P3', '40', { endToEndId: 'F2026-043' }),
      payment('P4', '5', { remittance: 'F2026-099' }),
    ];
    const outcome = async () => [
      ...(await Promise.all(['P1', 'P2', 'P3', 'P4'].map((id) => matching.paid(id)))),
      ...matching.unmatched(),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }),
        async (order, runs) => {
          await matching.close();
          matching = await startMatching();
          for (const [i, told] of order.entries()) {
            await matching.tell(told);
            if (runs[i]) await matching.match();
          }
          await matching.match();
          await matching.match();
          expect(await outcome()).toEqual([
            'F2026-041 100, F2026-042 50 document_number',
            'F2026-043 30 number_in_text',
            'F2026-043 40 end_to_end_id',
            'nothing',
            'P4 nothing_quoted_is_known 5',
          ]);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the follower', () => {
  it('matches what comes while it runs, and says where it is', async () => {
    const { folder, book } = matching;
    const matcher = new Matcher(folder, folder.ledger, book);
    const running = matcher.start();
    await matching.tell(payment('P1', '100', { documentNumbers: 'F2026-041' }));
    await matching.tell(invoice('F2026-041', '100'));
    const end = new AbortController();
    for await (const { events } of folder.store.subscribe(0, end.signal)) {
      if (events.some(({ type }) => type.startsWith('PaymentAllocated'))) end.abort();
    }
    await matcher.stop();
    await running;
    expect(await matching.paid('P1')).toBe('F2026-041 100 document_number');
    expect(matcher.trouble).toBeNull();
    expect(matcher.position).toBeGreaterThan(0);
  });

  it('goes on by itself after an error that passes, and says meanwhile what is wrong', async () => {
    const { folder, book } = matching;
    await matching.tell(invoice('F2026-041', '100'));
    await matching.tell(payment('P1', '100', { documentNumbers: 'F2026-041' }));
    book.db.exec(`CREATE TRIGGER full BEFORE INSERT ON allocated
      BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END`);
    const lines: string[] = [];
    const troubles: (string | null)[] = [];
    let goOn = (): void => {};
    const goesOn = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const log = (line: string): void => {
      lines.push(line);
      troubles.push(matcher.trouble);
      if (lines.length === 2) book.db.exec('DROP TRIGGER full');
      if (lines.length === 3) goOn();
    };
    const pauses = { firstMs: 1, mostMs: 1 };
    const matcher = new Matcher(folder, folder.ledger, book, { pauses, log });
    void matcher.start();
    await goesOn;
    await matcher.stop();
    const wrong = 'Matching met an error and tries again in 1 ms: The disk is full.';
    expect(lines).toEqual([wrong, wrong, 'Matching goes on.']);
    expect(troubles.slice(0, 2)).toEqual(['The disk is full.', 'The disk is full.']);
    expect(await matching.paid('P1')).toBe('F2026-041 100 document_number');
  });

  it('stops right before an event that is newer than it knows, and says why', async () => {
    const { folder, book } = matching;
    await matching.tell(invoice('F2026-041', '100'));
    const before = await head();
    const stored = { id: '00000000-0000-5000-8000-000000000001', data: '{}', metadata: '{}' };
    await folder.store.append({
      ...{ stream: 'invoice-a/1', expected: 'none' },
      events: [{ ...stored, type: 'InvoiceIssued.v9' }],
    });
    const matcher = new Matcher(folder, folder.ledger, book);
    await matcher.start();
    expect(matcher.trouble).toContain('Upgrade this process');
    expect(matcher.position).toBe(before);
  });
});
