import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Ledger, type TellOptions } from '../command/ledger.js';
import type { Message, Refused, TellResult, Told } from '../command/message.js';
import type { Access } from '../command/speaker.js';
import { Tell, toldOf } from '../command/tell.js';
import type { Telling } from '../command/translate.js';
import { Metrics } from './metrics.js';

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
  ): Promise<readonly TellResult[]> {
    const tellings = messages.map((message) => this.translate(message, access));
    return this.record(tellings, options);
  }

  /** What a message tells, for `record`; see Ledger. */
  translate(message: Message, access: Access): Telling | Refused {
    return this.ledger.translate(message, access);
  }

  async record(
    tellings: readonly (Telling | Refused)[],
    options?: TellOptions,
  ): Promise<readonly TellResult[]> {
    const results = await this.commands.execute(new Tell(tellings, options));
    if (!options?.dryRun) this.metrics.countTellings(results);
    return results;
  }

  /** Throws the Rejection where the message is refused. */
  async tell(message: Message, access: Access, options?: TellOptions): Promise<Told> {
    const [result] = await this.tellEach([message], access, options);
    return toldOf(result);
  }
}
