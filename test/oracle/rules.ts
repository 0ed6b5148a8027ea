/**
 * The rules that the design lays down and that the fold does not hold yet. `true` is the rule,
 * `false` what the fold does meanwhile. Whoever mends the fold sets the rule to true in the same
 * change; once all are true, the table goes and the rules stay.
 */
export interface Rules {
  /** A promisee that covers a day and tells no payment says that nothing was paid. */
  readonly coveredSilenceIsZero: boolean;
  /** The issuer of a self-billed invoice is its buyer. */
  readonly selfBilledIsIssuedByBuyer: boolean;
  /** What is paid within its days at the discounted amount keeps the whole; the discount is void. */
  readonly cashDiscountTerms: boolean;
}

export const RULES: Rules = {
  coveredSilenceIsZero: false,
  selfBilledIsIssuedByBuyer: false,
  cashDiscountTerms: false,
};

/** The design whole, as the fold is to hold it once all is mended. */
export const EVERY_RULE: Rules = {
  coveredSilenceIsZero: true,
  selfBilledIsIssuedByBuyer: true,
  cashDiscountTerms: true,
};
