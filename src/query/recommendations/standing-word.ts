/** How far whoever recommends is known by more than the word of its partners, in a word. */
import { isVouchedFor } from '../score/standings.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { ReadSide } from '../read-side.js';
import type { Moment } from '../time/moment.js';

/** Each word with what it means. */
export const STANDING_WORDS = {
  vouched: 'A bank, a vetted platform or an operator vouches for it.',
  known: 'It has kept promises along a chain that begins with somebody who is vouched for.',
  unknown: 'Nobody but its own partners speaks for it here.',
  untold: 'Nobody is vouched for in this ledger, so nothing is said of anybody.',
} as const satisfies Readonly<Record<string, string>>;

export type StandingWord = keyof typeof STANDING_WORDS;

export interface ShownStanding {
  readonly word: StandingWord;
  readonly meaning: string;
}

/** What is said of a professional, as known at a moment. */
export function standingOf({ scores }: ReadSide, moment: Moment, party: PartyId): ShownStanding {
  const word = wordOf(scores, moment, party);
  return { word, meaning: STANDING_WORDS[word] };
}

function wordOf(scores: ReadSide['scores'], moment: Moment, party: PartyId): StandingWord {
  const table = scores.standingsOf(moment);
  if (!table) return 'untold';
  if (isVouchedFor(moment, party)) return 'vouched';
  return table.of(moment.resolve(party)) > 0 ? 'known' : 'unknown';
}
