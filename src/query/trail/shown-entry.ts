/** An entry as a reader sees it: the facts, who told them, the texts that it may open. */
import { occurredOn } from '../../../projections/occurred-on.js';
import type { WhoIsWho } from '../../../projections/who-is-who.js';
import { withWholes } from '../../keys/halves.js';
import type { EventType, Side, Source } from '../../ledger/events.js';
import type { Metadata, Position, Revision, StoredEvent } from '../../ledger/stored.js';
import type { Recorded } from '../../ledger/stream/decider.js';
import { kindOfStream, type StreamKind } from '../../ledger/stream-kind.js';
import { readStored } from '../../ledger/upcast.js';
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Provenance } from '../../messages/message.js';
import type { Views } from '../../projector/views/views.js';
import type { OpenedPart, People, Show, ShownParty } from '../people/people.js';
import { type ShownVoice, shownVoice } from '../people/voice.js';
import { isConcerned, type Viewer } from '../visibility.js';
import { type OwnPart, ownPart } from './own-part.js';
import { partiesIn, shownFacts } from './shown-facts.js';

export interface ShownEntry {
  /** `stream@revision`. */
  readonly entry: string;
  readonly position: number;
  readonly id: string;
  readonly type: EventType;
  readonly kind: StreamKind | null;
  /** The business day; null where the event tells of none. */
  readonly day: Day | null;
  /** RFC 3339, UTC. */
  readonly recordedAt: string;
  readonly by: ShownVoice & {
    readonly side: Side;
    readonly source: Source;
    readonly message: string;
  };
  readonly parties: readonly ShownParty[];
  /** The document that it was read from. */
  readonly document?: Provenance;
  readonly facts: unknown;
  /** Personal texts by name, of every party whose key is still there. */
  readonly texts: Readonly<Record<string, string>>;
  /** True where a text can no longer be opened, since the party concerned was erased. */
  readonly erased?: true;
  /** True where a part does not open though its key is there: it was changed, or moved. */
  readonly unreadable?: true;
  readonly status: EntryStatus;
}

/**
 * Contested changes nothing yet; withdrawn and taken out (a contest upheld) are out of every fold.
 */
export type EntryStatus = 'stands' | 'contested' | 'withdrawn' | 'taken_out';

/** An entry read from the store, before its texts and names are opened. */
export interface RawEntry {
  readonly stored: StoredEvent;
  readonly recorded: Recorded;
}

/** Null for what is not ours. Throws UpgradeNeeded for what is newer than this code. */
export function rawEntry(stored: StoredEvent): RawEntry | null {
  const recorded = readStored(stored);
  return recorded && { stored, recorded };
}

/** Every party whom an entry concerns, the one that told it included. */
export function concernedBy({ recorded: { parties, by } }: RawEntry): readonly PartyId[] {
  return by.party === null ? parties : [...new Set([...parties, by.party])];
}

/** Whether a viewer may read the entry: it concerns one for whom the viewer speaks. */
export function mayRead(viewer: Viewer, entry: RawEntry, who: WhoIsWho): boolean {
  return isConcerned(viewer, concernedBy(entry), who);
}

/** Every party that showing an entry needs. */
export function partiesToShow(entry: RawEntry): readonly PartyId[] {
  return [...concernedBy(entry), ...partiesIn(entry.recorded.event.facts)];
}

export interface Eyes {
  readonly viewer: Viewer;
  readonly show: Show;
  /** Today's, from which rights follow. */
  readonly who: WhoIsWho;
  readonly knownAt: Position;
}

/** Shows entries whose parties `show` knows, each with the texts that still open. */
export async function shownEntries(
  people: People,
  views: Views,
  entries: readonly RawEntry[],
  eyes: Eyes,
): Promise<readonly ShownEntry[]> {
  const seen = entries.map((entry) => {
    const part = ownPart(entry.recorded, eyes.viewer, eyes.who);
    const sealed = sealedParts(entry.recorded).filter(([party]) => part.hasTextsOf(party));
    return { entry, part, sealed };
  });
  const parts = seen.flatMap(({ entry: { stored }, sealed }) =>
    sealed.map(([party, text]) => ({ party, stream: stored.stream, sealed: text })),
  );
  const opened = (await people.open(parts)).values();
  return seen.map(({ entry, part, sealed }) => {
    const texts = sealed.map(() => opened.next().value ?? null);
    const status = statusOf(views, entry.stored, eyes.knownAt);
    return shownEntry(entry, part, texts, status, eyes.show);
  });
}

function shownEntry(
  { stored, recorded }: RawEntry,
  part: OwnPart,
  opened: readonly OpenedPart[],
  status: EntryStatus,
  show: Show,
): ShownEntry {
  const { stream, revision, position, id, recordedAt } = stored;
  const { event, by } = recorded;
  const { side, source, message } = by;
  return {
    entry: `${stream}@${revision}`,
    position,
    id,
    type: event.type,
    kind: kindOfStream(stream),
    day: occurredOn(event),
    recordedAt: new Date(recordedAt).toISOString(),
    by: { ...shownVoice(by, show), side, source, message },
    parties: part.parties.map(show),
    ...documentOf(stored),
    facts: shownFacts(part.facts, show),
    texts: withWholes(Object.assign({}, ...opened.filter((text) => typeof text !== 'string'))),
    ...(opened.includes(null) && { erased: true }),
    ...(opened.includes('unreadable') && { unreadable: true }),
    status,
  };
}

/** The document that says what is stored, where one does. */
export function documentOf({ metadata }: StoredEvent): Pick<ShownEntry, 'document'> {
  // Most entries were not read from a document, and there are many on a page.
  if (!metadata.includes('"document":')) return {};
  const { document = '', format = '', parser = '', locator = '' }: Metadata = JSON.parse(metadata);
  return { document: { sha256: document, format, parser, locator } };
}

/** Sealed parts by party; the shell keeps them where the ledger's texts would stand. */
function sealedParts({ event }: Recorded): readonly (readonly [PartyId, string])[] {
  return Object.entries(event.personal ?? {}).map(([party, sealed]) => [party, String(sealed)]);
}

function statusOf(views: Views, { stream, revision }: StoredEvent, knownAt: Position): EntryStatus {
  const said = saidOf(views, stream, revision, knownAt);
  let status: EntryStatus = 'stands';
  for (const { type, upheld } of said) {
    if (type === 'EntryWithdrawn') return 'withdrawn';
    if (type === 'EntryContested') status = 'contested';
    if (type === 'ContestResolved' && upheld === 1) return 'taken_out';
    if (type === 'ContestResolved') status = 'stands';
  }
  return status;
}

/** An event about an entry of its own stream: a contest, its answer or end, a withdrawal. */
export interface EntryRemarks {
  readonly revision: Revision;
  readonly type: EventType;
  readonly upheld: number;
}

/** What was said of an entry up to a position, in the order told. */
export function saidOf(
  views: Views,
  stream: string,
  entry: Revision,
  knownAt: Position,
): readonly EntryRemarks[] {
  return views.all<EntryRemarks>(
    `SELECT revision, type, upheld FROM contest
      WHERE stream = ? AND entry = ? AND position <= ? ORDER BY revision`,
    stream,
    entry,
    knownAt,
  );
}
