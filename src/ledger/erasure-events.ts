/**
 * Events of erasures. They are a part of `events.ts`, whose notes hold here, too.
 */
import type { Shape } from './shape.js';
import type { PartyId } from './values/party.js';

// ── erasure-ledger ──────────────────────────────────────────────────────────────────────────────

/**
 * An operator has the keys of a professional destroyed. It is told before that happens, and each
 * start does what it says, so neither a crash nor older keys put back bring anybody back.
 */
export type ProfessionalErased = Shape<
  'ProfessionalErased',
  {
    /** Every id under which it was known then. */
    readonly parties: readonly PartyId[];
  }
>;
