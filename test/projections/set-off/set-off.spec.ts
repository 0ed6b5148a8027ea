import fc from 'fast-check';
import type { OpenInvoice } from '../../../projections/set-off/open-invoice.js';
import { type Circle, setOff } from '../../../projections/set-off/set-off.js';

const invoice = (
  debtor: string,
  creditor: string,
  amount: number,
  { due = 0, currency = 'EUR', promise = `${debtor}${creditor}` } = {},
): OpenInvoice => ({ promise, debtor, creditor, amount, due, currency });

/** Few professionals, so that there are circles. */
const invoices = fc
  .array(
    fc.record({
      debtor: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      creditor: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      amount: fc.integer({ min: 1, max: 30 }),
      due: fc.integer({ min: 0, max: 3 }),
      currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
    }),
    { maxLength: 24 },
  )
  .map((all) => all.map((each, i) => ({ ...each, promise: `invoice-${each.creditor}/${i}` })));

/** What each professional is owed less what it owes, by currency. */
function balances(
  all: readonly Pick<OpenInvoice, 'debtor' | 'creditor' | 'amount' | 'currency'>[],
) {
  const sums: Record<string, number> = {};
  for (const { debtor, creditor, amount, currency } of all) {
    sums[`${debtor} ${currency}`] = (sums[`${debtor} ${currency}`] ?? 0) - amount;
    sums[`${creditor} ${currency}`] = (sums[`${creditor} ${currency}`] ?? 0) + amount;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

function legsIn(circles: readonly Circle[]) {
  return circles.flatMap(({ legs, amount, currency }) =>
    legs.map(({ debtor, creditor }) => ({ debtor, creditor, amount, currency })),
  );
}

function usedOf(circles: readonly Circle[]): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { legs } of circles) {
    for (const { parts } of legs) {
      for (const { promise, amount } of parts) {
        used.set(promise, (used.get(promise) ?? 0) + amount);
      }
    }
  }
  return used;
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly debt: number;
  /** 1 reduces the debt by one more, -1 by one less. */
  readonly by: 1 | -1;
}

/** Every way in which one debt can be reduced by one more or less. */
function stepsOf(own: readonly OpenInvoice[], reduced: readonly number[]): readonly Step[] {
  return own.flatMap(({ debtor, creditor, amount }, debt) => {
    const done = reduced[debt] ?? 0;
    const more: readonly Step[] = [{ from: debtor, to: creditor, debt, by: 1 }];
    const less: readonly Step[] = [{ from: creditor, to: debtor, debt, by: -1 }];
    return [...(done < amount ? more : []), ...(done > 0 ? less : [])];
  });
}

/** A closed way of steps that gains (Bellman and Ford); none where nothing more can be set off. */
function gainingRound(steps: readonly Step[], names: readonly string[]): readonly Step[] {
  const best = new Map<string, number>();
  const by = new Map<string, Step>();
  let last: Step | null = null;
  for (const _ of [...names, '']) {
    last = null;
    for (const step of steps) {
      const gain = (best.get(step.from) ?? 0) + step.by;
      if (gain <= (best.get(step.to) ?? 0)) continue;
      best.set(step.to, gain);
      by.set(step.to, step);
      last = step;
    }
  }
  let at = last;
  for (const _ of names) at = by.get(at?.from ?? '') ?? null;
  const round: Step[] = [];
  while (at && !round.includes(at)) {
    round.push(at);
    at = by.get(at.from) ?? null;
  }
  return round;
}

/** The most that can be set off, found one unit of one gaining round at a time. */
function mostByHand(all: readonly OpenInvoice[], currency: string): number {
  const own = all.filter((each) => each.currency === currency && each.debtor !== each.creditor);
  const reduced = own.map(() => 0);
  const names = [...new Set(own.flatMap(({ debtor, creditor }) => [debtor, creditor]))];
  for (;;) {
    const round = gainingRound(stepsOf(own, reduced), names);
    if (round.length === 0) return reduced.reduce((sum, each) => sum + each, 0);
    for (const { debt, by } of round) reduced[debt] = (reduced[debt] ?? 0) + by;
  }
}

