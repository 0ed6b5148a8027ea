/**
 * Laws of gain: what nobody may win by telling. Over the random histories of the oracle, beside six
 * promises that a bank knows of, so that there is a score to move.
 */
import fc from 'fast-check';
import { triangle1 } from '../../projections/models/triangle-1.js';
import { SIDES } from '../../projections/score/model.js';
import { scorecard } from '../../projections/score/scorecard.js';
import { type PromiseSteps, WHOLE } from '../../projections/step.js';
import { dayOf, toDayNumber } from '../../src/ledger/day.js';
import { isEntryEvent } from '../../src/ledger/entries.js';
import { BAR } from '../../src/simulate/report.js';
import { type Telling, tellAll } from '../ledger/histories.js';
import { ME, paid, subject } from '../projections/promises.js';
import { coverageIn, foldWhole, toldBy } from '../projections/whole.js';
import { tellings } from './generator.js';
import { BUYER, SELLER } from './said.js';

const AS_OF = toDayNumber('2027-06-30');

/** Three kept on time and three that came ten days late, to two who are known. */
const BASE: readonly PromiseSteps[] = Array.from({ length: 6 }, (_, i) => {
  const promise = paid({
    ...{ to: `creditor-${i % 2}`, due: '2027-03-01', on: i < 3 ? '2027-03-01' : '2027-03-11' },
  });
  return { ...promise, promise: `base-${i}`, promisor: BUYER };
});

/** As many promises as anybody could declare: kept on time, or very late. */
function declared(late: boolean): readonly PromiseSteps[] {
  const on = late ? '2027-06-20' : '2026-12-30';
  return Array.from({ length: 60 }, (_, i) => ({
    ...paid({ to: `declared-${i % 20}`, due: '2026-12-30', on, grade: 'declared' }),
    ...{ promise: `declared-${i}`, promisor: BUYER },
  }));
}

/** The payment side of the buyer's score, in which the base's creditors and `known` have standing. */
function value(
  told: readonly Telling[],
  more: readonly PromiseSteps[] = [],
  known: readonly string[] = [SELLER],
): number {
  const history = toldBy(tellAll(told).entries);
  const promises = [...foldWhole(history).values()];
  const who = subject({
    coverage: coverageIn(history),
    isSubject: (party) => party === BUYER || party === ME,
    standingOf: (party) =>
      /^(creditor|declared)/.test(party) || known.includes(party) ? WHOLE : 0,
  });
  const { payment } = scorecard([...BASE, ...promises, ...more], who, triangle1, AS_OF).sides;
  return payment.status === 'ok' ? payment.score.value : payment.indicative.value;
}

/** Rounding of what is shown, twice. */
const ROUNDED = 0.1 + 1e-9;

/** A history with one more telling of the buyer's own, of no matter what. */
const withOneMore = tellings.chain((told) => {
  const own = told.filter(({ by, event }) => by.side === 'promisor' && !isEntryEvent(event));
  return own.length === 0
    ? fc.constant(null)
    : fc.constantFrom(...own).map((more) => ({
        before: told.filter((telling) => telling !== more && !isAbout(telling)),
        more,
      }));
});

/** Whether it speaks of an entry by its revision, which one telling less would move. */
function isAbout({ event }: Telling): boolean {
  return isEntryEvent(event);
}

/**
 * What is set apart while it is open protects, whoever raises it, until it is paid, decided, or 180
 * days old; so a promisor gains time by raising it, and no more (ADR 10, design 7). A refusal is a
 * dispute of the whole, and what the other side decides in its favour is that side's word.
 */
const SETS_APART: ReadonlySet<string> = new Set([
  ...['InvoiceDisputed', 'InvoiceSuspended', 'InvoiceRefused'],
]);

/** An invoice due on 31 January, paid on a day. */
function paidOn(day: number): PromiseSteps {
  const promise = paid({ to: 'creditor-9', due: '2027-01-31', on: dayOf(day) });
  return { ...promise, promise: 'paid', promisor: BUYER };
}

/**
 * Of an invoice that the buyer itself issues for the seller (389) its word on the due day wins, by
 * section 6.2 of the design: the seller agreed to that.
 */
function isSelfBilled(told: readonly Telling[]): boolean {
  return told.some(({ event: { facts } }) => 'typeCode' in facts && facts.typeCode === '389');
}

describe('laws of gain', () => {
  it('one more word of the promisor’s own gains no more than declared evidence may', () => {
    fc.assert(
      fc.property(withOneMore, (drawn) => {
        fc.pre(drawn !== null && !SETS_APART.has(drawn.more.event.type));
        const { before, more } = drawn;
        fc.pre(!isSelfBilled([...before, more]));
        const most = Math.max(value(before), value(before, declared(false)));
        expect(value([...before, more])).toBeLessThanOrEqual(most + ROUNDED);
      }),
      { numRuns: Number(process.env.KEPT_GAIN_RUNS ?? 150) },
    );
  });

  it('whatever one without standing tells moves nobody by more than strangers may', () => {
    const before = value([]);
    fc.assert(
      fc.property(tellings, (told) => {
        expect(Math.abs(value(told, [], []) - before)).toBeLessThanOrEqual(BAR / SIDES.length);
      }),
      { numRuns: Number(process.env.KEPT_GAIN_RUNS ?? 150) },
    );
  });

  it('what is withdrawn by its teller leaves no trace', () => {
    fc.assert(
      fc.property(tellings, fc.nat(20), (told, nth) => {
        const plain = told.filter((telling) => !isAbout(telling));
        const [taken] = plain.slice(nth % plain.length);
        const rest = plain.filter((telling) => telling !== taken);
        fc.pre(taken !== undefined);
        const { entries } = tellAll([...rest, taken]);
        const last = entries.at(-1);
        // A repeat, or what the stream refused, was never told.
        fc.pre(last?.by.message === taken.by.message && last.event.type === taken.event.type);
        const facts = { entry: last.revision, why: 'clerical_error' } as const;
        const back: Telling = {
          ...taken,
          event: { type: 'EntryWithdrawn', facts },
          by: { ...taken.by, message: 'back' },
        };
        expect(value([...rest, taken, back])).toBe(value(rest));
      }),
      { numRuns: Number(process.env.KEPT_GAIN_RUNS ?? 150) },
    );
  });

  it('a payment that comes later is worth no more', () => {
    const days = fc.integer({ min: 0, max: 250 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 5 }), (one, other, others) => {
        const on = (day: number): number => toDayNumber('2026-10-01') + day;
        const rest = BASE.slice(0, others);
        const worthOf = (day: number): number => {
          const late = paidOn(on(day));
          const who = subject({ isSubject: (party) => party === BUYER });
          const { payment } = scorecard([...rest, late], who, triangle1, AS_OF).sides;
          return payment.status === 'ok' ? payment.score.value : payment.indicative.value;
        };
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        expect(worthOf(late)).toBeLessThanOrEqual(worthOf(early) + ROUNDED);
      }),
      { numRuns: 1000 },
    );
  });
});
