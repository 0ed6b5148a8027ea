/**
 * How tellers speak of a promise: each under a number of its own, of a party by a code of its own.
 */
import type { OwnEvent } from '../../../src/ledger/deciders.js';
import { BUYER, CODE, FORMER_BUYER, ownEvent, SELLER } from './pools.js';
import { BUYERS_BOOKS, OPERATOR, type Voice } from './voices.js';

/** Under which number, and as whom, each voice speaks of a promise and its parties. */
export interface Manner {
  readonly number: (number: string, by: Voice) => string;
  readonly party: (party: string, by: Voice) => string;
  /** What was told before of how they speak. */
  readonly before: readonly { readonly event: OwnEvent; readonly by: Voice }[];
}

const AS_TOLD = (text: string): string => text;

const registered = ownEvent('ProfessionalRegistered', {
  ...{ party: CODE, scheme: 'local', localTo: 'buyer' },
});
const linked = ownEvent('IdentifierLinked', { party: CODE, to: SELLER, kind: 'same' });
const confirmed = ownEvent('LinkConfirmed', { party: CODE, entry: 1 });
const followed = ownEvent('IdentifierLinked', {
  ...{ party: FORMER_BUYER, to: BUYER, kind: 'successor' },
});
const met = { event: registered, by: BUYERS_BOOKS };
const ITS_CODE: Manner = {
  number: AS_TOLD,
  party: (party, { teller }) => (teller === 'buyer' && party === SELLER ? CODE : party),
  before: [met, { event: linked, by: BUYERS_BOOKS }],
};

/** How a number is written: those of invoices, by their text as drawn. */
function writing(write: (number: string, by: Voice) => string): Manner {
  const number = (text: string, by: Voice) => (/^F/.test(text) ? write(text, by) : text);
  return { number, party: AS_TOLD, before: [] };
}

/**
 * Numbers as told; each its own writing of one, or of two that differ in punctuation only; two that
 * a link joins. Parties as told, or by other names.
 */
export const MANNERS: readonly Manner[] = [
  writing((_, { teller }) => (teller === 'buyer' ? 'F-1' : 'F1')),
  writing((_, { teller }) => (teller === 'buyer' ? 'F.1' : teller === 'seller' ? 'F-1' : 'F1')),
  writing((number) => (number === 'F1' ? '1-11' : '11-1')),
  writing((number, { teller }) => {
    return teller === 'buyer' ? '111' : number === 'F1' ? '1-11' : '11-1';
  }),
  writing(AS_TOLD),
  writing((_, { party, teller }) => {
    return party === BUYER && teller !== 'accountant' ? 'F2' : 'F1';
  }),
  ITS_CODE,
  { ...ITS_CODE, before: [met, { event: linked, by: OPERATOR }] },
  {
    ...ITS_CODE,
    before: [...ITS_CODE.before, { event: confirmed, by: OPERATOR }],
  },
  {
    number: AS_TOLD,
    party: (party, { teller }) => (teller === 'seller' && party === BUYER ? FORMER_BUYER : party),
    before: [{ event: followed, by: OPERATOR }],
  },
];

/** Members of facts that name a party of the promise. */
const PARTIES = ['seller', 'buyer', 'payer', 'payee', 'supplier', 'client', 'toSeller'] as const;

/** A code means something to its own teller only. */
function known(party: string, { teller }: Voice): string {
  return party === CODE && teller !== 'buyer' ? SELLER : party;
}

/** The event as its teller tells it. */
export function spoken(event: OwnEvent, by: Voice, { number, party }: Manner): OwnEvent {
  const facts: Record<string, unknown> = { ...event.facts };
  for (const name of PARTIES) {
    const told = facts[name];
    if (typeof told === 'string') facts[name] = party(known(told, by), by);
  }
  if (event.type === 'SourceCovered' || event.type === 'IdempotencyKeyUsed') {
    facts.teller = by.teller;
  }
  if (event.type === 'SourceCovered' && event.facts.except) {
    facts.except = event.facts.except.map((less) => ({
      ...less,
      party: party(known(less.party, by), by),
    }));
  }
  const isNumbered = !['CreditNoteIssued', 'InvoiceLinked'].includes(event.type);
  if (typeof facts.number === 'string' && isNumbered) facts.number = number(facts.number, by);
  if (event.type === 'FeedbackGiven') {
    const { about, to } = event.facts;
    if (by.party !== null && by.party !== to) facts.from = by.party;
    facts.about = { ...about, number: number(about.number, by) };
  }
  if ('allocations' in event.facts && event.facts.allocations) {
    const parts = event.facts.allocations.map((part) => ({
      ...part,
      ...('seller' in part && { seller: party(known(part.seller, by), by) }),
      number: number(part.number, by),
    }));
    // Each invoice once.
    facts.allocations = parts.filter(
      (part, i) => parts.findIndex((other) => other.number === part.number) === i,
    );
  }
  return ownEvent(event.type, facts);
}
