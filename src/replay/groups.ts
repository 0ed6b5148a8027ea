/**
 * Which events are facts of which promise, as numbers and not as events: a few bytes for a stream
 * whose events are all facts of it, or for a fact that lies elsewhere. Addresses that links join
 * make one group, whose facts are folded together.
 */
import { type Links, resolverOf } from '../../projections/classes.js';
import { normalNumberIn, ownerIn } from '../../projections/fact.js';
import type { Position } from '../ledger/stored.js';
import type { StreamNumber } from '../store/sqlite/history.js';

/** All facts that are folded together. */
export interface Group {
  /** Smallest first. */
  readonly addresses: readonly string[];
  /** Those whose events are all facts of it. */
  readonly streams: readonly StreamNumber[];
  /** Those of its facts that lie elsewhere, each once. */
  readonly positions: readonly Position[];
}

/** Facts of addresses in a form that travels between parts of a replay. */
export interface Findings {
  readonly addresses: string[];
  /** For each address, how many of the places are its. */
  readonly counts: number[];
  readonly places: number[];
}

function noFindings(): Findings {
  return { addresses: [], counts: [], places: [] };
}

/** Collects the facts of addresses, then gives them by group. */
export class GroupIndex {
  private readonly numbers = new Map<string, number>();
  /** Where facts lie: a position, or a stream's number with a minus sign. */
  private readonly places = new GrowingNumbers();
  /** For each place, the place before it of the same address, -1 for none. */
  private readonly before = new GrowingNumbers();
  /** For each address, its last place. */
  private readonly last = new GrowingNumbers();

  /** Every event of the stream is a fact of the promise at this address. */
  addStream(address: string, stream: StreamNumber): void {
    this.add(address, -stream);
  }

  /** The event, of a stream that was not added, is a fact of the promise at this address. */
  addFact(address: string, position: Position): void {
    this.add(address, position);
  }

  private add(address: string, place: number): void {
    let number = this.numbers.get(address);
    if (number === undefined) {
      number = this.last.length;
      this.numbers.set(address, number);
      this.last.push(-1);
    }
    this.before.push(this.last.at(number));
    this.last.set(number, this.places.length);
    this.places.push(place);
  }

  /** Gives each of the other parts what falls to it; the findings of the part `keep` stay here. */
  divide(of: number, keep: number, partOf: (address: string) => number): readonly Findings[] {
    const parts = Array.from({ length: of }, noFindings);
    if (of === 1) return parts;
    for (const [address, number] of this.numbers) {
      const part = partOf(address);
      const found = part === keep ? undefined : parts[part];
      if (!found) continue;
      const places = this.placesOf(number);
      found.addresses.push(address);
      found.counts.push(places.length);
      for (const place of places) found.places.push(place);
      this.numbers.delete(address);
    }
    return parts;
  }

  /** Takes in what was found elsewhere. */
  take({ addresses, counts, places }: Findings): void {
    let at = 0;
    for (const [i, address] of addresses.entries()) {
      for (const end = at + (counts[i] ?? 0); at < end; at++) this.add(address, places[at] ?? 0);
    }
  }

  get size(): number {
    return this.numbers.size;
  }

  /**
   * Gives each group once, in the order in which their first addresses were met, and forgets it: so
   * the survey shrinks while what is made of it grows.
   */
  *takeGroups(links: Links, joins: Joins): IterableIterator<Group> {
    const addresses: string[] = [];
    const numbers: number[] = [];
    for (const [address, number] of this.numbers) {
      addresses.push(address);
      numbers.push(number);
    }
    this.numbers.clear();
    const companies = companiesOf(addresses, links, joins);
    for (let at = 0; at < addresses.length; at++) {
      const company = companies.get(at) ?? [at];
      if (company[0] !== at) continue;
      const places = company.map((member) => this.placesOf(numbers[member] ?? 0));
      yield groupOf(
        company.map((member) => addresses[member] ?? ''),
        places.length === 1 ? (places[0] ?? []) : places.flat(),
      );
      for (const member of company) addresses[member] = '';
    }
  }

  private placesOf(number: number): number[] {
    const places: number[] = [];
    for (let at = this.last.at(number); at >= 0; at = this.before.at(at)) {
      places.push(this.places.at(at));
    }
    return places;
  }
}

function groupOf(addresses: readonly string[], places: readonly number[]): Group {
  const streams: StreamNumber[] = [];
  const positions: Position[] = [];
  for (const place of places) {
    if (place < 0) streams.push(-place);
    else positions.push(place);
  }
  if (addresses.length === 1) return { addresses, streams, positions };
  // A payment may have shares under several of the addresses.
  return { addresses: addresses.toSorted(), streams, positions: [...new Set(positions)] };
}

/**
 * The addresses that make one group with others, each by its number, the others by theirs, smallest
 * first.
 */
function companiesOf(
  addresses: readonly string[],
  links: Links,
  joins: Joins,
): ReadonlyMap<number, readonly number[]> {
  const companies = new Map<number, number[]>();
  if (links.size === 0 && joins.length === 0) return companies;
  const nameOf = groupNames(links, joins);
  const named = new Map<string, number[]>();
  for (const [number, address] of addresses.entries()) {
    const name = nameOf(address);
    if (name === null) continue;
    const company = named.get(name) ?? [];
    company.push(number);
    named.set(name, company);
    companies.set(number, company);
  }
  return companies;
}

/** Pairs of addresses that are one promise. */
export type Joins = readonly (readonly [string, string])[];

/**
 * The name of the group of an address that may have company; null for one that stands alone.
 * Addresses meet under one class of owners and one normal number, or where two are joined.
 */
function groupNames(links: Links, joins: Joins): (address: string) => string | null {
  const resolve = resolverOf(links);
  const linked = new Set([...links.keys(), ...links.values()]);
  const underClass = (address: string): string => {
    const kind = address.slice(0, address.indexOf('-'));
    return `${kind}-${resolve(ownerIn(address))}/${normalNumberIn(address)}`;
  };
  const up = new Map<string, string>();
  const root = (name: string): string => {
    const above = up.get(name);
    return above === undefined || above === name ? name : root(above);
  };
  for (const [one, other] of joins) {
    const [a, b] = [root(underClass(one)), root(underClass(other))];
    up.set(a, b);
    up.set(b, b);
  }
  return (address) => {
    if (!linked.has(ownerIn(address)) && up.size === 0) return null;
    const name = underClass(address);
    return linked.has(ownerIn(address)) || up.has(name) ? root(name) : null;
  };
}

/** Numbers in one buffer that doubles when it is full: 8 bytes each. */
class GrowingNumbers {
  private buffer = new Float64Array(1024);
  length = 0;

  at(index: number): number {
    return this.buffer[index] ?? -1;
  }

  set(index: number, value: number): void {
    this.buffer[index] = value;
  }

  push(value: number): void {
    if (this.length === this.buffer.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.buffer);
      this.buffer = larger;
    }
    this.buffer[this.length] = value;
    this.length += 1;
  }
}
