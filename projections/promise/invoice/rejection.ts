/**
 * Whether an invoice was rejected for its form, so that it never came to exist for its buyer.
 * Rejections and new versions come in any order, so nothing here hangs on which was told first: a
 * rejection names the day and the version up to which it goes, and it stands where no teller's word
 * lies beyond that.
 */
import type { InvoiceRejected } from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { type Fact, ofType } from '../../fact.js';
import type { Discrepancy } from '../telling/discrepancy.js';
import type { Word, Words } from '../telling/precedence.js';
import type { IssuedTerms } from './terms.js';

export interface RejectionTaken {
  /** Every word on the invoice is one that was rejected. */
  readonly stands: boolean;
  /** Rejections that count for nothing because only the promisor tells them (ADR 0007). */
  readonly refused: readonly Discrepancy[];
}

/** `words`: each teller's last word on the invoice. */
export function rejectionOf(
  facts: readonly Fact[],
  words: Words<IssuedTerms>,
  promiseeSpeaks: boolean,
): RejectionTaken {
  const rejections = ofType(facts, 'InvoiceRejected');
  if (rejections.length === 0) return NOT_REJECTED;
  const selfServing = ({ by }: Fact): boolean => promiseeSpeaks && by.side === 'promisor';
  const counted = rejections.filter((fact) => !selfServing(fact));
  return {
    stands: words.every((word) => counted.some((rejection) => concerns(rejection, word))),
    refused: rejections.filter(selfServing).map(({ by, event }) => ({
      about: 'rejection',
      voice: voiceOf(by),
      told: { on: event.facts.rejectedOn },
      taken: null,
    })),
  };
}

const NOT_REJECTED: RejectionTaken = { stands: false, refused: [] };

/** What was issued by the day of the rejection, in a version no higher than it names. */
function concerns(
  { event: { facts } }: Fact<InvoiceRejected>,
  { terms }: Word<IssuedTerms>,
): boolean {
  const version = 'correction' in terms ? Number(terms.correction) : 0;
  return terms.issuedOn <= facts.rejectedOn && version <= (facts.correction ?? 0);
}
