/**
 * How often the answers to a question were right: asked of everybody at the end of each month, by
 * what had happened by then, and compared with what came. What is held grows with months alone.
 */
import type { KnownFigures } from './figures.js';
import type { Condition, TradeQuestion, RightShare, Verdict } from './question.js';
import { verdictOf } from './verdict.js';

/** The part of all that was judged, by time, on which thresholds are chosen. */
export const FIRST_PART = 0.6;

/** Fewer cases choose no threshold. */
const LEAST_CASES = 30;

/** Thresholds are chosen so that at least so many percent of such answers were right. */
const RIGHT = { supported: 90, notSupported: 80 } as const;

/** Figures that thresholds are chosen for are from 0 to 100. */
const STEPS = 101;

interface Month {
  /** By verdict. */
  readonly right: Record<Verdict, number>;
  readonly all: Record<Verdict, number>;
  good: number;
  /** By the figure of the first condition of each, in whole points: good and all. */
  readonly supported: { readonly good: number[]; readonly all: number[] };
  readonly notSupported: { readonly good: number[]; readonly all: number[] };
}

/** What a part of a history says of a question. */
export interface JudgedPart {
  /** Months from and to, YYYY-MM. */
  readonly from: string;
  readonly to: string;
  /** Professionals that were asked about, once for each month. */
  readonly cases: number;
  /** How many of them kept their word. */
  readonly good: number;
  readonly supported: RightShare;
  readonly notSupported: RightShare;
  readonly notEnough: number;
}

export interface Judgement {
  readonly question: string;
  readonly first: JudgedPart | null;
  readonly last: JudgedPart | null;
  /** The thresholds that the first part alone would choose; null where it cannot. */
  readonly chosen: { readonly supported: number | null; readonly notSupported: number | null };
}

export class Judge {
  private readonly months = new Map<string, Month>();

  constructor(private readonly question: TradeQuestion) {}

  /** A professional asked about at the end of a month, and whether it kept its word after it. */
  add(month: string, figures: KnownFigures, good: boolean): void {
    const known = this.months.get(month) ?? emptyMonth();
    this.months.set(month, known);
    const verdict = verdictOf(this.question, figures);
    known.all[verdict] += 1;
    if (good) known.good += 1;
    if (verdict === 'supported' ? good : verdict === 'not_supported' && !good) {
      known.right[verdict] += 1;
    }
    note(known.supported, this.question.supported[0], figures, good);
    note(known.notSupported, this.question.notSupported[0], figures, good);
  }

  judged(): Judgement {
    const names = [...this.months.keys()].sort();
    const cases = (name: string): number => sumOf(this.months.get(name)?.all);
    const all = names.reduce((sum, name) => sum + cases(name), 0);
    let seen = 0;
    const first = names.filter((name) => {
      const isFirst = seen < FIRST_PART * all;
      seen += cases(name);
      return isFirst;
    });
    const last = names.slice(first.length);
    return {
      question: this.question.name,
      first: this.part(first),
      last: this.part(last),
      chosen: {
        supported: this.choose(first, 'supported'),
        notSupported: this.choose(first, 'notSupported'),
      },
    };
  }

  private part(names: readonly string[]): JudgedPart | null {
    const [from, to] = [names[0], names.at(-1)];
    if (from === undefined || to === undefined) return null;
    const sum = (of: (month: Month) => number): number =>
      names.reduce((so, name) => so + of(this.months.get(name) ?? emptyMonth()), 0);
    const record = (verdict: Verdict): RightShare => ({
      right: sum(({ right }) => right[verdict]),
      of: sum(({ all }) => all[verdict]),
    });
    return {
      ...{ from, to, cases: sum(({ all }) => sumOf(all)), good: sum(({ good }) => good) },
      ...{ supported: record('supported'), notSupported: record('not_supported') },
      notEnough: sum(({ all }) => all.not_enough),
    };
  }

  /** The threshold that answers most often and is right often enough. */
  private choose(names: readonly string[], of: keyof typeof RIGHT): number | null {
    const good = new Array<number>(STEPS).fill(0);
    const all = new Array<number>(STEPS).fill(0);
    for (const name of names) {
      const found = this.months.get(name)?.[of];
      for (let at = 0; at < STEPS; at++) {
        good[at] = (good[at] ?? 0) + (found?.good[at] ?? 0);
        all[at] = (all[at] ?? 0) + (found?.all[at] ?? 0);
      }
    }
    // From the end that is surest to the other: the last threshold that is right often enough.
    let [chosen, right, cases]: [number | null, number, number] = [null, 0, 0];
    for (let i = 0; i < STEPS; i++) {
      const at = of === 'supported' ? STEPS - 1 - i : i;
      const kept = good[at] ?? 0;
      cases += all[at] ?? 0;
      right += of === 'supported' ? kept : (all[at] ?? 0) - kept;
      if (cases >= LEAST_CASES && 100 * right >= RIGHT[of] * cases) chosen = at;
    }
    return chosen;
  }
}

function emptyMonth(): Month {
  const none = (): Record<Verdict, number> => ({ supported: 0, not_supported: 0, not_enough: 0 });
  const steps = () => ({
    good: new Array<number>(STEPS).fill(0),
    all: new Array<number>(STEPS).fill(0),
  });
  return { right: none(), all: none(), good: 0, supported: steps(), notSupported: steps() };
}

/** Rounded to the side on which a threshold holds no more than it says. */
function note(
  into: Month['supported'],
  condition: Condition | undefined,
  figures: KnownFigures,
  good: boolean,
): void {
  const value = condition && figures.get(condition.figure);
  if (condition === undefined || value === undefined) return;
  const whole = condition.atLeast === undefined ? Math.ceil(value) : Math.floor(value);
  const at = Math.min(STEPS - 1, Math.max(0, whole));
  into.all[at] = (into.all[at] ?? 0) + 1;
  if (good) into.good[at] = (into.good[at] ?? 0) + 1;
}

function sumOf(by: Readonly<Record<Verdict, number>> | undefined): number {
  return by ? by.supported + by.not_supported + by.not_enough : 0;
}
