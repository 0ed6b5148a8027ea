/** A key in words. */
import type { ListedKey } from '../../../src/command/listed-keys.js';
import type { Day } from '../../../src/ledger/values/day.js';
import type { Words } from '../../words/words.js';

export function partiesOf({ parties }: ListedKey, words: Words): string {
  return parties === 'any' ? words.say('keys.forAny') : words.figures.count(parties);
}

/** Whether it opens anything on that day. */
export function opens({ until, revokedOn }: ListedKey, today: Day): boolean {
  return revokedOn === null && (until === null || until >= today);
}

export function stateOf(key: ListedKey, today: Day, words: Words): string {
  if (key.revokedOn !== null) {
    return words.say('keys.revoked', { day: words.figures.day(key.revokedOn) });
  }
  return words.say(opens(key, today) ? 'keys.open' : 'keys.past');
}
