/** Under which of its identifiers a score is restricted: each of them has to be lifted. */
import { type PartiesAsked, readProfessional } from '../people/professionals.js';
import type { ReadSide } from '../read-side.js';
import { presentOf } from '../time/present.js';
import { isRestricted } from './restriction.js';

/** Throws professional_must_be_known. */
export async function restrictedIds(
  side: ReadSide,
  asked: PartiesAsked,
): Promise<readonly string[]> {
  const { identifiers } = await readProfessional(side, asked);
  // Views that an earlier Kept made answer until they are built anew, and lack the table.
  if (presentOf(side.views).restrictions === 0) return [];
  return identifiers.filter((each) => isRestricted(side.views, side.party(each)));
}
