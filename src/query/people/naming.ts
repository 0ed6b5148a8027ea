/**
 * By which name a professional goes, where several are told: its own word comes first, then a
 * register's, then that of the best supported teller. It is never that of whoever came first, nor
 * last: among equals the name counts that the most holders of keys tell.
 */
import type { Position } from '../../ledger/stored.js';
import type { Day } from '../../ledger/values/day.js';
import { compareText } from '../../ledger/values/text-order.js';
import { DESCRIBER_LEVEL, type Describer } from '../../projector/describer.js';

/** A name, and who told it. */
export interface ToldName extends Describer {
  readonly name: string;
  /** Told for the professional itself. */
  readonly isOwn: boolean;
  readonly from: Day;
  readonly position: Position;
}

/** The name that counts; null where none is told. The order of the names does not matter. */
export function nameOf(told: readonly ToldName[]): string | null {
  const level = Math.max(...told.map(levelOf));
  const highest = told.filter((each) => levelOf(each) === level);
  if (level >= DESCRIBER_LEVEL.register) return newest(highest)?.name ?? null;
  const [best] = namesakesIn(highest).sort(
    (a, b) =>
      b.vouched - a.vouched || b.holders - a.holders || compareText(a.first.voice, b.first.voice),
  );
  return best?.first.name ?? null;
}

const OWN = DESCRIBER_LEVEL.register + 1;

function levelOf({ isOwn, level }: ToldName): number {
  return isOwn ? OWN : level;
}

/** One voice, or several that are believed alike: what holds from the latest day, as told last. */
function newest(told: readonly ToldName[]): ToldName | undefined {
  return [...told].sort((a, b) => compareText(b.from, a.from) || b.position - a.position)[0];
}

interface Namesakes {
  /** That of the smallest voice. */
  readonly first: ToldName;
  /** Holders of keys who tell it, and those of them whom an operator knows. */
  readonly holders: number;
  readonly vouched: number;
}

function namesakesIn(told: readonly ToldName[]): Namesakes[] {
  const byName = new Map<string, ToldName[]>();
  for (const each of told) {
    const name = foldedText(each.name);
    byName.set(name, [...(byName.get(name) ?? []), each]);
  }
  return [...byName.values()].flatMap((same) => {
    const [first] = [...same].sort((a, b) => compareText(a.voice, b.voice));
    if (!first) return [];
    const holders = new Set(same.map(({ holder }) => holder)).size;
    const known = same.filter(({ vouched }) => vouched).map(({ holder }) => holder);
    return [{ first, holders, vouched: new Set(known).size }];
  });
}

/** Text as it is compared: without case and accents. */
export function foldedText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
