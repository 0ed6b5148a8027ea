/** Receipts of scores: made, checked part by part, and refused for whatever is not as it must be. */
import { logSigner, vkeyOf } from '../../src/audit/tree/note.js';
import { signedCheckpoint } from '../../src/audit/tree/checkpoint.js';
import { checkReceipt, policyOfReceipt } from '../../verify/check.js';
import { verifyCheckpoint } from '../../verify/checkpoint.js';
import { parsePolicy } from '../../verify/policy.js';
import { parseReceipt } from '../../verify/receipt.js';
import { checkpointAt, ENTRIES, hashAt, keyOf, LOG, ORIGIN, partOf, SIZE } from './made.js';
import { rootOf } from '../../src/audit/tree/proofs.js';
import { cosigned, LINES, lineAt, POLICY, receiptOf } from './receipts.js';

/** What each part came to; or the part for which it is no receipt at all. */
async function statuses(file: string | Uint8Array, policy = POLICY): Promise<string> {
  const trusted = await parsePolicy(policy);
  try {
    const { signature, log, witnesses, entries } = await checkReceipt(file, trusted);
    return [signature, log, witnesses, entries].map(({ status }) => status).join(' ');
  } catch (error) {
    return partOf(Promise.reject(error));
  }
}

async function whyOf(file: string, part: 'signature' | 'log' | 'entries'): Promise<string> {
  const checked = await checkReceipt(file, await parsePolicy(POLICY));
  const found = checked[part];
  return found.status === 'fails' ? found.why : found.status;
}

const [FIRST = '', SECOND = '', LAST = ''] = LINES;

const ALL = 'holds holds holds holds';

describe('a receipt', () => {
  it('given all that is asked for, then each part of it holds', async () => {
    const file = await receiptOf({ lines: LINES });
    expect(await statuses(file)).toBe(ALL);
    const { receipt, log, witnesses, entries } = await checkReceipt(
      file,
      await parsePolicy(POLICY),
    );
    expect(receipt).toMatchObject({
      ...{ origin: ORIGIN, keys: [vkeyOf(LOG.key)], model: 'triangle-1', fold: 20n },
      ...{ asOf: '2026-11-30', knownAt: 250n, leaves: 250n },
    });
    expect(log).toMatchObject({ found: { size: 300n } });
    expect(witnesses).toMatchObject({ found: ['anne'] });
    expect(entries).toMatchObject({
      found: {
        context: '{"party":"ab"}',
        entries: [
          { index: 3n, part: null },
          { index: 17n, leaf: null, part: '{"own":"part"}' },
          { index: 200n, part: null },
        ],
      },
    });
  });

  it('given no evidence and a policy that asks for no witness, then neither is in it', async () => {
    const none = `log ${vkeyOf(LOG.key)}\nquorum none\n`;
    expect(await statuses(await receiptOf(), none)).toBe('holds holds absent absent');
  });

  it('has its answer byte for byte', async () => {
    const file = await receiptOf();
    const [, answer] = /^answer (.*)$/m.exec(file) ?? [];
    expect(parseReceipt(file).answer).toBe(answer);
  });

  it('is taken for no checkpoint, and no checkpoint for a receipt', async () => {
    expect(await partOf(verifyCheckpoint(await receiptOf(), [LOG.key]))).toBe('checkpoint');
    expect(await statuses(await checkpointAt(SIZE))).toBe('receipt');
  });

  it('names its keys, which whoever has none can look at', async () => {
    const { logs, quorum } = await policyOfReceipt(await receiptOf());
    expect([logs.map(({ key }) => vkeyOf(key)), quorum]).toEqual([[vkeyOf(LOG.key)], null]);
  });

  it('given two keys of the log, then whoever knows either can check it', async () => {
    const second = logSigner(ORIGIN, keyOf('second'));
    const root = rootOf(SIZE, hashAt);
    const checkpoint = await signedCheckpoint({ origin: ORIGIN, size: SIZE, root }, [second, LOG]);
    const file = await receiptOf({ signers: [second, LOG], checkpoint });
    for (const { key } of [second, LOG]) {
      const policy = `log ${vkeyOf(key)}\nquorum none\n`;
      expect(await statuses(file, policy)).toBe('holds holds absent absent');
    }
    const without = file.replace(/\u2014 [^\n]*\n$/, '');
    expect(await whyOf(without, 'signature')).toBe(
      'The receipt is not signed with the keys it names.',
    );
  });

  it('is found out whatever single byte of it is another (npm run tamper tries more)', async () => {
    const file = Buffer.from(await receiptOf({ lines: LINES }));
    const held: number[] = [];
    for (let at = 0; at < file.length; at += 31) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      if ((await statuses(changed)) === ALL) held.push(at);
    }
    expect(held).toEqual([]);
  });
});

