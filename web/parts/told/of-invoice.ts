/** What is told of invoices, of claims handed on and of credit notes. */
import type { EventType } from '../../../src/ledger/events.js';
import type { Telling } from './telling.js';

type InvoiceType = Extract<
  EventType,
  | `Invoice${string}`
  | 'PayeeAccountChanged'
  | 'ReceivableAssigned'
  | 'ReceivableReleased'
  | 'CreditNoteIssued'
>;

export function ofInvoice(type: InvoiceType, told: Telling): string {
  const { words, facts } = told;
  const number = told.label();
  const of = { number, seller: told.name('seller') };
  const [seller, buyer] = [facts.party('seller'), facts.party('buyer')];
  const bought = buyer ?? told.entry.by.party;
  switch (type) {
    case 'InvoiceIssued':
      return told.did(seller, words.say('told.issued', issuedIn(told)) + dueIn(told));
    case 'InvoiceCorrected':
      return told.did(seller, words.say('told.corrected', issuedIn(told)) + dueIn(told));
    case 'InvoiceReceived': {
      const day = told.day('receivedOn');
      return told.did(bought, words.say('told.receivedInvoice', { ...of, day }));
    }
    case 'InvoiceApproved':
      return told.did(bought, words.say('told.approved', of) + told.amount());
    case 'InvoiceRefused':
      return told.did(bought, words.say('told.refused', of) + told.because('reasonCode'));
    case 'InvoiceRejected': {
      const done = words.say('told.rejected', of) + told.because('reasonCode');
      return told.tells(words.say('told.did', { actor: words.say('told.platform'), done }));
    }
    case 'InvoiceSuspended':
      return told.did(bought, words.say('told.suspended', of) + told.because('reasonCode'));
    case 'InvoiceResumed':
      return told.did(null, words.say('told.resumed', of) + told.because('reasonCode'));
    case 'InvoiceDisputed': {
      const why = told.amount() + told.because('reason');
      return told.did(bought, words.say('told.disputed', of) + why);
    }
    case 'InvoiceDisputeResolved':
      return told.tells(disputeResolved(told, number));
    case 'InvoiceRescheduled':
      return told.did(null, words.say('told.rescheduled', { number }) + partsIn(told));
    case 'InvoiceCancelled':
      return told.did(seller, words.say('told.cancelled', { number }));
    case 'InvoiceSettledOtherwise': {
      const how = told.amount() + told.because('means');
      return told.tells(words.say('told.settled', { number }) + how);
    }
    case 'InvoiceWrittenOff': {
      const why = told.amount() + told.because('cause');
      return told.did(seller, words.say('told.writtenOff', { number }) + why);
    }
    case 'InvoiceLinked': {
      const to = { toNumber: told.label('toNumber'), toSeller: told.name('toSeller') };
      return told.tells(words.say('told.linkedInvoices', { ...of, ...to }));
    }
    case 'PayeeAccountChanged':
      return told.tells(words.say('told.accountChanged', { number, day: told.day('on') }));
    case 'ReceivableAssigned':
    case 'ReceivableReleased':
      return receivable(type, told);
    case 'CreditNoteIssued': {
      const values = { ...issuedIn(told), amount: moneyIn(told, 'total') };
      return told.did(seller, words.say('told.credited', values) + told.forNumbers());
    }
    default:
      return type satisfies never;
  }
}

function receivable(type: 'ReceivableAssigned' | 'ReceivableReleased', told: Telling): string {
  const { words, facts } = told;
  const of = { number: told.label(), seller: told.name('seller'), factor: told.name('factor') };
  const secretly = facts.flag('confidential') ? words.say('told.inConfidence') : '';
  return type === 'ReceivableAssigned'
    ? told.did(facts.party('seller'), words.say('told.assigned', of) + secretly)
    : told.did(facts.party('factor'), words.say('told.released', of) + secretly);
}

function disputeResolved({ facts, words }: Telling, number: string): string {
  const isForBuyer = facts.text('inFavourOf') === 'buyer';
  return words.say(isForBuyer ? 'told.disputeForBuyer' : 'told.disputeForSeller', { number });
}

function issuedIn(told: Telling) {
  return { number: told.label(), buyer: told.name('buyer'), amount: moneyIn(told, 'payable') };
}

function moneyIn({ facts, words, currency }: Telling, member: string): string {
  const money = facts.money(member, currency);
  return money ? words.figures.money(money) : words.say('told.someMoney');
}

/** By when an invoice is to be paid. */
function dueIn({ facts, words }: Telling): string {
  const days = facts.items('instalments').flatMap((part) => part.day('due') ?? []);
  const last = days.toSorted().at(-1);
  if (last === undefined) return words.say('told.dueUntold');
  const day = words.figures.day(last);
  const n = facts.items('instalments').length;
  return n > 1 ? words.say('told.dueParts', { n, day }) : words.say('told.due', { day });
}

/** Parts said one by one; of more, their number and the last day are. */
const MOST_PARTS = 3;

/** What is to be paid by which new day, where the currency is known; else the days alone. */
function partsIn(told: Telling): string {
  const { facts, words, currency } = told;
  const parts = facts.items('instalments');
  if (parts.length > MOST_PARTS) return dueIn(told);
  const texts = parts.flatMap((part) => {
    const day = part.day('due');
    if (day === null) return [];
    const money = part.money('amount', currency);
    const by = words.figures.day(day);
    return money ? [words.say('told.part', { amount: words.figures.money(money), day: by })] : [by];
  });
  return texts.length === 0 ? '' : words.say('told.because', { why: words.figures.list(texts) });
}
