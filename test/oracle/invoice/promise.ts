/** The promises to pay that a history tells of, each with all that is known of it. */
import type { Fact } from '../../../projections/fact.js';
import type { EventOf } from '../../../src/ledger/events.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import { units } from '../../../src/ledger/values/money.js';
import { documentNumber } from '../../../src/ledger/values/party.js';
import { type Who, whoIn } from '../parties/who.js';
import { debitsReturned, disputesLost, feedbackOn } from '../relation/marks.js';
import { settlementsTaken, type Told } from './accounts.js';
import { addressesThatMeet, addressOf, addressOfFact, namedIn } from './addresses.js';
import { disputesOf, endedUnraised } from './disputes.js';
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
import {
  type Among,
  factorsOf,
  heardOf,
  isMeant,
  paymentsByRight,
  promisesTold,
  silentUpTo,
} from './rights.js';
import { type Terms, termsOf } from './terms.js';
import { compare, isPromisorAlone, standing, type Word, type WordOf, wordsOf } from './told.js';

type KnownInvoice = Known & { readonly terms: Terms };

/** Every promise to pay, by the name of its smallest address; `~2` ... where there are more. */
export function promisesIn(history: readonly Fact[]): ReadonlyMap<string, Known> {
  const facts = standing(history);
  const who = whoIn(history);
  const promises = new Map<string, Known>();
  for (const addresses of addressesThatMeet(facts, who)) {
    for (const [i, known] of promisesAt(facts, addresses, who).entries()) {
      promises.set(`${nameOf(known)}${i === 0 ? '' : `~${i + 1}`}`, known);
    }
  }
  return promises;
}

/** The smallest address under which terms were told. */
function nameOf({ terms: { words } }: KnownInvoice): string {
  const [name = ''] = words
    .map(({ facts: { seller, number } }) => addressOf(seller, number))
    .sort();
  return name;
}

/** The promises under addresses: what sellers tell first, of each the oldest first. */
function promisesAt(
  facts: readonly Fact[],
  addresses: readonly string[],
  who: Who,
): readonly KnownInvoice[] {
  const told = facts.filter((fact) => addresses.includes(addressOfFact(fact, who) ?? ''));
  const each = textsOfEach(told, who);
  const known = (each.length < 2 ? [null] : each).flatMap((texts) => {
    const own = told.filter((fact) => isText(texts, numberOf(fact)));
    const promises = promisesTold(namedIn(own), who);
    return promises.flatMap((parties) => {
      const text = [...(texts ?? [])].sort(compare)[0] ?? '';
      const promise = promiseAt(facts, { addresses, texts, parties, promises }, who);
      return promise ? [{ promise, parties, text }] : [];
    });
  });
  const since = ({ terms: { words } }: KnownInvoice): string =>
    words.map(({ facts: { issuedOn } }) => issuedOn).sort()[0] ?? '';
  return known
    .sort(
      (a, b) =>
        Number(b.parties.byOwner) - Number(a.parties.byOwner) ||
        compare(since(a.promise), since(b.promise)) ||
        compare(a.text, b.text) ||
        compare(a.parties.others[0] ?? '', b.parties.others[0] ?? ''),
    )
    .map(({ promise }) => promise);
}

/** Whether a number is written as one of these; null: as any. */
function isText(texts: readonly string[] | null, number: string): boolean {
  return !texts || texts.includes(documentNumber(number));
}

function numberOf({ stream }: Fact): string {
  return stream.slice(stream.indexOf('/') + 1);
}

/** Where a promise is told of: under which addresses, and which texts of its number. */
interface At extends Among {
  readonly addresses: readonly string[];
  readonly texts: readonly string[] | null;
}

