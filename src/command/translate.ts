/**
 * From a message to a command: who says which event, in which stream, about whom. One translation
 * serves every type; what differs between types stands in `src/messages/kinds`.
 */
import { streamOf } from '../ledger/deciders.js';
import { isEntryEvent } from '../ledger/entries.js';
import type { LedgerEvent, Personal } from '../ledger/events.js';
import { documentNumber, type PartyId } from '../ledger/party.js';
import { Rejection } from '../ledger/rejection.js';
import type { Speaker } from '../ledger/stored.js';
import { kindOfStream } from '../ledger/stream-kind.js';
import { eventWith } from '../ledger/upcast.js';
import { MESSAGES } from '../messages/catalogue.js';
import {
  type EntryAddress,
  type Message,
  type PartyInput,
  type Provenance,
  readEntryAddress,
  type TakesBack,
} from '../messages/message.js';
import {
  COUNTERPARTY,
  type Member,
  type Members,
  type MessageRule,
  SPEAKER,
} from '../messages/message-rule.js';
import { type Identities, isNameable, type Mention, withoutIdentifiers } from './identities.js';
import { type Access, mustBeAllowed, speakerOf } from './speaker.js';
import { streamTakenFrom, type Withdrawal } from './withdrawal.js';

/** Somebody tells an event; its stream decides what becomes of it. */
export interface Command {
  readonly stream: string;
  readonly event: LedgerEvent;
  readonly speaker: Speaker;
  /** Every party whom the event concerns, as far as the message says. */
  readonly parties: readonly PartyId[];
  /** Those of them that the message names, for the ledger to meet. */
  readonly mentions: readonly Mention[];
  /** See Message: a document told again may have changed. */
  readonly restates?: true;
  /** Withdraws what was told under a message id: the event's `entry` is found in the stream. */
  readonly takesBack?: Withdrawal;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly document?: Provenance;
}

type Data = Readonly<Record<string, unknown>>;

/** What one message has said so far, while its members are gone through. */
interface Reading {
  readonly identities: Identities;
  readonly access: Access;
  readonly mentions: Mention[];
  /** Parties of the top level by member, for sides and speakers. */
  readonly named: Map<string, PartyId>;
  /** Personal texts by member. */
  readonly texts: Map<string, string>;
  entry: EntryAddress | null;
  /** Faults that the order of rejections has come after others, which may be found later. */
  foreignCode: Rejection | null;
  noEntry: Rejection | null;
}

/**
 * Translates a message whose shape was checked. Throws a Rejection where an identifier is wrong, or
 * where the key may not tell this or not for this party.
 */
export function translate(message: Message, access: Access, identities: Identities): Command {
  mustBeAllowed(message.type, access);
  const rule = MESSAGES[message.type];
  const textOf = rule.texts ?? NO_TEXTS;
  const reading = newReading(identities, access);
  const told = readMembers(message.data, rule.members, reading, '', textOf);
  const ownCode = rule.ownCodes && reading.mentions.every(({ localTo }) => localTo !== null);
  const onBehalfOf = spokenFor(message, reading);
  if (onBehalfOf) reading.mentions.push(onBehalfOf);
  if (reading.foreignCode) throw reading.foreignCode;
  const speaker = speakerOf(
    ownCode ? { ...rule, openToAll: true } : rule,
    { access, message: withoutIdentifiers(message.id, reading.mentions) },
    reading.named,
    onBehalfOf?.party ?? null,
  );
  const { entry, mentions } = reading;
  const parties = concerned(mentions, speaker);
  const personal = personalOf(reading, rule, speaker, parties);
  const given = rule.given?.({
    stream: entry?.stream ?? '',
    teller: access.teller,
    party: speaker.party,
  });
  if (reading.noEntry) throw reading.noEntry;
  const event = eventWith(message.type, given ? { ...told, ...given } : told, personal);
  const { restates, document } = message;
  const command = { event, speaker, parties, mentions, ...causesOf(message, mentions), document };
  if (message.takesBack) return { ...command, ...takenBack(message.takesBack, reading) };
  const stream = entry && isEntryEvent(event) ? entry.stream : streamNamedBy(event, access.teller);
  return { ...command, stream, restates };
}

/** What the message says of other messages, by their ids. */
function causesOf(
  { correlationId, causationId }: Message,
  mentions: readonly Mention[],
): Pick<Command, 'correlationId' | 'causationId'> {
  return {
    correlationId: correlationId && withoutIdentifiers(correlationId, mentions),
    causationId: causationId && withoutIdentifiers(causationId, mentions),
  };
}

