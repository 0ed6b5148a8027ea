/** Many messages at once: batches and NDJSON. A bad one loses no good one; each has its result. */
import { Readable } from 'node:stream';
import { CHUNK, orRefused } from '../../command/ledger.js';
import type { Access } from '../../command/speaker.js';
import type { Command } from '../../command/translate.js';
import { Rejection } from '../../ledger/rejection.js';
import { pointerInEvent, readCloudEvent } from '../../messages/cloud-event.js';
import { parseJson } from '../../messages/json.js';
import { type Line, linesOf } from '../../messages/lines.js';
import type { CommandResult, Message, Refused } from '../../messages/message.js';
import { ahead } from './ahead.js';
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
): Promise<readonly CommandResult[]> {
  return record(
    events.map((event) => tellingOf(() => readCloudEvent(event), access, teller)),
    teller,
  );
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
  // While one portion is being made durable, the next is read and checked.
  for await (const { lines, commands } of ahead(portions(body, access, teller))) {
    const results = await record(commands, teller);
    let text = '';
    for (const [i, result] of results.entries()) text += answerOf(lines[i]?.number ?? 0, result);
    yield text;
  }
}

/** A portion of a body, read: a telling or a refusal for each of its lines. */
interface Portion {
  readonly lines: readonly Line[];
  readonly commands: readonly (Command | Refused)[];
}

async function* portions(
  body: Readable,
  access: Access,
  teller: Teller,
): AsyncGenerator<Portion, void, undefined> {
  for await (const lines of linesOf(body, { length: MAX_LINE, portion: CHUNK })) {
    const over = lines.findIndex(({ number }) => number > MAX_LINES);
    const read = over < 0 ? lines : lines.slice(0, over + 1);
    const commands = read.map((line) => tellingOf(() => readLine(line), access, teller));
    yield { lines: read, commands };
    if (over >= 0) return;
  }
}

/** What is read, as a telling; where it is refused, with a pointer that leads into the event. */
function tellingOf(read: () => Message, access: Access, teller: Teller): Command | Refused {
  const message = orRefused(read);
  if ('status' in message) return message;
  const command = teller.translate(message, access);
  return 'status' in command ? inEvent(command) : command;
}

async function record(
  commands: readonly (Command | Refused)[],
  teller: Teller,
): Promise<readonly CommandResult[]> {
  const results = await teller.record(commands);
  return results.map((result, i) => {
    const command = commands[i];
    const decided = command !== undefined && !('status' in command);
    return decided && result.status === 'rejected' ? inEvent(result) : result;
  });
}

/** What the ledger refuses points into the data; here it has to lead there. */
function inEvent(refused: Refused): Refused {
  return { ...refused, pointer: pointerInEvent(refused.pointer) };
}

/** Throws the Rejection of a line that cannot be read. */
function readLine({ number, bytes }: Line): Message {
  if (number > MAX_LINES) throw tooMuch(TOO_MANY);
  if (!bytes) throw tooMuch(TOO_LONG);
  return readCloudEvent(parseJson(bytes));
}

/**
 * The result with its line before it, put together as text: this is done for each of many lines.
 */
function answerOf(line: number, result: CommandResult): string {
  return `{"line":${line},${JSON.stringify(result).slice(1)}\n`;
}

const TOO_LONG = `A line holds at most ${MAX_LINE} bytes.`;
const TOO_MANY = `A body holds at most ${MAX_LINES} lines; this and those after it were not read.`;

function tooMuch(detail: string): Rejection {
  return new Rejection('body_must_fit_the_limits', '', detail);
}
