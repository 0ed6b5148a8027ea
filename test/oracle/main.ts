/**
 * `npm run oracle -- 100000 [seed]`: compares fold and oracle on so many random histories. A round
 * ends with the first that differs, minimised; the next goes on with the next seed.
 */
import { grouped, note, print, startBar } from '../../src/cli/terminal.js';
import { readableDifference, readableHistory } from './readable.js';
import { search } from './search.js';

const ROUND = 200;

const [total = 10_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
if (!(Number.isSafeInteger(total) && total > 0 && Number.isSafeInteger(seed))) {
  note('Say how many histories to run, and a seed if you want the same ones again: -- 100000 7');
  process.exit(2);
}

const bar = startBar({ label: 'histories', total });
const found = new Map<string, number>();
let done = 0;
for (let round = 0; done < total; round++) {
  const { runs, smallest } = search(Math.min(ROUND, total - done), seed + round);
  done += runs;
  bar.update(done);
  if (!smallest) continue;
  const history = readableHistory(smallest.entries);
  const times = found.get(history) ?? 0;
  found.set(history, times + 1);
  if (times > 0) continue;
  print(`\n${history}\n${readableDifference(smallest.differs)}\nseed ${seed + round}`);
}
bar.stop();
print(`${grouped(done)} histories from seed ${seed} on: ${grouped(found.size)} differences.`);
process.exitCode = found.size > 0 ? 1 : 0;
