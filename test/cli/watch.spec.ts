/** `kept watch` and `kept endpoints`, as somebody types them, one after the other in one process. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { keptProgram } from '../../src/cli/program.js';
import { accessOf, BUYER, openFolder, OTHER, SELLER } from '../command/fixture.js';
import { deal } from '../http/read/reading.js';
import { temporaryFolder } from '../temporary-folder.js';

const dir = temporaryFolder();

beforeAll(async () => {
  const folder = await openFolder(dir);
  const all = accessOf(folder, [], { anyParty: true, source: 'platform' });
  const told = [BUYER, OTHER].flatMap((buyer, i) => deal({ number: `F${i}`, buyer }));
  await folder.ledger.tellEach(told, all);
  await folder.close();
});

/** What the command says on stdout. */
async function kept(...args: readonly string[]): Promise<string> {
  const said: string[] = [];
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0),
    jest.spyOn(process.stderr, 'write').mockReturnValue(true),
  ];
  try {
    const program = await keptProgram('1', args);
    await program.parseAsync([...args, '--data', dir], { from: 'user' });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return said.join('');
}

describe('kept watch', () => {
  it('makes a watch of a list, lists it, says what it told, and ends it', async () => {
    const list = join(dir, 'prospects.csv');
    writeFileSync(list, `SIREN;Nom\r\n${BUYER};Client\r\n"${OTHER}";Autre\r\n`);
    const rules = ['--rule', 'dispute', '--rule', 'side_fell,side=payment,points=5'];
    const made = await kept('watch', 'make', '--for', SELLER, '--csv', list, ...rules);
    const [watch = ''] = /[0-9a-f]{12}/.exec(made) ?? [];
    expect(made).toBe(`It is watched by ${watch}.\n`);
    const { items } = JSON.parse(await kept('watch', 'list', '--for', SELLER, '--json'));
    const side = { rule: 'side_fell', side: 'payment', points: 5, days: 30 };
    expect(items).toMatchObject([{ watch, watched: 2, rules: [{ rule: 'dispute' }, side] }]);
    expect(await kept('watch', 'list', '--for', SELLER)).toContain(watch);
    expect(await kept('watch', 'notices', watch)).toBe('Nothing was told.\n');
    const html = await kept('watch', 'digest', watch, '--every', 'weekly', '--html');
    expect(html).toContain('<p>Nothing was told.</p>');
    expect(await kept('watch', 'end', watch)).toBe(`${watch} is ended.\n`);
    expect(await kept('watch', 'rules')).toContain('overall_below');
  });

  it('given a line of nobody, or a rule that is none, says which', async () => {
    const list = join(dir, 'wrong.csv');
    writeFileSync(list, `${BUYER}\n\n0002:000000000\n`);
    const make = ['watch', 'make', '--for', SELLER];
    await expect(kept(...make, '--csv', list, '--rule', 'dispute')).rejects.toMatchObject({
      ...{ code: 'watch_must_name_somebody', pointer: '/csv/3' },
    });
    await expect(kept(...make, BUYER, '--rule', 'side_fell,moon')).rejects.toThrow('is written');
  });
});

describe('kept endpoints', () => {
  it('makes an endpoint, changes its secret, has a test sent, and ends it', async () => {
    const url = 'https://hooks.example/kept';
    const made = await kept('endpoints', 'make', url, '--for', SELLER, '--rule', 'dispute');
    const [, endpoint = '', secret] = /Endpoint (\w+)\. .*: (whsec_\S+)\n/.exec(made) ?? [];
    expect(await kept('endpoints', 'list', '--for', SELLER)).toContain(url);
    const rotated = JSON.parse(await kept('endpoints', 'rotate', endpoint, '--json'));
    expect([rotated.endpoint, rotated.secret === secret]).toEqual([endpoint, false]);
    const asked = await kept('endpoints', 'test', endpoint);
    const [message = ''] = asked.split(' ');
    expect(asked).toBe(`${message} will be sent.\n`);
    expect(await kept('endpoints', 'deliveries', endpoint)).toContain(message);
    expect(await kept('endpoints', 'replay', endpoint, message)).toBe(asked);
    expect(await kept('endpoints', 'end', endpoint)).toBe(`${endpoint} is ended.\n`);
    await expect(kept('endpoints', 'test', endpoint)).rejects.toMatchObject({
      code: 'endpoint_is_already_ended',
    });
  });
});
