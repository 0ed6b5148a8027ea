import fc, { type Arbitrary } from 'fast-check';
import type { Fact } from '../../projections/fact.js';
import type { FoldedPromise } from '../../projections/promise/folded.js';
import { foldPromises } from '../../projections/promise/promise.js';
import { type Step, WHOLE } from '../../projections/step.js';
import type { LedgerEvent } from '../../src/ledger/events.js';
import { voiceOf } from '../../src/ledger/stored.js';
import { isEntryEvent } from '../../src/ledger/stream/entries.js';
import { PARTIES } from '../ledger/arbitraries.js';
import { partiesOf, speaker } from '../ledger/given.js';
import { type History, type Telling, tellAll, tellings } from '../ledger/histories.js';
import { meetings } from './meeting.js';
import { coverageIn, factsByAddress, foldWhole, groupsOf, toldBy, whoIn } from './whole.js';

/** Tellings of every kind, and tellings that all speak of the same few promises. */
const anyTellings: Arbitrary<readonly Telling[]> = fc.oneof(tellings(), meetings);
const anyHistory: Arbitrary<readonly Fact[]> = anyTellings.map((told) =>
  toldBy(tellAll(told).entries),
);

const [A = '', B = ''] = PARTIES;
const operator = speaker({ teller: 'office', party: null, side: 'none', role: 'operator' });

function promisesOf(history: readonly Fact[]): readonly FoldedPromise[] {
  return [...foldWhole(history).values()];
}

function foldOf({ entries }: History): readonly FoldedPromise[] {
  return promisesOf(toldBy(entries));
}

/** What was accepted as new, each under a message id of its own. */
function accepted(told: readonly Telling[]): readonly Telling[] {
  const apart = told.map((telling, i) => {
    return { ...telling, by: { ...telling.by, message: numbered(i) } };
  });
  return tellAll(apart).answers.flatMap(({ telling, decision }) =>
    'status' in decision && decision.status === 'new' ? [telling] : [],
  );
}

/** The same, with message ids that each voice counts for itself, in the same order. */
function numberedByVoice(told: readonly Telling[]): readonly Telling[] {
  const counts = new Map<string, number>();
  return told.map((telling) => {
    const voice = voiceOf(telling.by);
    const count = (counts.get(voice) ?? 0) + 1;
    counts.set(voice, count);
    return { ...telling, by: { ...telling.by, message: numbered(count) } };
  });
}

function numbered(count: number): string {
  return `own-${String(count).padStart(4, '0')}`;
}

/** What takes something back, or speaks of what was told before: it comes after that. */
const IN_ORDER: readonly string[] = [
  ...['FeedbackAnswered', 'AccessRevoked', 'ShareRevoked', 'LinkConfirmed', 'VisibilityChosen'],
  ...['IdentifierLinked', 'IdentifierUnlinked', 'ScoreRestricted', 'ScoreRestrictionLifted'],
  ...['ContactClaimed', 'ContactRefused'],
];
const KINDS_IN_ORDER = /^(Recommendation|Skill|SetOff|Watch|Endpoint|Notice|Lease)/;

/** Whether the telling means the same wherever in the order it is told. */
function isFreeOfOrder({ event }: Telling): boolean {
  const { type } = event;
  return !isEntryEvent(event) && !IN_ORDER.includes(type) && !KINDS_IN_ORDER.test(type);
}

/**
 * Each payment told of by one voice only: what another voice of the same teller says of it is refused
 * once the payment is known, and nothing comes of it where it was told before.
 */
function ofOneVoice(told: readonly Telling[]): readonly Telling[] {
  const voices = new Map<string, string>();
  return told.filter(({ stream, by }) => {
    if (!stream.startsWith('payment-')) return true;
    const first = voices.get(stream) ?? voiceOf(by);
    voices.set(stream, first);
    return first === voiceOf(by);
  });
}

