/** Who tells in the histories, through which keys. */
import type { OwnEvent } from '../../../src/ledger/deciders.js';
import type { Side } from '../../../src/ledger/events.js';
import type { Speaker } from '../../../src/ledger/stored.js';
import { BUYER, CODE, FACTOR, FORMER_BUYER, SELLER, STRANGER } from './pools.js';

export type Voice = Omit<Speaker, 'message' | 'side'>;

const EMITTER = { role: 'emitter' } as const;
const FOR_SELLER = { ...EMITTER, party: SELLER } as const;
const FOR_BUYER = { ...EMITTER, party: BUYER } as const;
const SELLERS_BOOKS = { ...FOR_SELLER, teller: 'seller', source: 'ledger' } as const;
/** Whoever tells of a seller by a code of its own. */
export const BUYERS_BOOKS = { ...FOR_BUYER, teller: 'buyer', source: 'ledger' } as const;
/** Two keys of one holder. */
const APP = { source: 'api', owner: 'holder', vetting: 'known' } as const;

/** Those of the promise, who may tell it; the commoner several times. */
export const VOICES: readonly Voice[] = [
  ...[SELLERS_BOOKS, SELLERS_BOOKS, SELLERS_BOOKS],
  ...[BUYERS_BOOKS, BUYERS_BOOKS, BUYERS_BOOKS],
  { ...FOR_SELLER, ...APP, teller: 'seller-app' },
  { ...FOR_BUYER, ...APP, teller: 'buyer-app' },
  { ...FOR_SELLER, teller: 'bank', source: 'bank' },
  { ...EMITTER, party: null, teller: 'platform', source: 'platform' },
  { ...FOR_SELLER, teller: 'accountant', source: 'api' },
  { ...FOR_BUYER, teller: 'accountant', source: 'api' },
  { ...FOR_BUYER, teller: 'buyer-web', source: 'platform', vetting: 'self-registered' },
];
/** Those who may have a part in it, by a link or an assignment, and one who has none. */
export const OTHERS: readonly Voice[] = [
  { ...EMITTER, party: FORMER_BUYER, teller: 'former', source: 'ledger' },
  { ...EMITTER, party: FACTOR, teller: 'factor', source: 'ledger' },
  { ...EMITTER, party: CODE, teller: 'buyer', source: 'ledger' },
  { ...EMITTER, party: STRANGER, teller: 'stranger', source: 'ledger' },
];

export const OPERATOR: Voice = { teller: 'operator', party: null, source: 'api', role: 'operator' };

/** On which side its teller stands, by the message: who sells delivers, and is paid. */
export function sideOf(event: OwnEvent, { party, source }: Voice): Side {
  if (source === 'bank') return 'bank';
  const isBuyer = party === BUYER || party === FORMER_BUYER;
  const isSeller = party === SELLER || party === CODE;
  if (party === FACTOR) return 'promisee';
  if (!isBuyer && !isSeller) return 'none';
  return isBuyer === 'supplier' in event.facts ? 'promisee' : 'promisor';
}
