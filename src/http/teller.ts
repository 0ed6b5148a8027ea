import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { TellOptions } from '../command/ledger.js';
import type { Message, TellResult, Told } from '../command/message.js';
import type { Access } from '../command/speaker.js';
import { Tell, toldOf } from '../command/tell.js';
import { Metrics } from './metrics.js';

/** Tells what came in over HTTP, and counts it. */
@Injectable()
export class Teller {
  constructor(
    private readonly commands: CommandBus,
    private readonly metrics: Metrics,
  ) {}

  async tellEach(
    messages: readonly Message[],
    access: Access,
    options?: TellOptions,
  ): Promise<readonly TellResult[]> {
    const results = await this.commands.execute(new Tell(messages, access, options));
    if (!options?.dryRun) this.metrics.countTellings(results);
    return results;
  }

  /** Throws the Rejection where the message is refused. */
  async tell(message: Message, access: Access, options?: TellOptions): Promise<Told> {
    const [result] = await this.tellEach([message], access, options);
    return toldOf(result);
  }
}