describe('a receipt that is attacked', () => {
  it("signed with another's key under the same name, does not hold", async () => {
    const forger = logSigner(ORIGIN, keyOf('forger'));
    const file = await receiptOf({ signers: [forger], lines: LINES });
    expect(await statuses(file)).toBe('fails holds holds holds');
    expect(await whyOf(file, 'signature')).toMatch(
      /^None of the keys known has signed this, only /,
    );
  });

  it('that names the key of the log and is signed with another, does not hold', async () => {
    const forger = logSigner(ORIGIN, keyOf('forger'));
    const file = await receiptOf({ signers: [{ key: LOG.key, sign: forger.sign }] });
    expect(await whyOf(file, 'signature')).toMatch(/^The signature of .* does not hold\.$/);
  });

  it("with the answer of another's receipt, does not hold", async () => {
    const other = (await receiptOf()).replaceAll('552100554', '732829320');
    expect(await statuses(other)).toBe('fails holds holds absent');
  });

  it('of another moment or model than its answer, is no receipt', async () => {
    const answer = parseReceipt(await receiptOf()).answer;
    for (const change of [
      { knownAt: 249 },
      { asOf: '2026-11-29' },
      { modelHash: 'cd'.repeat(32) },
    ]) {
      expect(await statuses(await receiptOf({ ...change, answer }))).toBe('receipt');
    }
    expect(await statuses(await receiptOf({ answer: '{"model":' }))).toBe('receipt');
    expect(await statuses(await receiptOf({ answer: '[]' }))).toBe('receipt');
  });

  it('with the checkpoint of a fork, does not hold by its signature', async () => {
    const fork = await signedCheckpoint({ origin: ORIGIN, size: SIZE, root: Buffer.alloc(32, 7) }, [
      logSigner(ORIGIN, keyOf('forger')),
    ]);
    expect(await statuses(await receiptOf({ checkpoint: fork, lines: LINES }))).toBe(
      'holds fails fails fails',
    );
  });

  it('with a fork that the log itself signed, has no entries in it, and nobody has seen it', async () => {
    const fork = await signedCheckpoint({ origin: ORIGIN, size: SIZE, root: Buffer.alloc(32, 7) }, [
      LOG,
    ]);
    expect(await statuses(await receiptOf({ checkpoint: fork, lines: LINES }))).toBe(
      'holds holds fails fails',
    );
  });

  it('with an older checkpoint than what was known, does not hold', async () => {
    const file = await receiptOf({ checkpoint: await cosigned(249) });
    expect(await statuses(file)).toBe('holds fails holds absent');
    expect(await whyOf(file, 'log')).toBe(
      'The receipt rests on 250 leaves, and its checkpoint covers 249.',
    );
  });

  it.each([
    ['left out', (file: string) => file.slice(0, file.indexOf('kept-evidence/1'))],
    ['cut', (file: string) => file.slice(0, -LAST.length)],
    ['doubled', (file: string) => file + LAST],
    ['put in another order', (file: string) => file.replace(FIRST + SECOND, SECOND + FIRST)],
    ['changed', (file: string) => file.replace('"ab"', '"cd"')],
    ['with a blank line', (file: string) => `${file}\n`],
  ])('whose evidence was %s, does not hold', async (_, change) => {
    const file = await receiptOf({ lines: LINES });
    expect(await statuses(change(file))).toBe('holds holds holds fails');
  });

  it('to which evidence was added, does not hold', async () => {
    const [, evidence = ''] = /(kept-evidence.*)/s.exec(await receiptOf({ lines: LINES })) ?? [];
    expect(await statuses((await receiptOf()) + evidence)).toBe('holds holds holds fails');
  });

  it.each([
    ['twice', [lineAt(3), lineAt(3)], /entry 3 twice/],
    ['in another order', [lineAt(17), lineAt(3)], /entry 3 twice, or after one that follows it/],
    ['that was not known yet', [lineAt(250)], /entry 250, and the score rests on 250/],
    [
      "of somebody's, under an index of its own",
      [lineAt(3).replace('leaf 3', 'leaf 4')],
      /not shown/,
    ],
    ['with the proof of a smaller log', [lineAt(3, undefined, 200)], /not shown/],
    ['that is none', ['leaf\n'], /a line that is no entry/],
    ['without a leaf', ['leaf 3\n'], /lacks the leaf/],
    ['of an unknown kind', [lineAt(3).replace('leaf', 'root')], /a line that is no entry/],
    ['with an index of two spellings', [lineAt(3).replace('leaf 3', 'leaf 03')], /no entry/],
    ['that is not base64', ['leaf 3 AAA\n'], /not base64/],
    ['of which the part is missing', ['part 3 AAAA\n'], /lacks parts/],
    ['with 64 hashes', [`leaf 3 AAAA${' AAAA'.repeat(64)}\n`], /more than 63/],
    ['after a carriage return', [lineAt(3).replace('\n', '\r\n')], /not base64/],
  ])('that the log signed with an entry %s, does not hold', async (_, lines, why) => {
    const file = await receiptOf({ lines });
    expect(await statuses(file)).toBe('holds holds holds fails');
    expect(await whyOf(file, 'entries')).toMatch(why);
  });

  it('whose part of an entry stands for another leaf, does not hold', async () => {
    const [kind, index, , ...rest] = lineAt(17, '{}').split(' ');
    const other = Buffer.from(ENTRIES[18] ?? '').toString('base64');
    const file = await receiptOf({ lines: [[kind, index, other, ...rest].join(' ')] });
    expect(await statuses(file)).toBe('holds holds holds fails');
  });

  it.each([
    ['empty', () => '', 'note'],
    ['of another version', (file: string) => file.replace('receipt/1', 'receipt/2'), 'receipt'],
    ['with CRLF', (file: string) => file.replaceAll('\n', '\r\n'), 'note'],
    ['with a byte order mark', (file: string) => `\uFEFF${file}`, 'receipt'],
    ['without a key', (file: string) => file.replace(/^key .*\n/m, ''), 'receipt'],
    ['with 17 keys', (file: string) => file.replace(/^(key .*\n)/m, '$1'.repeat(17)), 'receipt'],
    [
      'with a number of two spellings',
      (file: string) => file.replace('fold 20', 'fold 020'),
      'receipt',
    ],
    ['with a line twice', (file: string) => file.replace(/^(fold .*\n)/m, '$1$1'), 'receipt'],
    [
      'with lines in another order',
      (file: string) => file.replace(/^(fold .*\n)(as-of .*\n)/m, '$2$1'),
      'receipt',
    ],
    ['without a checkpoint', (file: string) => file.replace(/^checkpoint\n/m, ''), 'receipt'],
    ['that is not UTF-8', () => Buffer.of(0xff, 0x0a, 0x0a), 'receipt'],
    [
      'of nested JSON',
      (file: string) => file.replace(/^answer .*$/m, `answer {"a":${'['.repeat(20_000)}`),
      'receipt',
    ],
    ['that is only evidence', () => 'kept-evidence/1\ncontext {}\n', 'note'],
    ['of a million lines', () => 'a\n'.repeat(1_000_000), 'note'],
  ])('%s is no receipt', async (_, change, part) => {
    expect(await statuses(change(await receiptOf()))).toBe(part);
  });
});
