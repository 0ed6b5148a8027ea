/**
 * A message of the network: who sends it, and on which day it arrives. Data has the shape in which
 * messages come from outside, checked by the compiler against the ledger's events.
 */
import type { EventOf, Role, Source, Vetting } from '../../src/ledger/events.js';
import { type Day, type DayNumber, dayOf } from '../../src/ledger/values/day.js';
import type { Message, MessageType, PartyInput } from '../../src/messages/message.js';

type PartyMember = 'party' | 'seller' | 'buyer' | 'payer' | 'payee' | 'supplier' | 'client';

/** The facts as they are told: parties by identifier, and nothing that the key says already. */
type Told<Facts> = {
  readonly [Member in keyof Facts as Exclude<Member, 'teller'>]: Member extends PartyMember
    ? PartyInput
    : Facts[Member];
};

/** Texts that concern a person; the ledger seals them. */
interface Texts {
  readonly comment?: string;
  readonly name?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly text?: string;
  readonly words?: string;
}

/** Events about an earlier entry, which is known only once the ledger has answered. */
export type AboutEntry = Extract<
  MessageType,
  | ('EntryWithdrawn' | 'EntryContested' | 'EntryAnswered' | 'ContestResolved' | 'FeedbackAnswered')
  | ('RecommendationChanged' | 'RecommendationAnswered' | 'RecommendationShown')
>;

/** What the entry's address says is not told again. */
type ToldAbout<Facts> = Omit<Facts, 'entry' | 'by' | 'from' | 'to'>;

/** Everything else that is told. */
export type Tellable = Exclude<MessageType, AboutEntry>;

/** An earlier message, as its teller named it: ids are unique within a teller. */
export interface MessageRef {
  readonly teller: string;
  readonly messageId: string;
}

/** A key of the example network, as an operator would grant it. */
export interface ExampleKey {
  readonly teller: string;
  readonly label: string;
  readonly role: Role;
  readonly source: Source;
  /** Who holds it, as an identifier; left out, the one for whom it speaks. */
  readonly owner?: string;
  readonly vetting: Vetting;
  readonly live: boolean;
  /** Identifiers of those for whom the key speaks. */
  readonly parties: readonly string[];
  readonly anyParty?: boolean;
}

/**
 * One message of the network. Where `about` is given, the message's data lacks `entry`: the
 * importer puts in the entry with which the earlier message was answered.
 */
export interface SentMessage {
  readonly teller: string;
  /** The day on which the message reaches the ledger; messages come in this order. */
  readonly arrivesOn: Day;
  readonly message: Message;
  readonly about?: MessageRef;
}

/** Somebody's way of telling things: with which key, for whom, how soon, and under which names. */
export interface Voice {
  readonly teller: string;
  /** Whom it speaks for; null for an operator and for a platform between the parties. */
  readonly of: string | null;
  /** Whether the key speaks for several, so that each message has to say for whom. */
  readonly named: boolean;
  /** When something that happened on a day is told. */
  arrival(day: DayNumber): DayNumber;
  /** How it calls a party: its own code where it keeps one. */
  calls(identifier: string): PartyInput;
}

/** The text by which nested references name a party. */
export function idOf(party: PartyInput): string {
  return typeof party === 'string' ? party : party.id;
}

/** A message of this voice about something of the given day. */
export function tell<Type extends Tellable>(
  voice: Voice,
  type: Type,
  subject: string,
  day: DayNumber,
  data: Told<EventOf<Type>['facts']> & Texts,
): SentMessage {
  return messageOf(voice, type, subject, day, data);
}

/** A message about an entry that an earlier message made. */
export function tellAbout<Type extends AboutEntry>(
  voice: Voice,
  type: Type,
  about: MessageRef,
  day: DayNumber,
  data: ToldAbout<EventOf<Type>['facts']> & Texts,
): SentMessage {
  return { ...messageOf(voice, type, `${about.messageId} ${dayOf(day)}`, day, data), about };
}

/** The earlier message that a voice sent under this type and subject. */
export function sent(voice: Voice, type: MessageType, subject: string): MessageRef {
  return { teller: voice.teller, messageId: messageId(type, subject) };
}

function messageOf(
  voice: Voice,
  type: MessageType,
  subject: string,
  day: DayNumber,
  data: object,
): SentMessage {
  const message = {
    type,
    id: messageId(type, subject),
    data: { ...data },
    ...(voice.named && voice.of !== null && { onBehalfOf: voice.of }),
  };
  return { teller: voice.teller, arrivesOn: dayOf(voice.arrival(day)), message };
}

function messageId(type: MessageType, subject: string): string {
  return `${type} ${subject}`;
}
