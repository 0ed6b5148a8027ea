/**
 * A cell is a sum over promises with the few of either side by which one sees whether it is over
 * enough professionals. It holds three of each side at most, however many there are.
 */
import type { PartyId } from '../../src/ledger/values/party.js';

/** A sum over fewer would tell of each. */
export const FEWEST = 3;

/** Some of the different professionals of one side. */
export type Few = readonly PartyId[];

export interface TerritoryCell {
  amount: bigint;
  /** Parts per million of promises. */
  parts: bigint;
  promisors: Few;
  promisees: Few;
}

export function emptyCell(): TerritoryCell {
  return { amount: 0n, parts: 0n, promisors: [], promisees: [] };
}

/** `party`: null where it does not count, since the one who asks is it. */
export function withOneMore(few: Few, party: PartyId | null): Few {
  if (party === null || few.length >= FEWEST || few.includes(party)) return few;
  return [...few, party];
}

export function addCell(
  to: TerritoryCell,
  { amount, parts, promisors, promisees }: Readonly<TerritoryCell>,
): void {
  to.amount += amount;
  to.parts += parts;
  for (const party of promisors) to.promisors = withOneMore(to.promisors, party);
  for (const party of promisees) to.promisees = withOneMore(to.promisees, party);
}

export function isOverEnough({ promisors, promisees }: Readonly<TerritoryCell>): boolean {
  return promisors.length >= FEWEST && promisees.length >= FEWEST;
}

/** TerritoryCells by name, made when first added to. */
export class TerritoryCells {
  private readonly byName = new Map<string, TerritoryCell>();

  at(name: string): TerritoryCell {
    const known = this.byName.get(name);
    if (known) return known;
    const cell = emptyCell();
    this.byName.set(name, cell);
    return cell;
  }

  get(name: string): Readonly<TerritoryCell> | null {
    return this.byName.get(name) ?? null;
  }

  get names(): readonly string[] {
    return [...this.byName.keys()];
  }
}
