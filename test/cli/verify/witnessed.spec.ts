/** A ledger whose heads a witness has seen: of that nobody puts an older copy back. */
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cosigning } from '../../../src/audit/log/cosigning.js';
import { MACHINE_CLOCK } from '../../../src/audit/log/log-clock.js';
import { heldLogName } from '../../../src/audit/log/log-name.js';
import { LogTree, logFile } from '../../../src/audit/log/log-tree.js';
import type { ReadSeen } from '../../../src/audit/log/witness-call.js';
import { addWitness } from '../../../src/audit/log/witness-list.js';
import { logSigner, vkeyOf } from '../../../src/audit/tree/note.js';
import { SeenHeads } from '../../../src/audit/witness/seen-heads.js';
import { Witness } from '../../../src/audit/witness/witness.js';
import { verifyLedger } from '../../../src/cli/folder/verification.js';
import { type Folder, openFolder } from '../../command/fixture.js';
import { until } from '../../store/kurrent/given.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { witness as signerOf } from '../../verify/made.js';
import { kept } from '../kept.js';
import { change, copyOf, sign, tell } from './given.js';

const SIGNER = signerOf('anne');
const INVOICES = 20;

/** The ledger as the witness saw it last, and a copy of it from before. */
let whole: string;
let older: string;
/** The checkpoint of the copy, and what the witness saw. */
let before: string;
let seen: string;

beforeAll(async () => {
  const folder = await openFolder();
  await tell(folder, INVOICES);
  before = await sign(folder);
  const { signers } = await heldLogName(folder.slots);
  const vkey = vkeyOf(SIGNER.key);
  await addWitness(folder.slots, { vkey, url: 'https://anne.example', mayBePrivate: false });
  const heads = SeenHeads.in(temporaryFolder());
  const witness = new Witness(
    heads,
    SIGNER,
    signers.map(({ key }) => key),
    () => 1_790_000_000,
  );
  await cosign(folder, witness);
  await folder.close();
  older = folder.dir;
  whole = copyOf(older);
  const later = await openFolder(whole);
  await tell(later, 5, INVOICES + 1);
  await sign(later);
  seen = await cosign(later, witness);
  await later.close();
  heads.close();
});

/** Has the checkpoint that is served cosigned; with the line of the witness. */
async function cosign({ dir, slots }: Folder, witness: Witness): Promise<string> {
  const tree = new LogTree(logFile(dir));
  const call = (_: unknown, text: string) => witness.add(text);
  const cosigning = new Cosigning(tree, slots, { clock: MACHINE_CLOCK, call });
  cosigning.begin();
  await until(() => tree.witnessed[0]?.note === tree.published);
  await cosigning.stop();
  const { published } = tree;
  tree.close();
  return published ?? '';
}

const answers =
  (body: string): ReadSeen =>
  async () => ({ status: 200, body });

async function wrong(dir: string, options: Parameters<typeof verifyLedger>[1] = {}) {
  const found = await verifyLedger(dir, { folds: false, read: answers(seen), ...options });
  return found.findings.filter(({ ok }) => !ok).map(({ what }) => what);
}

function sizeOf(note: string): number {
  return Number(note.split('\n')[1]);
}

it('as it was told, is well, and says what was seen', async () => {
  const found = await verifyLedger(whole, { folds: false, read: answers(seen) });
  expect(found).toMatchObject({ healthy: true, silent: [] });
  expect(found.witnessed).toContainEqual({ by: SIGNER.key.name, size: sizeOf(seen) });
  expect(await wrong(whole, { since: seen })).toEqual([]);
  expect(await wrong(whole, { since: seen, read: answers(seenBefore()) })).toEqual([]);
});

/** What is kept of the older head, with the line of the witness. */
function seenBefore(): string {
  const tree = new LogTree(logFile(older), { readOnly: true });
  const { published } = tree;
  tree.close();
  return published ?? '';
}

it('all of it put back as it was before, with its keys, is named by what was seen', async () => {
  expect(await wrong(older)).toEqual([
    `The witness ${SIGNER.key.name} saw ${sizeOf(seen)} events, and ${sizeOf(before)} are there: ` +
      'the end was cut off, or an older copy of the ledger was put back.',
    `The log has ${sizeOf(before)} leaves, and the witness ${SIGNER.key.name} saw ` +
      `${sizeOf(seen)}: an older copy of it was put back.`,
  ]);
});

it('of which an event was changed, does not have the root that was seen', async () => {
  const dir = copyOf(whole);
  change(dir, 'events.db', 'UPDATE events SET recorded_at = 1 WHERE position = 3');
  expect(await wrong(dir)).toContainEqual(
    expect.stringContaining(`the root that the witness ${SIGNER.key.name} saw`),
  );
});

