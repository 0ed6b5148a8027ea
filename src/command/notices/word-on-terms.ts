import type {
  DeliveryPromised,
  InvoiceCorrected,
  InvoiceIssued,
  LedgerEvent,
} from '../../ledger/events.js';
import type { Teller } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';

/** Somebody's word on the terms of a promise. */
export type WordOnTerms = InvoiceIssued | InvoiceCorrected | DeliveryPromised;

export const WORD_TYPES: ReadonlySet<string> = new Set<WordOnTerms['type']>([
  ...(['InvoiceIssued', 'InvoiceCorrected', 'DeliveryPromised'] as const),
]);

/** Whether what was told, an event with whatever stands beside it, is such a word. */
export function isWordOnTerms<Told extends { readonly event: LedgerEvent }>(
  told: Told,
): told is Told & { readonly event: WordOnTerms } {
  return WORD_TYPES.has(told.event.type);
}

/** Somebody's word, and for whom it was told. */
export interface HeardWord {
  readonly event: WordOnTerms;
  readonly by: Pick<Teller, 'party'>;
}

/** Whether the owner names a party as the other side; true, too, where the owner is silent. */
export function isNamedByOwner(party: PartyId | null, words: readonly HeardWord[]): boolean {
  const others = words.filter(({ by }) => by.party !== party);
  return (
    others.length === 0 ||
    others.some(({ event, by }) => {
      const { owner, other } = sidesOf(event);
      return by.party === owner && other === party;
    })
  );
}

/** Between whom a word on terms says that the promise is. */
export function sidesOf(word: WordOnTerms): { readonly owner: PartyId; readonly other: PartyId } {
  if (word.type === 'DeliveryPromised') {
    const { supplier, client } = word.facts;
    return { owner: supplier, other: client };
  }
  const { seller, buyer } = word.facts;
  return { owner: seller, other: buyer };
}
