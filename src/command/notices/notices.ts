/**
 * What is accepted and does not count is answered so at once, where that can be told for sure. The
 * fold says whether it counts (ADR 0026); here it is given the facts of the few streams that decide
 * it: of the promise, of the parties, and of assignments. Those may not be all, so nothing is said
 * where more could change the answer: of a promise that its seller has not told here, of one that
 * is joined to others or whose number may be in use again, and of anybody who may go by an
 * identifier that is not linked yet. No decision rests on what is read here.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { addressOfStream, type Fact, ofType } from '../../../projections/fact.js';
import { occurredOn } from '../../../projections/occurred-on.js';
import { foldFacts, standingFacts } from '../../../projections/promise/promise.js';
import type { WhyNotCounted } from '../../../projections/promise/telling/right-to-speak.js';
import type { WhoIsWho } from '../../../projections/who-is-who.js';
import { receivableStream } from '../../ledger/kinds/receivable.js';
import type { Revision } from '../../ledger/stored.js';
import { REUSED_AFTER_DAYS } from '../../ledger/stream/statements.js';
import { type Day, toDayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { UncountedNotice } from '../../messages/message.js';
import type { EventStore } from '../../store/event-store.js';
import type { Command } from '../translate.js';
import { KnownParties } from './known-parties.js';
import { invoicesPaidToSellers, type PromiseMeant, promisesMeant } from './looks.js';
import { ReadFacts } from './read-facts.js';
import { isNamedByOwner, isWordOnTerms, sidesOf, type WordOnTerms } from './word-on-terms.js';

/** What was told and may not count (see mayNotCount): its entry, durable by now. */
export interface Doubted {
  readonly command: Pick<Command, 'event' | 'speaker'>;
  readonly stream: string;
  readonly revision: Revision;
}

/** Verdicts between two turns of the event loop. */
const STRIDE = 25;

/** Facts of one promise that are folded for a notice, at most. */
const MOST_FACTS = 1000;

/** The notice of each of these that surely does not count. Throws what the store throws. */
export async function noticesOf(
  store: Pick<EventStore, 'readEach'>,
  told: readonly Doubted[],
): Promise<ReadonlyMap<Doubted, UncountedNotice>> {
  const notices = new Map<Doubted, UncountedNotice>();
  if (told.length === 0) return notices;
  const read = new ReadFacts(store);
  await read.read(told.flatMap(({ command }) => invoicesPaidToSellers(command) ?? []));
  const unclear = told.filter(({ command }) => !isPlain(command, read));
  await read.read(unclear.map(({ stream }) => stream));
  const looks = unclear.flatMap((one) => looksFor(one, read));
  await read.read(looks.flatMap(({ meant }) => meant.streams));
  const open = looks.filter((look) => isToldByOthers(look, read));
  const parties = new KnownParties(read);
  await parties.meet(open.flatMap((look) => partiesIn(look, read)));
  await read.read(open.flatMap((look) => assignmentsOf(look, read, parties)));
  await parties.meet(open.flatMap((look) => assignedTo(look, read, parties)));
  for (const [i, one] of unclear.entries()) {
    // Others get their turn between.
    if (i % STRIDE === STRIDE - 1) await nextTurn();
    const found = open.filter((look) => look.told === one);
    const notice = noticeIn(found.flatMap((look) => verdictOn(look, read, parties) ?? []));
    if (notice) notices.set(one, notice);
  }
  return notices;
}

function isPlain(command: Doubted['command'], read: ReadFacts): boolean {
  const invoices = invoicesPaidToSellers(command);
  if (!invoices) return false;
  return invoices.every((stream) => {
    const words = read.wordsOf(stream);
    return words !== null && isNamedByOwner(command.speaker.party, words);
  });
}

/** Something told, and a promise that it may be told of. */
interface Look {
  readonly told: Doubted;
  readonly fact: Fact;
  readonly meant: PromiseMeant;
}