/**
 * For whom the message says that it is told. A document says by itself whose words it holds; where
 * the key does not speak for that party, it tells them as its own party's.
 */
function spokenFor({ onBehalfOf, restates }: Message, reading: Reading): Mention | null {
  if (onBehalfOf === undefined) return null;
  const { access, identities } = reading;
  const mention = identities.mention(onBehalfOf, '/onBehalfOf');
  noteForeign(mention, reading, '/onBehalfOf');
  const speaks = access.anyParty || access.parties.has(mention.party);
  return restates && !speaks ? null : mention;
}

/** What the message takes back; its data are read as those of the message that told it. */
function takenBack(
  { type, id, data }: TakesBack,
  { access, identities }: Reading,
): Pick<Command, 'stream' | 'takesBack'> {
  const named = newReading(identities, access);
  const facts = readMembers(data, MESSAGES[type].members, named, '/takesBack/data');
  if (named.foreignCode) throw named.foreignCode;
  const stream = streamTakenFrom(type, facts, access.teller);
  return { stream, takesBack: { type, message: withoutIdentifiers(id, named.mentions) } };
}

function newReading(identities: Identities, access: Access): Reading {
  const nothing = { mentions: [], named: new Map(), texts: new Map(), entry: null };
  return { identities, access, ...nothing, foreignCode: null, noEntry: null };
}

const NO_TEXTS: Readonly<Record<string, string>> = {};

function streamNamedBy(event: LedgerEvent, teller: string): string {
  if (isEntryEvent(event)) throw new Rejection('entry_must_exist', '/entry');
  return streamOf(event, teller);
}

/** The facts of a message's members; parties, texts and the entry are noted in the reading. */
function readMembers(
  data: Data,
  members: Members,
  reading: Reading,
  at: string,
  textOf: Readonly<Record<string, string>> = NO_TEXTS,
): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const name of Object.keys(data)) {
    const value = data[name];
    if (value === undefined) continue;
    const member = members[name];
    if (member) facts[name] = readMember(value, name, member, reading, at);
    else if (typeof value === 'string' && textOf[name]) reading.texts.set(name, value);
    else facts[name] = value;
  }
  return facts;
}

function readMember(
  value: unknown,
  name: string,
  member: Member,
  reading: Reading,
  at: string,
): unknown {
  switch (member.kind) {
    case 'party':
      return readParty(value, name, reading, at);
    case 'number':
      return documentNumber(String(value));
    case 'entry':
      return readEntry(String(value), reading);
    case 'each':
      return Array.isArray(value)
        ? value.map((item, i) => readMembers(item, member.members, reading, `${at}/${name}/${i}`))
        : value;
    case 'object':
      return isData(value) ? readMembers(value, member.members, reading, `${at}/${name}`) : value;
    default:
      return member satisfies never;
  }
}

function readParty(value: unknown, name: string, reading: Reading, at: string): PartyId {
  const pointer = `${at}/${name}`;
  if (!isPartyInput(value)) throw new Rejection('identifier_must_be_valid', pointer);
  const mention = reading.identities.mention(value, pointer);
  noteForeign(mention, reading, pointer);
  reading.mentions.push(mention);
  if (at === '') reading.named.set(name, mention.party);
  return mention.party;
}

function noteForeign(mention: Mention, reading: Reading, pointer: string): void {
  if (reading.foreignCode || isNameable(mention, reading.access)) return;
  reading.foreignCode = new Rejection('local_code_must_be_the_tellers_own', pointer);
}

/** An entry is addressed as `stream@revision`; its facts hold the revision, in the stream told. */
function readEntry(address: string, reading: Reading): number {
  const entry = readEntryAddress(address);
  if (!entry || kindOfStream(entry.stream) === null) {
    const detail = `${address} addresses no entry.`;
    reading.noEntry = new Rejection('entry_must_exist', '/entry', detail);
    return 0;
  }
  reading.entry = entry;
  return entry.revision;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPartyInput(value: unknown): value is PartyInput {
  return typeof value === 'string' || (isData(value) && typeof value.id === 'string');
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
  { texts, named, mentions }: Reading,
  rule: MessageRule,
  speaker: Speaker,
  parties: readonly PartyId[],
): Personal | undefined {
  const establishment = mentions.some(({ identifier }) => identifier.establishment !== undefined);
  if (texts.size === 0 && !establishment) return undefined;
  const personal: Record<PartyId, Record<string, string>> = {};
  const about = (party: PartyId): Record<string, string> => {
    personal[party] ??= {};
    return personal[party];
  };
  for (const [name, text] of texts) {
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
