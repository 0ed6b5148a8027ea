/**
 * What happens to a professional, as it happens. The feed reads the trail on from the last position
 * sent, and the projector only says when to look again: so nothing is missed, nothing comes twice,
 * and a slow reader costs no memory.
 */
import { firstValueFrom, fromEvent, map, race, timer } from 'rxjs';
import type { PartyId } from '../../ledger/party.js';
import type { Position } from '../../ledger/stored.js';
import { ReadRefused } from '../read-refused.js';
import type { Found, ReadSide, When } from '../read-side.js';
import { weigh } from '../score/score.js';
import { type ShownCard, shownCard } from '../score/score-card.js';
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

/** Each with the position up to which everything has been sent. */
export type Notice =
  | { readonly event: 'entry'; readonly position: Position; readonly data: ShownEntry }
  | { readonly event: 'score'; readonly position: Position; readonly data: ShownCard }
  | { readonly event: 'beat' };

/** How long nothing happens before a beat says that the line is up, in ms. */
const BEAT_MS = 15_000;
const STRIDE = 100;

/**
 * Entries that the viewer may see, in their order, and the score whenever it has changed. The first
 * step throws as whenOf does where the views have not seen the position to begin after, and
 * answer_must_be_yours_to_see for others, unless `with` is their own.
 */
export async function* liveFeed(side: ReadSide, asked: LiveAsked): AsyncGenerator<Notice> {
  let at = asked.after ?? side.views.checkpoint;
  await whenOf(side.parts, { after: String(at) });
  let last = '';
  while (!asked.signal.aborted) {
    const when = { asOf: todayOf(side.parts), knownAt: side.views.checkpoint };
    const found = side.find(asked.viewer, asked.id, when);
    if (figuresSight(side, asked) !== 'whole') throw notLive();
    const rows = rowsSince(side, asked, found, at, when.knownAt);
    for (const data of await entriesOf(side, asked.viewer, found, rows, when)) {
      yield { event: 'entry', position: data.position, data };
    }
    const more = rows.length === STRIDE;
    at = Math.max(at, more ? (rows.at(-1)?.position ?? at) : when.knownAt);
    if (more) continue;
    const { card, sight } = weigh(side, asked, when);
    const data = shownCard(card, sight);
    const text = JSON.stringify(data);
    if (text !== last) yield { event: 'score', position: at, data };
    last = text;
    if (side.views.checkpoint > at || asked.signal.aborted) continue;
    if ((await nextChange(side, asked.signal)) === 'beat') yield { event: 'beat' };
  }
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
