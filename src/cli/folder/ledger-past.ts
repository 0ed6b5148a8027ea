/**
 * The past of a ledger as analysts' commands read it. Of a data folder: its events and its tape,
 * beside whoever writes them. Of a cluster: the views in the data folder with their tape, and the
 * log where every promise is to be folded again.
 */
import type { KeyStore } from '../../keys/key-store.js';
import type { PartyIds } from '../../keys/party-id.js';
import type { Position } from '../../ledger/stored.js';
import { toDayNumber } from '../../ledger/values/day.js';
import { closeParts, openParts, type Parts, placeOf } from '../../open-ledger.js';
import type { Views } from '../../projector/views/views.js';
import { KnownModels } from '../../query/models/known-models.js';
import { positionBefore } from '../../query/time/moment.js';
import { type ModelsTold, modelsTold } from '../../replay/models-told.js';
import { type BulkEvents, isOthers, type Past, pastOf } from '../../replay/past.js';
import type { EventStore } from '../../store/event-store.js';
import { type History, openSqliteHistory } from '../../store/sqlite/history.js';
import { copyLog } from '../../store/sqlite/log-copy.js';
import { note, startBar } from '../terminal.js';
import { mustHoldLedger, withReadSide } from './folder.js';
import { withScratch } from './scratch.js';

/** How far a past goes, and what was known when. */
export interface Chronology {
  /** The last position of it. */
  head(): Position;
  /** The position before the first event recorded later than a time (ms since 1970-01-01 UTC). */
  positionAt(time: number): Position;
}

export interface LedgerPast extends Past {
  readonly keys: KeyStore;
  readonly partyIds: PartyIds;
  readonly chronology: Chronology;
  models(): ModelsTold;
}

/** `fromEvents`: neither views nor tape are asked for. Throws StoreUnavailable or CliError. */
export async function withPast<Result>(
  dir: string,
  fromEvents: boolean,
  run: (past: LedgerPast) => Promise<Result>,
): Promise<Result> {
  mustHoldLedger(dir);
  const isInFolder = placeOf(dir).kind === 'folder';
  if (!isInFolder && !fromEvents) {
    return withReadSide(dir, ({ views }, parts) =>
      withCopy(parts.store, (copied) => run(pastInViews(dir, parts, views, copied))),
    );
  }
  const parts = await openParts(dir, { beside: true, notes: note });
  try {
    if (isInFolder) return await withHistory(dir, (history) => run(wholePast(dir, parts, history)));
    return await withCopy(parts.store, async (copied) => {
      const { dir: place, history } = await copied();
      return run(wholePast(place, parts, history));
    });
  } finally {
    await closeParts(parts);
  }
}

/** All of it is in events that are here. */
function wholePast(dir: string, { keys, partyIds }: Parts, history: History): LedgerPast {
  const past = pastOf(dir, history);
  return { ...past, keys, partyIds, chronology: history, models: () => modelsTold(history) };
}

/** What the views of a cluster say, and what its log does. */
function pastInViews(
  dir: string,
  { store, keys, partyIds }: Parts,
  views: Views,
  copied: Copied,
): LedgerPast {
  const known = new KnownModels();
  return {
    ...{ dir, keys, partyIds, events: copied },
    passedOver: (after, upTo) => othersIn(store, after, upTo),
    chronology: {
      head: () => views.checkpoint,
      positionAt: (time) => positionBefore(views, time) ?? views.checkpoint,
    },
    models: () => ({
      models: known.all(views),
      inForce: (asOf, knownAt) => known.inForce(views, { asOf: toDayNumber(asOf), knownAt }),
    }),
  };
}

async function othersIn(
  store: Pick<EventStore, 'readAll'>,
  after: Position,
  upTo: Position,
): Promise<number> {
  let others = 0;
  for await (const events of store.readAll(after)) {
    for (const { position, type } of events) {
      if (position > upTo) return others;
      if (isOthers(type)) others += 1;
    }
  }
  return others;
}

async function withHistory<Result>(
  dir: string,
  run: (history: History) => Promise<Result>,
): Promise<Result> {
  const history = openSqliteHistory(dir);
  try {
    return await run(history);
  } finally {
    history.close();
  }
}

/** The events of a log, copied when they are first asked for. */
type Copied = () => Promise<BulkEvents>;

async function withCopy<Result>(
  store: Pick<EventStore, 'readAll' | 'head'>,
  run: (copied: Copied) => Promise<Result>,
): Promise<Result> {
  return withScratch(async (dir) => {
    const made: History[] = [];
    const copied: Copied = async () => {
      const history = made[0] ?? (await copyOf(store, dir));
      made[0] = history;
      return { dir, history };
    };
    try {
      return await run(copied);
    } finally {
      for (const history of made) history.close();
    }
  });
}

async function copyOf(store: Pick<EventStore, 'readAll' | 'head'>, dir: string): Promise<History> {
  const bar = startBar({ label: 'Copying', total: await store.head() });
  try {
    await copyLog(store, dir, bar.update);
  } finally {
    bar.stop();
  }
  return openSqliteHistory(dir);
}
