/**
 * `npm run gain -- 10000 [seed [processes]]`: asks of so many random histories whether one more word
 * of a promisor's own wins it more than declared evidence may, and shows those in which it does.
 */
import fc from 'fast-check';
import { tellAll } from '../../ledger/histories.js';
import { readableHistory } from '../readable.js';
import { searchInRounds } from '../rounds.js';
import { gainsBy, type OwnWord, ownWords } from './own-word.js';

searchInRounds({
  program: import.meta.url,
  finds: 'gains',
  run: (most, seed) => {
    const wins = fc.property(ownWords, (word) => word === null || gainsBy(word).length === 0);
    const { numRuns: runs, counterexample } = fc.check(wins, { numRuns: most, seed });
    const [word] = counterexample ?? [];
    return { runs, found: word ? readableGain(word) : null };
  },
});

function readableGain(word: OwnWord): string {
  const { before, one } = word;
  const { entries } = tellAll([...before, one]);
  const lines = readableHistory(entries).split('\n');
  const first = tellAll(before).entries.length;
  const gains = gainsBy(word).map(
    ({ side, before: was, atMost, after }) =>
      `  ${side}: from ${was} to ${after}, at most ${atMost.toFixed(1)}`,
  );
  return [...lines.slice(0, first), ...lines.slice(first).map((l) => `+ ${l}`), ...gains].join(
    '\n',
  );
}
