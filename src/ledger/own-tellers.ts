/** The names under which the ledger tells something itself; no key is granted under them. */

/** Parties that are met, and keys. */
export const LEDGER_TELLER = 'kept';

/** What watches hear, and how endpoints answered. */
export const WATCHING_TELLER = 'kept-watching';

/** Which payments settle which invoices. */
export const MATCHING_TELLER = 'kept-matching';
