/**
 * Histories of a promise to pay or to deliver, or of two that meet: who may speak of them says what
 * may be said, in any order and more than once. The deciders then take what is valid.
 */
import fc, { type Arbitrary } from 'fast-check';
import { type OwnEvent, streamOf } from '../../../src/ledger/deciders.js';
import type { LedgerEvent } from '../../../src/ledger/events.js';
import type { Speaker } from '../../../src/ledger/stored.js';
import { isEntryEvent } from '../../../src/ledger/stream/entries.js';
import { partiesOf } from '../../ledger/given.js';
import type { Telling } from '../../ledger/histories.js';
import { deliveryPromised, OF_DELIVERIES, reference } from '../delivery/said.js';
import { issued, number, OF_INVOICES } from '../invoice/said.js';
import { feedbackAbout, OF_PARTIES } from '../parties/said.js';
import { anyOf, BUYER, CODE, type Said, SELLER } from './pools.js';
import { MANNERS, type Manner, spoken } from './spoken.js';
import { BUYERS_BOOKS, OPERATOR, OTHERS, sideOf, VOICES, type Voice } from './voices.js';

const voice = fc.constantFrom(...VOICES, ...OTHERS);

/** One telling to come: an event, or something about the `nth` that was told. */
type Plan =
  | { readonly by: Voice; readonly event: OwnEvent }
  | { readonly by: Voice; readonly nth: number; readonly what: 'again' }
  | { readonly by: Voice; readonly nth: number; readonly what: 'withdraw' }
  | {
      readonly by: Voice;
      readonly nth: number;
      readonly what: 'contest';
      readonly upheld: boolean;
    };

const nth = fc.nat(12);

/** One thing said of a promise, or of what was said of it before. */
function planOf(said: Said): Arbitrary<Plan> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.record({ event: anyOf(said), by: voice }) },
    { weight: 2, arbitrary: fc.record({ event: anyOf(OF_PARTIES), by: voice }) },
    { weight: 2, arbitrary: fc.record({ by: voice, nth, what: fc.constant('again' as const) }) },
    { weight: 1, arbitrary: fc.record({ by: voice, nth, what: fc.constant('withdraw' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        ...{ by: voice, nth, what: fc.constant('contest' as const), upheld: fc.boolean() },
      }),
    },
  );
}

/** Tellings of a promise: how it was made, somewhere among what is said of it. */
function tellingsAbout(promised: Arbitrary<OwnEvent>, said: Said): Arbitrary<readonly Telling[]> {
  return fc
    .record({
      manner: fc.constantFrom(...MANNERS),
      first: fc.record({ event: promised, by: fc.constantFrom(...VOICES.slice(0, 8)) }),
      at: fc.constantFrom(0, 0, 0, 3),
      plans: fc.array(planOf(said), { minLength: 3, maxLength: 14, size: 'max' }),
    })
    .map(({ manner, first, at, plans }) => {
      return tellingsOf([...plans.slice(0, at), first, ...plans.slice(at)], manner);
    });
}

/** All that is said of promises to pay, and of those to deliver. */
export const SAID_OF_INVOICES: Said = {
  ...OF_INVOICES,
  ...feedbackAbout({ kind: 'invoice', owner: SELLER, number: '' }, number),
};
export const SAID_OF_DELIVERIES: Said = {
  ...OF_DELIVERIES,
  ...feedbackAbout({ kind: 'delivery', owner: SELLER, number: '' }, reference),
};

export const tellings: Arbitrary<readonly Telling[]> = fc.oneof(
  { weight: 3, arbitrary: tellingsAbout(issued, SAID_OF_INVOICES) },
  { weight: 2, arbitrary: tellingsAbout(deliveryPromised, SAID_OF_DELIVERIES) },
);

function tellingsOf(plans: readonly Plan[], manner: Manner): readonly Telling[] {
  const told: Telling[] = manner.before.map(({ event, by }, i) =>
    telling(event, { ...by, message: `b${i}` }),
  );
  for (const [i, one] of plans.entries()) {
    const by = { ...one.by, message: `m${i}` };
    if ('event' in one) {
      told.push(tellingBy(one.event, by, manner));
      continue;
    }
    const before = told[one.nth];
    if (!before || isEntryEvent(before.event)) continue;
    switch (one.what) {
      case 'again':
        told.push(tellingBy(before.event, by, manner));
        break;
      case 'withdraw':
        told.push(withdrawal(before, told, by));
        break;
      case 'contest':
        told.push(...contest(before, told, one.upheld, by));
        break;
      default:
        one satisfies never;
    }
  }
  return told;
}

type Spoken = Omit<Speaker, 'side'>;

function tellingBy(event: OwnEvent, by: Spoken, manner: Manner): Telling {
  const teller = { ...by, ...asItself(event, by) };
  return telling(spoken(event, teller, manner), teller);
}

/**
 * Who speaks for a code makes no promise by it: two promises of one buyer under one number, of a
 * seller and of who only says that it is that seller, are told apart by their days alone.
 */
function asItself(event: OwnEvent, { party }: Spoken): Partial<Voice> {
  const isPromise = ['InvoiceIssued', 'InvoiceCorrected', 'DeliveryPromised'].includes(event.type);
  return isPromise && party === CODE ? BUYERS_BOOKS : {};
}

function telling(event: OwnEvent, by: Spoken): Telling {
  const speaker = { ...by, ...entitled(event, by), side: sideOf(event, by) };
  return { stream: streamOf(event, by.teller), event, by: speaker, parties: partiesOf(event) };
}

/** What only operators may tell, they tell; but for a teller's link of its own code. */
function entitled(event: OwnEvent, by: Voice): Partial<Voice> {
  switch (event.type) {
    case 'AccessGranted':
    case 'AccessRevoked':
      return OPERATOR;
    case 'IdentifierLinked':
    case 'IdentifierUnlinked':
      return by.teller === 'buyer' && event.facts.party === CODE ? {} : OPERATOR;
    case 'FeedbackGiven':
      return by.party === event.facts.from ? {} : { role: 'operator' };
    case 'FeedbackAnswered':
      return { role: 'operator' };
    default:
      return {};
  }
}

/** The entry taken back, by its own teller. */
function withdrawal(told: Telling, before: readonly Telling[], by: Spoken): Telling {
  const own = by.teller === told.by.teller ? by : { ...told.by, message: by.message };
  const facts = { entry: entryOf(told, before), why: 'clerical_error' } as const;
  return about(told, { type: 'EntryWithdrawn', facts }, own);
}

/** The entry contested by its buyer, and what the operator makes of it. */
function contest(
  told: Telling,
  before: readonly Telling[],
  upheld: boolean,
  by: Spoken,
): readonly Telling[] {
  const entry = entryOf(told, before);
  const on = '2026-03-01';
  const { message } = by;
  return [
    about(told, { type: 'EntryContested', facts: { entry, by: BUYER, on } }, by),
    about(told, { type: 'EntryAnswered', facts: { entry, on } }, by),
    about(
      told,
      { type: 'ContestResolved', facts: { entry, upheld, on } },
      { ...OPERATOR, message },
    ),
  ];
}

function about(
  { stream, parties, by: { side } }: Telling,
  event: LedgerEvent,
  by: Spoken,
): Telling {
  return { stream, event, by: { ...by, side }, parties };
}

/** The revision of what was told, as far as the stream took all that was told before. */
function entryOf(told: Telling, before: readonly Telling[]): number {
  return before.filter(({ stream }) => stream === told.stream).indexOf(told);
}
