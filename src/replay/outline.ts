/**
 * The first pass of a replay: looks into the few events that are told of something else than one
 * promise, or that join two. What it finds is told to every shard first.
 */
import {
  addressesOf,
  addressOf,
  addressOfStream,
  type Told,
  toldOf,
} from '../../projections/told.js';
import { kindOfStream } from '../../projections/trail.js';
import type { Position } from '../ledger/stored.js';
import { isEntryEvent, takenOut } from '../ledger/stream.js';
import type { History } from '../store/sqlite-history.js';
import { type ContextFacts, ContextReader } from './context.js';
import type { Joins } from './groups.js';
import { placeOf } from './place.js';

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

/** Outlines a history up to and with a position. */
export function outline(history: History, upTo: Position): Outline {
  const reader = new OutlineReader();
  for (let position = 0; position < upTo; ) {
    const page = history.glimpses(position, upTo, PAGE, (type) => placeOf(type) !== 'elsewhere');
    const positions = page.map(([at]) => at);
    for (const event of history.at(positions)) {
      const told = toldOf(event);
      if (told) reader.take(told);
      else reader.passedOver += 1;
    }
    position = positions.at(-1) ?? upTo;
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

  take(told: Told): void {
    const { stream, revision, position, event } = told;
    this.context.take(told);
    if (kindOfStream(stream) === 'professional') this.introductions.push(position);
    if (addressOfStream(stream) === null) this.addStray(told);
    if (event.type === 'InvoiceLinked') {
      const { seller, number, toSeller, toNumber } = event.facts;
      const one = addressOf('invoice', seller, number);
      this.joins.set(`${stream}@${revision}`, [one, addressOf('invoice', toSeller, toNumber)]);
    }
    const gone = isEntryEvent(event) ? takenOut(event) : null;
    if (gone !== null) this.joins.delete(`${stream}@${gone}`);
  }

  private addStray(told: Told): void {
    const { stream, position } = told;
    for (const address of addressesOf(told, (of) => [...(this.went.get(of) ?? [])])) {
      this.strays.push([address, position]);
      const known = this.went.get(stream);
      if (known) known.add(address);
      else this.went.set(stream, new Set([address]));
    }
  }
}
