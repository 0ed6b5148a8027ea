/** The nodes of a cluster, or a single one, that can be taken away and given back. */

/** How a node is taken away: killed, stopped in order, or frozen. */
export const WAYS = ['SIGKILL', 'SIGTERM', 'SIGSTOP'] as const;
export type Way = (typeof WAYS)[number];

export interface Nodes {
  /** For messages. */
  readonly name: string;
  /** The connection string for Kept. */
  readonly url: string;
  readonly size: number;
  /** Times that a node ended by itself and was started again, as a supervisor does. */
  readonly restarts: number;
  /** The node that leads by the word of most; null where there is none. */
  leader(): Promise<number | null>;
  /** Whether every node runs, and all agree on who leads. */
  isWhole(): Promise<boolean>;
  /** Takes a running node away; the answer does not wait until it has ended. */
  take(node: number, way: Way): void;
  /** Starts a node again, or lets a frozen one go on. */
  give(node: number): Promise<void>;
  /** Ends all of them. */
  end(): Promise<void>;
}

/** Asks again until it is so. Throws after `ms` milliseconds. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  ms = 600_000,
): Promise<void> {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Within ${ms} ms it never was so: ${what}.`);
    await pause(50);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
