/**
 * Which promises are told under joined addresses, between whom, and from which facts each is
 * folded. Who the buyer is says the seller; where the seller is silent, each buyer's telling is a
 * promise of its own. So it is with suppliers and clients. What counts for none is kept apart.
 */
import type { PromiseKind } from '../../../src/ledger/events.js';
import { REUSED_AFTER_DAYS } from '../../../src/ledger/stream/statements.js';
import { type Day, type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { addressesOf, type Fact, gradeOf, isOfType, ownerIn } from '../../fact.js';
import type { WhoIsWho } from '../../who-is-who.js';
import { caseOn, casesOf, firstDayNamed } from './cases.js';
import { type Field, type Word, type Words, winner } from './precedence.js';
import {
  type Between,
  counted,
  factorsIn,
  ownersSide,
  speaksForAny,
  type Uncounted,
  type WhyNotCounted,
} from './right-to-speak.js';
import { linkedTexts, textsOf, type Writing, type WrittenTerms, writingsOf } from './writings.js';

/** A word with the fact that says it. */
export interface ToldWord<Terms> extends Word<Terms> {
  readonly fact: Fact;
}

/** What terms of a kind of promise say of between whom it is, and since when. */
export interface TermsOf<Terms> extends WrittenTerms<Terms> {
  readonly kind: PromiseKind;
  startOf(terms: Terms): Day;
}

/** A promise as it was told. */
export interface ToldPromise<Terms> {
  readonly words: Words<Terms>;
  readonly between: Between;
  /** First day told of it. */
  readonly since: DayNumber;
  /** Whether its seller or supplier told it, and not only the other side. */
  readonly byOwner: boolean;
  /** The texts of its number; null: all of its normal form. */
  readonly texts: ReadonlySet<string> | null;
  /** Those that count for it, each on the side of the promise on which its party stands. */
  readonly facts: readonly Fact[];
}

export interface Told<Terms> {
  /** What owners told first, then what only others did; of each the oldest first. */
  readonly promises: readonly ToldPromise<Terms>[];
  readonly uncounted: readonly Uncounted[];
}

/** `words`: each voice's word on the terms. `facts`: all that stand, the words' among them. */
export function promisesTold<Terms>(
  of: TermsOf<Terms>,
  words: readonly ToldWord<Terms>[],
  facts: readonly Fact[],
  who: WhoIsWho,
): Told<Terms> {
  const writings = writingsOf(of, words, linkedTexts(facts, who), who);
  const [only] = writings;
  if (only && writings.length === 1) return promisesWritten(of, only, facts, who);
  const told = writings.map((writing) => {
    const own = facts.filter((fact) => isOfWriting(fact, writing.texts));
    return { own, ...promisesWritten(of, writing, own, who) };
  });
  const why = new Map(told.flatMap(({ uncounted }) => uncounted).map((each) => [each.fact, each]));
  for (const { own, uncounted } of told) {
    // What counts for one of them counts.
    const not = new Set(uncounted.map(({ fact }) => fact));
    for (const fact of own) if (!not.has(fact)) why.delete(fact);
  }
  for (const fact of facts) {
    const isMeant = told.some(({ own }) => own.includes(fact));
    if (!isMeant) why.set(fact, { fact, why: 'promise_is_unclear' });
  }
  const promises = told.flatMap((each) => each.promises);
  return { promises: promises.sort(inOrderTold), uncounted: [...why.values()] };
}

function isOfWriting(fact: Fact, texts: ReadonlySet<string> | null): boolean {
  const named = textsOf(fact);
  return texts === null || named === null || named.some((text) => texts.has(text));
}

function inOrderTold<Terms>(a: ToldPromise<Terms>, b: ToldPromise<Terms>): number {
  const textOf = ({ texts }: ToldPromise<Terms>): string => [...(texts ?? [])].sort()[0] ?? '';
  return (
    Number(b.byOwner) - Number(a.byOwner) ||
    a.since - b.since ||
    compareText(textOf(a), textOf(b)) ||
    compareText(a.between.others[0] ?? '', b.between.others[0] ?? '')
  );
}

/** The promises under one writing of a number: several where it was used again. */
function promisesWritten<Terms>(
  of: TermsOf<Terms>,
  { texts, words }: Writing<ToldWord<Terms>>,
  facts: readonly Fact[],
  who: WhoIsWho,
): Told<Terms> {
  const { promises, refused } = promisesIn(of, words, facts, who);
  const sharing = promises.map((promise) => ({ ...promise, texts, facts: [] as Fact[] }));
  const uncounted: Uncounted[] = [];
  for (const fact of facts) {
    const why = sharing.length === 0 ? null : share(fact, sharing, of.kind, who);
    if (why !== null) uncounted.push({ fact, why: refused.get(fact) ?? why });
  }
  return { promises: sharing, uncounted };
}

type Unshared<Terms> = Omit<ToldPromise<Terms>, 'facts' | 'texts'>;

interface PromisesIn<Terms> {
  readonly promises: readonly Unshared<Terms>[];
  /** Words on promises that their sellers say were made by, or to, somebody else. */
  readonly refused: ReadonlyMap<Fact, WhyNotCounted>;
}

function promisesIn<Terms>(
  of: TermsOf<Terms>,
  words: readonly ToldWord<Terms>[],
  facts: readonly Fact[],
  who: WhoIsWho,
): PromisesIn<Terms> {
  const refused = new Map<Fact, WhyNotCounted>();
  const isOwners = ({ fact: { by }, terms }: ToldWord<Terms>): boolean =>
    by.party === null || who.speaksFor(by.party, of.ownerOf(terms));
  const isOthers = ({ fact: { by }, terms }: ToldWord<Terms>): boolean =>
    by.party !== null && who.speaksFor(by.party, of.otherOf(terms));
  const [ownersStand, othersStand] = sidesOf(of.kind);
  const byOwners = words
    .filter(isOwners)
    .map((word) => (isOthers(word) ? word : standing(word, ownersStand, of.kind)));
  const owned = usesBy(byOwners, of, ({ terms }) => who.holder(of.ownerOf(terms)));
  const promises = owned.map((use) => unshared(of, use, true, facts, who));
  const extra = promises.map((): ToldWord<Terms>[] => []);
  const left: ToldWord<Terms>[] = [];
  for (const told of words) {
    if (isOwners(told) || !isOthers(told)) continue;
    const word = standing(told, othersStand, of.kind);
    const same = [...promises.keys()].filter((i) => isAbout(of, word, promises[i], who));
    const own = same.find((i) => isAmong(word.fact.by.party, promises[i]?.between.others, who));
    if (own !== undefined) extra[own]?.push(word);
    else if (same.length > 0) refused.set(word.fact, 'promised_to_another');
    else left.push(word);
  }
  const others = usesBy(left, of, ({ fact: { by } }) => who.holder(by.party ?? ''));
  return {
    promises: [
      ...promises.map((promise, i) => withWords(promise, extra[i] ?? [], of)),
      ...others.map((use) => unshared(of, use, false, facts, who)),
    ],
    refused,
  };
}

function sidesOf(kind: PromiseKind): readonly ['promisor' | 'promisee', 'promisor' | 'promisee'] {
  return ownersSide(kind) === 'promisee' ? ['promisee', 'promisor'] : ['promisor', 'promisee'];
}

/**
 * A word as of the side on which its party stands, whatever its message made of it: a party goes by
 * several ids, and a promisor's word stays declared under each.
 */
function standing<Terms>(
  word: ToldWord<Terms>,
  side: 'promisor' | 'promisee',
  kind: PromiseKind,
): ToldWord<Terms> {
  if (word.side === side || word.side === 'bank' || word.fact.by.party === null) return word;
  const grade = side === 'promisor' ? 'declared' : gradeOf(word.source);
  return { ...word, side, grade, issuer: side === ownersSide(kind) };
}

/** The uses of a number by each of those who tell of it, oldest first. */
function usesBy<Terms>(
  words: readonly ToldWord<Terms>[],
  { startOf }: TermsOf<Terms>,
  byWhom: (word: ToldWord<Terms>) => PartyId,
): readonly Words<Terms>[] {
  const byParty = new Map<PartyId, ToldWord<Terms>[]>();
  for (const word of words) {
    const party = byWhom(word);
    const own = byParty.get(party);
    if (own) own.push(word);
    else byParty.set(party, [word]);
  }
  return [...byParty]
    .flatMap(([party, own]) => casesOf(own, startOf).map((each) => ({ ...each, party })))
    .sort((a, b) => a.since - b.since || compareText(a.party, b.party))
    .map((each) => each.words);
}

function unshared<Terms>(
  of: TermsOf<Terms>,
  words: Words<Terms>,
  byOwner: boolean,
  facts: readonly Fact[],
  who: WhoIsWho,
): Unshared<Terms> {
  const owners = idsOf(words, of.ownerOf, who);
  const others = idsOf(words, of.otherOf, who);
  const factors = of.kind === 'invoice' ? factorsIn(facts, owners, who) : [];
  return { words, between: { owners, others, factors }, since: sinceOf(words, of), byOwner };
}

function sinceOf<Terms>(words: Words<Terms>, { startOf }: TermsOf<Terms>): DayNumber {
  return Math.min(...words.map(({ terms }) => toDayNumber(startOf(terms))));
}

/** The party that these words name: the id that wins, then the others of the same professional. */
function idsOf<Terms>(
  words: Words<Terms>,
  partyOf: (terms: Terms) => PartyId,
  { resolve }: WhoIsWho,
): readonly PartyId[] {
  const [only, ...more] = words;
  if (more.length === 0) return [partyOf(only.terms)];
  const field: Field<Terms, PartyId> = {
    of: partyOf,
    textOf: resolve,
    compare: compareText,
  };
  const first = partyOf(winner(words, field).terms);
  const ids = words.map(({ terms }) => partyOf(terms));
  return [...new Set([first, ...ids.filter((id) => resolve(id) === resolve(first)).sort()])];
}

function withWords<Terms>(
  promise: Unshared<Terms>,
  more: readonly ToldWord<Terms>[],
  of: TermsOf<Terms>,
): Unshared<Terms> {
  if (more.length === 0) return promise;
  const words: Words<Terms> = [...promise.words, ...more];
  return { ...promise, words, since: sinceOf(words, of) };
}

/** Whether another's word is about the use of the number that its owner told of. */
function isAbout<Terms>(
  { ownerOf, startOf }: TermsOf<Terms>,
  { terms }: Word<Terms>,
  promise: Unshared<Terms> | undefined,
  who: WhoIsWho,
): boolean {
  if (!promise) return false;
  const away = Math.abs(toDayNumber(startOf(terms)) - promise.since);
  const named = ownerOf(terms);
  const isOwner = promise.between.owners.some((owner) => who.speaksFor(owner, named));
  return isOwner && away < REUSED_AFTER_DAYS;
}

function isAmong(
  party: PartyId | null,
  named: readonly PartyId[] | undefined,
  who: WhoIsWho,
): boolean {
  return party !== null && speaksForAny(who, party, named ?? []);
}

interface Sharing<Terms> extends Omit<ToldPromise<Terms>, 'facts' | 'texts'> {
  readonly facts: Fact[];
}

/** Gives a fact to the promise that it counts for; or says why it counts for none. */
function share<Terms>(
  fact: Fact,
  promises: readonly Sharing<Terms>[],
  kind: PromiseKind,
  who: WhoIsWho,
): WhyNotCounted | null {
  let why: WhyNotCounted = 'not_a_party';
  const found: {
    readonly promise: Sharing<Terms>;
    readonly as: Fact;
    readonly since: DayNumber;
  }[] = [];
  for (const promise of promises) {
    if (promises.length > 1 && !isUnderItsOwner(fact, promise, who)) continue;
    const as = counted(fact, kind, promise.between, who);
    if (typeof as === 'string') why = as;
    else found.push({ promise, as, since: promise.since });
  }
  // What is not known to have been paid, a refund say, takes back of accounts of any of them.
  const isAnyones = fact.event.after?.known === false;
  const meant = found.length < 2 || isAnyones ? found : meantOf(fact, found, who);
  if (meant.length === 0) return found.length === 0 ? why : 'promise_is_unclear';
  if (fact.event.after || isOfType(fact, 'CreditNoteIssued')) {
    // For which uses of the number each part is follows from their terms: see invoice/uses.ts.
    for (const { promise, as } of meant) promise.facts.push(as);
    return null;
  }
  const on = meant.length === 1 ? meant[0] : caseOn(toldByOthers(meant, fact), fact);
  on?.promise.facts.push(on.as);
  return null;
}

/**
 * A use of the number that its promisor alone tells draws to itself nothing but what names it by
 * its first day, where others tell another one (ADR 44).
 */
function toldByOthers<Terms, Found extends { readonly promise: Sharing<Terms> }>(
  meant: readonly Found[],
  fact: Fact,
): readonly Found[] {
  if (firstDayNamed(fact) !== null) return meant;
  const byOthers = meant.filter(({ promise: { words } }) =>
    words.some(({ side }) => side !== 'promisor'),
  );
  return byOthers.length > 0 ? byOthers : meant;
}

/** Whether the fact names a promise of this owner's. */
function isUnderItsOwner<Terms>(
  fact: Fact,
  { between: { owners }, byOwner }: Unshared<Terms>,
  who: WhoIsWho,
): boolean {
  const named = addressesOf(fact, () => []).map(ownerIn);
  return owners.some((owner) =>
    named.some((id) => (byOwner ? who.speaksFor(owner, id) : who.isOne(owner, id))),
  );
}

interface Candidate {
  readonly promise: Omit<Unshared<unknown>, 'words'>;
  readonly since: DayNumber;
}

/**
 * Which of several promises under one number a fact can be about, oldest first: those of the buyer
 * (or client) that speaks or is named; else those that the owner told; else the only buyer's.
 */
function meantOf<Found extends Candidate>(
  fact: Fact,
  found: readonly Found[],
  who: WhoIsWho,
): readonly Found[] {
  const inOrder = [...found].sort((a, b) => a.since - b.since);
  const said = [fact.event.after?.by?.party ?? fact.by.party, namedOther(fact)];
  const named = inOrder.filter(({ promise: { between } }) =>
    said.some((party) => isAmong(party, between.others, who)),
  );
  if (named.length > 0) return named;
  const owned = inOrder.filter(({ promise }) => promise.byOwner);
  if (owned.length > 0) return owned;
  const [first, ...rest] = inOrder;
  const buyer = first?.promise.between.others[0] ?? '';
  const isSame = ({ promise }: Found): boolean => isAmong(buyer, promise.between.others, who);
  return rest.every(isSame) ? inOrder : [];
}

function namedOther({ event }: Fact): PartyId | null {
  if (event.after) return event.after.payer ?? null;
  const { facts } = event;
  if ('buyer' in facts) return facts.buyer ?? null;
  return 'client' in facts ? (facts.client ?? null) : null;
}
