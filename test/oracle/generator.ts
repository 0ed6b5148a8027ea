/**
 * Histories of one invoice, or of two that meet: who may speak of them says what may be said, in
 * any order and more than once. The deciders then take what is valid.
 */
import fc, { type Arbitrary } from 'fast-check';
import { type OwnEvent, streamOf } from '../../src/ledger/deciders.js';
import { isEntryEvent } from '../../src/ledger/entries.js';
import type { LedgerEvent } from '../../src/ledger/events.js';
import type { Speaker } from '../../src/ledger/stored.js';
import { partiesOf } from '../ledger/given.js';
import type { Telling } from '../ledger/histories.js';
import { anything, BUYER, issued, ownEvent, SELLER } from './said.js';

const STRANGER = 'c'.repeat(32);

type Voice = Omit<Speaker, 'message'>;

const EMITTER = { role: 'emitter' } as const;
const FOR_SELLER = { ...EMITTER, party: SELLER, side: 'promisee' } as const;
const FOR_BUYER = { ...EMITTER, party: BUYER, side: 'promisor' } as const;
const VOICES: readonly Voice[] = [
  ...Array.from(
    { length: 3 },
    () => ({ ...FOR_SELLER, teller: 'seller', source: 'ledger' }) as const,
  ),
  ...Array.from(
    { length: 3 },
    () => ({ ...FOR_BUYER, teller: 'buyer', source: 'ledger' }) as const,
  ),
  { ...FOR_SELLER, teller: 'seller-app', source: 'api' },
  { ...FOR_BUYER, teller: 'buyer-app', source: 'api' },
  { ...FOR_SELLER, teller: 'bank', side: 'bank', source: 'bank' },
  { ...EMITTER, party: null, side: 'none', teller: 'platform', source: 'platform' },
  { ...FOR_SELLER, teller: 'accountant', source: 'api' },
  { ...FOR_BUYER, teller: 'accountant', source: 'api' },
];
const STRANGERS: readonly Voice[] = [
  { ...EMITTER, party: STRANGER, side: 'none', teller: 'stranger', source: 'ledger' },
];
const voice = fc.constantFrom(...VOICES, ...STRANGERS);

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
const plan: Arbitrary<Plan> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ event: anything, by: voice }) },
  { weight: 2, arbitrary: fc.record({ by: voice, nth, what: fc.constant('again' as const) }) },
  { weight: 1, arbitrary: fc.record({ by: voice, nth, what: fc.constant('withdraw' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ by: voice, nth, what: fc.constant('contest' as const), upheld: fc.boolean() },
    }),
  },
);

/**
 * Under which number each voice speaks of the promises: as told, each its own writing of one or of
 * two that differ in punctuation only, or two numbers that a link joins.
 */
type Numbering = (number: string, by: Voice) => string;

const NUMBERINGS: readonly Numbering[] = [
  (_, { teller }) => (teller === 'buyer' ? 'F-1' : 'F1'),
  (_, { teller }) => (teller === 'buyer' ? 'F.1' : teller === 'seller' ? 'F-1' : 'F1'),
  (number) => (number === 'F1' ? '1-11' : '11-1'),
  (number, { teller }) => (teller === 'buyer' ? '111' : number === 'F1' ? '1-11' : '11-1'),
  (number) => number,
  (_, { side, teller }) => (side === 'promisor' && teller !== 'accountant' ? 'F2' : 'F1'),
];

/** Tellings of a promise: its invoice, somewhere among what is said of it. */
export const tellings: Arbitrary<readonly Telling[]> = fc
  .record({
    numbering: fc.constantFrom(...NUMBERINGS),
    first: fc.record({ event: issued, by: fc.constantFrom(...VOICES.slice(0, 8)) }),
    at: fc.constantFrom(0, 0, 0, 3),
    plans: fc.array(plan, { minLength: 3, maxLength: 14, size: 'max' }),
  })
  .map(({ numbering, first, at, plans }) => {
    const all: readonly Plan[] = [...plans.slice(0, at), first, ...plans.slice(at)];
    return tellingsOf(all, numbering);
  });

/** The event as its teller tells it: of its own coverage, of the promise under its own number. */
function spoken(event: OwnEvent, by: Voice, numbering: Numbering): OwnEvent {
  if (event.type === 'SourceCovered') {
    return { ...event, facts: { ...event.facts, teller: by.teller } };
  }
  if (event.type === 'InvoiceLinked') return event;
  const facts: Record<string, unknown> = { ...event.facts };
  if (typeof facts.number === 'string' && event.type !== 'CreditNoteIssued') {
    facts.number = numbering(facts.number, by);
  }
  if ('allocations' in event.facts && event.facts.allocations) {
    const parts = event.facts.allocations.map((part) => {
      return { ...part, number: numbering(part.number, by) };
    });
    // Each invoice once.
    facts.allocations = parts.filter(
      (part, i) => parts.findIndex(({ number }) => number === part.number) === i,
    );
  }
  return ownEvent(event.type, facts);
}

function tellingsOf(plans: readonly Plan[], numbering: Numbering): readonly Telling[] {
  const isLinked = numbering === NUMBERINGS.at(-1);
  const told: Telling[] = [];
  for (const [i, one] of plans.entries()) {
    const by = { ...one.by, message: `m${i}` };
    if ('event' in one) {
      // Whose links count is a question of its own: test/rights asks it.
      if (one.event.type === 'InvoiceLinked' && !(isLinked && by.side === 'promisee')) continue;
      told.push(telling(spoken(one.event, by, numbering), by));
      continue;
    }
    const before = told[one.nth];
    if (!before || isEntryEvent(before.event)) continue;
    switch (one.what) {
      case 'again':
        told.push(telling(spoken(before.event, by, numbering), by));
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

function telling(event: OwnEvent, by: Speaker): Telling {
  return { stream: streamOf(event, by.teller), event, by, parties: partiesOf(event) };
}

/** The entry taken back, by its own teller. */
function withdrawal(told: Telling, before: readonly Telling[], by: Speaker): Telling {
  const own = by.teller === told.by.teller ? by : { ...told.by, message: by.message };
  const facts = { entry: entryOf(told, before), why: 'clerical_error' } as const;
  return about(told, { type: 'EntryWithdrawn', facts }, own);
}

const OPERATOR = { teller: 'operator', party: null, side: 'none', source: 'api' } as const;

/** The entry contested by its buyer, and what the operator makes of it. */
function contest(
  told: Telling,
  before: readonly Telling[],
  upheld: boolean,
  by: Speaker,
): readonly Telling[] {
  const entry = entryOf(told, before);
  const on = '2026-03-01';
  const operator = { ...OPERATOR, role: 'operator', message: by.message } as const;
  return [
    about(told, { type: 'EntryContested', facts: { entry, by: BUYER, on } }, by),
    about(told, { type: 'ContestResolved', facts: { entry, upheld, on } }, operator),
  ];
}

function about({ stream, parties }: Telling, event: LedgerEvent, by: Speaker): Telling {
  return { stream, event, by, parties };
}

/** The revision of what was told, as far as the stream took all that was told before. */
function entryOf(told: Telling, before: readonly Telling[]): number {
  return before.filter(({ stream }) => stream === told.stream).indexOf(told);
}
