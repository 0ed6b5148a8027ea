import { checksumOf, type Hashed, leafOf } from '../../src/store/leaf.js';

const EVENT: Hashed = {
  stream: 'invoice-p1/F\n1',
  revision: 3,
  id: '00000000000050008000000000000001',
  type: 'InvoiceIssued.v1',
  recordedAt: 1_764_000_000_000,
  data: '{"number":"É1"}',
  metadata: '{"teller":"books"}',
};

describe('the leaf of an event', () => {
  it('is what names the event in a line, then data and metadata as they are stored', () => {
    expect(leafOf(EVENT)).toBe(
      '["invoice-p1/F\\n1",3,"00000000000050008000000000000001","InvoiceIssued.v1",' +
        '1764000000000,16]\n{"number":"É1"}\n{"teller":"books"}',
    );
  });

  it('is another where a text ends elsewhere', () => {
    const one = { ...EVENT, data: 'a\nb', metadata: 'c' };
    const other = { ...EVENT, data: 'a', metadata: 'b\nc' };
    expect(leafOf(one)).not.toBe(leafOf(other));
  });
});

describe('the checksum of an event', () => {
  it('is CRC-32 of its leaf, begun with its position', () => {
    // By zlib.crc32(leaf, position) of Python, which shares no code with this.
    expect(checksumOf(EVENT, 0)).toBe(3_922_166_213);
    expect(checksumOf(EVENT, 7)).toBe(1_916_291_676);
  });

  it.each([
    ['stream', { stream: 'invoice-p1/F2' }],
    ['revision', { revision: 4 }],
    ['id', { id: '00000000000050008000000000000002' }],
    ['type', { type: 'InvoiceIssued.v2' }],
    ['recordedAt', { recordedAt: 1_764_000_000_001 }],
    ['data', { data: '{"number":"É2"}' }],
    ['metadata', { metadata: '{"teller":"boots"}' }],
  ])('changes with its %s', (_, change) => {
    expect(checksumOf({ ...EVENT, ...change }, 7)).not.toBe(checksumOf(EVENT, 7));
  });
});
