import { triangle1 } from '../../projections/models/triangle-1.js';
import { TARGETS } from '../../projections/prediction/target.js';
import { fitOf } from '../../src/prediction/fit-of.js';
import { contextOf } from '../../src/replay/context.js';
import { ledgerOf } from '../projections/prediction/ledgers.js';

const none = { coverage: [], residences: [], parties: new Map(), vouched: new Set<string>() };
const links = new Map([['its other number', 'firm']]);
const context = contextOf({ ...none, links, entitling: links }, 0);

/** As many invoices of another professional as of the firm, all of them late now and then. */
const receivables = ledgerOf(
  Array.from({ length: 400 }, (_, i) => ({
    ...{ payer: `p${i % 7}`, issued: 15_000 + i, late: [i % 3 === 0 ? 4 : -2] },
    creditor: i % 2 === 0 ? 'firm' : 'other',
  })),
);

describe('a fit of one professional', () => {
  it('is the same under each of its identifiers', () => {
    const { head } = triangle1;
    if (!head) throw new Error('It ships with a head.');
    const asked = { first: 1, knownBy: 'business', targets: TARGETS } as const;
    const [one, other] = ['firm', 'its other number'].map((creditor) =>
      fitOf({ receivables, context, introductions: null }, head, { ...asked, creditor }),
    );
    expect(one).toMatchObject({ invoices: 200, fits: { invoice: { late: { samples: 200 } } } });
    expect(other).toEqual(one);
  });
});
