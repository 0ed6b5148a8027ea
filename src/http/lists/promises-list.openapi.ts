/** What the list of a professional's promises answers, member by member, for OpenAPI. */
import { GRADES } from '../../../projections/step.js';
import { LISTED_STATES } from '../../query/promises/listed.js';
import {
  type ListedPromise,
  PROMISE_ROLES,
  type PromisesAnswer,
} from '../../query/promises/promises.js';
import { restricted, withoutRestricted } from '../models/restricted.openapi.js';
import { amount, NEXT, party, STAMP } from '../read/answers.openapi.js';
import { day, list, object, oneOf, orNull, text, whole } from '../read/schema.js';

export const promisesAnswer = object<PromisesAnswer>({
  ...STAMP,
  ...{ restricted, withoutRestricted },
  professional: party,
  asOf: day(),
  items: list(
    object<ListedPromise>({
      promise: text('Its address, as for reading it; to analysts a hash in the place of a number.'),
      number: orNull(text('Null to analysts.')),
      kind: oneOf<ListedPromise['kind']>(['invoice', 'delivery']),
      role: oneOf(PROMISE_ROLES, 'Whether the professional made it, or it was made to it.'),
      partner: party,
      amount: orNull(amount),
      issuedOn: day('Or the day of the order.'),
      due: orNull(day('Of what is open the first, else the last; null where none is known.')),
      state: oneOf(LISTED_STATES),
      late: orNull(whole('Raw days late of what decides the state, the most; negative: early.')),
      settledOn: orNull(day('The last day of an outcome, where nothing is open nor apart.')),
      open: orNull({ ...amount, description: 'What is still to be paid.' }),
      grade: oneOf(GRADES, 'How well it is supported that it was made.'),
    }),
  ),
  next: NEXT,
});
