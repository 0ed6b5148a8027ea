/** What contacts answer, member by member, for OpenAPI. */
import { VISIBILITIES } from '../../ledger/kinds/professional.js';
import type { ContactsAnswer, ShownClaim, ShownContact } from '../../query/relations/contacts.js';
import { NEXT, party, STAMP } from '../read/answers.openapi.js';
import { day, flag, list, object, oneOf, optional, orNull, text } from '../read/schema.js';

const claim = object<ShownClaim>({
  by: oneOf(['professional', 'partner'], 'Who claims the other.'),
  on: day('Since when.'),
  byLink: flag('Whether they met by a share link of whom is claimed.'),
  entry: text('Where it is told, `stream@revision`: whoever told it withdraws it there.'),
  refused: orNull(
    object<NonNullable<ShownClaim['refused']>>({
      on: day('Whoever is claimed refuses it.'),
      entry: text('Where that is told.'),
    }),
  ),
});

export const contactsAnswer = object<ContactsAnswer>({
  ...STAMP,
  professional: party,
  asOf: day(),
  shownAs: optional(
    oneOf(VISIBILITIES, 'In a chain between two others: for the professional and operators.'),
  ),
  items: list(
    object<ShownContact>({
      partner: party,
      state: oneOf(['contact', 'refused'], 'Refused: and nobody else of the two claims it.'),
      since: day(),
      claims: list(claim),
    }),
    'Nothing is promised with any of them: once something is, it is a relation.',
  ),
  next: NEXT,
});
