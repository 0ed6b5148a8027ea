/** An answer about a promise that was kept in two halves, as the API gives it. */
import type {
  PromiseAnswer,
  ShownPromise,
  ShownStep,
} from '../../../src/query/promises/promise.js';
import type { ShownEntry } from '../../../src/query/trail/shown-entry.js';

export const TESSIER = { id: '0002:000901355', name: 'Maçonnerie <b>Tessier</b>' };
export const BRUNEL = { id: '0002:000901108', name: 'Atelier Brunel & Filles' };
const ADDRESS = 'invoice-945aacac74445b136a409690d91feed5/FT2510G';

const SELLER = { teller: 'brunel', party: BRUNEL };
const BANK = { teller: 'bank', party: TESSIER };

function step(changes: Partial<ShownStep>): ShownStep {
  return {
    ...({ side: 'payment', of: 'promisor', state: 'open', share: 100, late: 0 } as const),
    ...{ amount: { amount: '22000.00', currency: 'EUR' }, due: '2025-11-12', on: null },
    ...({ basis: 'stated', grade: 'banked', by: SELLER, day: '2025-10-13' } as const),
    ...changes,
  };
}

const HALF = { amount: '11000.00', currency: 'EUR' };
const TAKEN = { share: -50, amount: { ...HALF, amount: '-11000.00' } };
const KEPT = { state: 'kept', share: 50, amount: HALF, by: BANK } as const;
const FIRST = step({ ...KEPT, late: 47, day: '2025-12-29', on: '2025-12-29' });
const SECOND = step({ ...KEPT, late: 90, day: '2026-02-10', on: '2026-02-10' });
const COUNTS = { counts: { status: 'yes', why: null, late: 47 } } as const;

export const PROMISE: ShownPromise = {
  promise: ADDRESS,
  ...({ kind: 'invoice', number: 'FT-2510-G', startOn: '2025-10-13' } as const),
  ...{ promisor: TESSIER, promisee: BRUNEL, size: { amount: '22000.00', currency: 'EUR' } },
  ...({ grade: 'banked', standing: 'kept', counts: { status: 'yes', why: [] } } as const),
  portions: [
    { ...FIRST, ...COUNTS },
    { ...SECOND, ...COUNTS },
  ],
  steps: [
    step({}),
    ...[step({ ...TAKEN, day: '2025-12-29' }), FIRST],
    ...[step({ ...TAKEN, day: '2026-02-10' }), SECOND],
  ],
  discrepancies: [
    {
      about: 'reschedule',
      by: { teller: 'tessier', party: TESSIER },
      told: { instalments: [{ amount: HALF, due: '2026-02-10' }] },
      taken: null,
    },
  ],
};

export function entry(position: number, changes: Partial<ShownEntry> = {}): ShownEntry {
  return {
    ...{ entry: `${ADDRESS}@${position}`, position, id: `id-${position}` },
    ...({ type: 'InvoiceIssued', kind: 'invoice', day: '2025-10-13' } as const),
    ...{ recordedAt: '2025-10-14T08:00:00.000Z', parties: [BRUNEL, TESSIER], texts: {} },
    ...({
      status: 'stands',
      by: { ...SELLER, side: 'promisee', source: 'api', message: 'm' },
    } as const),
    facts: {
      ...{ seller: BRUNEL, buyer: TESSIER, number: 'FT-2510-G', payable: '2200000' },
      ...{ currency: 'EUR', instalments: [{ amount: '2200000', due: '2025-11-12' }] },
    },
    ...changes,
  };
}

export const ANSWER: PromiseAnswer = {
  ...{ asOf: '2026-11-23', knownAt: 1600, promises: [PROMISE], waiting: [], notCounted: [] },
  entries: [
    entry(1156),
    entry(1392, {
      ...({ type: 'PaymentReceived', kind: 'payment', day: '2025-12-29' } as const),
      by: { ...BANK, side: 'bank', source: 'bank', message: 'm' },
      facts: {
        ...{ payer: TESSIER, payee: BRUNEL, amount: '1100000', currency: 'EUR' },
        ...{ creditedOn: '2025-12-29', allocations: [] },
      },
    }),
  ],
};
