/**
 * Whose word on a promise wins, field by field: due basis stated > derived > legal > unknown;
 * then grade; then the document's issuer before its receiver; within one teller its own correction
 * number; last, the smaller value. The losers are discrepancies.
 */
import type { DueBasis, Side, Source } from '../../src/ledger/events.js';
import { compareText } from '../../src/ledger/text-order.js';
import { GRADES, type Grade } from '../step.js';
import type { Discrepancy } from './discrepancy.js';

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
  /** As discrepancies name it. */
  readonly name: string;
  readonly of: (terms: Terms) => Value;
  /** Text that is equal for equal values, and that people can read. */
  readonly show: (value: Value) => string;
  /** Negative where a is the smaller value. */
  readonly compare: (a: Value, b: Value) => number;
  /** Strength that goes before grade (due basis); higher wins. */
  readonly strength?: (value: Value) => number;
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
  field: Field<Terms, Value>,
  taken: Word<Terms>,
): readonly Discrepancy[] {
  if (words.length === 1) return [];
  const shown = field.show(field.of(taken.terms));
  return words
    .map((word) => ({ word, told: field.show(field.of(word.terms)) }))
    .filter(({ told }) => told !== shown)
    .map(({ word, told }) => ({ about: field.name, voice: word.voice, told, taken: shown }));
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
    compareText(field.show(x), field.show(y)) ||
    compareText(a.voice, b.voice);
  return order < 0;
}
