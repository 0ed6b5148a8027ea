/**
 * Whether a sum may be told to others. Two rules of offices of statistics, on both of its sides:
 *
 * - threshold: it is over three professionals or more who pay, and three who are paid;
 * - p % rule: nobody who takes what it knows itself from the sum comes within p % of the part of
 *   another (Handbook on Statistical Disclosure Control, ESSNet, Hundepool and others, section
 *   4.2). The second largest comes nearest to the largest, if each invoice were one's own alone.
 *   Here each lies between two who know it, so everybody is asked what it knows, and of everybody
 *   else.
 *
 * Both hold for a sum of sums for which they hold. So where each of the sums that do not overlap is
 * told by these rules, no difference of them tells more.
 */
import type { PartyId } from '../../src/ledger/values/party.js';
import type { Dealt, TerritoryCell } from './cell.js';

/** A sum over fewer would tell of each. */
export const FEWEST = 3;

/**
 * Nobody may come nearer to what another has. From 18 on it follows that nobody has more than 85 %
 * of a sum, the rule of Insee for the figures of firms.
 */
export const NEAREST_PERCENT = 18n;

export type Weight = 'amount' | 'parts';

interface Share {
  all: bigint;
  /** Of it, what others do not know unless they are in it. */
  shielded: bigint;
}

type Side = Map<PartyId, Share>;

/** Who has how much of a sum. */
export class Contributors {
  /** What is between two who are known by more than a teller's own code: it shields others. */
  private shield = 0n;
  /** Of the shield, what each knows. */
  private readonly known = new Map<PartyId, bigint>();
  private readonly promisors: Side = new Map();
  private readonly promisees: Side = new Map();
  private readonly own = new Set<PartyId>();
  /** Of the shield, what those do not know who ask, and of each what they do not. */
  private shieldFromAsker = 0n;
  private readonly counted = { promisors: new Set<PartyId>(), promisees: new Set<PartyId>() };
  private readonly cells: Readonly<TerritoryCell>[] = [];

  isEmpty = true;

  constructor(readonly weight: Weight) {}

  add(cell: Readonly<TerritoryCell>): this {
    this.cells.push(cell);
    for (const each of cell.dealt.values()) this.addDealt(each);
    return this;
  }

  include({ cells }: Contributors): void {
    for (const cell of [...cells]) this.add(cell);
  }

  private addDealt({ promisor, promisee, [this.weight]: amount }: Dealt): void {
    if (amount <= 0n) return;
    for (const { party, isOwn } of [promisor, promisee]) if (isOwn) this.own.add(party);
    // Whoever makes up professionals knows what they deal.
    const shielded = promisor.counts && promisee.counts ? amount : 0n;
    this.shield += shielded;
    if (!promisor.isOwn && !promisee.isOwn) this.shieldFromAsker += shielded;
    addShare(this.promisors, promisor.party, amount, shielded);
    addShare(this.promisees, promisee.party, amount, shielded);
    for (const party of new Set([promisor.party, promisee.party])) {
      this.known.set(party, (this.known.get(party) ?? 0n) + shielded);
    }
    this.isEmpty = false;
    if (promisor.counts) this.counted.promisors.add(promisor.party);
    if (promisee.counts) this.counted.promisees.add(promisee.party);
  }

  /** Whether anybody may be told the sum, whoever it is. */
  get isTellable(): boolean {
    if (!this.isOverEnough(() => true)) return false;
    if (this.isFarFromAll()) return true;
    const byKnowledge = [...this.known].sort(([a, x], [b, y]) =>
      x === y ? (a < b ? -1 : 1) : x > y ? -1 : 1,
    );
    return (
      this.isFar(this.promisors, byKnowledge, (one, other) => this.shieldBetween(one, other)) &&
      this.isFar(this.promisees, byKnowledge, (one, other) => this.shieldBetween(other, one))
    );
  }

  /** Whether even who knows most does not come near who has most: most sums are of so many. */
  private isFarFromAll(): boolean {
    const known = largestOf(this.known.values());
    return [this.promisors, this.promisees].every((side) => {
      const shares = [...side.values()];
      const shielded = largestOf(shares.map((share) => share.shielded));
      return isFarFrom(largestOf(shares.map(({ all }) => all)), this.shield - shielded - known);
    });
  }

