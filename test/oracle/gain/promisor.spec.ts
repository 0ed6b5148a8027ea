/** Laws of gain: what a promisor cannot win by its own word, nor by keeping its promise later. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { scorecard } from '../../../projections/score/scorecard.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import { type Telling, tellAll } from '../../ledger/histories.js';
import { subject } from '../../projections/promises.js';
import { tellings } from '../drawn/generator.js';
import { BUYER, SELLER } from '../drawn/pools.js';
import {
  AS_OF,
  declared,
  keptOn,
  ROUNDED,
  RUNS,
  SIDES,
  scoreOf,
  withoutOne,
  worthOf,
} from './scores.js';

/**
 * What is set apart while it is open protects, whoever raises it, until it is paid, decided, or 180
 * days old; so a promisor gains time by raising it, and no more (ADR 10, design 7). A refusal is a
 * dispute of the whole.
 */
const SETS_APART: ReadonlySet<string> = new Set([
  ...['InvoiceDisputed', 'InvoiceSuspended', 'InvoiceRefused'],
]);

/**
 * Of an invoice that the buyer itself issues for the seller (389) its word on the due day wins, by
 * section 6.2 of the design: the seller agreed to that.
 */
function isSelfBilled(told: readonly Telling[]): boolean {
  return told.some(({ event: { facts } }) => 'typeCode' in facts && facts.typeCode === '389');
}

/**
 * Books say nothing of hand-overs (ADR 30): where a client's coverage calls a delivery late, the word
 * of its supplier that it was made stands, as declared. And an arrival that the client tells vouches
 * for a hand-over of up to five days before: the supplier controls that one and not the way. And
 * who itself called off what it promised may say, as declared, that some of it was made.
 */
function isHandOver(one: Telling, before: readonly Telling[]): boolean {
  const isMade = one.event.type === 'DeliveryMade';
  return (
    isMade &&
    before.some(
      ({ event: { type, facts } }) =>
        ['SourceCovered', 'AccessGranted', 'DeliveryCancelled'].includes(type) ||
        (type === 'DeliveryMade' && 'arrivedOn' in facts && !('handedOverOn' in facts)),
    )
  );
}

/**
 * A supplier issues what it promises to deliver, so beside its client's word of the same grade its
 * own wins (design 6.2), as declared: what was late by the client's day is so no more.
 */
function isOwnDelivery({ event }: Telling, before: readonly Telling[]): boolean {
  const isPromised = ({ type }: Telling['event']): boolean => type === 'DeliveryPromised';
  return isPromised(event) && before.some((other) => isPromised(other.event));
}

/** What is recorded of tellings, in no order. */
function recorded(told: readonly Telling[]): readonly string[] {
  return tellAll(told)
    .entries.map(({ stream, event, by }) => JSON.stringify([stream, event, by]))
    .sort();
}

/** Somebody's own telling, of a promise of its own or of no matter what. */
function isPromisors({ by: { side, party } }: Telling): boolean {
  return side === 'promisor' && (party === BUYER || party === SELLER);
}

describe('laws of gain: the promisor', () => {
  it('gains on no side by one more word of its own more than declared evidence may', () => {
    fc.assert(
      fc.property(withoutOne(tellings, isPromisors), (drawn) => {
        fc.pre(drawn !== null && !SETS_APART.has(drawn.one.event.type));
        const { before, one } = drawn;
        fc.pre(!isSelfBilled([...before, one]) && !isHandOver(one, before));
        fc.pre(!isOwnDelivery(one, before));
        const of = one.by.party ?? '';
        const [without, most] = [undefined, declared(true)].map((more) =>
          scoreOf(before, more ? { of, more } : { of }),
        );
        const after = scoreOf([...before, one], { of });
        for (const side of SIDES) {
          if (!without || !most) throw new Error('Two scores were asked.');
          const bound = Math.max(worthOf(without, side), worthOf(most, side));
          expect([side, worthOf(after, side) <= bound + ROUNDED]).toEqual([side, true]);
        }
      }),
      RUNS,
    );
  });

  it('loses on no side by having told something earlier', () => {
    let moved = 0;
    fc.assert(
      fc.property(withoutOne(tellings, isPromisors), (drawn) => {
        fc.pre(drawn !== null);
        const { before, one } = drawn;
        const of = one.by.party ?? '';
        const [first, last] = [
          [one, ...before],
          [...before, one],
        ];
        // What was said once stands, so the order says what is refused; then it is another history.
        fc.pre(isDeepStrictEqual(recorded(first), recorded(last)));
        const [early, late] = [scoreOf(first, { of }), scoreOf(last, { of })];
        for (const side of SIDES) {
          expect([side, worthOf(early, side)]).toEqual([side, worthOf(late, side)]);
        }
        moved += 1;
      }),
      RUNS,
    );
    expect(moved).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it.each(['payment', 'deadline'] as const)('is worth no more by a %s that comes later', (side) => {
    const days = fc.integer({ min: 0, max: 250 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 5 }), (one, other, others) => {
        const first = toDayNumber('2026-10-01');
        const rest = Array.from({ length: others }, () => keptOn(first + 122, side));
        const who = subject({ isSubject: () => true });
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((day) =>
          worthOf(scorecard([...rest, keptOn(first + day, side)], who, triangle1, AS_OF), side),
        );
        expect(late).toBeLessThanOrEqual((early ?? 0) + ROUNDED);
      }),
      { numRuns: 1000 },
    );
  });
});
