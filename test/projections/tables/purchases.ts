/**
 * A small ledger of purchases in euros, folded from what seller and buyer say. By the end of 2024,
 * in euros, with days late and days from issue:
 *
 * A  1,000 paid 1 day early, on the leap day (29 days)   J    800 disputed, lost, paid 24 late (54)
 * B  2,000 paid 800 on the due day (30), 1,200 20 late (50)  K  600 disputed and won: void
 * C  3,000 paid 76 late (106), due by law                L  1,000 of 1,100, 100 in advance; not due
 * D    500 of 2023, paid 26 late in 2024 (56)            M      0 of 200, all in advance
 * E    700 paid in 2023                                  N    300 open, no due day
 * F  4,000 open, due on the closing day                  P    150 sold for cash
 * G  5,000 credited 1,000, 4,000 open 30 days late       Q  1,200 not due, paid in 2025
 * H  6,000 paid 1,500 15 late (44), 4,500 open 92 late   R    900 of 2025
 * I    900 in dispute, due 47 days ago                   S    400 written off 240 days after due
 */
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import type { DueBasis } from '../../../src/ledger/events.js';
import type { Day } from '../../../src/ledger/values/day.js';
import {
  creditNoteIssued,
  invoiceDisputed,
  invoiceDisputeResolved,
  invoiceWrittenOff,
} from '../../ledger/samples.js';
import { buyer, folded, invoice, payment, plan, type Said, seller } from '../folded.js';

/** Suppliers, as tables see them: only that they are two. */
export const SUPPLIER = 'a'.repeat(32);
export const OTHER_SUPPLIER = 'd'.repeat(32);

export interface Purchase {
  readonly promise: FoldedPromise;
  readonly supplier: string;
}

interface Bill {
  readonly issued: Day;
  readonly due?: Day;
  /** Minor units. */
  readonly amount: number;
  readonly basis?: DueBasis;
  readonly prepaid?: number;
}

function bill({ issued, due, amount, basis = 'stated', prepaid = 0 }: Bill): Said {
  const payable = String(amount - prepaid);
  const part = { kind: 'ordinary', amount: payable } as const;
  const instalment = due === undefined ? { ...part, basis: 'unknown' as const } : { ...part, due };
  return seller(
    invoice({
      ...{ total: String(amount), prepaid: String(prepaid), payable, issuedOn: issued },
      instalments: amount === prepaid ? [] : [{ basis, ...instalment }],
    }),
  );
}

/** Paid by transfer, as the seller tells. */
function pay(on: Day, amount: number): Said {
  return seller(payment(on, String(amount)));
}

function dispute(raisedOn: Day, amount: number): Said {
  return buyer(invoiceDisputed({ amount: String(amount), raisedOn }));
}

function resolved(resolvedOn: Day, inFavourOf: 'buyer' | 'seller'): Said {
  return seller(invoiceDisputeResolved({ resolvedOn, inFavourOf }));
}

const credit = (on: Day, amount: string): Said =>
  seller(
    creditNoteIssued({ total: amount, issuedOn: on, allocations: [{ number: 'INV-1', amount }] }),
  );