/** Of several allocations of a payment on one day the last told wins: only one of them is kept. */
function withoutTies(told: readonly Telling[]): readonly Telling[] {
  const seen = new Set<string>();
  return told.filter(({ stream, event }) => {
    if (event.type !== 'PaymentAllocated') return true;
    const key = `${stream} ${event.facts.on}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function telling(event: LedgerEvent, stream: string, message: string): Telling {
  return { stream, event, by: { ...operator, message }, parties: partiesOf(event) };
}

describe('the fold of promises', () => {
  it('takes any valid events, in whole numbers', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { size, startOn, steps } of promisesOf(history)) {
          const numbers = steps.flatMap(({ due, late, on, day, count, amount, days }) => [
            ...[due ?? 0, late, on ?? 0, day, count, amount, days],
          ]);
          for (const number of [size, startOn, ...numbers]) {
            expect(Number.isSafeInteger(number)).toBe(true);
          }
        }
      }),
    );
  });

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(anyHistory, fc.infiniteStream(fc.nat()), (history, chance) => {
        const [who, coverage] = [whoIn(history), coverageIn(history)];
        for (const { addresses, facts } of groupsOf(history, who.resolve)) {
          const inOrder = foldPromises(addresses, facts, who, coverage);
          expect(foldPromises(addresses, shuffled(facts, chance), who, coverage)).toEqual(inOrder);
        }
      }),
    );
  });

  it('does not depend on the order in which facts that agree were told', () => {
    fc.assert(
      fc.property(anyTellings, fc.infiniteStream(fc.nat()), (told, chance) => {
        const agreed = withoutTies(accepted(ofOneVoice(told.filter(isFreeOfOrder))));
        const inOrder = tellAll(agreed);
        const inDisorder = tellAll(shuffled(agreed, chance));
        expect(inDisorder.entries).toHaveLength(agreed.length);
        expect(foldOf(inDisorder)).toEqual(foldOf(inOrder));
      }),
    );
  });

  it("takes the id of a message as its voice's own: others may use it too", () => {
    fc.assert(
      fc.property(anyTellings, (told) => {
        const apart = accepted(told);
        expect(foldOf(tellAll(numberedByVoice(apart)))).toEqual(foldOf(tellAll(apart)));
      }),
    );
  });

  it('is the same where everything is told twice', () => {
    fc.assert(
      fc.property(anyTellings, (told) => {
        const once = accepted(told);
        const twice = tellAll([...once, ...once]);
        const each = tellAll(once.flatMap((one) => [one, one]));
        expect(foldOf(twice)).toEqual(foldOf(tellAll(once)));
        expect(foldOf(each)).toEqual(foldOf(tellAll(once)));
      }),
    );
  });

  it('is as before where a link was made and taken back', () => {
    const links: LedgerEvent[] = [
      { type: 'IdentifierLinked', facts: { party: A, to: B, kind: 'same' } },
      { type: 'IdentifierUnlinked', facts: { party: A, to: B } },
    ];
    fc.assert(
      fc.property(anyTellings, (told) => {
        const before = told.filter(({ stream }) => !stream.startsWith('professional-'));
        const linked = links.map((event, i) => telling(event, `professional-${A}`, `link-${i}`));
        const after = tellAll([...before, ...linked]);
        expect(after.answers.slice(-2).map(({ decision }) => decision)).toEqual([
          expect.objectContaining({ status: 'new' }),
          expect.objectContaining({ status: 'new' }),
        ]);
        expect(foldOf(after)).toEqual(foldOf(tellAll(before)));
      }),
    );
  });

  it('is as before where a link of two numbers was withdrawn', () => {
    const stream = `invoice-${A}/INV-1`;
    const facts = { seller: A, number: 'INV-1', toSeller: B, toNumber: 'INV-2' };
    fc.assert(
      fc.property(anyTellings, (told) => {
        const before = tellAll(told);
        const entry = before.entries.filter((each) => each.stream === stream).length;
        const after = tellAll([
          ...told,
          telling({ type: 'InvoiceLinked', facts }, stream, 'link'),
          telling({ type: 'EntryWithdrawn', facts: { entry, why: 'other' } }, stream, 'unlink'),
        ]);
        expect(after.entries).toHaveLength(before.entries.length + 2);
        expect(foldOf(after)).toEqual(foldOf(before));
      }),
    );
  });

  it('gives the same by groups of addresses as all together', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const who = whoIn(history);
        const groups = groupsOf(history, who.resolve);
        const apart = groups.flatMap(({ facts }) => {
          const mine = new Set(facts);
          return promisesOf(history.filter((fact) => mine.has(fact) || isToldToAll(fact)));
        });
        const whole = new Map(promisesOf(history).map((folded) => [folded.promise, folded]));
        // A payment over several promises brings along addresses whose invoice is another group's.
        for (const { promise, ...folded } of apart)
          expect(whole.get(promise)).toMatchObject(folded);
        expect(new Set(apart.map(({ promise }) => promise))).toEqual(new Set(whole.keys()));
      }),
    );
  });

  it('as known at a position reads nothing that was told later', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(30), (history, position) => {
        const known = history.filter((fact) => fact.position <= position);
        const who = whoIn(known);
        const factsOf = factsByAddress(history);
        const promises = groupsOf(known, who.resolve).flatMap(({ addresses }) => {
          const facts = new Set(addresses.flatMap((address) => factsOf.get(address) ?? []));
          const then = [...facts].filter((fact) => fact.position <= position);
          return foldPromises(addresses, then, who, coverageIn(known));
        });
        expect(inAnyOrder(promises)).toEqual(inAnyOrder(promisesOf(known)));
      }),
    );
  });
});

describe('the steps of a promise', () => {
  it('come by day, from the day on which it was made', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { steps, startOn, size, kind } of promisesOf(history)) {
          const days = steps.map(({ day }) => day);
          expect(days).toEqual([...days].sort((a, b) => a - b));
          const empty = kind === 'invoice' && size === 0;
          expect(days[0]).toBe(empty ? undefined : startOn);
        }
      }),
    );
  });

  it('sum to no less than nothing in any state, and to the whole promise, on every day', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { steps, size } of promisesOf(history)) {
          for (const day of new Set(steps.map((step) => step.day))) {
            const sums = sumsUpTo(steps, day);
            for (const { count, amount, days } of sums) {
              expect(Math.min(count, amount, days)).toBeGreaterThanOrEqual(0);
            }
            const whole = sums.filter(({ side }) => side !== 'relation');
            expect(total(whole, 'count')).toBe(WHOLE);
            expect(total(whole, 'amount')).toBe(size);
          }
        }
      }),
    );
  });

  it('say once that a promise is clean, and never where the promisor gave cause', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { steps } of promisesOf(history)) {
          const sums = sumsUpTo(steps, Number.POSITIVE_INFINITY);
          const clean = total(named(sums, 'clean'), 'count');
          const causes = ['dispute_lost', 'refused_quality', 'returned_debit'] as const;
          const incidents = causes.flatMap((cause) => named(sums, cause));
          const own = incidents.filter(({ of }) => of === 'promisor');
          expect([0, WHOLE]).toContain(clean);
          expect(clean > 0 && total(own, 'count') > 0).toBe(false);
        }
      }),
    );
  });
});

/** The sums, by everything that tells two kinds of steps apart, at the end of a day. */
function sumsUpTo(steps: readonly Step[], until: number): readonly Step[] {
  const sums = new Map<string, Step>();
  for (const step of steps.filter(({ day }) => day <= until)) {
    const { day: _, count, amount, days, ...kind } = step;
    const key = JSON.stringify(kind);
    const known = sums.get(key) ?? { count: 0, amount: 0, days: 0 };
    sums.set(key, {
      ...step,
      count: known.count + count,
      amount: known.amount + amount,
      days: known.days + days,
    });
  }
  return [...sums.values()];
}

function total(sums: readonly Step[], of: 'count' | 'amount'): number {
  return sums.reduce((sum, step) => sum + step[of], 0);
}

function named(sums: readonly Step[], state: Step['state']): readonly Step[] {
  return sums.filter((step) => step.state === state);
}

/** Whose code an id is decides whether a link gives rights. */
const WHO_IS_WHO: ReadonlySet<LedgerEvent['type']> = new Set([
  ...(['ProfessionalRegistered', 'IdentifierLinked', 'IdentifierUnlinked'] as const),
  'LinkConfirmed',
]);

/** What is told of no promise and bears on all: who is who, and what is covered. */
function isToldToAll({ event, stream }: Fact): boolean {
  return WHO_IS_WHO.has(event.type) || /^(source|access)-/.test(stream);
}

function inAnyOrder(values: readonly unknown[]): readonly string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

function shuffled<Value>(values: readonly Value[], chance: Iterator<number>): readonly Value[] {
  const keyed = values.map((value) => ({ value, key: Number(chance.next().value) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
