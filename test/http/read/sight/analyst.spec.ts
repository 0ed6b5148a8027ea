/** An analyst reckons with figures: no answer to it holds a number, a name or a text of anybody. */
import { message } from '../../../command/fixture.js';
import { at, BUYER, deal, professional, type Reading, SELLER, startReading } from '../reading.js';

/** What no analyst may see. */
const TOLD = ['CONFIDENTIAL-77', 'Grandet', 'called twice', 'BQ-SECRET'];

let reading: Reading;

beforeAll(async () => {
  reading = await startReading();
  const [invoice] = deal({ number: 'CONFIDENTIAL-77' });
  const buyer = { id: BUYER, name: 'Grandet et fils' };
  await reading.tell(
    message('InvoiceIssued', 'i', { ...invoice?.data, buyer, note: 'called twice' }),
    message('PaymentReceived', 'BQ-SECRET', {
      ...{ payment: 'BQ-SECRET', payer: BUYER, payee: SELLER, amount: '120000', currency: 'EUR' },
      ...{ creditedOn: '2026-03-01', instrument: 'cash', remittance: 'CONFIDENTIAL-77' },
      allocations: [{ seller: SELLER, number: 'CONFIDENTIAL-77', amount: '120000' }],
    }),
  );
  await reading.match();
});

afterAll(() => reading.close());

describe('an analyst', () => {
  it('given every read, then sees figures, and no number, name or text', async () => {
    const address = `invoice-${reading.folder.party(SELLER)}/CONFIDENTIAL-77`;
    const paths = [
      ...['/v1/professionals', '/v1/professionals?search=grandet', '/v1/unmatched'],
      ...[SELLER, BUYER].flatMap((id) => [
        ...['', 'trail', 'relations', 'history', 'score'].map((more) => professional(id, more)),
        professional(id, 'score/change?from=2026-01-31&to=2026-04-30'),
        ...['payment', 'deadline', 'relation'].map((part) => {
          return professional(id, `score?explain=${part}&asOf=2026-04-01`);
        }),
        professional(
          id,
          `score?asOf=2026-04-01&explain=payment&with=${SELLER === id ? BUYER : SELLER}`,
        ),
      ]),
      ...[at('v1/promises', address), at('v1/entries', `${address}@0`)],
    ];
    for (const path of paths) {
      const { text } = await reading.get(path, 'analyst');
      for (const told of TOLD)
        expect([path, text]).not.toEqual([path, expect.stringContaining(told)]);
    }
  });

  it('given an explanation, then promises are told apart by what nobody can read', async () => {
    const path = professional(BUYER, 'score?explain=payment&asOf=2026-04-01');
    const { body } = await reading.get(path, 'analyst');
    const seen = reading.folder.party(SELLER);
    expect(body.explanation).toMatchObject({
      items: [
        {
          promise: expect.stringMatching(new RegExp(`^invoice-${seen}/hash-[0-9a-f]{32}$`)),
          entries: [],
        },
      ],
    });
    const { body: operators } = await reading.get(path);
    expect(operators.explanation).toMatchObject({
      items: [{ promise: `invoice-${seen}/CONFIDENTIAL77` }],
    });
  });
});
