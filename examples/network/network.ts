/**
 * The example network of `npm run demo`: 26 professionals and two years of promises, as they
 * would have reached the ledger, mostly by day, some late and some out of order.
 * Pure and the same every time: see prng.ts.
 */
import { dayOf } from '../../src/ledger/values/day.js';
import { END } from './calendar.js';
import type { SentMessage } from './sent-message.js';
import { accountant } from './stories/accountant.js';
import { builder } from './stories/builder.js';
import { circle } from './stories/circle.js';
import { consultant } from './stories/consultant.js';
import { contacts } from './stories/contacts.js';
import { energy } from './stories/energy.js';
import { fall } from './stories/fall.js';
import { growing } from './stories/growing.js';
import { haulier } from './stories/haulier.js';
import { identity } from './stories/identity.js';
import { newcomer } from './stories/newcomer.js';
import { oddities } from './stories/oddities.js';
import { opinions } from './stories/opinions.js';
import { praise } from './stories/praise.js';
import { printer } from './stories/printer.js';
import { ring } from './stories/ring.js';
import { workshop } from './stories/workshop.js';

export { professionals } from './register.js';
export { keys } from './voices.js';

const STORIES: readonly (() => SentMessage[])[] = [
  identity,
  workshop,
  printer,
  builder,
  energy,
  accountant,
  consultant,
  opinions,
  haulier,
  oddities,
  newcomer,
  circle,
  fall,
  growing,
  ring,
  praise,
  contacts,
];

/** Every message that has arrived by the last day, in the order of arrival. */
export function sentMessages(): Iterable<SentMessage> {
  const lastDay = dayOf(END);
  return STORIES.flatMap((story) => story())
    .filter(({ arrivesOn }) => arrivesOn <= lastDay)
    .sort((a, b) => (a.arrivesOn < b.arrivesOn ? -1 : a.arrivesOn > b.arrivesOn ? 1 : 0));
}
