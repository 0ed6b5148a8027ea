/** What is lost, there twice or wrong, of what was told and what a ledger was found to hold. */
import { type Notebook, type Outcome, placeOf, type Taken } from './notebook.js';

/** An entry as it was found in the ledger. */
export interface Found extends Taken {
  readonly about: string;
  readonly mark: string;
}

/** What is wrong, a sentence each. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * Compares all that was told about these sellers with all that was found in their trails. What is
 * not known to have been taken may be there, once.
 */
export function judge(
  told: Notebook['told'],
  found: Iterable<Found>,
  sellers: ReadonlySet<string>,
): Verdict {
  const lost: string[] = [];
  const twice: string[] = [];
  const wrong: string[] = [];
  const entries = new Map<string, Found[]>();
  for (const each of found) {
    const same = entries.get(each.about);
    if (same) same.push(each);
    else entries.set(each.about, [each]);
  }
  for (const { telling, outcome } of told) {
    if (!sellers.has(telling.seller)) continue;
    const { about, mark } = telling;
    const [only, ...more] = entries.get(about) ?? [];
    entries.delete(about);
    if (more.length > 0) twice.push(`${about} is there ${more.length + 1} times.`);
    if (!only) {
      if (typeof outcome === 'object') lost.push(`${about}, taken as ${placeOf(outcome)}.`);
      continue;
    }
    if (only.mark !== mark) wrong.push(`${about} says ${only.mark} and was told as ${mark}.`);
    const contradiction = contradictionOf(outcome, only);
    if (contradiction) wrong.push(`${about} ${contradiction}`);
  }
  for (const about of entries.keys()) wrong.push(`${about} is there and nobody told it.`);
  return { lost, twice, wrong };
}

function contradictionOf(outcome: Outcome, found: Found): string | null {
  if (outcome === 'sent') return null;
  if (outcome === 'away') return `was turned away, and is there as ${placeOf(found)}.`;
  if (outcome === 'refused') return `was refused, and is there as ${placeOf(found)}.`;
  const moved = outcome.position !== null && outcome.position !== found.position;
  if (outcome.entry === found.entry && !moved) return null;
  return `was taken as ${placeOf(outcome)}, and is there as ${placeOf(found)}.`;
}

export function isClean({ lost, twice, wrong }: Verdict): boolean {
  return lost.length + twice.length + wrong.length === 0;
}
