/** From what histories are drawn: pools so small that tellings meet. */
import fc, { type Arbitrary } from 'fast-check';
import type { OwnEvent } from '../../../src/ledger/deciders.js';
import { isEventType } from '../../../src/ledger/event-types.js';
import type { EventOf, EventType } from '../../../src/ledger/events.js';
import { isEntryEvent } from '../../../src/ledger/stream/entries.js';
import { type Data, eventWith } from '../../../src/ledger/upcast.js';
import { dayOf, toDayNumber } from '../../../src/ledger/values/day.js';

export const SELLER = 'a'.repeat(32);
export const BUYER = 'b'.repeat(32);
export const STRANGER = 'c'.repeat(32);
/** A code by which the buyer's books know the seller. */
export const CODE = 'd'.repeat(32);
/** Another identifier of the buyer, where a link says so. */
export const FORMER_BUYER = 'e'.repeat(32);
export const FACTOR = 'f'.repeat(32);

/** The day 0 of a history. */
const FIRST_DAY = toDayNumber('2026-01-01');

export const day = fc
  .oneof({ weight: 6, arbitrary: fc.nat(110) }, { weight: 1, arbitrary: fc.nat(300) })
  .map((offset) => dayOf(FIRST_DAY + offset));
/** On which promises are made. */
export const earlyDay = fc.integer({ min: 0, max: 20 }).map((offset) => dayOf(FIRST_DAY + offset));
export const amount = fc.constantFrom(
  '1000',
  '400',
  '300',
  '600',
  '100',
  '998',
  '997',
  '980',
  '1200',
  '1',
);
export type Facts<Type extends EventType> = EventOf<Type>['facts'];

/** Facts of some types, each with how often it comes. */
export type Said = { readonly [Type in EventType]?: readonly [number, Arbitrary<Facts<Type>>] };

/** The facts without members that are not told. */
export function defined<Facts extends object>(facts: Facts): Facts {
  return JSON.parse(JSON.stringify(facts));
}

/** An event of its own stream, of facts as drawn. */
export function ownEvent(type: EventType, facts: Data): OwnEvent {
  const event = eventWith(type, facts);
  if (isEntryEvent(event)) throw new Error(`${type} is about an entry of any stream.`);
  return event;
}

/** Whatever may be said, the commoner the more often. */
export function anyOf(said: Said): Arbitrary<OwnEvent> {
  return fc.oneof(
    ...Object.entries(said).map(([type, [weight, facts]]) => {
      if (!isEventType(type)) throw new Error(`${type} is no event.`);
      const told: Arbitrary<object> = facts;
      return { weight, arbitrary: told.map((drawn) => ownEvent(type, { ...drawn })) };
    }),
  );
}
