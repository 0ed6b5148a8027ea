/** What was promised to be delivered, from everybody who told it: field by field one word wins. */
import { type DayNumber, toDayNumber } from '../../../src/ledger/day.js';
import type { DeliveryPromised } from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { compareText } from '../../../src/ledger/text-order.js';
import type { Resolve } from '../../classes.js';
import { type Fact, gradeOf, isOfType, ofType } from '../../fact.js';
import type { Grade } from '../../step.js';
import type { Discrepancy } from '../discrepancy.js';
import { type Field, losers, type Words, winner } from '../precedence.js';
import type { TermsOf, ToldWord } from '../told.js';

export type DeliveryTerms = DeliveryPromised['facts'];

/** Between whom a delivery is a promise, and since when. */
export const deliveryTerms: TermsOf<DeliveryTerms> = {
  kind: 'delivery',
  ownerOf: ({ supplier }) => supplier,
  otherOf: ({ client }) => client,
  startOf: ({ promisedOn }) => promisedOn,
  numberOf: ({ reference }) => reference,
  isAlike: (a, b) =>
    a.promisedOn === b.promisedOn ||
    (a.value !== undefined && a.value === b.value && a.currency === b.currency),
};

/** Each telling of the delivery. */
export function deliveryWords(facts: readonly Fact[]): readonly ToldWord<DeliveryTerms>[] {
  return ofType(facts, 'DeliveryPromised').map(wordOf);
}

export function isPromised(fact: Fact): fact is Fact<DeliveryPromised> {
  return isOfType(fact, 'DeliveryPromised');
}

function wordOf(fact: Fact<DeliveryPromised>): ToldWord<DeliveryTerms> {
  const { side, source, teller } = fact.by;
  return {
    fact,
    terms: fact.event.facts,
    voice: voiceOf(fact.by),
    teller,
    side,
    source,
    issuer: side === 'promisor',
    // The supplier's own word on by when it had to deliver favours the supplier.
    grade: side === 'promisor' ? 'declared' : gradeOf(source),
  };
}

/** The terms that stand, and who disagrees. */
export interface DeliveryTaken {
  readonly reference: string;
  readonly start: DayNumber;
  readonly due: DayNumber;
  /** The due day rests on the supplier's word alone. */
  readonly weakDue: boolean;
  readonly value: number;
  readonly currency: string;
  readonly grade: Grade;
  readonly voice: string;
  readonly discrepancies: readonly Discrepancy[];
}

const DUE = textField('dueOn', (terms) => terms.dueOn);
const START = textField('promisedOn', (terms) => terms.promisedOn);
const SUPPLIER = textField('supplier', (terms) => terms.supplier);
const CURRENCY = textField('currency', (terms) => terms.currency ?? '');
const VALUE: Field<DeliveryTerms, string> = {
  ...textField('value', (terms) => terms.value ?? '0'),
  compare: (a, b) => Number(a) - Number(b),
  // A value told goes before none told.
  strength: (value) => (value === '0' ? 0 : 1),
};

function textField(
  name: string,
  of: (terms: DeliveryTerms) => string,
): Field<DeliveryTerms, string> {
  return { name, of, show: (value) => value, compare: compareText };
}

/** Takes the words of one promise together. `bothSides`: somebody of the other side speaks too. */
export function takeTerms(
  words: Words<DeliveryTerms>,
  bothSides: boolean,
  resolve: Resolve,
): DeliveryTaken {
  const clientField = { ...textField('client', (terms) => terms.client), show: resolve };
  const due = winner(words, DUE);
  const supplier = winner(words, SUPPLIER);
  const client = winner(words, clientField);
  const value = winner(words, VALUE);
  const strong = words.some((word) => word.grade !== 'declared');
  return {
    reference: supplier.terms.reference,
    start: toDayNumber(winner(words, START).terms.promisedOn),
    due: toDayNumber(due.terms.dueOn),
    weakDue: !words.some((word) => !word.issuer && word.terms.dueOn === due.terms.dueOn),
    value: Number(value.terms.value ?? '0'),
    currency: value.terms.currency ?? winner(words, CURRENCY).terms.currency ?? '',
    grade: bothSides ? 'corroborated' : strong ? 'documented' : 'declared',
    voice: due.voice,
    discrepancies: [
      ...losers(words, DUE, due),
      ...losers(words, VALUE, value),
      ...losers(words, clientField, client),
    ],
  };
}
