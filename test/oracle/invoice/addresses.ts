/** Under which addresses what is told of an invoice meets, and which of them are one promise. */
import type { Fact } from '../../../projections/fact.js';
import { normalNumber } from '../../../src/ledger/values/party.js';
import type { Who } from '../parties/who.js';
import { type Named, type Parties, promisesTold } from './rights.js';
import { termsTold } from './terms.js';
import { wordsOf } from './told.js';

/** The address of an invoice, under which all tellings of its number meet. */
export function addressOf(seller: string, number: string): string {
  return `invoice-${seller}/${normalNumber(number)}`;
}

/** The addresses of invoices, those together that links join. */
export function addressesThatMeet(
  facts: readonly Fact[],
  who: Who,
): readonly (readonly string[])[] {
  const links = invoiceLinks(facts, who);
  let groups: readonly (readonly string[])[] = [
    ...new Set([...facts.flatMap((fact) => addressOfFact(fact, who) ?? []), ...links.flat()]),
  ].map((address) => [address]);
  for (const [one, other] of links) {
    const met = groups.filter((group) => group.includes(one) || group.includes(other));
    groups = [...groups.filter((group) => !met.includes(group)), met.flat().sort()];
  }
  return groups;
}

/** The address of what is told of an invoice; its seller by the one id that stands for it. */
export function addressOfFact({ stream }: Fact, who: Who): string | null {
  const [, seller, number] = /^invoice-([^/]*)\/(.*)$/.exec(stream) ?? [];
  return seller === undefined || number === undefined ? null : addressOf(who.is(seller), number);
}

/** Which addresses are one promise, as those say who have a part in both. */
function invoiceLinks(facts: readonly Fact[], who: Who): readonly (readonly [string, string])[] {
  const promisesOf = (address: string) =>
    promisesTold(namedIn(facts.filter((fact) => addressOfFact(fact, who) === address)), who);
  /** Whether a number is theirs, by a name under which something is told of it. */
  const isTheirs = (party: string, address: string, named: string): boolean => {
    const names = facts.flatMap((fact) => sellersNamed(fact, address, who));
    return (names.length > 0 ? names : [named]).some((name) => who.speaksFor(party, name));
  };
  return wordsOf(facts, 'InvoiceLinked').flatMap(({ party, facts: link }) => {
    const { seller, number, toSeller, toNumber } = link;
    const [from, to] = [addressOf(who.is(seller), number), addressOf(who.is(toSeller), toNumber)];
    const [some, others] = [promisesOf(from), promisesOf(to)];
    const isOwn = [some, others].every(
      (told) =>
        told.length === 0 ||
        told.some(({ owners }) => owners.some((owner) => who.speaksFor(party, owner))),
    );
    const isUnknown = some.length === 0 || others.length === 0;
    const counts = isUnknown
      ? party === null ||
        (isOwn &&
          [
            [from, seller],
            [to, toSeller],
          ].every(([at = '', named = '']) => isTheirs(party, at, named)))
      : some.some((one) => others.some((other) => mayLink(party, one, other, who)));
    return counts ? [[from, to] as const] : [];
  });
}

/** By which names a fact calls the seller of the number at an address. */
function sellersNamed(fact: Fact, address: string, who: Who): readonly string[] {
  const { stream, event } = fact;
  const named: { readonly seller: string; readonly number: string }[] = [];
  const [, owner = '', number = ''] = /^invoice-([^/]*)\/(.*)$/.exec(stream) ?? [];
  if (number) named.push({ seller: owner, number });
  if (event.type === 'CreditNoteIssued') {
    const { seller, allocations } = event.facts;
    named.push(...allocations.map((part) => ({ seller, number: part.number })));
  } else if ('allocations' in event.facts && event.facts.allocations) {
    named.push(...event.facts.allocations);
  }
  if (event.type === 'FeedbackGiven') {
    const { owner: seller, number: its, kind } = event.facts.about;
    if (kind === 'invoice') named.push({ seller, number: its });
  }
  if (event.type === 'ReceivableAssigned' || event.type === 'ReceivableReleased') {
    if (!event.facts.confidential) named.push(event.facts);
  }
  return named
    .filter((told) => addressOf(who.is(told.seller), told.number) === address)
    .map(({ seller }) => seller);
}

/** Sellers link what one buyer owes them; buyers what their seller did not tell both of. */
function mayLink(party: string | null, one: Parties, other: Parties, who: Who): boolean {
  if (party === null) return true;
  const speaks = (names: readonly string[]) => names.some((name) => who.speaksFor(party, name));
  const isOneBuyers = one.others.some((a) => other.others.some((b) => who.is(a) === who.is(b)));
  if (speaks(one.owners) && speaks(other.owners) && isOneBuyers) return true;
  return speaks(one.others) && speaks(other.others) && !(one.byOwner && other.byOwner);
}

export function namedIn(facts: readonly Fact[]): readonly Named[] {
  return termsTold(facts).map((word) => {
    return { ...word, owner: word.facts.seller, other: word.facts.buyer };
  });
}
