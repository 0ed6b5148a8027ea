/**
 * Steps as views keep them: the voices and currencies that they name, then the numbers of each step
 * one after the other. Written with their members' names they would be four times as long, and the
 * rows of a professional with very many promises are read whole.
 */
import type { PromiseSteps, Step } from '../../../projections/step.js';
import type { PartyId } from '../../ledger/values/party.js';
import { codeOfStep, wordsOfStep } from '../../tape/codes.js';

/** Numbers of a step, in the order in which `writeSteps` gives them. */
export const MEMBERS = 10;

type Between = Pick<PromiseSteps, 'promisor' | 'promisee'>;

/** [voices, currencies, numbers] */
export type WrittenSteps = readonly [
  readonly string[],
  readonly string[],
  readonly (number | null)[],
];

export function writeSteps(steps: readonly Step[], between: Between): string {
  const voices: string[] = [];
  const currencies: string[] = [];
  const numbers: (number | null)[] = [];
  for (const step of steps) {
    const { due, late, on, day, count, amount, days } = step;
    numbers.push(codeOfStep(step), numberIn(voices, shortVoice(step.voice, between)));
    numbers.push(numberIn(currencies, step.currency), due, late, on, day, count, amount, days);
  }
  return JSON.stringify([voices, currencies, numbers] satisfies WrittenSteps);
}

/** The steps, in the order in which they were folded. */
export function readSteps(text: string, promisor: PartyId, promisee: PartyId): readonly Step[] {
  const [short, currencies, numbers]: WrittenSteps = JSON.parse(text);
  const voices = short.map((voice) => longVoice(voice, promisor, promisee));
  const steps: Step[] = [];
  for (let at = 0; at < numbers.length; at += MEMBERS) {
    steps.push(stepAt(numbers, at, voices, currencies));
  }
  return steps;
}

function stepAt(
  numbers: WrittenSteps[2],
  at: number,
  voices: readonly string[],
  currencies: readonly string[],
): Step {
  const number = (place: number): number => numbers[at + place] ?? 0;
  const { side, of, state, basis, grade } = wordsOfStep(number(0));
  return {
    side,
    of,
    state,
    currency: currencies[number(2)] ?? '',
    due: numbers[at + 3] ?? null,
    basis,
    late: number(4),
    grade,
    voice: voices[number(1)] ?? '',
    on: numbers[at + 5] ?? null,
    day: number(6),
    count: number(7),
    amount: number(8),
    days: number(9),
  };
}

function numberIn(names: string[], name: string): number {
  const known = names.indexOf(name);
  return known < 0 ? names.push(name) - 1 : known;
}

/** Ends a voice in the place of the promisor, and of the promisee: party ids are hexadecimal. */
const PROMISOR = '>';
const PROMISEE = '<';

function shortVoice(voice: string, { promisor, promisee }: Between): string {
  if (voice.endsWith(`/${promisor}`)) return voice.slice(0, -promisor.length) + PROMISOR;
  if (voice.endsWith(`/${promisee}`)) return voice.slice(0, -promisee.length) + PROMISEE;
  return voice;
}

/** The voice that was shortened between these two. */
export function longVoice(short: string, promisor: PartyId, promisee: PartyId): string {
  if (short.endsWith(`/${PROMISOR}`)) return short.slice(0, -1) + promisor;
  if (short.endsWith(`/${PROMISEE}`)) return short.slice(0, -1) + promisee;
  return short;
}
