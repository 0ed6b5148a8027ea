/** What the list of unmatched payments and invoices answers, member by member, for OpenAPI. */
import type {
  SuggestedInvoice,
  Suggestion,
  UnmatchedAnswer,
  UnmatchedInvoice,
  UnmatchedPayment,
} from '../../query/promises/unmatched.js';
import { amount, NEXT, party, voice } from '../read/answers.openapi.js';
import { day, flag, list, object, optional, orNull, text, whole } from '../read/schema.js';

export const unmatchedAnswer = object<UnmatchedAnswer>({
  knownAt: whole('Position up to which matching has looked at everything.'),
  stale: optional(flag('There, and true, where that is not all that other reads show.')),
  invoices: list(
    object<UnmatchedInvoice>({
      promise: text(),
      number: text(),
      issuedOn: day(),
      by: voice,
      seller: party,
      buyer: party,
      payable: orNull(amount),
      suggestions: list(
        object<SuggestedInvoice>({ number: text(), issuedOn: day(), payable: orNull(amount) }),
      ),
    }),
  ),
  items: list(
    object<UnmatchedPayment>({
      stream: text(),
      teller: text(),
      payment: text(),
      payer: orNull(party),
      payee: party,
      on: day(),
      amount: orNull(amount),
      rest: orNull({ ...amount, description: 'What no invoice has got of it.' }),
      why: text(),
      suggestions: list(
        object<Suggestion>({
          promise: text(),
          number: text(),
          issuedOn: optional(day('When it was issued, where its number was used again.')),
          seller: party,
          buyer: party,
          open: orNull(amount),
          by: text('The rule by which it was found, or `amount`.'),
        }),
      ),
    }),
  ),
  next: NEXT,
});
