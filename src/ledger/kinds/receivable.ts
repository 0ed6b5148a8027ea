/**
 * Who is to be paid for an invoice, where that is not its seller: a factor. What one teller says of
 * it lies in a stream of its own, and apart what is confidential, so that the buyer, who sees the
 * revisions of the invoice's stream and may tell events to it, finds no gap where one is hidden.
 */

import type { EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import { type Decider, type Decision, tell } from '../stream/decider.js';
import { partiesMustDiffer } from '../stream/rules.js';
import { documentNumber } from '../values/party.js';

/** `receivable-<teller>/open/<seller party>/<number>`, or `/confidential/`. */
export function receivableStream(
  teller: string,
  {
    seller,
    number,
    confidential,
  }: Pick<ReceivableEvent['facts'], 'seller' | 'number' | 'confidential'>,
): string {
  const sight = confidential ? 'confidential' : 'open';
  return `receivable-${teller}/${sight}/${seller}/${documentNumber(number)}`;
}

/** The events taken. */
export const RECEIVABLE_EVENTS = {
  ReceivableAssigned: { kind: 'receivable', version: 1, day: ({ on }) => on },
  ReceivableReleased: { kind: 'receivable', version: 1, day: ({ on }) => on },
} as const satisfies EventsTaken<'receivable'>;
export type ReceivableEvent = EventOf<keyof typeof RECEIVABLE_EVENTS>;

/** Nothing of what was told forbids what may be told next. */
export type ReceivableState = null;

const initialState: ReceivableState = null;

function decide(event: ReceivableEvent): Decision<ReceivableEvent> {
  const { seller, buyer, factor, confidential } = event.facts;
  partiesMustDiffer(seller, factor, '/factor');
  partiesMustDiffer(seller, buyer, '/buyer');
  must(
    !confidential || buyer === undefined,
    'buyer_must_not_be_named_in_confidence',
    '/buyer',
    'Whoever an entry names may see it. Leave the buyer out, or tell it as not confidential.',
  );
  return tell(event);
}

export const receivable: Decider<ReceivableState, ReceivableEvent> = {
  streamName: ({ facts }, teller) => receivableStream(teller, facts),
  initialState,
  evolve: () => null,
  decide,
};
