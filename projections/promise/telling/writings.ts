/**
 * Numbers as they were written. Facts meet under the normal form of a number, letters and digits
 * only; but the normal form joins what different tellers told. Two texts of one teller are two
 * promises, and texts of two are one where the other party and the currency agree and so does the
 * total or the first day. What could join more than one way joins none.
 */
import type { PartyId } from '../../../src/ledger/values/party.js';
import { documentNumber, normalNumber } from '../../../src/ledger/values/party.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { addressOfStream, type Fact, isOfType } from '../../fact.js';
import type { WhoIsWho } from '../../who-is-who.js';

/** What terms say by which two writings of a number are known to be one. */
export interface WrittenTerms<Terms> {
  ownerOf(terms: Terms): PartyId;
  otherOf(terms: Terms): PartyId;
  /** As it was told. */
  numberOf(terms: Terms): string;
  /** Whether the terms could be of one promise, whoever it is made to. */
  isAlike(a: Terms, b: Terms): boolean;
}

/** What is told of a promise under a number, and by whom. */
interface WordIn<Terms> {
  readonly terms: Terms;
  /** Teller and party spoken for. */
  readonly voice: string;
  readonly fact: { readonly by: { readonly party: PartyId | null } };
}

/** Texts of one number that their owner says are one. */
export type TextLinks = readonly (readonly [string, string])[];

/** Words under texts of a number that are one promise, or uses of one number. */
export interface Writing<ToldWord> {
  /** Null where nobody tells texts apart: then every text of the normal form is meant. */
  readonly texts: ReadonlySet<string> | null;
  readonly words: readonly ToldWord[];
  /** The owner's texts with which it could be one, and is with none of them. */
  readonly couldBe?: readonly ReadonlySet<string>[];
}

/**
 * The words by the writings that are one. Whom the owner does not name as the other party has no
 * say in which writings there are: else anybody could draw to itself what is told under a text.
 */
export function writingsOf<Terms, ToldWord extends WordIn<Terms>>(
  of: WrittenTerms<Terms>,
  words: readonly ToldWord[],
  links: TextLinks,
  who: Pick<WhoIsWho, 'isOne' | 'speaksFor'>,
): readonly Writing<ToldWord>[] {
  const [first] = words;
  const text = ({ terms }: ToldWord): string => documentNumber(of.numberOf(terms));
  if (!first || words.every((word) => text(word) === text(first))) return [{ texts: null, words }];
  const isOwners = ({ terms, fact: { by } }: ToldWord): boolean =>
    by.party === null || who.speaksFor(by.party, of.ownerOf(terms));
  const owners = words.filter(isOwners);
  const isOthers = ({ terms, fact: { by } }: ToldWord): boolean =>
    by.party !== null &&
    who.speaksFor(by.party, of.otherOf(terms)) &&
    (owners.length === 0 ||
      owners.some((own) => who.isOne(of.otherOf(own.terms), of.otherOf(terms))));
  const telling = words.filter((word) => isOwners(word) || isOthers(word));
  const byText = new Map<string, ToldWord[]>();
  for (const word of telling) byText.set(text(word), [...(byText.get(text(word)) ?? []), word]);
  const all = [...byText]
    .sort(([a], [b]) => compareText(a, b))
    .map(([each, own]) => ({ texts: new Set([each]), words: own }));
  const linked = linkedIn(all, links);
  const agree = (a: ToldWord, b: ToldWord): boolean =>
    a.voice !== b.voice &&
    who.isOne(of.otherOf(a.terms), of.otherOf(b.terms)) &&
    of.isAlike(a.terms, b.terms);
  const owned = joinedAlike(
    linked.filter((each) => each.words.some(isOwners)),
    (a, b) => agree(a, b) && isOwners(a) && isOwners(b),
  );
  const rest = linked.filter((each) => !each.words.some(isOwners));
  const writings = withOthers(owned, rest, agree);
  if (writings.length < 2) return [{ texts: null, words }];
  const silent = words.filter((word) => !telling.includes(word));
  return writings.map((each, i) =>
    i === 0 ? { ...each, words: [...each.words, ...silent] } : each,
  );
}

interface Written<ToldWord> {
  readonly texts: ReadonlySet<string>;
  readonly words: readonly ToldWord[];
  readonly couldBe?: readonly ReadonlySet<string>[];
}

type Agree<ToldWord> = (a: ToldWord, b: ToldWord) => boolean;

function merged<ToldWord>(all: readonly Written<ToldWord>[]): Written<ToldWord> {
  const texts = new Set(all.flatMap((each) => [...each.texts]));
  return { texts, words: all.flatMap(({ words }) => words) };
}

