/**
 * What takes a part of an invoice away: credits, returns, goodwill, cancellations, write-offs. They
 * count when another than the promisor tells them, or when nobody else tells of the promise at all
 * (ADR 0007); else they are discrepancies.
 */
import type { CreditAllocation, CreditNoteIssued } from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import { type Fact, isOfType } from '../../fact.js';
import { Accounts, entryOf, type TakenAccount } from '../line/account.js';
import type { Cut } from '../line/line.js';
import type { Discrepancy } from '../telling/discrepancy.js';
import { isMeant, type Meant, takesAway, unmatchedIn } from './settlements.js';

/** A part taken away, as it was told. */
export interface Reduction extends Cut {
  /** Whether it gives its buyer what a dispute is about, and so uses up disputes. */
  readonly answers: boolean;
}

export interface ReductionsTaken {
  readonly voids: readonly Reduction[];
  readonly losses: readonly Cut[];
  readonly refused: readonly Discrepancy[];
}

const NOTHING_TAKEN: ReductionsTaken = { voids: [], losses: [], refused: [] };

/** The reductions of the account of them that the promise takes, oldest first. */
export function reductionsOf(
  facts: readonly Fact[],
  meant: Meant,
  payable: number,
  promiseeSpeaks: boolean,
): ReductionsTaken {
  const [voids, losses] = [new Accounts(), new Accounts()];
  const answering = new Set<string>();
  const refused: Discrepancy[] = [];
  for (const fact of facts) {
    for (const { state, on, size, answers } of reductionsTold(fact, meant, payable)) {
      if (promiseeSpeaks && fact.by.side === 'promisor') {
        const about = nameOf(fact);
        refused.push({ about, voice: voiceOf(fact.by), told: { amount: size }, taken: null });
        continue;
      }
      const entry = entryOf(fact, on, size);
      if (answers) answering.add(entry.id);
      (state === 'void' ? voids : losses).add(fact.by, entry);
    }
  }
  if (voids.isEmpty && losses.isEmpty) return { ...NOTHING_TAKEN, refused };
  const [voided, lost] = [voids.take(), losses.take()];
  const unmatched = [voided, lost].flatMap((account) => unmatchedIn('reduction', account));
  return {
    voids: cutsIn(voided, 'void').map((cut) => ({ ...cut, answers: answering.has(cut.id) })),
    losses: cutsIn(lost, 'lost'),
    refused: [...refused, ...unmatched],
  };
}

function cutsIn(account: TakenAccount | null, state: Cut['state']) {
  return (account?.entries ?? []).map(({ id, on, size }) => ({ id, on, size, state }));
}

function nameOf({ event }: Fact): string {
  return event.type;
}

const NONE: readonly Reduction[] = [];

function reductionsTold(fact: Fact, meant: Meant, payable: number): readonly Reduction[] {
  if (isOfType(fact, 'CreditNoteIssued')) return creditedTo(fact, meant);
  const { event } = fact;
  switch (event.type) {
    case 'InvoiceCancelled': {
      const on = toDayNumber(event.facts.cancelledOn);
      return [{ state: 'void', on, size: payable, answers: false }];
    }
    case 'InvoiceSettledOtherwise': {
      const { amount, on, means } = event.facts;
      if (!takesAway(means)) return NONE;
      const answers = means === 'return';
      return [{ state: 'void', on: toDayNumber(on), size: Number(amount), answers }];
    }
    case 'InvoiceWrittenOff': {
      const { amount, on, cause } = event.facts;
      const state = cause === 'uncollectible' ? 'lost' : 'void';
      const answers = cause === 'goodwill';
      return [{ state, on: toDayNumber(on), size: Number(amount), answers }];
    }
    default:
      return NONE;
  }
}

function creditedTo(fact: Fact<CreditNoteIssued>, meant: Meant): readonly Reduction[] {
  const { currency, issuedOn } = fact.event.facts;
  if (currency !== meant.currency) return NONE;
  const on = toDayNumber(issuedOn);
  return allocationsAt(fact, meant).map(
    ({ amount }): Reduction => ({ state: 'void', on, size: Number(amount), answers: true }),
  );
}

/** What a credit note allocates to the promise meant. */
export function allocationsAt(
  { stream, revision, event: { facts } }: Fact<CreditNoteIssued>,
  meant: Meant,
): readonly CreditAllocation[] {
  const { seller, allocations } = facts;
  const parts = meant.credited?.get(`${stream}@${revision}`);
  return parts ?? allocations.filter(({ number }) => isMeant(meant, { seller, number }));
}
