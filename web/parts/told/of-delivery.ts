/** What is told of deliveries. */
import type { EventType } from '../../../src/ledger/events.js';
import type { Telling } from './telling.js';

type DeliveryType = Extract<EventType, `Delivery${string}` | 'GoodsReturned'>;

export function ofDelivery(type: DeliveryType, told: Telling): string {
  const { words, facts } = told;
  const reference = told.label('reference');
  const of = (...days: readonly string[]) => ({ reference, day: told.day(...days) });
  const [supplier, client] = [facts.party('supplier'), facts.party('client')];
  const received = client ?? told.entry.by.party;
  switch (type) {
    case 'DeliveryPromised': {
      const values = { ...of('dueOn'), client: told.name('client') };
      return told.did(supplier, words.say('told.promisedDelivery', values) + told.amount('value'));
    }
    case 'DeliveryRescheduled':
      return told.did(null, words.say('told.movedDelivery', of('dueOn')) + told.because('cause'));
    case 'DeliveryMade': {
      const done = words.say('told.delivered', of('handedOverOn', 'arrivedOn'));
      return told.did(supplier, done + shareIn(told));
    }
    case 'DeliveryAccepted':
      return told.did(received, words.say('told.acceptedDelivery', of('acceptedOn')));
    case 'DeliveryRefused': {
      const done = words.say('told.refusedDelivery', of('refusedOn'));
      return told.did(received, done + told.because('why'));
    }
    case 'GoodsReturned': {
      const done = words.say('told.returnedGoods', of('returnedOn'));
      return told.did(received, done + shareIn(told) + told.because('why'));
    }
    case 'DeliveryCancelled': {
      const actor = facts.text('by') === 'client' ? received : supplier;
      return told.did(actor, words.say('told.calledOff', of('cancelledOn')));
    }
    default:
      return type satisfies never;
  }
}

/** ` (50 % of it)`; empty where the whole is meant. Shares are told in parts per million. */
function shareIn({ facts, words }: Telling): string {
  const parts = facts.number('share');
  if (parts === null) return '';
  return words.say('told.share', { share: words.figures.percent(parts / 10_000) });
}