function couldBeOne<ToldWord>(
  one: Written<ToldWord>,
  other: Written<ToldWord>,
  agree: Agree<ToldWord>,
): boolean {
  return one.words.some((a) => other.words.some((b) => agree(a, b)));
}

/** Whether one voice tells texts of several of these. */
function isToldTwice(all: readonly Written<WordIn<unknown>>[]): boolean {
  const voices = all.flatMap(({ words }) => [...new Set(words.map(({ voice }) => voice))]);
  return new Set(voices).size < voices.length;
}

/** Those together that could be one, unless one voice tells two of them. */
function joinedAlike<ToldWord extends WordIn<unknown>>(
  all: readonly Written<ToldWord>[],
  agree: Agree<ToldWord>,
): readonly Written<ToldWord>[] {
  const left = [...all];
  const joined: Written<ToldWord>[] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const together = [first];
    // Whatever could be one with any of those found so far.
    for (let at = 0; at < together.length; at++) {
      for (const other of [...left]) {
        const one = together[at];
        if (!one || !couldBeOne(one, other, agree)) continue;
        together.push(other);
        left.splice(left.indexOf(other), 1);
      }
    }
    joined.push(...(isToldTwice(together) ? together : [merged(together)]));
  }
  return joined;
}

/** What others tell, with the only one of the owner's that it could be; else by itself. */
function withOthers<ToldWord extends WordIn<unknown>>(
  owned: readonly Written<ToldWord>[],
  others: readonly Written<ToldWord>[],
  agree: Agree<ToldWord>,
): readonly Written<ToldWord>[] {
  const found = others.map((each) => ({
    each,
    among: owned.filter((one) => couldBeOne(one, each, agree)),
  }));
  const apart = ({ each, among }: (typeof found)[number]): Written<ToldWord> => {
    return { ...each, couldBe: among.map(({ texts }) => texts) };
  };
  const alone = found.filter(({ among }) => among.length > 1).map(apart);
  const joined = owned.flatMap((one) => {
    const own = found.filter(({ among }) => among.length === 1 && among[0] === one);
    const together = own.map(({ each }) => each);
    if (!isToldTwice([one, ...together])) return [merged([one, ...together])];
    alone.push(...own.map(apart));
    return [one];
  });
  const unknown = found.filter(({ among }) => among.length === 0).map(({ each }) => each);
  return [...joined, ...joinedAlike(unknown, agree), ...alone];
}

/** Texts that a link says are one, by the pairs told. */
function linkedIn<ToldWord>(
  all: readonly Written<ToldWord>[],
  links: TextLinks,
): readonly Written<ToldWord>[] {
  let groups = all;
  for (const pair of links) {
    const ends = groups.filter(({ texts }) => pair.some((text) => texts.has(text)));
    if (ends.length < 2) continue;
    groups = [...groups.filter((each) => !ends.includes(each)), merged(ends)];
  }
  return groups;
}

/**
 * The links that stand. Who may link different numbers was seen when their addresses were joined;
 * of one number's writings its owner says which are one.
 */
export function linkedTexts(facts: readonly Fact[], who: WhoIsWho): TextLinks {
  return facts.flatMap((fact) => {
    if (!isOfType(fact, 'InvoiceLinked')) return [];
    const { seller, number, toNumber } = fact.event.facts;
    const { party } = fact.by;
    const isOne = normalNumber(number) === normalNumber(toNumber);
    const counts = !isOne || party === null || who.speaksFor(party, seller);
    return counts ? [[documentNumber(number), documentNumber(toNumber)] as const] : [];
  });
}

/** The texts that a fact names; null where it names none and is about an earlier entry. */
export function textsOf({
  event,
  stream,
}: Pick<Fact, 'event' | 'stream'>): readonly string[] | null {
  if (event.after) {
    const { shares, takenBack = [] } = event.after;
    return [...shares, ...takenBack].map(({ number }) => documentNumber(number));
  }
  const { facts } = event;
  if ('allocations' in facts && facts.allocations) {
    return facts.allocations.map(({ number }) => documentNumber(number));
  }
  if ('about' in facts) return [documentNumber(facts.about.number)];
  if ('toNumber' in facts) return [facts.number, facts.toNumber].map(documentNumber);
  if ('number' in facts) return [documentNumber(facts.number)];
  if ('reference' in facts) return [documentNumber(facts.reference)];
  return addressOfStream(stream) === null ? null : [stream.slice(stream.indexOf('/') + 1)];
}
