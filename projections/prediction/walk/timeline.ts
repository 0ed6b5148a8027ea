/** When what became known of which invoice: the order of a walk through history. */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { Step } from '../../step.js';
import type { SteppedReceivable } from '../receivable-of.js';
import type { KnownBy } from '../walk.js';
import type { Asked, News } from './contender.js';

/** What is known of an invoice from a day on: its steps up to another. */
interface Learned {
  readonly on: DayNumber;
  readonly upTo: DayNumber;
}

function learnedOf(receivable: SteppedReceivable, knownBy: KnownBy): readonly Learned[] {
  const { steps, recorded, outcome } = receivable;
  const days: DayNumber[] = [];
  for (const { day } of steps) if (!days.includes(day)) days.push(day);
  days.sort((a, b) => a - b);
  if (knownBy === 'business') return days.map((day) => ({ on: day, upTo: day }));
  const [first, ...others] = days;
  if (first === undefined) return [];
  const begun = { on: Math.max(first, recorded), upTo: first };
  // Between the two days it may have been recorded otherwise, which only its last version tells.
  if (outcome === null) return [begun];
  const later = others.map((day) => ({ on: Math.max(day, outcome.recorded), upTo: day }));
  return [begun, ...later];
}

/** Only what is known of it on the day of issue. */
export function askedOf(receivable: SteppedReceivable): Asked {
  const { promise, payer, creditor, issued, due, currency, amount } = receivable;
  return { promise, payer, creditor, issued, due, currency, amount };
}

function upTo(steps: readonly Step[], day: DayNumber): readonly Step[] {
  return steps.every((step) => step.day <= day) ? steps : steps.filter((step) => step.day <= day);
}

/** What became known, one after the other. */
export class Timeline {
  /** In the order in which they became known: of which invoice, up to which of its days. */
  private readonly of: Uint32Array;
  private readonly ons: Int32Array;
  private readonly upTos: Int32Array;
  /** Of each invoice: 0, nothing was given; 1, something; 2, its outcome, too. */
  private readonly given: Uint8Array;
  private at = 0;

  /** `receivables` by the day of issue. */
  constructor(
    private readonly receivables: readonly SteppedReceivable[],
    private readonly asked: readonly Asked[],
    knownBy: KnownBy,
  ) {
    const [of, ons, upTos]: [number[], number[], number[]] = [[], [], []];
    for (const [i, receivable] of receivables.entries()) {
      for (const { on, upTo: day } of learnedOf(receivable, knownBy)) {
        of.push(i);
        ons.push(on);
        upTos.push(day);
      }
    }
    this.given = new Uint8Array(receivables.length);
    const order = inOrderOf(ons);
    this.of = order.map((place) => of[place] ?? 0);
    this.ons = Int32Array.from(order, (place) => ons[place] ?? 0);
    this.upTos = Int32Array.from(order, (place) => upTos[place] ?? 0);
  }

  /** Gives what became known before a day, and was not given yet. */
  *before(day: DayNumber): IterableIterator<News> {
    for (; this.at < this.of.length && (this.ons[this.at] ?? 0) < day; this.at++) {
      const place = this.of[this.at] ?? 0;
      const [receivable, invoice] = [this.receivables[place], this.asked[place]];
      if (!receivable || !invoice) continue;
      const until = this.upTos[this.at] ?? 0;
      const steps = upTo(receivable.steps, until);
      const first = this.given[place] === 0;
      const outcome = this.outcomeOf(place, receivable, until);
      this.given[place] = outcome ? 2 : Math.max(1, this.given[place] ?? 0);
      yield { invoice, on: this.ons[this.at] ?? 0, first, steps, outcome };
    }
  }

  private outcomeOf(
    place: number,
    { outcome }: SteppedReceivable,
    until: DayNumber,
  ): News['outcome'] {
    if (outcome === null || outcome.on > until || this.given[place] === 2) return null;
    return { on: outcome.on, late: outcome.late, lost: outcome.lost };
  }
}

/** Places by day, those of one day by place: counted and not compared, since there are millions. */
function inOrderOf(days: readonly DayNumber[]): Uint32Array {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const order = new Uint32Array(days.length);
  if (days.length === 0) return order;
  const starts = new Uint32Array(last - first + 2);
  for (const day of days) starts[day - first + 1] = (starts[day - first + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  for (const [place, day] of days.entries()) {
    const at = starts[day - first] ?? 0;
    order[at] = place;
    starts[day - first] = at + 1;
  }
  return order;
}
