import { Resources } from '../../src/resources.js';

/** Resources that write down what is done with them; the one named `bad` fails to close. */
function resources(names: readonly string[]) {
  const done: string[] = [];
  const all = new Resources();
  for (const name of names) {
    all.own({
      start: () => {
        done.push(`start ${name}`);
      },
      close: async () => {
        done.push(`close ${name}`);
        if (name === 'bad') throw new Error('It does not close.');
      },
    });
  }
  return { all, done };
}

describe('what the app owns', () => {
  it('given the life of an app, then starts in order and closes in reverse, once', async () => {
    const { all, done } = resources(['ledger', 'views', 'matching']);
    await all.onModuleInit();
    await all.onApplicationShutdown();
    await all.close();
    expect(done).toEqual([
      ...['start ledger', 'start views', 'start matching'],
      ...['close matching', 'close views', 'close ledger'],
    ]);
  });

  it('given one that fails to close, then closes the others and says so', async () => {
    const { all, done } = resources(['ledger', 'bad', 'matching']);
    await expect(all.onApplicationShutdown()).rejects.toThrow('It does not close.');
    await expect(all.close()).rejects.toThrow('It does not close.');
    expect(done).toEqual(['close matching', 'close bad', 'close ledger']);
  });
});
