/** Checkpoints with their cosignatures, and the policy that asks for so many of them. */
import { cosignatureLine } from '../../src/audit/tree/cosignature.js';
import { noteOf, signatureLine, vkeyOf } from '../../src/audit/tree/note.js';
import { parseCheckpoint, verifyCheckpoint } from '../../verify/checkpoint.js';
import { parseNote } from '../../verify/note.js';
import { parsePolicy, verifyByPolicy } from '../../verify/policy.js';
import { checkpointAt, LOG, partOf, SIZE, witness } from './made.js';

const ROOT = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const [ANNE, BILL, CARL] = [witness('anne'), witness('bill'), witness('carl')];
const TIME = 1_790_000_000;

describe('the text of a checkpoint', () => {
  it.each([
    ['0', 0n],
    ['20852163', 20852163n],
    ['9007199254740993', 9007199254740993n],
    ['9223372036854775807', 2n ** 63n - 1n],
  ])('has the size %s', (written, size) => {
    expect(parseCheckpoint(`log\n${written}\n${ROOT}\n`).size).toBe(size);
  });

  it('has lines of extension, which are kept', () => {
    expect(parseCheckpoint(`log\n1\n${ROOT}\none\ntwo\n`).extensions).toEqual(['one', 'two']);
  });

  it.each([
    ['empty', ''],
    ['of two lines', 'log\n1\n'],
    ['without an origin', `\n1\n${ROOT}\n`],
    ['without the line feed at its end', `log\n1\n${ROOT}`],
    ['with a blank line', `log\n1\n${ROOT}\n\nmore\n`],
    ['with a leading zero', `log\n01\n${ROOT}\n`],
    ['with two zeroes', `log\n00\n${ROOT}\n`],
    ['with a sign', `log\n+1\n${ROOT}\n`],
    ['below zero', `log\n-1\n${ROOT}\n`],
    ['with a fraction', `log\n1.0\n${ROOT}\n`],
    ['in hexadecimal', `log\n0x1\n${ROOT}\n`],
    ['with a space', `log\n1 \n${ROOT}\n`],
    ['of 2^63', `log\n9223372036854775808\n${ROOT}\n`],
    ['of very many digits', `log\n${'9'.repeat(10_000)}\n${ROOT}\n`],
    ['with other digits', `log\n\u0661\n${ROOT}\n`],
    ['with a root of 31 bytes', `log\n1\n${ROOT.slice(0, -4)}uA==\n`],
    ['with a root of 33 bytes', `log\n1\n${ROOT.slice(0, -1)}AA\n`],
    ['with a root in hexadecimal', `log\n1\n${'0'.repeat(64)}\n`],
    ['with a root that is not padded', `log\n1\n${ROOT.slice(0, -1)}\n`],
  ])('is malformed %s', (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow(expect.objectContaining({ part: 'checkpoint' }));
  });
});

describe('a checkpoint', () => {
  it('is verified by the key of its log', async () => {
    const checkpoint = await verifyCheckpoint(await checkpointAt(SIZE), [LOG.key]);
    expect(checkpoint).toMatchObject({ origin: LOG.key.name, size: 300n, extensions: [] });
    expect(checkpoint.signed).toMatchObject([{ time: null }]);
  });

  it('does not hold for the word of witnesses alone', async () => {
    const { text } = parseNote(await checkpointAt(SIZE));
    const note = noteOf(text, [await cosignatureLine(text, TIME, ANNE)]);
    expect(await partOf(verifyCheckpoint(note, [LOG.key, ANNE.key]))).toBe('checkpoint');
  });

  it('does not hold where the key of another log has signed it', async () => {
    const other = { ...LOG, key: { ...LOG.key, name: 'other.example/log' } };
    const { text } = parseNote(await checkpointAt(SIZE));
    const note = noteOf(text, [await signatureLine(text, other)]);
    expect(await partOf(verifyCheckpoint(note, [other.key]))).toBe('checkpoint');
  });
});

/** A policy of the log and three witnesses. */
function policyOf(...lines: readonly string[]) {
  return parsePolicy(
    [
      '# whom we trust',
      `log ${vkeyOf(LOG.key)} https://kept.example/log`,
      `witness anne ${vkeyOf(ANNE.key)}`,
      `\twitness  bill\t${vkeyOf(BILL.key)}  https://bill.example/ `,
      `witness carl ${vkeyOf(CARL.key)}`,
      '',
      ...lines,
    ].join('\n'),
  );
}

async function seenBy(...witnesses: readonly (typeof ANNE)[]): Promise<string> {
  const note = await checkpointAt(SIZE);
  const { text } = parseNote(note);
  const lines = await Promise.all(witnesses.map((one) => cosignatureLine(text, TIME, one)));
  return `${note}${lines.map((line) => `${line}\n`).join('')}`;
}

