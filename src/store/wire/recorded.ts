/**
 * What a server answers to whoever reads, straight from its bytes: the generated classes make some
 * twenty objects of an event where one is wanted.
 */
import type { RawEvent } from '../kurrent/link.js';
import { Fields } from './protobuf.js';
import { msOf, uuidOfHalves } from './values.js';

/** An event, that a subscription has begun, or something that nobody needs to hear of. */
export type ReadAnswer = RawEvent | 'confirmed' | 'other';

/** event_store.client.streams.ReadResp. Throws BrokenMessage where it is none. */
export function readAnswer(bytes: Buffer): ReadAnswer {
  const answer = new Fields(bytes);
  while (answer.next()) {
    if (answer.field === 1) return eventIn(answer.inner());
    if (answer.field === 2) return 'confirmed';
    answer.skip();
  }
  return 'other';
}

/** ReadEvent: links are not resolved, so the first is the event itself. */
function eventIn(read: Fields): ReadAnswer {
  while (read.next()) {
    if (read.field === 1) return recorded(read.inner());
    read.skip();
  }
  return 'other';
}

type Filling = { -readonly [Name in keyof RawEvent]: RawEvent[Name] };

function recorded(fields: Fields): RawEvent {
  // Members written out, since spreading them costs as much as reading them.
  const event: Filling = {
    stream: '',
    revision: 0,
    commit: 0,
    prepare: 0,
    id: '',
    type: '',
    data: '',
    metadata: '',
    created: 0,
  };
  while (fields.next()) take(fields, event);
  return event;
}

/** RecordedEvent, a field of it. */
function take(fields: Fields, event: Filling): void {
  switch (fields.field) {
    case 1:
      event.id = idIn(fields.inner());
      return;
    case 2:
      event.stream = textIn(fields.inner(), 3);
      return;
    case 3:
      // A tombstone has the greatest number of 64 bits; a revision of the history is always small.
      event.revision = fields.varint();
      return;
    case 4:
      event.prepare = fields.varint();
      return;
    case 5:
      event.commit = fields.varint();
      return;
    case 6:
      takeNamed(fields.inner(), event);
      return;
    case 7:
      event.metadata = fields.text();
      return;
    case 8:
      event.data = fields.text();
      return;
    default:
      fields.skip();
  }
}

/** What the server says of an event by name, in any order. */
function takeNamed(entry: Fields, event: Filling): void {
  let [name, value] = ['', ''];
  while (entry.next()) {
    if (entry.field === 1) name = entry.text();
    else if (entry.field === 2) value = entry.text();
    else entry.skip();
  }
  if (name === 'type') event.type = value;
  else if (name === 'created') event.created = msOf(value);
}

function textIn(fields: Fields, number: number): string {
  let text = '';
  while (fields.next()) {
    if (fields.field === number) text = fields.text();
    else fields.skip();
  }
  return text;
}

/** Servers write an id as text, but in some answers as two signed numbers of 64 bits. */
function idIn(fields: Fields): string {
  let id = '';
  while (fields.next()) {
    if (fields.field === 2) id = fields.text();
    else if (fields.field === 1) id = idOfHalves(fields.inner());
    else fields.skip();
  }
  return id;
}

function idOfHalves(fields: Fields): string {
  const halves: [bigint, bigint] = [0n, 0n];
  while (fields.next()) {
    if (fields.field === 1) halves[0] = fields.varint64();
    else if (fields.field === 2) halves[1] = fields.varint64();
    else fields.skip();
  }
  return uuidOfHalves(String(halves[0]), String(halves[1]));
}
