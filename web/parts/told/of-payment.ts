/** What is told of payments. */
import type { EventType } from '../../../src/ledger/events.js';
import type { Telling } from './telling.js';

type PaymentType = Extract<EventType, `Payment${string}`>;

export function ofPayment(type: PaymentType, told: Telling): string {
  const { words, facts } = told;
  switch (type) {
    case 'PaymentAnnounced': {
      const done = words.say('told.announced', {
        payee: told.name('payee'),
        day: told.day('on'),
      });
      return told.did(facts.party('payer'), done + told.amount() + told.forNumbers());
    }
    case 'PaymentFailed': {
      const clause = words.say('told.failed', { day: told.day('on') });
      return told.tells(clause + told.forNumbers() + told.because('cause'));
    }
    case 'PaymentReceived':
      return received(told);
    case 'PaymentAllocated': {
      const numbers = told.numbers();
      const done =
        numbers === '' ? words.say('told.unallocated') : words.say('told.allocated', { numbers });
      return told.did(null, done);
    }
    case 'PaymentReversed': {
      const clause = words.say('told.reversed', { day: told.day('on') });
      return told.tells(clause + told.amount() + told.because('cause'));
    }
    case 'PaymentRefunded': {
      const clause = words.say('told.refunded', { day: told.day('on') });
      return told.tells(clause + told.amount() + told.forNumbers());
    }
    default:
      return type satisfies never;
  }
}

/** Who tells it received or paid; of others, who paid is said to have paid. */
function received(told: Telling): string {
  const { words, facts } = told;
  const [payer, payee] = [facts.party('payer'), facts.party('payee')];
  const money = facts.money('amount') ?? shareIn(told);
  const amount = money ? words.figures.money(money) : words.say('told.someMoney');
  const day = told.day('creditedOn', 'initiatedOn');
  if (payer === null || told.isTeller(payee)) {
    const done = words.say('told.received', { amount, payer: told.name('payer'), day });
    return told.did(payee, done + told.forNumbers());
  }
  const done = words.say('told.paid', { amount, payee: told.name('payee'), day });
  return told.did(payer, done + told.forNumbers());
}

/** Of a payment of several, a reader's only own part. */
function shareIn({ facts }: Telling) {
  const [share, ...others] = facts.items('allocations');
  return others.length === 0 ? (share?.money('amount', facts.text('currency')) ?? null) : null;
}