describe('a policy', () => {
  it.each([
    ['none', [], true],
    ['anne', [ANNE], true],
    ['anne', [BILL, CARL], false],
    ['two', [ANNE, CARL], true],
    ['two', [ANNE], false],
    ['two', [ANNE, ANNE], false],
    ['one', [CARL], true],
    ['one', [], false],
    ['three', [ANNE, BILL, CARL], true],
    ['three', [ANNE, BILL], false],
  ] as const)('that asks for %s, given the words of %j, holds: %s', async (quorum, of, holds) => {
    const group = { two: '2', one: 'any', three: 'all' }[quorum as string];
    const groups = group ? [`group ${quorum} ${group} anne bill carl`] : [];
    const policy = await policyOf(...groups, `quorum ${quorum}`);
    const part = await partOf(verifyByPolicy(await seenBy(...of), policy));
    expect(part).toBe(holds ? 'holds' : 'quorum');
  });

  it('asks for groups of groups, and says who has seen what it accepts', async () => {
    const groups = ['group some any anne bill', 'group both all some carl', 'quorum both'];
    const policy = await policyOf(...groups);
    const accepted = await verifyByPolicy(await seenBy(BILL, CARL), policy);
    expect(accepted.witnesses).toEqual(['bill', 'carl']);
    expect(accepted.signed.map(({ time }) => time)).toEqual([null, BigInt(TIME), BigInt(TIME)]);
    expect(await partOf(verifyByPolicy(await seenBy(ANNE, BILL), policy))).toBe('quorum');
  });

  it('passes over a witness that it does not name, and refuses a bad word of one it does', async () => {
    const policy = await policyOf('quorum none');
    expect(await partOf(verifyByPolicy(await seenBy(witness('dora')), policy))).toBe('holds');
    const late = (await seenBy(ANNE)).replace(/ (\S+)\n$/, (_, encoded: string) => {
      const bytes = Buffer.from(encoded, 'base64');
      bytes[11] = (bytes[11] ?? 0) ^ 1; // one second later than was signed
      return ` ${bytes.toString('base64')}\n`;
    });
    expect(await partOf(verifyByPolicy(late, policy))).toBe('signature');
  });

  it('accepts no log that it does not list', async () => {
    const policy = await parsePolicy(`witness anne ${vkeyOf(ANNE.key)}\nquorum anne\n`);
    expect(await partOf(verifyByPolicy(await seenBy(ANNE), policy))).toBe('checkpoint');
    expect(await partOf(verifyByPolicy(await seenBy(), policy))).toBe('signature');
  });

  it.each([
    ['without a quorum', []],
    ['with two', ['quorum none', 'quorum none']],
    ['with a quorum that is not defined', ['quorum dora']],
    ['with a quorum defined below', ['quorum all', 'group all all anne']],
    ['with a quorum of two names', ['quorum anne bill']],
    ['with a word that is not known', ['signer anne', 'quorum none']],
    ['with a word in capitals', ['QUORUM none']],
    ['with a name given twice', [`witness anne ${vkeyOf(witness('x').key)}`, 'quorum none']],
    ['with a witness called none', [`witness none ${vkeyOf(witness('x').key)}`, 'quorum none']],
    ['with a key given twice', [`witness dora ${vkeyOf(ANNE.key)}`, 'quorum none']],
    ['with a log given twice', [`log ${vkeyOf(LOG.key)}`, 'quorum none']],
    ['with a log for a witness', [`witness dora ${vkeyOf(LOG.key)}`, 'quorum none']],
    ['with a witness for a log', [`log ${vkeyOf(witness('x').key)}`, 'quorum none']],
    ['with more than a URL', [`log ${vkeyOf(witness('x').key)} a b`, 'quorum none']],
    ['with a group of nobody', ['group g any', 'quorum none']],
    ['with a group of none', ['group g any none', 'quorum none']],
    ['with a group of itself', ['group g any g', 'quorum none']],
    ['with a member twice', ['group g any anne anne', 'quorum none']],
    ['with a member in two groups', ['group g any anne', 'group h any anne', 'quorum none']],
    ['with a group that asks for 0', ['group g 0 anne', 'quorum none']],
    ['with a group that asks for too many', ['group g 2 anne', 'quorum none']],
    ['with a leading zero', ['group g 01 anne', 'quorum none']],
    ['with a carriage return', ['quorum none\r']],
    ['that is very long', [...Array.from({ length: 1001 }, (_, i) => `log ${i}`), 'quorum none']],
  ])('is malformed %s', async (_, lines) => {
    expect(['policy', 'key']).toContain(await partOf(policyOf(...lines)));
  });

  it('says in which line it is malformed', async () => {
    await expect(policyOf('quorum dora')).rejects.toThrow('Line 7 of the policy: "dora" is not');
  });
});
