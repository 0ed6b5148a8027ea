/** What is reported of a document: a finding for each thing that became of it, and their sums. */
import type { Problem } from '../intake/format.js';
import type { MessageType, UncountedNotice } from '../messages/message.js';

/** What became of a part, or of a message in it. `at` is its place: a line or an XPath. */
export type Finding = { readonly at: string } & (
  | {
      /** In a dry run accepted says what would be. */
      readonly status: 'accepted' | 'duplicate';
      readonly type: MessageType;
      /** `stream@revision`. */
      readonly entry: string;
      /** There where it surely does not count. */
      readonly notice?: UncountedNotice;
    }
  | ({ readonly status: 'rejected'; readonly type?: MessageType } & Problem)
  | { readonly status: 'ignored'; readonly why: string }
  | { readonly status: 'anomaly'; readonly what: string }
  | { readonly status: 'unmapped'; readonly code: string; readonly name: string }
  | { readonly status: 'figure'; readonly name: string; readonly value: string }
);

/** How many findings there are of each kind. */
export type Counts = Readonly<Record<Finding['status'], number>>;

export interface DocumentReport {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The name of its format; null where that is not known. */
  readonly format: string | null;
  readonly parts: number;
  readonly counts: Counts;
  /** Why it was refused whole: its first problem, where it has one and made no entry. */
  readonly refused: Problem | null;
  /** False where it was stopped before the end; told again, it goes on. */
  readonly finished: boolean;
}

export function noFindings(): Record<Finding['status'], number> {
  return {
    accepted: 0,
    duplicate: 0,
    rejected: 0,
    ignored: 0,
    anomaly: 0,
    unmapped: 0,
    figure: 0,
  };
}
