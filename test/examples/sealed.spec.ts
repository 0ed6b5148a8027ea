/** What stands in the log can never be taken out, so nothing personal may stand there in clear. */
import { professionals, sentMessages } from '../../examples/network/network.js';
import { tellNetwork } from '../../src/cli/demo/network.js';
import { openFolder, removeFolder } from '../command/fixture.js';
import { collect } from '../store/given.js';

/** Every text under these names, at any depth: what the example's tellers say of people. */
function textsIn(data: unknown, names: ReadonlySet<string>): readonly string[] {
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) =>
    names.has(name) && typeof value === 'string' ? [value] : textsIn(value, names),
  );
}

describe('the log of the example network', () => {
  it('holds no identifier, name or free text in clear', async () => {
    const folder = await openFolder();
    await tellNetwork(folder.ledger, folder.store);
    const events = await collect(folder.store.readAll(0));
    await folder.close();
    removeFolder(folder);
    const log = events
      .map(({ stream, data, metadata }) => `${stream} ${data} ${metadata}`)
      .join('\n');

    const personal = new Set(['name', 'comment', 'text', 'note', 'reasonText']);
    const told = [...sentMessages()].flatMap(({ message }) => textsIn(message.data, personal));
    expect(told.length).toBeGreaterThan(100);
    const identifiers = professionals.map(({ identifier }) => identifier.split(':').at(-1) ?? '');
    const secrets = new Set([...told, ...identifiers, ...professionals.map(({ name }) => name)]);
    expect([...secrets].filter((secret) => log.includes(secret))).toEqual([]);
    expect(log).not.toContain('local:');
  });
});
