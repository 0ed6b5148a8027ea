/** What every answer about a score says while it is restricted, for OpenAPI. */
import { GROUNDS } from '../../ledger/kinds/professional.js';
import type { RestrictionGround } from '../../ledger/restriction-events.js';
import type { ShownRestriction } from '../../query/restrictions/restriction.js';
import { day, flag, object, oneOf, optional } from '../read/schema.js';

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

/** What answers say that leave somebody out. */
export const withoutRestricted = optional(
  flag(
    'There, and true, where dealings of professionals that have their score restricted are left ' +
      'out, in lists and sums alike: for analysts.',
  ),
);
