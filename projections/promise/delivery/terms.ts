/** What was promised to be delivered, from everybody who told it: field by field one word wins. */
import type { DeliveryPromised } from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { type Day, type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import type { Resolve } from '../../classes.js';
import { type Fact, gradeOf, isOfType, ofType } from '../../fact.js';
import type { Grade } from '../../step.js';
import type { Discrepancy } from '../telling/discrepancy.js';
import { type Field, losers, type NamedField, type Words, winner } from '../telling/precedence.js';
import type { TermsOf, ToldWord } from '../telling/told.js';

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

const DUE: NamedField<DeliveryTerms, Day> = {
  ...textField((terms) => terms.dueOn),
  name: 'dueOn',
  shown: (on) => ({ on }),
};
const START = textField((terms) => terms.promisedOn);
const SUPPLIER = textField((terms) => terms.supplier);
const CURRENCY = textField((terms) => terms.currency ?? '');
const CLIENT: NamedField<DeliveryTerms, PartyId> = {
  ...textField((terms) => terms.client),
  name: 'client',
  shown: (party) => ({ party }),
};
const VALUE: NamedField<DeliveryTerms, string> = {
  ...textField((terms) => terms.value ?? '0'),
  name: 'value',
  shown: (value, { currency }) => ({ amount: Number(value), ...(currency && { currency }) }),
  compare: (a, b) => Number(a) - Number(b),
  // A value told goes before none told.
  strength: (value) => (value === '0' ? 0 : 1),
};

function textField(of: (terms: DeliveryTerms) => string): Field<DeliveryTerms, string> {
  return { of, textOf: (value) => value, compare: compareText };
}

/** Takes the words of one promise together. `bothSides`: somebody of the other side speaks too. */
export function takeTerms(
  words: Words<DeliveryTerms>,
  bothSides: boolean,
  resolve: Resolve,
): DeliveryTaken {
  const clientField = { ...CLIENT, textOf: resolve };
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
