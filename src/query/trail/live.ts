/**
 * What happens to a professional, as it happens. The feed reads the trail on from the last position
 * sent, and the projector only says when to look again: so nothing is missed, nothing comes twice,
 * and a slow reader costs no memory.
 */
import { LRUCache } from 'lru-cache';
import { firstValueFrom, fromEvent, map, race, timer } from 'rxjs';
import type { PartyId } from '../../ledger/party.js';
import type { Position } from '../../ledger/stored.js';
import { ReadRefused } from '../read-refused.js';
import type { Found, ReadSide, When } from '../read-side.js';
import { weigh } from '../score/score.js';
import { shownCard } from '../score/score-card.js';
import { seesTrail, type Viewer, type Viewpoint } from '../visibility.js';
import { todayOf, whenOf } from '../when.js';
import { figuresSight } from '../when-of-figures.js';
import { mayRead, partiesToShow, type ShownEntry, shownEntries } from './shown-entry.js';
import { entriesAt, trailRows } from './trail.js';

export interface LiveAsked {
  readonly viewer: Viewer;
  readonly id: string;
  /** The one counterparty: entries with it, and the score with it. */
  readonly with?: string;
  readonly model?: string;
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
const STRIDE = 100;

/** How many steps are remembered for others who see the same, and how long, in ms. */
const REMEMBERED = 1000;
const REMEMBERED_MS = 1000;

/** A step of a feed: what is new after a position, up to what the views have seen. */
interface Step {
  readonly entries: readonly (Notice & { readonly event: 'entry' })[];
  /** Up to where it goes. */
  readonly at: Position;
  /** The score as JSON; null where more entries come before it. */
  readonly score: string | null;
}

/**
 * Feeds of all who listen. A step follows from what a viewer may see, where it stands and what the
 * views hold, so that it is worked out once for all of whom these are the same.
 */
export class LiveFeeds {
  private readonly steps = new LRUCache<string, Promise<Step>>({
    max: REMEMBERED,
    ttl: REMEMBERED_MS,
  });

  constructor(private readonly side: ReadSide) {}

  /**
   * Entries that the viewer may see, in their order, and the score whenever it has changed. The
   * first step throws as whenOf does where the views have not seen the position to begin after, and
   * answer_must_be_yours_to_see for others, unless `with` is their own.
   */
  async *feed(asked: LiveAsked): AsyncGenerator<Notice> {
    const { side } = this;
    let at = asked.after ?? side.views.checkpoint;
    await whenOf(side.parts, { after: String(at) });
    let last = '';
    while (!asked.signal.aborted) {
      const step = await this.stepAfter(at, asked);
      for (const notice of step.entries) yield notice;
      at = step.at;
      if (step.score === null) continue;
      if (step.score !== last) yield { event: 'score', position: at, data: step.score };
      last = step.score;
      if (side.views.checkpoint > at || asked.signal.aborted) continue;
      if ((await nextChange(side, asked.signal)) === 'beat') yield { event: 'beat' };
    }
  }

  private stepAfter(after: Position, asked: LiveAsked): Promise<Step> {
    const { side } = this;
    const when = { asOf: todayOf(side.parts), knownAt: side.views.checkpoint };
    const { role, teller, parties } = asked.viewer;
    const sees = [role, teller, ...[...parties].sort()];
    const name = JSON.stringify([sees, asked.id, asked.with, asked.model, after, when]);
    const step = this.steps.get(name) ?? stepOf(side, asked, after, when);
    this.steps.set(name, step);
    return step;
  }
}

async function stepOf(
  side: ReadSide,
  asked: LiveAsked,
  after: Position,
  when: When,
): Promise<Step> {
  const found = side.find(asked.viewer, asked.id, when);
  if (figuresSight(side, asked) !== 'whole') throw notLive();
  const rows = rowsSince(side, asked, found, after, when.knownAt);
  const shown = await entriesOf(side, asked.viewer, found, rows, when);
  const entries = shown.map((entry) => {
    return { event: 'entry' as const, position: entry.position, data: JSON.stringify(entry) };
  });
  const more = rows.length === STRIDE;
  const at = Math.max(after, more ? (rows.at(-1)?.position ?? after) : when.knownAt);
  if (more) return { entries, at, score: null };
  const { card, sight } = weigh(side, asked, when);
  return { entries, at, score: JSON.stringify(shownCard(card, sight)) };
}

function notLive(): ReadRefused {
  const detail =
    'Others follow nobody live. Name who of the two you are (`with`) to follow what you share.';
  return new ReadRefused('answer_must_be_yours_to_see', detail, 'with');
}

function rowsSince(
  side: ReadSide,
  asked: LiveAsked,
  { moment, party, viewpoint }: Found,
  after: Position,
  knownAt: Position,
) {
  const partners = partnersIn(side, asked, viewpoint);
  const filter = { parties: moment.classOf(party), partners };
  return trailRows(side.views, filter, {
    ...{ after, before: knownAt + 1, newestFirst: false, limit: STRIDE },
  });
}

/** Party ids of whom an entry must concern one; undefined: whomever it concerns. */
function partnersIn(
  side: ReadSide,
  asked: LiveAsked,
  viewpoint: Viewpoint,
): readonly PartyId[] | undefined {
  if (asked.with !== undefined) return side.today.classOf(side.party(asked.with, 'with'));
  return seesTrail(viewpoint) ? undefined : [];
}

async function entriesOf(
  side: ReadSide,
  viewer: Viewer,
  { moment }: Found,
  rows: Parameters<typeof entriesAt>[1],
  { knownAt }: When,
): Promise<readonly ShownEntry[]> {
  const { who } = side.today;
  const raw = (await entriesAt(side, rows)).filter((entry) => mayRead(viewer, entry, who));
  const show = await side.people.showing(viewer, moment, knownAt, raw.flatMap(partiesToShow));
  return shownEntries(side.people, moment.views, raw, { viewer, show, who, knownAt });
}

/** Resolves at the next batch that the projector has taken in, or after a while without any. */
async function nextChange(side: ReadSide, signal: AbortSignal): Promise<'change' | 'beat'> {
  const { effects } = side.parts.live.projector;
  const change = effects.pipe(map(() => 'change' as const));
  const beat = timer(BEAT_MS).pipe(map(() => 'beat' as const));
  const end = fromEvent(signal, 'abort').pipe(map(() => 'change' as const));
  return firstValueFrom(race(change, beat, end), { defaultValue: 'beat' });
}
