/** A share link that somebody opened is kept as a read; of who opened it nothing is known. */
import type { MadeShare } from '../../command/shares/share-links.js';
import type { SharedPart } from '../../ledger/share-events.js';
import type { ReadSide } from '../read-side.js';
import { timeOf } from '../time/now.js';
import type { SharedAnswer } from './shared.js';

export function noteShared(
  side: ReadSide,
  { share, party }: Pick<MadeShare, 'share' | 'party'>,
  part: SharedPart,
  { asOf, knownAt }: Pick<SharedAnswer, 'asOf' | 'knownAt'>,
): void {
  side.parts.onRead?.({
    ...{ at: timeOf(side.parts), whose: side.today.resolve(party), of: part, asOf, knownAt },
    by: { key: `share ${share}`, teller: '', role: 'link', party: null },
    purpose: null,
  });
}
