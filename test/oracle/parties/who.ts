/** Who is who at the end of a history, for figures and for rights. */
import type { Fact } from '../../../projections/fact.js';
import { wordsOf } from '../invoice/told.js';

export interface Who {
  /** The one id that stands for a party: figures are joined by every link that is live. */
  readonly is: (party: string) => string;
  /** The one whose rights a party has: by those links that give some. */
  readonly holds: (party: string) => string;
  /**
   * Whether what is told for one party is told for the party named: who names a party has said whom
   * it means by it, so every link of that one is followed; of the speaker those that give rights.
   */
  readonly speaksFor: (speaker: string | null, named: string) => boolean;
}

interface Link {
  readonly to: string;
  readonly givesRights: boolean;
}

export function whoIn(history: readonly Fact[]): Who {
  const links = linksIn(history);
  const all = new Map([...links].map(([party, { to }]) => [party, to]));
  const rights = new Map(
    [...links].filter(([, { givesRights }]) => givesRights).map(([party, { to }]) => [party, to]),
  );
  return {
    is: (party) => endOf(party, all),
    holds: (party) => endOf(party, rights),
    speaksFor: (speaker, named) => {
      if (speaker === null || speaker === named) return speaker === named;
      const meant = pathFrom(named, all).map((each) => endOf(each, rights));
      return meant.includes(endOf(speaker, rights));
    },
  };
}

/** The links that are live: one of each party, until it is taken back. */
function linksIn(history: readonly Fact[]): ReadonlyMap<string, Link> {
  const links = new Map<string, Link>();
  const codes = wordsOf(history, 'ProfessionalRegistered');
  for (const fact of history) {
    const [linked] = wordsOf([fact], 'IdentifierLinked');
    const [unlinked] = wordsOf([fact], 'IdentifierUnlinked');
    const [confirmed] = wordsOf([fact], 'LinkConfirmed');
    if (linked) {
      const { facts, teller, party } = linked;
      const code = codes.find((word) => word.facts.party === facts.party)?.facts.localTo;
      // A teller's link of its own code gives none, unless told for whom it reaches.
      const givesRights = code !== teller || party === facts.to;
      links.set(facts.party, { to: facts.to, givesRights });
    }
    if (unlinked) links.delete(unlinked.facts.party);
    const reached = confirmed && links.get(confirmed.facts.party);
    if (reached) links.set(confirmed.facts.party, { ...reached, givesRights: true });
  }
  return links;
}

/** The parties met on the way along links, each once. */
function pathFrom(party: string, links: ReadonlyMap<string, string>): readonly string[] {
  const path: string[] = [];
  let at: string | undefined = party;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = links.get(at);
  }
  return path;
}

/** Where links lead; of those that lead in a circle the smallest. */
function endOf(party: string, links: ReadonlyMap<string, string>): string {
  const path = pathFrom(party, links);
  const last = path.at(-1) ?? party;
  const next = links.get(last);
  if (next === undefined) return last;
  const [smallest = last] = path.slice(path.indexOf(next)).sort();
  return smallest;
}
