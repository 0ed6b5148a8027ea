/**
 * Which texts of a number are one promise. Two texts of one teller are two. What different tellers
 * wrote is one where buyer and currency agree, and the total or the day of issue; what could be one
 * with more than one is by itself.
 */
import type { Fact } from '../../../projections/fact.js';
import { documentNumber } from '../../../src/ledger/values/party.js';
import type { Who } from '../parties/who.js';
import { correction, type TermsWord } from './terms.js';
import { compare, wordsOf } from './told.js';

/** The texts told of invoices, those of one promise together; the owner's before others'. */
export function textsOfEach(facts: readonly Fact[], who: Who): readonly (readonly string[])[] {
  const isSellers = ({ party, facts: { seller } }: TermsWord): boolean =>
    party === null || who.speaksFor(party, seller);
  const isBuyers = ({ party, facts: { buyer } }: TermsWord): boolean => who.speaksFor(party, buyer);
  const couldBeOne = (one: TermsWord, other: TermsWord): boolean => {
    const [a, b] = [one.facts, other.facts];
    const agree = who.is(a.buyer) === who.is(b.buyer) && a.currency === b.currency;
    return one.voice !== other.voice && agree && (a.total === b.total || a.issuedOn === b.issuedOn);
  };
  const words = tellersLastWords(facts).filter((word) => isSellers(word) || isBuyers(word));
  const texts = [...new Set(words.map(textOf))].sort(compare);
  const links = wordsOf(facts, 'InvoiceLinked').map(({ facts: { number, toNumber } }) => [
    ...[documentNumber(number), documentNumber(toNumber)],
  ]);
  let groups: readonly (readonly string[])[] = texts.map((text) => [text]);
  for (const pair of links)
    groups = together(groups, (group) => pair.some((t) => group.includes(t)));
  const wordsIn = (group: readonly string[]) =>
    words.filter((word) => group.includes(textOf(word)));
  const sellersIn = (group: readonly string[]) => wordsIn(group).filter(isSellers);
  const isOneOf = (some: readonly TermsWord[], others: readonly TermsWord[]): boolean =>
    some.some((word) => others.some((other) => couldBeOne(word, other)));
  const owned = groups.filter((group) => sellersIn(group).length > 0);
  const rest = groups.filter((group) => !owned.includes(group));
  const sellers = joined(owned, wordsIn, (a, b) => isOneOf(sellersIn(a), sellersIn(b)));
  const fits = (group: readonly string[]) =>
    sellers.filter((one) => isOneOf(wordsIn(one), wordsIn(group)));
  const withTheirs = sellers.map((one) => {
    const theirs = rest.filter((group) => fits(group).length === 1 && fits(group)[0] === one);
    return isToldTwice([one, ...theirs], wordsIn) ? [one, ...theirs] : [[one, ...theirs].flat()];
  });
  const several = rest.filter((group) => fits(group).length > 1);
  const none = rest.filter((group) => fits(group).length === 0);
  const others = joined(none, wordsIn, (a, b) => isOneOf(wordsIn(a), wordsIn(b)));
  return [...withTheirs.flat(), ...others, ...several];
}

type Group = readonly string[];
type WordsIn = (group: Group) => readonly TermsWord[];

function textOf({ facts: { number } }: TermsWord): string {
  return documentNumber(number);
}

/** The last word of each teller on each text. */
function tellersLastWords(facts: readonly Fact[]): readonly TermsWord[] {
  const all = [...wordsOf(facts, 'InvoiceIssued'), ...wordsOf(facts, 'InvoiceCorrected')];
  return all.filter(
    (word) =>
      !all.some(
        (other) =>
          other.voice === word.voice &&
          textOf(other) === textOf(word) &&
          correction(other) > correction(word),
      ),
  );
}

/** Groups that could be one, and what could be one with those; apart where a voice tells two. */
function joined(
  groups: readonly Group[],
  wordsIn: WordsIn,
  areOne: (a: Group, b: Group) => boolean,
): readonly Group[] {
  let sets: readonly (readonly Group[])[] = groups.map((group) => [group]);
  for (const one of groups) {
    for (const other of groups) {
      if (one === other || !areOne(one, other)) continue;
      const met = sets.filter((set) => set.includes(one) || set.includes(other));
      sets = [...sets.filter((set) => !met.includes(set)), met.flat()];
    }
  }
  return sets.flatMap((set) => (isToldTwice(set, wordsIn) ? set : [set.flat()]));
}

function isToldTwice(groups: readonly Group[], wordsIn: WordsIn): boolean {
  const voices = groups.flatMap((group) => [...new Set(wordsIn(group).map(({ voice }) => voice))]);
  return new Set(voices).size < voices.length;
}

function together(groups: readonly Group[], isOne: (group: Group) => boolean): readonly Group[] {
  const met = groups.filter(isOne);
  return met.length < 2 ? groups : [...groups.filter((group) => !met.includes(group)), met.flat()];
}
