/**
 * What happens to a professional, as it happens. The feed reads the trail on from the last position
 * sent, and the projector only says when to look again: so nothing is missed, nothing comes twice,
 * and a slow reader costs no memory.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Position } from '../../ledger/stored.js';
import type { ReadSide } from '../read-side.js';
import { ReadTurnedAway } from '../read-turned-away.js';
import type { Readers } from '../reader.js';
import { LIVE_STEP } from '../readers.js';
import { todayOf } from '../time/now.js';
import { whenOf } from '../time/when.js';
import type { LiveStep, StepAsked } from './live-step.js';

export interface LiveAsked extends Omit<StepAsked, 'after'> {
  /** On whose account it is read. */
  readonly key: string;
  /** Everything after this position is sent; null: what is told from now on. */
  readonly after: Position | null;
  /** Ends the feed. */
  readonly signal: AbortSignal;
}

/** Each with the position up to which everything has been sent, and its data as JSON. */
export type Notice =
  | { readonly event: 'entry' | 'score'; readonly position: Position; readonly data: string }
  | { readonly event: 'beat' };

/** How long nothing happens before a beat says that the line is up, in ms. */
const BEAT_MS = 15_000;

/** How many steps are remembered for others who see the same, and how long, in ms. */
const REMEMBERED = 1000;
const REMEMBERED_MS = 1000;

/**
 * Feeds of all who listen. A step follows from what a viewer may see, where it stands and what the
 * views hold, so that it is worked out once for all of whom these are the same.
 */
export class LiveFeeds {
  private readonly steps = new LRUCache<string, Promise<LiveStep>>({
    max: REMEMBERED,
    ttl: REMEMBERED_MS,
  });

  constructor(
    private readonly side: ReadSide,
    private readonly readers: Readers,
  ) {}

  /**
   * Entries that the viewer may see, in their order, and the score whenever it has changed. The
   * first step throws as whenOf does where the views have not seen the position to begin after,
   * answer_must_be_yours_to_see for others, unless `with` is their own, and ReadTurnedAway; later
   * ones wait until there is time for them.
   */
  async *feed(asked: LiveAsked): AsyncGenerator<Notice> {
    const { side } = this;
    const { signal } = asked;
    let at = asked.after ?? side.views.checkpoint;
    await whenOf(side.parts, { after: String(at) });
    let last = '';
    let step = await this.stepAfter(at, asked);
    for (;;) {
      for (const notice of step.entries) yield notice;
      at = step.at;
      if (step.score !== null) {
        if (step.score !== last) this.noteScore(asked, at);
        if (step.score !== last) yield { event: 'score', position: at, data: step.score };
        last = step.score;
        yield* this.beatsUntilNews(asked, at);
      }
      const next = signal.aborted ? null : await this.stepInTime(at, asked);
      if (!next) return;
      step = next;
    }
  }

  /** A step is worked out once for several: each of them reads it. */
  private noteScore({ id, viewer, with: partner }: LiveAsked, knownAt: Position): void {
    const { side } = this;
    const partners = partner === undefined ? [] : [side.party(partner, 'with')];
    const when = { asOf: todayOf(side.parts), knownAt };
    side.noteRead(viewer, 'live', [side.party(id), ...partners], when);
  }

  /** Goes on until there may be something new, or the feed ends; it says that the line is up. */
  private async *beatsUntilNews(
    { id, signal }: LiveAsked,
    since: Position,
  ): AsyncGenerator<Notice> {
    const { side } = this;
    // What is open grows later with each day.
    const day = todayOf(side.parts);
    while (!signal.aborted && day === todayOf(side.parts) && !this.hasNews(id, since)) {
      if ((await nextChange(side, signal)) === 'beat') yield { event: 'beat' };
    }
  }

  /** The next step, as soon as there is time for it; null where the feed ends before. */
  private async stepInTime(after: Position, asked: LiveAsked): Promise<LiveStep | null> {
    const { signal } = asked;
    while (!signal.aborted) {
      try {
        return await this.stepAfter(after, asked);
      } catch (error) {
        if (!(error instanceof ReadTurnedAway)) throw error;
        await delay(error.again * 1000, null, { signal }).catch(() => {});
      }
    }
    return null;
  }

  /** Whether anything was told since that could change what is seen of the professional. */
  private hasNews(id: string, since: Position): boolean {
    const { side } = this;
    const party = side.party(id);
    if (side.lastChange(party) > since) return true;
    const told = side.views.one(
      `SELECT 1 FROM json_each(?) own JOIN party p ON p.party = own.value
         JOIN trail t ON t.party = p.id AND t.position > ? LIMIT 1`,
      ...[JSON.stringify(side.today.classOf(party)), since],
    );
    return told !== null;
  }

  private stepAfter(after: Position, asked: LiveAsked): Promise<LiveStep> {
    const { side } = this;
    const { viewer, id, with: partner, model, key } = asked;
    const when = { asOf: todayOf(side.parts), knownAt: side.views.checkpoint };
    const { role, teller, parties } = viewer;
    const sees = [role, teller, ...[...parties].sort()];
    const name = JSON.stringify([sees, id, partner, model, after, when]);
    const known = this.steps.get(name);
    if (known) return known;
    const question = {
      ...{ viewer, id, after },
      ...(partner !== undefined && { with: partner }),
      ...(model !== undefined && { model }),
    };
    // Whoever leaves takes it from nobody else who waits for the same.
    const step = this.readers.answer(LIVE_STEP, question, { key, gone: null });
    this.steps.set(name, step);
    step.catch(() => this.steps.delete(name));
    return step;
  }
}

/** Resolves at the next batch that the projector has taken in, or after a while without any. */
async function nextChange(side: ReadSide, signal: AbortSignal): Promise<'change' | 'beat'> {
  const { effects } = side.parts.live.projector;
  return (await effects.next(BEAT_MS, signal)) ? 'change' : 'beat';
}
