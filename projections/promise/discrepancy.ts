/**
 * A fact that lost against another, or that only its beneficiary tells: kept and shown, not
 * counted.
 */
export interface Discrepancy {
  /** Which member of the promise differs: `due`, `payable`, `buyer`, `settlement` ... */
  readonly about: string;
  /** Who told it, `<teller>/<party spoken for>`. */
  readonly voice: string;
  readonly told: string;
  /** What the promise goes by instead; '' where it goes by nothing of the kind. */
  readonly taken: string;
}
