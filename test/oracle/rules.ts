/**
 * The rules that the design lays down and that the fold does not hold yet. `true` is the rule,
 * `false` what the fold does meanwhile. Whoever mends the fold sets the rule to true in the same
 * change; once all are true, the table goes and the rules stay.
 */
export interface Rules {
  /** A promisee that covers a day and tells no payment says that nothing was paid. */
  readonly coveredSilenceIsZero: boolean;
}

export const RULES: Rules = {
  coveredSilenceIsZero: false,
};

/** The design whole, as the fold is to hold it once all is mended. */
export const EVERY_RULE: Rules = {
  coveredSilenceIsZero: true,
};
