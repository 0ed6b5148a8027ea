/**
 * Group commit: jobs that come within one turn of the event loop, or while an earlier group is
 * being committed, run together in one transaction and share its fsync, which is what a durable
 * write costs most.
 */
export interface GroupCommit<Job, Result> {
  /** Settles once the group's transaction has committed, or failed as a whole. */
  add(job: Job): Promise<Result>;
  /** Runs what waits, now; resolves when nothing is under way any more. Never rejects. */
  flush(): Promise<void>;
}

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** `commit` runs the jobs in order within one transaction and gives a result for each. */
export function groupCommit<Job, Result>(
  commit: (jobs: readonly Job[]) => readonly Result[] | Promise<readonly Result[]>,
): GroupCommit<Job, Result> {
  let waiting: Waiting<Job, Result>[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // It cannot end before whoever started it has noted that it runs.
    await null;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        const results = await commit(group.map(({ job }) => job));
        group.forEach(({ resolve }, i) => {
          resolve(resultAt(results, i));
        });
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    running = null;
  }

  function flush(): Promise<void> {
    if (waiting.length > 0) running ??= run();
    return running ?? Promise.resolve();
  }

  return {
    add: (job) =>
      new Promise((resolve, reject) => {
        // After the turn's I/O callbacks, so that requests read in one turn share the commit.
        if (waiting.length === 0 && !running) setImmediate(flush);
        waiting.push({ job, resolve, reject });
      }),
    flush,
  };
}

function resultAt<Result>(results: readonly Result[], i: number): Result {
  const result = results[i];
  if (result === undefined) throw new Error(`The commit gave no result for job ${i} of its group.`);
  return result;
}
