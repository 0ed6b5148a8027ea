import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.js';
import { fileOf, invoiceLine, kept } from './kept.js';

describe('kept webhooks', () => {
  it('adds, lists without secrets, and removes who may send', async () => {
    const data = temporaryFolder();
    await kept('import', fileOf([invoiceLine('F-1')]), '--data', data);
    const secret = join(temporaryFolder(), 'secret.txt');
    writeFileSync(secret, 'whsec_0123456789abcdef\n');
    const args = ['--kind', 'stripe', '--for', '552100554', '--data', data];
    const added = await kept('webhooks', 'add', 'shop', '--secret-file', secret, ...args);
    expect(added).toMatchObject({ code: 0, out: 'shop may send to /v1/webhooks/shop.\n', err: '' });
    const { out } = await kept('webhooks', 'list', '--data', data, '--json');
    expect(JSON.parse(out)).toEqual([{ id: 'shop', kind: 'stripe', owner: '0002:552100554' }]);
    expect((await kept('webhooks', 'remove', 'shop', '--data', data)).code).toBe(0);
    const again = await kept('webhooks', 'add', 'shop', '--secret-file', secret, ...args);
    expect(again).toMatchObject({ code: 1, err: expect.stringMatching(/choose another name/) });
  });

  it.each([
    [['Shop', '--kind', 'stripe', '--for', '552100554'], /A name has at most 40/],
    [['shop', '--kind', 'paypal', '--for', '552100554'], /Known are: stripe, /],
    [['shop', '--kind', 'stripe', '--for', '552100555'], /--for names a party/],
    [['shop', '--kind', 'stripe', '--for', '552100554'], /at least 16 characters/],
  ])('refuses %j', async (args, said) => {
    const short = fileOf(['short'], 'secret.txt');
    const { code, err } = await kept('webhooks', 'add', ...args, '--secret-file', short);
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });
});
