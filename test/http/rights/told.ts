/** Keys of the parties of an invoice and of strangers, telling over HTTP what they like. */
import type { MessageType } from '../../../src/messages/message.js';
import { invoiceData } from '../../command/fixture.js';
import { BUYER, OTHER, type Reading, SELLER, startReading } from '../read/reading.js';
import { type Answer, call, cloudEvent } from '../service.js';

export { BUYER, OTHER, SELLER };

/** The firm behind a stranger's key. */
export const STRANGER = '0002:383474814';

export type Teller = 'seller' | 'buyer' | 'stranger';

export interface Telling extends Reading {
  /** Tells an event with the key of a teller's own books; fails where it is not accepted. */
  says(who: Teller, type: MessageType, data: Record<string, unknown>): Promise<Answer>;
  /** What is open of an invoice of SELLER's, of which state, as an operator sees it. */
  standingOf(number: string): Promise<Record<string, number>>;
}

export async function startTelling(): Promise<Telling> {
  const reading = await startReading();
  const books = (teller: string, party: string): Promise<string> =>
    reading.key({ role: 'emitter', teller, parties: [party], source: 'ledger' });
  const tokens = {
    seller: await books('s-books', SELLER),
    buyer: await books('b-books', BUYER),
    stranger: await books('x-books', STRANGER),
  };
  let told = 0;
  return {
    ...reading,
    says: async (who, type, data) => {
      told += 1;
      const event = cloudEvent(type, `m${told}`, data);
      const answer = await call(reading, '/v1/events', {
        ...{ token: tokens[who], type: 'application/cloudevents+json', body: event },
      });
      expect([200, 201]).toContain(answer.status);
      await reading.caughtUp();
      return answer;
    },
    standingOf: async (number) => {
      const path = `/v1/promises/${encodeURIComponent(`invoice-${SELLER}/${number}`)}`;
      const { body } = await reading.get(`${path}?asOf=2027-06-30`);
      const [promise] = Object(body).promises;
      const portions: readonly { side: string; state: string; share: number }[] = promise.portions;
      const ofPayment = portions.filter(({ side }) => side === 'payment');
      return Object.fromEntries(ofPayment.map(({ state, share }) => [state, share]));
    },
  };
}

/** An invoice of SELLER's to BUYER under a number. */
export function invoiceNumbered(number: string, changes: Record<string, unknown> = {}) {
  return invoiceData({ number, ...changes });
}

/** A payment of an invoice of SELLER's. */
export function paymentOf(number: string, changes: Record<string, unknown> = {}) {
  return {
    ...{ payment: `pay ${number}`, payer: BUYER, payee: SELLER, amount: '120000' },
    ...{ currency: 'EUR', creditedOn: '2026-08-30', instrument: 'credit_transfer' },
    allocations: [{ seller: SELLER, number, amount: '120000' }],
    ...changes,
  };
}
