/**
 * From a message to a command: who says which event, in which stream, about whom. One translation
 * serves every type; what differs between types stands in `src/messages/kinds`.
 */
import { streamOf } from '../ledger/deciders.js';
import type { LedgerEvent } from '../ledger/events.js';
import { halvesOf } from '../keys/halves.js';
import { Rejection } from '../ledger/rejection.js';
import type { Personal } from '../ledger/shape.js';
import type { Speaker } from '../ledger/stored.js';
import { isEntryEvent } from '../ledger/stream/entries.js';
import { type Data, eventWith } from '../ledger/upcast.js';
import type { PartyId } from '../ledger/values/party.js';
import { MESSAGES } from '../messages/catalogue.js';
import type { Message, Provenance, TakesBack } from '../messages/message.js';
import { BOTH, COUNTERPARTY, type MessageRule, SPEAKER } from '../messages/message-rule.js';
import { type Identities, type Mention, withoutIdentifiers } from './identities.js';
import { MessageReading } from './reading.js';
import { type Access, mustBeAllowed, speakerOf } from './speaker.js';
import { streamTakenFrom, type WithdrawnStatements } from './withdrawal.js';

/** What a message asks of the ledger: that somebody tells an event. Its stream decides on it. */
export interface Command {
  readonly stream: string;
  readonly event: LedgerEvent;
  readonly speaker: Speaker;
  /** Every party whom the event concerns, as far as the message says. */
  readonly parties: readonly PartyId[];
  /** Those whom the message names, for the ledger to meet. */
  readonly mentions: readonly Mention[];
  /** See Message: a document told again may have changed. */
  readonly restates?: true;
  /** Withdraws what was told under a message id: the event's `entry` is found in the stream. */
  readonly takesBack?: WithdrawnStatements;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly document?: Provenance;
}

/**
 * Translates a message whose shape was checked. Throws a Rejection where an identifier is wrong, or
 * where the key may not tell this or not for this party.
 */
export function translate(message: Message, access: Access, identities: Identities): Command {
  mustBeAllowed(message.type, access);
  const rule = MESSAGES[message.type];

  // What it says: facts, and whom and what it names.
  const reading = new MessageReading(identities, access);
  const told = reading.facts(message.data, rule.members, '', rule.texts);
  const { entry, mentions, met, named } = reading;
  const ownCode = rule.ownCodes && mentions.every(({ localTo }) => localTo !== null);
  const onBehalfOf = spokenFor(message, access, reading);
  if (onBehalfOf) mentions.push(onBehalfOf);
  reading.mustNameOwnCodes();

  // Who says it.
  const speaker = speakerOf(
    ownCode ? { ...rule, openToAll: true } : rule,
    { access, message: identities.messageId(message.id, [...mentions, ...met]) },
    named,
    onBehalfOf?.party ?? null,
  );

  // The event.
  const parties = concerned(mentions, speaker);
  const address = { stream: entry?.stream ?? '', teller: access.teller, party: speaker.party };
  const given = rule.given?.(address);
  reading.mustAddressAnEntry();
  const facts = given ? { ...told, ...given } : told;
  const personal = personalOf(reading, rule, { speaker, parties, facts });
  const event = eventWith(message.type, facts, personal);

  // Its stream.
  const { restates, takesBack, document } = message;
  const command = {
    event,
    speaker,
    parties,
    mentions: met.length === 0 ? mentions : [...mentions, ...met],
    ...causesOf(message, mentions, identities),
    document,
  };
  if (takesBack) {
    return { ...command, ...takenBack(takesBack, identities, access) };
  }
  const stream = entry && isEntryEvent(event) ? entry.stream : streamNamedBy(event, access.teller);
  return { ...command, stream, restates };
}

/** What the message says of other messages, by their ids. */
function causesOf(
  { correlationId, causationId }: Message,
  mentions: readonly Mention[],
  identities: Identities,
): Pick<Command, 'correlationId' | 'causationId'> {
  return {
    correlationId: correlationId && identities.messageId(correlationId, mentions),
    causationId: causationId && identities.messageId(causationId, mentions),
  };
}

/**
 * For whom the message says that it is told. A document says by itself whose words it holds; where
 * the key does not speak for that party, it tells them as its own party's.
 */
function spokenFor(
  { onBehalfOf, restates }: Message,
  access: Access,
  reading: MessageReading,
): Mention | null {
  if (onBehalfOf === undefined) return null;
  const mention = reading.mention(onBehalfOf, '/onBehalfOf');
  const speaks = access.anyParty || access.parties.has(mention.party);
  return restates && !speaks ? null : mention;
}

/** What the message takes back; its data are read as those of the message that told it. */
function takenBack(
  { type, id, data }: TakesBack,
  identities: Identities,
  access: Access,
): Pick<Command, 'stream' | 'takesBack'> {
  const reading = new MessageReading(identities, access);
  const facts = reading.facts(data, MESSAGES[type].members, '/takesBack/data');
  reading.mustNameOwnCodes();
  const stream = streamTakenFrom(type, facts, access.teller);
  const text = withoutIdentifiers(id, reading.mentions);
  // Whether it holds a name that was sealed with it, only the message that told it has said.
  const messages = [identities.clear(text), identities.hidden(text)];
  return { stream, takesBack: { type, messages } };
}

function streamNamedBy(event: LedgerEvent, teller: string): string {
  if (isEntryEvent(event)) throw new Rejection('entry_must_exist', '/entry');
  return streamOf(event, teller);
}

function concerned(mentions: readonly Mention[], { party }: Speaker): readonly PartyId[] {
  const parties: PartyId[] = [];
  for (const mention of mentions) {
    if (!parties.includes(mention.party)) parties.push(mention.party);
  }
  if (party && !parties.includes(party)) parties.push(party);
  return parties;
}

/**
 * The texts by the party whom they concern. What an operator writes without speaking for anybody
 * concerns the first party of the event. An establishment is kept with its party.
 */
function personalOf(
  { texts, named, mentions }: MessageReading,
  rule: MessageRule,
  { speaker, parties, facts }: Pick<Command, 'speaker' | 'parties'> & { facts: Data },
): Personal | undefined {
  const establishment = mentions.some(({ identifier }) => identifier.establishment !== undefined);
  if (texts.size === 0 && !establishment) return undefined;
  const personal: Record<PartyId, Record<string, string>> = {};
  const about = (party: PartyId): Record<string, string> => {
    personal[party] ??= {};
    return personal[party];
  };
  for (const [name, text] of texts) {
    if (rule.both && rule.texts?.[name] === BOTH) {
      for (const [i, half] of halvesOf(name, text).entries()) {
        Object.assign(about(String(facts[rule.both[i] ?? ''])), half);
      }
      continue;
    }
    const party = partyOfText(name, rule, named, speaker) ?? speaker.party ?? parties[0];
    if (party) about(party)[name] = text;
  }
  for (const { party, identifier } of mentions) {
    if (identifier.establishment) about(party).establishment = identifier.establishment;
  }
  return personal;
}

/** The party that a text concerns, where the message names it. */
function partyOfText(
  name: string,
  { texts = {}, promisor = [], promisee = [] }: MessageRule,
  named: ReadonlyMap<string, PartyId>,
  { party }: Speaker,
): PartyId | undefined {
  const of = texts[name] ?? SPEAKER;
  if (of === SPEAKER) return undefined;
  if (of !== COUNTERPARTY) return named.get(of);
  return [...promisor, ...promisee].map((side) => named.get(side)).find((side) => side !== party);
}
