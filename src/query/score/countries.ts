/** In which countries the partners of a professional are, as its score asks promise by promise. */
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Moment } from '../time/moment.js';

/** ISO 3166-1 codes that hold on a day, each looked up once; null where nobody told one. */
export function countriesAt(moment: Moment, asOf: DayNumber): (party: PartyId) => string | null {
  const known = new Map<PartyId, string | null>();
  return (party) => {
    const found = known.get(party);
    if (found !== undefined) return found;
    const country = moment.countryOf(party, asOf);
    known.set(party, country);
    return country;
  };
}
