/**
 * Kept in a process of its own: `kept.js <folder> [views [readers [reads]]]`. With `views` it
 * projects and serves reads, too, in two reader processes unless another number of them is given; 0
 * for none. With `log` it keeps the log, with `reads` who read whose score.
 * Says its URL and the token of a key that may tell for everybody.
 */
import 'reflect-metadata';
import { openLog } from '../../src/audit/log/open-log.js';
import { TREE_THREAD } from '../../src/audit/log-thread/tree-in-thread.js';
import { createApp } from '../../src/create-app.js';
import { readsOf } from '../../src/main.js';
import { closeParts, openParts } from '../../src/open-ledger.js';
import { LiveViews } from '../../src/projector/views/live-views.js';
import { Resources } from '../../src/resources.js';
import { say, stopped } from '../child.js';
import { benchKeys } from '../folder.js';

const [dir = '', what, readers = '2', kept] = process.argv.slice(2);
const count = Number(readers);
const parts = await openParts(dir, { threads: true });
const keys = await benchKeys(parts);
const live =
  what === 'views'
    ? new LiveViews(dir, parts.store, { threads: parts.store.remote ? 'all' : 'write back' })
    : undefined;
const following = live?.start();
// Views that stop, as on a server that holds what is none of ours, never come to be live.
const isLive = await Promise.race([live?.projector.waitLive(), following?.then(() => false)]);
if (live && !isLive)
  throw new Error(`The views have stopped: ${JSON.stringify(live.projector.state)}`);
const log = what === 'log' ? openLog(dir, parts, {}, { thread: TREE_THREAD }) : undefined;
const logging = log?.follower.start();
const resources = new Resources();
const reads = kept === 'reads' ? readsOf({ data: dir, log: console.error }, parts, resources) : {};
const readBy = { ...(count > 0 && { readers: { count } }), ...reads, resources };
const app = await createApp(
  { ...parts, ...(live && { live }), ...readBy },
  { docsPage: false, ratePerSecond: 0 },
);
await app.listen(0, '127.0.0.1');
say({ url: await app.getUrl(), ...keys });

await stopped();
await app.close();
await log?.follower.stop();
await logging;
await log?.close();
await live?.stop();
await following;
await closeParts(parts);
