/**
 * Money for a number used again, split between its uses by hand and unit by unit, from the words of
 * ADR 37. Afterwards each use may have a number of its own.
 */
import { type Drawn, type Part, TERM_AGREED, type Thing, type VoiceName } from './said.js';

/** One minor unit of an account on a use; `back`: from when on it is there no more. */
interface Unit {
  readonly use: number;
  readonly on: number;
  back: number;
}

type Money = Extract<Thing, { readonly is: 'paid' | 'refund' }>;

/** The same, where every part says for which use it is. */
export function splitByHand(drawn: Drawn): Drawn {
  const credited = drawn.things.map((each): Thing => {
    if (each.is !== 'credit') return each;
    const parts = each.parts.map(({ size, use }) => ({
      size,
      use: use ?? begunBy(drawn, each.on),
    }));
    return { ...each, parts };
  });
  const things = [...credited];
  for (const voice of ['seller', 'buyer', 'bank'] as const) {
    const account = new AccountByHand({ ...drawn, things: credited });
    for (const { name, money } of moneyOf(credited, voice)) {
      things[name] = { ...money, parts: partsOf(account.take(money, name)) };
    }
  }
  return { ...drawn, things };
}

/** What one voice says of money, in the order of its days; what comes before what goes. */
function moneyOf(things: readonly Thing[], voice: VoiceName) {
  return [...things.entries()]
    .flatMap(([name, money]) =>
      (money.is === 'paid' || money.is === 'refund') && money.by === voice ? [{ name, money }] : [],
    )
    .sort((a, b) => a.money.on - b.money.on || rank(a.money) - rank(b.money) || a.name - b.name);
}

function rank({ is }: Money): number {
  return is === 'paid' ? 0 : 1;
}

/** The use begun last by a day, or the first. */
function begunBy({ uses }: Pick<Drawn, 'uses'>, day: number): number {
  return Math.max(
    0,
    uses.findLastIndex(({ on }) => on <= day),
  );
}

class AccountByHand {
  private readonly units: Unit[] = [];

  constructor(private readonly drawn: Drawn) {}

  /** For which uses its units are. */
  take(money: Money, name: number): readonly number[] {
    return money.parts.flatMap(({ size, use }) =>
      money.is === 'paid'
        ? this.pay(size, use, money.on, this.goesBackOn(name))
        : this.takeBack(size, use, money.on),
    );
  }

  private pay(size: number, use: number | null, on: number, back: number): readonly number[] {
    const open = use === null ? this.openUnits(on) : [];
    const rest = use ?? begunBy(this.drawn, on);
    const uses = Array.from({ length: size }, (_, i) => open[i] ?? rest);
    for (const each of uses) this.units.push({ use: each, on, back });
    return uses;
  }

  /** What came last goes first. */
  private takeBack(size: number, use: number | null, on: number): readonly number[] {
    const there = this.units
      .filter((unit) => unit.on <= on && unit.back > on && (use === null || unit.use === use))
      .reverse()
      .slice(0, size);
    for (const unit of there) unit.back = on;
    const rest = use ?? begunBy(this.drawn, on);
    return Array.from({ length: size }, (_, i) => there[i]?.use ?? rest);
  }

  /** Every unit that is open on a day, those of the use that is due first at the front. */
  private openUnits(day: number): readonly number[] {
    return [...this.drawn.uses.entries()]
      .filter(([, { on }]) => on <= day)
      .map(([use]) => ({ use, due: this.dueOn(use, day) }))
      .sort((a, b) => a.due - b.due || a.use - b.use)
      .flatMap(({ use }) => Array.from({ length: this.openOn(use, day) }, () => use));
  }

  private openOn(use: number, day: number): number {
    const paid = this.units.filter((unit) => unit.use === use && unit.back > day).length;
    const size = this.drawn.uses[use]?.size ?? 0;
    const open = Math.max(0, size - this.takenAwayOn(use, day) - paid);
    // A last payment may leave 2 units.
    return paid > 0 && open <= 2 ? 0 : open;
  }

  private takenAwayOn(use: number, day: number): number {
    let sum = 0;
    for (const each of this.drawn.things) {
      if (each.on > day) continue;
      if (each.is === 'set_off' && each.use === use) sum += each.size;
      if (each.is !== 'credit') continue;
      for (const part of each.parts) if (part.use === use) sum += part.size;
    }
    return sum;
  }

  private dueOn(use: number, day: number): number {
    const agreed = this.drawn.things
      .filter((each) => each.is === 'plan' && each.use === use && each.on <= day)
      .map(({ on }) => on);
    const { on, term } = this.drawn.uses[use] ?? { on: 0, term: 0 };
    return agreed.length > 0 ? Math.max(...agreed) + TERM_AGREED : on + term;
  }

  private goesBackOn(payment: number): number {
    const days = this.drawn.things.map((each) =>
      each.is === 'back' && each.of === payment ? each.on : Number.POSITIVE_INFINITY,
    );
    return Math.min(...days);
  }
}

/** Units as parts, by use. */
function partsOf(units: readonly number[]): readonly Part[] {
  const uses = [...new Set(units)].sort((a, b) => a - b);
  return uses.map((use) => ({ use, size: units.filter((each) => each === use).length }));
}
