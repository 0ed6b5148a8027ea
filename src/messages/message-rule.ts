/**
 * What is said of a message type: its shape, and how its members become an event: which are
 * parties, which are document numbers, which are texts about somebody, and for which side each
 * party stands. What is not listed is a plain fact and kept as it is. The files in `kinds` say it,
 * type by type.
 */
import type { EventOf, LedgerEvent } from '../ledger/events.js';
import type { PartyId } from '../ledger/values/party.js';
import type { MessageType } from './message.js';

/** What to do with one member of the facts. */
export type Member =
  | { readonly kind: 'party' }
  /** A party whom the event names and does not concern: it is not on that one's trail. */
  | { readonly kind: 'met' }
  | { readonly kind: 'number' }
  /** Stays in the log in clear, so that what reads like a name is hidden; some are numbers, too. */
  | { readonly kind: 'reference'; readonly number?: true }
  /** The number of a promise whose kind stands beside it. */
  | { readonly kind: 'promise' }
  | { readonly kind: 'entry' }
  | { readonly kind: 'each'; readonly members: Members }
  | { readonly kind: 'object'; readonly members: Members };

export type Members = Readonly<Record<string, Member>>;

/** What the message need not say, since the key or the entry's address says it. */
export interface Given {
  readonly stream: string;
  readonly teller: string;
  readonly party: PartyId | null;
}

export interface MessageRule {
  readonly members: Members;
  /** Personal texts, each with the member that names the party concerned, or the one who speaks. */
  readonly texts?: Readonly<Record<string, string>>;
  /** The members of the facts that name the two of whom a text of BOTH is. */
  readonly both?: readonly [string, string];
  readonly promisor?: readonly string[];
  readonly promisee?: readonly string[];
  /** For whom an operator or a platform speaks when it does not say; without sides, the speaker. */
  readonly issuer?: string;
  /** True where an operator who does not say for whom it speaks tells it as a register does. */
  readonly registers?: true;
  /** True where a teller may also speak of its own `local:` codes. */
  readonly ownCodes?: boolean;
  /**
   * True where the key need not speak for a party of the event: the message names none, or the
   * stream's decider knows better who may tell it.
   */
  readonly openToAll?: boolean;
  /** True where only an operator may tell it without speaking for a party. */
  readonly forParty?: boolean;
  readonly given?: (given: Given) => Readonly<Record<string, unknown>>;
}

/** A message type: the shape of its data, and what becomes of their members. */
export interface MessageDefinition extends MessageRule {
  readonly dto: new () => object;
}

/** A definition may name only members that the facts of its event have. */
interface DefinitionFor<Facts> extends MessageDefinition {
  readonly members: { readonly [Name in keyof Facts]?: Member } & Members;
  readonly promisor?: readonly (keyof Facts & string)[];
  readonly promisee?: readonly (keyof Facts & string)[];
  readonly issuer?: keyof Facts & string;
}

/** The messages that tell events of one kind: a file of `kinds` has to define each. */
export type MessagesOf<Event extends LedgerEvent> = {
  readonly [Type in Event['type'] & MessageType]: DefinitionFor<EventOf<Type>['facts']>;
};

/** As the party of a text: whoever speaks. */
export const SPEAKER = 'speaker';

/** As the party of a text: of the two sides, the one for which nobody speaks here. */
export const COUNTERPARTY = 'counterparty';

/**
 * As the party of a text: two, `both`. Each keeps a half that tells nothing without the other, so
 * that erasing either of them erases the text.
 */
export const BOTH = 'both';

export const PARTY: Member = { kind: 'party' };
export const MET: Member = { kind: 'met' };
export const NUMBER: Member = { kind: 'number' };
export const REFERENCE: Member = { kind: 'reference' };
export const ENTRY: Member = { kind: 'entry' };
