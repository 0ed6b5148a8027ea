/** Who some parties are, from their own streams and those of whom their links reach. */
import { ofType } from '../../../projections/fact.js';
import { LiveLinks, type WhoIsWho, whoIsWho } from '../../../projections/who-is-who.js';
import { professionalStream } from '../../ledger/kinds/professional.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { ReadFacts } from './read-facts.js';

/** Links followed from one party; where they lead further it is not said who it is. */
const MOST_LINKS = 8;

/**
 * Schemes of which a firm has one identifier: two of them are two firms. (Others number places or
 * codes; the VAT numbers of countries, 99xx, number those who pay it.)
 */
const ONE_TO_A_FIRM = /^(0002|0007|0106|0184|0192|0199|0208|99\d\d)$/;

export class KnownParties {
  readonly #links = new LiveLinks();
  readonly #schemes = new Map<PartyId, string | null>();

  constructor(private readonly read: ReadFacts) {}

  /** Meets parties, and whom their links reach. */
  async meet(parties: Iterable<PartyId>): Promise<void> {
    let next = [...new Set(parties)];
    for (let hop = 0; hop <= MOST_LINKS && next.length > 0; hop++) {
      const fresh = next.filter((party) => !this.#schemes.has(party));
      await this.read.read(fresh.map(professionalStream));
      for (const party of fresh) this.#take(party);
      next = fresh.flatMap((party) => this.#links.all.get(party) ?? []);
    }
  }

  /** By the links met so far. */
  get who(): WhoIsWho {
    return whoIsWho(this.#links.all, this.#links.entitling);
  }

  /**
   * Whether two parties are two firms, whatever is told of them later, but that one becomes the
   * other. An identifier of another kind, or a code, may be anybody's.
   */
  areTwo(a: PartyId, b: PartyId): boolean {
    const { resolve } = this.who;
    const [one, other] = [resolve(a), resolve(b)];
    const scheme = this.#schemes.get(one) ?? null;
    if (one === other || scheme === null || scheme !== this.#schemes.get(other)) return false;
    return ONE_TO_A_FIRM.test(scheme);
  }

  /** The tellers who said that receivables were assigned to the party, under any id met of it. */
  tellersOfFactor(party: PartyId): readonly string[] {
    const { resolve } = this.who;
    return [...this.#schemes.keys()]
      .filter((id) => resolve(id) === resolve(party))
      .flatMap((id) => ofType(this.read.of(professionalStream(id)), 'ProfessionalUpdated'))
      .flatMap(({ event, by }) => (event.facts.factor ? [by.teller] : []));
  }

  #take(party: PartyId): void {
    const facts = this.read.of(professionalStream(party));
    for (const fact of facts) this.#links.take(fact);
    const [registered] = ofType(facts, 'ProfessionalRegistered');
    this.#schemes.set(party, registered?.event.facts.scheme ?? null);
  }
}
