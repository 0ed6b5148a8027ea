/** The evidence of a receipt, line by line. */
import { EvidenceLines, EvidenceTooLarge } from '../../../src/audit/log/evidence-lines.js';
import { framedLeaf } from '../../../src/audit/log/framed-leaf.js';
import { leafHash } from '../../../src/audit/tree/hashing.js';

const EVENT = {
  ...{ stream: 'invoice-ab/1', revision: 0, position: 1, id: '12ca754bc88a54ed847094f9b03c6a96' },
  ...{ type: 'InvoiceIssued.v1', data: '{"a":1}', metadata: '{"b":"2"}', recordedAt: 17 },
};

/** A log of this one event. */
function linesOf(event = EVENT, asked: { readonly part?: string; readonly most?: number } = {}) {
  const { part = null, ...most } = asked;
  const log = {
    store: { readStream: async () => [event] },
    leaves: { indexOf: async () => 0 },
    hashAt: () => leafHash(framedLeaf(event)),
  };
  const entries = [{ stream: EVENT.stream, revision: 0, position: 1, part }];
  return new EvidenceLines(log, { context: '{}', entries, size: 1, ...most });
}

async function textOf(lines: EvidenceLines): Promise<string> {
  let text = '';
  for await (const line of lines.lines()) text += line;
  return text;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('the evidence of a receipt', () => {
  it('has the leaf of an entry, or its hash with the part that may be seen', async () => {
    const leaf = framedLeaf(EVENT);
    const head = 'kept-evidence/1\ncontext {}\n';
    expect(await textOf(linesOf())).toBe(`${head}leaf 0 ${base64(leaf)}\n`);
    expect(await textOf(linesOf(EVENT, { part: '{}' }))).toBe(
      `${head}part 0 ${base64(leafHash(leaf))} ${base64(Buffer.from('{}'))}\n`,
    );
  });

  it('given an event whose leaf has hashes, then has its data beside that', async () => {
    const large = { ...EVENT, data: JSON.stringify({ text: 'x'.repeat(70_000) }) };
    const [, , kind = '', , , part = ''] = (await textOf(linesOf(large))).split(/[ \n]/).slice(1);
    expect(kind).toBe('part');
    expect(JSON.parse(Buffer.from(part, 'base64').toString())).toMatchObject({ data: large.data });
  });

  it('says what it is, as long as it is not too large', async () => {
    const text = await textOf(linesOf());
    expect(await linesOf().digest()).toMatchObject({ entries: 1, bytes: text.length });
    const most = text.length - 1;
    await expect(linesOf(EVENT, { most }).digest()).rejects.toThrow(EvidenceTooLarge);
  });

  it('given another event where one was found, then ends', async () => {
    const moved = linesOf({ ...EVENT, position: 2 });
    await expect(moved.digest()).rejects.toThrow('The entry at position 1 is not where it was');
  });
});
