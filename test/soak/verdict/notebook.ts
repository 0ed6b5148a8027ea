/** What the soak told the ledger, and what it was answered: against this the ledger is judged. */

/** Something told, known by what it is about: each telling of the soak is about something else. */
export interface Telling {
  /** Type and subject: `PaymentReceived SP-000041`. */
  readonly about: string;
  /** What it says of it, such as an amount: an entry that says something else is another one. */
  readonly mark: string;
  /** In whose trail it must be. */
  readonly seller: string;
}

/** Where the ledger said that it is. Documents are answered without positions. */
export interface Taken {
  readonly entry: string;
  readonly position: number | null;
}

/**
 * `sent`: nobody knows what became of it. `away`: it was turned away at the door each time.
 * `refused`: the ledger refused it by a rule, which it never should.
 */
export type Outcome = 'sent' | 'away' | 'refused' | Taken;

export class Notebook {
  private readonly outcomes = new Map<string, { telling: Telling; outcome: Outcome }>();
  /** Answers that contradict what was acknowledged before, a sentence each. */
  readonly contradictions: string[] = [];
  acknowledged = 0;

  get told(): Iterable<{ readonly telling: Telling; readonly outcome: Outcome }> {
    return this.outcomes.values();
  }

  /** The entries of a seller that were acknowledged. */
  *takenOf(seller: string): Iterable<string> {
    for (const { telling, outcome } of this.outcomes.values()) {
      if (telling.seller === seller && typeof outcome === 'object') yield outcome.entry;
    }
  }

  /** Before it is sent: from now on it may be in the ledger. */
  sends(telling: Telling): void {
    const before = this.outcomes.get(telling.about)?.outcome;
    if (typeof before !== 'object') this.outcomes.set(telling.about, { telling, outcome: 'sent' });
  }

  /** It was turned away before it was looked at. What was sent before may be in the ledger. */
  turnedAway(telling: Telling, isFirst: boolean): void {
    const known = this.outcomes.get(telling.about);
    if (known?.outcome === 'sent' && isFirst) known.outcome = 'away';
  }

  refused(telling: Telling, why: string): void {
    this.outcomes.set(telling.about, { telling, outcome: 'refused' });
    this.contradictions.push(`${telling.about} was refused: ${why}`);
  }

  taken(telling: Telling, taken: Taken): void {
    const before = this.outcomes.get(telling.about)?.outcome;
    if (typeof before === 'object') this.mustBeSame(telling, before, taken);
    else {
      this.outcomes.set(telling.about, { telling, outcome: taken });
      this.acknowledged += 1;
    }
  }

  private mustBeSame({ about }: Telling, before: Taken, taken: Taken): void {
    const moved = taken.position !== null && taken.position !== before.position;
    if (taken.entry === before.entry && (before.position === null || !moved)) return;
    this.contradictions.push(
      `${about} was taken as ${placeOf(before)}, and again as ${placeOf(taken)}.`,
    );
  }
}

export function placeOf({ entry, position }: Taken): string {
  return position === null ? entry : `${entry} at ${position}`;
}
