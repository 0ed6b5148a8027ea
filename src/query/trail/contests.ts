/** Contests with what was said in each, and for whom each waits. */
import { type Day, dayNumberAt, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { limitOf, type Page, type PageQuestion, wrongCursor } from '../page.js';
import type { ShownParty } from '../people/people.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide, Stamp } from '../read-side.js';
import { todayOf } from '../time/now.js';
import { isViewers, type Viewer } from '../visibility.js';
import { noteEntries } from './noted-entries.js';
import {
  concernedBy,
  mayRead,
  partiesToShow,
  type RawEntry,
  type ShownEntry,
  saidOf,
  shownEntries,
} from './shown-entry.js';
import { entriesAt } from './trail.js';

/** Which contests are listed: those that are not decided, or all. */
export const CONTEST_LISTS = ['open', 'all'] as const;
export type ContestList = (typeof CONTEST_LISTS)[number];

/**
 * Where a contest stands: nobody has answered it; somebody has; an operator upheld or rejected it;
 * the entry was withdrawn.
 */
export const CONTEST_STATES = [
  'unanswered',
  'answered',
  'upheld',
  'rejected',
  'withdrawn',
] as const;
export type ContestState = (typeof CONTEST_STATES)[number];

/**
 * Days from its recording in which a contest is to be decided: who asks for a correction is
 * answered within a month (GDPR, articles 12(3) and 16). When they are over nothing happens.
 */
export const DAYS_TO_DECIDE = 30;

export interface ContestsAsked extends PageQuestion {
  readonly viewer: Viewer;
  /** `open` where it is not said. */
  readonly state?: ContestList;
}

export interface ShownContest {
  /** The contest itself, `stream@revision`. */
  readonly contest: string;
  readonly state: ContestState;
  /** Who contests. */
  readonly by: ShownParty;
  readonly on: Day;
  /** By when it is to be decided, and how many days are left, negative where it is over. */
  readonly decideBy: Day;
  readonly daysLeft: number;
  /** What the viewer has to do: answer it, decide it, or nothing. */
  readonly waitsForYou: 'answer' | 'decision' | null;
  readonly entry: ShownEntry;
  /** What was said of the entry, as far as the viewer may read it, in the order told. */
  readonly said: readonly ShownEntry[];
}

export interface ContestsAnswer extends Page<ShownContest>, Stamp {}

interface Row {
  readonly position: number;
  readonly stream: string;
  readonly entry: number;
  readonly revision: number;
  readonly recorded_at: number;
}

/**
 * Contests, the newest first: for an operator all, for others those that concern them. Throws
 * answer_must_be_yours_to_see for analysts, who see no entry.
 */
export async function readContests(side: ReadSide, asked: ContestsAsked): Promise<ContestsAnswer> {
  const { viewer } = asked;
  if (viewer.role === 'analyst') throw new ReadRefused('answer_must_be_yours_to_see');
  const { views, today } = side;
  const knownAt = views.checkpoint;
  const limit = limitOf(asked);
  const rows = rowsBefore(side, asked, limit + 1);
  const page = rows.slice(0, limit);
  const read: Thread[] = [];
  for (const row of page) {
    const thread = await threadOf(side, row, viewer);
    if (thread) read.push(thread);
  }
  const raw = read.flatMap(({ entry, contest, said }) => [entry, contest, ...said]);
  const show = await side.people.showing(viewer, today, knownAt, [
    ...raw.flatMap(partiesToShow),
    ...read.flatMap(contester),
  ]);
  noteEntries(side, 'contests', viewer, raw, knownAt);
  const eyes = { viewer, show, who: today.who, knownAt };
  const items: ShownContest[] = [];
  for (const thread of read) {
    const all = [thread.entry, ...thread.said];
    const [entry, ...said] = await shownEntries(side.people, views, all, eyes);
    const [by] = contester(thread);
    if (entry && by !== undefined) {
      items.push({ ...lineOf(thread, side, viewer), by: show(by), entry, said });
    }
  }
  const last = page.at(-1);
  return {
    ...side.stamp({ knownAt }),
    items,
    next: last && rows.length > limit ? String(last.position) : null,
  };
}

/** A contest as read from the store. */
interface Thread {
  readonly row: Row;
  readonly contest: RawEntry;
  readonly entry: RawEntry;
  readonly said: readonly RawEntry[];
  readonly state: ContestState;
}

/** Null where the viewer may not read the contest, or the entry. */
async function threadOf(side: ReadSide, row: Row, viewer: Viewer): Promise<Thread | null> {
  const { stream } = row;
  const { who } = side.today;
  const remarks = saidOf(side.views, stream, row.entry, Number.MAX_SAFE_INTEGER);
  const places = [row.entry, ...remarks.map(({ revision }) => revision)];
  const all = await entriesAt(
    side,
    places.map((revision) => ({ stream, revision })),
  );
  const [entry, ...said] = all;
  const contest = said.find(({ stored }) => stored.revision === row.revision);
  if (!entry || !contest) return null;
  if (!mayRead(viewer, entry, who) || !mayRead(viewer, contest, who)) return null;
  const seen = said.filter((each) => mayRead(viewer, each, who));
  const after = remarks.filter(({ revision }) => revision > row.revision);
  const state = stateAfter(after.map(({ type, upheld }) => ({ type, upheld: upheld === 1 })));
  return { row, contest, entry, said: seen, state };
}

/** Something that was said of an entry after it was contested. */
interface SaidAfter {
  readonly type: string;
  /** Of a decision. */
  readonly upheld: boolean;
}

/** What became of a contest, by what was said of the entry since. */
export function stateAfter(said: readonly SaidAfter[]): ContestState {
  let state: ContestState = 'unanswered';
  for (const { type, upheld } of said) {
    if (type === 'EntryWithdrawn') return 'withdrawn';
    if (type === 'ContestResolved') return upheld ? 'upheld' : 'rejected';
    if (type === 'EntryAnswered') state = 'answered';
  }
  return state;
}

function contester({ contest: { recorded } }: Thread): readonly PartyId[] {
  return recorded.event.type === 'EntryContested' ? [recorded.event.facts.by] : [];
}

function lineOf(thread: Thread, side: ReadSide, viewer: Viewer) {
  const { row, contest, state } = thread;
  const begun = dayNumberAt(row.recorded_at);
  const { event } = contest.recorded;
  return {
    contest: `${row.stream}@${row.revision}`,
    state,
    on: event.type === 'EntryContested' ? event.facts.on : dayOf(begun),
    decideBy: dayOf(begun + DAYS_TO_DECIDE),
    daysLeft: begun + DAYS_TO_DECIDE - todayOf(side.parts),
    waitsForYou: waitsFor(thread, side, viewer),
  };
}

function waitsFor(thread: Thread, side: ReadSide, viewer: Viewer): ShownContest['waitsForYou'] {
  const { state, entry } = thread;
  if (state !== 'unanswered' && state !== 'answered') return null;
  if (viewer.role === 'operator') return 'decision';
  const { who } = side.today;
  const isOwn = (party: PartyId): boolean => isViewers(viewer, party, who);
  const isTheirs = contester(thread).some(isOwn);
  return state === 'unanswered' && !isTheirs && concernedBy(entry).some(isOwn) ? 'answer' : null;
}

const COLUMNS = 'c.position, c.stream, c.entry, c.revision, c.recorded_at';

function rowsBefore(side: ReadSide, asked: ContestsAsked, limit: number): readonly Row[] {
  const { views } = side;
  const { viewer, cursor, state = 'open' } = asked;
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw wrongCursor();
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor);
  const waits = state === 'open' ? 'AND c.ended_at IS NULL' : '';
  const end = `AND c.position < ? ${waits} ORDER BY c.position DESC LIMIT ?`;
  if (viewer.role === 'operator') {
    return views.all<Row>(`SELECT ${COLUMNS} FROM contested c WHERE 1 ${end}`, before, limit);
  }
  const found = new Map<number, Row>();
  for (const party of side.ownIds(viewer)) {
    const rows = views.all<Row>(
      `SELECT ${COLUMNS} FROM contest_of o CROSS JOIN contested c ON c.position = o.position
        WHERE o.party = (SELECT id FROM party WHERE party = ?) ${end}`,
      ...[party, before, limit],
    );
    for (const row of rows) found.set(row.position, row);
  }
  return [...found.values()].sort((a, b) => b.position - a.position).slice(0, limit);
}
