/**
 * Whom electronic addresses mean, by the word of the voice that tells (ADR 49).
 *
 * An invoice often names a party by its address and by its number in a register, and the response
 * to it by the address alone. So the voice links a code of its own, which stands for the address as
 * this voice uses it, to the identifier by which it told the party. The code is a keyed hash: no
 * other client of the teller can name it, and nobody reads an address in it.
 *
 * Only a key of one party and an operator are one voice each; for other keys nothing is linked.
 */
import { LRUCache } from 'lru-cache';
import type { KeyStore } from '../keys/key-store.js';
import { unseal } from '../keys/sealing.js';
import { professionalStream } from '../ledger/kinds/professional.js';
import { Rejection } from '../ledger/rejection.js';
import type { Recorded } from '../ledger/stream/decider.js';
import { readStored } from '../ledger/upcast.js';
import type { PartyId } from '../ledger/values/party.js';
import { MESSAGES } from '../messages/catalogue.js';
import type { Message } from '../messages/message.js';
import type { EventStore } from '../store/event-store.js';
import type { Identities } from './identities.js';
import { renamed } from './renamed.js';
import type { Access } from './speaker.js';
import { translate } from './translate.js';

/** Addresses of one document whose meaning is remembered. */
const REMEMBERED = 1000;

/** Entries of a stream that are looked at: of an address, of a party, of what is spoken of. */
const MOST_ENTRIES = 500;

export class Addresses {
  readonly #known = new LRUCache<string, Promise<string | null>>({ max: REMEMBERED });

  constructor(
    private readonly parts: { readonly store: EventStore; readonly keys: KeyStore },
    private readonly identities: Identities,
    private readonly access: Access,
  ) {}

  /**
   * What to tell where an address and an identifier name one party: the link, or where the address
   * was linked to another, that it is no more, since it names neither alone. Null where there is
   * nothing to tell: such an address says nothing any more, and many voices have none.
   */
  async pairing(address: string, identifier: string): Promise<Message | null> {
    const code = this.#codeOf(address);
    if (code === null) return null;
    const { party } = this.identities.read(code, '');
    const id = `address ${this.identities.hashOf(`${code} ${identifier}`)}`;
    const { to, isUndone } = await this.#linkOf(party);
    if (isUndone) return null;
    if (to === null || to === this.identities.read(identifier, '').party) {
      const data = { party: code, to: identifier, kind: 'same' };
      return { type: 'IdentifierLinked', id, data };
    }
    const other = await this.#identifierOf(to);
    if (other === null) return null;
    return { type: 'IdentifierUnlinked', id, data: { party: code, to: other } };
  }

  /**
   * The messages, with parties that only an address names named by what it means. One that speaks
   * of what nobody told under that name, or that was told of the address before, stays as it is.
   */
  async named(
    messages: readonly Message[],
    addresses: Iterable<string>,
  ): Promise<readonly Message[]> {
    const meant = new Map<string, string>();
    for (const address of addresses) {
      const identifier = await this.#meaningOf(address);
      if (identifier !== null) meant.set(address, identifier);
    }
    if (meant.size === 0) return messages;
    const named: Message[] = [];
    for (const message of messages) {
      const data = renamed(message.data, MESSAGES[message.type].members, meant);
      const { onBehalfOf } = message;
      const speaks = onBehalfOf !== undefined && (meant.get(onBehalfOf) ?? onBehalfOf);
      const other = { ...message, data, ...(speaks !== false && { onBehalfOf: speaks }) };
      named.push((await this.#isKnownAs(message, other)) ? other : message);
    }
    return named;
  }

  async #isKnownAs(message: Message, other: Message): Promise<boolean> {
    const [before, after] = [this.#streamOf(message), this.#streamOf(other)];
    if (after === null) return false;
    if (before === after) return true;
    if ((await this.#read(after)).length === 0) return false;
    return before === null || !(await this.#read(before)).some(this.#isOwn);
  }

  #streamOf(message: Message): string | null {
    try {
      return translate(message, this.access, this.identities).stream;
    } catch (error) {
      if (error instanceof Rejection) return null;
      throw error;
    }
  }

  #meaningOf(address: string): Promise<string | null> {
    const known = this.#known.get(address) ?? this.#readMeaning(address);
    this.#known.set(address, known);
    return known;
  }

  async #readMeaning(address: string): Promise<string | null> {
    const code = this.#codeOf(address);
    if (code === null) return null;
    const { to, isUndone } = await this.#linkOf(this.identities.read(code, '').party);
    return to === null || isUndone ? null : this.#identifierOf(to);
  }

  /** Whom the code of an address was linked to by this voice, and whether a link was undone. */
  async #linkOf(code: PartyId): Promise<{ to: PartyId | null; isUndone: boolean }> {
    let to: PartyId | null = null;
    let isUndone = false;
    for (const recorded of await this.#read(professionalStream(code))) {
      const { event } = recorded;
      if (event.type === 'IdentifierLinked' && this.#isOwn(recorded)) to = event.facts.to;
      if (event.type === 'IdentifierUnlinked') isUndone = true;
    }
    return { to, isUndone };
  }

  /** Null where the party was erased. */
  async #identifierOf(party: PartyId): Promise<string | null> {
    const stream = professionalStream(party);
    const met = (await this.#read(stream)).find(
      ({ event }) => event.type === 'ProfessionalRegistered',
    );
    const sealed = met?.event.personal?.[party];
    const key = (await this.parts.keys.existing([party])).get(party) ?? null;
    if (typeof sealed !== 'string') return null;
    return unseal(key, party, stream, sealed)?.identifier ?? null;
  }

  async #read(stream: string): Promise<readonly Recorded[]> {
    const stored = await this.parts.store.readStream(stream, 0, MOST_ENTRIES);
    return stored.flatMap((each) => readStored(each) ?? []);
  }

  readonly #isOwn = ({ by }: Recorded): boolean =>
    by.teller === this.access.teller && by.party === this.#voice;

  /** The one party spoken for, null for an operator; undefined where the key has more voices. */
  get #voice(): PartyId | null | undefined {
    const { role, anyParty, parties } = this.access;
    if (role === 'operator') return null;
    const [party] = parties;
    return !anyParty && parties.size === 1 ? party : undefined;
  }

  /** The code of this voice that stands for an address; null for no one voice. */
  #codeOf(address: string): string | null {
    const voice = this.#voice;
    if (voice === undefined) return null;
    const { teller } = this.access;
    return `local:${teller}:address-${this.identities.hashOf(`address ${voice} ${address}`)}`;
  }
}
