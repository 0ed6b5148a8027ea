/** What the reads of a professional answer, member by member, for OpenAPI. */
import { READ_OF } from '../../audit/reads/kept-read.js';
import type { ReadsAnswer, ShownRead, ShownReader } from '../../query/people/reads.js';
import { ROLES } from '../operations/keys.dto.js';
import { NEXT, party, STAMP } from '../read/answers.openapi.js';
import { day, list, object, oneOf, optional, orNull, text, whole } from '../read/schema.js';

export const readsAnswer = object<ReadsAnswer>({
  ...STAMP,
  professional: party,
  items: list(
    object<ShownRead>({
      at: text('When, RFC 3339 in UTC.'),
      of: oneOf(READ_OF, 'What was read; `statement` and `badge` by a share link.'),
      asOf: orNull(day('As of which day; null for what is of no day.')),
      knownAt: whole('Knowing everything up to and with this position.'),
      by: object<ShownReader>({
        teller: orNull(text('The name of the key; null where a share link was opened.')),
        role: oneOf([...ROLES, 'link']),
        party: orNull({
          ...party,
          description: 'On whose behalf; null where that is not known, or not to be disclosed.',
        }),
        share: optional(text('The share link that was opened.')),
      }),
      purpose: orNull(text('Why, as whoever read said in the header `Purpose`.')),
    }),
  ),
  next: NEXT,
});
