/** `kept set-off`: proposes, and answers and tells by the key of a party, as the API does. */
import { FOLDER_HOLDER, grantAccess } from '../../src/command/access.js';
import { accessOf, BUYER, message, OTHER, openFolder, SELLER } from '../command/fixture.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, startOn } from './kept.js';

const FIRMS = [SELLER, BUYER, OTHER];
const dir = temporaryFolder();
const kept = (key: string, ...args: readonly string[]) =>
  ended(startOn(dir, { KEPT_DATA: dir, KEPT_KEY: key }, ['set-off', ...args]));
const keys: string[] = [];

/** Each owes the next, and one key speaks for the last two. */
beforeAll(async () => {
  const folder = await openFolder(dir);
  const today = new Date().toISOString().slice(0, 10);
  const told = FIRMS.flatMap((buyer, i) => [
    message(
      'InvoiceIssued',
      `i${i}`,
      {
        ...{ seller: FIRMS[(i + 1) % 3], buyer, number: `C${i}`, typeCode: '380', issuedOn: today },
        ...{ total: '90000', prepaid: '0', payable: '90000', currency: 'EUR' },
        instalments: [{ kind: 'ordinary', amount: '90000', due: today, basis: 'stated' }],
      },
      buyer,
    ),
    message('SetOffOptedIn', `in${i}`, { party: buyer }, buyer),
  ]);
  for (const parties of [[SELLER], [BUYER, OTHER]]) {
    const grant = { role: 'emitter', teller: `own-${parties.length}`, parties } as const;
    const given = { ...grant, source: 'api', vetting: 'known' } as const;
    keys.push((await grantAccess(folder.ledger, given, FOLDER_HOLDER, '2020-01-01')).token);
  }
  for (const [i, party] of FIRMS.entries()) {
    const access = accessOf(folder, [party], { teller: `own-${i}` });
    for (const each of await folder.ledger.tellEach(told.slice(2 * i, 2 * i + 2), access)) {
      expect(each).toMatchObject({ status: 'accepted' });
    }
  }
  await folder.close();
});

describe('kept set-off', () => {
  it('proposes, and a party answers and tells by its own key', async () => {
    const proposed = await kept('', '--propose', '--json');
    const { items } = JSON.parse(proposed.out);
    expect(items).toMatchObject([{ status: 'open', parties: 3 }]);
    const [{ setOff }] = items;

    const nobody = await kept(`kept_000000000000_${'x'.repeat(43)}`, '--accept', setOff);
    expect([nobody.code, nobody.err]).toEqual([3, expect.stringContaining('opens nothing')]);
    const unnamed = await kept(keys[1] ?? '', '--accept', setOff);
    expect(unnamed.err).toContain('party_spoken_for_must_be_named');
    const early = await kept(keys[0] ?? '', '--tell', setOff);
    expect([early.code, early.err]).toEqual([3, expect.stringContaining('set_off_must_be_agreed')]);

    expect((await kept(keys[0] ?? '', '--accept', setOff)).out).toContain('Told: setoff-');
    for (const party of [BUYER, OTHER]) {
      expect((await kept(keys[1] ?? '', '--accept', setOff, '--for', party)).code).toBe(0);
    }
    const told = await kept(keys[0] ?? '', '--tell', setOff, '--json');
    expect(JSON.parse(told.out).entries).toHaveLength(2);
    const refused = await kept(keys[0] ?? '', '--refuse', setOff);
    expect(refused.err).toContain('set_off_must_be_open');
  });
});
