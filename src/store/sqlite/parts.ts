/**
 * Whether the parts in a data folder are those of one ledger. A ledger has a random id, made with
 * its log. `keys.db` and the folder itself (`ledger.id`) carry it, and whatever follows the log
 * carries the last event that it has seen there. So a part of another ledger, and a log that is
 * older than what was made of it, are refused at the start: begun anew or gone on with in silence,
 * either would lose what was acknowledged.
 *
 * Views, the book of matching and the tree of the log are derived: one that is missing, empty or
 * damaged is made anew.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from '../../ledger/stored.js';
import type { EventStore } from '../event-store.js';
import { EventDamaged } from '../leaf.js';
import { writePrivateFile } from '../private-files.js';
import { readSeen, type Seen, seenText } from '../seen.js';
import { orUnavailable, type SqliteDatabase, sqliteCode } from './database.js';
import { openFile } from './driver.js';

/** Parts that do not belong together, or lack something. The message says what to do. */
export class PartsApart extends Error {
  override readonly name = 'PartsApart';
}

/** Where `kept restore` puts together what it restores; it is there only until it is done. */
export const RESTORING = 'restoring';

/** Holds the id of the ledger to which whatever else is in the folder belongs. */
const MARK = 'ledger.id';

const RESTORE = 'Put it back, or restore a backup with kept restore.';
const FOLLOWER = /^(views|matching|log)-\d+\.db$/;
/** Folders that are made once there is a ledger. */
const BESIDE = ['originals', 'webhooks'];

/**
 * Throws PartsApart where the log of a data folder or its keys are missing or empty and something
 * else says that they were there. To be asked before anything in the folder is opened.
 */
export function mustLackNothing(dir: string): void {
  if (existsSync(join(dir, RESTORING))) {
    throw new PartsApart(
      `A restore into ${dir} was stopped half way. Run the same kept restore again.`,
    );
  }
  const [events, keys] = [join(dir, 'events.db'), join(dir, 'keys.db')];
  if (holdsNothing(events)) {
    const other = partsOf(dir).find((name) => name !== 'keys.db' || keysWereUsed(keys));
    if (other !== undefined) {
      throw new PartsApart(
        `${events} is ${existsSync(events) ? 'empty' : 'missing'}, but ${other} beside it is of ` +
          `a ledger that was in use. ${RESTORE}`,
      );
    }
  } else if (existsSync(keys) && holdsNothing(keys)) {
    // Made anew they would bring erased parties back and take every other party's texts away.
    throw new PartsApart(`${keys} is empty, but ${events} is not. ${RESTORE}`);
  }
}

/** Names of the parts there besides the log, keys first. */
function partsOf(dir: string): readonly string[] {
  const names = ['keys.db', ...BESIDE].filter((name) => existsSync(join(dir, name)));
  return [...names, ...followersIn(dir)];
}

function followersIn(dir: string): readonly string[] {
  return existsSync(dir) ? readdirSync(dir).filter((name) => FOLLOWER.test(name)) : [];
}

function holdsNothing(path: string): boolean {
  return !existsSync(path) || statSync(path).size === 0;
}

/** Of a start that was stopped before there was a log, the keys are there and unused. */
function keysWereUsed(path: string): boolean {
  if (holdsNothing(path)) return false;
  return within(path, (db) => {
    if (metaOf(db, 'ledger') !== null) return true;
    if (!hasTable(db, 'subject_keys')) return false;
    return db.prepare('SELECT 1 FROM subject_keys LIMIT 1').get() !== undefined;
  });
}

/**
 * Ties `keys.db` to the log of its folder, once, and from then on throws PartsApart where either is
 * not the one that the other knows. Gives the ledger's id. `onlyLook` ties nothing.
 */
export function tieKeys(dir: string, { onlyLook = false } = {}): string {
  const [events, keys] = [join(dir, 'events.db'), join(dir, 'keys.db')];
  return within(events, (log) => {
    const ledger = metaOf(log, 'ledger') ?? '';
    within(keys, (db) => {
      const known = metaOf(db, 'ledger');
      if (known === null && metaOf(log, 'keys') !== null) {
        throw new PartsApart(`${keys} is not the one that ${events} was used with. ${RESTORE}`);
      }
      if (known !== null && known !== ledger) throw ofAnother(keys, known, events, ledger);
      if (onlyLook) return;
      // The keys first: stopped between the two, the next start ties the log, too.
      if (known === null) setMeta(db, 'ledger', ledger);
      if (metaOf(log, 'keys') === null) setMeta(log, 'keys', 'tied');
    });
    return ledger;
  });
}

