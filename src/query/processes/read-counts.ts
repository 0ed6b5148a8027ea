/** What reader processes do and did, for whoever watches the service. */
import type { WhyTurnedAway } from '../read-turned-away.js';

/** What became of a read: an answer, an error of its own, or why it was turned away. */
export type ReadResult = 'answered' | 'failed' | WhyTurnedAway;

export interface ReadCounts {
  /** Reads that wait for their turn, and those that a process has in hand. */
  readonly waiting: number;
  readonly running: number;
  /** Reads since the start that are over, by what became of them. */
  readonly over: Readonly<Record<ReadResult, number>>;
  /** Processes since the start that ended, or were ended for what they read. */
  readonly ended: number;
}
