/** Who told something, in the one form in which answers show it wherever something was told. */
import type { Teller } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Show, ShownParty } from './people.js';

export interface ShownVoice {
  /** The name under which the key was granted. */
  readonly teller: string;
  /** For whom it was told; null for operators and for what concerns no party. */
  readonly party: ShownParty | null;
}

/** The teller and party of a voice as the folds write it: `<teller>/<party>`. */
export function readVoice(voice: string): Pick<Teller, 'teller' | 'party'> {
  const slash = voice.lastIndexOf('/');
  const party = voice.slice(slash + 1);
  return { teller: voice.slice(0, slash), party: party === '' ? null : party };
}

export function shownVoice(
  { teller, party }: Pick<Teller, 'teller' | 'party'>,
  show: Show,
): ShownVoice {
  return { teller, party: party === null ? null : show(party) };
}

/** The parties for which voices speak, to be opened before they are shown. */
export function partiesOfVoices(voices: Iterable<string>): readonly PartyId[] {
  return [...new Set(voices)].flatMap((voice) => readVoice(voice).party ?? []);
}
