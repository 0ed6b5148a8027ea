/** Where a professional is, as far as it is told, and what a territory is made of. */
import type { PartyId } from '../../src/ledger/values/party.js';
import type { Sector } from './sectors.js';

/** What is told of where somebody is. Nothing finer than the beginning of a postal code. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** ISO 3166-2: `FR-ARA`. */
  readonly region?: string | undefined;
  /** The country and the beginning of a postal code: `FR-69`. */
  readonly postalArea?: string | undefined;
}

export type Area =
  | { readonly kind: 'country' | 'region' | 'postal'; readonly code: string }
  | { readonly kind: 'professional'; readonly party: PartyId };

const FORMS = {
  country: /^country:([A-Z]{2})$/,
  region: /^region:([A-Z]{2}-[0-9A-Z]{1,3})$/,
  postal: /^postal:([A-Z]{2}-[0-9A-Z]{1,4})$/,
} as const;

/** An area as it is written, `region:FR-ARA`; null for what is none, as a professional. */
export function readArea(written: string): Exclude<Area, { kind: 'professional' }> | null {
  for (const kind of ['country', 'region', 'postal'] as const) {
    const code = FORMS[kind].exec(written)?.[1];
    if (code !== undefined) return { kind, code };
  }
  return null;
}

/** Whether a professional is on a territory, which is all of its areas together. */
export function isOn(territory: readonly Area[], party: PartyId, place: Place): boolean {
  return territory.some((area) => {
    switch (area.kind) {
      case 'country':
        return countryOf(place) === area.code;
      case 'region':
        return place.region === area.code;
      case 'postal':
        return place.postalArea?.startsWith(area.code) === true;
      case 'professional':
        return area.party === party;
      default:
        return area satisfies never;
    }
  });
}

/** A region and a postal area say the country, too. */
function countryOf({ country, region, postalArea }: Place): string | undefined {
  return country ?? (region ?? postalArea)?.slice(0, 2);
}

/** What is known of a professional here. */
export interface Located {
  readonly party: PartyId;
  readonly isInside: boolean;
  readonly sector: Sector;
  /** A consumer is no professional: what it buys is in no sum. */
  readonly isConsumer: boolean;
  /** False where a teller's own code alone names it: it does not make a sum one of many. */
  readonly counts: boolean;
  /** Who asks, or one for whom it speaks. */
  readonly isOwn: boolean;
  /** It had what is known of its conduct shown to nobody: it is in no sum of that. */
  readonly isHidden: boolean;
}
