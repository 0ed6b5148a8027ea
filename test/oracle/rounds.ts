/**
 * Runs a search over random histories in rounds, which end with the first find; the next goes on
 * with the next seed. Rounds are shared among processes; which histories there are does not hang on
 * how many.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { grouped, note, print, startBar } from '../../src/cli/terminal.js';

const ROUND = 200;

/** A search, and the program that runs it. */
export interface Search {
  /** `import.meta.url` of the program. */
  readonly program: string;
  /** What it looks for, in the plural. */
  readonly finds: string;
  /** Runs so many histories of a seed, up to the first find: as people read it, minimised. */
  readonly run: (
    runs: number,
    seed: number,
  ) => { readonly runs: number; readonly found: string | null };
}

type Outcome = ReturnType<Search['run']> & { readonly seed: number };

/** As the program's arguments say: `<histories> [<seed> [<processes>]]`. */
export function searchInRounds(search: Search): void {
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
  const runPart = (which: number, tell: (outcome: Outcome) => void): void => {
    for (let round = which; round * ROUND < total; round += processes) {
      const its = seed + round;
      tell({ ...search.run(Math.min(ROUND, total - round * ROUND), its), seed: its });
    }
  };
  if (part === undefined) runAll(search, { total, seed, processes }, runPart);
  else runPart(part, (outcome) => process.send?.(outcome));
}

function runAll(
  { program, finds }: Search,
  asked: { readonly total: number; readonly seed: number; readonly processes: number },
  runPart: (which: number, tell: (outcome: Outcome) => void) => void,
): void {
  const { total, seed, processes } = asked;
  const bar = startBar({ label: 'histories', total });
  const known = new Set<string>();
  let done = 0;
  const take = ({ runs, seed: its, found }: Outcome): void => {
    done += runs;
    bar.update(done);
    if (found === null || known.has(found)) return;
    known.add(found);
    print(`\n${found}\nseed ${its}`);
  };
  const end = (): void => {
    bar.stop();
    print(`${grouped(done)} histories from seed ${seed} on: ${grouped(known.size)} ${finds}.`);
    process.exitCode = known.size > 0 ? 1 : process.exitCode;
  };
  if (processes === 1) {
    runPart(0, take);
    end();
    return;
  }
  let running = processes;
  for (let which = 0; which < processes; which++) {
    const child = fork(fileURLToPath(program), [total, seed, processes, which].map(String));
    child.on('message', (outcome: Outcome) => take(outcome));
    child.on('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
      running--;
      if (running === 0) end();
    });
  }
}
