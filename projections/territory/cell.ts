/**
 * A cell is a sum over promises, and beside it who has how much of it: by that one sees whether it
 * may be told.
 */
import type { Located } from './places.js';

/** What of a sum lies between two. */
export interface Dealt {
  readonly promisor: Located;
  readonly promisee: Located;
  amount: bigint;
  /** Parts per million of promises. */
  parts: bigint;
}

export class TerritoryCell {
  amount = 0n;
  /** Parts per million of promises. */
  parts = 0n;
  /** By promisor and promisee; empty where everything is told, and nobody asks who has how much. */
  readonly dealt = new Map<string, Dealt>();
}

export type CellSum = Pick<Dealt, 'amount' | 'parts'>;

/** TerritoryCells by name, made when first added to. */
export class TerritoryCells {
  private readonly byName = new Map<string, TerritoryCell>();

  /** `keepsDealt`: whether who has how much of a sum is kept beside it. */
  constructor(private readonly keepsDealt: boolean) {}

  add(name: string, dealt: Dealt): void {
    const cell = this.byName.get(name) ?? new TerritoryCell();
    this.byName.set(name, cell);
    addSum(cell, dealt);
    if (!this.keepsDealt) return;
    const between = `${dealt.promisor.party} ${dealt.promisee.party}`;
    const known = cell.dealt.get(between);
    if (known) addSum(known, dealt);
    else cell.dealt.set(between, { ...dealt });
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
