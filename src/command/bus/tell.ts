import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult, Message } from '../../messages/message.js';
import { Ledger, type TellOptions } from '../ledger.js';
import type { Access } from '../speaker.js';
import { ResultCounter } from './result-counter.js';

/** Messages told under one key. The answer has a result for each, in their order. */
export class Tell extends Command<readonly CommandResult[]> {
  constructor(
    readonly messages: readonly Message[],
    readonly access: Access,
    readonly options: TellOptions = {},
  ) {
    super();
  }
}

@CommandHandler(Tell)
export class TellHandler implements ICommandHandler<Tell> {
  constructor(
    private readonly ledger: Ledger,
    private readonly counter: ResultCounter,
  ) {}

  async execute({ messages, access, options }: Tell): Promise<readonly CommandResult[]> {
    const results = await this.ledger.tellEach(messages, access, options);
    if (!options.dryRun) this.counter.countResults(results);
    return results;
  }
}
