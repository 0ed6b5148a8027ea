/** Lettering that goes on in the next year's file. */
import { fec } from '../../../src/intake/fec/fec.js';
import type { Format, Part } from '../../../src/intake/format.js';
import {
  BOOKS,
  figuresIn,
  fileOf,
  inPieces,
  messagesIn,
  OWNER,
  paid,
  type Row,
  sale,
  told,
} from './books.js';

const DECEMBER = sale('VE 1 20251210', 'C1 FA-1 120,00', 'AB');
const JANUARY = paid('BQ 1 20260115', 'C1 120,00', 'AB');

async function partsBy(format: Format, rows: readonly Row[]): Promise<readonly Part[]> {
  const parts: Part[] = [];
  const bytes = new TextEncoder().encode(fileOf(rows));
  for await (const part of format.read(inPieces(bytes, 500), BOOKS)) parts.push(part);
  return parts;
}

/** What each of these files says, read one after another. */
async function oneAfterAnother(...files: readonly (readonly Row[])[]) {
  const format = fec.acrossFiles?.() ?? fec;
  const read: (readonly Part[])[] = [];
  for (const file of files) read.push(await partsBy(format, file));
  return read;
}

describe('lettering across the end of a year', () => {
  it('joins an invoice with the payment in the next file, under the number that it has', async () => {
    const [first = [], second = []] = await oneAfterAnother(DECEMBER, JANUARY);
    expect(told(first, 'InvoiceIssued')).toMatchObject([{ number: 'FA-1' }]);
    expect(told(first, 'PaymentAllocated')).toEqual([]);
    expect(told(second, 'PaymentAllocated')).toMatchObject([
      { on: '2026-01-15', allocations: [{ seller: OWNER, number: 'FA-1', amount: '12000' }] },
    ]);
    expect(figuresIn(first)).toMatchObject({ 'groups left open': '1' });
    expect(figuresIn(second)).toMatchObject({
      'groups joined with an earlier file': '1',
      'sold: lettered and paid': '120.00 EUR',
      'sold: lettered and unaccounted for': '0.00 EUR',
    });
  });

  it('joins a payment with an invoice that came later, and says which file it stands in', async () => {
    const [, second = []] = await oneAfterAnother(
      paid('BQ 1 20251215', 'C1 120,00', 'AB'),
      sale('VE 1 20260110', 'C1 FA-1 120,00', 'AB'),
    );
    const allocated = second.filter(
      (part) => 'messages' in part && part.messages.some(({ type }) => type === 'PaymentAllocated'),
    );
    expect(allocated.map(({ at }) => at)).toEqual(['an earlier file']);
    expect(figuresIn(second)).toMatchObject({ 'sold: lettered and unaccounted for': '0.00 EUR' });
  });

  it('joins over more than two files, and adds nothing when they are read again', async () => {
    const files = [
      DECEMBER,
      paid('BQ 1 20260115', 'C2 5,00'),
      JANUARY.map((row) => ({ ...row, entry: 'BQ 1 20270115' })),
    ];
    const keys = (read: readonly (readonly Part[])[]) =>
      read.flatMap((parts) => messagesIn(parts).map(({ type, id }) => `${type} ${id}`));
    const once = keys(await oneAfterAnother(...files));
    expect(once.filter((key) => key.startsWith('PaymentAllocated'))).toHaveLength(1);
    const twice = keys(await oneAfterAnother(...files, ...files));
    expect(new Set(twice)).toEqual(new Set(once));
  });

  it.each<[string, readonly Row[]]>([
    ['another party', paid('BQ 1 20260115', 'C2 120,00', 'AB')],
    ['another letter', paid('BQ 1 20260115', 'C1 120,00', 'AC')],
    ['another amount', paid('BQ 1 20260115', 'C1 90,00', 'AB')],
    [
      'a letter that began anew',
      [
        ...sale('VE 1 20260105', 'C1 FA-7 120,00', 'AB'),
        ...paid('BQ 1 20260115', 'C1 120,00', 'AB'),
      ],
    ],
  ])('does not join what has %s', async (_what, later) => {
    const [, second = []] = await oneAfterAnother(DECEMBER, later);
    expect(figuresIn(second)).not.toHaveProperty('groups joined with an earlier file');
    expect(JSON.stringify(told(second, 'PaymentAllocated'))).not.toContain('FA-1');
  });

  it('is left open by a format that reads each file by itself', async () => {
    await partsBy(fec, DECEMBER);
    expect(told(await partsBy(fec, JANUARY), 'PaymentAllocated')).toEqual([]);
  });
});