  private shieldBetween(promisor: PartyId, promisee: PartyId): bigint {
    let shield = 0n;
    for (const cell of this.cells) {
      const dealt = cell.between(promisor, promisee);
      if (dealt?.promisor.counts && dealt.promisee.counts) shield += dealt[this.weight];
    }
    return shield;
  }

  /** Whether those for whom the asker speaks, all together, come near to nobody. */
  get isTellableToAsker(): boolean {
    if (this.own.size === 0) return true;
    if (!this.isOverEnough((party) => !this.own.has(party))) return false;
    return [this.promisors, this.promisees].every((side) =>
      [...side].every(([party, share]) => {
        if (this.own.has(party)) return true;
        const shielded = share.shielded - this.knownToAskerOf(side, party);
        return isFarFrom(share.all, this.shieldFromAsker - shielded);
      }),
    );
  }

  private isOverEnough(asks: (party: PartyId) => boolean): boolean {
    return [this.counted.promisors, this.counted.promisees].every(
      (side) => [...side].filter(asks).length >= FEWEST,
    );
  }

  /**
   * `both`: what lies between one of the side and another. Who knows most comes first, so that
   * the search ends where the next ones know too little to come near.
   */
  private isFar(
    side: Side,
    byKnowledge: readonly (readonly [PartyId, bigint])[],
    both: (one: PartyId, other: PartyId) => bigint,
  ): boolean {
    for (const [party, { all, shielded }] of side) {
      const rest = this.shield - shielded;
      if (!isFarFrom(all, rest)) return false;
      for (const [knower, known] of byKnowledge) {
        if (isFarFrom(all, rest - known)) break;
        if (knower === party) continue;
        if (!isFarFrom(all, rest - known + both(party, knower))) return false;
      }
    }
    return true;
  }

  private knownToAskerOf(side: Side, party: PartyId): bigint {
    let known = 0n;
    for (const own of this.own) {
      known +=
        side === this.promisors ? this.shieldBetween(party, own) : this.shieldBetween(own, party);
    }
    return known;
  }
}

function addShare(side: Side, party: PartyId, amount: bigint, shielded: bigint): void {
  const share = side.get(party) ?? { all: 0n, shielded: 0n };
  side.set(party, share);
  share.all += amount;
  share.shielded += shielded;
}

function largestOf(amounts: Iterable<bigint>): bigint {
  let largest = 0n;
  for (const amount of amounts) if (amount > largest) largest = amount;
  return largest;
}

/** `rest`: by how much a sum less what one knows is more than the part of another. */
function isFarFrom(part: bigint, rest: bigint): boolean {
  return rest * 100n >= part * NEAREST_PERCENT;
}

/**
 * A figure by the sums that are told with it or can be reckoned from it: the first is tellable,
 * each other is or is nothing.
 */
export class Guarded {
  private constructor(private readonly sums: Contributors[]) {}

  static none(): Guarded {
    return new Guarded([]);
  }

  /** Of sums of cells, each by a weight. */
  static of(...sums: readonly (readonly [Weight, readonly Readonly<TerritoryCell>[]])[]): Guarded {
    return new Guarded(
      sums.map(([weight, cells]) =>
        cells.reduce((sum, cell) => sum.add(cell), new Contributors(weight)),
      ),
    );
  }

  /** Makes it a figure of another one's sums as well. */
  include({ sums }: Guarded): void {
    for (const [i, other] of sums.entries()) {
      const sum = this.sums[i] ?? new Contributors(other.weight);
      this.sums[i] = sum;
      sum.include(other);
    }
  }

  get isEmpty(): boolean {
    return this.sums.every((sum) => sum.isEmpty);
  }

  get isTellable(): boolean {
    return this.sums.every((sum, i) => (i > 0 && sum.isEmpty) || sum.isTellable);
  }

  get isTellableToAsker(): boolean {
    return this.sums.every((sum) => sum.isTellableToAsker);
  }
}