describe('a policy', () => {
  /** A policy that asks for one witness, or two. */
  const asking = (quorum: string, log = ''): string =>
    [
      ...(log === '' ? [] : [`log ${log}`]),
      `witness anne ${vkeyOf(SIGNER.key)}`,
      `witness bea ${vkeyOf(signerOf('bea').key)}`,
      'group both all anne bea',
      `quorum ${quorum}`,
      '',
    ].join('\n');

  it('is met by the newest checkpoint that so many have seen, and that is said', async () => {
    // Newer than what the witness saw: the newest checkpoint has no line of it.
    const dir = copyOf(whole);
    const folder = await openFolder(dir);
    await tell(folder, 2, INVOICES + 6);
    await sign(folder);
    await folder.close();
    const options = { folds: false, read: answers(seen), policy: asking('anne') };
    const { healthy, policy, signed } = await verifyLedger(dir, options);
    expect([healthy, policy]).toEqual([true, { size: sizeOf(seen), witnesses: ['anne'] }]);
    expect(signed?.size).toBeGreaterThan(sizeOf(seen));
    expect(await wrong(dir, { policy: asking('none') })).toEqual([]);
    expect(await wrong(dir, { policy: asking('anne'), since: seen })).toEqual([]);
  });

  it('that too few witnesses met is a fault, and so is one of another log', async () => {
    expect(await wrong(whole, { policy: asking('both') })).toEqual([
      'No checkpoint of the log is what the policy asks for: The policy asks for both; only anne ' +
        'has seen this.',
    ]);
    const other = vkeyOf(logSigner('other.example', generateKeyPairSync('ed25519').privateKey).key);
    expect((await wrong(whole, { policy: asking('anne', other) })).join(' ')).toContain(
      'No checkpoint of the log is what the policy asks for:',
    );
    expect(await wrong(whole, { policy: 'quorum\n' })).toEqual([
      'Line 1 of the policy: a quorum is one name.',
    ]);
  });

  it('is said by the command, in both languages', async () => {
    const file = join(temporaryFolder(), 'trusted.policy');
    const run = (quorum: string, lang: string) => {
      writeFileSync(file, asking(quorum));
      return kept('verify', '--data', whole, '--policy', file, '--lang', lang);
    };
    const { code, out } = await run('anne', 'en');
    expect([code, out]).toEqual([
      ...[
        0,
        expect.stringContaining(`${sizeOf(seen)} of them are seen as the policy asks, by anne.`),
      ],
    ]);
    expect((await run('anne', 'fr')).out).toContain('vus comme la politique le demande, par anne.');
    const refused = await run('both', 'fr');
    expect([refused.code, refused.out]).toEqual([
      ...[
        1,
        expect.stringMatching(/Aucun point signé .+ La politique demande both.+seul anne a vu/),
      ],
    ]);
  });
});

it('given a witness that is away, is well, and says so', async () => {
  const read: ReadSeen = () => Promise.reject(new Error('nobody answers.'));
  const found = await verifyLedger(whole, { folds: false, read });
  const why = `The witness ${SIGNER.key.name} did not say what it saw:`;
  expect(found).toMatchObject({ healthy: true, silent: [`${why} nobody answers.`] });
  const nothing: ReadSeen = async () => ({ status: 404, body: '' });
  const { silent } = await verifyLedger(whole, { folds: false, read: nothing });
  expect(silent).toEqual([`${why} it answers 404.`]);
});

it.each([
  ['nonsense', () => 'nonsense\n'],
  ['a checkpoint that it did not sign', () => before],
  ['a root that it did not sign', () => seen.replace(/\n[A-Za-z0-9+/]{4}/, '\nAAAA')],
])('given a witness that answers %s, says that it does not hold', async (_, body) => {
  expect(await wrong(whole, { read: answers(body()) })).toEqual([
    expect.stringContaining(`What the witness ${SIGNER.key.name} says it saw does not hold`),
  ]);
});

it('of which a line of the witness was changed, says so', async () => {
  const dir = copyOf(whole);
  const at = seen.trimEnd().length - 10;
  const note = `${seen.slice(0, at)}${seen[at] === 'A' ? 'B' : 'A'}${seen.slice(at + 1)}`;
  change(
    dir,
    'log-1.db',
    `UPDATE meta SET value = '${JSON.stringify([note])}' WHERE name = 'witnessed'`,
  );
  expect(await wrong(dir)).toEqual([
    expect.stringContaining('A checkpoint that is kept with the lines of witnesses does not hold'),
  ]);
});
