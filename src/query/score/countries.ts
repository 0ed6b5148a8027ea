/** In which countries the partners of a professional are, as its score asks promise by promise. */
import { type DayNumber, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Moment } from '../time/moment.js';

/** Of so many it asks one by one; of more, of all that are left at once. */
const FEW = 100;

/** ISO 3166-1 codes that hold on a day; null where nobody told one. */
export class PartnerCountries {
  private readonly known = new Map<PartyId, string | null>();
  private told: ReadonlyMap<PartyId, string | null> | null = null;

  constructor(
    private readonly moment: Moment,
    private readonly asOf: DayNumber,
    private readonly party: PartyId,
  ) {}

  readonly of = (party: PartyId): string | null => {
    const known = this.known.get(party);
    if (known !== undefined) return known;
    const country = this.find(party);
    this.known.set(party, country);
    return country;
  };

  private find(party: PartyId): string | null {
    const { moment, asOf } = this;
    const isOne = moment.classOf(party).length === 1;
    if (this.known.size >= FEW && isOne) {
      this.told ??= this.toldOfPartners();
      const told = this.told.get(party);
      if (told !== undefined) return told;
    }
    return moment.countryOf(party, asOf);
  }

  private toldOfPartners(): ReadonlyMap<PartyId, string | null> {
    const { views, knownAt, classOf } = this.moment;
    const rows = views.lists<readonly [PartyId, string | null]>(
      `SELECT party.party, facts ->> 'country' AS country
         FROM (SELECT DISTINCT promisee AS id FROM promise WHERE promisor IN (${OWN})) partner
              CROSS JOIN party ON party.id = partner.id
              LEFT JOIN attribute ON attribute.party = party.party AND position <= ?
                   AND from_day <= ? AND facts ->> 'country' IS NOT NULL
        ORDER BY from_day, position`,
      ...[JSON.stringify(classOf(this.party)), knownAt, dayOf(this.asOf)],
    );
    return new Map(rows);
  }
}

const OWN = 'SELECT id FROM party WHERE party IN (SELECT value FROM json_each(?))';
