/**
 * What is readable of a professional whatever is erased: ids and references that tellers made of a
 * name, in events from before such texts were hidden.
 */
import type { Metadata } from '../../ledger/stored.js';
import { holdsName, readsLikeName } from '../../ledger/values/clear-text.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { ReadSide } from '../read-side.js';
import type { RawEntry } from './shown-entry.js';
import { entriesAt, trailRows } from './trail.js';

/** A text that stays when the professional is erased. */
export interface ClearText {
  /** `stream@revision`. */
  readonly entry: string;
  /** What it is: `message`, or the member of the facts. */
  readonly member: string;
  readonly text: string;
}

/** Members of facts that tellers name as they like, and that are not sealed. */
const MEMBERS = [
  ...['payment', 'reference', 'dispute', 'project'],
  ...['orderReference', 'deliveryReferences'],
];

/** Entries read at once. */
const STRIDE = 500;

/** The texts of all entries that concern these parties, the oldest first. */
export async function clearTextsOf(
  side: ReadSide,
  parties: readonly PartyId[],
): Promise<readonly ClearText[]> {
  const isAbout = await readingAbout(side, parties);
  const found: ClearText[] = [];
  for await (const entry of entriesOf(side, parties)) found.push(...textsIn(entry, isAbout));
  return found;
}

/** Tells whether a text reads like somebody, or holds a name of one of these parties. */
export async function readingAbout(
  side: ReadSide,
  parties: readonly PartyId[],
): Promise<(text: string) => boolean> {
  const known = await side.people.of(side.today, parties, Number.MAX_SAFE_INTEGER);
  const names = [...known.values()].flatMap((person) => person.names.map(({ name }) => name));
  return (text) => readsLikeName(text) || names.some((name) => holdsName(text, name));
}

/** All entries that concern these parties, the oldest first. */
export async function* entriesOf(
  side: ReadSide,
  parties: readonly PartyId[],
): AsyncGenerator<RawEntry> {
  for (let after = 0; ; ) {
    const range = { after, before: Number.MAX_SAFE_INTEGER, newestFirst: false, limit: STRIDE };
    const rows = trailRows(side.views, { parties }, range);
    yield* await entriesAt(side, rows);
    const last = rows.at(-1);
    if (!last || rows.length < STRIDE) return;
    after = last.position;
  }
}

/** The texts of an entry that are about somebody. */
export function textsIn(
  { stored, recorded }: RawEntry,
  isAbout: (text: string) => boolean,
): readonly ClearText[] {
  const entry = `${stored.stream}@${stored.revision}`;
  const { message, $correlationId, $causationId }: Metadata = JSON.parse(stored.metadata);
  const facts: Readonly<Record<string, unknown>> = { ...recorded.event.facts };
  const told: Readonly<Record<string, unknown>> = {
    ...{ message, correlationId: $correlationId, causationId: $causationId },
    ...Object.fromEntries(MEMBERS.map((member) => [member, facts[member]])),
  };
  return Object.entries(told).flatMap(([member, value]) =>
    [value]
      .flat()
      .flatMap((text) =>
        typeof text === 'string' && isAbout(text) ? { entry, member, text } : [],
      ),
  );
}
