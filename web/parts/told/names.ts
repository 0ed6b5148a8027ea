/** How somebody is named within a sentence. */
import type { ShownParty } from '../../../src/query/people/people.js';
import type { Words } from '../../words/words.js';

/** A party id: 32 hexadecimal digits, which say nothing to people. */
const PARTY_ID = /^[0-9a-f]{32}$/;
/** Letters that are written from right to left (Hebrew, Arabic and their forms). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Its name, else its identifier, else what is known of why there is none. */
export function nameIn(words: Words, party: ShownParty | null): string {
  if (!party) return words.say('told.somebody');
  if (party.name !== null) return isolated(party.name);
  if (party.erased) return words.say('told.erased');
  if (party.consumer) return words.say('told.consumer');
  return PARTY_ID.test(party.id) ? words.say('told.unnamed') : party.id;
}

/** Keeps a name of the other direction from turning the sentence around it. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
