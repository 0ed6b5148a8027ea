/**
 * How an event looks in a store, whichever store it is, and who told it.
 * Data and metadata stay the exact text that was stored, since that text is what is hashed.
 */
import type { Role, Side, Source, Vetting } from './events.js';
import type { PartyId } from './values/party.js';

/**
 * Totally ordered over all streams; opaque to callers, who only pass it back. 0 is before the
 * first.
 */
export type Position = number;

/** 0-based place of an event in its stream. */
export type Revision = number;

export interface StoredEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  /** UUIDv5 of (stream, key, SHA-256 of the canonical facts). */
  readonly id: string;
  /** Name and version: `InvoiceIssued.v1`. */
  readonly type: string;
  /** JSON text: the facts, plus `personal` (sealed) and `after` where there are any. */
  readonly data: string;
  /** JSON text: a flat object of strings. */
  readonly metadata: string;
  /**
   * The store's stamp, milliseconds since 1970-01-01 UTC; never goes back from one position to the
   * next.
   */
  readonly recordedAt: number;
}

/** Who tells, and from where. Everything in it comes from the key used and the way in. */
export interface Teller {
  /** The name under which the key was granted. */
  readonly teller: string;
  /** The party spoken for; null for operators and for events that concern no party. */
  readonly party: PartyId | null;
  readonly side: Side;
  readonly source: Source;
  /**
   * Who holds the key: a party id, or `teller/<name>` where nobody said. Absent, as `vetting`, in
   * what was told before keys had owners.
   */
  readonly owner?: string;
  readonly vetting?: Vetting;
  /** The teller's own id of its message; with teller and event type it is the key of the event. */
  readonly message: string;
}

/** A teller about to tell: what deciders need to know beyond what is stored. */
export interface Speaker extends Teller {
  readonly role: Role;
  /** Whom alone the key may speak for; absent where it may for everybody. */
  readonly parties?: ReadonlySet<PartyId>;
}

/**
 * Whether a speaker is the voice that told something: the same teller, for the same party. Who does
 * not say for whom it speaks is each voice that its key allows.
 */
export function isSameVoice(by: Speaker, told: Pick<Teller, 'teller' | 'party'>): boolean {
  if (by.teller !== told.teller) return false;
  if (by.party === told.party) return true;
  if (by.party !== null) return false;
  return !by.parties || (told.party !== null && by.parties.has(told.party));
}

/** The metadata of a stored event, as parsed. Flat strings only. */
export interface Metadata {
  readonly teller: string;
  /** '' for none. */
  readonly party: string;
  readonly side: Side;
  readonly source: Source;
  readonly message: string;
  readonly owner?: string;
  readonly vetting?: Vetting;
  /** Every party id that the event concerns, joined by commas. */
  readonly parties: string;
  readonly $correlationId?: string;
  readonly $causationId?: string;
  /** SHA-256 of the document that says it, in hex, and where: see Evidence in command/message. */
  readonly document?: string;
  readonly format?: string;
  /** The version of the reader. */
  readonly parser?: string;
  readonly locator?: string;
}

/** The holder of a key of which nobody said who holds it: whoever uses the teller's name. */
export function holderNamed(teller: string): string {
  return `teller/${teller}`;
}

/**
 * A teller speaking for a party, the unit of accounts, corrections and coverage: an accountant may
 * keep both sides' books. Written `<teller>/<party id>`, with nothing after the slash for nobody.
 */
export function voiceOf(by: Pick<Teller, 'teller' | 'party'>): string {
  return `${by.teller}/${by.party ?? ''}`;
}

/** The party for whom a voice speaks; '' for none. */
export function partyIn(voice: string): PartyId {
  return voice.slice(voice.lastIndexOf('/') + 1);
}
