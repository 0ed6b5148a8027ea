/**
 * A cell is a sum over promises, and beside it who has how much of it: by that one sees whether it
 * may be told.
 */
import type { PartyId } from '../../src/ledger/values/party.js';
import type { Located } from './places.js';

/** What of a sum lies between two. */
export interface Dealt {
  readonly promisor: Located;
  readonly promisee: Located;
  amount: bigint;
  /** Parts per million of promises. */
  parts: bigint;
}

/** Two parties as one number: a million of them take less room than as text. */
export class PairNumbers {
  private readonly numbers = new Map<PartyId, number>();

  of(promisor: PartyId, promisee: PartyId): number {
    return this.numberOf(promisor) * MOST_PARTIES + this.numberOf(promisee);
  }

  private numberOf(party: PartyId): number {
    const known = this.numbers.get(party);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(party, number);
    return number;
  }
}

const MOST_PARTIES = 2 ** 26;

export class TerritoryCell {
  amount = 0n;
  /** Parts per million of promises. */
  parts = 0n;
  /** By pair; empty where everything is told, and nobody asks who has how much. */
  readonly dealt = new Map<number, Dealt>();

  constructor(private readonly pairs: PairNumbers) {}

  addDealt(dealt: Dealt): void {
    const pair = this.pairs.of(dealt.promisor.party, dealt.promisee.party);
    const known = this.dealt.get(pair);
    if (known) addSum(known, dealt);
    else this.dealt.set(pair, { ...dealt });
  }

  between(promisor: PartyId, promisee: PartyId): Readonly<Dealt> | null {
    return this.dealt.get(this.pairs.of(promisor, promisee)) ?? null;
  }
}

export type CellSum = Pick<Dealt, 'amount' | 'parts'>;

/** TerritoryCells by name, made when first added to. */
export class TerritoryCells {
  private readonly byName = new Map<string, TerritoryCell>();

  /** `keepsDealt`: whether who has how much of a sum is kept beside it. */
  constructor(
    private readonly keepsDealt: boolean,
    private readonly pairs: PairNumbers,
  ) {}

  add(name: string, dealt: Dealt): void {
    const known = this.byName.get(name);
    const cell = known ?? new TerritoryCell(this.pairs);
    if (!known) this.byName.set(name, cell);
    addSum(cell, dealt);
    if (this.keepsDealt) cell.addDealt(dealt);
  }

  get(name: string): Readonly<TerritoryCell> | null {
    return this.byName.get(name) ?? null;
  }

  get names(): readonly string[] {
    return [...this.byName.keys()];
  }
}

export function addSum(to: CellSum, { amount, parts }: Readonly<CellSum>): void {
  to.amount += amount;
  to.parts += parts;
}
