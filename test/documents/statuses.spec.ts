/** Lifecycle statuses beside an invoice: the promise that they leave. */
import { factOf } from '../../projections/fact.js';
import type { Access } from '../../src/command/speaker.js';
import {
  accessOf,
  type Folder,
  invoiceData,
  message,
  OPERATOR,
  openFolder,
  removeFolder,
} from '../command/fixture.js';
import { BUYER, SELLER, status, type Written } from '../intake/einvoice/written-status.js';
import { standing } from '../projections/folded.js';
import { foldWhole } from '../projections/whole.js';
import { take } from './take.js';

/** An e-invoice platform, which speaks for both sides. */
const PLATFORM: Access = { ...OPERATOR, role: 'emitter', teller: 'pdp', source: 'platform' };

const INVOICE = invoiceData({
  ...{ seller: `0002:${SELLER.id}`, buyer: `0002:${BUYER.id}`, number: 'F-7' },
  ...{ issuedOn: '2026-07-01', total: '1200000', payable: '1200000' },
  instalments: [{ kind: 'ordinary', amount: '1200000', due: '2026-07-31', basis: 'stated' }],
});

const cashed = (time: string, amount: string, more: Partial<Written> = {}): string =>
  status({ code: 212, time, amounts: [['MEN', amount]], ...more });

const DEPOSITED = status({ code: 200, issuer: 'WK', to: ['SE'], time: '20260701151500' });
const CASHED = cashed('20260731100000', '12000');

describe('the statuses of an invoice', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await openFolder();
    await folder.ledger.tellEach([message('InvoiceIssued', 'F-7', INVOICE)], PLATFORM);
  });
  afterEach(async () => {
    await folder.close();
    removeFolder(folder);
  });

  const told = async (documents: readonly string[], access = PLATFORM): Promise<void> => {
    for (const document of documents) {
      const { report } = await take(folder.ledger, document, { access });
      expect(report.counts.rejected).toBe(0);
    }
  };

  const standingOn = async (day: string): Promise<readonly string[]> => {
    const events = [];
    for await (const batch of folder.store.readAll(0)) events.push(...batch);
    const [promise] = foldWhole(events.flatMap((event) => factOf(event) ?? [])).values();
    return promise ? standing(promise, day) : [];
  };

  it('deposited and cashed give one payment of the whole, told once or twice, in any order', async () => {
    await told([DEPOSITED, CASHED]);
    const kept = ['clean of promisor', 'kept 1200000 late 0 documented'];
    expect(await standingOn('2026-12-31')).toEqual(kept);
    const copy = cashed('20260731100000', '12000', { to: ['DFH'], id: 'FFE0614A' });
    await told([copy, CASHED, DEPOSITED]);
    expect(await standingOn('2026-12-31')).toEqual(kept);
  });

  it('cashed and paid out again net to nothing', async () => {
    await told([CASHED, cashed('20260815090000', '-12000')]);
    expect(await standingOn('2026-08-14')).toContainEqual('kept 1200000 late 0 documented');
    expect(await standingOn('2026-08-15')).toEqual(['apart 1200000 late 0 documented']);
  });

  it('in dispute set it apart', async () => {
    await told([status({ code: 207, issuer: 'BY', to: ['SE'], time: '20260805090000' })]);
    expect(await standingOn('2026-08-04')).toEqual(['open 1200000 late 0 documented']);
    expect(await standingOn('2026-08-05')).toEqual(['apart 1200000 late 5 documented']);
  });

  it('rejected start no clock', async () => {
    await told([status({ code: 213, issuer: 'WK', time: '20260701160000' })]);
    expect(await standingOn('2026-12-31')).toEqual(['void 1200000 late 0 documented']);
  });

  it('come in by the key of one side as well, in its own voice', async () => {
    const access = accessOf(folder, [`0002:${SELLER.id}`], { source: 'platform' });
    await told([CASHED, status({ code: 205, issuer: 'BY', to: ['SE'] })], access);
    expect(await standingOn('2026-12-31')).toContainEqual('kept 1200000 late 0 documented');
  });
});
