/** What lies between whoever asks and the one asked about: theirs to know, and whole. */
import type { PartyId } from '../../ledger/values/party.js';
import { findableOf } from '../people/party-rows.js';
import type { ReadSide } from '../read-side.js';
import { weigh } from '../score/score.js';
import { type ShownCard, shownCard } from '../score/score-card.js';
import { TODAY } from '../../projector/rows/joined-addresses.js';
import type { Timing } from '../time/when.js';
import { whenOfFigures } from '../time/when-of-figures.js';
import type { Viewer } from '../visibility.js';

interface BetweenAsked extends Timing {
  readonly viewer: Viewer;
  /** About whom. */
  readonly id: string;
  /** For whom it is asked, where that is said. */
  readonly as?: string;
}

/**
 * Null where there is nobody to be with. Throws answer_must_be_yours_to_see where somebody is named
 * who is not the viewer's to ask for, and professional_must_be_known where nobody knows it.
 */
export async function ownCard(
  side: ReadSide,
  asked: BetweenAsked,
  about: PartyId,
): Promise<ShownCard | null> {
  const partner = asked.as ?? onlyOwn(side, asked.viewer);
  if (partner === null) return null;
  const { resolve } = side.today;
  if (resolve(side.party(partner, 'as')) === resolve(about)) return null;
  const { viewer, id, asOf, knownAt } = asked;
  const timing = { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
  const between = { viewer, id, with: partner };
  const when = await whenOfFigures(side, { ...between, ...timing });
  const { card, sight } = weigh(side, between, when);
  return shownCard(card, sight);
}

/** The only one for whom the viewer speaks, where anything was ever told of it. */
function onlyOwn(side: ReadSide, { role, parties }: Viewer): PartyId | null {
  const [only = null, ...others] = parties;
  if (only === null || others.length > 0 || role === 'analyst') return null;
  return findableOf(side.today, only, TODAY) === null ? null : only;
}
