/** Pages of an answer on the command line, while more is told between one and the next. */
import { temporaryFolder } from '../temporary-folder.js';
import { fileOf, invoiceLine, kept } from './kept.js';

const SELLER = '0002:552100554';
const BUYER = '0002:732829320';

/** An invoice that was due on 5 February, and its payment. */
function paid(number: string, creditedOn: string): readonly string[] {
  const payment = {
    ...{ specversion: '1.0', id: `payment ${number}`, source: '/test', type: 'PaymentReceived' },
    data: {
      ...{ payment: `p ${number}`, payer: BUYER, payee: SELLER, amount: '1000', currency: 'EUR' },
      ...{ creditedOn, instrument: 'credit_transfer' },
      allocations: [{ seller: SELLER, number, amount: '1000' }],
    },
  };
  return [invoiceLine(number), JSON.stringify(payment)];
}

async function tell(data: string, lines: readonly string[]): Promise<void> {
  const { code, err } = await kept('import', fileOf(lines), '--data', data);
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
}

async function answerOf(data: string, ...asked: readonly string[]) {
  const { code, out } = await kept(...asked, '--data', data, '--json');
  expect(code).toBe(0);
  return Object(JSON.parse(out));
}

describe('pages of kept score --explain and of kept trail', () => {
  it('given more told between them, then repeat and skip nothing', async () => {
    const data = temporaryFolder();
    await tell(data, [
      ...paid('F1', '2026-02-04'),
      ...paid('F2', '2026-02-25'),
      ...paid('F3', '2026-03-17'),
    ]);
    const explain = ['score', BUYER, '--as-of', '2026-06-30', '--explain', 'payment'];
    const trail = ['trail', BUYER];
    const first = await answerOf(data, ...explain, '--limit', '2');
    const newest = await answerOf(data, ...trail, '--limit', '4');

    // The one paid latest weighs most, so that it comes first from now on.
    await tell(data, paid('F4', '2026-06-01'));
    const { next } = first.explanation;
    const second = await answerOf(data, ...explain, '--limit', '2', '--cursor', next);
    const older = await answerOf(data, ...trail, '--cursor', newest.next);

    const explained = [...first.explanation.items, ...second.explanation.items];
    const numbers = explained.map(({ promise }) => promise.split('/').at(-1));
    expect(numbers.toSorted()).toEqual(['F1', 'F2', 'F3']);
    expect(second.knownAt).toBe(first.knownAt);
    expect(older.knownAt).toBe(newest.knownAt);
    const entries = [...newest.items, ...older.items].map(({ entry }) => entry);
    expect(new Set(entries).size).toBe(entries.length);
    expect(older.next).toBeNull();
  });
});
