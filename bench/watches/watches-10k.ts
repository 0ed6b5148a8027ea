/**
 * What 10,000 watches take of a process while 1,000 events are told a second, beside what the
 * projector takes for the same events: processor time of the process, less what telling takes.
 */
import { Identities } from '../../src/command/identities.js';
import { Ledger } from '../../src/command/ledger.js';
import { makeWatch } from '../../src/command/watches/watches.js';
import { FOLDER_HOLDER } from '../../src/command/access.js';
import { SHORT } from '../../src/follow/gather.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { readCloudEvent } from '../../src/messages/cloud-event.js';
import { closeParts, openParts, type Parts } from '../../src/open-ledger.js';
import { LiveViews } from '../../src/projector/views/live-views.js';
import { ReadSide } from '../../src/query/read-side.js';
import { openWatching } from '../../src/watching/open-watching.js';
import { WatchBook, watchBookFile } from '../../src/watching/watch-book.js';
import { setTimeout as delay } from 'node:timers/promises';
import { type Bench, figureOf, type Run } from '../figure.js';
import { fill, PLATFORM, removeFolder, temporaryFolder } from '../folder.js';
import { type BenchEvent, history } from '../history.js';

const WATCHES = 10_000;
/** Told before, so that professionals are known and have scores. */
const BEFORE = 20_000;
const A_SECOND = 1000;
const SECONDS = 20;
/** Times that events are told within a second. */
const TURNS = 10;
const RUNS = 3;

type What = 'telling' | 'projecting' | 'watching';

export const watches10k: Bench = {
  names: ['watches-10k'],
  async run(say) {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run++) {
      const telling = await cpuOf('telling');
      const projecting = (await cpuOf('projecting')) - telling;
      const watching = (await cpuOf('watching')) - telling;
      say(`projector ${projecting.toFixed(0)} ms, with watches ${watching.toFixed(0)} ms`);
      runs.push([watching, projecting]);
    }
    const asked = {
      ...{ name: 'watches-10k', unit: 'ms', less: true, goal: 0.83 },
      reference: `the projector alone, ${A_SECOND} events/s for ${SECONDS} s`,
      limit:
        'Notices, each told as an event; looks at once take 10 ms of a second, the look of a day is not in it.',
    };
    return [figureOf(asked, runs)];
  },
};

/** Processor time in ms. */
async function cpuOf(what: What): Promise<number> {
  const dir = temporaryFolder();
  const events = [...history(BEFORE + SECONDS * A_SECOND)];
  await fill(dir, events.slice(0, BEFORE));
  const parts = await openParts(dir);
  const ledger = new Ledger(parts.store, parts.keys, new Identities(parts.partyIds));
  await makeWatches(ledger, parts, events);
  const live = what === 'telling' ? null : new LiveViews(dir, parts.store);
  const running = live?.start();
  await live?.projector.waitLive();
  const watching = live && what === 'watching' ? watchingOf(dir, parts, live) : null;
  const followed = watching?.start();
  while (watching && watching.position < (await parts.store.head())) await delay(20);
  // The look of a day is over.
  while (watching && live?.current.meta('watches looked') === null) await delay(20);
  const begun = process.cpuUsage();
  await tell(ledger, events.slice(BEFORE));
  const head = await parts.store.head();
  await live?.projector.waitFor(head, 60_000);
  while (watching && watching.position < head) await delay(20);
  const { user, system } = process.cpuUsage(begun);
  await watching?.stop();
  await followed;
  await live?.stop();
  await running;
  await closeParts(parts);
  removeFolder(dir);
  return (user + system) / 1000;
}

function watchingOf(dir: string, parts: Parts, live: LiveViews) {
  const book = new WatchBook(watchBookFile(dir));
  const side = new ReadSide({ ...parts, live });
  return openWatching(side, parts, book, { mayBePrivate: false, limits: SHORT });
}

/** Each of a professional who deals, on one that it deals with and nine others. */
async function makeWatches(
  ledger: Ledger,
  { partyIds }: Parts,
  events: readonly BenchEvent[],
): Promise<void> {
  const pairs = events.flatMap(({ data }): (readonly [PartyId, PartyId])[] => {
    const { seller, buyer } = data;
    if (typeof seller !== 'string' || typeof buyer !== 'string') return [];
    return [[partyIds.of(seller), partyIds.of(buyer)]];
  });
  const all = [...new Set(pairs.flat())];
  const rules = [
    { rule: 'overall_fell', points: 10, days: 30 },
    ...[{ rule: 'first_overdue' }, { rule: 'dispute' }, { rule: 'debit_returned' }],
  ];
  for (let made = 0; made < WATCHES; made += 500) {
    const some = Array.from({ length: 500 }, (_, i) => made + i);
    await Promise.all(
      some.map((n) => {
        const [owner = '', partner = ''] = pairs[n % pairs.length] ?? [];
        const others = Array.from({ length: 9 }, (_, i) => all[(n * 7 + i) % all.length] ?? '');
        const wish = { rules, watched: [...new Set([partner, ...others])] };
        return makeWatch(
          ledger,
          { party: owner, parties: [owner] },
          wish,
          FOLDER_HOLDER,
          '2026-11-23',
        );
      }),
    );
  }
}

async function tell(ledger: Ledger, events: readonly BenchEvent[]): Promise<void> {
  const step = A_SECOND / TURNS;
  const begun = performance.now();
  for (let told = 0; told < events.length; told += step) {
    await ledger.tellEach(
      events.slice(told, told + step).map((each) => readCloudEvent(each)),
      PLATFORM,
    );
    const due = begun + ((told + step) * 1000) / A_SECOND;
    await delay(Math.max(0, due - performance.now()));
  }
}
