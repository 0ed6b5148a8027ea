/** Words that once won more than they may, as the law's histories found them; the smallest of each. */
import { type OwnEvent, streamOf } from '../../../src/ledger/deciders.js';
import { partiesOf } from '../../ledger/given.js';
import type { Telling } from '../../ledger/histories.js';
import { invoiceDisputed, invoiceDisputeResolved, invoiceIssued } from '../../ledger/samples.js';
import { BUYER, SELLER } from '../drawn/pools.js';
import { BUYERS_BOOKS, sideOf, VOICES, type Voice } from '../drawn/voices.js';
import type { OwnWord } from './own-word.js';

const [SELLERS_BOOKS = BUYERS_BOOKS] = VOICES;

function told(by: Voice, event: OwnEvent, i: number): Telling {
  const speaker = { ...by, message: `m${i}`, side: sideOf(event, by) };
  return { stream: streamOf(event, by.teller), event, by: speaker, parties: partiesOf(event) };
}

function issued(number: string, payable: string, issuedOn: string): OwnEvent {
  return invoiceIssued({
    ...{ seller: SELLER, buyer: BUYER, number, issuedOn, total: payable, payable, prepaid: '0' },
    instalments: [{ kind: 'ordinary', amount: payable, due: '2026-01-01', basis: 'stated' }],
  });
}

const dispute = { seller: SELLER, dispute: 'D1' };

/** Of seed -1582107316: a dispute lost goes with an invoice of another spelling. */
const ANOTHER_SPELLING: OwnWord = {
  before: [
    told(SELLERS_BOOKS, issued('F1', '1000', '2026-01-02'), 0),
    told(BUYERS_BOOKS, invoiceDisputed({ ...dispute, number: 'F-1', raisedOn: '2026-01-01' }), 1),
    told(
      SELLERS_BOOKS,
      invoiceDisputeResolved({
        ...{ ...dispute, number: 'F1', inFavourOf: 'seller', resolvedOn: '2026-01-01' },
      }),
      2,
    ),
  ],
  one: told(BUYERS_BOOKS, issued('F-1', '900', '2026-01-01'), 3),
};

export const ONCE_FOR_SALE: readonly OwnWord[] = [ANOTHER_SPELLING];
