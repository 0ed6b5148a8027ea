/** What was told of a promise and does not count, for those who told it and for operators. */
import { addressesOf } from '../../../projections/fact.js';
import { foldFacts } from '../../../projections/promise/promise.js';
import type { WhyNotCounted } from '../../../projections/promise/telling/right-to-speak.js';
import type { WhoIsWho } from '../../../projections/who-is-who.js';
import type { Position, Teller } from '../../ledger/stored.js';
import { factsOf } from '../../projector/facts.js';
import { joinedAddresses } from '../../projector/rows/joined-addresses.js';
import { type ShownVoice, shownVoice } from '../people/voice.js';
import type { Moment } from '../time/moment.js';
import type { Eyes } from '../trail/shown-entry.js';
import { isViewers, type Viewer } from '../visibility.js';

export interface NotCounted {
  /** `stream@revision`. */
  readonly entry: string;
  readonly by: ShownVoice;
  readonly why: WhyNotCounted;
}

/** In the order told. `who` is today's, from which rights to read follow. */
export function notCountedAt(
  { views, links, who: whoThen, coverage }: Moment,
  address: string,
  knownAt: Position,
  { viewer, who, show }: Pick<Eyes, 'viewer' | 'who' | 'show'>,
): readonly NotCounted[] {
  const addresses = joinedAddresses(views, links, address, knownAt);
  const facts = factsOf(views, addresses, knownAt);
  return foldFacts(addresses, facts, whoThen, coverage)
    .uncounted.filter(({ fact }) => addressesOf(fact, () => []).includes(address))
    .filter(({ fact }) => isTellers(viewer, fact.by, who))
    .sort((a, b) => a.fact.position - b.fact.position)
    .map(({ fact: { stream, revision, by }, why }) => ({
      ...{ entry: `${stream}@${revision}`, by: shownVoice(by, show), why },
    }));
}

function isTellers(viewer: Viewer, by: Teller, who: WhoIsWho): boolean {
  if (viewer.role === 'operator') return true;
  return viewer.teller === by.teller && by.party !== null && isViewers(viewer, by.party, who);
}
