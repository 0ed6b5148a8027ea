/**
 * From stored text to the newest shape of an event. A type whose shape changed gets an entry in
 * UPCASTERS that turns its facts one version up; nothing is ever rewritten in the store.
 */

import type { Recorded } from './decider.js';
import type { EventType, LedgerEvent, Personal, Share, Side, Source } from './events.js';
import type { Metadata, StoredEvent } from './stored.js';

/** The version in which each type is written today. Every stored type is listed here. */
export const VERSIONS: Readonly<Record<EventType, number>> = {
  ProfessionalRegistered: 1,
  ProfessionalUpdated: 1,
  IdentifierLinked: 1,
  IdentifierUnlinked: 1,
  InvoiceIssued: 1,
  InvoiceCorrected: 1,
  InvoiceReceived: 1,
  InvoiceApproved: 1,
  InvoiceRefused: 1,
  InvoiceRejected: 1,
  InvoiceSuspended: 1,
  InvoiceResumed: 1,
  InvoiceDisputed: 1,
  InvoiceDisputeResolved: 1,
  InvoiceRescheduled: 1,
  InvoiceCancelled: 1,
  InvoiceSettledOtherwise: 1,
  InvoiceWrittenOff: 1,
  InvoiceLinked: 1,
  PayeeAccountChanged: 1,
  ReceivableAssigned: 1,
  ReceivableReleased: 1,
  CreditNoteIssued: 1,
  PaymentAnnounced: 1,
  PaymentFailed: 1,
  PaymentReceived: 1,
  PaymentAllocated: 1,
  PaymentReversed: 1,
  PaymentRefunded: 1,
  DeliveryPromised: 1,
  DeliveryRescheduled: 1,
  DeliveryMade: 1,
  DeliveryAccepted: 1,
  DeliveryRefused: 1,
  GoodsReturned: 1,
  DeliveryCancelled: 1,
  FeedbackGiven: 1,
  FeedbackAnswered: 1,
  SourceCovered: 1,
  AccessGranted: 1,
  AccessRevoked: 1,
  EntryWithdrawn: 1,
  EntryContested: 1,
  EntryAnswered: 1,
  ContestResolved: 1,
};

/** Facts and `after` of an older version, by `Type.vN`, to those of version N+1. None so far. */
const UPCASTERS: Readonly<Record<string, (data: Data) => Data>> = {};

/**
 * A stored event's data, as parsed: the facts' members, with `personal` and `after` beside them.
 */
export type Data = Readonly<Record<string, unknown>>;

/** The stored type name of an event in today's version. */
export function storedType(type: EventType): string {
  return `${type}.v${VERSIONS[type]}`;
}

export function isEventType(name: string): name is EventType {
  return Object.hasOwn(VERSIONS, name);
}

/** The types by the names under which today's versions are stored, as nearly all events are. */
const TYPES: ReadonlyMap<string, EventType> = new Map(
  Object.keys(VERSIONS)
    .filter(isEventType)
    .map((type) => [storedType(type), type]),
);

/**
 * A newer Kept wrote this. Folding on without it would give wrong scores, so the projector stops.
 */
export class UpgradeNeeded extends Error {
  override readonly name = 'UpgradeNeeded';
  constructor(readonly type: string) {
    super(
      `This history holds ${type}, which is newer than this process knows. Upgrade this process.`,
    );
  }
}

/**
 * Reads a stored event. Returns null for what is not ours (passed over and counted by the caller).
 * Throws UpgradeNeeded for a version of ours that is newer than this code.
 * `personal` comes back sealed, by party: only the shell can open it.
 */
export function readStored(stored: Omit<StoredEvent, 'id'>): Recorded | null {
  const name = typeOf(stored.type);
  return name === null ? null : recordedOf(stored, eventOf(name, readData(name, stored)));
}

/** The same for folds, which read of an event that restates only what it restates. */
export function readForFolds(stored: Omit<StoredEvent, 'id'>): Recorded | null {
  const name = typeOf(stored.type);
  if (name === null) return null;
  const event = restating(name, stored) ?? eventOf(name, readData(name, stored));
  return recordedOf(stored, event);
}

function recordedOf(stored: Omit<StoredEvent, 'id'>, event: LedgerEvent): Recorded {
  const { teller, party, side, source, message, parties } = readMetadata(stored.metadata);
  return {
    event,
    revision: stored.revision,
    by: { teller, party: party === '' ? null : party, side, source, message },
    parties: parties === '' ? [] : parties.split(','),
  };
}

/** The event type of a stored name, whatever its version; null for what is not ours. */
export function typeOf(stored: string): EventType | null {
  const known = TYPES.get(stored);
  if (known !== undefined) return known;
  const dot = stored.lastIndexOf('.v');
  const name = stored.slice(0, dot);
  return dot >= 0 && isEventType(name) ? name : null;
}

/** Whether a stored name is a type of ours in a version that this code does not know. */
export function isNewer(stored: string): boolean {
  const name = TYPES.has(stored) ? null : typeOf(stored);
  return name !== null && !(versionIn(stored, name) <= VERSIONS[name]);
}

/** Not a number where the name has none. */
function versionIn(stored: string, name: EventType): number {
  return Number(stored.slice(name.length + 2));
}

