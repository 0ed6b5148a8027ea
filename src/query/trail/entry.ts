/** One entry: what it says, by whom, what was said of it, and where it stands in its stream. */
import { ownerIn } from '../../../projections/fact.js';
import { occurredOn } from '../../../projections/occurred-on.js';
import type { WhyNotCounted } from '../../../projections/promise/telling/right-to-speak.js';
import { type Day, dayNumberAt, dayOf } from '../../ledger/values/day.js';
import { readEntryAddress } from '../../messages/message.js';
import { addressesAbout } from '../../projector/rows/joined-addresses.js';
import { notCountedAt } from '../promises/not-counted.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide, Stamp } from '../read-side.js';
import { dayIn, type Timing, whenOf } from '../time/when.js';
import type { Viewer } from '../visibility.js';
import { noteEntries } from './noted-entries.js';
import { ownPart } from './own-part.js';
import {
  type Eyes,
  mayRead,
  partiesToShow,
  type RawEntry,
  rawEntry,
  type ShownEntry,
  saidOf,
  shownEntries,
} from './shown-entry.js';
import { entriesAt } from './trail.js';

export interface EntryAsked extends Timing {
  readonly viewer: Viewer;
  /** `stream@revision`. */
  readonly entry: string;
}

export interface EntryAnswer extends ShownEntry, Stamp {
  /** There where it was asked for. */
  readonly asOf?: Day;
  /** Contests, answers, their end and withdrawals, in the order told. */
  readonly said: readonly ShownEntry[];
  /** Addresses of the promises that it is a fact of. */
  readonly promises: readonly string[];
  /** Of which of these it is told and does not count: for its teller and operators. */
  readonly notCounted: readonly { readonly promise: string; readonly why: WhyNotCounted }[];
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * Throws entry_must_be_known where there is none that concerns the viewer, or none yet as of the
 * day asked for. What was said of it is all that is known, since that changes the past.
 */
export async function readEntry(side: ReadSide, asked: EntryAsked): Promise<EntryAnswer> {
  const { viewer, entry: written } = asked;
  const when = await whenOf(side.parts, asked);
  const address = readEntryAddress(written);
  if (!address) throw new ReadRefused('entry_must_be_known', undefined, 'entry');
  const { stream, revision } = address;
  const { knownAt } = when;
  const following = await side.parts.store.readStream(stream, revision, 2);
  const [stored, next] = following.filter(({ position }) => position <= knownAt);
  const entry = stored && rawEntry(stored);
  const { today, views } = side;
  const { who } = today;
  if (!entry || !mayRead(viewer, entry, who)) {
    throw new ReadRefused('entry_must_be_known', undefined, 'entry');
  }
  const asOf = dayIn(asked.asOf, 'asOf');
  if (asOf !== null) mustHaveHappened(entry, asOf);
  const said = saidOf(views, stream, revision, knownAt).map((each) => ({ ...each, stream }));
  const about = (await entriesAt(side, said)).filter((each) => mayRead(viewer, each, who));
  const all = [entry, ...about];
  const show = await side.people.showing(viewer, today, knownAt, all.flatMap(partiesToShow));
  noteEntries(side, 'entry', viewer, all, knownAt);
  const eyes = { viewer, show, who, knownAt };
  const [shown, ...answers] = await shownEntries(side.people, views, all, eyes);
  if (!shown) throw new ReadRefused('entry_must_be_known', undefined, 'entry');
  return {
    ...(asOf !== null && { asOf }),
    ...side.stamp(when),
    ...shown,
    said: answers,
    promises: addressesAbout(views, stream, revision).filter((at) => seesPromise(entry, at, eyes)),
    notCounted: addressesAbout(views, stream, revision).flatMap((promise) =>
      notCountedAt(today, promise, knownAt, eyes)
        .filter((each) => each.entry === shown.entry)
        .map(({ why }) => ({ promise, why })),
    ),
    previous: revision > 0 ? `${stream}@${revision - 1}` : null,
    next: next ? `${stream}@${next.revision}` : null,
  };
}

function mustHaveHappened({ stored, recorded }: RawEntry, asOf: Day): void {
  const day = occurredOn(recorded.event) ?? dayOf(dayNumberAt(stored.recordedAt));
  if (day <= asOf) return;
  const detail = `As of ${asOf} it had not happened: its day is ${day}.`;
  throw new ReadRefused('entry_must_be_known', detail, 'entry');
}

/** Of a payment of several, the promises of the viewer's own part. */
function seesPromise({ recorded }: RawEntry, address: string, { viewer, who }: Eyes): boolean {
  const owner = ownerIn(address);
  const { parties } = ownPart(recorded, viewer, who);
  return !recorded.parties.includes(owner) || parties.includes(owner);
}
