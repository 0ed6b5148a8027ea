/**
 * Kept reading a cluster in a process of its own: `read <url>` reads the whole log through the
 * adapter and parses; `views <url> <folder>` folds it into views until they are live. Says the
 * events of the history per second.
 */
import { LiveViews } from '../../src/projector/views/live-views.js';
import { openKurrentStore } from '../../src/store/kurrent/grpc-link.js';
import { say } from '../child.js';

const [what, url = '', dir = ''] = process.argv.slice(2);
const store = await openKurrentStore(url);

async function read(): Promise<number> {
  let events = 0;
  for await (const batch of store.readAll(0)) {
    for (const { data, metadata } of batch) {
      // Looked at, so that no engine can leave the parsing out.
      if (typeof JSON.parse(data) === 'object' && typeof JSON.parse(metadata) === 'object')
        events++;
    }
  }
  return events;
}

async function views(): Promise<number> {
  const live = new LiveViews(dir, store, { threads: 'all' });
  let events = 0;
  live.projector.effects.listen(({ told, passedOver }) => {
    events += told + passedOver;
  });
  const following = live.start();
  await live.projector.waitLive();
  await live.stop();
  await following;
  return events;
}

const begun = performance.now();
const events = await (what === 'views' ? views() : read());
say({ perSecond: events / ((performance.now() - begun) / 1000) });
await store.close();
