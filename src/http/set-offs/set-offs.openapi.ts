/** What set-offs answer, member by member, for OpenAPI. */
import { SET_OFF_STATUSES } from '../../query/set-offs/proposals.js';
import type {
  SetOffsAnswer,
  ShownDebtChain,
  ShownLeg,
  ShownPotential,
  ShownSetOff,
  ShownSetOffPart,
} from '../../query/set-offs/set-offs.js';
import { amount, party, STAMP } from '../read/answers.openapi.js';
import { day, flag, list, object, oneOf, orNull, text, whole } from '../read/schema.js';

const leg = object<ShownLeg>({
  debtor: party,
  creditor: party,
  amount: orNull(amount),
  parts: list(
    object<ShownSetOffPart>({ number: text(), issuedOn: day(), amount: orNull(amount) }),
    'Of which invoices of the creditor, and how much of each.',
  ),
});

export const setOffsAnswer = object<SetOffsAnswer>({
  ...STAMP,
  members: list(
    object<SetOffsAnswer['members'][number]>({ party, optedIn: flag() }),
    'Those for whom you speak.',
  ),
  items: list(
    object<ShownSetOff>({
      setOff: text('Its id.'),
      status: oneOf(SET_OFF_STATUSES),
      on: day(),
      until: day('The last day on which it may be accepted.'),
      parties: whole('How many take part.'),
      accepted: whole('How many of them have said yes.'),
      awaitsYou: flag(),
      legs: list(leg, 'Yours: whom you owe less, and who owes you less. For operators all.'),
    }),
    'The newest first, at most 100.',
  ),
  potential: list(
    object<ShownPotential>({
      ...{ currency: text(), invoices: whole(), professionals: whole(), owed: orNull(amount) },
      reduced: orNull({ ...amount, description: 'The most that circles can set off.' }),
      chains: whole('How many chains there are among what circles leave.'),
      saved: orNull({ ...amount, description: 'By how much less would be paid with all of them.' }),
      leastOwed: orNull({ ...amount, description: 'What would be owed if only balances were.' }),
    }),
    'Among those that opted in, now; for operators and analysts.',
  ),
  chains: list(
    object<ShownDebtChain>({
      parties: list(party, 'Each owes the next.'),
      amount: orNull({ ...amount, description: 'What the first would pay the last.' }),
      saved: orNull({ ...amount, description: 'By how much less would be paid.' }),
    }),
    'Those that save most, for operators. Kept proposes none: each needs an agreement of all.',
  ),
});
