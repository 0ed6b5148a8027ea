/** The questions as lists show them, and how an answer names one. */
import { hash } from 'node:crypto';
import type { TradeQuestion } from '../../../projections/questions/question.js';
import { QUESTIONS } from '../../../projections/questions/shipped.js';
import { canonical } from '../../ledger/values/canonical.js';
import { wrongParameter } from '../read-refused.js';

export interface ListedQuestion extends Pick<TradeQuestion, 'name' | 'version' | 'asks' | 'about'> {
  /** SHA-256 of the question’s file as canonical JSON (RFC 8785), in hexadecimal. */
  readonly questionHash: string;
}

export function listedQuestions(): readonly ListedQuestion[] {
  return QUESTIONS.map((question) => {
    const { name, version, asks, about } = question;
    return { name, version, questionHash: questionHash(question), asks, about };
  });
}

/** Throws parameter_must_be_valid for a question that there is not. */
export function questionNamed(name: string): TradeQuestion {
  const found = QUESTIONS.find((question) => question.name === name);
  if (found) return found;
  const all = QUESTIONS.map((question) => question.name).join(', ');
  throw wrongParameter('question', `The questions are ${all}.`);
}

const hashes = new WeakMap<TradeQuestion, string>();

export function questionHash(question: TradeQuestion): string {
  const known = hashes.get(question) ?? hash('sha256', canonical(question), 'hex');
  hashes.set(question, known);
  return known;
}
