import { examineRestatements } from '../../src/cli/folder/restatements.js';
import { streamOf } from '../../src/ledger/deciders.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { openSqliteHistory } from '../../src/store/sqlite/history.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { partiesOf } from '../ledger/given.js';
import { stored, tellAll } from '../ledger/histories.js';
import { paymentAllocated, paymentReversed, SELLER } from '../ledger/samples.js';
import { buyer, invoice, payment, type Said, seller } from '../projections/folded.js';
import { temporaryFolder } from '../temporary-folder.js';

const paid = payment('2026-03-30', '100000', { payment: 'P-1' });
const allocations = [{ seller: SELLER, number: 'INV-2', amount: '60000' }];
const SAID: readonly Said[] = [
  ...[seller(invoice()), seller(paid), buyer(payment('2026-04-01'))],
  seller(paymentAllocated({ payment: 'P-1', on: '2026-04-02', allocations })),
  seller(paymentReversed({ payment: 'P-1', on: '2026-04-03' })),
];

/** A folder with these events, the data of some of them changed before they were stored. */
async function folderWith(change: (data: string, stream: string) => string): Promise<string> {
  const dir = temporaryFolder();
  const store = openSqliteStore(dir);
  const tellings = SAID.map(({ event, by }, i) => ({
    ...{ stream: streamOf(event, by.teller), event, by: { ...by, message: `m${i}` } },
    parties: partiesOf(event),
  }));
  for (const { stream, revision, id, type, data, metadata } of tellAll(tellings).entries.map(
    stored,
  )) {
    const expected = revision === 0 ? 'none' : revision - 1;
    const event: Pick<StoredEvent, 'id' | 'type' | 'data' | 'metadata'> = {
      ...{ id, type, metadata },
      data: change(data, `${stream}@${revision}`),
    };
    await store.append({ stream, expected, events: [event] });
  }
  await store.close();
  return dir;
}

async function found(change: (data: string, entry: string) => string) {
  const history = openSqliteHistory(await folderWith(change));
  try {
    return examineRestatements(history);
  } finally {
    history.close();
  }
}

describe('what payment events restate', () => {
  it('is what their streams give, after each of them', async () => {
    expect(await found((data) => data)).toEqual({ payments: 2, different: [] });
  });

  it('is named where it is not', async () => {
    const wrong = await found((data, entry) =>
      entry === 'payment-seller/P-1@1' ? data.replace('"amount":"0"', '"amount":"7"') : data,
    );
    expect(wrong).toEqual({ payments: 2, different: ['payment-seller/P-1@1'] });
  });
});
