/** What a command is answered: a value where there are many, an exception where it is alone. */
import { Rejection } from '../ledger/rejection.js';
import type { Accepted, CommandResult, Refused } from '../messages/message.js';

/**
 * The result, or what the rule that it breaks makes of it. Other errors are nobody's command: they
 * pass.
 */
export function orRefused<Result>(run: () => Result): Result | Refused {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { code, pointer, detail } = error;
    return { status: 'rejected', code, pointer, detail };
  }
}

/** The entry of the one command that was given. Throws the Rejection where it was refused. */
export function accepted(result: CommandResult | undefined): Accepted {
  if (!result) throw new Error('A command has one result.');
  if (result.status !== 'rejected') return result;
  throw new Rejection(result.code, result.pointer, result.detail);
}
