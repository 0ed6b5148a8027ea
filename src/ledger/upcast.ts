/**
 * From stored text to the newest shape of an event. A type whose shape changed has its version
 * raised in its stream's file and gets an entry in UPCASTERS, which turns its facts one version up;
 * nothing is ever rewritten in the store.
 */
import { EVENT_TYPES, isEventType } from './event-types.js';
import type { EventType, LedgerEvent, Share, Side, Source, Vetting } from './events.js';
import type { Personal } from './shape.js';
import type { Metadata, StoredEvent } from './stored.js';
import type { Recorded } from './stream/decider.js';

/** Facts and `after` of an older version, by `Type.vN`, to those of version N+1. */
const UPCASTERS: Readonly<Record<string, (data: Data) => Data>> = {
  // It excepted nobody. Who reads version 1 alone must not take a later one for that.
  'SourceCovered.v1': (data) => data,
};

/**
 * A stored event's data, as parsed: the facts' members, with `personal` and `after` beside them.
 */
export type Data = Readonly<Record<string, unknown>>;

/** The stored type name of an event in today's version. */
export function storedType(type: EventType): string {
  return `${type}.v${EVENT_TYPES[type].version}`;
}

/** The types by the names under which today's versions are stored, as nearly all events are. */
const TYPES: ReadonlyMap<string, EventType> = new Map(
  Object.keys(EVENT_TYPES)
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
  const { parties, teller, party, side, source, message, owner, vetting } = readMetadata(
    stored.metadata,
  );
  const keyOf = owner !== undefined && vetting !== undefined && { owner, vetting };
  return {
    event,
    revision: stored.revision,
    by: { teller, party: party === '' ? null : party, side, source, message, ...keyOf },
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
  return name !== null && !(versionIn(stored, name) <= EVENT_TYPES[name].version);
}

/** Not a number where the name has none. */
function versionIn(stored: string, name: EventType): number {
  return Number(stored.slice(name.length + 2));
}

function readData(name: EventType, { type, data: text }: Pick<StoredEvent, 'type' | 'data'>): Data {
  if (TYPES.has(type)) return JSON.parse(text);
  if (isNewer(type)) throw new UpgradeNeeded(type);
  const newest = EVENT_TYPES[name].version;
  let data: Data = JSON.parse(text);
  for (let v = versionIn(type, name); v < newest; v++) {
    data = UPCASTERS[`${name}.v${v}`]?.(data) ?? data;
  }
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
  /^\{"teller":"([^"\\]*)","party":"([^"\\]*)","side":"([^"\\]*)","source":"([^"\\]*)","message":"([^"\\]*)","parties":"([^"\\]*)"(?:,"owner":"([^"\\]*)","vetting":"([^"\\]*)")?/;

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

function isVetting(text: string | undefined): text is Vetting {
  return text === 'self-registered' || text === 'known' || text === 'vetted';
}

function readMetadata(text: string): Metadata {
  const found = METADATA.exec(text);
  if (!found) return JSON.parse(text);
  const [, teller = '', party = '', side = '', source = '', message = '', parties = ''] = found;
  if (!isSide(side) || !isSource(source)) return JSON.parse(text);
  const [owner, vetting] = found.slice(7);
  if (owner === undefined) return { teller, party, side, source, message, parties };
  if (!isVetting(vetting)) return JSON.parse(text);
  return { teller, party, side, source, message, parties, owner, vetting };
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
