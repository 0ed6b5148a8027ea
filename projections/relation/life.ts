/**
 * What the steps of one promise say, day by day, for how far its two have come: whether it is kept,
 * when that was, and whether it broke what lies between them.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import { GRADES, type Standing, type Step, standingAt } from '../step.js';
import type { RelationRules } from './rules.js';

/** A promise, as far as it matters here. */
export interface Dealing {
  /** The day on which it was made, where it is known apart from its steps. */
  readonly startOn?: DayNumber;
  readonly steps: readonly Step[];
}

/** Up to which day a voice has told everything of the two: silence is not lateness. */
export type CoveredTo = (voice: string) => DayNumber | null;

/** What holds of a promise from a day on. */
export interface Turn {
  readonly day: DayNumber;
  /** Something happened on this day; else time passed. */
  readonly happened: boolean;
  /** The day on which it was kept whole, on time; null where it is not. */
  readonly keptOn: DayNumber | null;
  /** Millionths of it that are known to be kept for sure. */
  readonly sure: number;
  /** The last day on which it broke the relation; null where it did not. */
  readonly brokenOn: DayNumber | null;
  /** Something of it is open, and so late that it breaks the relation. */
  readonly overdue: boolean;
  /** The last day on which something open of it is due. */
  readonly openUntil: DayNumber;
}

/** Of a promise that one of the two made or received. */
export interface Life {
  readonly by: 'promised' | 'received';
  readonly turns: readonly Turn[];
}

export function lifeOf(
  { steps, startOn }: Dealing,
  by: Life['by'],
  coveredTo: CoveredTo,
  rules: RelationRules,
  asOf: DayNumber,
): Life {
  const told = new Set(steps.map(({ day }) => day));
  if (startOn !== undefined) told.add(startOn);
  const days = new Set(told);
  for (const step of steps) {
    if (step.state !== 'open' || step.due === null) continue;
    const late = lateOn(step, step.due, rules);
    const covered = coveredTo(step.voice);
    if (late > step.day && covered !== null && late <= covered) days.add(late);
  }
  const first = Math.min(...told);
  const turns = [...days]
    .filter((day) => day >= first && day <= asOf)
    .sort((a, b) => a - b)
    .map((day) => turnOn(day, told.has(day), standingAt(steps, day), coveredTo, rules));
  return { by, turns };
}

/** What the portions of a promise come to, one after the other. */
class Portions {
  keptOn: DayNumber | null = null;
  brokenOn: DayNumber | null = null;
  openUntil = Number.NEGATIVE_INFINITY;
  overdue = false;
  sure = 0;
  private isWhole = true;

  constructor(
    private readonly day: DayNumber,
    private readonly rules: RelationRules,
  ) {}

  get kept(): Pick<Turn, 'keptOn' | 'sure'> {
    const isKept = this.isWhole && this.keptOn !== null;
    return isKept ? { keptOn: this.keptOn, sure: this.sure } : { keptOn: null, sure: 0 };
  }

  mark({ state, on, day }: Step): void {
    const { states, marks } = this.rules.broken;
    if (states.includes(state) || marks.includes(state)) this.breaks(Math.min(on ?? day, this.day));
  }

  open(key: Step, covered: DayNumber | null): void {
    this.isWhole = false;
    if (key.due === null) return;
    this.openUntil = Math.max(this.openUntil, key.due);
    const late = lateOn(key, key.due, this.rules);
    if (covered === null || late > Math.min(this.day, covered)) return;
    this.overdue = true;
    this.breaks(late);
  }

  keep(key: Step, on: DayNumber, count: number): void {
    const { kept, broken } = this.rules;
    this.keptOn = Math.max(this.keptOn ?? on, on);
    if (key.late > kept.lateAtMost) this.isWhole = false;
    if (isSure(key, this.rules)) this.sure += count;
    const over = key.late - broken.daysLate - 1;
    if (over >= 0) this.breaks(on - over);
  }

  lack(): void {
    this.isWhole = false;
  }

  private breaks(on: DayNumber): void {
    this.brokenOn = Math.max(this.brokenOn ?? on, on);
  }
}

function turnOn(
  day: DayNumber,
  happened: boolean,
  portions: readonly Standing[],
  coveredTo: CoveredTo,
  rules: RelationRules,
): Turn {
  const is = new Portions(day, rules);
  for (const { key, count } of portions) {
    is.mark(key);
    if (key.side === 'relation') continue;
    if (key.state === 'open') is.open(key, coveredTo(key.voice));
    else if (key.state === 'kept' && key.on !== null) is.keep(key, key.on, count);
    else if (key.state === 'apart' || key.state === 'lost') is.lack();
  }
  const { brokenOn, openUntil, overdue } = is;
  return { day, happened, brokenOn, openUntil, overdue, ...is.kept };
}

/** The first day on which it would be so late that it breaks the relation. */
function lateOn({ late }: Step, due: DayNumber, { broken }: RelationRules): DayNumber {
  return due + Math.max(broken.daysLate + 1 - late, 0);
}

function isSure({ grade }: Step, { kept }: RelationRules): boolean {
  return GRADES.indexOf(grade) >= GRADES.indexOf(kept.sureFrom);
}
