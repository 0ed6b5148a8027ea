/** What watches and endpoints answer, member by member, for OpenAPI. */
import {
  type Bounds,
  NOTICE_NAMES,
  READ_BY_RULES,
  RULE_NAMES,
  type ShippedRule,
} from '../../../projections/watches/rules.js';
import { DIGESTS } from '../../ledger/kinds/watch.js';
import type { WatchRule } from '../../ledger/watch-events.js';
import type { DigestAnswer, DigestCount } from '../../query/watches/digest.js';
import {
  DELIVERY_STATES,
  type DeliveriesAnswer,
  type EndpointsAnswer,
  type ListedEndpoint,
  type ShownCall,
  type ShownDelivery,
} from '../../query/watches/endpoints.js';
import type { NoticesAnswer, ShownNotice } from '../../query/watches/notices.js';
import type { ListedWatch, WatchAnswer, WatchesAnswer } from '../../query/watches/watches.js';
import { NEXT, party, STAMP } from '../read/answers.openapi.js';
import {
  day,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  orNull,
  text,
  whole,
} from '../read/schema.js';

const SIDE = oneOf(['payment', 'deadline', 'relation']);

const rule = object<WatchRule>({
  rule: oneOf(RULE_NAMES),
  side: optional(SIDE),
  below: optional(whole()),
  points: optional(whole()),
  days: optional(whole()),
});

const WATCH = {
  watch: text('Its id.'),
  rules: list(rule),
  digest: orNull(oneOf(DIGESTS)),
  watched: whole('How many it watches.'),
  notices: whole('How many notices it gave.'),
  madeOn: day(),
  endedOn: orNull(day()),
};

export const watchesAnswer = object<WatchesAnswer>({
  ...STAMP,
  professional: party,
  items: list(object<ListedWatch>(WATCH), 'In the order made.'),
  next: NEXT,
});

export const watchAnswer = object<WatchAnswer>({
  ...STAMP,
  ...WATCH,
  items: list(party, 'Whom it watches.'),
  next: NEXT,
});

const notice = object<ShownNotice>({
  id: text('The same wherever it is sent, and however often.'),
  position: whole(),
  at: text('When it was given, RFC 3339 in UTC.'),
  rule: oneOf(NOTICE_NAMES),
  professional: party,
  on: day('The day as of which it holds.'),
  side: optional(SIDE),
  was: optional(number('Points, as the watcher could see them.')),
  is: optional(number()),
  address: optional(text('A promise or an entry.')),
  due: optional(day()),
  count: optional(whole()),
  from: optional(day('The first day of a digest.')),
  restricted: optional(flag('True: its score was restricted since, so no figure is told.')),
});

export const noticesAnswer = object<NoticesAnswer>({
  watch: text(),
  ...STAMP,
  items: list(notice, 'In the order given.'),
  next: NEXT,
});

export const digestAnswer = object<DigestAnswer>({
  watch: text(),
  ...STAMP,
  every: oneOf(DIGESTS),
  from: day(),
  to: day(),
  notices: whole(),
  counts: list(object<DigestCount>({ rule: oneOf(NOTICE_NAMES), notices: whole() })),
  items: list(notice, 'The first of them, at most 500.'),
});

const bounds = object<Bounds>({ from: whole(), to: whole(), usual: whole() });

/** The rules that there are. */
export interface WatchRulesAnswer {
  readonly items: readonly ShippedRule[];
}

export const watchRulesAnswer = object<WatchRulesAnswer>({
  items: list(
    object<ShippedRule>({
      rule: oneOf(RULE_NAMES),
      reads: oneOf(READ_BY_RULES),
      side: flag('Whether a side has to be named.'),
      thresholds: object<ShippedRule['thresholds']>({
        below: optional(bounds),
        points: optional(bounds),
        days: optional(bounds),
      }),
    }),
  ),
});

export const endpointsAnswer = object<EndpointsAnswer>({
  ...STAMP,
  items: list(
    object<ListedEndpoint>({
      endpoint: text('Its id.'),
      url: orNull(text()),
      rules: orNull(list(oneOf(NOTICE_NAMES))),
      madeOn: day(),
      endedOn: orNull(day()),
      endedWhy: orNull(oneOf(['asked', 'gone', 'erased'])),
      waiting: whole('Messages that wait.'),
      dead: whole('Messages that were given up.'),
    }),
    'In the order made.',
  ),
  next: NEXT,
});

const call = object<ShownCall>({
  at: text(),
  attempt: whole(),
  outcome: oneOf(['taken', 'failed', 'gone']),
  status: optional(whole('Of HTTP.')),
  why: optional(oneOf(['refused', 'timeout', 'private', 'unreachable', 'tls'])),
});

export const deliveriesAnswer = object<DeliveriesAnswer>({
  endpoint: text(),
  ...STAMP,
  items: list(
    object<ShownDelivery>({
      message: text('`webhook-id`: that of the notice.'),
      watch: orNull(text('Null for a test.')),
      state: oneOf(DELIVERY_STATES),
      attempts: whole(),
      due: orNull(text('When it is sent next.')),
      calls: list(call, 'The last first, at most 20.'),
    }),
    'The last first.',
  ),
  next: NEXT,
});
