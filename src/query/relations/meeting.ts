/** The share link by which two met: whoever claims a contact by one shows that it has it. */
import { openedBy } from '../../command/shares/share-links.js';
import { Rejection } from '../../ledger/rejection.js';
import type { Day } from '../../ledger/values/day.js';
import type { ReadSide } from '../read-side.js';

export interface MeetingAsked {
  /** The token of the link. */
  readonly token: string;
  /** Whom it has to be of, as people write it. */
  readonly to: string;
  readonly today: Day;
}

/** The id of a live link of whom is claimed. Throws share_must_exist, share_must_be_in_time. */
export async function findMeeting(
  side: ReadSide,
  { token, to, today }: MeetingAsked,
): Promise<string> {
  const { share, party } = await openedBy(side.parts.store, token, today);
  const { resolve } = side.today;
  if (resolve(side.party(to, 'to')) === resolve(party)) return share;
  throw new Rejection('share_must_exist', '/link', 'The link is not one of whom you claim.');
}
