/** The reader on public samples, where they are there: what was checked by hand stays as it was. */
import { createReadStream, existsSync } from 'node:fs';
import { fec } from '../../../src/intake/fec/fec.js';
import type { Part } from '../../../src/intake/format.js';
import { BOOKS, figuresIn, messagesIn } from './books.js';

const FOLDER = '../shared/samples/fec';

const SAMPLES = [
  {
    file: 'neolegal/000000000FEC20231231.txt',
    // Sums of its columns, made apart from this code; clients (411) are not lettered at all.
    figures: {
      rows: '2102',
      debit: '1,265,350.82 EUR',
      credit: '1,265,350.82 EUR',
      'sold: debit': '187,770.84 EUR',
      'sold: lettered credit': '0.00 EUR',
      'bought: lettered debit': '100,705.60 EUR',
      'bought: lettered credit': '100,705.60 EUR',
      'bought: lettered and unaccounted for': '0.00 EUR',
      // Its clients are not lettered: of none of them is anything covered.
      'covered up to': '2023-06-30',
      // Labels name the invoice of 68 + 5 purchases whose PieceRef is a place in a folder.
      'bought: number from EcritureLib, behind a word for invoice': '68',
      'bought: number from EcritureLib': '5',
    },
    messages: { InvoiceIssued: 210, PaymentReceived: 310, PaymentAllocated: 161, SourceCovered: 1 },
  },
  {
    file: 'other/dirty_boostprocess_fec_sample.txt',
    figures: { rows: '11', debit: '1,500,000.00 EUR', credit: '1,500,000.00 EUR' },
    messages: { InvoiceIssued: 3, PaymentReceived: 1, SourceCovered: 1 },
  },
  {
    // A chart of accounts of another country: nothing stands on 411 or 401.
    file: 'other/odoo_expected_test_fec_export.txt',
    figures: { rows: '5', debit: '6,000.00 EUR' },
    messages: {},
  },
] as const;

const present = SAMPLES.filter(({ file }) => existsSync(`${FOLDER}/${file}`));
const maybe = present.length > 0 ? it.each(present) : it.skip.each(SAMPLES);

describe(`FEC samples (${present.length} of ${SAMPLES.length} are there)`, () => {
  maybe('$file is read as it was checked', async ({ file, figures, messages }) => {
    const parts: Part[] = [];
    for await (const part of fec.read(createReadStream(`${FOLDER}/${file}`), BOOKS)) {
      parts.push(part);
    }
    expect(figuresIn(parts)).toMatchObject(figures);
    const counts: Record<string, number> = {};
    for (const { type } of messagesIn(parts)) counts[type] = (counts[type] ?? 0) + 1;
    expect(counts).toEqual(messages);
    expect(parts.some((part) => 'problem' in part)).toBe(false);
  });
});