describe('set-off', () => {
  it('settles what goes round, and leaves the rest', () => {
    const all = [invoice('a', 'b', 100), invoice('b', 'c', 80), invoice('c', 'a', 90)];
    const { circles, sums } = setOff(all);
    expect(circles).toHaveLength(1);
    expect(circles[0]).toMatchObject({ amount: 80, reduction: 240, currency: 'EUR' });
    expect(sums).toEqual([
      {
        ...{ currency: 'EUR', invoices: 3, professionals: 3, owed: 270, reduced: 240 },
        ...{ chains: 1, saved: 10, leastOwed: 20 },
      },
    ]);
  });

  it('takes a larger circle where that reduces more than a shorter one', () => {
    // Through b and back is short; round by all four uses each debt of it once and one more.
    const all = [
      ...[invoice('a', 'b', 10), invoice('b', 'a', 10)],
      ...[invoice('b', 'c', 10), invoice('c', 'd', 10), invoice('d', 'a', 10)],
    ];
    expect(setOff(all).sums[0]?.reduced).toBe(40);
  });

  it('reduces what fell due first, and never adds currencies', () => {
    const all = [
      ...[invoice('a', 'b', 5, { promise: 'late', due: 9 }), invoice('b', 'a', 7)],
      ...[invoice('a', 'b', 4, { promise: 'early', due: 2 })],
      invoice('b', 'a', 50, { currency: 'USD', promise: 'dollars' }),
    ];
    const used = usedOf(setOff(all).circles);
    expect(Object.fromEntries(used)).toEqual({ early: 4, late: 3, ba: 7 });
  });

  it('is empty for a chain, which needs an agreement, and says what it would save', () => {
    const { circles, chains, sums } = setOff([
      ...[invoice('a', 'b', 10), invoice('b', 'c', 12), invoice('c', 'd', 7)],
      invoice('x', 'y', 5),
    ]);
    expect(circles).toEqual([]);
    expect(chains).toEqual([
      { currency: 'EUR', amount: 5, parties: ['a', 'b', 'c', 'd'], saved: 10 },
      { currency: 'EUR', amount: 5, parties: ['a', 'b', 'c'], saved: 5 },
      { currency: 'EUR', amount: 2, parties: ['b', 'c', 'd'], saved: 2 },
    ]);
    expect(sums[0]).toMatchObject({ owed: 34, reduced: 0, chains: 3, saved: 17, leastOwed: 17 });
  });

  it('saves with chains all but what is owed on balance, no debt twice', () => {
    fc.assert(
      fc.property(invoices, (all) => {
        const { circles, chains, sums } = setOff(all);
        for (const { owed, reduced, saved, leastOwed } of sums) {
          expect(owed - reduced - saved).toBe(leastOwed);
        }
        const used = legsIn(circles);
        for (const { parties, amount, currency, saved } of chains) {
          expect(new Set(parties).size).toBe(parties.length);
          expect(saved).toBe(amount * (parties.length - 2));
          for (const [i, debtor] of parties.slice(0, -1).entries()) {
            used.push({ debtor, creditor: parties[i + 1] ?? '', amount, currency });
          }
        }
        const left = new Map<string, number>();
        const add = (sign: number) => (each: (typeof used)[number]) => {
          const debt = `${each.debtor} ${each.creditor} ${each.currency}`;
          left.set(debt, (left.get(debt) ?? 0) + sign * each.amount);
        };
        all.forEach(add(1));
        used.forEach(add(-1));
        expect(Math.min(0, ...left.values())).toBe(0);
        // One payment from the first to the last does what those of the chain do.
        const paid = chains.map(({ parties, amount, currency }) => {
          return { debtor: parties[0] ?? '', creditor: parties.at(-1) ?? '', amount, currency };
        });
        const chained = used.slice(legsIn(circles).length);
        expect(balances(paid)).toEqual(balances(chained));
        const saved = chains.map((each) => each.saved);
        expect(saved).toEqual(saved.toSorted((a, b) => b - a));
      }),
    );
  });

  it('reduces as much as can be', () => {
    fc.assert(
      fc.property(invoices, (all) => {
        for (const { currency, reduced } of setOff(all).sums) {
          expect(reduced).toBe(mostByHand(all, currency));
        }
      }),
    );
  });

  it('changes no balance, by any circle, and no invoice below nothing', () => {
    fc.assert(
      fc.property(invoices, (all) => {
        const { circles, sums } = setOff(all);
        for (const circle of circles) expect(balances(legsIn([circle]))).toEqual({});
        const used = usedOf(circles);
        const left = all.map((each) => ({
          ...each,
          amount: each.amount - (used.get(each.promise) ?? 0),
        }));
        expect(Math.min(0, ...left.map(({ amount }) => amount))).toBe(0);
        expect(balances(left)).toEqual(balances(all));
        const reduced = circles.reduce((sum, { reduction }) => sum + reduction, 0);
        expect(reduced).toBe(sums.reduce((sum, each) => sum + each.reduced, 0));
        for (const { legs, amount, reduction } of circles) {
          expect(reduction).toBe(amount * legs.length);
          expect(new Set(legs.map(({ debtor }) => debtor)).size).toBe(legs.length);
          for (const { parts } of legs) {
            expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
          }
        }
      }),
    );
  });

  it('says the same whatever the order of the invoices', () => {
    const shuffled = invoices.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(setOff(other)).toEqual(setOff(all));
      }),
    );
  });

  it('tells the largest reduction first', () => {
    fc.assert(
      fc.property(invoices, (all) => {
        const reductions = setOff(all).circles.map(({ reduction }) => reduction);
        expect(reductions).toEqual(reductions.toSorted((a, b) => b - a));
      }),
    );
  });
});
