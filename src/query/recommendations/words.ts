/** The words of recommendations and of answers to them, while both of the two are still here. */
import { withWholes } from '../../keys/halves.js';
import type { Texts } from '../../keys/sealing.js';
import { entryAddress } from '../../messages/message.js';
import type { ReadSide } from '../read-side.js';
import { entriesAt } from '../trail/trail.js';

interface Place {
  readonly stream: string;
  readonly revision: number;
}

/** What the entries at some places say in words; null for each that says nothing, or no more. */
export async function wordsAt(
  side: ReadSide,
  places: readonly Place[],
): Promise<(place: Place | null) => string | null> {
  const entries = await entriesAt(side, places);
  const parts = entries.map(({ stored, recorded }) =>
    Object.entries(recorded.event.personal ?? {}).map(([party, sealed]) => {
      return { party, stream: stored.stream, sealed: String(sealed) };
    }),
  );
  const opened = (await side.people.open(parts.flat())).values();
  const words = new Map<string, string>();
  for (const [i, entry] of entries.entries()) {
    const texts: Texts[] = [];
    for (const _ of parts[i] ?? []) {
      const part = opened.next().value ?? null;
      if (part !== null && typeof part !== 'string') texts.push(part);
    }
    const said = withWholes(Object.assign({}, ...texts)).words;
    const { stream, revision } = entry.stored;
    if (said !== undefined) words.set(entryAddress(stream, revision), said);
  }
  return (place) => (place && words.get(entryAddress(place.stream, place.revision))) ?? null;
}