function readData(name: EventType, { type, data: text }: Pick<StoredEvent, 'type' | 'data'>): Data {
  if (TYPES.has(type)) return JSON.parse(text);
  if (isNewer(type)) throw new UpgradeNeeded(type);
  let data: Data = JSON.parse(text);
  for (let v = versionIn(type, name); v < VERSIONS[name]; v++)
    data = UPCASTERS[`${name}.v${v}`]?.(data) ?? data;
  return data;
}

/** What an event restates, where that is the last member of its data. */
const AFTER = ',"after":';

/** Where that begins, or what is personal, which stands before it. */
const AFTER_OR_PERSONAL = /[{,]"(?:after|personal)":/;

/** An event that restates, whose facts are read when they are asked for. */
class Restating {
  private read: LedgerEvent['facts'] | null = null;

  constructor(
    readonly type: EventType,
    readonly after: unknown,
    private readonly text: string,
  ) {}

  get facts(): LedgerEvent['facts'] {
    this.read ??= eventOf(this.type, JSON.parse(this.text)).facts;
    return this.read;
  }
}

/**
 * An event that restates and says nothing personal, in today's version; else null. Names have their
 * quotes escaped inside of texts, so AFTER is a member's name; and only where it is the last member
 * of the whole is what lies between it and the last brace one JSON text.
 */
function restating(name: EventType, { type, data }: Pick<StoredEvent, 'type' | 'data'>) {
  const at = data.search(AFTER_OR_PERSONAL);
  if (!data.startsWith(AFTER, at) || !TYPES.has(type)) return null;
  let after: unknown;
  try {
    after = JSON.parse(data.slice(at + AFTER.length, -1));
  } catch {
    return null;
  }
  return new Restating(name, after, data) as LedgerEvent;
}

/** The promise that a share of a payment is in. */
export type ShareOf = Pick<Share, 'seller' | 'number'>;

/**
 * One share of nothing but amount, number and seller, the last of what a payment restates: as it is
 * stored, since it is stored as canonical JSON. Names have their quotes escaped inside of texts, so
 * this can be nothing else; and texts without a backslash stand for themselves.
 */
const ONE_SHARE = /"shares":\[\{"amount":"\d+","number":"([^"\\]+)","seller":"([^"\\]+)"\}\]\}/;

/** The shares that a payment's event restates, mostly without reading all of it. */
export function sharesIn(stored: Pick<StoredEvent, 'type' | 'data'>): readonly ShareOf[] {
  const type = typeOf(stored.type);
  if (type === null) return [];
  if (TYPES.has(stored.type)) {
    const [, number, seller] = ONE_SHARE.exec(stored.data) ?? [];
    if (number !== undefined && seller !== undefined) return [{ seller, number }];
  }
  return eventOf(type, readData(type, stored)).after?.shares ?? [];
}

/**
 * Metadata as they are written, while no text in them has an escape, thus each stands for itself.
 * Every event that is read comes through here, and this takes a third of the time of JSON.parse.
 */
const METADATA =
  /^\{"teller":"([^"\\]*)","party":"([^"\\]*)","side":"([^"\\]*)","source":"([^"\\]*)","message":"([^"\\]*)","parties":"([^"\\]*)"/;

/** Both compared and not looked up: few texts, and every event that is read comes through here. */
function isSide(text: string): text is Side {
  return text === 'promisor' || text === 'promisee' || text === 'bank' || text === 'none';
}

function isSource(text: string): text is Source {
  switch (text) {
    case 'api':
    case 'ledger':
    case 'platform':
    case 'webhook':
    case 'bank':
      return true;
    default:
      return false;
  }
}

function readMetadata(text: string): Metadata {
  const found = METADATA.exec(text);
  if (!found) return JSON.parse(text);
  const [, teller = '', party = '', side = '', source = '', message = '', parties = ''] = found;
  if (!isSide(side) || !isSource(source)) return JSON.parse(text);
  return { teller, party, side, source, message, parties };
}

/** The sealed personal parts of a stored event, by party; empty where it has none. */
export type SealedParts = Readonly<Record<string, string>>;

/** Most events have neither part, and then their data are their facts: nothing is copied. */
function eventOf(type: EventType, data: Data): LedgerEvent {
  const { personal, after } = data as { personal?: Personal; after?: unknown };
  if (personal === undefined && after === undefined) return eventWith(type, data);
  const facts: Record<string, unknown> = {};
  for (const name in data) {
    if (name !== 'personal' && name !== 'after') facts[name] = data[name];
  }
  return eventWith(type, facts, personal, after);
}

/**
 * A typed event of facts that have been checked: those of a message when it came in, stored ones
 * when they were told. This is the one place where the compiler takes that from us.
 */
export function eventWith(
  type: EventType,
  facts: Data,
  personal?: Personal,
  after?: unknown,
): LedgerEvent {
  // Most events have neither, and every event that is told or read comes through here.
  if (!personal && after === undefined) return { type, facts } as LedgerEvent;
  if (personal === undefined) {
    return (after === undefined ? { type, facts } : { type, facts, after }) as LedgerEvent;
  }
  return (
    after === undefined ? { type, facts, personal } : { type, facts, personal, after }
  ) as LedgerEvent;
}
