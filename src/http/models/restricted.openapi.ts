/** What every answer about a score says while it is restricted, for OpenAPI. */
import { GROUNDS } from '../../ledger/kinds/professional.js';
import type { RestrictionGround } from '../../ledger/restriction-events.js';
import type { ShownRestriction } from '../../query/restrictions/restriction.js';
import { day, object, oneOf, optional } from '../read/schema.js';

export const restricted = optional({
  ...object<ShownRestriction>({
    since: day('When it was recorded, in UTC.'),
    ground: optional(
      oneOf<RestrictionGround>(GROUNDS, 'Why: for the professional itself and operators.'),
    ),
  }),
  description:
    'There while the professional has its score restricted (GDPR 18, 21): nobody but itself is ' +
    'shown it, whatever day or position is asked about.',
});
