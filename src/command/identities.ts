/**
 * Identifiers as tellers write them, and the party ids that stand for them inside. Most messages
 * name parties named before, so what was read is remembered, within bounds.
 */
import { LRUCache } from 'lru-cache';
import { atMost } from '../at-most.js';
import type { PartyIds } from '../keys/party-id.js';
import { Rejection } from '../ledger/rejection.js';
import { holdsName, readsLikeName } from '../ledger/values/clear-text.js';
import {
  type Identifier,
  localTeller,
  type PartyId,
  readIdentifier,
} from '../ledger/values/party.js';
import type { PartyInput } from '../messages/message.js';
import type { Access } from './speaker.js';

export interface Identity {
  readonly party: PartyId;
  readonly identifier: Identifier;
  /** For a `local:` code, the teller whose code it is. */
  readonly localTo: string | null;
}

/** A party mentioned in a message, with what the message says of it. */
export interface Mention extends Identity {
  readonly name?: string;
  readonly country?: string;
  readonly consumer?: boolean;
}

/** Counted as size: a cache that is given a number takes the room of all at once. */
const REMEMBERED = atMost(100_000);

export class Identities {
  readonly #known = new LRUCache<string, Identity>(REMEMBERED);

  constructor(private readonly partyIds: Pick<PartyIds, 'of'>) {}

  /** Throws identifier_must_be_valid at the pointer where the text is no identifier. */
  read(written: string, pointer: string): Identity {
    const known = this.#known.get(written);
    if (known) return known;
    const identifier = readIdentifier(written);
    if (!identifier) throw new Rejection('identifier_must_be_valid', pointer);
    const party = this.partyIds.of(identifier.text);
    const identity = { party, identifier, localTo: localTeller(identifier) };
    this.#known.set(written, identity);
    return identity;
  }

  /**
   * A keyed hash of a text that may be about somebody: the same for the same text, and nobody
   * without the ledger's key finds the text by trying. No identifier reads as these texts do.
   */
  hashOf(text: string): string {
    return this.partyIds.of(`text ${text}`);
  }

  /** The text itself, or where it reads like somebody a hash in its place; the same each time. */
  clear(text: string): string {
    return readsLikeName(text) ? this.hidden(text) : text;
  }

  hidden(text: string): string {
    return `hash-${this.hashOf(text)}`;
  }

  /**
   * A teller's id of its message as it is stored: without identifiers, and hidden where it reads
   * like somebody or holds a name that the message seals.
   */
  messageId(id: string, mentions: readonly Mention[]): string {
    const text = withoutIdentifiers(id, mentions);
    const isNamed = mentions.some(({ name }) => name !== undefined && holdsName(text, name));
    return isNamed ? this.hidden(text) : this.clear(text);
  }

  mention(told: PartyInput, pointer: string): Mention {
    return typeof told === 'string'
      ? this.read(told, pointer)
      : { ...told, ...this.read(told.id, `${pointer}/id`) };
  }
}

/** Whether a key may name the party: another teller's `local:` codes mean nothing from here. */
export function isNameable({ localTo }: Identity, access: Access): boolean {
  return localTo === null || localTo === access.teller || access.role === 'operator';
}

/**
 * A teller's id of its message, with the identifiers of the parties mentioned replaced by their
 * party ids: tellers like to make ids of them, and what is stored must not hold them.
 */
export function withoutIdentifiers(id: string, mentions: readonly Mention[]): string {
  let text = id;
  const folded = id.replaceAll(SEPARATORS, '').toUpperCase();
  for (const { identifier, party } of mentions) {
    // A local code alone means nothing outside of its teller, and may be as short as one letter.
    if (identifier.scheme === 'local') text = text.replaceAll(identifier.text, party);
    else if (folded.includes(bareValue(identifier)))
      text = text.replaceAll(written(identifier), party);
  }
  return text;
}

/** What people write in identifiers and readIdentifier leaves out. */
const SEPARATORS = /[\s.]/g;

function bareValue({ text }: Identifier): string {
  return text.slice(text.indexOf(':') + 1);
}

/**
 * An official identifier in any way that is read as it, with its scheme or without. A short one is
 * meant only as it is kept: other ids that differ in case or separators alone would become one.
 */
function written(identifier: Identifier): RegExp {
  let known = WRITTEN.get(identifier);
  if (!known) {
    const value = [...bareValue(identifier)].map((one) => one.replace('+', '\\+'));
    const [between, flags] = value.length < LONG ? ['', 'g'] : ['[\\s.]*', 'gi'];
    known = new RegExp(`(?:${identifier.scheme}:${between})?${value.join(between)}`, flags);
    WRITTEN.set(identifier, known);
  }
  return known;
}

/** Made once for each identifier that is remembered: many messages name it in their ids. */
const WRITTEN = new WeakMap<Identifier, RegExp>();

const LONG = 8;
