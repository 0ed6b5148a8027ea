/** Many messages at once: batches and NDJSON. A bad one loses no good one; each has its result. */
import { Readable } from 'node:stream';
import { CHUNK, orRefused } from '../command/ledger.js';
import type { Message, Refused, TellResult } from '../command/message.js';
import type { Access } from '../command/speaker.js';
import { pointerInEvent, readCloudEvent } from './cloud-event.js';
import { parseJson } from './json.js';
import { type Line, linesOf } from './lines.js';
import type { Teller } from './teller.js';

/** Lines of one NDJSON body. */
export const MAX_LINES = 100_000;

/** Bytes of one line. */
export const MAX_LINE = 64 * 1024;

/** Tells CloudEvents that were sent together; a result for each, in their order. */
export async function tellBatch(
  events: readonly unknown[],
  access: Access,
  teller: Teller,
): Promise<readonly TellResult[]> {
  const read = events.map((event) => orRefused(() => readCloudEvent(event)));
  return tellRead(read, access, teller);
}

/**
 * Tells a body of NDJSON while it comes in. The answer is NDJSON, too: a result per line, sent as
 * soon as it is durable, so that whoever is cut off knows what was taken.
 */
export function tellLines(body: Readable, access: Access, teller: Teller): Readable {
  return Readable.from(answers(body, access, teller), { objectMode: false });
}

async function* answers(
  body: Readable,
  access: Access,
  teller: Teller,
): AsyncGenerator<string, void, undefined> {
  for await (const portion of linesOf(body, { length: MAX_LINE, portion: CHUNK })) {
    const lines = portion.filter(({ number }) => number <= MAX_LINES);
    const results = await tellRead(lines.map(readLine), access, teller);
    let text = '';
    for (const [i, result] of results.entries()) text += answerOf(lines[i]?.number ?? 0, result);
    if (lines.length < portion.length) {
      yield text + answerOf(MAX_LINES + 1, TOO_MANY);
      return;
    }
    if (text !== '') yield text;
  }
}

async function tellRead(
  read: readonly (Message | Refused)[],
  access: Access,
  teller: Teller,
): Promise<readonly TellResult[]> {
  const messages = read.filter((one): one is Message => !isRefused(one));
  const told = await teller.tellEach(messages, access);
  let next = 0;
  return read.map((one) => (isRefused(one) ? one : inEvent(told[next++])));
}

function isRefused(one: Message | Refused): one is Refused {
  return 'status' in one;
}

/** What the ledger refuses points into the data; here it has to lead there. */
function inEvent(result: TellResult | undefined): TellResult {
  if (!result) throw new Error('Each message has a result.');
  if (result.status !== 'rejected') return result;
  return { ...result, pointer: pointerInEvent(result.pointer) };
}

function readLine({ bytes }: Line): Message | Refused {
  if (!bytes) return TOO_LONG;
  return orRefused(() => readCloudEvent(parseJson(bytes)));
}

/**
 * The result with its line before it, put together as text: this is done for each of many lines.
 */
function answerOf(line: number, result: TellResult): string {
  return `{"line":${line},${JSON.stringify(result).slice(1)}\n`;
}

const TOO_LONG: Refused = refusedForSize(`A line holds at most ${MAX_LINE} bytes.`);
const TOO_MANY: Refused = refusedForSize(
  `A body holds at most ${MAX_LINES} lines; this one and those after it were not read.`,
);

function refusedForSize(detail: string): Refused {
  return { status: 'rejected', code: 'body_must_fit_the_limits', pointer: '', detail };
}
