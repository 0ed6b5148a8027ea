/** Many messages at once: batches and NDJSON. A bad one loses no good one; each has its result. */
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ResultCounter } from '../../command/bus/result-counter.js';
import { orRefused } from '../../command/command-result.js';
import { Ledger, ROUND_SIZE } from '../../command/ledger.js';
import type { Access } from '../../command/speaker.js';
import type { Command } from '../../command/translate.js';
import { Rejection } from '../../ledger/rejection.js';
import { pointerInEvent, readCloudEvent } from '../../messages/cloud-event.js';
import { parseJson } from '../../messages/json.js';
import { type BodyLine, linesOf, MAX_LINE } from '../../messages/lines.js';
import type { CommandResult, Message, Refused } from '../../messages/message.js';
import { ahead } from './ahead.js';

/** Lines of one NDJSON body. */
export const MAX_LINES = 100_000;

/** A portion of a body, read: a command or a refusal for each of its lines. */
interface Portion {
  readonly lines: readonly BodyLine[];
  readonly commands: readonly (Command | Refused)[];
}

/**
 * Goes past the command bus: while one portion is made durable the next is translated, and what was
 * refused on the way keeps its place among the commands.
 */
@Injectable()
export class Bulk {
  constructor(
    private readonly ledger: Ledger,
    private readonly counter: ResultCounter,
  ) {}

  /** Tells CloudEvents that were sent together; a result for each, in their order. */
  tellBatch(events: readonly unknown[], access: Access): Promise<readonly CommandResult[]> {
    return this.record(events.map((event) => this.commandOf(() => readCloudEvent(event), access)));
  }

  /**
   * Tells a body of NDJSON while it comes in. The answer is NDJSON, too: a result per line, sent as
   * soon as it is durable, so that whoever is cut off knows what was taken.
   */
  tellLines(body: Readable, access: Access): Readable {
    return Readable.from(this.answers(body, access), { objectMode: false });
  }

  private async *answers(body: Readable, access: Access): AsyncGenerator<string, void, undefined> {
    for await (const { lines, commands } of ahead(this.portions(body, access))) {
      const results = await this.record(commands);
      let text = '';
      for (const [i, result] of results.entries()) text += answerOf(lines[i]?.number ?? 0, result);
      yield text;
    }
  }

  private async *portions(
    body: Readable,
    access: Access,
  ): AsyncGenerator<Portion, void, undefined> {
    for await (const lines of linesOf(body, { length: MAX_LINE, portion: ROUND_SIZE })) {
      const over = lines.findIndex(({ number }) => number > MAX_LINES);
      const read = over < 0 ? lines : lines.slice(0, over + 1);
      const commands = read.map((line) => this.commandOf(() => readLine(line), access));
      yield { lines: read, commands };
      if (over >= 0) return;
    }
  }

  /** What is read, as a command; where it is refused, with a pointer that leads into the event. */
  private commandOf(read: () => Message, access: Access): Command | Refused {
    const message = orRefused(read);
    if ('status' in message) return message;
    const command = this.ledger.translate(message, access);
    return 'status' in command ? inEvent(command) : command;
  }

  private async record(
    commands: readonly (Command | Refused)[],
  ): Promise<readonly CommandResult[]> {
    const results = await this.ledger.record(commands);
    this.counter.countResults(results);
    return results.map((result, i) => {
      const command = commands[i];
      const decided = command !== undefined && !('status' in command);
      return decided && result.status === 'rejected' ? inEvent(result) : result;
    });
  }
}

/** What the ledger refuses points into the data; here it has to lead there. */
function inEvent(refused: Refused): Refused {
  return { ...refused, pointer: pointerInEvent(refused.pointer) };
}

/** Throws the Rejection of a line that cannot be read. */
function readLine({ number, bytes }: BodyLine): Message {
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