const LEDGER: Readonly<Record<string, readonly Said[]>> = {
  A: [
    bill({ issued: '2024-01-31', due: '2024-03-01', amount: 1000_00 }),
    pay('2024-02-29', 1000_00),
  ],
  B: [
    bill({ issued: '2024-03-01', due: '2024-03-31', amount: 2000_00 }),
    ...[pay('2024-03-31', 800_00), pay('2024-04-20', 1200_00)],
  ],
  C: [
    bill({ issued: '2024-05-01', due: '2024-05-31', amount: 3000_00, basis: 'legal' }),
    pay('2024-08-15', 3000_00),
  ],
  D: [bill({ issued: '2023-11-15', due: '2023-12-15', amount: 500_00 }), pay('2024-01-10', 500_00)],
  E: [bill({ issued: '2023-10-01', due: '2023-10-31', amount: 700_00 }), pay('2023-10-30', 700_00)],
  F: [bill({ issued: '2024-12-01', due: '2024-12-31', amount: 4000_00 })],
  G: [
    bill({ issued: '2024-11-01', due: '2024-12-01', amount: 5000_00 }),
    credit('2024-12-15', '100000'),
  ],
  H: [
    bill({ issued: '2024-09-01', due: '2024-09-30', amount: 6000_00 }),
    pay('2024-10-15', 1500_00),
  ],
  I: [
    bill({ issued: '2024-10-15', due: '2024-11-14', amount: 900_00 }),
    dispute('2024-11-01', 900_00),
  ],
  J: [
    bill({ issued: '2024-06-01', due: '2024-07-01', amount: 800_00 }),
    ...[dispute('2024-06-20', 800_00), resolved('2024-07-20', 'seller')],
    pay('2024-07-25', 800_00),
  ],
  K: [
    bill({ issued: '2024-06-01', due: '2024-07-01', amount: 600_00 }),
    ...[dispute('2024-06-20', 600_00), resolved('2024-07-20', 'buyer')],
    credit('2024-07-21', '60000'),
  ],
  L: [bill({ issued: '2024-12-20', due: '2025-01-19', amount: 1100_00, prepaid: 100_00 })],
  M: [bill({ issued: '2024-05-01', due: '2024-05-31', amount: 200_00, prepaid: 200_00 })],
  N: [bill({ issued: '2024-08-01', amount: 300_00 })],
  P: [bill({ issued: '2024-04-01', due: '2024-04-01', amount: 150_00 }), pay('2024-04-01', 150_00)],
  Q: [
    bill({ issued: '2024-12-05', due: '2025-01-04', amount: 1200_00 }),
    pay('2025-01-03', 1200_00),
  ],
  R: [bill({ issued: '2025-01-02', due: '2025-02-01', amount: 900_00 })],
  S: [
    bill({ issued: '2024-01-05', due: '2024-02-04', amount: 400_00 }),
    seller(invoiceWrittenOff({ amount: '40000', on: '2024-10-01', cause: 'uncollectible' })),
  ],
};

/**
 * By the end of 2024: X is due on a day agreed 19 days after its own, 11 days ago; Y in two parts,
 * of which 500 were paid 10 days late and 700 are 31 days late; Z disputed too late to be set
 * apart; W disputed longer than anything is set apart.
 */
export function oddPurchases(): readonly Purchase[] {
  const ordinary = { kind: 'ordinary', basis: 'stated' } as const;
  const inParts = seller(
    invoice({
      ...{ total: '200000', payable: '200000', issuedOn: '2024-10-31' },
      instalments: [
        { ...ordinary, amount: '120000', due: '2024-11-30' },
        { ...ordinary, amount: '80000', due: '2025-01-31' },
      ],
    }),
  );
  const odd: readonly (readonly Said[])[] = [
    [
      bill({ issued: '2024-10-02', due: '2024-11-01', amount: 1000_00 }),
      seller(plan('2024-12-20', '2024-11-20')),
    ],
    [inParts, pay('2024-12-10', 500_00)],
    [
      bill({ issued: '2024-08-01', due: '2024-08-31', amount: 300_00 }),
      dispute('2024-10-15', 300_00),
    ],
    [
      bill({ issued: '2024-04-01', due: '2024-05-01', amount: 400_00 }),
      dispute('2024-05-10', 400_00),
    ],
  ];
  return odd.map((said) => ({ promise: folded(...said), supplier: SUPPLIER }));
}

/** G and H are the other supplier's. */
export function purchases(): readonly Purchase[] {
  return Object.entries(LEDGER).map(([name, said]) => ({
    promise: folded(...said),
    supplier: name === 'G' || name === 'H' ? OTHER_SUPPLIER : SUPPLIER,
  }));
}
