/**
 * What a promisor wins by one more word of its own, and which of that it may win: each exception is
 * asked for only where something was won, and says why it may be.
 */
import fc from 'fast-check';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import { textsOf } from '../../../projections/promise/telling/writings.js';
import { GRADES, type Step, type TrianglePart } from '../../../projections/step.js';
import { partyIn } from '../../../src/ledger/stored.js';
import { normalNumber } from '../../../src/ledger/values/party.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { type Telling, tellAll } from '../../ledger/histories.js';
import { foldWhole, toldBy } from '../../projections/whole.js';
import { tellings } from '../drawn/generator.js';
import { BUYER, SELLER } from '../drawn/pools.js';
import { declared, ROUNDED, SIDES, scoreOf, withoutOne, worthOf } from './scores.js';

/** A history, and a word of a promisor's own that comes last. */
export interface OwnWord {
  readonly before: readonly Telling[];
  readonly one: Telling;
}

/** Null: a history in which no promisor speaks. */
export const ownWords: fc.Arbitrary<OwnWord | null> = withoutOne(tellings, isPromisors);

/** Somebody's own telling, of a promise of its own or of no matter what. */
function isPromisors({ by: { side, party } }: Telling): boolean {
  return side === 'promisor' && (party === BUYER || party === SELLER);
}

/** A side that is better after the word than before it, and than declared evidence makes it. */
export interface Gain {
  readonly side: TrianglePart;
  readonly before: number;
  readonly atMost: number;
  readonly after: number;
}

/** What the word wins its promisor beyond declared evidence, and beyond what it may. */
export function gainsBy(word: OwnWord): readonly Gain[] {
  return wonBy(word).filter((gain) => !EXCEPTIONS.some((isOne) => isOne(word, gain)));
}

function wonBy({ before, one }: OwnWord): readonly Gain[] {
  const of = one.by.party ?? '';
  const without = scoreOf(before, { of });
  const most = scoreOf(before, { of, more: declared(true) });
  const after = scoreOf([...before, one], { of });
  return SIDES.flatMap((side): Gain[] => {
    const [first, last] = [worthOf(without, side), worthOf(after, side)];
    const atMost = Math.max(first, worthOf(most, side)) + ROUNDED;
    return last > atMost ? [{ side, before: first, atMost, after: last }] : [];
  });
}

type Exception = (word: OwnWord, gain: Gain) => boolean;

/**
 * What is set apart while it is open protects, whoever raises it, until it is paid, decided, or 180
 * days old; so a promisor gains time by raising it, and no more (ADR 10, design 7). A refusal is a
 * dispute of the whole.
 */
const setsApart: Exception = ({ one }, { side }) =>
  side === 'payment' &&
  ['InvoiceDisputed', 'InvoiceSuspended', 'InvoiceRefused'].includes(one.event.type);

/**
 * Of an invoice that the buyer itself issues for the seller (389) its word on the due day wins, by
 * section 6.2 of the design: the seller agreed to that.
 */
const isSelfBilled: Exception = ({ before, one }, { side }) =>
  side === 'payment' &&
  isTerms(one) &&
  [...before, one].some(({ event: { facts } }) => 'typeCode' in facts && facts.typeCode === '389');

/**
 * Books say nothing of hand-overs (ADR 30): where a client's coverage calls a delivery late, the word
 * of its supplier that it was made stands, as declared. And an arrival that the client tells vouches
 * for a hand-over of up to five days before: the supplier controls that one and not the way.
 */
const isHandOver: Exception = ({ before, one }, { side }) => {
  if (side !== 'deadline' || one.event.type !== 'DeliveryMade') return false;
  const was = new Set([...foldOf(before).values()].flatMap(({ steps }) => steps.map(textOf)));
  const added = [...foldOf([...before, one]).values()]
    .flatMap(({ steps }) => steps)
    .filter((step) => step.state === 'kept' && !was.has(textOf(step)));
  const isVouchedFor = before.some(
    ({ event: { type, facts }, by }) =>
      type === 'DeliveryMade' &&
      by.side !== 'promisor' &&
      'arrivedOn' in facts &&
      !('handedOverOn' in facts),
  );
  return isVouchedFor || added.every(({ grade }) => grade === 'declared');
};

/**
 * A supplier issues what it promises to deliver, so beside its client's word of the same grade its
 * own wins (design 6.2), as declared: what was late by the client's day is so no more.
 */
const isOwnDelivery: Exception = ({ before, one }, { side }) =>
  side === 'deadline' &&
  one.event.type === 'DeliveryPromised' &&
  before.some(({ event: { type } }) => type === 'DeliveryPromised');

/**
 * What another tells, too, is better supported (design 4): where nothing but grades rise, the
 * promise was as good by the other's word, and agreeing with it is what both sides are for.
 */
const isAgreed: Exception = ({ before, one }) => {
  const [first, last] = [foldOf(before), foldOf([...before, one])];
  return [...last].every(([name, promise]) => {
    const was = first.get(name);
    return isSame(was, promise, ungraded) && isNoWeaker(promise, was);
  });
};

