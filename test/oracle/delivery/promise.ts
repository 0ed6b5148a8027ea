/** The promises to deliver that a history tells of, each with all that is known of it. */
import type { Fact } from '../../../projections/fact.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import { normalNumber } from '../../../src/ledger/values/party.js';
import type { CalledOff, Known } from '../invoice/portions.js';
import { type Among, heardOf, isMeant, promisesTold } from '../invoice/rights.js';
import {
  compare,
  standing,
  type Word,
  type WordOf,
  wordsAgainstThePromise,
  wordsOf,
} from '../invoice/told.js';
import { type Who, whoIn } from '../parties/who.js';
import { feedbackOn, refusedForQuality } from '../relation/marks.js';
import { handOversIn } from './hand-overs.js';
import { type DeliveryTerms, deliverySchedules, deliveryTermsOf } from './terms.js';

/** Every promise to deliver, by the name of its smallest address; `~2` ... where there are more. */
export function deliveriesIn(history: readonly Fact[]): ReadonlyMap<string, Known> {
  const facts = standing(history);
  const who = whoIn(history);
  const deliveries = new Map<string, Known>();
  for (const address of new Set(facts.flatMap((fact) => addressOfDelivery(fact, who) ?? []))) {
    const told = facts.filter((fact) => addressOfDelivery(fact, who) === address);
    const feedback = wordsOf(facts, 'FeedbackGiven').filter(
      ({ facts: { about } }) =>
        about.kind === 'delivery' && addressOf(who.is(about.owner), about.number) === address,
    );
    const named = wordsOf(told, 'DeliveryPromised').map((word) => {
      return { ...word, owner: word.facts.supplier, other: word.facts.client };
    });
    const promises = promisesTold(named, who);
    const known = promises.flatMap((parties) => {
      const delivery = deliveryIn(told, feedback, { parties, promises }, who);
      return delivery ? [{ ...delivery, parties }] : [];
    });
    known.sort(
      (a, b) =>
        Number(b.parties.byOwner) - Number(a.parties.byOwner) ||
        a.terms.issuedOn - b.terms.issuedOn,
    );
    for (const [i, delivery] of known.entries()) {
      deliveries.set(`${nameOf(delivery)}${i === 0 ? '' : `~${i + 1}`}`, delivery);
    }
  }
  return deliveries;
}

type KnownDelivery = Known & { readonly terms: DeliveryTerms };

function addressOf(supplier: string, reference: string): string {
  return `delivery-${supplier}/${normalNumber(reference)}`;
}

/** The address of what is told of a delivery; its supplier by the one id that stands for it. */
function addressOfDelivery({ stream }: Fact, who: Who): string | null {
  const [, supplier, reference = ''] = /^delivery-([^/]*)\/(.*)$/.exec(stream) ?? [];
  return supplier === undefined ? null : addressOf(who.is(supplier), reference);
}

/** The smallest address under which it was told. */
function nameOf({ terms: { words } }: KnownDelivery): string {
  const [name = ''] = words
    .map(({ facts: { supplier, reference } }) => addressOf(supplier, reference))
    .sort();
  return name;
}

function deliveryIn(
  told: readonly Fact[],
  feedback: readonly WordOf<'FeedbackGiven'>[],
  { parties, promises }: Among,
  who: Who,
): KnownDelivery | null {
  const isIts = (word: Pick<Word, 'party' | 'side'>, owner: string, other?: string): boolean => {
    const mention = { party: word.party, isBanks: word.side === 'bank', owner, other };
    return isMeant(mention, parties, promises, who);
  };
  const facts = heardOf(
    told.filter(({ by, event }) => {
      const { supplier = '', client } = { supplier: undefined, client: undefined, ...event.facts };
      return isIts(by, supplier, client);
    }),
    parties,
    [],
    who,
  );
  const terms = deliveryTermsOf(facts, parties.entries);
  if (!terms) return null;
  const ends = calledOffIn(facts, terms);
  const between = { promisors: parties.owners, promisees: parties.others, grade: terms.grade };
  const its = feedback.filter((word) => isIts(word, word.facts.about.owner));
  return {
    terms,
    names: [...parties.owners, ...parties.others],
    isRejected: false,
    schedules: deliverySchedules(facts, terms),
    settlements: handOversIn(facts, !ends?.isBroken),
    reductions: [],
    disputes: [],
    calledOff: ends,
    marks: [...refusedForQuality(facts, terms.grade), ...feedbackOn(its, between, who)],
  };
}

/** That it is broken another says than the supplier, whose word alone does not mend that. */
type Ends = CalledOff & { readonly isBroken: boolean };

/** Called off as others than the supplier say; by its word only where nobody else speaks. */
function calledOffIn(facts: readonly Fact[], { promisorAlone }: DeliveryTerms): Ends | null {
  const told = wordsOf(facts, 'DeliveryCancelled');
  const counting = wordsAgainstThePromise(told, promisorAlone);
  const [first] = [...counting].sort(
    (a, b) =>
      Number(a.side === 'promisor') - Number(b.side === 'promisor') ||
      compare(a.facts.cancelledOn, b.facts.cancelledOn) ||
      compare(a.facts.by, b.facts.by),
  );
  if (!first) return null;
  const { cancelledOn, by } = first.facts;
  const state = by === 'client' ? 'void' : 'lost';
  const isBroken = state === 'lost' && first.side !== 'promisor';
  return { on: toDayNumber(cancelledOn), state, isBroken };
}
