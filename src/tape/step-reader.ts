/**
 * Steps as models read them, of columns. Objects are made once and filled anew for each promise:
 * there are millions of steps, and a model looks at those of one promise at a time.
 */
import type { Step } from '../../projections/step.js';
import { wordsOfStep } from './codes.js';
import { type Columns, firstStep, NO_DAY } from './layout.js';

type Filled = { -readonly [Member in keyof Step]: Step[Member] };

function emptyStep(): Filled {
  return {
    ...wordsOfStep(0),
    ...{ currency: '', due: 0, late: 0, voice: '', on: 0, day: 0, count: 0, amount: 0, days: 0 },
  };
}

export class StepReader {
  private readonly made: Filled[] = [];
  private readonly steps: Step[] = [];

  /** By number, as the tape has them. */
  constructor(
    private readonly voices: readonly string[],
    private readonly currencies: readonly string[],
  ) {}

  /** The steps of a version, good until the next are read. */
  read(columns: Columns, version: number): readonly Step[] {
    const { steps } = this;
    const begin = firstStep(columns, version);
    const length = (columns.stepsEnd[version] ?? 0) - begin;
    steps.length = length;
    for (let i = 0; i < length; i++) steps[i] = this.fill(i, columns, begin + i);
    return steps;
  }

  /** The step of a row, good until another one is read in its place. */
  fill(place: number, columns: Columns, row: number): Step {
    this.made[place] ??= emptyStep();
    const step = this.made[place];
    const { side, of, state, basis, grade } = wordsOfStep(columns.code[row] ?? 0);
    const due = columns.due[row] ?? NO_DAY;
    const on = columns.on[row] ?? NO_DAY;
    step.side = side;
    step.of = of;
    step.state = state;
    step.basis = basis;
    step.grade = grade;
    step.currency = this.currencies[columns.money[row] ?? 0] ?? '';
    step.due = due === NO_DAY ? null : due;
    step.late = columns.late[row] ?? 0;
    step.voice = this.voices[columns.voice[row] ?? 0] ?? '';
    step.on = on === NO_DAY ? null : on;
    step.day = columns.from[row] ?? 0;
    step.count = columns.count[row] ?? 0;
    step.amount = columns.amount[row] ?? 0;
    step.days = columns.days[row] ?? 0;
    return step;
  }
}
