/**
 * Whether what was agreed to set off is still open: between proposal and telling an invoice may be
 * paid, credited or settled. What its creditor has told of this same proposal is no such thing.
 */
import { addressOf } from '../../../projections/fact.js';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import { foldPromises } from '../../../projections/promise/promise.js';
import { standingAt } from '../../../projections/step.js';
import { type OwnPlace, settlementId } from '../../command/set-offs/set-offs.js';
import { must } from '../../ledger/rejection.js';
import type { InvoicePart } from '../../ledger/set-off-events.js';
import { dayOf } from '../../ledger/values/day.js';
import { factsOf } from '../../projector/facts.js';
import { addressesBehind } from '../promises/behind.js';
import type { ReadSide, When } from '../read-side.js';

/** Throws set_off_must_still_be_due. */
export function mustStillBeDue(
  side: ReadSide,
  { setOff, owes, owed }: Omit<OwnPlace, 'party'>,
  when: When,
): void {
  const isDue = (part: InvoicePart, own: Side): boolean => {
    const address = addressOf('invoice', part.seller, part.number);
    const addresses = addressesBehind(side.today, address, when.knownAt);
    const facts = factsOf(side.views, addresses, when.knownAt);
    const message = settlementId(setOff, part);
    const ofThis = facts.filter(
      ({ event, by }) => event.type === 'InvoiceSettledOtherwise' && by.message === message,
    );
    // What one has told before is answered as the first time.
    if (ofThis.some(({ by }) => by.side === own || by.side === 'promisee')) return true;
    const others = facts.filter((fact) => !ofThis.includes(fact));
    const { who, coverage } = side.today;
    const promises = foldPromises(addresses, others, who, coverage);
    return openOf(side, part, promises, when) >= Number(part.amount);
  };
  const areDue =
    owes.every((part) => isDue(part, 'promisor')) && owed.every((part) => isDue(part, 'promisee'));
  must(areDue, 'set_off_must_still_be_due', '/setOff');
}

type Side = 'promisor' | 'promisee';

function openOf(
  { today: { resolve } }: ReadSide,
  { seller, buyer, issuedOn }: InvoicePart,
  promises: readonly FoldedPromise[],
  { asOf }: When,
): number {
  const same = promises.filter(
    ({ promisor, promisee, startOn }) =>
      resolve(promisor) === resolve(buyer) &&
      resolve(promisee) === resolve(seller) &&
      dayOf(startOn) === issuedOn,
  );
  return same
    .flatMap(({ steps }) => standingAt(steps, asOf))
    .filter(({ key }) => key.side === 'payment' && key.state === 'open')
    .reduce((sum, { amount }) => sum + amount, 0);
}