/** What was taken back since, or restated, is not looked at. */
function looksFor(told: Doubted, read: ReadFacts): readonly Look[] {
  const standing = standingFacts(read.of(told.stream));
  const fact = standing.find(({ revision }) => revision === told.revision);
  return fact ? promisesMeant(fact).map((meant) => ({ told, fact, meant })) : [];
}

/** Who speaks: of a payment, whoever told the payment, however it is allocated later. */
function speakerOf({ event, by }: Fact): PartyId | null {
  return event.after?.by ? event.after.by.party : by.party;
}

function wordsIn(stream: string, read: ReadFacts): readonly Fact<WordOnTerms>[] {
  return standingFacts(read.of(stream)).filter(isWordOnTerms);
}

/** Whether anybody but the one who speaks told of the promise; else it is not known here. */
function isToldByOthers({ fact, meant }: Look, read: ReadFacts): boolean {
  const speaker = speakerOf(fact);
  return meant.streams.every((stream) =>
    wordsIn(stream, read).some(({ by }) => by.party !== speaker),
  );
}

function partiesIn({ fact, meant }: Look, read: ReadFacts): readonly PartyId[] {
  const words = meant.streams.flatMap((stream) => wordsIn(stream, read));
  const links = meant.streams.flatMap((stream) => ofType(read.of(stream), 'InvoiceLinked'));
  const { payer, payee } = fact.event.after ?? {};
  return [
    ...links.map(({ by }) => by.party),
    ...words.flatMap(({ event, by }) => [...Object.values(sidesOf(event)), by.party]),
    ...[speakerOf(fact), fact.by.party, payer, payee],
  ].flatMap((party) => party ?? []);
}

/** Where it may be told that the receivable was assigned to who speaks or is paid. */
function assignmentsOf(
  { fact, meant }: Look,
  read: ReadFacts,
  parties: KnownParties,
): readonly string[] {
  const asFactors = [speakerOf(fact), fact.event.after?.payee].flatMap((party) => party ?? []);
  const tellers = asFactors.flatMap((party) => parties.tellersOfFactor(party));
  return meant.streams.flatMap((stream) => {
    const facts = read.of(stream);
    const all = new Set([fact.by.teller, ...tellers, ...facts.map(({ by }) => by.teller)]);
    return wordsIn(stream, read).flatMap(({ event }) => {
      if (event.type === 'DeliveryPromised') return [];
      const { seller, number } = event.facts;
      return [...all].map((teller) => {
        return receivableStream(teller, { seller, number, confidential: false });
      });
    });
  });
}

/** Null where not all of them could be read. */
function assignmentFacts(
  look: Look,
  read: ReadFacts,
  parties: KnownParties,
): readonly Fact[] | null {
  const streams = [...new Set(assignmentsOf(look, read, parties))];
  return streams.every((stream) => read.has(stream))
    ? streams.flatMap((stream) => read.of(stream))
    : null;
}

function assignedTo(look: Look, read: ReadFacts, parties: KnownParties): readonly PartyId[] {
  return ofType(assignmentFacts(look, read, parties) ?? [], 'ReceivableAssigned').flatMap(
    ({ event, by }) => (by.party === null ? [] : [by.party]).concat(event.facts.factor),
  );
}

/** What surely does not count, and of which promise. */
interface Verdict {
  readonly why: WhyNotCounted;
  readonly name: string;
}

