/** What the rows of a FEC say, as messages of the owner of the books. */
import { hash } from 'node:crypto';
import type { Instalment } from '../../ledger/events.js';
import { type Day, type DayNumber, dayOf } from '../../ledger/values/day.js';
import { minorUnits } from '../../ledger/values/money.js';
import type { Message, MessageType, PartyInput } from '../../messages/message.js';
import type { Reader } from '../format.js';
import { dueDay } from '../terms.js';
import type { FecAccount } from './accounts.js';
import { FEC_CURRENCY } from './columns.js';
import type { CoveredUpTo } from './coverage.js';
import type { FecRole } from './entries.js';
import type { LetteredRow } from './letters.js';
import type { FecReturn, FecShare } from './settle.js';

/** An invoice as its row, or the rows of its entry, say it. */
export interface FecInvoice {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: DayNumber;
  /** Cents, above 0. */
  readonly amount: number;
}

/** Invoices that one payment or credit note may settle, by the shape of its message. */
export const MOST_ALLOCATIONS = 1000;

export class FecMessages {
  /** `owner` is the identifier of whose books they are. */
  constructor(
    private readonly owner: string,
    private readonly partyOf: Reader['partyOf'],
  ) {}

  invoice(account: FecAccount, { id, number, issuedOn, amount }: FecInvoice): Message {
    const total = minorUnits(amount);
    return this.#say('InvoiceIssued', id, {
      ...this.#parties(account),
      number,
      typeCode: '380',
      total,
      prepaid: '0',
      payable: total,
      currency: FEC_CURRENCY,
      issuedOn: dayOf(issuedOn),
      instalments: [instalment(account, total, dayOf(issuedOn))],
    });
  }

  /** Clients' money is seen when it comes in, the owner's own when it leaves. */
  payment(
    account: FecAccount,
    { id, date, amount }: Pick<LetteredRow, 'id' | 'date' | 'amount'>,
    remittance: string,
  ): Message {
    const { seller, buyer } = this.#parties(account);
    return this.#say('PaymentReceived', id, {
      payment: id,
      payer: buyer,
      payee: seller,
      amount: minorUnits(-amount),
      currency: FEC_CURRENCY,
      [account.side === 'sold' ? 'creditedOn' : 'initiatedOn']: dayOf(date),
      instrument: 'other',
      allocations: [],
      ...(remittance !== '' && { remittance }),
    });
  }

  /**
   * The whole allocation of a payment by its lettering. Its id follows from what it says, so that a
   * later export with more lettering tells a new one, and the same one adds nothing.
   */
  allocation(
    account: FecAccount,
    payment: LetteredRow,
    shares: readonly FecShare[],
    rule: string,
  ): Message {
    const byNumber = amountsByNumber(shares);
    const seller = account.side === 'sold' ? this.owner : account.id;
    const digest = hash('sha256', JSON.stringify([...byNumber])).slice(0, 16);
    return this.#say('PaymentAllocated', `${payment.id}/${digest}`, {
      payment: payment.id,
      on: dayOf(payment.date),
      allocations: [...byNumber].map(([number, amount]) => ({
        seller,
        number,
        amount: minorUnits(amount),
      })),
      rule,
    });
  }

  creditNote(account: FecAccount, note: LetteredRow, shares: readonly FecShare[]): Message {
    return this.#say('CreditNoteIssued', note.id, {
      ...this.#parties(account),
      number: note.number,
      total: minorUnits(-note.amount),
      currency: FEC_CURRENCY,
      issuedOn: dayOf(note.issuedOn),
      allocations: [...amountsByNumber(shares)].map(([number, amount]) => ({
        number,
        amount: minorUnits(amount),
      })),
    });
  }

  /** What took a part of an invoice off without money; null where the row's role says nothing. */
  offset(account: FecAccount, { from, to, amount }: FecShare): Message | null {
    const means = OFFSET_MEANS[from.role];
    if (!means) return null;
    const id = `${from.id}/${to.id.slice(0, 16)}`;
    const invoice = {
      ...this.#parties(account),
      number: to.number,
      issuedOn: dayOf(to.issuedOn),
      amount: minorUnits(amount),
      on: dayOf(from.date),
    };
    return 'means' in means
      ? this.#say('InvoiceSettledOtherwise', id, { ...invoice, ...means })
      : this.#say('InvoiceWrittenOff', id, { ...invoice, ...means });
  }

  /** A payment that went back whole. A FEC does not say why. */
  reversal({ payment, on }: FecReturn): Message {
    return this.#say('PaymentReversed', payment.id, {
      payment: payment.id,
      on: dayOf(on),
      cause: 'unknown',
    });
  }

  /** A part of a payment that the payee sent back. */
  refund({ from, to, amount }: FecShare): Message {
    return this.#say('PaymentRefunded', `${from.id}/${to.id.slice(0, 16)}`, {
      payment: from.id,
      on: dayOf(to.date),
      amount: minorUnits(amount),
    });
  }

  /** Its id follows from what it says: a later export with more letters covers more. */
  covered(upTo: DayNumber, except: readonly CoveredUpTo[]): Message {
    const day = dayOf(upTo);
    const named = `${this.partyOf(this.owner)}/${day}`;
    const data = { party: this.owner, upTo: day };
    if (except.length === 0) return this.#say('SourceCovered', named, data);
    const less = except.map(({ id, upTo: until }) => ({
      party: id,
      ...(until !== null && { upTo: dayOf(until) }),
    }));
    const said = less.map(({ party, upTo: until = '' }) => `${this.partyOf(party)} ${until}`);
    const digest = hash('sha256', said.join('\n')).slice(0, 16);
    return this.#say('SourceCovered', `${named}/${digest}`, { ...data, except: less });
  }

  #parties({ side, party }: FecAccount): { seller: PartyInput; buyer: PartyInput } {
    return side === 'sold'
      ? { seller: this.owner, buyer: party }
      : { seller: party, buyer: this.owner };
  }

  #say(type: MessageType, id: string, data: Message['data']): Message {
    return { type, id, data, onBehalfOf: this.owner };
  }
}

const OFFSET_MEANS: Partial<
  Record<FecRole, { readonly means: string } | { readonly cause: string }>
> = {
  set_off: { means: 'set_off' },
  discount: { means: 'cash_discount' },
  difference: { cause: 'small_difference' },
  uncollectible: { cause: 'uncollectible' },
};

/** A FEC has no due days: they follow from the terms of the party map, or stay unknown. */
function instalment({ terms }: FecAccount, amount: string, issuedOn: Day): Instalment {
  if (!terms) return { kind: 'ordinary', amount, basis: 'unknown' };
  return { kind: 'ordinary', amount, due: dueDay(terms, issuedOn), basis: 'derived' };
}

/** An allocation names each invoice once, though several rows may stand for it. */
function amountsByNumber(shares: readonly FecShare[]): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const { to, amount } of shares) {
    amounts.set(to.number, (amounts.get(to.number) ?? 0) + amount);
  }
  return amounts;
}
