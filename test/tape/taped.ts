/** What a tape must equal: promises folded from their facts, as known at a position. */
import fc from 'fast-check';
import type { Vouched } from '../../projections/standing/vouching.js';
import type { Position, StoredEvent } from '../../src/ledger/stored.js';
import { PROJECTIONS } from '../../src/projector/projections/list.js';
import { ViewWriter } from '../../src/projector/views/view-writer.js';
import { Views } from '../../src/projector/views/views.js';
import { contextOf } from '../../src/replay/context.js';
import { foldRound } from '../../src/replay/counter.js';
import { roundsOf } from '../../src/replay/member.js';
import { outline } from '../../src/replay/outline.js';
import { stretchOf, WHOLE_HISTORY } from '../../src/replay/part.js';
import { survey } from '../../src/replay/survey.js';
import { Tape } from '../../src/tape/tape.js';
import { type KnownVersion, newestVersions, versions } from '../../src/tape/versions.js';
import { histories, stored } from '../ledger/histories.js';
import { historyOf } from '../replay/live.js';

/** Histories recorded over some days, five events on each. */
export const overDays = (most: number): fc.Arbitrary<readonly StoredEvent[]> =>
  histories(undefined, most).map(({ entries }) => entries.map(stored).map(spread));

/** The same, five events recorded on each day. */
export function spread(event: StoredEvent): StoredEvent {
  return { ...event, recordedAt: Date.UTC(2026, 0, 1) + event.position * (86_400_000 / 5) };
}

export interface Manner {
  /** How many events are taken at once, over and over. */
  readonly sizes: readonly number[];
  /** How many versions make a block of the file. */
  readonly blockRows: number;
  readonly file?: string;
}

/** Views with their tape, which took the events in this manner. */
export function tapedViews(
  events: readonly StoredEvent[],
  { sizes, blockRows, file = ':memory:' }: Manner,
): Views {
  const views = new Views(file);
  const writer = new ViewWriter(views, PROJECTIONS, blockRows);
  let from = 0;
  for (let batch = 0; from < events.length; batch++) {
    const size = sizes[batch % sizes.length] ?? events.length;
    const next = events.slice(from, from + size);
    views.transaction(() => writer.apply(next));
    from += size;
  }
  return views;
}

/** What the tape of views knows at a position, a text for each promise, in order. */
export function onTape(views: Views, knownAt: Position): readonly string[] {
  const tape = new Tape(views);
  const texts = [...newestVersions(tape, knownAt)].map(textOf).sort();
  tape.close();
  return texts;
}

/** The same by folding what was told up to there. */
export function folded(events: readonly StoredEvent[], knownAt: Position): readonly string[] {
  const history = historyOf(events);
  const { groups, elsewhere } = survey(history, stretchOf(history, knownAt, WHOLE_HISTORY));
  const outlined = outline(history, elsewhere);
  for (const [address, position] of outlined.strays) groups.addFact(address, position);
  const context = contextOf(outlined.context, 0);
  const found: Vouched[] = [];
  for (const round of roundsOf(groups, outlined)) {
    found.push(...foldRound(round, history, knownAt, context));
  }
  return found.map(({ promise: known, vouching }) => textOf({ known, vouching })).sort();
}

/** The members in one order, whatever else there is of the promise. */
function textOf({ known, vouching }: KnownVersion): string {
  const { promise, kind, promisor, promisee, startOn, size, currency, grade, steps } = known;
  const written = { promise, kind, promisor, promisee, startOn, size, currency, grade };
  const each = steps.map((step) => Object.entries(step).sort());
  return JSON.stringify({ ...written, each, ...vouching });
}

/** What every promise was at the end of each recorded day on which it changed. */
export function byDay(views: Views): readonly string[] {
  const tape = new Tape(views);
  const last = new Map<string, string>();
  const names = new Map<number, string>();
  for (const { day, promise, known, vouching } of versions(tape)) {
    const name = names.get(promise) ?? known?.promise ?? '';
    names.set(promise, name);
    const text = known ? textOf({ known, vouching }) : 'gone';
    last.set(`${day} ${name} ${known?.promisor} ${known?.promisee}`, text);
  }
  tape.close();
  return [...last].map(([key, text]) => `${key}: ${text}`).sort();
}