/**
 * Throws PartsApart where the folder is of another ledger than `ledger`, or something in it has
 * seen what the log does not hold. `where` names the log.
 */
export async function mustBelong(
  dir: string,
  ledger: string,
  store: EventStore,
  where: string,
): Promise<void> {
  const marked = markedAs(dir);
  if (marked !== null && marked !== ledger) throw ofAnother(dir, marked, where, ledger);
  for (const name of [...partsOf(dir)].filter((part) => part.endsWith('.db'))) {
    const path = join(dir, name);
    const claim = claimOf(path);
    if (claim && !(await holds(store, claim))) throw ahead(path, claim, where, await store.head());
  }
}

/** The ledger of which the folder is marked to be; null where it is not. */
export function markedAs(dir: string): string | null {
  const mark = join(dir, MARK);
  return existsSync(mark) ? readFileSync(mark, 'utf8').trim() : null;
}

/** Marks the folder as of this ledger, once. */
export function markFolder(dir: string, ledger: string): void {
  const mark = join(dir, MARK);
  if (!existsSync(mark)) writePrivateFile(mark, `${ledger}\n`);
}

/** Lets the keys of a folder know how far its log is. */
export function showKeys(dir: string, last: StoredEvent): void {
  const seen = seenText(last);
  within(join(dir, 'keys.db'), (db) => {
    if (metaOf(db, 'seen') !== seen) setMeta(db, 'seen', seen);
  });
}

/** What a part has seen. Those from before there was `seen` know the position alone. */
type Claim = Pick<Seen, 'position'> & Partial<Seen>;

/** Null where nothing was seen, and where the part cannot be read: whoever opens it says so. */
function claimOf(path: string): Claim | null {
  try {
    return within(path, (db) => {
      const seen = metaOf(db, 'seen');
      if (seen !== null) return readSeen(seen);
      const position = Number(metaOf(db, 'checkpoint') ?? 0);
      return position > 0 ? { position } : null;
    });
  } catch (error) {
    if (error instanceof Error && sqliteCode(error.cause) !== null) return null;
    throw error;
  }
}

/** How often a cluster is looked at again, and how long in between, in ms: 2 s in all. */
const LOOKS = 40;
const LOOK_AGAIN_MS = 50;

async function holds(store: EventStore, claim: Claim): Promise<boolean> {
  const { position, stream, revision, id } = claim;
  if (stream === undefined) return position <= (await store.head());
  // Around a change of leader a cluster may show less than it acknowledged.
  for (let looks = store.remote ? LOOKS : 1; looks > 0; looks--) {
    try {
      const [event] = await store.readStream(stream, revision, 1);
      if (event) return event.id === id && event.position === position;
    } catch (error) {
      // It is there; that it is damaged is for whoever needs it to say.
      if (error instanceof EventDamaged) return true;
      throw error;
    }
    if (looks > 1) await sleep(LOOK_AGAIN_MS);
  }
  return false;
}

function ofAnother(part: string, id: string, where: string, ledger: string): PartsApart {
  return new PartsApart(
    `${part} is of ledger ${id}, and ${where} of ledger ${ledger}. Put together what belongs ` +
      'together, or restore a backup with kept restore.',
  );
}

function ahead(path: string, { position }: Claim, where: string, head: number): PartsApart {
  const derived = path.endsWith('keys.db')
    ? ''
    : ` To go on with this log on purpose, delete ${path}: it is made anew.`;
  return new PartsApart(
    `${path} has seen an event at position ${position} that ${where} does not hold (it ends at ` +
      `${head}): an older copy or another ledger was put in its place. Put the newer one back, ` +
      `or restore a backup with kept restore.${derived}`,
  );
}

function within<Result>(path: string, run: (db: SqliteDatabase) => Result): Result {
  return orUnavailable(`Cannot look into ${path}`, () => {
    const db = openFile(path, { timeout: 2000, fileMustExist: true });
    try {
      // What is noted here must not be lost with the power: see makeDurable.
      db.pragma('synchronous = FULL');
      return run(db);
    } finally {
      db.close();
    }
  });
}

function hasTable(db: SqliteDatabase, name: string): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = ?`).get(name) !== undefined;
}

function metaOf(db: SqliteDatabase, name: string): string | null {
  if (!hasTable(db, 'meta')) return null;
  const value = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
  return value.get(name) ?? null;
}

function setMeta(db: SqliteDatabase, name: string, value: string): void {
  db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value);
}
