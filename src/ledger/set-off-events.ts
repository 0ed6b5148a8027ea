/**
 * Events of set-off: open invoices that lead round settle one another without money, where each
 * party agrees. They are a part of `events.ts`, whose notes hold here, too.
 */
import type { Shape } from './shape.js';
import type { Day } from './values/day.js';
import type { MinorUnits } from './values/money.js';
import type { PartyId } from './values/party.js';

// ── professional-<party> ────────────────────────────────────────────────────────────────────────

/** From now on its open invoices may be part of proposals; each still needs its yes. */
export type SetOffOptedIn = Shape<'SetOffOptedIn', { readonly party: PartyId }>;

export type SetOffOptedOut = Shape<'SetOffOptedOut', { readonly party: PartyId }>;

// ── setoff-<id> ─────────────────────────────────────────────────────────────────────────────────

/** A part of an invoice of the creditor that would be settled. */
export interface InvoicePart {
  readonly seller: PartyId;
  readonly number: string;
  readonly buyer: PartyId;
  readonly issuedOn: Day;
  readonly amount: MinorUnits;
}

/**
 * One leg of a circle: what one owes the next. It concerns its two parties alone, so that nobody
 * reads of whom it does not deal with. A proposal is there once all of its legs are.
 */
export type SetOffProposed = Shape<
  'SetOffProposed',
  {
    readonly setOff: string;
    /** 1 to `of`. */
    readonly leg: number;
    readonly of: number;
    readonly debtor: PartyId;
    readonly creditor: PartyId;
    readonly currency: string;
    /** The same in each leg; what the parts sum to. */
    readonly amount: MinorUnits;
    readonly parts: readonly InvoicePart[];
    readonly on: Day;
    /** The last day on which it may be accepted. */
    readonly until: Day;
  }
>;

interface Answer {
  readonly setOff: string;
  /** The debtor of one of the legs. */
  readonly party: PartyId;
  readonly on: Day;
}

/** Once each party has, each tells of its own invoices that they were set off. */
export type SetOffAccepted = Shape<'SetOffAccepted', Answer>;

/** One is enough: nothing comes of it. */
export type SetOffRefused = Shape<'SetOffRefused', Answer>;

/** Its last day is over, and not all have accepted. */
export type SetOffExpired = Shape<'SetOffExpired', { readonly setOff: string; readonly on: Day }>;
