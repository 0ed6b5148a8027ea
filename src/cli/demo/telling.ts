/**
 * The example network as it came in, day by day: so that others, who see what was known when a day
 * ended, see as much of it as they would, and whoever watches hears of a day on that day.
 */
import { type ExampleWatch, WATCHES } from '../../../examples/network/watches.js';
import { END } from '../../../examples/network/calendar.js';
import { FOLDER_HOLDER } from '../../command/access.js';
import { Identities } from '../../command/identities.js';
import { Ledger } from '../../command/ledger.js';
import { makeWatch } from '../../command/watches/watches.js';
import { type DayNumber, dayOf, toDayNumber } from '../../ledger/values/day.js';
import type { Parts } from '../../open-ledger.js';
import type { LiveViews } from '../../projector/views/live-views.js';
import { ReadSide } from '../../query/read-side.js';
import { recordingAt } from '../../store/recording.js';
import { openWatching } from '../../watching/open-watching.js';
import { WatchBook, watchBookFile } from '../../watching/watch-book.js';
import { tellNetwork } from './network.js';

/** When messages come in, on the day on which they do: in the afternoon, as books are kept. */
const HOUR_MS = 3_600_000;
const ARRIVES_AT = 15 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;
/** How long the views may take to see what came in, in ms. */
const VIEWS_MS = 60_000;

export interface TellingParts extends Parts {
  /** Views that nobody started yet. */
  readonly live: LiveViews;
}

/**
 * Tells the network, and has those who watch hear of it, up to its last day. The views are started
 * once somebody watches.
 */
export async function tellDemo(
  data: string,
  parts: TellingParts,
  told: (count: number) => void,
): Promise<void> {
  let day: DayNumber = 0;
  let isOver = false;
  let running: Promise<void> | null = null;
  const now = () => new Date(isOver ? Date.now() : day * DAY_MS + ARRIVES_AT);
  const store = recordingAt(parts.store, () => now().getTime());
  const ledger = new Ledger(store, parts.keys, new Identities(parts.partyIds));
  const book = new WatchBook(watchBookFile(data), { patience: 0 });
  const side = new ReadSide({ ...parts, now });
  const endDay = async (): Promise<void> => {
    if (!WATCHES.some(({ madeOn }) => madeOn <= day)) return;
    running ??= started(parts.live);
    await running;
    await parts.live.projector.waitFor(await store.head(), VIEWS_MS);
    const made = WATCHES.filter(({ madeOn }) => madeOn === day);
    for (const each of made) await make(ledger, side, each);
    // In the evenings alone, so that the log is the same every time.
    const watching = openWatching(side, { ...parts, store }, book, { mayBePrivate: false });
    try {
      await watching.heardAll(await store.head());
    } finally {
      await watching.stop();
    }
  };
  const arrive = async (next: DayNumber): Promise<void> => {
    if (day === 0) day = next;
    for (; day < next; day++) await endDay();
  };
  try {
    await tellNetwork(ledger, store, { told, day: (next) => arrive(toDayNumber(next)) });
    await arrive(END);
    await endDay();
    // What the days since then bring about is heard before anybody reads.
    isOver = true;
    await endDay();
  } finally {
    book.close();
  }
}

/** Throws where they cannot be brought up to date. */
async function started(live: LiveViews): Promise<void> {
  const { projector } = live;
  await Promise.race([live.start(), projector.waitLive()]);
  if (projector.trouble !== null) throw new Error(projector.trouble);
}

async function make(
  ledger: Ledger,
  { parts: { partyIds }, today }: ReadSide,
  { watch, owner, watched, rules, madeOn }: ExampleWatch,
): Promise<void> {
  const party = partyIds.of(owner.identifier);
  const wish = { rules, watched: [partyIds.of(watched.identifier)] };
  const of = { party, parties: today.classOf(party) };
  await makeWatch(ledger, of, wish, FOLDER_HOLDER, dayOf(madeOn), watch);
}
