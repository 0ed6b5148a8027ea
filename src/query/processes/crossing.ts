/**
 * What the server and a reader process tell one another, one after the other: a read, what the
 * reader needs of the ledger meanwhile, the answer.
 */
import type { Model } from '../../../projections/score/model.js';
import type { Revision, StoredEvent } from '../../ledger/stored.js';
import { UpgradeNeeded } from '../../ledger/upcast.js';
import type { PartyId } from '../../ledger/values/party.js';
import { StoreUnavailable } from '../../store/event-store.js';
import { ReadRefused } from '../read-refused.js';
import type { OnRead } from '../read-side.js';
import type { Editions } from '../time/editions.js';

/** What a process is started with. */
export interface ReaderTask {
  readonly partySecret: Uint8Array;
  readonly models: readonly Model[];
  readonly editions: Editions;
  /** The file of the views that answered when it was made. */
  readonly views: string;
  /** The file of what matching knows; null where it is not kept here. */
  readonly matching: string | null;
}

/** A question of the reader of this name. */
export interface ReadTask<Question = unknown> {
  readonly what: 'read';
  readonly reader: string;
  readonly question: Question;
  /** The file of the views that answer now. */
  readonly views: string;
  readonly stale: boolean;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
}

/** What a reader asks of the ledger, which the server alone has open. */
export type LedgerCall =
  | {
      readonly of: 'stream';
      readonly stream: string;
      readonly from: Revision;
      readonly limit: number;
    }
  | { readonly of: 'keys'; readonly parties: readonly PartyId[] };

/** What came of it. */
export type LedgerReply =
  | { readonly of: 'stream'; readonly events: readonly StoredEvent[] }
  | { readonly of: 'keys'; readonly keys: ReadonlyMap<PartyId, Uint8Array | null> }
  | { readonly of: 'failure'; readonly failure: Failure };

/** To the process. The question is of its reader's kind, as its sender knows. */
export type ToReader<Question = unknown> =
  | {
      readonly what: 'begin';
      readonly task: ReaderTask;
      /** How long it may read ahead before it says that it is ready, in ms; 0: somebody waits. */
      readonly ahead: number;
    }
  | ReadTask<Question>
  | { readonly what: 'told'; readonly told: LedgerReply }
  | { readonly what: 'forget' };

/** From the process. The answer is its reader's, as whoever asked knows. */
export type FromReader<Answer = unknown> =
  | { readonly what: 'call'; readonly call: LedgerCall }
  | { readonly what: 'answer'; readonly answer: Answer; readonly notes: Notes }
  | { readonly what: 'failure'; readonly failure: Failure; readonly notes: Notes }
  | { readonly what: 'ready' };

/** What the server is to hear of beside the answer. */
export interface Notes {
  readonly unreadable: readonly { readonly message: string; readonly place: string }[];
  readonly reads: readonly Parameters<OnRead>[0][];
}

/** An error as it crosses: a class is lost on the way. */
export type Failure =
  | {
      readonly kind: 'refused';
      readonly refused: Pick<ReadRefused, 'code' | 'detail' | 'parameter'>;
    }
  | { readonly kind: 'unavailable'; readonly message: string }
  | { readonly kind: 'newer'; readonly type: string }
  | { readonly kind: 'other'; readonly message: string; readonly stack: string };

export function failureOf(error: unknown): Failure {
  if (error instanceof ReadRefused) {
    const { code, detail, parameter } = error;
    return { kind: 'refused', refused: { code, detail, parameter } };
  }
  if (error instanceof StoreUnavailable) return { kind: 'unavailable', message: error.message };
  if (error instanceof UpgradeNeeded) return { kind: 'newer', type: error.type };
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'other', message, stack };
}

export function errorOf(failure: Failure): Error {
  switch (failure.kind) {
    case 'refused': {
      const { code, detail, parameter } = failure.refused;
      return new ReadRefused(code, detail, parameter);
    }
    case 'unavailable':
      return new StoreUnavailable(failure.message);
    case 'newer':
      return new UpgradeNeeded(failure.type);
    case 'other':
      return Object.assign(new Error(failure.message), { stack: failure.stack });
    default:
      return failure satisfies never;
  }
}
