import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Ledger, type TellOptions } from '../../command/ledger.js';
import type { Access } from '../../command/speaker.js';
import { accepted, Tell } from '../../command/tell.js';
import type { Command } from '../../command/translate.js';
import type { Accepted, CommandResult, Message, Refused } from '../../messages/message.js';
import { Metrics } from '../server/metrics.js';

/** Tells what came in over HTTP, and counts it. */
@Injectable()
export class Teller {
  constructor(
    private readonly commands: CommandBus,
    private readonly ledger: Ledger,
    private readonly metrics: Metrics,
  ) {}

  tellEach(
    messages: readonly Message[],
    access: Access,
    options?: TellOptions,
  ): Promise<readonly CommandResult[]> {
    const commands = messages.map((message) => this.translate(message, access));
    return this.record(commands, options);
  }

  /** What a message tells, for `record`; see Ledger. */
  translate(message: Message, access: Access): Command | Refused {
    return this.ledger.translate(message, access);
  }

  async record(
    commands: readonly (Command | Refused)[],
    options?: TellOptions,
  ): Promise<readonly CommandResult[]> {
    const results = await this.commands.execute(new Tell(commands, options));
    if (!options?.dryRun) this.metrics.countTellings(results);
    return results;
  }

  /** Throws the Rejection where the message is refused. */
  async tell(message: Message, access: Access, options?: TellOptions): Promise<Accepted> {
    const [result] = await this.tellEach([message], access, options);
    return accepted(result);
  }
}
