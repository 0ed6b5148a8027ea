/**
 * The rules that the design lays down and that the fold does not hold yet. `true` is the rule,
 * `false` what the fold does meanwhile. Whoever mends the fold sets the rule to true in the same
 * change; once all are true, the table goes and the rules stay.
 */
export interface Rules {
  /** Paid while a dispute or halt is unresolved counts from the due day, not as if it were none. */
  readonly paidWhileUnresolvedCounts: boolean;
  /** A credit note first uses up what is in dispute, or was won, on its invoice. */
  readonly creditUsesUpDisputes: boolean;
  /** A due day agreed again unchanged carries no lateness over a second time. */
  readonly unchangedDueDayCarriesNothing: boolean;
  /** What the promisor alone says was settled otherwise settles nothing. */
  readonly settledOtherwiseNeedsPromisee: boolean;
  /** A promisee that covers a day and tells no payment says that nothing was paid. */
  readonly coveredSilenceIsZero: boolean;
  /** A late receipt moves the due day only where another than the promisor tells it. */
  readonly lateReceiptNeedsPromisee: boolean;
  /** Payments and credits go by the due days in force, also after a late receipt. */
  readonly filledByDueDaysInForce: boolean;
  /** The issuer of a self-billed invoice is its buyer. */
  readonly selfBilledIsIssuedByBuyer: boolean;
  /** What is paid within its days at the discounted amount keeps the whole; the discount is void. */
  readonly cashDiscountTerms: boolean;
  /** A fact counts only when told for promisor, promisee or factor, or by a bank. */
  readonly rightToSpeak: boolean;
  /** A payment counts only to the promisee or its factor, and from the promisor's word by it. */
  readonly paymentBetweenItsParties: boolean;
  /** An entry is withdrawn by its own voice only: teller and party spoken for. */
  readonly sameVoiceWithdraws: boolean;

  // What follows was found by comparing.

  /** A part set apart twice is as late as on the first day of the two, whatever set it apart. */
  readonly apartAsLateAsFirstSetApart: boolean;
  /** What was late when a new day was agreed stays, though a debit is taken after that day. */
  readonly carriedStaysUnderDebit: boolean;
  /** Nothing is apart before the day on which the money came that then went back. */
  readonly sentBackAfterItCame: boolean;
  /** Disputes count beside one another, whoever tells of them; not those of one teller only. */
  readonly disputesOfBothCount: boolean;
  /** What is outside of scoring is never lost, which is scored. */
  readonly outsideIsNeverLost: boolean;
  /** What went back by no fault of the payer makes nothing late that was paid beside it. */
  readonly holesKeepTheirPlace: boolean;
  /** What is apart stays as late as when it was set apart, also where a new due day is agreed. */
  readonly apartStaysFrozen: boolean;
  /** A refund leaves a payment one: others who tell it support it, and it pays for no part twice. */
  readonly refundsSplitNoEvidence: boolean;
}

export const RULES: Rules = {
  paidWhileUnresolvedCounts: false,
  creditUsesUpDisputes: false,
  unchangedDueDayCarriesNothing: false,
  settledOtherwiseNeedsPromisee: false,
  coveredSilenceIsZero: false,
  lateReceiptNeedsPromisee: false,
  filledByDueDaysInForce: false,
  selfBilledIsIssuedByBuyer: false,
  cashDiscountTerms: false,
  rightToSpeak: true,
  paymentBetweenItsParties: true,
  sameVoiceWithdraws: true,
  apartAsLateAsFirstSetApart: false,
  carriedStaysUnderDebit: false,
  sentBackAfterItCame: false,
  disputesOfBothCount: false,
  outsideIsNeverLost: false,
  holesKeepTheirPlace: false,
  apartStaysFrozen: false,
  refundsSplitNoEvidence: false,
};

/** The design whole, as the fold is to hold it once all is mended. */
export const EVERY_RULE: Rules = {
  paidWhileUnresolvedCounts: true,
  creditUsesUpDisputes: true,
  unchangedDueDayCarriesNothing: true,
  settledOtherwiseNeedsPromisee: true,
  coveredSilenceIsZero: true,
  lateReceiptNeedsPromisee: true,
  filledByDueDaysInForce: true,
  selfBilledIsIssuedByBuyer: true,
  cashDiscountTerms: true,
  rightToSpeak: true,
  paymentBetweenItsParties: true,
  sameVoiceWithdraws: true,
  apartAsLateAsFirstSetApart: true,
  carriedStaysUnderDebit: true,
  sentBackAfterItCame: true,
  disputesOfBothCount: true,
  outsideIsNeverLost: true,
  holesKeepTheirPlace: true,
  apartStaysFrozen: true,
  refundsSplitNoEvidence: true,
};
