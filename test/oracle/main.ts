/**
 * `npm run oracle -- 100000 [seed [processes]]`: compares fold and oracle on so many random
 * histories, and shows those of which the two do not say the same.
 */
import { readableDifference, readableHistory } from './readable.js';
import { searchInRounds } from './rounds.js';
import { search } from './search.js';

searchInRounds({
  program: import.meta.url,
  finds: 'differences',
  run: (most, seed) => {
    const { runs, smallest } = search(most, seed);
    if (!smallest) return { runs, found: null };
    const { entries, differs } = smallest;
    return { runs, found: `${readableHistory(entries)}\n${readableDifference(differs)}` };
  },
});
