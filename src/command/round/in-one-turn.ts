import { StoreUnavailable } from '../../store/event-store.js';

/**
 * Jobs that come within one turn of the event loop, or before `begin` says go, done together,
 * `most` at a time: `run` gives a result for each, in their order. Where it throws, each is done
 * alone, so that none fails by its neighbour; what the store cannot do it cannot do for any,
 * so that is thrown to all.
 */
export function inOneTurn<Job, Result>(
  run: (jobs: readonly Job[]) => Promise<readonly Result[]>,
  most: number,
  // After the turn's I/O callbacks.
  begin: (go: () => void) => void = setImmediate,
): (job: Job) => Promise<Result> {
  const gathered: Gathered<Job, Result>[] = [];

  async function alone({ job, resolve, reject }: Gathered<Job, Result>): Promise<void> {
    try {
      resolve(resultAt(await run([job]), 0));
    } catch (error) {
      reject(error);
    }
  }

  async function runGathered(): Promise<void> {
    const all = gathered.splice(0, most);
    if (gathered.length > 0) setImmediate(runGathered);
    try {
      const results = await run(all.map(({ job }) => job));
      for (const [i, { resolve }] of all.entries()) resolve(resultAt(results, i));
    } catch (error) {
      if (!(error instanceof StoreUnavailable) && all.length > 1) await Promise.all(all.map(alone));
      else for (const { reject } of all) reject(error);
    }
  }

  return (job) =>
    new Promise((resolve, reject) => {
      if (gathered.length === 0) begin(runGathered);
      gathered.push({ job, resolve, reject });
    });
}

interface Gathered<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

function resultAt<Result>(results: readonly Result[], i: number): Result {
  const result = results[i];
  if (result === undefined) throw new Error(`There is no result for job ${i} of its turn.`);
  return result;
}
