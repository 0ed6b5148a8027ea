/**
 * Events of professionals: how a party is met, what it is, and to whom it belongs. They are a part
 * of `events.ts`, whose notes hold here, too.
 */
import type { Shape } from './shape.js';
import type { Day } from './values/day.js';
import type { PartyId } from './values/party.js';

// ── professional-<party> ────────────────────────────────────────────────────────────────────────

/** A party is met for the first time. Its identifier and name are personal parts. */
export type ProfessionalRegistered = Shape<
  'ProfessionalRegistered',
  {
    readonly party: PartyId;
    /** ISO 6523 scheme of the identifier, or `local`. */
    readonly scheme: string;
    /** For a `local:` party, the teller whose code it is. */
    readonly localTo?: string;
    /**
     * A consumer has no business identifier: it is never scored nor disclosed. It goes with a
     * `local:` code only; of an official identifier it means nothing.
     */
    readonly consumer?: boolean;
  }
>;

/** What is known of a professional, each from a day on; a later day wins, whenever it was told. */
export type ProfessionalUpdated = Shape<
  'ProfessionalUpdated',
  {
    readonly party: PartyId;
    readonly from: Day;
    /** ISO 3166-1 alpha-2. */
    readonly country?: string;
    /** ISO 3166-2: `FR-ARA`. */
    readonly region?: string;
    /** The country and the beginning of a postal code, never the whole of a long one: `FR-69`. */
    readonly postalArea?: string;
    /** NACE or NAF code. */
    readonly activity?: string;
    readonly sizeClass?: 'micro' | 'small' | 'medium' | 'large';
    readonly legalForm?: string;
    readonly naturalPerson?: boolean;
    readonly publicBody?: boolean;
    /** Its teller told that a receivable was assigned to it; the ledger notes that by itself. */
    readonly factor?: boolean;
    /** An operator's word that it was wrongly called a consumer. */
    readonly noConsumer?: boolean;
    /** An operator's word that it is who it says it is, or (false) that no longer: see standing. */
    readonly vouched?: boolean;
  }
>;

export type LinkKind = 'same' | 'establishment' | 'successor';

/** From now on `party` belongs to the class of `to`. One live link per `party`. */
export type IdentifierLinked = Shape<
  'IdentifierLinked',
  { readonly party: PartyId; readonly to: PartyId; readonly kind: LinkKind }
>;

export type IdentifierUnlinked = Shape<
  'IdentifierUnlinked',
  { readonly party: PartyId; readonly to: PartyId }
>;

/** Whom the live link reaches says that it is right: from now on it gives rights. */
export type LinkConfirmed = Shape<
  'LinkConfirmed',
  { readonly party: PartyId /** The revision of the link. */; readonly entry: number }
>;
