/** A file of CloudEvents, one a line, as one of the formats of documents. */
import { Readable } from 'node:stream';
import { ROUND_SIZE } from '../../command/ledger.js';
import { type Format, type Part, problemOf } from '../../intake/format.js';
import { Rejection } from '../../ledger/rejection.js';
import { readCloudEvent } from '../../messages/cloud-event.js';
import { parseJson } from '../../messages/json.js';
import { type BodyLine, linesOf, MAX_LINE } from '../../messages/lines.js';

export const cloudEvents: Format = {
  name: 'events',
  title: 'CloudEvents of this ledger, one a line (NDJSON)',
  version: 1,
  events: true,
  recognises: ({ name, text }) => /\.(?:ndjson|jsonl)$/i.test(name) || FIRST_LINE.test(text),
  read: eventParts,
  mapping: [
    {
      from: 'id, type, data, onbehalfof, correlationid, causationid',
      to: 'the message as it is',
      note: 'See the reference of events for what each type holds.',
    },
  ],
};

const FIRST_LINE = /^\s*\{[^\n]*"specversion"/;

async function* eventParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const stream = Readable.from(bytes);
  for await (const portion of linesOf(stream, { length: MAX_LINE, portion: ROUND_SIZE })) {
    for (const line of portion) yield partOf(line);
  }
  // The lines end early where their sender breaks off; a file has to be read to its end.
  if (stream.errored) throw stream.errored;
}

function partOf({ number, bytes }: BodyLine): Part {
  const at = `line ${number}`;
  try {
    return { at, messages: [readCloudEvent(parseJson(mustFit(bytes)))] };
  } catch (error) {
    return { at, problem: problemOf(error) };
  }
}

function mustFit(bytes: Buffer | null): Buffer {
  if (bytes) return bytes;
  const detail = `A line holds at most ${MAX_LINE} bytes.`;
  throw new Rejection('body_must_fit_the_limits', '', detail);
}
