// A process of its own that writes to a data folder, for the tests of the lock, of kill -9 and of a
// full disk. It runs the built store, as a user's process does. Usage: writer.mjs <dir> [hold|append|append-in-thread]
// `append` prints a line `<stream> <revision>` for each acknowledged event, until it is killed or refused.
import { openSqliteStore } from '../../../dist/src/store/sqlite/store.js';

const [, , dir, what] = process.argv;
const STREAMS = 4;

const idOf = (stream, revision) =>
  `00000000-0000-5000-8000-${String(stream).padStart(4, '0')}${String(revision).padStart(8, '0')}`;

const event = (stream, revision) => ({
  id: idOf(stream, revision),
  type: 'InvoiceIssued.v1',
  data: JSON.stringify({ stream, revision, padding: 'x'.repeat(400) }),
  metadata: '{"teller":"writer"}',
});

async function appendOn(store, stream) {
  const name = `invoice-writer/${stream}`;
  // Two events per append: after a crash both are there or none.
  for (let revision = (await store.readStream(name)).length; ; revision += 2) {
    const { status } = await store.append({
      stream: name,
      expected: revision === 0 ? 'none' : revision - 1,
      events: [event(stream, revision), event(stream, revision + 1)],
    });
    process.stdout.write(`${name} ${revision + 1} ${status}\n`);
  }
}

try {
  const thread = new URL('../../../dist/src/store/sqlite/committer-thread.js', import.meta.url);
  const store = openSqliteStore(dir, what === 'append-in-thread' ? { thread } : {});
  process.stdout.write('open\n');
  if (what !== 'hold') {
    await Promise.all(Array.from({ length: STREAMS }, (_, stream) => appendOn(store, stream)));
  }
  setInterval(() => undefined, 1000);
} catch (error) {
  process.stdout.write(`refused ${error.name}: ${error.message}\n`);
}
