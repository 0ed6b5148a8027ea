/** One step of a feed: what has become new of a professional since a position. */
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import { ReadRefused } from '../read-refused.js';
import type { Found, ReadSide, When } from '../read-side.js';
import { weigh } from '../score/score.js';
import { shownCard } from '../score/score-card.js';
import { todayOf } from '../time/now.js';
import { figuresSight } from '../time/when-of-figures.js';
import { seesTrail, type Viewer, type Viewpoint } from '../visibility.js';
import { mayRead, partiesToShow, type ShownEntry, shownEntries } from './shown-entry.js';
import { entriesAt, trailRows } from './trail.js';

export interface StepAsked {
  readonly viewer: Viewer;
  readonly id: string;
  /** The one counterparty: entries with it, and the score with it. */
  readonly with?: string;
  readonly model?: string;
  /** What came later is new. */
  readonly after: Position;
}

/** What is new after a position, up to what the views have seen. */
export interface LiveStep {
  readonly entries: readonly NewEntry[];
  /** Up to where it goes. */
  readonly at: Position;
  /** The score as JSON; null where more entries come before it. */
  readonly score: string | null;
}

/** An entry with the position up to which everything has been sent with it, as JSON. */
export interface NewEntry {
  readonly event: 'entry';
  readonly position: Position;
  readonly data: string;
}

/** Entries of one step. */
const STRIDE = 100;

/** Throws answer_must_be_yours_to_see for others, unless `with` is their own. */
export async function readStep(side: ReadSide, asked: StepAsked): Promise<LiveStep> {
  const { after } = asked;
  const when = { asOf: todayOf(side.parts), knownAt: side.views.checkpoint };
  const found = side.find(asked.viewer, asked.id, when);
  if (figuresSight(side, asked) !== 'whole') throw notLive();
  const rows = rowsSince(side, asked, found, when.knownAt);
  const shown = await entriesOf(side, asked.viewer, found, rows, when);
  const entries = shown.map((entry) => {
    return { event: 'entry' as const, position: entry.position, data: JSON.stringify(entry) };
  });
  const more = rows.length === STRIDE;
  const at = Math.max(after, more ? (rows.at(-1)?.position ?? after) : when.knownAt);
  if (more) return { entries, at, score: null };
  const { card, sight, marked } = weigh(side, asked, when);
  return { entries, at, score: JSON.stringify({ ...marked, ...shownCard(card, sight) }) };
}

function notLive(): ReadRefused {
  const detail =
    'Others follow nobody live. Name who of the two you are (`with`) to follow what you share.';
  return new ReadRefused('answer_must_be_yours_to_see', detail, 'with');
}

function rowsSince(
  side: ReadSide,
  asked: StepAsked,
  { moment, party, viewpoint }: Found,
  knownAt: Position,
) {
  const partners = partnersIn(side, asked, viewpoint);
  const filter = { parties: moment.classOf(party), partners };
  return trailRows(side.views, filter, {
    ...{ after: asked.after, before: knownAt + 1, newestFirst: false, limit: STRIDE },
  });
}

/** Party ids of whom an entry must concern one; undefined: whomever it concerns. */
function partnersIn(
  side: ReadSide,
  asked: StepAsked,
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
