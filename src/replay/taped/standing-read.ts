/**
 * The promises of one professional as their evidence is read, out of rows of numbers. There are
 * millions of promises, looked at one after the other, so all objects are made once and filled
 * anew.
 */
import type { StandingPromise } from '../../../projections/score/evidence.js';
import type { Standing, Step } from '../../../projections/step.js';
import type { PartyId } from '../../ledger/values/party.js';
import { wordsOfStep } from '../../tape/codes.js';
import { dayOrNull } from '../../tape/layout.js';
import {
  AMOUNT,
  CODE,
  COUNT,
  DAYS,
  DUE,
  END,
  LATE,
  MONEY,
  ON,
  OWN_WORD_OF,
  PORTION,
  PORTIONS,
  PROMISEE,
  PROMISOR,
  VOICE,
} from './standing-rows.js';

/** What the numbers of promises stand for. */
export interface NumberedNames {
  readonly professionals: readonly PartyId[];
  readonly voices: readonly string[];
  readonly currencies: readonly string[];
}

type Filled<Row> = { -readonly [Member in keyof Row]: Row[Member] };

interface Portion extends Standing {
  readonly key: Filled<Step>;
}

export class StandingRead implements StandingPromise {
  readonly promise = '';
  promisor: PartyId = '';
  promisee: PartyId = '';
  private ownWordOf: PartyId | null = null;
  private readonly portions: Portion[] = [];
  private length = 0;
  /** Of no meaning; without it nothing would be fetched. */
  protected fetched = 0;

  constructor(
    private readonly numbers: Float64Array,
    private readonly names: NumberedNames,
  ) {}

  /**
   * Looks at promises that will be read: they lie far apart, and to ask for all of them at once
   * takes a tenth of the time of waiting for one after the other.
   */
  fetch(promises: Float64Array): void {
    const { numbers } = this;
    let fetched = 0;
    for (const promise of promises) {
      fetched += (numbers[promise + PROMISOR] ?? 0) + (numbers[promise + PORTIONS + DAYS] ?? 0);
    }
    this.fetched = fetched;
  }

  /** Goes on to the promise that begins there. */
  turnTo(promise: number): void {
    const { numbers, portions } = this;
    const { professionals } = this.names;
    this.promisor = professionals[numbers[promise + PROMISOR] ?? 0] ?? '';
    this.promisee = professionals[numbers[promise + PROMISEE] ?? 0] ?? '';
    this.ownWordOf = professionals[numbers[promise + OWN_WORD_OF] ?? 0] ?? null;
    const end = numbers[promise + END] ?? 0;
    this.length = 0;
    for (let at = promise + PORTIONS; at < end; at += PORTION) {
      const portion = portions[this.length] ?? emptyPortion();
      portions[this.length++] = portion;
      this.fill(portion, at);
    }
  }

  /** As of the end of the day that the numbers are of. */
  portionsAt(): readonly Standing[] {
    return this.portions.slice(0, this.length);
  }

  isOwnWord(isSubject: (party: PartyId) => boolean): boolean {
    return this.ownWordOf !== null && isSubject(this.ownWordOf);
  }

  private fill(portion: Portion, at: number): void {
    const { numbers, names } = this;
    const { key } = portion;
    const { side, of, state, basis, grade } = wordsOfStep(numbers[at + CODE] ?? 0);
    key.side = side;
    key.of = of;
    key.state = state;
    key.basis = basis;
    key.grade = grade;
    key.currency = names.currencies[numbers[at + MONEY] ?? 0] ?? '';
    key.due = dayOrNull(numbers[at + DUE]);
    key.late = numbers[at + LATE] ?? 0;
    key.voice = names.voices[numbers[at + VOICE] ?? 0] ?? '';
    key.on = dayOrNull(numbers[at + ON]);
    portion.count = numbers[at + COUNT] ?? 0;
    portion.amount = numbers[at + AMOUNT] ?? 0;
    portion.days = numbers[at + DAYS] ?? 0;
  }
}

function emptyPortion(): Portion {
  const key = {
    ...wordsOfStep(0),
    ...{ currency: '', due: 0, late: 0, voice: '', on: 0, day: 0, count: 0, amount: 0, days: 0 },
  };
  return { key, count: 0, amount: 0, days: 0 };
}
