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
import { openSqliteHistory } from '../../store/sqlite/history.js';
import { note } from '../terminal.js';
import { CopiedLog } from './copied-log.js';
import { mustHoldLedger, withReadSide } from './folder.js';

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

export interface PastOptions {
  /** Neither views nor their tape are asked for. */
  readonly fromEvents?: boolean;
  /** Processes that share what is reckoned. */
  readonly workers?: number;
}

/** Runs with the past of the ledger at `dir`. Throws StoreUnavailable or CliError. */
export async function withPast<Result>(
  dir: string,
  { fromEvents = false, workers = 1 }: PastOptions,
  run: (past: LedgerPast) => Promise<Result>,
): Promise<Result> {
  mustHoldLedger(dir);
  const isInFolder = placeOf(dir).kind === 'folder';
  const isShared = workers > 1;
  if (!isInFolder && !fromEvents) {
    return withReadSide(dir, ({ views }, parts) =>
      withCopy(parts.store, isShared, (copy) => run(pastInViews(dir, parts, views, copy))),
    );
  }
  const parts = await openParts(dir, { beside: true, notes: note });
  try {
    if (isInFolder) {
      const history = openSqliteHistory(dir);
      return await run(wholePast({ dir, history }, parts)).finally(() => history.close());
    }
    return await withCopy(parts.store, isShared, async (copy) =>
      run(wholePast(await copy.events(), parts)),
    );
  } finally {
    await closeParts(parts);
  }
}

/** All of it is in events that are here. */
function wholePast({ dir, history }: BulkEvents, { keys, partyIds }: Parts): LedgerPast {
  const past = pastOf(dir, history);
  return { ...past, keys, partyIds, chronology: history, models: () => modelsTold(history) };
}

/** What the views of a cluster say, and what its log does. */
function pastInViews(
  dir: string,
  { store, keys, partyIds }: Parts,
  views: Views,
  copy: CopiedLog,
): LedgerPast {
  const known = new KnownModels();
  return {
    ...{ dir, keys, partyIds },
    events: () => copy.events(),
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

async function withCopy<Result>(
  log: Pick<EventStore, 'readAll' | 'head'>,
  isShared: boolean,
  run: (copy: CopiedLog) => Promise<Result>,
): Promise<Result> {
  const copy = new CopiedLog(log, isShared);
  try {
    return await run(copy);
  } finally {
    copy.close();
  }
}
