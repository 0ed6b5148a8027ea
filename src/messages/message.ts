/**
 * What tellers send and what they are answered. A message comes from outside, already of the right
 * shape: from the HTTP edge, a file or a webhook. Its data mirror the facts of `ledger/events.ts`
 * member by member, with three differences:
 *
 * - a party is an identifier (`"0002:552100554"`, `"local:<teller>:<code>"`), or an object of `id`,
 *   `name`, `country` and `consumer`,
 * - texts about or by a person stand beside the facts (`comment`, `reason`, `note` ...),
 * - an entry is addressed `stream@revision`; what the address says already is not said again.
 */

import { isEventType } from '../ledger/event-types.js';
import type { EventType } from '../ledger/events.js';
import type { RejectionCode } from '../ledger/rejection.js';
import type { Position, Revision } from '../ledger/stored.js';

/** A party as told: its identifier, alone or with what else the teller knows of it. */
export type PartyInput =
  | string
  | {
      readonly id: string;
      readonly name?: string;
      /** ISO 3166-1 alpha-2. */
      readonly country?: string;
      /** A private person without a business identifier: never scored nor disclosed. */
      readonly consumer?: boolean;
    };

/**
 * What nobody sends as a message: parties are met by being mentioned, keys and links have their own
 * calls, and an idempotency key is a header.
 */
const NEVER_SENT = [
  ...(['ProfessionalRegistered', 'AccessGranted', 'AccessRevoked'] as const),
  ...(['SetOffProposed', 'SetOffAccepted', 'SetOffRefused', 'SetOffExpired'] as const),
  ...(['ShareMade', 'ShareRevoked', 'ShareOpened'] as const),
  ...(['WatchMade', 'WatchExtended', 'WatchEnded', 'NoticeGiven'] as const),
  ...(['EndpointMade', 'EndpointSecretRotated', 'EndpointEnded'] as const),
  ...(['EndpointAsked', 'EndpointCalled', 'LeaseTaken'] as const),
  ...(['ModelBrought', 'DefaultModelChosen', 'ProfessionalErased'] as const),
  'IdempotencyKeyUsed',
] as const;

export type MessageType = Exclude<EventType, (typeof NEVER_SENT)[number]>;

export interface Message {
  readonly type: MessageType;
  /** The teller's own id of the message: with teller and type it is the event's key. */
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The party spoken for, where the key may speak for several. */
  readonly onBehalfOf?: string;
  /**
   * True where the message says what a document says now, as readers of documents do: where this
   * teller told it before with other facts, an invoice becomes a numbered InvoiceCorrected and a
   * credit note is withdrawn and told anew. Without it, other facts are refused.
   */
  readonly restates?: true;
  /** For EntryWithdrawn, in the place of `entry`: what the source takes back. */
  readonly takesBack?: TakesBack;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** The document that says it, where one does. */
  readonly document?: Provenance;
}

/** Where it is written: kept with the event, so that whoever has the document can look it up. */
export interface Provenance {
  /** Of all its bytes, 64 hex digits. */
  readonly sha256: string;
  readonly format: string;
  /** The version of the reader. */
  readonly parser: string;
  /** The place in it: a line or an XPath. */
  readonly locator: string;
}

/**
 * What was told under a message id: for sources that know no revisions. Every version that was told
 * of it is withdrawn.
 */
export interface TakesBack {
  readonly type: MessageType;
  readonly id: string;
  /** The members that name its stream: seller and number, payment, supplier and reference. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The fact is in the ledger: newly, or since it was told before. */
export interface Accepted {
  readonly status: 'accepted' | 'duplicate';
  /**
   * `stream@revision`. In a dry run, where it would have gone; callers are told the stream alone.
   */
  readonly entry: string;
  /** Absent in a dry run that would have been accepted. */
  readonly position?: Position;
  /** The event's id, a UUIDv5. */
  readonly id: string;
  /** There where it surely does not count, as things stand; never in a dry run. */
  readonly notice?: UncountedNotice;
}

/** Why what was accepted, and is kept, does not count for the promise that it is told of. */
export interface UncountedNotice {
  /** The rule, as promises and entries name it under `notCounted`. */
  readonly code: string;
  /** The rule in a sentence, and of which promises. */
  readonly detail: string;
}

export interface Refused {
  readonly status: 'rejected';
  readonly code: RejectionCode;
  /** JSON pointer into the message's data, `''` for the whole. */
  readonly pointer: string;
  readonly detail: string;
}

export type CommandResult = Accepted | Refused;

/** Where an entry lies, read from `stream@revision`. */
export interface EntryAddress {
  readonly stream: string;
  readonly revision: Revision;
}

export function isMessageType(name: string): name is MessageType {
  return isEventType(name) && !NEVER_SENT.some((never) => never === name);
}

export function entryAddress(stream: string, revision: Revision): string {
  return `${stream}@${revision}`;
}

/** Reads an entry's address; null where it is none. Whether the entry exists is for its stream. */
export function readEntryAddress(text: string): EntryAddress | null {
  const parts = /^([a-z]+-.{1,300})@(0|[1-9]\d{0,8})$/u.exec(text);
  if (!parts?.[1] || !parts[2]) return null;
  return { stream: parts[1], revision: Number(parts[2]) };
}
