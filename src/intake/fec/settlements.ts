/** What lettering groups become: allocations, credit notes, set-offs, and figures of them. */
import type { DayNumber } from '../../ledger/values/day.js';
import type { Message } from '../../messages/message.js';
import type { Part } from '../format.js';
import { doubt, type FecAccount } from './accounts.js';
import type { FecRole } from './entries.js';
import type { FecFigures } from './figures.js';
import type { LetteredRow, LetterGroup } from './letters.js';
import { type FecMessages, MOST_ALLOCATIONS } from './messages.js';
import { EARLIER_FILE } from './open-letters.js';
import { type FecReturn, type FecShare, type LetteredSettlement, settle } from './settle.js';

type Settled = Exclude<LetteredSettlement, { readonly leftOpen: string }>;

/** What became of lettered amounts that were told, in the words of the report. */
const TOLD: Partial<Record<FecRole, string>> = {
  payment: 'paid',
  credit_note: 'credited',
  set_off: 'set off',
  discount: 'discounted',
  difference: 'written off as small',
  uncollectible: 'written off as uncollectible',
};

/** And of those that were not. */
const NOT_TOLD: Partial<Record<FecRole, string>> = {
  doubtful: 'still doubtful',
  bill: 'settled by a bill',
  opening_credit: 'paid or credited last year',
  transfer: 'moved to another account',
};

export class FecSettlements {
  constructor(
    private readonly accounts: readonly FecAccount[],
    private readonly messages: FecMessages,
    private readonly figures: FecFigures,
  ) {}

  /** `yearBegan` tells apart the invoices and the balances that are brought forward. */
  *of(group: LetterGroup, yearBegan: DayNumber | null): IterableIterator<Part> {
    const account = this.accounts[group[0]?.account ?? 0];
    if (!account) return;
    const settled = settle(group);
    if ('leftOpen' in settled) {
      yield* this.#leftOpen(group, account, settled.leftOpen);
      return;
    }
    this.figures.count(`groups settled (${settled.rule})`);
    const isTold = ({ from, to }: FecShare): boolean =>
      from.role in TOLD &&
      (to.role === 'invoice' || (to.role === 'opening' && isOfLastYear(to, yearBegan)));
    yield* this.#openings(settled, account, isTold);
    const sharesOf = new Map<LetteredRow, FecShare[]>();
    for (const share of settled.shares) {
      const shares = sharesOf.get(share.from);
      if (shares) shares.push(share);
      else sharesOf.set(share.from, [share]);
    }
    for (const [from, shares] of sharesOf) {
      yield* this.#source(from, shares, account, settled.rule, isTold);
    }
    for (const back of settled.returns) yield this.#returned(back, account, settled.rule);
    const asked = sumOf(group.filter(({ amount }) => amount > 0));
    const given = -sumOf(group.filter(({ amount }) => amount < 0));
    // A bill or a doubtful claim is still to be paid; a bill is paid on an account that is not
    // read.
    const leavesOpen = group.some(({ role }) => role === 'doubtful' || role === 'bill');
    if (given < asked || leavesOpen) account.hasOpen = true;
    for (const { role, date } of group) if (role === 'bill') doubt(account, date);
  }

  *#leftOpen(group: LetterGroup, account: FecAccount, why: string): IterableIterator<Part> {
    this.figures.count('groups left open');
    const line = group.reduce((last, row) => Math.max(last, row.line), 0);
    yield { at: `line ${line}`, anomaly: `${why} Rows left open: ${group.length}.` };
    for (const { role, amount, date, line } of group) {
      if (amount > 0) account.hasOpen = true;
      else doubt(account, date);
      if (amount < 0) this.figures.of(account.side).became('left open', -amount);
      if (role === 'invoice' || role === 'payment') continue;
      yield { at: placeOf({ line }), ignored: 'Its letter settles nothing, so it was not told.' };
    }
  }

  /** Invoices of last year that were settled in this one are told with what was left of them. */
  *#openings(
    { shares }: Settled,
    account: FecAccount,
    isTold: (share: FecShare) => boolean,
  ): IterableIterator<Part> {
    const openings = new Set(shares.filter(isTold).map(({ to }) => to));
    for (const row of openings) {
      if (row.role !== 'opening') continue;
      const at = placeOf(row);
      this.figures.of(account.side).told('invoice', row.amount);
      yield { at, anomaly: OPENING };
      yield { at, messages: [this.messages.invoice(account, row)] };
    }
  }

  *#source(
    from: LetteredRow,
    shares: readonly FecShare[],
    account: FecAccount,
    rule: Settled['rule'],
    isTold: (share: FecShare) => boolean,
  ): IterableIterator<Part> {
    const at = placeOf(from);
    const figures = this.figures.of(account.side);
    const told = shares.filter(isTold);
    if (told.length > MOST_ALLOCATIONS) {
      figures.became('left open', -from.amount);
      yield { at, anomaly: TOO_MANY };
      return;
    }
    const other = NOT_TOLD[from.role] ?? 'for what is no invoice of this file';
    figures.became(other, sharesSum(shares) - sharesSum(told));
    figures.became(TOLD[from.role] ?? other, sharesSum(told));
    if (from.role === 'payment') {
      for (const { amount } of told) figures.settled(from.date, amount);
    }
    const messages = this.#tell(from, shares, told, account, rule);
    if (messages.length > 0) yield { at, messages };
    else if (from.role !== 'payment') yield { at, ignored: NOTHING_TOLD };
  }

  #tell(
    from: LetteredRow,
    shares: readonly FecShare[],
    told: readonly FecShare[],
    account: FecAccount,
    rule: Settled['rule'],
  ): readonly Message[] {
    switch (from.role) {
      case 'payment': {
        const refunds = shares.filter(({ to }) => to.role === 'money_back');
        const paid = told.length > 0 ? [this.messages.allocation(account, from, told, rule)] : [];
        return [...paid, ...refunds.map((share) => this.messages.refund(share))];
      }
      case 'credit_note':
        return [this.messages.creditNote(account, from, told)];
      default:
        return told.flatMap((share) => this.messages.offset(account, share) ?? []);
    }
  }

  #returned(back: FecReturn, account: FecAccount, rule: Settled['rule']): Part {
    const { payment, share } = back;
    this.figures.of(account.side).became('sent back', -payment.amount);
    const allocation = share && share.to.role === 'invoice';
    return {
      at: placeOf(payment),
      messages: [
        ...(allocation ? [this.messages.allocation(account, payment, [share], rule)] : []),
        this.messages.reversal(back),
      ],
    };
  }
}

function placeOf({ line }: Pick<LetteredRow, 'line'>): string {
  return line === EARLIER_FILE ? 'an earlier file' : `line ${line}`;
}

const OPENING =
  "An invoice of last year: it was told with what was left of it. Last year's file, imported " +
  'first, tells it whole.';

const NOTHING_TOLD = 'What it takes off is no invoice of this file, or it settles nothing.';

const TOO_MANY =
  `Its letter joins it with more than ${MOST_ALLOCATIONS} invoices, which is the most that one ` +
  'message allocates: nothing was allocated.';

/** Balances are brought forward on the first day of a year, invoices keep their own. */
function isOfLastYear({ issuedOn, number }: LetteredRow, yearBegan: DayNumber | null): boolean {
  return yearBegan !== null && issuedOn < yearBegan && /\d/.test(number);
}

function sumOf(rows: readonly LetteredRow[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}

function sharesSum(shares: readonly FecShare[]): number {
  return shares.reduce((sum, { amount }) => sum + amount, 0);
}
