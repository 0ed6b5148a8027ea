/** The time as those know it who keep the log. */
export interface LogClock {
  /** In ms, from any beginning. */
  now(): number;
  /** Runs something later, in ms, unless what is given back is called before. */
  later(run: () => void, ms: number): () => void;
}

/** The clock of the machine, which keeps no process alive. */
export const MACHINE_CLOCK: LogClock = {
  now: () => performance.now(),
  later: (run, ms) => {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};
