/**
 * Whose word on a promise wins, field by field: due basis stated > derived > legal > unknown;
 * then grade; then the document's issuer before its receiver; within one teller its own correction
 * number; last, the smaller value. The losers are discrepancies.
 */
import type { DueBasis, Side, Source } from '../../../src/ledger/events.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { GRADES, type Grade } from '../../step.js';
import type { Discrepancy, ToldValue } from './discrepancy.js';

/** One teller's word on the terms, already its highest correction. */
export interface Word<Terms> {
  readonly terms: Terms;
  readonly voice: string;
  readonly teller: string;
  readonly side: Side;
  readonly source: Source;
  /** Whether it speaks for the party that issues such documents. */
  readonly issuer: boolean;
  readonly grade: Grade;
}

export interface Field<Terms, Value> {
  readonly of: (terms: Terms) => Value;
  /** Text that is equal for equal values. */
  readonly textOf: (value: Value) => string;
  /** Negative where a is the smaller value. */
  readonly compare: (a: Value, b: Value) => number;
  /** Strength that goes before grade (due basis); higher wins. */
  readonly strength?: (value: Value) => number;
}

/** A field of which discrepancies tell. */
export interface NamedField<Terms, Value> extends Field<Terms, Value> {
  readonly name: string;
  readonly shown: (value: Value, terms: Terms) => ToldValue;
}

/** At least one teller's word. */
export type Words<Terms> = readonly [Word<Terms>, ...Word<Terms>[]];

const BASES: readonly DueBasis[] = ['unknown', 'legal', 'derived', 'stated'];

export function basisStrength(basis: DueBasis): number {
  return BASES.indexOf(basis);
}

/** The word that wins a field. */
export function winner<Terms, Value>(words: Words<Terms>, field: Field<Terms, Value>): Word<Terms> {
  let best = words[0];
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (word && precedes(word, best, field)) best = word;
  }
  return best;
}

/** The words that differ from the winner's in a field. */
export function losers<Terms, Value>(
  words: Words<Terms>,
  field: NamedField<Terms, Value>,
  taken: Word<Terms>,
): readonly Discrepancy[] {
  if (words.length === 1) return [];
  const { name: about, of, textOf } = field;
  const shown = ({ terms }: Word<Terms>): ToldValue => field.shown(of(terms), terms);
  const text = textOf(of(taken.terms));
  return words
    .filter(({ terms }) => textOf(of(terms)) !== text)
    .map((word) => ({ about, voice: word.voice, told: shown(word), taken: shown(taken) }));
}

function precedes<Terms, Value>(
  a: Word<Terms>,
  b: Word<Terms>,
  field: Field<Terms, Value>,
): boolean {
  const [x, y] = [field.of(a.terms), field.of(b.terms)];
  const strength = field.strength ?? (() => 0);
  const order =
    strength(y) - strength(x) ||
    GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade) ||
    Number(b.issuer) - Number(a.issuer) ||
    field.compare(x, y) ||
    compareText(field.textOf(x), field.textOf(y)) ||
    compareText(a.voice, b.voice);
  return order < 0;
}
