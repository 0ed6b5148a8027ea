import { Command as BusCommand, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rejection } from '../ledger/rejection.js';
import type { Accepted, CommandResult, Refused } from '../messages/message.js';
import { Ledger, type TellOptions } from './ledger.js';
import type { Command } from './translate.js';

/**
 * Records what was told, with what was refused on the way in its place: the one command of the
 * write side, whatever is told.
 */
export class Tell extends BusCommand<readonly CommandResult[]> {
  constructor(
    readonly commands: readonly (Command | Refused)[],
    readonly options: TellOptions = {},
  ) {
    super();
  }
}

@CommandHandler(Tell)
export class TellHandler implements ICommandHandler<Tell> {
  constructor(private readonly ledger: Ledger) {}

  execute({ commands, options }: Tell): Promise<readonly CommandResult[]> {
    return this.ledger.record(commands, options);
  }
}

/** The entry of a single telling. Throws the Rejection where it was refused. */
export function accepted(result: CommandResult | undefined): Accepted {
  if (!result) throw new Error('A telling has one result.');
  if (result.status !== 'rejected') return result;
  throw new Rejection(result.code, result.pointer, result.detail);
}
