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
  const known = await side.people.of(side.today, parties, Number.MAX_SAFE_INTEGER);
  const names = [...known.values()].flatMap((person) => person.names.map(({ name }) => name));
  const isAbout = (text: string): boolean => {
    return readsLikeName(text) || names.some((name) => holdsName(text, name));
  };
  const found: ClearText[] = [];
  for (let after = 0; ; ) {
    const range = { after, before: Number.MAX_SAFE_INTEGER, newestFirst: false, limit: STRIDE };
    const rows = trailRows(side.views, { parties }, range);
    for (const entry of await entriesAt(side, rows)) {
      found.push(...textsIn(entry).filter(({ text }) => isAbout(text)));
    }
    const last = rows.at(-1);
    if (!last || rows.length < STRIDE) return found;
    after = last.position;
  }
}

function textsIn({ stored, recorded }: RawEntry): readonly ClearText[] {
  const entry = `${stored.stream}@${stored.revision}`;
  const { message, $correlationId, $causationId }: Metadata = JSON.parse(stored.metadata);
  const facts: Readonly<Record<string, unknown>> = { ...recorded.event.facts };
  const told: Readonly<Record<string, unknown>> = {
    ...{ message, correlationId: $correlationId, causationId: $causationId },
    ...Object.fromEntries(MEMBERS.map((member) => [member, facts[member]])),
  };
  return Object.entries(told).flatMap(([member, value]) =>
    [value].flat().flatMap((text) => (typeof text === 'string' ? { entry, member, text } : [])),
  );
}
