/**
 * What every part of a replay must know before it folds. Few events hold it: those about something
 * other than one promise, and those that join two.
 */
import {
  addressesOf,
  addressOf,
  addressOfStream,
  type Fact,
  factOf,
} from '../../projections/fact.js';
import type { Position } from '../ledger/stored.js';
import { takenOut } from '../ledger/stream/entries.js';
import { kindOfStream } from '../ledger/stream-kind.js';
import type { History } from '../store/sqlite/history.js';
import { type ContextFacts, ContextReader } from './context.js';
import type { Joins } from './groups.js';

/** Plain data, so that workers can be told it. */
export interface Outline {
  readonly context: ContextFacts;
  /** Addresses that invoice links make one promise. */
  readonly joins: Joins;
  /** Facts of promises that no stream names and no share of a payment. */
  readonly strays: readonly (readonly [address: string, position: Position])[];
  /** Positions of what was told of professionals themselves. */
  readonly introductions: readonly Position[];
  /** Events of other programs, passed over. */
  readonly passedOver: number;
}

const PAGE = 5000;

/** Outlines a history by what lies elsewhere in it (see place.ts), in order. */
export function outline(history: History, elsewhere: readonly Position[]): Outline {
  const reader = new OutlineReader();
  for (let from = 0; from < elsewhere.length; from += PAGE) {
    for (const event of history.at(elsewhere.slice(from, from + PAGE))) {
      const told = factOf(event);
      if (told) reader.take(told);
      else reader.passedOver += 1;
    }
  }
  return reader.outline();
}

class OutlineReader {
  passedOver = 0;
  private readonly context = new ContextReader();
  private readonly introductions: Position[] = [];
  private readonly strays: [string, Position][] = [];
  /** By the entry that says so. */
  private readonly joins = new Map<string, readonly [string, string]>();
  /** Where the facts of credit and relation streams went, for later entries about them. */
  private readonly went = new Map<string, Set<string>>();

  outline(): Outline {
    const { introductions, strays, passedOver } = this;
    const joins = [...this.joins.values()];
    return { context: this.context.facts(), joins, strays, introductions, passedOver };
  }

  take(fact: Fact): void {
    const { stream, revision, position, event } = fact;
    this.context.take(fact);
    if (kindOfStream(stream) === 'professional') this.introductions.push(position);
    if (addressOfStream(stream) === null) this.addStray(fact);
    if (event.type === 'InvoiceLinked') {
      const { seller, number, toSeller, toNumber } = event.facts;
      const one = addressOf('invoice', seller, number);
      this.joins.set(`${stream}@${revision}`, [one, addressOf('invoice', toSeller, toNumber)]);
    }
    const gone = takenOut(event);
    if (gone !== null) this.joins.delete(`${stream}@${gone}`);
  }

  private addStray(fact: Fact): void {
    const { stream, position } = fact;
    for (const address of addressesOf(fact, (of) => [...(this.went.get(of) ?? [])])) {
      this.strays.push([address, position]);
      const known = this.went.get(stream);
      if (known) known.add(address);
      else this.went.set(stream, new Set([address]));
    }
  }
}
