/** The promises to pay that a history tells of, each with all that is known of it. */
import type { Fact } from '../../projections/fact.js';
import { toDayNumber } from '../../src/ledger/day.js';
import type { EventOf } from '../../src/ledger/events.js';
import { units } from '../../src/ledger/money.js';
import { documentNumber, normalNumber } from '../../src/ledger/party.js';
import { settlementsTaken, type Told } from './accounts.js';
import { disputesOf } from './disputes.js';
import { schedulesOf } from './due-days.js';
import { textsOfEach } from './numbers.js';
import {
  type IsForIt,
  paymentsFor,
  refundsFor,
  type Settlement,
  splitByRefunds,
} from './payments.js';
import type { Known } from './portions.js';
import { isRejected, keepsThePromise, reductionsOf } from './reductions.js';
import { hasASay, paymentsByRight, silentUpTo } from './rights.js';
import { termsOf } from './terms.js';
import { compare, standing, type WordOf, wordsOf } from './told.js';

/** The address of an invoice, under which all tellings of its number meet. */
function addressOf(seller: string, number: string): string {
  return `invoice-${seller}/${normalNumber(number)}`;
}

/** Every promise to pay, by the name of its smallest address; `~2` ... where there are more. */
export function promisesIn(history: readonly Fact[]): ReadonlyMap<string, Known> {
  const facts = standing(history);
  const promises = new Map<string, Known>();
  for (const addresses of addressesThatMeet(facts)) {
    for (const [i, known] of promisesAt(facts, addresses).entries()) {
      promises.set(`${nameOf(known)}${i === 0 ? '' : `~${i + 1}`}`, known);
    }
  }
  return promises;
}

/** The smallest address under which terms were told. */
function nameOf({ terms: { words } }: Known): string {
  const [name = ''] = words
    .map(({ facts: { seller, number } }) => addressOf(seller, number))
    .sort();
  return name;
}

/** The promises under addresses: what sellers tell first, of each the oldest first. */
function promisesAt(facts: readonly Fact[], addresses: readonly string[]): readonly Known[] {
  const toldOfIt = facts.filter((fact) => addresses.includes(addressOfFact(fact) ?? ''));
  const each = textsOfEach(toldOfIt);
  const isOnly = each.length < 2;
  const known = (isOnly ? [null] : each).flatMap((texts) => {
    const promise = promiseAt(facts, addresses, texts);
    return promise ? [{ promise, text: [...(texts ?? [])].sort(compare)[0] ?? '' }] : [];
  });
  const since = ({ terms: { words } }: Known): string =>
    words.map(({ facts: { issuedOn } }) => issuedOn).sort()[0] ?? '';
  return known
    .sort(
      (a, b) =>
        Number(a.promise.terms.promisorAlone) - Number(b.promise.terms.promisorAlone) ||
        compare(since(a.promise), since(b.promise)) ||
        compare(a.text, b.text),
    )
    .map(({ promise }) => promise);
}

/** The addresses of invoices, those together that links join. */
function addressesThatMeet(facts: readonly Fact[]): readonly (readonly string[])[] {
  const links = wordsOf(facts, 'InvoiceLinked').map(
    ({ facts: { seller, number, toSeller, toNumber } }) =>
      [addressOf(seller, number), addressOf(toSeller, toNumber)] as const,
  );
  let groups: readonly (readonly string[])[] = [
    ...new Set([...facts.flatMap((fact) => addressOfFact(fact) ?? []), ...links.flat()]),
  ].map((address) => [address]);
  for (const [one, other] of links) {
    const met = groups.filter((group) => group.includes(one) || group.includes(other));
    groups = [...groups.filter((group) => !met.includes(group)), met.flat().sort()];
  }
  return groups;
}

function addressOfFact({ stream }: Fact): string | null {
  const [, seller, number] = /^invoice-([^/]*)\/(.*)$/.exec(stream) ?? [];
  return seller === undefined || number === undefined ? null : addressOf(seller, number);
}

/** The promise under some texts of its number, or (null) under all. */
function promiseAt(
  facts: readonly Fact[],
  addresses: readonly string[],
  texts: readonly string[] | null,
): Known | null {
  const isText = (number: string): boolean => !texts || texts.includes(documentNumber(number));
  const isForIt: IsForIt = ({ seller, number }) =>
    addresses.includes(addressOf(seller, number)) && isText(number);
  const toldOfIt = facts.filter(
    (fact) =>
      addresses.includes(addressOfFact(fact) ?? '') &&
      isText(fact.stream.slice(fact.stream.indexOf('/') + 1)),
  );
  const isHeard = hasASay(toldOfIt, facts, isForIt);
  const own = toldOfIt.filter(isHeard);
  const terms = termsOf(own);
  if (!terms) return null;
  const elsewhere = facts.filter((fact) => addressOfFact(fact) === null);
  const payments = paymentsFor(elsewhere, isForIt, terms.currency);
  const byRight = paymentsByRight(payments, elsewhere, isForIt, terms);
  const covered = silentUpTo(elsewhere, terms);
  const taken = settlementsTaken(byRight, (day) => day > covered);
  const paid = splitByRefunds(taken, refundsFor(elsewhere, isForIt, taken[0]?.voice ?? ''));
  const otherwise = settlementsTaken(settledOtherwise(own), () => terms.promisorAlone);
  const settlements = [...paid, ...otherwise];
  return {
    terms,
    isRejected: isRejected(own, terms),
    schedules: schedulesOf(own, terms),
    settlements,
    reductions: reductionsOf([...own, ...elsewhere.filter(isHeard)], isForIt, terms),
    disputes: disputesOf(own, terms),
  };
}

/** What keeps the promise without being a payment: set-offs, discounts, taxes withheld. */
function settledOtherwise(facts: readonly Fact[]): readonly Told<Settlement>[] {
  return wordsOf(facts, 'InvoiceSettledOtherwise')
    .filter(({ facts: { means } }) => keepsThePromise(means))
    .map((word) => ({ word, what: settlementOf(word) }));
}

function settlementOf(told: WordOf<'InvoiceSettledOtherwise'>): Settlement {
  const { on, amount }: EventOf<'InvoiceSettledOtherwise'>['facts'] = told.facts;
  const { entry: id, grade, voice } = told;
  const day = toDayNumber(on);
  return {
    id,
    on: day,
    size: units(amount),
    grade,
    voice,
    neverLate: false,
    back: null,
  };
}
