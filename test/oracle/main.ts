/**
 * `npm run oracle -- 100000 [seed [processes]]`: compares fold and oracle on so many random
 * histories. A round ends with the first that differs, minimised; the next goes on with the next
 * seed. Rounds are shared among processes; which histories there are does not hang on how many.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { grouped, note, print, startBar } from '../../src/cli/terminal.js';
import { readableDifference, readableHistory } from './readable.js';
import { search } from './search.js';

const ROUND = 200;

/** What came of a round. */
interface Outcome {
  readonly runs: number;
  readonly seed: number;
  /** The smallest history that differs, and how; null where all agree. */
  readonly differs: { readonly history: string; readonly how: string } | null;
}

const [total = 10_000, seed = Date.now() % 2 ** 31, processes = 1, part] = process.argv
  .slice(2)
  .map(Number);
const isNumber = (value: number) => Number.isSafeInteger(value) && value > 0;
if (!(isNumber(total) && Number.isSafeInteger(seed) && isNumber(processes))) {
  note(
    'Say how many histories to run, a seed if you want the same ones again, and in how many ' +
      'processes: -- 100000 7 2',
  );
  process.exit(2);
}

/** The rounds of one of the processes. */
function runPart(which: number, tell: (outcome: Outcome) => void): void {
  for (let round = which; round * ROUND < total; round += processes) {
    const { runs, smallest } = search(Math.min(ROUND, total - round * ROUND), seed + round);
    const differs = smallest && {
      history: readableHistory(smallest.entries),
      how: readableDifference(smallest.differs),
    };
    tell({ runs, seed: seed + round, differs });
  }
}

function runAll(): void {
  const bar = startBar({ label: 'histories', total });
  const found = new Set<string>();
  let done = 0;
  const note = ({ runs, seed: its, differs }: Outcome): void => {
    done += runs;
    bar.update(done);
    if (!differs || found.has(differs.history)) return;
    found.add(differs.history);
    print(`\n${differs.history}\n${differs.how}\nseed ${its}`);
  };
  const end = (): void => {
    bar.stop();
    print(`${grouped(done)} histories from seed ${seed} on: ${grouped(found.size)} differences.`);
    process.exitCode = found.size > 0 ? 1 : process.exitCode;
  };
  if (processes === 1) {
    runPart(0, note);
    end();
    return;
  }
  let running = processes;
  for (let which = 0; which < processes; which++) {
    const args = [total, seed, processes, which].map(String);
    const child = fork(fileURLToPath(import.meta.url), args);
    child.on('message', (outcome: Outcome) => note(outcome));
    child.on('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
      running--;
      if (running === 0) end();
    });
  }
}

if (part === undefined) runAll();
else runPart(part, (outcome) => process.send?.(outcome));
