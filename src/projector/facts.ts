/** Facts: the entries that promises are folded from, in views as they are stored. */
import { type Fact, factOf } from '../../projections/fact.js';
import type { DerivedDatabase } from '../follow/derived-database.js';
import type { Position, StoredEvent } from '../ledger/stored.js';

interface FactRow {
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: number;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

const COLUMNS = `e.position, e.stream, e.revision, e.recorded_at AS recordedAt,
  e.type, e.data, e.metadata`;
const ONE = `SELECT ${COLUMNS} FROM entry e WHERE e.position = ?`;
const OF_ADDRESS = `SELECT ${COLUMNS} FROM fact f CROSS JOIN entry e ON e.position = f.position
  WHERE f.address = (SELECT id FROM address WHERE address = ?) AND f.position <= ?
  ORDER BY f.position`;

/** The facts of joined addresses with everything up to and with a position. */
export function factsOf(
  views: DerivedDatabase,
  addresses: readonly string[],
  upTo: Position = Number.MAX_SAFE_INTEGER,
): readonly Fact[] {
  const facts = new Map<Position, Fact>();
  for (const address of addresses) {
    const rows = views.all<FactRow>(OF_ADDRESS, address, upTo);
    // A payment of two joined invoices is a fact of both addresses; it is one fact all the same.
    for (const row of rows) facts.set(row.position, factOfRow(row));
  }
  return [...facts.values()];
}

/** Facts that the writer took in lately: most are folded again before long, and need no parsing. */
export class RecentFacts {
  private readonly held = new Map<Position, Fact>();

  constructor(private readonly views: DerivedDatabase) {}

  /** Remembers a fact without its personal parts, as rows have it. */
  add(fact: Fact): void {
    const { personal, ...event } = fact.event;
    this.held.set(fact.position, personal === undefined ? fact : { ...fact, event });
  }

  /** What `factsOf` gives. */
  of(addresses: readonly number[]): readonly Fact[] {
    const facts = new Map<Position, Fact>();
    for (const address of addresses) {
      const rows = this.views.all<{ position: Position }>(
        'SELECT position FROM fact WHERE address = ? ORDER BY position',
        address,
      );
      for (const { position } of rows) {
        const fact = this.held.get(position) ?? this.read(position);
        if (fact) facts.set(position, fact);
      }
    }
    return [...facts.values()];
  }

  /** Forgets the oldest, so that at most so many are held. */
  forget(most: number): void {
    for (const position of this.held.keys()) {
      if (this.held.size <= most) return;
      this.held.delete(position);
    }
  }

  private read(position: Position): Fact | null {
    const row = this.views.one<FactRow>(ONE, position);
    return row && factOfRow(row);
  }
}

function factOfRow(row: FactRow): Fact {
  const told = factOf(row);
  if (!told) throw new Error(`The entry at ${row.position} is a fact and of no known type.`);
  return told;
}

/**
 * The sealed parts in the data of an event. Quotes inside of texts are escaped, and sealed texts
 * hold neither quotes nor backslashes, so this can be nothing else.
 */
const SEALED = String.raw`"personal":\{(?:"[^"\\]*":"[^"\\]*",?)*\}`;
const PERSONAL = new RegExp(`${SEALED},|,?${SEALED}`);

/** The data of a stored event without its personal parts: what is sealed is no fact. */
export function withoutPersonal({ data }: Pick<StoredEvent, 'data'>): string {
  return data.includes('"personal":') ? data.replace(PERSONAL, '') : data;
}
