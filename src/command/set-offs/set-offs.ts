/**
 * Proposals to set off, by their streams: `setoff-<id>`. The ledger tells of each leg apart, which
 * concerns its two parties alone; each party answers by its own key, and tells of its own invoices
 * that they were set off. Kept moves no money.
 */
import { createHash } from 'node:crypto';
import { streamOf } from '../../ledger/deciders.js';
import type { InvoiceSettledOtherwise } from '../../ledger/events.js';
import { setOffStream } from '../../ledger/kinds/set-off.js';
import { LEDGER_TELLER } from '../../ledger/own-tellers.js';
import type { InvoicePart, SetOffProposed } from '../../ledger/set-off-events.js';
import type { Speaker } from '../../ledger/stored.js';
import { eventWith } from '../../ledger/upcast.js';
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Accepted } from '../../messages/message.js';
import { accepted } from '../command-result.js';
import type { Ledger } from '../ledger.js';
import type { Access } from '../speaker.js';

/** A leg of a circle that was found, in the order of the circle. */
export type FoundLeg = Pick<SetOffProposed['facts'], 'debtor' | 'creditor' | 'parts'>;

export interface FoundCircle {
  readonly currency: string;
  /** Of each leg, in minor units as text. */
  readonly amount: string;
  readonly legs: readonly FoundLeg[];
}

/** Tells of a circle, leg by leg. The same circle of the same day is one proposal. */
export async function proposeSetOff(
  ledger: Pick<Ledger, 'record'>,
  { currency, amount, legs }: FoundCircle,
  { on, until }: { readonly on: Day; readonly until: Day },
): Promise<string> {
  const text = JSON.stringify([on, currency, amount, legs]);
  const setOff = createHash('sha256').update(text).digest('hex').slice(0, ID_LENGTH);
  const results = await ledger.record(
    legs.map(({ debtor, creditor, parts }, i) => {
      const told = { setOff, leg: i + 1, of: legs.length, debtor, creditor, currency, amount };
      return {
        stream: setOffStream(setOff),
        event: eventWith('SetOffProposed', { ...told, parts, on, until }),
        speaker: ledgerAs(`leg ${i + 1}`),
        parties: [debtor, creditor],
        mentions: [],
      };
    }),
  );
  for (const result of results) accepted(result);
  return setOff;
}

const ID_LENGTH = 12;

/** A party's place in a proposal, as the read side has found it for who speaks for it. */
export interface OwnPlace {
  readonly setOff: string;
  readonly party: PartyId;
  /** The parts of what it owes, and of what it is owed. */
  readonly owes: readonly InvoicePart[];
  readonly owed: readonly InvoicePart[];
}

export type SetOffAnswer = 'SetOffAccepted' | 'SetOffRefused';

/** Says yes or no for a party. Throws set_off_must_be_open. */
export async function answerSetOff(
  ledger: Pick<Ledger, 'record'>,
  { setOff, party }: OwnPlace,
  answer: SetOffAnswer,
  by: Access,
  on: Day,
): Promise<Accepted> {
  const [result] = await ledger.record([
    {
      stream: setOffStream(setOff),
      event: eventWith(answer, { setOff, party, on }),
      speaker: partyAs(by, party, 'none', `${answer} ${party}`),
      parties: [party],
      mentions: [],
    },
  ]);
  return accepted(result);
}

/** By what the telling of a part is known: each party tells it once. */
export function settlementId(setOff: string, { seller, number }: InvoicePart): string {
  return `set-off ${setOff} ${seller}/${number}`;
}

/** Tells of each own invoice that it was set off: of what it owes, and of what it is owed. */
export async function tellSetOff(
  ledger: Pick<Ledger, 'record'>,
  { setOff, owes, owed }: OwnPlace,
  by: Access,
  on: Day,
): Promise<readonly Accepted[]> {
  const told = [
    ...owes.map((part) => ({ part, party: part.buyer, side: 'promisor' as const })),
    ...owed.map((part) => ({ part, party: part.seller, side: 'promisee' as const })),
  ];
  const results = await ledger.record(
    told.map(({ part, party, side }) => {
      const facts = { ...part, on, means: 'set_off' } as const;
      const event: InvoiceSettledOtherwise = { type: 'InvoiceSettledOtherwise', facts };
      return {
        stream: streamOf(event, by.teller),
        event,
        speaker: partyAs(by, party, side, settlementId(setOff, part)),
        parties: [part.seller, part.buyer],
        mentions: [],
      };
    }),
  );
  return results.map(accepted);
}

/** Ends a proposal whose last day is over. */
export async function expireSetOff(
  ledger: Pick<Ledger, 'record'>,
  setOff: string,
  parties: readonly PartyId[],
  on: Day,
): Promise<Accepted> {
  const [result] = await ledger.record([
    {
      stream: setOffStream(setOff),
      event: eventWith('SetOffExpired', { setOff, on }),
      speaker: ledgerAs('expired'),
      ...{ parties, mentions: [] },
    },
  ]);
  return accepted(result);
}

function ledgerAs(message: string): Speaker {
  return {
    ...{ teller: LEDGER_TELLER, party: null, side: 'none', source: 'api', message },
    role: 'operator',
  };
}

function partyAs(
  { teller, source, owner, vetting, role }: Access,
  party: PartyId,
  side: Speaker['side'],
  message: string,
): Speaker {
  return { teller, party, side, source, owner, vetting, message, role };
}