function verdictOn(look: Look, read: ReadFacts, parties: KnownParties): Verdict | null {
  const { fact, meant } = look;
  const own = meant.streams.flatMap((stream) => read.of(stream));
  const assignments = assignmentFacts(look, read, parties);
  if (assignments === null || own.length > MOST_FACTS) return null;
  const facts = [...new Set([...own, ...assignments, fact])];
  const { who } = parties;
  const owners = meant.streams.map((stream) =>
    wordsIn(stream, read).filter(({ event, by }) => {
      return by.party === null || who.speaksFor(by.party, sidesOf(event).owner);
    }),
  );
  if (owners.some((words) => words.length === 0 || mayMeanAnother(fact, words))) return null;
  if (owners.flat().some((word) => goesBySeveral(word, who))) return null;
  const factors = ofType(facts, 'ReceivableAssigned').map(({ event }) => event.facts.factor);
  const isOutside = outsideOf(owners, factors, parties);
  const links = ofType(facts, 'InvoiceLinked').filter((link) => link !== fact);
  // Under another number it may be of somebody else; but not by a stranger's word.
  if (links.some(({ by }) => !isOutside(by.party, 'all'))) return null;
  const addresses = [...new Set(meant.streams.flatMap((each) => addressOfStream(each) ?? []))];
  const { uncounted } = foldFacts(addresses, facts, who, () => null);
  const why = uncounted.find((each) => each.fact === fact)?.why;
  if (why === undefined) return null;
  const isSure =
    why === 'payee_is_another'
      ? isOutside(fact.event.after?.payee, 'owners')
      : isOutside(speakerOf(fact), 'all');
  return isSure ? { why, name: meant.name } : null;
}

/** Who goes by several identifiers may have used the number under another one, too. */
function goesBySeveral({ event, by }: Fact<WordOnTerms>, who: WhoIsWho): boolean {
  const { owner, other } = sidesOf(event);
  const ids = [by.party ?? owner, other, who.resolve(owner)];
  return ids.some((id) => id !== owner && who.isOne(id, owner));
}

/** Says whether somebody is surely none of the parties (or owners) of one of the promises. */
function outsideOf(
  promises: readonly (readonly Fact<WordOnTerms>[])[],
  factors: readonly PartyId[],
  parties: KnownParties,
): (party: PartyId | null | undefined, of: 'owners' | 'all') => boolean {
  return (party, of) =>
    promises.some((words) => {
      const sides = words.map(({ event }) => sidesOf(event));
      const named = sides.flatMap(({ owner, other }) => (of === 'all' ? [owner, other] : owner));
      return [...named, ...factors].every((each) => party && parties.areTwo(party, each));
    });
}

/** Whether a fact may be of a later use of the number than its owner has told of. */
function mayMeanAnother({ event }: Fact, words: readonly Fact<WordOnTerms>[]): boolean {
  const issuedOn = 'issuedOn' in event.facts ? event.facts.issuedOn : undefined;
  const days = [issuedOn, occurredOn(event)].flatMap((day) => day ?? []);
  return words.every(({ event: word }) => {
    const start = word.type === 'DeliveryPromised' ? word.facts.promisedOn : word.facts.issuedOn;
    return days.some((day) => isFar(day, start));
  });
}

function isFar(a: Day, b: Day): boolean {
  return Math.abs(toDayNumber(a) - toDayNumber(b)) >= REUSED_AFTER_DAYS;
}

/** Numbers that a notice names. */
const MOST_NAMED = 5;

function noticeIn(verdicts: readonly Verdict[]): UncountedNotice | null {
  const [first] = verdicts;
  if (!first) return null;
  const same = verdicts.filter(({ why }) => why === first.why).map(({ name }) => name);
  const named = same.slice(0, MOST_NAMED).join(', ');
  const more = same.length > MOST_NAMED ? ` and ${same.length - MOST_NAMED} more` : '';
  const detail =
    `Of ${named}${more}, this does not count as things stand: ${BECAUSE[first.why]} ` +
    'It is kept, and counts by itself once a link or an assignment that is told later says so.';
  return { code: first.why, detail };
}

/** Why something does not count, as a sentence. */
const BECAUSE: Readonly<Record<WhyNotCounted, string>> = {
  not_a_party: 'it is told for neither of the two parties, nor for a factor who holds the claim.',
  payee_is_another: 'the payment went to another than the seller, or a factor who holds the claim.',
  promised_to_another: 'whoever issued it says that it was promised to another.',
  link_is_of_others: 'a link counts that is told for a party of both.',
  promise_is_unclear: 'several tell of it, and it is not said whose is meant.',
};
