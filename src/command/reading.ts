/**
 * The members of a message, read: parties become party ids, document numbers their kept form, an
 * entry's address its revision; texts about somebody are set apart. What else the message says is a
 * plain fact and stays as it is.
 */
import { Rejection } from '../ledger/rejection.js';
import { kindOfStream } from '../ledger/stream-kind.js';
import { documentNumber, type PartyId } from '../ledger/values/party.js';
import { isObject } from '../messages/members.js';
import { type EntryAddress, type PartyInput, readEntryAddress } from '../messages/message.js';
import type { Member, Members } from '../messages/message-rule.js';
import { type Identities, isNameable, type Mention } from './identities.js';
import type { Access } from './speaker.js';

type Data = Readonly<Record<string, unknown>>;
type TextOf = Readonly<Record<string, string>>;

const NO_TEXTS: TextOf = {};

/** What one message has said so far, while its members are gone through. */
export class MessageReading {
  readonly mentions: Mention[] = [];
  /** Parties that are named, and not concerned. */
  readonly met: Mention[] = [];
  /** Parties of the top level by member, for sides and speakers. */
  readonly named = new Map<string, PartyId>();
  /** Personal texts by member. */
  readonly texts = new Map<string, string>();
  entry: EntryAddress | null = null;
  // Faults that the order of rejections has come after others, which may be found later.
  private wrongConsumer: Rejection | null = null;
  private foreignCode: Rejection | null = null;
  private noEntry: Rejection | null = null;

  constructor(
    private readonly identities: Identities,
    private readonly access: Access,
  ) {}

  /**
   * The facts of the members; parties, texts and the entry are noted. `at` is where they stand in
   * the message's data. Throws identifier_must_be_valid.
   */
  facts(data: Data, members: Members, at = '', textOf: TextOf = NO_TEXTS): Record<string, unknown> {
    const facts: Record<string, unknown> = {};
    for (const name of Object.keys(data)) {
      const value = data[name];
      if (value === undefined) continue;
      const member = members[name];
      if (member) facts[name] = this.member(value, name, member, at, data);
      else if (typeof value === 'string' && textOf[name]) this.texts.set(name, value);
      else facts[name] = value;
    }
    return facts;
  }

  /** A party that is named; whether the key may name it is noted. */
  mention(told: PartyInput, pointer: string): Mention {
    const mention = this.identities.mention(told, pointer);
    if (mention.consumer && mention.localTo === null) {
      this.wrongConsumer ??= new Rejection('consumer_must_be_a_local_code', `${pointer}/consumer`);
    }
    if (!this.foreignCode && !isNameable(mention, this.access)) {
      this.foreignCode = new Rejection('local_code_must_be_the_tellers_own', pointer);
    }
    return mention;
  }

  /**
   * Throws consumer_must_be_a_local_code where an official identifier was called a consumer's, and
   * local_code_must_be_the_tellers_own where another teller's code was named.
   */
  mustNameOwnCodes(): void {
    if (this.wrongConsumer) throw this.wrongConsumer;
    if (this.foreignCode) throw this.foreignCode;
  }

  /** Throws entry_must_exist where what should address an entry addresses none. */
  mustAddressAnEntry(): void {
    if (this.noEntry) throw this.noEntry;
  }

  private member(value: unknown, name: string, member: Member, at: string, beside: Data): unknown {
    switch (member.kind) {
      case 'party':
        return this.party(value, name, at);
      case 'met': {
        const mention = this.mention(partyInput(value, `${at}/${name}`), `${at}/${name}`);
        this.met.push(mention);
        return mention.party;
      }
      case 'number':
        return documentNumber(String(value));
      case 'reference':
        return Array.isArray(value)
          ? value.map((each) => this.reference(each, member))
          : this.reference(value, member);
      case 'promise':
        return this.reference(value, { number: true, isClear: beside.kind === 'invoice' });
      case 'entry':
        return this.revisionOf(String(value));
      case 'each':
        return Array.isArray(value)
          ? value.map((item, i) => this.facts(item, member.members, `${at}/${name}/${i}`))
          : value;
      case 'object':
        return isObject(value) ? this.facts(value, member.members, `${at}/${name}`) : value;
      default:
        return member satisfies never;
    }
  }

  /** Numbers of invoices and credit notes are what joins them, and stay as they are. */
  private reference(
    value: unknown,
    { number = false, isClear = false }: { readonly number?: boolean; readonly isClear?: boolean },
  ): string {
    const text = number ? documentNumber(String(value)) : String(value);
    const kept = isClear ? text : this.identities.clear(text);
    return number ? documentNumber(kept) : kept;
  }

  private party(value: unknown, name: string, at: string): PartyId {
    const pointer = `${at}/${name}`;
    const mention = this.mention(partyInput(value, pointer), pointer);
    this.mentions.push(mention);
    if (at === '') this.named.set(name, mention.party);
    return mention.party;
  }

  /** An entry is addressed as `stream@revision`; its facts hold the revision, in its stream. */
  private revisionOf(address: string): number {
    const entry = readEntryAddress(address);
    if (!entry || kindOfStream(entry.stream) === null) {
      const detail = `${address} addresses no entry.`;
      this.noEntry = new Rejection('entry_must_exist', '/entry', detail);
      return 0;
    }
    this.entry = entry;
    return entry.revision;
  }
}

function partyInput(value: unknown, pointer: string): PartyInput {
  if (isPartyInput(value)) return value;
  throw new Rejection('identifier_must_be_valid', pointer);
}

function isPartyInput(value: unknown): value is PartyInput {
  return typeof value === 'string' || (isObject(value) && typeof value.id === 'string');
}
