import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult, Message } from '../../messages/message.js';
import { tellUnderKey } from '../idempotency-key.js';
import { Ledger, type TellOptions } from '../ledger.js';
import type { Access } from '../speaker.js';
import { ResultCounter } from './result-counter.js';

export interface TellAs extends TellOptions {
  /** What the request came with, where it did; its messages are told once under it. */
  readonly idempotencyKey?: string | undefined;
  /** What came with the key, where that is more than these messages. */
  readonly request?: string;
}

/** Messages told under one key. The answer has a result for each, in their order. */
export class Tell extends Command<readonly CommandResult[]> {
  constructor(
    readonly messages: readonly Message[],
    readonly access: Access,
    readonly options: TellAs = {},
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
    const { idempotencyKey: key, request } = options;
    const results =
      key === undefined
        ? await this.ledger.tellEach(messages, access, options)
        : await tellUnderKey(this.ledger, { key, request, messages, access }, options);
    if (options.dryRun) return results.map(withoutRevision);
    this.counter.countResults(results);
    return results;
  }
}

/** A revision would say how much others have told there, and a dry run leaves no trace. */
function withoutRevision(result: CommandResult): CommandResult {
  if (result.status !== 'accepted') return result;
  return { ...result, entry: result.entry.slice(0, result.entry.lastIndexOf('@')) };
}
