import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rejection } from '../ledger/rejection.js';
import { Ledger, type TellOptions } from './ledger.js';
import type { Refused, TellResult, Told } from './message.js';
import type { Telling } from './translate.js';

/**
 * Records what was told, with what was refused on the way in its place: the one command of the
 * write side, whatever is told.
 */
export class Tell extends Command<readonly TellResult[]> {
  constructor(
    readonly tellings: readonly (Telling | Refused)[],
    readonly options: TellOptions = {},
  ) {
    super();
  }
}

@CommandHandler(Tell)
export class TellHandler implements ICommandHandler<Tell> {
  constructor(private readonly ledger: Ledger) {}

  execute({ tellings, options }: Tell): Promise<readonly TellResult[]> {
    return this.ledger.record(tellings, options);
  }
}

/** The entry of a single telling. Throws the Rejection where it was refused. */
export function toldOf(result: TellResult | undefined): Told {
  if (!result) throw new Error('A telling has one result.');
  if (result.status !== 'rejected') return result;
  throw new Rejection(result.code, result.pointer, result.detail);
}
