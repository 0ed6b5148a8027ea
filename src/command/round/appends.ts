import type { SubjectKey } from '../../keys/key-store.js';
import { seal } from '../../keys/sealing.js';
import { type SealedParts, storedType } from '../../ledger/upcast.js';
import { canonical } from '../../ledger/values/canonical.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Append } from '../../store/event-store.js';
import type { Staged } from './open-stream.js';

type SubjectKeys = ReadonlyMap<PartyId, SubjectKey>;

/**
 * Writes staged events down: facts in canonical form, so that what is stored is what was hashed,
 * and personal parts sealed, each with the key of the party whom it concerns. A retry seals anew
 * and so gives other bytes; the event's id hangs on its facts alone, and that is what the store
 * compares.
 */
export function appendsOf(staged: readonly Staged[], keys: SubjectKeys): readonly Append[] {
  return staged.map((one) => appendOf(one, keys));
}

function appendOf(staged: Staged, subjectKeys: SubjectKeys): Append {
  const { open, entry, expected, event, facts } = staged;
  const after = 'after' in event ? event.after : undefined;
  const personal = event.personal && sealed(open.stream, event.personal, subjectKeys);
  const data =
    after || personal
      ? `${facts.slice(0, -1)}${member('after', after)}${member('personal', personal)}}`
      : facts;
  return {
    stream: open.stream,
    expected,
    events: [{ id: entry.id, type: storedType(event.type), data, metadata: metadataOf(staged) }],
  };
}

function member(name: string, value: unknown): string {
  return value === undefined ? '' : `,"${name}":${canonical(value)}`;
}

/** Of a party whose data were erased nothing personal is kept any more, from whomever it comes. */
function sealed(
  stream: string,
  personal: NonNullable<Staged['event']['personal']>,
  subjectKeys: SubjectKeys,
): SealedParts | undefined {
  const parts: Record<PartyId, string> = {};
  let any = false;
  for (const [party, texts] of Object.entries(personal)) {
    const key = subjectKeys.get(party);
    if (!key) continue;
    parts[party] = seal(key, party, stream, texts);
    any = true;
  }
  return any ? parts : undefined;
}

function metadataOf({ entry, command }: Staged): string {
  const { speaker, correlationId, causationId, document } = command;
  const told = {
    teller: speaker.teller,
    party: speaker.party ?? '',
    side: speaker.side,
    source: speaker.source,
    message: speaker.message,
    parties: entry.parties.join(','),
    owner: speaker.owner,
    vetting: speaker.vetting,
  };
  // Most say no more, and members that are undefined cost more to leave out than all the others.
  if (correlationId === undefined && causationId === undefined && !document) {
    return JSON.stringify(told);
  }
  return JSON.stringify({
    ...told,
    $correlationId: correlationId,
    $causationId: causationId,
    document: document?.sha256,
    format: document?.format,
    parser: document?.parser,
    locator: document?.locator,
  });
}
