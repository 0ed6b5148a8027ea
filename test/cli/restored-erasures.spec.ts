/** A backup from before an erasure, put back: nobody comes back by it. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../src/cli/folder/backing-up.js';
import { type RestoreOptions, restore } from '../../src/cli/folder/restoring.js';
import { verifyLedger } from '../../src/cli/folder/verification.js';
import { eraseParties } from '../../src/command/bus/erase.js';
import { forgetOriginals, originalsOf } from '../../src/documents/original-files.js';
import { Originals } from '../../src/documents/originals.js';
import {
  accessOf,
  BUYER,
  invoiceData,
  message,
  OPERATOR,
  openFolder,
  SELLER,
} from '../command/fixture.js';
import { fileOf } from '../documents/take.js';
import { startReading } from '../http/read/reading.js';
import { temporaryFolder } from '../temporary-folder.js';
import { sign } from './verify/given.js';

let root: string;
let party: string;
/** The checkpoint of the log from before the erasure. */
let before: string;
const at = (name: string): string => join(root, name);

/**
 * A ledger with an invoice and its document that erased the buyer after it was backed up, and was
 * backed up again; then it is lost. In `alone` is the first backup by itself.
 */
beforeAll(async () => {
  root = temporaryFolder();
  const folder = await openFolder(at('data'));
  party = folder.party(BUYER);
  const told = message(
    'InvoiceIssued',
    'i1',
    invoiceData({ buyer: { id: BUYER, name: 'Anna Z' } }),
  );
  await folder.ledger.tellEach([told], accessOf(folder, [SELLER]));
  const file = await fileOf('an invoice to Anna Z');
  await new Originals(folder.dir, folder.keys).keep(file, [folder.party(SELLER), party], true);
  await file.close();
  before = await sign(folder);
  await backUp(folder.dir, at('backups/monday'), new Date('2026-11-02T12:00:00Z'));
  const { ledger, keys, dir } = folder;
  const forget = (parties: readonly string[]) => forgetOriginals(dir, parties);
  await eraseParties({ ledger, keys, forgetOriginals: forget }, [party], OPERATOR);
  await sign(folder);
  await backUp(folder.dir, at('backups/tuesday'), new Date('2026-11-03T12:00:00Z'));
  await folder.close();
  cpSync(at('backups/monday'), at('alone/monday'), { recursive: true });
  writeFileSync(at('erasures.txt'), `${party}\n`);
  writeFileSync(at('names.txt'), 'Anna Zola\n');
});

/** A new folder, with the ledger's key, into which a backup was restored. */
async function restored(backup: string, options: Partial<RestoreOptions>): Promise<string> {
  const dir = temporaryFolder();
  cpSync(join(at('data'), 'ledger.key'), join(dir, 'ledger.key'));
  await restore(at(backup), dir, { erasures: [], ...options });
  return dir;
}

/** Whether the buyer is erased in a folder, and how many documents there name it. */
async function found(dir: string): Promise<readonly [boolean, number]> {
  const folder = await openFolder(dir);
  const isErased = await folder.keys.isErased(party);
  await folder.close();
  return [isErased, (await originalsOf(dir, [party])).length];
}

describe('a ledger that erased somebody', () => {
  it('is whole: every leaf is there, and the log goes on from its checkpoint before', async () => {
    const all = await verifyLedger(at('data'));
    expect([all.healthy, all.signed?.size]).toEqual([true, all.head?.events]);
    const since = await verifyLedger(at('data'), { since: before });
    expect([since.healthy, since.head]).toEqual([true, all.head]);
  });
});

describe('a backup from before an erasure, put back on a new machine', () => {
  it('given no word of who was erased since, is refused', async () => {
    await expect(restored('alone/monday', {})).rejects.toThrow('Nothing here says who was erased');
  });

  it('given the list that was kept apart, brings nobody back, and its ledger is whole', async () => {
    const dir = await restored('alone/monday', { erasures: [at('erasures.txt')] });
    expect(await found(dir)).toEqual([true, 0]);
    expect((await verifyLedger(dir)).findings.filter(({ ok }) => !ok)).toEqual([]);
    const reading = await startReading({ folder: await openFolder(dir) });
    await reading.caughtUp();
    const { body } = await reading.get(`/v1/professionals/${party}`);
    await reading.close();
    expect(body).toMatchObject({ id: party, name: null, erased: true });
  });

  it('given a list that is none, is refused', async () => {
    const done = restored('alone/monday', { erasures: [at('names.txt')] });
    await expect(done).rejects.toThrow('is no party id');
  });

  it('given a newer backup beside it, applies what that knows, whatever is said', async () => {
    const dir = await restored('backups/monday', { nobodyErased: true });
    expect(await found(dir)).toEqual([true, 0]);
  });

  it('given nothing beside it and a wrong word, opens again: so the word is asked for', async () => {
    const dir = await restored('alone/monday', { nobodyErased: true });
    expect(await found(dir)).toEqual([false, 1]);
  });

  it('given the list later, says once how many were erased again, and not who', async () => {
    const dir = await restored('alone/monday', { nobodyErased: true });
    const lines: string[] = [];
    const env = { KEPT_ERASURES: at('erasures.txt') };
    for (let opened = 0; opened < 2; opened++) {
      await (await openFolder(dir, { env, notes: (line) => lines.push(line) })).close();
    }
    expect(lines).toEqual([
      'Erasures applied again: 1. Their keys were here, older than they are.',
    ]);
    expect(await found(dir)).toEqual([true, 0]);
  });
});
