/**
 * Calls as one flat list, to be sent to another thread: of objects, the names of their members are
 * copied with each, which takes longer than all that they hold.
 */
import type { Append, NewEvent } from '../event-store.js';
import type { Call } from './writer.js';

/**
 * For each call the number of its appends; for each append its stream, its expected revision (-1
 * for none) and the number of its events; for each event id, type, data and metadata.
 */
export type FlatCalls = readonly (string | number)[];

export function flatCalls(calls: readonly Call[]): FlatCalls {
  const flat: (string | number)[] = [];
  for (const call of calls) {
    flat.push(call.length);
    for (const { stream, expected, events } of call) {
      flat.push(stream, expected === 'none' ? -1 : expected, events.length);
      for (const { id, type, data, metadata } of events) flat.push(id, type, data, metadata);
    }
  }
  return flat;
}

/** The calls that `flatCalls` made flat. */
export function callsOf(flat: FlatCalls): readonly Call[] {
  const reader = new FlatReader(flat);
  const calls: Call[] = [];
  while (!reader.isOver) calls.push(times(reader.number(), () => appendIn(reader)));
  return calls;
}

function appendIn(reader: FlatReader): Append {
  const stream = reader.text();
  const expected = reader.number();
  const events = times(reader.number(), () => eventIn(reader));
  return { stream, expected: expected < 0 ? 'none' : expected, events };
}

function eventIn(reader: FlatReader): NewEvent {
  const [id, type, data, metadata] = [reader.text(), reader.text(), reader.text(), reader.text()];
  return { id, type, data, metadata };
}

function times<Item>(count: number, make: () => Item): Item[] {
  const items: Item[] = [];
  while (items.length < count) items.push(make());
  return items;
}

class FlatReader {
  private at = 0;

  constructor(private readonly flat: FlatCalls) {}

  get isOver(): boolean {
    return this.at === this.flat.length;
  }

  text(): string {
    return String(this.flat[this.at++]);
  }

  number(): number {
    return Number(this.flat[this.at++]);
  }
}