/**
 * Who agreed may say otherwise, as it might withdraw what it told: what the other's own word supports
 * stays as that word supports it.
 */
const isAgreedNoMore: Exception = ({ before, one }) => {
  const [first, last] = [foldOf(before), foldOf([...before, one])];
  return [...first].every(([name, was]) => {
    const now = last.get(name);
    const isHeld = now?.steps.every(({ grade }) => grade !== 'declared') ?? false;
    return isSame(was, now, textOf) || (isHeld && isSame(was, now, ungraded));
  });
};

/**
 * Of a promise whose terms nobody told, others told how it was kept: who names it then is believed
 * on what they said, as well as they said it.
 */
const isNamed: Exception = ({ before, one }) => {
  if (!isTerms(one)) return false;
  const [first, last] = [foldOf(before), foldOf([...before, one])];
  const added = [...last.values()].filter(({ promise }) => !first.has(promise));
  const isSupported = added.some(({ steps }) => steps.some(({ grade }) => grade !== 'declared'));
  return isSupported && [...first].every(([name, was]) => isSame(was, last.get(name), textOf));
};

/**
 * What is open and overdue by the promisor's own books alone, since nobody else tells the terms, it
 * may tell otherwise, or by other books of its own that cover less.
 */
const isByOwnBooks: Exception = ({ before, one }, { side }) => {
  if (!isTerms(one)) return false;
  const [first, last] = [foldOf(before), foldOf([...before, one])];
  return [...first].every(([name, was]) => {
    const now = new Set(last.get(name)?.steps.map(textOf));
    const gone = was.steps.filter((step) => step.side === side && !now.has(textOf(step)));
    return gone.every(({ state, voice }) => state === 'open' && partyIn(voice) === one.by.party);
  });
};

/**
 * Two texts of a number are two promises unless what is told under them agrees (ADR 31), and what was
 * told under a text goes with the promise of that text, were it against who tells that one alone.
 */
const isOfAnotherText: Exception = ({ before, one }) => {
  if (!isTerms(one)) return false;
  const [own = ''] = textsOf(one) ?? [];
  const texts = before
    .filter((each) => each.by.side !== 'promisor' && isTerms(each))
    .flatMap((each) => textsOf(each) ?? []);
  const isNear = (text: string): boolean => normalNumber(text) === normalNumber(own);
  return texts.some(isNear) && !texts.includes(own);
};

/**
 * What was paid ages from then on, what is overdue does not. Of days that nobody's books cover a
 * promisor's word on when it paid stands until they do; that it was late before, as surely as others
 * say so, it does not take away.
 */
const isPaidSince: Exception = ({ before, one }, { side }) => {
  if (side !== 'payment') return false;
  const stepsOf = (told: readonly Telling[]) =>
    [...foldOf(told).values()].flatMap(({ steps }) => steps).filter((step) => step.side === side);
  const [first, last] = [stepsOf(before), stepsOf([...before, one])];
  const [was, now] = [first, last].map((steps) => new Set(steps.map(textOf)));
  const kept = last.filter((step) => step.state === 'kept' && !was?.has(textOf(step)));
  const strength = ({ grade }: Step): number => GRADES.indexOf(grade);
  const overdue = Math.max(...first.filter(({ state }) => state === 'open').map(strength));
  return (
    kept.length > 0 &&
    kept.every((step) => step.late > 0 && strength(step) >= overdue) &&
    first.every((step) => step.state === 'open' || now?.has(textOf(step)))
  );
};

const EXCEPTIONS: readonly Exception[] = [
  ...[setsApart, isSelfBilled, isHandOver, isOwnDelivery, isAgreed, isNamed, isByOwnBooks],
  ...[isOfAnotherText, isAgreedNoMore, isPaidSince],
];

function isTerms({ event: { type } }: Telling): boolean {
  return ['InvoiceIssued', 'InvoiceCorrected', 'DeliveryPromised'].includes(type);
}

function foldOf(told: readonly Telling[]): ReadonlyMap<string, FoldedPromise> {
  return foldWhole(toldBy(tellAll(told).entries));
}

function isSame(
  one: FoldedPromise | undefined,
  other: FoldedPromise | undefined,
  text: (step: Step) => string,
): boolean {
  const stepsOf = (promise: FoldedPromise | undefined) => promise?.steps.map(text).sort().join();
  return stepsOf(one) === stepsOf(other);
}

/** Of two that lie alike. */
function isNoWeaker(one: FoldedPromise, other: FoldedPromise | undefined): boolean {
  const gradesOf = (promise: FoldedPromise | undefined) =>
    [...(promise?.steps ?? [])]
      .map((step) => ({ text: ungraded(step), grade: GRADES.indexOf(step.grade) }))
      .sort((a, b) => compareText(a.text, b.text) || a.grade - b.grade)
      .map(({ grade }) => grade);
  const least = gradesOf(other);
  return gradesOf(one).every((grade, i) => grade >= (least[i] ?? 0));
}

function textOf(step: Step): string {
  return JSON.stringify(step);
}

/** A step by where it lies, whoever tells it. */
function ungraded({ grade: _, voice: __, ...step }: Step): string {
  return JSON.stringify(step);
}
