/** What stays readable when a professional is erased, in events from before it was hidden. */
import { readSide } from '../../../../src/cli/folder/folder.js';
import { clearTextsOf } from '../../../../src/query/trail/clear-texts.js';
import { message } from '../../../command/fixture.js';
import { BUYER, deal, type Reading, SELLER, startReading } from '../reading.js';

let reading: Reading;

beforeAll(async () => {
  reading = await startReading();
  const [invoice] = deal({ number: 'F1' });
  const buyer = { id: BUYER, name: 'Émile Zola' };
  await reading.tell(message('InvoiceIssued', 'i1', { ...invoice?.data, buyer, project: 'P-7' }));
});

afterAll(() => reading.close());

/** Appends an event as it was stored once: with what its teller had written. */
async function storeOlder(): Promise<void> {
  const [seller, buyer] = [SELLER, BUYER].map((id) => reading.folder.party(id));
  const facts = {
    ...{ seller, number: 'F1', dispute: 'zola-1', reason: 'price', raisedOn: '2026-02-01' },
  };
  const told = { teller: 'books', party: buyer, side: 'promisor', source: 'api' };
  const more = { message: 'Litige Germinal', parties: `${seller},${buyer}`, $correlationId: 'C-1' };
  await reading.folder.store.append({
    ...{ stream: `invoice-${seller}/F1`, expected: 0 },
    events: [
      {
        ...{ id: '00000000-0000-5000-8000-000000000001', type: 'InvoiceDisputed.v1' },
        ...{ data: JSON.stringify(facts), metadata: JSON.stringify({ ...told, ...more }) },
      },
    ],
  });
  await reading.caughtUp();
}

describe('what stays readable', () => {
  it('given ids and references without names, then nothing', async () => {
    const side = readSide(reading.folder, reading.live);
    expect(await clearTextsOf(side, [reading.folder.party(BUYER)])).toEqual([]);
  });

  it('given older ones with names, then each with its entry and what it is', async () => {
    await storeOlder();
    const side = readSide(reading.folder, reading.live);
    const entry = `invoice-${reading.folder.party(SELLER)}/F1@1`;
    expect(await clearTextsOf(side, [reading.folder.party(BUYER)])).toEqual([
      { entry, member: 'message', text: 'Litige Germinal' },
      { entry, member: 'dispute', text: 'zola-1' },
    ]);
  });
});
