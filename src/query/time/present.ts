/**
 * The views as they are now. What nearly every answer asks of them is looked up once for each state
 * of the file, whoever wrote it, so that reads between two batches share it.
 */
import { LRUCache } from 'lru-cache';
import { atMost } from '../../at-most.js';
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../../projector/views/views.js';

/**
 * Values of each kind that are held for one state of the views.
 * Counted as size: a cache that is given a number takes the room of all at once.
 */
const HELD = atMost(20_000);

export class Present {
  /** Position up to and with which every event is in the views; 0 before the first. */
  readonly checkpoint: Position;
  /** The last event that changed coverage, and the last that changed links or attributes. */
  readonly coverage: Position;
  readonly context: Position;
  /** The last event that restricted a score or lifted that; 0 where none ever did. */
  readonly restrictions: Position;
  /** The last event about contacts, or about who lets itself be shown; 0 where there is none. */
  readonly contacts: Position;
  private readonly changes = new LRUCache<PartyId, Position>(HELD);

  constructor(private readonly views: Views) {
    const meta = new Map(
      views
        .all<{ name: string; value: string }>(
          `SELECT name, value FROM meta
             WHERE name IN ('checkpoint', 'coverage', 'context', 'restrictions', 'contacts')`,
        )
        .map(({ name, value }) => [name, value]),
    );
    const at = (name: string): Position => Number(meta.get(name) ?? 0);
    this.checkpoint = at('checkpoint');
    this.coverage = at('coverage');
    this.context = at('context');
    this.restrictions = at('restrictions');
    this.contacts = at('contacts');
  }

  /** Another one once links, coverage or attributes may be others. */
  get contextStamp(): string {
    return `${this.coverage} ${this.context}`;
  }

  /** The last event that may have changed every answer, whomever it is about; 0 for none. */
  get sharedChange(): Position {
    return Math.max(this.coverage, this.context);
  }

  /** Position of the last event that changed a party's promises, attributes or class; or 0. */
  changedAt(party: PartyId): Position {
    const known = this.changes.get(party);
    if (known !== undefined) return known;
    const row = this.views.one<{ position: Position }>(
      'SELECT position FROM changed WHERE party = ?',
      party,
    );
    const position = row?.position ?? 0;
    this.changes.set(party, position);
    return position;
  }
}

const presents = new WeakMap<Views, { readonly state: number; readonly present: Present }>();

/** What there is now; the same one until the views may answer otherwise. */
export function presentOf(views: Views): Present {
  const { state } = views;
  const known = presents.get(views);
  if (known?.state === state) return known.present;
  const present = new Present(views);
  presents.set(views, { state, present });
  return present;
}

/** Something asked of the views, by a text that says what: once for each of their states. */
export class OncePerState<Value> {
  readonly #held = new WeakMap<Present, LRUCache<string, { readonly value: Value }>>();

  of(views: Views, what: string, ask: () => Value): Value {
    const present = presentOf(views);
    let values = this.#held.get(present);
    if (!values) {
      values = new LRUCache(HELD);
      this.#held.set(present, values);
    }
    const known = values.get(what);
    if (known) return known.value;
    const value = ask();
    values.set(what, { value });
    return value;
  }
}
