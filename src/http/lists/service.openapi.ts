/** What the state of the service answers, member by member, for OpenAPI. */
import type {
  Counted,
  EntriesOf,
  RecordedToday,
  ServiceAnswer,
  ShownFollower,
  ShownWebhook,
  TellerCoverage,
} from '../../query/service.js';
import { STAMP } from '../read/answers.openapi.js';
import { day, flag, list, object, optional, orNull, text, whole } from '../read/schema.js';

const counted = object<Counted>({
  count: whole('At most 10,000.'),
  more: flag('There are more than were counted.'),
});
const entriesOf = object<EntriesOf>({ name: text(), entries: whole() });

export const serviceAnswer = object<ServiceAnswer>({
  ...STAMP,
  today: day('In UTC.'),
  recorded: {
    ...object<RecordedToday>({
      entries: whole(),
      sources: list(entriesOf, 'By the way they came, the most first.'),
      tellers: list(entriesOf, 'Those who told the most, at most 100.'),
    }),
    description: 'What was recorded today.',
  },
  coverage: list(
    object<TellerCoverage>({
      teller: text(),
      upTo: orNull(day('Up to which day it has told everything; null where it is live.')),
      live: flag('It tells everything as it happens.'),
    }),
    'By teller, at most 100.',
  ),
  contests: { ...counted, description: 'Contests that are not decided.' },
  unmatched: orNull({ ...counted, description: 'Payments of which something is left.' }),
  uncounted: whole('What was told and does not count.'),
  head: orNull(whole('The last position of the ledger; null where the store does not answer.')),
  followers: list(
    object<ShownFollower>({
      name: text(),
      position: whole(),
      lag: whole('Positions behind the head.'),
      why: optional(text('Why it does not go on; absent while it does.')),
    }),
  ),
  originals: flag('Whether documents are kept with what was told by them.'),
  webhooks: list(
    object<ShownWebhook>({
      source: text(),
      kind: text(),
      lastToldAt: orNull(text('RFC 3339, in UTC.')),
    }),
    'Who may send webhooks, at most 100.',
  ),
});