function promiseAt(
  facts: readonly Fact[],
  { addresses, texts, parties, promises }: At,
  who: Who,
): KnownInvoice | null {
  const isItsNumber: IsForIt = ({ seller, number }) =>
    addresses.includes(addressOf(who.is(seller), number)) && isText(texts, number);
  const isIts = (word: Pick<Word, 'party' | 'side'>, owner: string, other?: string): boolean => {
    const mention = { party: word.party, isBanks: word.side === 'bank', owner, other };
    return isMeant(mention, parties, promises, who);
  };
  const toldOfIt = facts
    .filter((fact) => addresses.includes(addressOfFact(fact, who) ?? ''))
    .filter((fact) => isText(texts, numberOf(fact)))
    .filter(({ by, event }) => {
      const { seller = '', buyer } = { seller: undefined, buyer: undefined, ...event.facts };
      return isIts(by, seller, buyer);
    });
  const factors = factorsOf(facts, isItsNumber, parties, who);
  const own = heardOf(toldOfIt, parties, factors, who);
  const elsewhere = facts.filter((fact) => addressOfFact(fact, who) === null);
  const credits = elsewhere.filter(({ event, by }) => {
    if (event.type !== 'CreditNoteIssued') return false;
    return (
      event.facts.allocations.some(({ number }) =>
        isItsNumber({ seller: event.facts.seller, number }),
      ) && isIts(by, event.facts.seller, event.facts.buyer)
    );
  });
  const heardCredits = heardOf(credits, parties, factors, who);
  const terms = termsOf(own, parties.entries, isPromisorAlone([...own, ...heardCredits]));
  if (!terms) return null;
  const payments = paymentsFor(elsewhere, isItsNumber, terms.currency).filter(({ word }) => {
    const [first] = wordsOf(elsewhere, 'PaymentReceived').filter((a) => a.stream === word.stream);
    const [part] = first?.facts.allocations.filter(isItsNumber) ?? [];
    return isIts(word, part?.seller ?? '', first?.facts.payer);
  });
  const byRight = paymentsByRight(payments, elsewhere, parties, factors, who).map(
    ({ word, what }) => {
      // That the creditor took a debit late is for others than the promisor to say.
      const isExcuse = word.side === 'promisor' && !terms.promisorAlone;
      return { word, what: { ...what, neverLate: what.neverLate && !isExcuse } };
    },
  );
  const names = [...parties.owners, ...parties.others];
  const covered = silentUpTo(elsewhere, terms, { names, who });
  const reductions = reductionsOf([...own, ...heardCredits], isItsNumber, terms);
  // What another says is lost, the promisor's word alone does not mend.
  const isLost = !terms.promisorAlone && reductions.some(({ state }) => state === 'lost');
  const taken = settlementsTaken(byRight, (day) => !isLost && day > covered);
  const otherwise = settlementsTaken(settledOtherwise(own), () => terms.promisorAlone);
  const refunds = refundsFor(elsewhere, isItsNumber, taken[0]?.voice ?? '');
  const isOwnWord = byRight.some(
    ({ word, what }) => what.id === taken[0]?.id && word.side === 'promisor',
  );
  const all = splitByRefunds(
    isOwnWord ? taken.map((each) => ({ ...each, unpaidUpTo: covered })) : taken,
    refunds,
  );
  const paid =
    isOwnWord && !terms.promisorAlone && otherwise.length > 0
      ? withinWhatIsLeft(all, otherwise, terms.size)
      : all;
  const rejected = isRejected(own, terms);
  const disputes = disputesOf(own, terms);
  const isAboutIt = ({ facts: { about }, ...word }: WordOf<'FeedbackGiven'>) =>
    about.kind === 'invoice' &&
    isItsNumber({ seller: about.owner, number: about.number }) &&
    isIts(word, about.owner);
  const feedback = wordsOf(facts, 'FeedbackGiven').filter(isAboutIt);
  const between = { promisors: parties.others, promisees: parties.owners, grade: terms.grade };
  return {
    terms,
    names,
    isRejected: rejected,
    schedules: schedulesOf(own, terms),
    settlements: [...paid, ...otherwise],
    reductions,
    disputes,
    calledOff: null,
    marks: rejected
      ? []
      : [
          ...disputesLost([...disputes, ...endedUnraised(own, terms)], terms.grade),
          ...debitsReturned(paid),
          ...feedbackOn(feedback, between, who),
        ],
  };
}

/**
 * Of what the promisor alone says it paid what others' set-offs leave, the earliest first. What went
 * back takes no room.
 */
function withinWhatIsLeft(
  paid: readonly Settlement[],
  otherwise: readonly Settlement[],
  size: number,
): readonly Settlement[] {
  let left = size - otherwise.reduce((sum, each) => sum + each.size, 0);
  return [...paid]
    .sort((a, b) => a.on - b.on || compare(a.id, b.id))
    .flatMap((each) => {
      if (each.back) return [each];
      const part = Math.max(0, Math.min(each.size, left));
      left -= part;
      return part > 0 ? [{ ...each, size: part }] : [];
    });
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
