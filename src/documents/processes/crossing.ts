/**
 * What the server and a process that reads documents tell one another, one after the other: a
 * document, its bytes piece by piece as they are asked for, its parts, its end.
 */
import { type Problem, problemOf } from '../../intake/format.js';
import { Rejection } from '../../ledger/rejection.js';
import type { CheckedPart } from '../checked-part.js';

export interface DocumentTask {
  /** The name of its format. */
  readonly format: string;
  readonly teller: string;
  readonly owner?: string;
  readonly partyMap?: Uint8Array;
  readonly mapping?: string;
}

/** What the process asks for, or is done with, while it reads. */
export type DocumentCall =
  | { readonly of: 'piece' }
  | { readonly of: 'parts'; readonly parts: readonly CheckedPart[] };

/** The next bytes, null at their end; or that the parts were taken. */
export type DocumentReply =
  | { readonly of: 'piece'; readonly bytes: Uint8Array | null }
  | { readonly of: 'parts' };

/** To the process. */
export type ToDocumentReader =
  | { readonly what: 'begin'; readonly partySecret: Uint8Array }
  | { readonly what: 'read'; readonly task: DocumentTask }
  | { readonly what: 'check'; readonly partyMap: Uint8Array }
  | { readonly what: 'told'; readonly told: DocumentReply };

/** From the process. */
export type FromDocumentReader =
  | { readonly what: 'ready' }
  | { readonly what: 'call'; readonly call: DocumentCall }
  | { readonly what: 'over' }
  | { readonly what: 'refused'; readonly problem: Problem }
  | { readonly what: 'fault'; readonly message: string; readonly stack: string };

/** An error as it crosses: a class is lost on the way. */
export function endOf(error: unknown): FromDocumentReader {
  if (error instanceof Rejection) return { what: 'refused', problem: problemOf(error) };
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return { what: 'fault', message, stack };
}
