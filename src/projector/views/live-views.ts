/**
 * Which views answer reads. Views of a new fold version are built beside the old ones, which go on
 * answering, marked stale, until the new ones have caught up; then the old file is deleted.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { FOLD_VERSION } from '../../../projections/version.js';
import type { FollowOptions } from '../../follow/following.js';
import { SHORT } from '../../follow/gather.js';
import { WRITE_BACK, WriteBack } from '../../follow/write-back.js';
import type { EventStore } from '../../store/event-store.js';
import { whenFree } from '../../store/sqlite/when-free.js';
import { whyNoTape } from '../../tape/tape.js';
import { tapeFileOf } from '../../tape/tape-file.js';
import { Projector } from '../projector.js';
import {
  type Keeper,
  type KeeperCode,
  keeperHere,
  keeperInThread,
  LONGEST_LOG,
} from '../threads/keeper.js';
import { holdsRestrictions, keptFolderOf, Views, viewsFile } from './views.js';

const THREADS: KeeperCode = {
  keeper: new URL('../threads/keeper-thread.js', import.meta.url),
  writeBack: WRITE_BACK,
};

/** Says that views have caught up once, so that they may answer alone. */
const COMPLETE = 'complete';

export interface LiveViewsOptions extends Omit<FollowOptions, 'limits'> {
  /**
   * What is done in threads, so that a server goes on meanwhile: nothing, writing the log of the
   * views back (batches are short then), or all that is written.
   */
  readonly threads?: 'none' | 'write back' | 'all';
}

export class LiveViews {
  readonly projector: Projector;
  private readonly fresh: Views;
  private readonly keeper: Keeper;
  private former: Views | null = null;
  private retired: Views | null = null;

  /** Opens (or begins) the views of a data folder. Call `start` to follow the store. */
  constructor(
    private readonly dir: string,
    private readonly store: EventStore,
    { threads = 'none', ...options }: LiveViewsOptions = {},
  ) {
    setAsideIncomplete(dir, options.log);
    this.fresh = new Views(viewsFile(dir), { patience: 0 });
    this.keeper = keeperOf(this.fresh, threads);
    const limits = threads === 'write back' && { limits: SHORT };
    this.projector = new Projector(store, this.fresh, this.keeper, { ...options, ...limits });
    if (this.fresh.meta(COMPLETE) === null) this.former = this.openFormer();
  }

  /** The views that answer now. */
  get current(): Views {
    return this.former ?? this.fresh;
  }

  /**
   * Whether answers may lack what is in the store: older views, a projector that stopped, or a
   * store that does not answer.
   */
  get stale(): boolean {
    const away = (this.store.trouble?.() ?? null) !== null;
    return away || this.former !== null || this.projector.trouble !== null;
  }

  /** Follows the store; resolves when the projector stops. */
  async start(): Promise<void> {
    const running = this.projector.start();
    void this.projector.waitLive().then((live) => {
      if (live) this.complete();
    });
    await running;
  }

  async stop(): Promise<void> {
    await this.projector.stop();
    await this.keeper.close();
    this.former?.close();
    if (this.retired) {
      this.retired.close();
      this.dropOthers();
    }
    this.fresh.close();
  }

  private complete(): void {
    void this.markComplete();
    // A read that began on the older views may still be under way: they stay open until the end.
    this.retired = this.former;
    this.former = null;
    if (!this.retired) this.dropOthers();
  }

  /** Where it cannot be written, it is when they are opened next. */
  private async markComplete(): Promise<void> {
    try {
      await whenFree(() => this.fresh.setMeta(COMPLETE, String(FOLD_VERSION)));
    } catch {
      return;
    }
  }

  private dropOthers(): void {
    for (const version of otherVersions(this.dir)) removeViews(this.dir, version);
  }

  private openFormer(): Views | null {
    for (const version of otherVersions(this.dir)) {
      const views = new Views(viewsFile(this.dir, version), { readOnly: true });
      if (views.meta(COMPLETE) !== null) return views;
      views.close();
    }
    return null;
  }
}

function keeperOf(views: Views, threads: NonNullable<LiveViewsOptions['threads']>): Keeper {
  switch (threads) {
    case 'none':
      return keeperHere(views);
    case 'write back':
      return keeperHere(views, new WriteBack(views.file, LONGEST_LOG));
    case 'all':
      return keeperInThread(views, views.file, THREADS);
    default:
      return threads satisfies never;
  }
}

/** Fold versions other than ours that have a file, newest first. */
function otherVersions(dir: string): readonly number[] {
  return readdirSync(dir)
    .map((name) => /^views-(\d+)\.db$/.exec(name)?.[1])
    .filter((version) => version !== undefined)
    .map(Number)
    .filter((version) => version !== FOLD_VERSION)
    .sort((a, b) => b - a);
}

/** Of views that lack something: they answer as those of a former version do. */
const SET_ASIDE = 0;

const EARLIER = 'an earlier Kept made them, and knew no restrictions';

/**
 * Views whose tape is missing or damaged are built anew, with the tape, and answer meanwhile. A
 * tape cannot be made of views alone: they do not hold what was known before. So are views of an
 * earlier Kept, which passed over restrictions: folds are the same, and with them their version.
 */
function setAsideIncomplete(dir: string, log: FollowOptions['log']): void {
  const file = viewsFile(dir);
  if (!existsSync(file)) return;
  const isEarlier = !knowsRestrictions(file);
  const views = new Views(file, { patience: 0 });
  const noTape = whyNoTape(views);
  const why = isEarlier ? EARLIER : noTape && `their tape cannot be read: ${noTape}`;
  const isComplete = views.meta(COMPLETE) !== null;
  views.close();
  if (why === null) return;
  log?.(`The views are built anew, since ${why}`);
  if (isComplete) {
    removeViews(dir, SET_ASIDE);
    for (const suffix of BESIDE) {
      if (existsSync(file + suffix)) renameSync(file + suffix, viewsFile(dir, SET_ASIDE) + suffix);
    }
  }
  removeViews(dir);
}

/** Asked before they are opened to write, which makes the tables that they lack. */
function knowsRestrictions(file: string): boolean {
  const views = new Views(file, { readOnly: true });
  try {
    return holdsRestrictions(views);
  } finally {
    views.close();
  }
}

/** SQLite's files: the database, and those beside it. */
const BESIDE = ['', '-wal', '-shm'];

/** Deletes the views of a version, with SQLite's files, their tape, and what was read of them. */
export function removeViews(dir: string, version = FOLD_VERSION): void {
  const file = viewsFile(dir, version);
  for (const suffix of BESIDE) rmSync(file + suffix, { force: true });
  const tape = tapeFileOf(file);
  if (tape) rmSync(tape, { force: true });
  const kept = keptFolderOf(file);
  if (kept) rmSync(kept, { force: true, recursive: true });
}
