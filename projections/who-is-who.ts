/**
 * Who is who, for figures and for rights. A link of party ids joins figures, whoever told it. It
 * gives rights only where an operator told it, or the professional whom it reaches: a teller who
 * links a code of its own to somebody may not speak, or read, as that one.
 */
import type { PartyId } from '../src/ledger/values/party.js';
import { type Links, type Resolve, resolverOf } from './classes.js';
import type { Fact } from './fact.js';

export interface WhoIsWho {
  /** Whose figures a party's are: by every live link. */
  readonly resolve: Resolve;
  /** Whose rights a party's are: by those live links alone that give some. */
  readonly holder: Resolve;
  /**
   * Whether what is told for one party is told for the party named. Who names a party by its own
   * code, and links the code, has said whom it means; so the links of the party named are followed,
   * and those of the speaker are not.
   */
  speaksFor(speaker: PartyId, named: PartyId): boolean;
  /** Whether two ids name one party, as those say who named them. */
  isOne(a: PartyId, b: PartyId): boolean;
  /**
   * Whether a party has the rights of the one whose figures it shares, so that what is told for it
   * is that one's word. Whoever calls a code of its own somebody else has not.
   */
  isConfirmed(party: PartyId): boolean;
}

/** `entitling`: those of the live links that give rights. */
export function whoIsWho(links: Links, entitling: Links): WhoIsWho {
  const holder = resolverOf(entitling);
  const resolve = resolverOf(links);
  const meant = (named: PartyId): readonly PartyId[] => holdersMeant(links, holder, named);
  return {
    resolve,
    holder,
    speaksFor: (speaker, named) => speaker === named || meant(named).includes(holder(speaker)),
    isOne: (a, b) => a === b || meant(a).some((each) => meant(b).includes(each)),
    isConfirmed: (party) => !links.has(party) || holder(party) === holder(resolve(party)),
  };
}

/** Whose rights the party named has, and everybody whom its links lead to. */
function holdersMeant(links: Links, holder: Resolve, named: PartyId): readonly PartyId[] {
  const path: PartyId[] = [];
  for (let at: PartyId | undefined = named; at !== undefined; at = links.get(at)) {
    if (path.includes(at)) break;
    path.push(at);
  }
  return path.map(holder);
}

/** The same, where some ids are known to mean others in the promise at hand. */
export function withMeanings(who: WhoIsWho, meanings: Links): WhoIsWho {
  if (meanings.size === 0) return who;
  const meant = (named: PartyId): PartyId => meanings.get(named) ?? named;
  return {
    ...who,
    holder: (party) => who.holder(meant(party)),
    speaksFor: (speaker, named) =>
      who.speaksFor(speaker, named) || who.speaksFor(speaker, meant(named)),
    isOne: (a, b) => who.isOne(a, b) || who.isOne(meant(a), meant(b)),
  };
}

/**
 * Whether a link gives rights. `localTo` is the teller whose code the linked party is; null for an
 * official identifier, which only operators link. A code is linked by its own teller or by an
 * operator, so who is not the one is the other.
 */
export function givesRights({ event, by }: Fact, localTo: string | null): boolean {
  if (event.type !== 'IdentifierLinked') return false;
  return localTo !== by.teller || by.party === event.facts.to;
}

/** The live links, as a fold of professional streams in the order told. */
export class LiveLinks {
  readonly all = new Map<PartyId, PartyId>();
  readonly entitling = new Map<PartyId, PartyId>();
  private readonly localTo = new Map<PartyId, string>();

  /** Takes a fact in. Events of other types change nothing. */
  take(fact: Fact): void {
    const { event } = fact;
    switch (event.type) {
      case 'ProfessionalRegistered': {
        const { party, localTo } = event.facts;
        if (localTo !== undefined && !this.localTo.has(party)) this.localTo.set(party, localTo);
        return;
      }
      case 'IdentifierLinked': {
        const { party, to } = event.facts;
        this.all.set(party, to);
        if (givesRights(fact, this.localTo.get(party) ?? null)) this.entitling.set(party, to);
        else this.entitling.delete(party);
        return;
      }
      case 'LinkConfirmed': {
        const to = this.all.get(event.facts.party);
        if (to !== undefined) this.entitling.set(event.facts.party, to);
        return;
      }
      case 'IdentifierUnlinked':
        this.all.delete(event.facts.party);
        this.entitling.delete(event.facts.party);
        return;
      default:
        return;
    }
  }
}
