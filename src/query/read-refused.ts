/** Why a read is not answered: one closed list, like the rejections of what is told. */
export const READ_RULES = {
  parameter_must_be_valid: 'A parameter must be as this call documents it.',
  position_must_be_reached: 'A position must not lie beyond the head of the ledger.',
  views_must_be_caught_up: 'The views are behind the position asked for; try again in a moment.',
  scores_must_be_weighed: 'The scores of all are still being weighed; ask again in a moment.',
  backtest_must_be_ready: 'The backtest is being reckoned; ask again in a moment.',
  history_must_be_judgeable:
    'A backtest needs a ledger that can be read here, with invoices enough, and not too many.',
  professional_must_be_known: 'The ledger knows no such professional that it may disclose to you.',
  promise_must_be_known: 'The ledger knows no such promise that concerns you.',
  entry_must_be_known: 'The ledger has no such entry that concerns you.',
  original_must_be_kept:
    'The document behind this entry was not kept, or one of its parties was erased since.',
  log_must_cover_it: 'The checkpoint of the log does not cover it yet; ask again in a moment.',
  answer_must_be_yours_to_see:
    'Only the professional concerned, and who speaks for it, may see this.',
} as const satisfies Readonly<Record<string, string>>;

export type ReadRule = keyof typeof READ_RULES;

/** A read that is refused. The parameter at fault is named where there is one. */
export class ReadRefused extends Error {
  override readonly name = 'ReadRefused';

  constructor(
    readonly code: ReadRule,
    readonly detail: string = READ_RULES[code],
    readonly parameter?: string,
  ) {
    super(`${code}${parameter === undefined ? '' : ` (${parameter})`}: ${detail}`);
  }
}

/** A parameter that is not as it must be: what was expected of it, in one sentence. */
export function wrongParameter(parameter: string, expected: string): ReadRefused {
  return new ReadRefused('parameter_must_be_valid', expected, parameter);
}
