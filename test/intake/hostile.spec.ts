/**
 * Documents made to cost much, as the bench measures them: each is read, or refused with a rule,
 * and no reader fails. What they cost as they grow is the bench's (`npm run bench -- hostile-...`).
 */
import { HOSTILE_SHAPES, type HostileShape } from '../../bench/make-hostile.js';
import type { Part } from '../../src/intake/format.js';
import { Rejection } from '../../src/ledger/rejection.js';
import { READER } from './reading.js';

const BYTES = 1_500_000;

async function* bytesOf({ text }: HostileShape): AsyncGenerator<Uint8Array> {
  yield Buffer.from([...text(BYTES)].join(''));
}

describe('a document made to cost much', () => {
  it.each(HOSTILE_SHAPES)('is read or refused by a rule: $name', async (shape) => {
    const parts: Part[] = [];
    const owner = '0002:552100554';
    let refusal: string | null = null;
    try {
      const reading = shape.format.read(bytesOf(shape), { ...READER, owner });
      for await (const part of reading) parts.push(part);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      refusal = error.code;
    }
    if (shape.refused) expect(refusal).toBe('document_must_fit_the_limits');
    else expect(parts.length + (refusal?.length ?? 0)).toBeGreaterThan(0);
  });

  it('joins payments of one letter with what went back, as few rows do', async () => {
    const shape = HOSTILE_SHAPES.find(({ name }) => name === 'fec-one-letter');
    const parts: Part[] = [];
    const owner = '0002:552100554';
    if (!shape) throw new Error('There is no such shape.');
    for await (const part of shape.format.read(bytesOf(shape), { ...READER, owner })) {
      parts.push(part);
    }
    const messages = parts.flatMap((part) => ('messages' in part ? part.messages : []));
    const count = (type: string): number => messages.filter((one) => one.type === type).length;
    expect(count('InvoiceIssued')).toBeGreaterThan(1000);
    expect(count('PaymentReversed')).toBe(count('InvoiceIssued'));
  });
});
