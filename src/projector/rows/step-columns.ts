/** Steps as views keep them, of many promises at once, as columns of numbers. */
import type { PartyId } from '../../ledger/values/party.js';
import { NO_DAY, type StepColumns } from '../../tape/layout.js';
import { longVoice, MEMBERS, type WrittenSteps } from './written-steps.js';

/** A promise with its steps as written. */
export interface WrittenPromise {
  readonly promisor: PartyId;
  readonly promisee: PartyId;
  readonly steps: string;
}

/** The steps of promises, one promise after the other: a version of the columns each. */
export interface PromiseColumns {
  readonly columns: StepColumns;
  /** By the numbers that the columns have for them. */
  readonly voices: readonly string[];
  readonly currencies: readonly string[];
}

export function promiseColumns(promises: readonly WrittenPromise[]): PromiseColumns {
  const written = promises.map(({ steps }): WrittenSteps => JSON.parse(steps));
  const steps = written.reduce((sum, [, , numbers]) => sum + numbers.length / MEMBERS, 0);
  const columns = emptyColumns(promises.length, steps);
  const voices = new Numbered();
  const currencies = new Numbered();
  let end = 0;
  for (let at = 0; at < written.length; at++) {
    const [short, named, numbers] = written[at] ?? [[], [], []];
    const { promisor = '', promisee = '' } = promises[at] ?? {};
    const own = {
      voices: short.map((voice) => voices.numberOf(longVoice(voice, promisor, promisee))),
      currencies: named.map((currency) => currencies.numberOf(currency)),
    };
    write(columns, end, numbers, own);
    end += numbers.length / MEMBERS;
    columns.stepsEnd[at] = end;
  }
  return { columns, voices: voices.names, currencies: currencies.names };
}

/** Names by number, each once. */
class Numbered {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** What the columns have for the names that a promise has by its own numbers. */
interface OwnNumbers {
  readonly voices: readonly number[];
  readonly currencies: readonly number[];
}

/** Writes the steps of a promise from a row on. */
function write(columns: StepColumns, row: number, numbers: WrittenSteps[2], own: OwnNumbers): void {
  let to = row;
  for (let at = 0; at < numbers.length; at += MEMBERS) {
    columns.code[to] = numbers[at] ?? 0;
    columns.voice[to] = own.voices[numbers[at + 1] ?? 0] ?? 0;
    columns.money[to] = own.currencies[numbers[at + 2] ?? 0] ?? 0;
    columns.due[to] = numbers[at + 3] ?? NO_DAY;
    columns.late[to] = numbers[at + 4] ?? 0;
    columns.on[to] = numbers[at + 5] ?? NO_DAY;
    columns.from[to] = numbers[at + 6] ?? 0;
    columns.count[to] = numbers[at + 7] ?? 0;
    columns.amount[to] = numbers[at + 8] ?? 0;
    columns.days[to] = numbers[at + 9] ?? 0;
    to += 1;
  }
}

function emptyColumns(promises: number, steps: number): StepColumns {
  const narrow = (): Int32Array => new Int32Array(steps);
  return {
    // What a promise says for standing stands elsewhere.
    ...{ kept: new Int32Array(promises), stepsEnd: new Int32Array(promises) },
    ...{ code: narrow(), money: narrow(), voice: narrow(), due: narrow(), late: narrow() },
    ...{ on: narrow(), from: narrow(), count: narrow() },
    amount: new Float64Array(steps),
    days: new Float64Array(steps),
  };
}
