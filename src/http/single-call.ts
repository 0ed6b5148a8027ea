import { Rejection } from '../ledger/rejection.js';
import { isLine } from './dto/members.js';
import { HttpProblem } from './problem.js';

/**
 * Reads `?dryRun=`. Throws where it is neither true nor false: whoever asks for one must get one.
 */
export function isDryRun(written: string | undefined): boolean {
  if (written === undefined || written === 'false') return false;
  if (written === 'true') return true;
  throw new HttpProblem('request_must_be_well_formed', 'dryRun is true or false.');
}

/** Reads the `Idempotency-Key` header, which becomes the message id. */
export function readIdempotencyKey(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const key = written.replace(/^"(.*)"$/, '$1');
  if (isLine(key, 200)) return key;
  const detail = 'Idempotency-Key is one line of at most 200 characters.';
  throw new Rejection('message_must_be_well_formed', '', detail);
}
